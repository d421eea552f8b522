"""What a user can do to give the plan to other calendars."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from creatorplanner.domain.formats import Format
from creatorplanner.domain.pieces import finished
from creatorplanner.domain.recurrence import first_match, occurrences
from creatorplanner.domain.series import Occurrence, Series
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.exchange.calendar.entries import Changed, Entry, own_uid
from creatorplanner.operations.done import Done
from creatorplanner.store.planbook import Edit, Planbook

AT_ONCE = 200  # streams that one query asks for


def entries_between(book: Planbook, first: date, last: date) -> list[Entry]:
    """The streams that start from one day to another, each by itself: series are spelled out."""
    day = timedelta(days=1)  # zones lie up to 14 hours from UTC
    begin, end = datetime.combine(first, time()) - day, datetime.combine(last, time()) + 2 * day
    streams = [
        stream
        for stream in book.streams.between(_utc(begin), _utc(end))
        if stream.start is not None and first <= stream.start.date() <= last
    ]
    formats = _formats(book)
    tied = set(book.series.occurrences_of(stream.id for stream in streams))
    uids = _uids(book, (stream.id for stream in streams if stream.id not in tied))
    return [
        Entry(uids.get(stream.id) or own_uid(stream.id), stream, formats.get(stream.format_id))
        for stream in streams
    ]


def all_entries(book: Planbook) -> list[Entry]:
    """Every dated stream of the plan; series as rules with what differs from them."""
    return finished(entry_steps(book))


def entry_steps(book: Planbook) -> Generator[None, None, list[Entry]]:
    """The same in small pieces, for a window that stays alive."""
    formats, streams = _formats(book), dict[str, Stream]()
    last: Stream | None = None
    while part := book.calendars.dated_after(last, AT_ONCE):
        streams |= {stream.id: stream for stream in part}
        last = part[-1]
        yield
    found: list[Entry] = []
    tied = set[str]()
    every = book.series.all()
    uids = _uids(book, (series.id for series in every))
    for series in every:
        places = book.series.of_series(series.id)
        entry, rows = _series_entry(series, places, streams, formats, uids)
        found += _in_step(entry, rows.get(series.start))
        tied |= {stream.id for stream in rows.values()}
        yield
    single = [stream for key, stream in streams.items() if key not in tied]
    for at in range(0, len(single), AT_ONCE):
        part = single[at : at + AT_ONCE]
        names = _uids(book, (stream.id for stream in part))
        for stream in part:
            uid = names.get(stream.id) or own_uid(stream.id)
            found.append(Entry(uid, stream, formats.get(stream.format_id)))
        yield
    return found


def publish(edit: Edit, digests: dict[str, str], now: datetime) -> Done:
    """Count on the SEQUENCE of what is written out. No step of the history.

    The facts hold the number of each UID as ``sequences``.
    """
    sequences = edit.book.calendars.publish(digests, now)
    return Done("calendar.published", {"sequences": sequences}, history=False)


Formats = dict[str | None, Format]


def _series_entry(
    series: Series,
    places: list[Occurrence],
    streams: dict[str, Stream],
    formats: Formats,
    uids: dict[str, str],
) -> tuple[Entry, dict[datetime, Stream]]:
    """The entry of a series, and the streams that it speaks for by their places."""
    rows = {one.recurrence: streams[one.id] for one in places if one.id in streams}
    far = max([series.start, *rows, *series.skipped, *_break_ends(series)])
    given = occurrences(series.rule, series.start, far)
    ours = {wall: rows[wall] for wall in given if wall in rows}
    laid_out = max(rows, default=series.start)
    without = [
        wall
        for wall in given
        if wall not in ours
        and (wall in series.skipped or series.pauses(wall.date()) or wall <= laid_out)
    ]
    changes = [
        Changed(wall, stream, formats.get(stream.format_id))
        for wall, stream in ours.items()
        if stream.status is not Status.PLANNED or series.own_fields(stream, wall)
    ]
    first = _first(series)
    entry = Entry(
        uids.get(series.id) or own_uid(series.id),
        first,
        formats.get(first.format_id),
        series.rule,
        tuple(without),
        tuple(changes),
        series.breaks,
    )
    return entry, ours


def _in_step(entry: Entry, first: Stream | None) -> list[Entry]:
    """The entry with a start that its rule gives, and the stream before that by itself.

    Where that stream was deleted, its time stays among those left out, so that we read it back.
    """
    start, rule = entry.stream.start, entry.rule
    assert start is not None
    assert rule is not None
    given = first_match(rule, start)
    if given == start:
        return [entry]
    found = []
    if first is not None:
        kind = next((one.format for one in entry.changes if one.stream == first), entry.format)
        part = (entry.uid, start)
        found.append(Entry(own_uid(first.id), first, kind, part_of=part))
    if rule.count == 1 or (rule.until is not None and given > rule.until):
        return found
    rest = replace(
        entry,
        stream=replace(entry.stream, start=given),
        rule=rule if rule.count is None else replace(rule, count=rule.count - 1),
        changes=tuple(one for one in entry.changes if one.recurrence != start),
        first=start,
    )
    return [rest, *found]


def _break_ends(series: Series) -> Iterable[datetime]:
    return (datetime.combine(last, time(23, 59)) for _first_day, last in series.breaks)


def _first(series: Series) -> Stream:
    values = series.stream(series.start)
    return Stream(
        id=series.id,
        title=values.title,
        format_id=values.format_id,
        start=series.start,
        zone=series.zone,
        minutes=series.minutes,
        tentative=series.tentative,
        goal=series.goal,
        platforms=series.platforms,
        hashtags=series.hashtags,
        caption=series.caption,
    )


def _uids(book: Planbook, ids: Iterable[str]) -> dict[str, str]:
    """The UIDs that things came with; a part of another event has one of its own here."""
    links = book.calendars.by_id(ids)
    return {key: link.uid for key, link in links.items() if not link.recurrence}


def _formats(book: Planbook) -> Formats:
    return {kind.id: kind for kind in book.formats.all()}


def _utc(wall: datetime) -> datetime:
    from creatorplanner.domain.zones import place

    return place(wall, "UTC").instant
