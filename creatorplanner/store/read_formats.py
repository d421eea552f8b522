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
        self._settings: Settings | None = None
        self._settings_at = -1

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
        if self._connection.in_transaction:  # which may be rolled back
            return self._read_settings()
        # every screen asks for them all the time, and nobody else writes into this file
        version = self._connection.total_changes
        if self._settings is None or version != self._settings_at:
            self._settings, self._settings_at = self._read_settings(), version
        return self._settings

    def _read_settings(self) -> Settings:
        return Settings().with_stored(things(self._connection, Setting, ""))
