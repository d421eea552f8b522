"""Reads of what streams that were logged had about them: hashtags, and promotion that was done."""

from __future__ import annotations

import sqlite3

Marks = dict[str, set[str]]


class MarkReader:
    """By stream id, over the whole plan: a period is cut out of it by who asks."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def hashtags(self) -> Marks:
        """The hashtags of each logged stream that has any."""
        return self._read(
            "SELECT owner, value FROM stream_hashtags"
            " WHERE owner IN (SELECT stream_id FROM sessions)"
        )

    def steps(self) -> Marks:
        """The texts of the checklist lines that were done for each logged stream."""
        return self._read(
            "SELECT stream_id, text FROM checklist_items WHERE done_utc IS NOT NULL"
            " AND stream_id IN (SELECT stream_id FROM sessions)"
        )

    def _read(self, sql: str) -> Marks:
        found: Marks = {}
        for stream, mark in self._connection.execute(sql):
            found.setdefault(stream, set()).add(mark)
        return found
