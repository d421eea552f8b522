"""Reads of series and of what ties streams to them."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from creatorplanner.domain.series import Break, Occurrence, Pattern, Series
from creatorplanner.domain.streams import Stream
from creatorplanner.store.mapping import seconds
from creatorplanner.store.tables import find, things

_OF_SERIES = (
    "SELECT 1 FROM occurrences JOIN streams ON streams.id = occurrences.id WHERE series_id = ?"
)
_UNTIL = re.compile(r"UNTIL=(\d{8})")


class Neighbours(NamedTuple):
    """Whether a series has streams before one of them, any of these still to come, and later."""

    earlier: bool
    earlier_ahead: bool
    later: bool


class SeriesReader:
    """Series by id, occurrences by stream and by series."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> Series | None:
        """The series of that id, or None."""
        return find(self._connection, Series, key)

    def all(self) -> list[Series]:
        """Every series, oldest first."""
        return things(self._connection, Series, "ORDER BY series.rowid")

    def any(self) -> bool:
        """Whether the plan holds a series at all."""
        return self._connection.execute("SELECT 1 FROM series LIMIT 1").fetchone() is not None

    def occurrence(self, stream_id: str) -> Occurrence | None:
        """What ties a stream to its series, or None for a single stream."""
        return find(self._connection, Occurrence, stream_id)

    def occurrences_of(self, stream_ids: Iterable[str]) -> dict[str, Occurrence]:
        """The occurrences among some streams, by stream id."""
        found = things(
            self._connection,
            Occurrence,
            "WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(list(stream_ids)),
        )
        return {one.id: one for one in found}

    def of_series(self, series_id: str) -> list[Occurrence]:
        """All occurrences of a series, in the order of their rule."""
        return things(
            self._connection, Occurrence, "WHERE series_id = ? ORDER BY recurrence_wall", series_id
        )

    def after(self, wall: datetime) -> dict[str, set[datetime]]:
        """The wall times of all series that come after one, by series id."""
        found = things(
            self._connection,
            Occurrence,
            "WHERE recurrence_wall > ?",
            wall.isoformat(timespec="minutes"),
        )
        walls: dict[str, set[datetime]] = {}
        for one in found:
            walls.setdefault(one.series_id, set()).add(one.recurrence)
        return walls

    def streams_of(self, series_id: str) -> dict[str, Stream]:
        """All streams of a series by their id."""
        found = things(
            self._connection,
            Stream,
            "WHERE id IN (SELECT id FROM occurrences WHERE series_id = ?)",
            series_id,
        )
        return {stream.id: stream for stream in found}

    def patterns_of(self, stream_ids: Iterable[str]) -> dict[str, Pattern]:
        """How often the series of some streams comes, by stream id; single streams are not in it.

        One query, as every turn of the calendar asks it.
        """
        rows = self._connection.execute(
            "SELECT occurrences.id, rule, start_wall FROM json_each(?)"
            " JOIN occurrences ON occurrences.id = json_each.value"
            " JOIN series ON series.id = series_id",
            (json.dumps(list(stream_ids)),),
        )
        return {key: Pattern(rule, datetime.fromisoformat(start)) for key, rule, start in rows}

    def neighbours(self, occurrence: Occurrence, now: datetime) -> Neighbours:
        """Which other streams of its series lie around one."""
        key, wall = occurrence.series_id, occurrence.recurrence.isoformat(timespec="minutes")
        row = self._connection.execute(
            f"SELECT EXISTS ({_OF_SERIES} AND recurrence_wall < ?),"
            f" EXISTS ({_OF_SERIES} AND recurrence_wall < ? AND start_utc > ?),"
            f" EXISTS ({_OF_SERIES} AND recurrence_wall > ?)",
            (key, wall, key, wall, seconds(now), key, wall),
        ).fetchone()
        return Neighbours(*map(bool, row))

    def pausing(self, first: date, last: date) -> dict[Break, int]:
        """The breaks that touch some days, and how many series that still run pause in each."""
        rows = self._connection.execute(
            "SELECT value, start_wall, rule FROM series_breaks JOIN series ON series.id = owner"
            " WHERE substr(value, 1, 10) <= ? AND substr(value, 12) >= ? ORDER BY value",
            (last.isoformat(), first.isoformat()),
        )
        found: dict[Break, int] = {}
        for value, start, rule in rows:
            pause = Break(*map(date.fromisoformat, value.split("/")))
            until = _UNTIL.search(rule)
            ended = until is not None and date.fromisoformat(until[1]) < pause.first
            if date.fromisoformat(start[:10]) <= pause.last and not ended:
                found[pause] = found.get(pause, 0) + 1
        return found

    def kept(self, series_id: str) -> set[str]:
        """Ids of a series' streams that somebody worked on: a tick, own words, or a log."""
        rows = self._connection.execute(
            "SELECT id FROM occurrences WHERE series_id = ? AND ("
            " EXISTS (SELECT 1 FROM sessions WHERE stream_id = occurrences.id) OR"
            " EXISTS (SELECT 1 FROM covers WHERE covers.id = occurrences.id) OR"
            " EXISTS (SELECT 1 FROM posts WHERE owner = occurrences.id) OR"
            " EXISTS (SELECT 1 FROM captions WHERE owner = occurrences.id) OR"
            " EXISTS (SELECT 1 FROM checklist_items WHERE stream_id = occurrences.id"
            " AND (done_utc IS NOT NULL OR touched = 1)))",
            (series_id,),
        )
        return {row[0] for row in rows}
