"""Opening a plan for looking only: a copy in memory, nothing is written anywhere near the file.

A file with a log can't be read from a folder that can't be written, and SQLite's way around that
(``immutable``) ignores every lock. So file and log are copied, and the copy is opened.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

from creatorplanner.domain.errors import (
    FileBusyError,
    ForeignSchemaError,
    NewerFileError,
    NotFoundError,
    NotOurFileError,
    NotReadableError,
)
from creatorplanner.store import shape
from creatorplanner.store.faults import known_fault
from creatorplanner.store.header import check_header, read_header
from creatorplanner.store.locks import holder, is_held_elsewhere
from creatorplanner.store.migrations import APPLICATION_ID, Schema, migrate
from creatorplanner.store.planbook import Planbook
from creatorplanner.store.report import OpenReport
from creatorplanner.store.sidecars import beside, leftover_logs


def open_for_reading(path: Path, schema: Schema, *, newer: bool = False) -> Planbook:
    """The plan as it is now, in memory. Objects that aren't ours are named in the report.

    ``newer`` accepts a later version's file that still has every table and column of this one's.

    Raises ``FileBusyError`` while somebody writes it, and the ``StorageError`` that fits.
    """
    if not path.exists():
        raise NotFoundError("plan", str(path))
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        with known_fault(str(path)):
            _load(path, connection, schema, newer)
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            strangers = _strangers(connection, path, schema, version)
            for pragma in ("trusted_schema = OFF", "foreign_keys = ON"):
                connection.execute(f"PRAGMA {pragma}")
            if version < schema.version:
                migrate(connection, schema)
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    later = version > schema.version
    return Planbook(connection, OpenReport(path, read_only=True, strangers=strangers, newer=later))


def _strangers(
    connection: sqlite3.Connection, path: Path, schema: Schema, version: int
) -> tuple[str, ...]:
    """Objects that aren't ours; raises where something of ours is missing or other."""
    if version > schema.version:
        if not shape.has_all(connection, schema):
            raise NewerFileError(str(path), version, schema.version)
        return ()
    found = shape.compare(connection, schema, version)
    if found.changed:
        raise ForeignSchemaError(str(path), found.changed)
    return found.foreign


def _load(path: Path, target: sqlite3.Connection, schema: Schema, newer: bool) -> None:
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except PermissionError as error:
        raise NotReadableError(str(path)) from error
    try:
        if is_held_elsewhere(handle):
            found = holder(path)
            raise FileBusyError(str(path), f"process {found.pid}" if found else "")
        header = read_header(handle, str(path))
        if header is None:
            raise NotOurFileError(str(path))
        log = bool(leftover_logs(path))
        supported = max(header.version, schema.version) if newer else schema.version
        check_header(header, str(path), ours=APPLICATION_ID, supported=supported, log=log)
        _copy(path, target)
    finally:
        os.close(handle)


def _copy(path: Path, target: sqlite3.Connection) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="creatorplanner-") as folder:
        copy = Path(folder) / "plan.db"
        shutil.copyfile(path, copy)
        for log in leftover_logs(path):
            shutil.copyfile(log, beside(copy, log.name.removeprefix(path.name)))
        source = sqlite3.connect(str(copy), isolation_level=None)
        try:
            source.execute("PRAGMA trusted_schema = OFF")
            source.backup(target)
        finally:
            source.close()
