"""Streams as programs and people read them: one form for every command that prints streams."""

from __future__ import annotations

import json
import zoneinfo
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from creatorplanner.domain.streams import Phase, Stream, phase_of
from creatorplanner.store.planbook import Planbook

Row = dict[str, Any]


def rows_of(book: Planbook, streams: Iterable[Stream], now: datetime) -> list[Row]:
    """The streams' facts by name. Times have the offset of the stream's zone; null for ideas."""
    streams = list(streams)
    names = {kind.id: kind.name for kind in book.formats.all()}
    logged = book.sessions.of_streams(stream.id for stream in streams)
    series = book.series.occurrences_of(stream.id for stream in streams)
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
            "series": series[stream.id].series_id if stream.id in series else None,
        }
        for stream in streams
    ]


def as_json(rows: list[Row]) -> str:
    """The rows as a JSON list."""
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def day_and_times(row: Row) -> tuple[str, str]:
    """("Fri 2026-11-20", "20:00-21:30") of a row with a start."""
    start, end = (datetime.fromisoformat(row[name]) for name in ("start", "end"))
    return f"{start:%a %Y-%m-%d}", f"{start:%H:%M}-{end:%H:%M}"


def _status(stream: Stream, now: datetime, logged: bool) -> str:
    done = phase_of(stream, now, logged=logged) is Phase.DONE
    return Phase.DONE.value if done else stream.status.value


def _local(instant: datetime | None, zone: str) -> str | None:
    """ISO 8601 with the offset that the stream's own zone has then."""
    if instant is None:
        return None
    return instant.astimezone(zoneinfo.ZoneInfo(zone)).isoformat()
