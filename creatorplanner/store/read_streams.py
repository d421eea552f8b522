"""Reads of streams."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from creatorplanner.domain.streams import MAX_MINUTES, Stream
from creatorplanner.domain.zones import place, read_wall
from creatorplanner.store.mapping import instant, seconds
from creatorplanner.store.tables import find, things

DAY = 24 * 60 * 60  # a changed rule moves a start by hours
# Written so that the partial index streams_open is walked from now on backwards
_TO_LOG = (
    "status IN ('planned', 'live') AND start_utc <= ? AND start_utc + minutes * 60 <= ?"
    " AND NOT EXISTS (SELECT 1 FROM sessions WHERE stream_id = streams.id)"
)


class StreamReader:
    """Streams by time, status and format."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> Stream | None:
        """The stream of that id, or None."""
        return find(self._connection, Stream, key)

    def between(self, begin: datetime, end: datetime) -> list[Stream]:
        """Streams that run at some time in [begin, end), two UTC instants, in start order."""
        first, last = _range(begin, end)
        return things(
            self._connection,
            Stream,
            "WHERE start_utc > ? AND start_utc < ? AND start_utc + minutes * 60 > ?"
            " ORDER BY start_utc, id",
            first - MAX_MINUTES * 60,
            last,
            first,
        )

    def first_start(self) -> datetime | None:
        """When the earliest stream of all starts."""
        found = self._connection.execute("SELECT min(start_utc) FROM streams").fetchone()
        return instant(found[0])

    def last_start(self) -> datetime | None:
        """When the latest stream of all starts."""
        found = self._connection.execute("SELECT max(start_utc) FROM streams").fetchone()
        return instant(found[0])

    def started_between(
        self, begin: datetime, end: datetime, last: Stream | None, count: int
    ) -> list[Stream]:
        """The next streams that start in [begin, end), in order; ``last`` is where it went on."""
        first, until = _range(begin, end)
        after = (first, "") if last is None else (seconds(last.begins), last.id)
        return things(
            self._connection,
            Stream,
            "WHERE (start_utc, id) > (?, ?) AND start_utc < ? ORDER BY start_utc, id LIMIT ?",
            *after,
            until,
            count,
        )

    def upcoming(self, now: datetime, limit: int = 1) -> list[Stream]:
        """The next planned or live streams that end after ``now``, soonest first."""
        instant = seconds(now) or 0
        # the plus keeps SQLite from collecting and sorting every planned stream by its status
        return things(
            self._connection,
            Stream,
            "WHERE start_utc > ? AND start_utc + minutes * 60 > ?"
            " AND +status IN ('planned', 'live') ORDER BY start_utc, id LIMIT ?",
            instant - MAX_MINUTES * 60,
            instant,
            limit,
        )

    def coming(self, now: datetime, limit: int = 5_000) -> list[Stream]:
        """Planned streams that start after ``now``, soonest first."""
        return things(
            self._connection,
            Stream,
            "WHERE start_utc > ? AND +status = 'planned' ORDER BY start_utc, id LIMIT ?",
            seconds(now),
            limit,
        )

    def to_log(self, now: datetime, limit: int = 100) -> list[Stream]:
        """Ended streams without a session, newest first."""
        instant = seconds(now)
        # the bare start is what the index can use: without it every stream to come is looked at
        return things(
            self._connection,
            Stream,
            f"WHERE {_TO_LOG} ORDER BY start_utc DESC LIMIT ?",
            instant,
            instant,
            limit,
        )

    def count_to_log(self, now: datetime, limit: int = 100) -> int:
        """How many streams ``to_log`` has, counted up to ``limit``."""
        instant = seconds(now)
        row = self._connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM streams WHERE {_TO_LOG} LIMIT ?)",
            (instant, instant, limit),
        ).fetchone()
        return int(row[0])

    def logged(self, limit: int = 100) -> list[Stream]:
        """Streams with at least one session, newest first."""
        return things(
            self._connection,
            Stream,
            "WHERE EXISTS (SELECT 1 FROM sessions WHERE stream_id = streams.id)"
            " ORDER BY start_utc DESC, id LIMIT ?",
            limit,
        )

    def ideas(self) -> list[Stream]:
        """Ideas without a date, newest first."""
        return things(
            self._connection,
            Stream,
            "WHERE status = 'idea' AND start_utc IS NULL ORDER BY streams.rowid DESC",
        )

    def undated(self) -> list[Stream]:
        """Every stream without a date: ideas, and what became of them."""
        return things(self._connection, Stream, "WHERE start_utc IS NULL ORDER BY id")

    def planned_in(self, zone: str, now: datetime) -> list[Stream]:
        """Planned streams of a zone that begin after ``now``, in start order."""
        return things(
            self._connection,
            Stream,
            "WHERE start_utc > ? AND zone = ? AND +status = 'planned' ORDER BY start_utc, id",
            seconds(now),
            zone,
        )

    def misplaced(self, now: datetime) -> list[Stream]:
        """Streams to come whose kept instant is not where their zone's rules now place them."""
        rows = self._connection.execute(
            "SELECT id, start_wall, zone, start_utc FROM streams WHERE start_utc > ?",
            ((seconds(now) or 0) - DAY,),
        ).fetchall()
        found = [
            self.get(key)
            for key, text, zone, kept in rows
            for wall, later in (read_wall(text),)
            if seconds(place(wall, zone, second=later).instant) != kept
        ]
        return [stream for stream in found if stream is not None]

    def of_format(self, format_id: str) -> list[Stream]:
        """Every stream of a format."""
        return things(self._connection, Stream, "WHERE format_id = ?", format_id)

    def count_ideas(self) -> int:
        """How many ideas wait without a date."""
        row = self._connection.execute(
            "SELECT count(*) FROM streams WHERE start_utc IS NULL AND status = 'idea'"
        ).fetchone()
        return int(row[0])

    def starts_between(self, begin: datetime, end: datetime) -> list[tuple[datetime, str | None]]:
        """(wall start, format id) of streams that start in [begin, end), in start order."""
        rows = self._connection.execute(
            "SELECT start_wall, format_id FROM streams WHERE start_utc >= ? AND start_utc < ?"
            " AND status <> 'cancelled' ORDER BY start_utc",
            _range(begin, end),
        )
        return [(read_wall(text)[0], format_id) for text, format_id in rows]

    def lengths_between(self, begin: datetime, end: datetime) -> list[tuple[str | None, int]]:
        """(format id, minutes) of streams that start in [begin, end) and are not cancelled."""
        rows = self._connection.execute(
            "SELECT format_id, minutes FROM streams WHERE start_utc >= ? AND start_utc < ?"
            " AND status <> 'cancelled'",
            _range(begin, end),
        )
        return rows.fetchall()

    def count(self) -> int:
        """How many streams the plan holds."""
        return int(self._connection.execute("SELECT count(*) FROM streams").fetchone()[0])


def _range(begin: datetime, end: datetime) -> tuple[int, int]:
    return seconds(begin) or 0, seconds(end) or 0
