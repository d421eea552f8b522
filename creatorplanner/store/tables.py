"""Reading and writing single things by their id: the statements every family shares."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from creatorplanner.domain.streams import Stream
from creatorplanner.store.mapping import Mapping, Record
from creatorplanner.store.records import T, mapping_of, mapping_of_table
from creatorplanner.store.search_index import forget_streams, index_stream, index_streams

_INSERT_VALUE = "INSERT INTO {table} (owner, position, value) VALUES (?, ?, ?)"


@lru_cache(maxsize=32)
def _select(table: str) -> str:
    mapping = mapping_of_table(table)
    lists = [
        f"(SELECT json_group_array(value) FROM"
        f" (SELECT value FROM {table} WHERE owner = {mapping.table}.id ORDER BY position))"
        f" AS {field}"
        for field, table in mapping.lists
    ]
    columns = [f"{mapping.table}.{column}" for column in mapping.columns]
    return f"SELECT {', '.join([*columns, *lists])} FROM {mapping.table}"


@lru_cache(maxsize=32)
def _insert(table: str) -> str:
    columns = mapping_of_table(table).columns
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"


def things(connection: sqlite3.Connection, kind: type[T], sql: str, *values: Any) -> list[T]:
    """All things of ``kind`` that ``SELECT ... FROM its table <sql>`` finds.

    ``sql`` is ours, never a user's; list columns come as JSON from their own tables.
    """
    mapping: Mapping[T] = mapping_of(kind)
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
    """Insert one thing, or write what differs of it; list columns only where they differ."""
    mapping: Mapping[T] = mapping_of(type(after))
    record = mapping.to_record(after)
    old = None if before is None else mapping.to_record(before)
    if old is None:
        values = [record[name] for name in mapping.columns]
        connection.execute(_insert(mapping.table), values)
    else:
        # only what differs: every index of a column that is named is written again
        changed = [name for name in mapping.columns if record[name] != old[name]]
        if changed:
            sets = ", ".join(f"{name} = ?" for name in changed)
            values = [*(record[name] for name in changed), record["id"]]
            connection.execute(f"UPDATE {mapping.table} SET {sets} WHERE id = ?", values)
    for field, table in mapping.lists:
        if record[field] != (old or {}).get(field, []):
            _write_list(connection, table, record["id"], record[field])
    if isinstance(after, Stream):
        index_stream(connection, before if isinstance(before, Stream) else None, after)


def rewrite(connection: sqlite3.Connection, thing: T) -> None:
    """Write all columns of a thing that is there."""
    mapping: Mapping[T] = mapping_of(type(thing))
    record = mapping.to_record(thing)
    sets = ", ".join(f"{name} = ?" for name in mapping.columns)
    values = [*(record[name] for name in mapping.columns), record["id"]]
    connection.execute(f"UPDATE {mapping.table} SET {sets} WHERE id = ?", values)


def remove(connection: sqlite3.Connection, thing: T) -> None:
    """Delete one thing with its list columns."""
    remove_all(connection, type(thing), [thing])


def find_all(connection: sqlite3.Connection, kind: type[T], keys: Sequence[str]) -> dict[str, T]:
    """The things of those ids that are there; a few hundred at once at most."""
    found = things(connection, kind, f"WHERE id IN ({', '.join('?' * len(keys))})", *keys)
    return {thing.id: thing for thing in found}


def write_all(connection: sqlite3.Connection, kind: type[T], new: Sequence[T]) -> None:
    """Insert many things of one kind, none of which is there."""
    mapping: Mapping[T] = mapping_of(kind)
    records = [mapping.to_record(thing) for thing in new]
    values = [[record[name] for name in mapping.columns] for record in records]
    connection.executemany(_insert(mapping.table), values)
    for field, table in mapping.lists:
        rows = [
            (record["id"], position, value)
            for record in records
            for position, value in enumerate(record[field])
        ]
        if rows:
            connection.executemany(_INSERT_VALUE.format(table=table), rows)
    if kind is Stream:
        index_streams(connection, new)  # type: ignore[arg-type]


def remove_all(connection: sqlite3.Connection, kind: type[T], gone: Sequence[T]) -> None:
    """Delete many things of one kind with their list columns."""
    mapping: Mapping[T] = mapping_of(kind)
    keys = [(thing.id,) for thing in gone]
    if kind is Stream:
        forget_streams(connection, gone)  # type: ignore[arg-type]
    for _field, table in mapping.lists:
        connection.executemany(f"DELETE FROM {table} WHERE owner = ?", keys)
    connection.executemany(f"DELETE FROM {mapping.table} WHERE id = ?", keys)


def _write_list(connection: sqlite3.Connection, table: str, owner: str, values: list[str]) -> None:
    connection.execute(f"DELETE FROM {table} WHERE owner = ?", (owner,))
    connection.executemany(
        _INSERT_VALUE.format(table=table),
        [(owner, position, value) for position, value in enumerate(values)],
    )
