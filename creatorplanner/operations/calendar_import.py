"""What a user can do with calendar files of others: take them over, in one step."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import replace
from datetime import datetime

from creatorplanner.domain.calendar_links import CalendarLink
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.pieces import finished, parts
from creatorplanner.domain.series import VALUES, Occurrence, Series, series_like
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.exchange.calendar.entries import own_id
from creatorplanner.exchange.calendar.importing import Existing, ImportPlan, Item, Placed
from creatorplanner.exchange.calendar.parsed import ParsedCalendar
from creatorplanner.operations.done import Done
from creatorplanner.operations.lists import (
    fresh_items,
    refresh_untouched,
    remember_hashtags,
    reschedule,
)
from creatorplanner.operations.series import delete_series
from creatorplanner.operations.series_rows import has_begun, settle
from creatorplanner.operations.streams import delete_stream
from creatorplanner.store.planbook import Edit, Planbook

EVERY = 20  # things between two words of progress
AT_ONCE = 200  # things that one query asks for


def existing_for(book: Planbook, parsed: ParsedCalendar, source: str) -> Existing:
    """What the plan holds of the things that a file speaks of; ``source`` names its calendar."""
    return finished(existing_steps(book, parsed, source))


def existing_steps(
    book: Planbook, parsed: ParsedCalendar, source: str
) -> Generator[None, None, Existing]:
    """The same in small pieces, for a window that stays alive."""
    uids = list({event.uid for event in parsed.events})
    links: list[CalendarLink] = []
    for part in parts(uids, AT_ONCE):
        links += book.calendars.by_uid(part)
        yield
    of_source = book.calendars.of_source(source) if source else []
    yield
    named = {link.id for link in (*links, *of_source)} | {own_id(uid) for uid in uids} - {""}
    streams: dict[str, Stream] = {}
    series: dict[str, Series] = {}
    for part in parts(list(named), AT_ONCE):
        streams |= book.calendars.streams(part)
        series |= book.calendars.series(part)
        yield
    rows: dict[tuple[str, datetime], Stream] = {}
    for key in series:
        inside = book.series.streams_of(key)
        for one in book.series.of_series(key):
            rows[key, one.recurrence] = inside[one.id]
        yield
    there = {*streams, *series}
    return Existing(
        streams=streams,
        series=series,
        rows=rows,
        links={(link.uid, link.recurrence): link.id for link in links if link.id in there},
        source=frozenset(link.id for link in of_source if link.id in there),
        formats=tuple(book.formats.all()),
    )


def import_calendar(edit: Edit, plan: ImportPlan, source: str, now: datetime) -> Done:
    """Take over what a file brings: one step, whatever its size."""
    return finished(import_steps(edit, plan, source, now))


def import_steps(
    edit: Edit, plan: ImportPlan, source: str, now: datetime
) -> Generator[int, None, Done]:
    """The same in small pieces, for a window that stays alive: yields how many things are done."""
    importer = _Importer(edit, source, now)
    position = max((kind.position for kind in edit.book.formats.all()), default=-1)
    for place, kind in enumerate(plan.formats, position + 1):
        edit.add(replace(kind, position=place))
    work = [(importer.add, item) for item in plan.added]
    work += [(importer.change, item) for item in plan.changed]
    for number, (act, item) in enumerate(work):
        act(item)
        if number % EVERY == 0:
            yield number
    importer.remove(plan.removed)
    removed = len(plan.removed)
    facts = {"added": len(plan.added), "changed": len(plan.changed), "source": source}
    if removed and not work:
        return Done("calendar.trimmed", {**facts, "removed": removed, "count": removed})
    return Done("calendar.imported", {**facts, "removed": removed, "count": len(work)})


class _Importer:
    def __init__(self, edit: Edit, source: str, now: datetime) -> None:
        self._edit, self._source, self._now = edit, source, now
        self._known_tags: dict[tuple[str, ...], tuple[str, ...]] = {}

    def add(self, item: Item) -> None:
        """Something that the plan does not have yet, or not as a series (or only as one)."""
        if item.target:
            self._let_go(item.target)
        if item.rule is not None:
            self._add_series(item)
            return
        stream = self._tagged(item.stream)
        self._add_stream(stream)
        if item.place is not None:
            self._edit.add(Occurrence(stream.id, *item.place))
        else:
            self._link(stream.id, item)

    def change(self, item: Item) -> None:
        """Something that the plan has otherwise."""
        series = self._edit.find(Series, item.target)
        if series is not None and item.rule is not None:
            self._change_series(series, item)
        elif self._edit.find(Stream, item.target) is not None and item.rule is None:
            self._change_stream(item.stream)
        self._link(item.target, item)

    def remove(self, ids: Iterable[str]) -> None:
        """Streams and series that their calendar no longer has."""
        for key in ids:
            if self._edit.find(Series, key) is not None:
                delete_series(self._edit, key, self._now)
            elif self._edit.find(Stream, key) is not None:
                delete_stream(self._edit, key)
            link = self._edit.find(CalendarLink, key)
            if link is not None:
                self._edit.delete(link)

    def _let_go(self, key: str) -> None:
        """Make room for what a stream or series became in its file; what has begun stays."""
        stream = self._edit.find(Stream, key)
        if stream is None or not self._begun(stream):
            self.remove((key,))

    def _add_series(self, item: Item) -> None:
        assert item.rule is not None
        stream = self._tagged(item.stream)
        made = series_like(stream, item.rule, new_id())
        series = replace(made, skipped=item.skipped, breaks=item.breaks)
        self._edit.add(series)
        if series.walls(series.start):  # the first one is there however far ahead it lies
            self._add_stream(stream)
            self._edit.add(Occurrence(stream.id, series.id, series.start))
        settle(self._edit, series, self._now)
        self._link(series.id, item)
        self._apply(series, item.changes)
        if not item.event.own:
            self._close_past(series)

    def _add_stream(self, stream: Stream) -> None:
        self._edit.add(stream)
        for line in fresh_items(self._edit, stream) if not self._begun(stream) else ():
            self._edit.add(line)

    def _change_series(self, before: Series, item: Item) -> None:
        assert item.rule is not None
        stream = self._tagged(item.stream)
        like = series_like(stream, item.rule, before.id)
        after = replace(
            like,
            run_of_show=before.run_of_show,
            notes=before.notes or like.notes,
            skipped=item.skipped,
            breaks=item.breaks or before.breaks,
        )
        rows = self._edit.book.series.streams_of(before.id)
        places = self._edit.book.series.of_series(before.id)
        self._edit.put(after)
        for one in places:
            self._follow(rows[one.id], before, after)
        settle(self._edit, after, self._now)
        self._apply(after, item.changes)

    def _follow(self, row: Stream, before: Series, after: Series) -> None:
        """A stream of a series takes over what it had like the series had it, its time excepted."""
        if has_begun(row, self._now):
            return
        names = [*VALUES, "minutes", "zone"]
        mine = {
            name: getattr(after, name)
            for name in names
            if getattr(row, name) == getattr(before, name) != getattr(after, name)
        }
        if mine:
            self._change_stream(replace(row, **mine))

    def _apply(self, series: Series, changes: Iterable[Placed]) -> None:
        known = {one.recurrence: one.id for one in self._edit.book.series.of_series(series.id)}
        for change in changes:
            key = known.get(change.recurrence)
            if key is None:
                stream = self._tagged(change.stream)
                self._add_stream(stream)
                self._edit.add(Occurrence(stream.id, series.id, change.recurrence))
            else:
                row = self._edit.get(Stream, key)
                taken = replace(change.stream, id=key, run_of_show=row.run_of_show)
                self._change_stream(replace(taken, notes=row.notes or taken.notes))

    def _close_past(self, series: Series) -> None:
        """What lies behind and came from elsewhere is no stream that waits for its numbers."""
        for row in self._edit.book.series.streams_of(series.id).values():
            if row.status is Status.PLANNED and row.ends is not None and row.ends <= self._now:
                self._edit.put(replace(row, status=Status.DONE))

    def _change_stream(self, stream: Stream) -> None:
        before = self._edit.get(Stream, stream.id)
        after = self._tagged(stream)
        self._edit.put(after)
        if before.format_id != after.format_id and not self._begun(after):
            refresh_untouched(self._edit, after)
        reschedule(self._edit, after)

    def _tagged(self, stream: Stream) -> Stream:
        """The stream with hashtags that the plan knows from now on."""
        if not stream.hashtags:
            return stream
        if stream.hashtags not in self._known_tags:
            known = remember_hashtags(self._edit, stream.hashtags)
            self._known_tags[stream.hashtags] = known
        return replace(stream, hashtags=self._known_tags[stream.hashtags])

    def _begun(self, stream: Stream) -> bool:
        return has_begun(stream, self._now)

    def _link(self, key: str, item: Item) -> None:
        if own_id(item.key[0]) != key:
            self._edit.put(CalendarLink(key, item.key[0], item.key[1], self._source))
