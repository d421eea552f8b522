"""``creatorplanner agenda``: the streams between two days."""

from __future__ import annotations

import json
import sys
import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from creatorplanner.cli.codes import OK
from creatorplanner.cli.table import table
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.streams import Phase, Stream, phase_of
from creatorplanner.domain.zones import to_wall
from creatorplanner.store.planbook import Planbook

DAYS = 6  # after the first
HEADS = ("Day", "Time", "Format", "Title", "Platforms", "Status", "Zone")


def agenda(
    book: Planbook, clock: Clock, first: date | None, last: date | None, as_json: bool
) -> int:
    """Print the streams that start from one day to another, each by the clocks of its own zone."""
    begin = first or to_wall(clock.now(), clock.zone()).date()
    end = last or begin + timedelta(days=DAYS)
    rows = _rows(book, _starting(book, begin, end), clock.now())
    if as_json:
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    elif rows:
        sys.stdout.write(table([HEADS, *map(_line, rows)]))
    else:
        sys.stdout.write(f"Nothing planned from {begin} to {end}.\n")
    return OK


def _starting(book: Planbook, begin: date, end: date) -> list[Stream]:
    day = timedelta(days=1)  # zones lie up to 14 hours from UTC
    near = book.streams.between(_midnight(begin) - day, _midnight(end) + 2 * day)
    return [one for one in near if one.start is not None and begin <= one.start.date() <= end]


def _rows(book: Planbook, streams: list[Stream], now: datetime) -> list[dict[str, Any]]:
    names = {kind.id: kind.name for kind in book.formats.all()}
    logged = book.sessions.of_streams(stream.id for stream in streams)
    return [
        {
            "id": stream.id,
            "title": stream.title,
            "format": names.get(stream.format_id or ""),
            "start": _local(stream.begins, stream.zone),
            "end": _local(stream.ends, stream.zone),
            "zone": stream.zone,
            "platforms": list(stream.platforms),
            "hashtags": list(stream.hashtags),
            "status": _status(stream, now, stream.id in logged),
            "series": None,
        }
        for stream in streams
    ]


def _status(stream: Stream, now: datetime, logged: bool) -> str:
    done = phase_of(stream, now, logged=logged) is Phase.DONE
    return Phase.DONE.value if done else stream.status.value


def _line(row: dict[str, Any]) -> tuple[str, ...]:
    start, end = (datetime.fromisoformat(row[name]) for name in ("start", "end"))
    return (
        f"{start:%a %Y-%m-%d}",
        f"{start:%H:%M}-{end:%H:%M}",
        row["format"] or "-",
        row["title"] or "-",
        ", ".join(row["platforms"]) or "-",
        row["status"],
        row["zone"],
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _local(instant: datetime | None, zone: str) -> str | None:
    """ISO 8601 with the offset that the stream's own zone has then."""
    if instant is None:
        return None
    return instant.astimezone(zoneinfo.ZoneInfo(zone)).isoformat()
