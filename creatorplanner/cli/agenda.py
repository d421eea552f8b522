"""``creatorplanner agenda``: the streams between two days."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, time, timedelta

from creatorplanner.cli.codes import OK
from creatorplanner.cli.rows import Row, as_json, day_and_times, rows_of
from creatorplanner.cli.table import table
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.operations.series_rows import not_laid_out
from creatorplanner.store.planbook import Planbook

DAYS = 6  # after the first
EARLIEST, LATEST = date(1, 1, 3), date(9999, 12, 28)  # a few days beyond, datetime ends
HEADS = ("Day", "Time", "Format", "Title", "Platforms", "Status", "Zone")


def agenda(
    book: Planbook, clock: Clock, first: date | None, last: date | None, wants_json: bool
) -> int:
    """Print the streams that start from one day to another, each by the clocks of its own zone."""
    begin = first or to_wall(clock.now(), clock.zone()).date()
    end = last or min(begin, LATEST - timedelta(days=DAYS)) + timedelta(days=DAYS)
    now = clock.now()
    rows = rows_of(book, _starting(book, begin, end), now) + _to_come(book, begin, end, now)
    rows.sort(key=lambda row: datetime.fromisoformat(row["start"]))
    if wants_json:
        sys.stdout.write(as_json(rows))
    elif rows:
        sys.stdout.write(table([HEADS, *map(_line, rows)]))
    else:
        sys.stdout.write(f"Nothing planned from {begin} to {end}.\n")
    return OK


def _starting(book: Planbook, begin: date, end: date) -> list[Stream]:
    day = timedelta(days=1)  # zones lie up to 14 hours from UTC
    since = _midnight(max(begin, EARLIEST)) - day
    near = book.streams.between(since, _midnight(min(end, LATEST)) + 2 * day)
    return [one for one in near if one.start is not None and begin <= one.start.date() <= end]


def _to_come(book: Planbook, begin: date, end: date, now: datetime) -> list[Row]:
    """Those that series bring once the window has looked so far ahead: without an id yet."""
    rows = []
    for series, stream in not_laid_out(book, end, now):
        if stream.start is not None and stream.start.date() >= begin:
            (row,) = rows_of(book, [stream], now)
            rows.append({**row, "id": None, "series": series.id})
    return rows


def _line(row: Row) -> tuple[str, ...]:
    return (
        *day_and_times(row),
        row["format"] or "-",
        row["title"] or "-",
        ", ".join(row["platforms"]) or "-",
        row["status"],
        row["zone"],
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
