"""Whether a file holds what this program made and nothing else: a planted trigger runs our SQL.

SQLite's own checks find such a file in order. So every object is compared by its name and its whole
text, which is stricter than a digest of it.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from creatorplanner.store.migrations import APPLICATION_ID, SET_NAME, Schema

# sqlite-utils keeps its own books here; their wording may change with its version
_BOOKS = {
    "_sqlite_migrations": """CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
)""",
    "idx__sqlite_migrations_migration_set_name": """CREATE UNIQUE INDEX
    "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")""",
}


# what FTS5 makes for itself beside a virtual table; its wording is SQLite's
_VIRTUAL = "CREATE VIRTUAL TABLE "
_SHADOWS = ("data", "idx", "content", "docsize", "config")


class Differences(NamedTuple):
    """Names of objects: ``foreign`` are none of ours, ``changed`` are ours but missing or other."""

    foreign: tuple[str, ...]
    changed: tuple[str, ...]


def compare(connection: sqlite3.Connection, schema: Schema, version: int) -> Differences:
    """Hold every object of the file against the DDL of its version."""
    expected = {_name(text): _plain(text) for text in schema.shapes[version - 1]}
    virtual = [name for name, text in expected.items() if text.startswith(_VIRTUAL)]
    shadows = {f"{name}_{part}" for name in virtual for part in _SHADOWS}
    foreign, seen = [], set()
    for kind, name, text in connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ):
        if name in expected:
            if _plain(text or "") == expected[name]:
                seen.add(name)
        elif name in shadows and kind == "table":
            continue
        elif name not in _BOOKS or kind not in ("table", "index"):
            foreign.append(name)
    return Differences(tuple(foreign), tuple(sorted(expected.keys() - seen)))


def has_all(connection: sqlite3.Connection, schema: Schema) -> bool:
    """Whether a file has every table and column of the newest shape, whatever else it has."""
    blank = sqlite3.connect(":memory:", isolation_level=None)
    try:
        create(blank, schema)
        return _columns(blank) <= _columns(connection)
    finally:
        blank.close()


def create(connection: sqlite3.Connection, schema: Schema) -> None:
    """Make a new plan as the migrations would, but without them: they cost 100 ms to import."""
    connection.execute("BEGIN IMMEDIATE")
    for text in (*_BOOKS.values(), *schema.shapes[-1]):
        connection.execute(text)
    connection.executemany(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        " VALUES (?, ?, strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'))",
        [(SET_NAME, step.__name__) for step in schema.migrations],
    )
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {schema.version}")
    connection.execute("COMMIT")


def _columns(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(
        connection.execute(
            "SELECT tables.name, columns.name FROM sqlite_master AS tables"
            " JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
        )
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _name(text: str) -> str:
    """The name in ``CREATE TABLE name (``, ``CREATE INDEX name ON``, ``CREATE VIRTUAL TABLE``."""
    words = text.removeprefix(_VIRTUAL).split(maxsplit=3)
    return words[0 if text.startswith(_VIRTUAL) else 2].strip('"')
