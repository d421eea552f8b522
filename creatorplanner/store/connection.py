"""A connection to SQLite with the settings that every file gets before it is read."""

from __future__ import annotations

import sqlite3

BUSY_SECONDS = 0.1
CACHE = 16_000  # kilobytes of pages in memory
LONG_STEP = 128_000  # of a long step: what does not fit is written while the window waits

# Set before anything of the file is read.
_CAREFUL = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA cache_size = -{CACHE}",
)


def give_room(connection: sqlite3.Connection, kilobytes: int = CACHE) -> None:
    """Let a step hold so much before its commit; without a number as much as any other."""
    connection.execute(f"PRAGMA cache_size = -{kilobytes}")


def connect(place: str) -> sqlite3.Connection:
    """A connection with the careful settings; statements commit by themselves.

    Other threads may use it for the online backup only, which SQLite serializes.
    """
    connection = sqlite3.connect(
        place,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        cached_statements=256,
        check_same_thread=False,
    )
    try:
        for pragma in _CAREFUL:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection
