"""Reads of what goes out around streams: covers, and what was posted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from creatorplanner.domain.posts import Cover, Post
from creatorplanner.store.tables import things


class PostReader:
    """Covers and marks of what was posted."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def cover_of(self, stream_id: str) -> Cover | None:
        """The stream's own cover, or the one that its series has."""
        found = things(self._connection, Cover, "WHERE id = ?", stream_id) or things(
            self._connection,
            Cover,
            "WHERE id = (SELECT series_id FROM occurrences WHERE id = ?)",
            stream_id,
        )
        return found[0] if found else None

    def cover_files(self) -> set[str]:
        """The names of all pictures that covers show."""
        return {file for (file,) in self._connection.execute("SELECT DISTINCT file FROM covers")}

    def remembered(self, names: Iterable[str]) -> set[str]:
        """Those of the names that an undo or a redo may need: the history mentions them."""
        found = set()
        for name in names:
            row = self._connection.execute(
                "SELECT 1 FROM journal WHERE instr(changes, ?) > 0 LIMIT 1", (f'"{name}"',)
            ).fetchone()
            if row is not None:
                found.add(name)
        return found

    def posts_of(self, owners: Iterable[str]) -> dict[str, Post]:
        """What was posted for streams or weeks, by the mark's id."""
        keys = list(owners)
        places = ", ".join("?" * len(keys))
        found = things(self._connection, Post, f"WHERE owner IN ({places})", *keys)
        return {post.id: post for post in found}
