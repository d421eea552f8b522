"""What ties the plan to calendar files: UIDs of what came in, SEQUENCE of what went out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime

from creatorplanner.domain.calendar_links import CalendarLink
from creatorplanner.domain.series import Series
from creatorplanner.domain.streams import Stream
from creatorplanner.store.mapping import seconds
from creatorplanner.store.records import T
from creatorplanner.store.tables import things

_AMONG = "IN (SELECT value FROM json_each(?))"


class CalendarReader:
    """Links by UID, source and id; the numbers that published events carry."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def by_uid(self, uids: Iterable[str]) -> list[CalendarLink]:
        """The links of these UIDs."""
        return self._among(CalendarLink, "uid", uids)

    def by_id(self, ids: Iterable[str]) -> dict[str, CalendarLink]:
        """The links of these streams and series."""
        return {link.id: link for link in self._among(CalendarLink, "id", ids)}

    def of_source(self, source: str) -> list[CalendarLink]:
        """All links of one calendar."""
        return things(self._connection, CalendarLink, "WHERE source = ?", source)

    def streams(self, ids: Iterable[str]) -> dict[str, Stream]:
        """The streams among these ids."""
        return {stream.id: stream for stream in self._among(Stream, "id", ids)}

    def series(self, ids: Iterable[str]) -> dict[str, Series]:
        """The series among these ids."""
        return {series.id: series for series in self._among(Series, "id", ids)}

    def dated(self) -> list[Stream]:
        """Every stream that has a date, in start order."""
        return things(
            self._connection, Stream, "WHERE start_utc IS NOT NULL ORDER BY start_utc, id"
        )

    def dated_after(self, last: Stream | None, count: int) -> list[Stream]:
        """The next streams that have a date, in start order; ``last`` is where it went on."""
        begins = None if last is None else seconds(last.begins)
        place = "start_utc IS NOT NULL" if begins is None else "(start_utc, id) > (?, ?)"
        values = () if last is None or begins is None else (begins, last.id)
        sql = f"WHERE {place} ORDER BY start_utc, id LIMIT {count:d}"
        return things(self._connection, Stream, sql, *values)

    def sequences(self, digests: Mapping[str, str]) -> dict[str, int]:
        """The SEQUENCE of each UID, whose content now has this digest: one more where it changed.

        Counts nothing; ``publish`` does.
        """
        known = self._published(digests)
        return {
            uid: number + (stored != digests[uid]) for uid, (stored, number) in known.items()
        } | {uid: 0 for uid in digests if uid not in known}

    def publish(self, digests: Mapping[str, str], now: datetime) -> dict[str, int]:
        """The same, and remember it. In a transaction; no step of the history."""
        known, found = self._published(digests), self.sequences(digests)
        rows = [
            (uid, digest, found[uid], seconds(now))
            for uid, digest in digests.items()
            if uid not in known or known[uid][0] != digest
        ]
        self._connection.executemany(
            "INSERT INTO publications (uid, digest, sequence, changed_utc) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (uid) DO UPDATE SET digest = excluded.digest,"
            " sequence = excluded.sequence, changed_utc = excluded.changed_utc",
            rows,
        )
        return found

    def _published(self, uids: Iterable[str]) -> dict[str, tuple[str, int]]:
        rows = self._connection.execute(
            f"SELECT uid, digest, sequence FROM publications WHERE uid {_AMONG}",
            (json.dumps(list(uids)),),
        )
        return {uid: (digest, number) for uid, digest, number in rows}

    def _among(self, kind: type[T], column: str, values: Iterable[str]) -> list[T]:
        # surrogates can't be in the table, nor in what SQLite is asked
        listed = json.dumps(list(values))
        return things(self._connection, kind, f"WHERE {column} {_AMONG}", listed)
