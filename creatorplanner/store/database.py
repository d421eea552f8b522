"""Opening a plan."""

from __future__ import annotations

import sqlite3

from creatorplanner.store.migrations import migrate
from creatorplanner.store.planbook import Planbook


def open_in_memory() -> Planbook:
    """A plan that is gone when it is closed: for sample data and tests."""
    connection = sqlite3.connect(":memory:", isolation_level=None, cached_statements=256)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    migrate(connection)
    return Planbook(connection)
