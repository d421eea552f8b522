"""Reads of logged sessions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from creatorplanner.domain.sessions import COUNTS, Session
from creatorplanner.store.mapping import instant, seconds
from creatorplanner.store.tables import things

NEWEST = 2_000  # streams among which the latest sessions are looked for
# in the order of the session's own fields
_COLUMNS = (
    *("id", "stream_id", "platform", "started_utc", "ended_utc"),
    *(*COUNTS, "money", "currency", "feeling", "note", "average_watch", "subscribers"),
    *("tools", "disturbed", "disturbed_note", "estimated"),
)
_PLACED = (
    f"SELECT {', '.join(f'sessions.{name}' for name in _COLUMNS)},"
    " streams.format_id, streams.start_utc"
    " FROM sessions JOIN streams ON streams.id = sessions.stream_id"
    " WHERE streams.start_utc >= ? AND streams.start_utc < ?"
    " ORDER BY streams.start_utc, sessions.id"
)


class SessionReader:
    """Sessions by stream and by time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of_stream(self, stream_id: str) -> list[Session]:
        """One stream's sessions, by platform."""
        return things(self._connection, Session, "WHERE stream_id = ? ORDER BY platform", stream_id)

    def of_streams(self, stream_ids: Iterable[str]) -> dict[str, list[Session]]:
        """Sessions of several streams, by stream id."""
        keys = list(stream_ids)
        found: dict[str, list[Session]] = {}
        marks = ", ".join("?" * len(keys))
        where = f"WHERE stream_id IN ({marks}) ORDER BY platform"
        for session in things(self._connection, Session, where, *keys):
            found.setdefault(session.stream_id, []).append(session)
        return found

    def with_format(
        self, begin: datetime | None = None, end: datetime | None = None
    ) -> list[tuple[Session, str | None]]:
        """(session, its stream's format id), by stream start in [begin, end), oldest first."""
        return [(session, kind) for session, kind, _start in self.placed(begin, end)]

    def placed(
        self, begin: datetime | None = None, end: datetime | None = None
    ) -> list[tuple[Session, str | None, int]]:
        """As ``with_format``, with the stream's start in seconds. Ten thousand come in one go."""
        first, last = seconds(begin) or -(1 << 62), seconds(end) or 1 << 62
        rows = self._connection.execute(_PLACED, (first, last))
        # straight from the row: by way of a record, each would take four times as long
        return [(_session(row), row[-2], row[-1]) for row in rows]

    def streams_started_between(self, begin: datetime, end: datetime) -> list[str]:
        """The ids of streams whose logged start lies in [begin, end), wherever they were planned.

        Only those that do not lie there by their plan as well.
        """
        span = (seconds(begin), seconds(end))
        rows = self._connection.execute(
            "SELECT DISTINCT stream_id FROM sessions JOIN streams ON streams.id = stream_id"
            " WHERE started_utc >= ? AND started_utc < ?"
            " AND NOT (start_utc >= ? AND start_utc < ?)",
            (*span, *span),
        )
        return [row[0] for row in rows]

    def recent(self, platform: str, format_id: str | None = None, limit: int = 40) -> list[Session]:
        """The latest sessions on a platform, of one format where it is given, newest first.

        Only those of the newest streams are looked at, so that no plan is too large for it.
        """
        # an index is walked from its end: without it all sessions would be put in order
        of_format = "" if format_id is None else "WHERE format_id = ?"
        newest = f"SELECT id FROM streams {of_format} ORDER BY start_utc DESC LIMIT {NEWEST}"
        return things(
            self._connection,
            Session,
            f"JOIN ({newest}) AS newest ON newest.id = sessions.stream_id"
            " JOIN streams ON streams.id = sessions.stream_id"
            " WHERE sessions.platform = ? ORDER BY streams.start_utc DESC LIMIT ?",
            *(() if format_id is None else (format_id,)),
            platform,
            limit,
        )

    def best_peak(self, format_id: str) -> int | None:
        """The highest peak of viewers ever logged for a format, or None."""
        row = self._connection.execute(
            "SELECT max(peak_viewers) FROM sessions JOIN streams"
            " ON streams.id = sessions.stream_id WHERE streams.format_id = ?",
            (format_id,),
        ).fetchone()
        return None if row[0] is None else int(row[0])

    def formats(self) -> list[str]:
        """The ids of formats of which any session is logged."""
        rows = self._connection.execute(
            "SELECT id FROM formats WHERE EXISTS (SELECT 1 FROM streams JOIN sessions"
            " ON sessions.stream_id = streams.id WHERE streams.format_id = formats.id)"
        )
        return [row[0] for row in rows]

    def count(self) -> int:
        """How many sessions the plan holds."""
        return int(self._connection.execute("SELECT count(*) FROM sessions").fetchone()[0])


def _session(row: tuple[Any, ...]) -> Session:
    begun, ended, tools = instant(row[3]), instant(row[4]), tuple(row[-6].split())
    fields = (*row[:3], begun, ended, *row[5:-6], tools, *row[-5:-3], bool(row[-3]))
    return Session(*fields)
