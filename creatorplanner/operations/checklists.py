"""What a user can do with a stream's checklist."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from creatorplanner.domain.checklists import ChecklistItem, DroppedLine, Template, TemplateItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.start_templates import StartLine
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import TITLE_LIMIT, clean_text
from creatorplanner.operations.done import Done
from creatorplanner.operations.lists import drop_item, items_from, timed
from creatorplanner.store.planbook import Edit


def tick_item(edit: Edit, item_id: str, done_at: datetime | None) -> Done:
    """Tick a line at a UTC instant, or clear its tick with None."""
    item = edit.get(ChecklistItem, item_id)
    ticked = replace(item, done_at=done_at, touched=True)
    if done_at is None:
        # an open line follows its stream again, wherever that went meanwhile
        ticked = timed(ticked, edit.get(Stream, item.stream_id))
    edit.put(ticked)
    return _done("item.ticked" if done_at else "item.cleared", ticked)


def add_item(edit: Edit, stream_id: str, text: str, due: DueRule) -> Done:
    """Add a line at the end of a stream's checklist."""
    stream = edit.get(Stream, stream_id)
    items = edit.items_of(stream_id)
    position = max((item.position for item in items), default=-1) + 1
    item = ChecklistItem(
        new_id(),
        stream_id,
        clean_text(text, TITLE_LIMIT),
        due,
        touched=True,
        position=position,
    )
    edit.put(timed(item, stream))
    return _done("item.added", item)


def change_item(
    edit: Edit, item_id: str, text: str | None = None, due: DueRule | None = None
) -> Done:
    """Change a line's text or its due rule."""
    item = edit.get(ChecklistItem, item_id)
    changed = replace(
        item,
        text=item.text if text is None else clean_text(text, TITLE_LIMIT),
        due=due or item.due,
        touched=True,
    )
    edit.put(timed(changed, edit.get(Stream, item.stream_id)))
    return _done("item.changed", changed, merge=f"item:{item_id}")


def delete_item(edit: Edit, item_id: str) -> Done:
    """Take a line off a stream's checklist; its template never brings it back there."""
    item = edit.get(ChecklistItem, item_id)
    drop_item(edit, item)
    return _done("item.deleted", item)


def clear_overdue(edit: Edit, item_ids: tuple[str, ...]) -> Done:
    """Take several missed lines off their checklists in one step."""
    for item_id in item_ids:
        drop_item(edit, edit.get(ChecklistItem, item_id))
    return Done("item.cleared_overdue", {"count": len(item_ids)})


def set_item_do(edit: Edit, item_id: str, do: DueRule | None) -> Done:
    """Say when to do a line; None: only by when."""
    return _change(edit, replace(edit.get(ChecklistItem, item_id), do=do))


def set_item_network(edit: Edit, item_id: str, network: str) -> Done:
    """Say whose text a line posts; "" for none."""
    item = edit.get(ChecklistItem, item_id)
    return _change(edit, replace(item, network=clean_text(network, 60)))


def do_now(edit: Edit, item_id: str, now: datetime) -> Done:
    """Take a missed line up again: it is to be done within the hour."""
    item = edit.get(ChecklistItem, item_id)
    stream = edit.get(Stream, item.stream_id)
    if stream.begins is None:
        raise InvalidValueError("start", "")
    minutes = round((now - stream.begins).total_seconds() / 60) + 60
    due = DueRule(Anchor.START, minutes)
    changed = replace(item, due=due, do=None, touched=True)
    edit.put(timed(changed, stream))
    return _done("item.taken_up", changed)


def add_lines_from_template(edit: Edit, stream_id: str, template_id: str) -> Done:
    """Add a template's lines that a stream does not have, also those taken off it before.

    They stay when the stream's format or the format's template changes: they were asked for.
    """
    template = edit.get(Template, template_id)
    lines = edit.book.promotion.template_items(template_id)
    return _add_lines(edit, stream_id, template.name, lines)


def add_start_lines(edit: Edit, stream_id: str, name: str, lines: tuple[StartLine, ...]) -> Done:
    """Add the lines of a template that the program brings along and the plan does not have."""
    made = [TemplateItem("", "", text, due, 0, do, network) for text, due, do, network in lines]
    return _add_lines(edit, stream_id, name, made)


def _add_lines(edit: Edit, stream_id: str, name: str, lines: list[TemplateItem]) -> Done:
    stream = edit.get(Stream, stream_id)
    items = edit.items_of(stream_id)
    known = {key for item in items for key in (item.line_id, item.text)}
    first = max((item.position for item in items), default=-1) + 1
    missing = [line for line in lines if not {line.id, line.text} & (known - {""})]
    for item in items_from(missing, stream, first):
        edit.put(replace(item, touched=True))
    for line in missing:
        mark = edit.find(DroppedLine, DroppedLine.of(stream_id, line.id).id) if line.id else None
        if mark is not None:
            edit.delete(mark)
    return Done("item.lines_added", {"title": name, "count": len(missing)}, stream_id)


def _change(edit: Edit, item: ChecklistItem) -> Done:
    changed = timed(replace(item, touched=True), edit.get(Stream, item.stream_id))
    edit.put(changed)
    return _done("item.changed", changed, merge=f"item:{item.id}")


def _done(name: str, item: ChecklistItem, merge: str | None = None, **facts: Any) -> Done:
    return Done(name, {"title": item.text, **facts}, item.id, merge)
