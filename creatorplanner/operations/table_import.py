"""What a user can do with tables of others: take them over, in one step."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from creatorplanner.domain.channel import ActiveHour, ColumnMapping, DailyNumber
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.pieces import finished, parts
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import FIRST_YEAR, LAST_YEAR
from creatorplanner.exchange.tables.own_rows import own_id
from creatorplanner.exchange.tables.planning import Entry, Existing, TablePlan
from creatorplanner.exchange.tables.values import ReadTable, Shape, TableRow
from creatorplanner.operations.done import Done
from creatorplanner.operations.incomes import put_income, put_payout
from creatorplanner.operations.lists import (
    fresh_items,
    refresh_untouched,
    remember_hashtags,
    reschedule,
)
from creatorplanner.operations.series_rows import has_begun
from creatorplanner.store.planbook import Edit, Planbook

EVERY = 20  # things between two words of progress
AT_ONCE = 200  # things that one query asks for
ROWS_AT_ONCE = 2_000
AROUND = timedelta(days=3)  # of a table's times: zones, nights and streams that began late
DAYS_AT_ONCE = timedelta(days=1_000)
SESSIONS_AT_ONCE = timedelta(days=500)
LATEST = 200  # streams that rows without any time may mean


def existing_for(book: Planbook, table: ReadTable, now: datetime) -> Existing:
    """What the plan holds of what a table may mean."""
    return finished(existing_steps(book, table, now))


def existing_steps(
    book: Planbook, table: ReadTable, now: datetime
) -> Generator[None, None, Existing]:
    """The same in small pieces, for a window that stays alive."""
    if table.guess.shape is Shape.INCOME:
        return (yield from _amounts(book, table))
    span = _Span()
    for at in range(0, len(table.rows), ROWS_AT_ONCE):
        for row in table.rows[at : at + ROWS_AT_ONCE]:
            span.take(row)
        yield
    streams = yield from _streams(book, span, now)
    sessions: dict[str, tuple[Session, ...]] = {}
    for part in parts(list(streams), AT_ONCE):
        found = book.sessions.of_streams(part)
        sessions |= {key: tuple(value) for key, value in found.items()}
        yield
    days = yield from _days(book, span)
    hours = {hour.id: hour for hour in book.money.every_active_hour()}
    return Existing(streams, sessions, days, hours, tuple(book.formats.all()))


def _amounts(book: Planbook, table: ReadTable) -> Generator[None, None, Existing]:
    """Everything that came in, and the streams that rows name."""
    money: dict[str, Income | Payout] = {one.id: one for one in book.money.payouts()}
    last: Income | None = None
    while part := book.money.incomes_after(last, AT_ONCE):
        money |= {one.id: one for one in part}
        last = part[-1]
        yield
    named: dict[str, None] = {}
    for at in range(0, len(table.rows), ROWS_AT_ONCE):
        rows = table.rows[at : at + ROWS_AT_ONCE]
        named |= {own_id(row.texts.get("stream_id", "")): None for row in rows}
        yield
    streams: dict[str, Stream] = {}
    for keys in parts([key for key in named if key], AT_ONCE):
        streams |= book.calendars.streams(keys)
        yield
    return Existing(streams, money=money)


class _Span:
    """The times that a table speaks of, and the streams that it names."""

    def __init__(self) -> None:
        self.first: date | None = None
        self.last: date | None = None
        self.named: dict[str, None] = {}
        self.timeless = False

    def take(self, row: TableRow) -> None:
        """One row more."""
        if key := own_id(row.texts.get("stream_id", "")):
            self.named[key] = None
        day = row.day if row.started is None else row.started.date()
        if day is None:
            self.timeless = self.timeless or not key
            return
        self.first = day if self.first is None else min(self.first, day)
        self.last = day if self.last is None else max(self.last, day)

    def instants(self) -> tuple[datetime, datetime] | None:
        """All that may be near in time: UTC, the end excluded."""
        if self.first is None or self.last is None:
            return None
        least, most = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
        first, last = max(self.first, least + AROUND), min(self.last, most - 2 * AROUND)
        begin = datetime.combine(first - AROUND, time(), UTC)
        return begin, datetime.combine(last + 2 * AROUND, time(), UTC)


def _streams(
    book: Planbook, span: _Span, now: datetime
) -> Generator[None, None, dict[str, Stream]]:
    """By time, by the real times of their sessions, and by id."""
    found: dict[str, Stream] = {}
    around = span.instants()
    named = list(span.named)
    if around is not None:
        last: Stream | None = None
        while part := book.streams.started_between(*around, last, AT_ONCE):
            found |= {stream.id: stream for stream in part}
            last = part[-1]
            yield
        begin, until = around
        while begin < until:
            end = begin + min(SESSIONS_AT_ONCE, until - begin)
            named += book.sessions.streams_started_between(begin, end)
            begin = end
            yield
    for keys in parts([key for key in named if key not in found], AT_ONCE):
        found |= book.calendars.streams(keys)
        yield
    if span.timeless:
        latest = (*book.streams.logged(LATEST), *book.streams.to_log(now, LATEST))
        found |= {stream.id: stream for stream in latest}
        yield
    return found


def _days(book: Planbook, span: _Span) -> Generator[None, None, dict[str, DailyNumber]]:
    found: dict[str, DailyNumber] = {}
    if span.first is None or span.last is None:
        return found
    for measure in dict.fromkeys(name for _platform, name in book.money.daily_measures()):
        first = span.first
        while first <= span.last:
            last = min(span.last, _later(first, DAYS_AT_ONCE))
            found |= {one.id: one for one in book.money.daily(measure, first, last)}
            if last == date.max:
                break
            first = last + timedelta(days=1)
            yield
    return found


def _later(day: date, by: timedelta) -> date:
    return day + by if date.max - day > by else date.max


def import_table(
    edit: Edit, plan: TablePlan, mapping: ColumnMapping | None, file: str, now: datetime
) -> Done:
    """Take over what a table brings: one step, whatever its size."""
    return finished(table_steps(edit, plan, mapping, file, now))


def table_steps(
    edit: Edit, plan: TablePlan, mapping: ColumnMapping | None, file: str, now: datetime
) -> Generator[int, None, Done]:
    """The same in small pieces, for a window that stays alive: yields how many rows are done.

    ``mapping`` is what the creator said the columns mean, to be remembered.
    """
    position = max((kind.position for kind in edit.book.formats.all()), default=-1)
    for place, kind in enumerate(plan.formats, position + 1):
        edit.add(replace(kind, position=place))
    writer, since = _Writer(edit, now), 0
    for number, entry in enumerate(plan.entries, 1):
        since += writer.write(entry)
        if since >= EVERY:
            since = 0
            yield number
    if mapping is not None:
        edit.put(mapping)
    facts = {"added": len(plan.added), "updated": len(plan.updated), "file": file}
    return Done("table.imported", {**facts, "count": plan.total})


class _Writer:
    def __init__(self, edit: Edit, now: datetime) -> None:
        self._edit, self._now = edit, now
        self._known_tags: dict[tuple[str, ...], tuple[str, ...]] = {}

    def write(self, entry: Entry) -> int:
        """Write what one row brings; how many things that were."""
        things: list[DailyNumber | ActiveHour] = [*entry.days, *entry.hours]
        for thing in things:
            self._edit.put(thing)
        if isinstance(entry.money, Income):
            put_income(self._edit, entry.money)
        elif entry.money is not None:
            put_payout(self._edit, entry.money)
        if entry.stream is not None:
            self._stream(self._tagged(entry.stream), made=entry.made)
        if entry.session is not None:
            self._session(entry.session, is_new=not entry.fields)
        more = (entry.stream, entry.session, entry.money)
        return len(things) + sum(one is not None for one in more)

    def _stream(self, stream: Stream, *, made: bool) -> None:
        if not made:
            self._change(stream)
            return
        self._edit.add(stream)
        for line in () if has_begun(stream, self._now) else fresh_items(self._edit, stream):
            self._edit.add(line)

    def _change(self, stream: Stream) -> None:
        before = self._edit.get(Stream, stream.id)
        if before == stream:
            return
        self._edit.put(stream)
        if before.format_id != stream.format_id and not has_begun(stream, self._now):
            refresh_untouched(self._edit, stream)
        if _when(before) != _when(stream):
            reschedule(self._edit, stream)

    def _session(self, session: Session, *, is_new: bool) -> None:
        if is_new:
            self._edit.add(session)
        else:
            self._edit.put(session)

    def _tagged(self, stream: Stream) -> Stream:
        """The stream with hashtags that the plan knows from now on."""
        if not stream.hashtags:
            return stream
        if stream.hashtags not in self._known_tags:
            known = remember_hashtags(self._edit, stream.hashtags)
            self._known_tags[stream.hashtags] = known
        return replace(stream, hashtags=self._known_tags[stream.hashtags])


def _when(stream: Stream) -> tuple[object, ...]:
    return stream.start, stream.zone, stream.minutes
