"""Reads of formats and settings."""

from __future__ import annotations

import sqlite3

from creatorplanner.domain.formats import Format
from creatorplanner.domain.settings import Setting, Settings
from creatorplanner.store.tables import find, things


class FormatReader:
    """Formats and the settings: small tables that are read whole."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> list[Format]:
        """All formats, archived ones too, in the creator's order."""
        return things(self._connection, Format, "ORDER BY position, name")

    def get(self, key: str) -> Format | None:
        """The format of that id, or None."""
        return find(self._connection, Format, key)

    def stream_counts(self) -> dict[str, int]:
        """How many streams are of each format that has any."""
        rows = self._connection.execute(
            "SELECT format_id, count(*) FROM streams WHERE format_id IS NOT NULL GROUP BY format_id"
        )
        return dict(rows.fetchall())

    def settings(self) -> Settings:
        """All settings, defaults where nothing is stored."""
        return Settings().with_stored(things(self._connection, Setting, ""))
