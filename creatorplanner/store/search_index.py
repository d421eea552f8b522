"""Keeping the search over streams true: written in the same transaction as the stream."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

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


def index_streams(connection: sqlite3.Connection, streams: Sequence[Stream]) -> None:
    """Take many new streams into the index."""
    connection.executemany(
        "INSERT INTO stream_rows (stream_id) VALUES (?)", [(one.id,) for one in streams]
    )
    rows = _rows(connection, streams)
    connection.executemany(
        "INSERT INTO stream_search (rowid, title, texts) VALUES (?, ?, ?)",
        [(rows[one.id], *_texts(one)) for one in streams],
    )


def forget_streams(connection: sqlite3.Connection, streams: Sequence[Stream]) -> None:
    """Take deleted streams out of the index."""
    rows = [(row,) for row in _rows(connection, streams).values()]
    connection.executemany("DELETE FROM stream_search WHERE rowid = ?", rows)
    connection.executemany("DELETE FROM stream_rows WHERE id = ?", rows)


def _rows(connection: sqlite3.Connection, streams: Sequence[Stream]) -> dict[str, int]:
    keys = [one.id for one in streams]
    marks = ", ".join("?" * len(keys))
    return dict(
        connection.execute(
            f"SELECT stream_id, id FROM stream_rows WHERE stream_id IN ({marks})", keys
        ).fetchall()
    )


def _row(connection: sqlite3.Connection, stream_id: str) -> int:
    found = connection.execute("SELECT id FROM stream_rows WHERE stream_id = ?", (stream_id,))
    return int(found.fetchone()[0])


def _texts(stream: Stream) -> tuple[str, str]:
    tags = " ".join(f"#{tag}" for tag in stream.hashtags)
    return stream.title, "\n".join((stream.caption, stream.run_of_show, stream.notes, tags))
