"""Reading and writing single things by their id: the statements every family shares."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from creatorplanner.store.records import BY_KIND, BY_TABLE, Mapping, Record, T


@lru_cache(maxsize=32)
def _select(table: str) -> str:
    mapping = BY_TABLE[table]
    lists = [
        f"(SELECT json_group_array(value) FROM"
        f" (SELECT value FROM {table} WHERE owner = {mapping.table}.id ORDER BY position))"
        f" AS {field}"
        for field, table in mapping.lists
    ]
    columns = [f"{mapping.table}.{column}" for column in mapping.columns]
    return f"SELECT {', '.join([*columns, *lists])} FROM {mapping.table}"


@lru_cache(maxsize=32)
def _upsert(table: str) -> str:
    mapping = BY_TABLE[table]
    marks = ", ".join("?" * len(mapping.columns))
    updates = ", ".join(f"{name} = excluded.{name}" for name in mapping.columns if name != "id")
    return (
        f"INSERT INTO {mapping.table} ({', '.join(mapping.columns)}) VALUES ({marks})"
        f" ON CONFLICT (id) DO UPDATE SET {updates}"
    )


def things(connection: sqlite3.Connection, kind: type[T], sql: str, *values: Any) -> list[T]:
    """All things of ``kind`` that ``SELECT ... FROM its table <sql>`` finds.

    ``sql`` is ours, never a user's; list columns come as JSON from their own tables.
    """
    mapping: Mapping[T] = BY_KIND[kind]
    cursor = connection.execute(f"{_select(mapping.table)} {sql}", values)
    names = [column[0] for column in cursor.description]
    return [mapping.from_record(_record(mapping, names, row)) for row in cursor]


def _record(mapping: Mapping[Any], names: Iterable[str], row: tuple[Any, ...]) -> Record:
    record = dict(zip(names, row, strict=True))
    if mapping.lists:
        for field, _table in mapping.lists:
            text = record[field]
            record[field] = json.loads(text) if text != "[]" else []
    return record


def find(connection: sqlite3.Connection, kind: type[T], key: str) -> T | None:
    """The thing of that id, or None."""
    found = things(connection, kind, "WHERE id = ?", key)
    return found[0] if found else None


def write(connection: sqlite3.Connection, before: T | None, after: T) -> None:
    """Insert or replace one thing; list columns are rewritten only where they differ."""
    mapping: Mapping[T] = BY_KIND[type(after)]
    record = mapping.to_record(after)
    connection.execute(_upsert(mapping.table), [record[name] for name in mapping.columns])
    old = {} if before is None else mapping.to_record(before)
    for field, table in mapping.lists:
        if record[field] != old.get(field, []):
            _write_list(connection, table, record["id"], record[field])


def remove(connection: sqlite3.Connection, thing: T) -> None:
    """Delete one thing with its list columns."""
    mapping: Mapping[T] = BY_KIND[type(thing)]
    key = mapping.to_record(thing)["id"]
    for _field, table in mapping.lists:
        connection.execute(f"DELETE FROM {table} WHERE owner = ?", (key,))
    connection.execute(f"DELETE FROM {mapping.table} WHERE id = ?", (key,))


def _write_list(connection: sqlite3.Connection, table: str, owner: str, values: list[str]) -> None:
    connection.execute(f"DELETE FROM {table} WHERE owner = ?", (owner,))
    connection.executemany(
        f"INSERT INTO {table} (owner, position, value) VALUES (?, ?, ?)",
        [(owner, position, value) for position, value in enumerate(values)],
    )
