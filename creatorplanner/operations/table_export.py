"""What a user can do to take sessions and streams out of the plan, as tables."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from creatorplanner.domain.pieces import finished
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.tables.writing import session_row, stream_row
from creatorplanner.store.planbook import Planbook

AT_ONCE = 200  # streams that one query asks for
SESSIONS, STREAMS, RESULTS = "sessions", "streams", "results"


def rows_of(book: Planbook, what: str) -> list[dict[str, Any]]:
    """The rows of SESSIONS or STREAMS."""
    return finished(row_steps(book, what))


def row_steps(book: Planbook, what: str) -> Generator[int, None, list[dict[str, Any]]]:
    """The same in small pieces, for a window that stays alive: yields how many rows there are.

    Sessions come with their streams, oldest first; streams include ideas, which come last.
    """
    names = {kind.id: kind.name for kind in book.formats.all()}
    rows: list[dict[str, Any]] = []
    last: Stream | None = None
    while part := book.calendars.dated_after(last, AT_ONCE):
        rows += _rows(book, what, part, names)
        last = part[-1]
        yield len(rows)
    undated = book.streams.undated()
    for at in range(0, len(undated), AT_ONCE):
        rows += _rows(book, what, undated[at : at + AT_ONCE], names)
        yield len(rows)
    return rows


def _rows(
    book: Planbook, what: str, streams: list[Stream], names: dict[str, str]
) -> list[dict[str, Any]]:
    told = [(stream, names.get(stream.format_id or "", "")) for stream in streams]
    if what == STREAMS:
        return [stream_row(stream, name) for stream, name in told]
    sessions = book.sessions.of_streams(stream.id for stream in streams)
    return [
        session_row(stream, session, name)
        for stream, name in told
        for session in sessions.get(stream.id, ())
    ]
