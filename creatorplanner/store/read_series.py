"""Reads of series and of what ties streams to them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from creatorplanner.domain.series import Occurrence, Series
from creatorplanner.domain.streams import Stream
from creatorplanner.store.tables import find, things


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

    def streams_of(self, series_id: str) -> dict[str, Stream]:
        """All streams of a series by their id."""
        found = things(
            self._connection,
            Stream,
            "WHERE id IN (SELECT id FROM occurrences WHERE series_id = ?)",
            series_id,
        )
        return {stream.id: stream for stream in found}

    def kept(self, series_id: str) -> set[str]:
        """Ids of a series' streams that somebody worked on: a tick, an own line, or a log."""
        rows = self._connection.execute(
            "SELECT id FROM occurrences WHERE series_id = ? AND ("
            " EXISTS (SELECT 1 FROM sessions WHERE stream_id = occurrences.id) OR"
            " EXISTS (SELECT 1 FROM checklist_items WHERE stream_id = occurrences.id"
            " AND (done_utc IS NOT NULL OR touched = 1)))",
            (series_id,),
        )
        return {row[0] for row in rows}
