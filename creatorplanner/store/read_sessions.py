"""Reads of logged sessions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from creatorplanner.domain.sessions import Session
from creatorplanner.store.mapping import seconds
from creatorplanner.store.tables import things, things_with


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
        first, last = seconds(begin) or -(1 << 62), seconds(end) or 1 << 62
        return things_with(
            self._connection,
            Session,
            "streams.format_id",
            "JOIN streams ON streams.id = sessions.stream_id"
            " WHERE streams.start_utc >= ? AND streams.start_utc < ?"
            " ORDER BY streams.start_utc, sessions.id",
            first,
            last,
        )

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
        """The latest sessions on a platform, of one format where it is given, newest first."""
        return things(
            self._connection,
            Session,
            "JOIN streams ON streams.id = sessions.stream_id"
            " WHERE sessions.platform = ? AND (? IS NULL OR streams.format_id = ?)"
            " ORDER BY streams.start_utc DESC LIMIT ?",
            platform,
            format_id,
            format_id,
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

    def count(self) -> int:
        """How many sessions the plan holds."""
        return int(self._connection.execute("SELECT count(*) FROM sessions").fetchone()[0])
