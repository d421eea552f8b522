"""Keeping the search over streams true: written in the same transaction as the stream."""

from __future__ import annotations

import sqlite3

from creatorplanner.domain.streams import Stream


def index_stream(connection: sqlite3.Connection, before: Stream | None, after: Stream) -> None:
    """Take a written stream into the index, if what can be searched differs."""
    if before is None:
        row = connection.execute(
            "INSERT INTO stream_rows (stream_id) VALUES (?)", (after.id,)
        ).lastrowid
    elif _texts(before) == _texts(after):
        return
    else:
        row = _row(connection, after.id)
        connection.execute("DELETE FROM stream_search WHERE rowid = ?", (row,))
    connection.execute(
        "INSERT INTO stream_search (rowid, title, texts) VALUES (?, ?, ?)", (row, *_texts(after))
    )


def forget_stream(connection: sqlite3.Connection, stream: Stream) -> None:
    """Take a deleted stream out of the index."""
    row = _row(connection, stream.id)
    connection.execute("DELETE FROM stream_search WHERE rowid = ?", (row,))
    connection.execute("DELETE FROM stream_rows WHERE id = ?", (row,))


def _row(connection: sqlite3.Connection, stream_id: str) -> int:
    found = connection.execute("SELECT id FROM stream_rows WHERE stream_id = ?", (stream_id,))
    return int(found.fetchone()[0])


def _texts(stream: Stream) -> tuple[str, str]:
    tags = " ".join(f"#{tag}" for tag in stream.hashtags)
    return stream.title, "\n".join((stream.caption, stream.run_of_show, stream.notes, tags))
