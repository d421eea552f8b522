"""What stream operations do to the lists that hang on a stream: checklist and hashtags."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from creatorplanner.domain.checklists import ChecklistItem, DroppedLine, TemplateItem
from creatorplanner.domain.due_times import due_at
from creatorplanner.domain.formats import Format
from creatorplanner.domain.hashtags import Hashtag
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import clean_hashtag, hashtag_key
from creatorplanner.store.planbook import Edit


def timed(item: ChecklistItem, stream: Stream) -> ChecklistItem:
    """The item with the times that its rules give for this stream."""
    if stream.start is None:
        return replace(item, due_at=None, do_at=None)
    when = partial(
        due_at,
        start_wall=stream.start,
        minutes=stream.minutes,
        zone=stream.zone,
        later=stream.later,
    )
    return replace(item, due_at=when(item.due), do_at=None if item.do is None else when(item.do))


def fresh_items(edit: Edit, stream: Stream, first: int = 0) -> list[ChecklistItem]:
    """A new checklist from the template of the stream's format; ``first`` is its position."""
    return items_from(template_lines(edit, stream.format_id), stream, first)


def template_lines(edit: Edit, format_id: str | None) -> list[TemplateItem]:
    """The lines of the template that a format has, if any."""
    kind = None if format_id is None else edit.find(Format, format_id)
    if kind is None or kind.template_id is None:
        return []
    return edit.book.promotion.template_items(kind.template_id)


def items_from(lines: list[TemplateItem], stream: Stream, first: int = 0) -> list[ChecklistItem]:
    """A checklist of template lines, timed for the stream."""
    return [
        timed(
            ChecklistItem(
                new_id(),
                stream.id,
                line.text,
                line.due,
                position=first + index,
                do=line.do,
                network=line.network,
                line_id=line.id,
            ),
            stream,
        )
        for index, line in enumerate(lines)
    ]


def reschedule(edit: Edit, stream: Stream) -> int:
    """Move the due times of open items after the stream; ticked ones stay. Returns how many."""
    moved = 0
    for item in edit.items_of(stream.id):
        again = timed(item, stream)
        if not item.done and again != item:
            edit.put(again)
            moved += 1
    return moved


class Refreshed(NamedTuple):
    """What a stream's list becomes: lines to write, and lines to take off."""

    written: list[ChecklistItem]
    gone: list[ChecklistItem]

    @property
    def differs(self) -> bool:
        """Whether anything changes at all."""
        return bool(self.written or self.gone)


def refreshed(
    items: list[ChecklistItem], lines: list[TemplateItem], dropped: set[str], stream: Stream
) -> Refreshed:
    """How a list follows its template: what nobody ticked or changed becomes the template's lines.

    Ticked and changed lines stay. A line that was taken off this stream does not come back.
    """
    free = {item.line_id or item.text: item for item in items if not (item.touched or item.done)}
    kept = [item for item in items if item.touched or item.done]
    taken = {name for item in kept for name in (item.line_id, item.text)}
    first = max((item.position for item in kept), default=-1) + 1
    written, stays = [], set()
    for item in items_from(lines, stream, first):
        if item.line_id in dropped or item.line_id in taken or item.text in taken:
            continue
        mine = free.get(item.line_id) or free.get(item.text)
        if mine is not None:
            stays.add(mine.id)
            item = replace(item, id=mine.id)
        if mine is None or replace(item, position=mine.position) != mine:
            written.append(item)
    gone = [item for item in free.values() if item.id not in stays]
    return Refreshed(written, gone)


def refresh_untouched(edit: Edit, stream: Stream) -> None:
    """Swap the lines that nobody ticked or changed for those of the stream's present format."""
    lines = template_lines(edit, stream.format_id)
    dropped = edit.book.promotion.dropped(stream.id)
    found = refreshed(edit.items_of(stream.id), lines, dropped, stream)
    for item in found.gone:
        edit.delete(item)
    for item in found.written:
        edit.put(item)


def drop_item(edit: Edit, item: ChecklistItem) -> None:
    """Take a line off its stream for good."""
    edit.delete(item)
    if item.line_id:
        edit.put(DroppedLine.of(item.stream_id, item.line_id))


def remember_hashtags(edit: Edit, hashtags: Iterable[str]) -> tuple[str, ...]:
    """Clean hashtags, doubles left out by case, each known to the plan from now on."""
    found: dict[str, str] = {}
    for text in hashtags:
        name = clean_hashtag(text)
        if name:
            found.setdefault(hashtag_key(name), name)
    for key, name in found.items():
        if edit.find(Hashtag, key) is None:
            edit.put(Hashtag(key, name))
    return tuple(found.values())
