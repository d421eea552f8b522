"""Opening a plan: nothing of a file is touched before it is known to be ours and whole."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path
from typing import Literal

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import (
    FolderNotWritableError,
    ForeignSchemaError,
    LeftoverLogError,
    NewerFileError,
    NotOurFileError,
)
from creatorplanner.store import shape
from creatorplanner.store.connection import connect
from creatorplanner.store.faults import as_storage_error, known_fault
from creatorplanner.store.guard import FileGuard
from creatorplanner.store.header import Header, check_header, read_header
from creatorplanner.store.locks import FileLock, Hold, acquire
from creatorplanner.store.migrations import APPLICATION_ID, SCHEMA, Schema, migrate
from creatorplanner.store.places import make_folder, make_private
from creatorplanner.store.planbook import Planbook
from creatorplanner.store.report import OpenReport
from creatorplanner.store.sidecars import (
    Seen,
    beside,
    leftover_logs,
    move_logs_aside,
    read_seen,
    real,
    write_seen,
)

Leftover = Literal["ask", "use", "aside"]
_LOGGED = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA wal_autocheckpoint = 0",  # the guard does it, and notes what the file looks like
    "PRAGMA journal_size_limit = 4194304",
    # some systems build SQLite so that it writes zeros over what goes: 50 MB with a large step
    "PRAGMA secure_delete = OFF",
)


def open_in_memory() -> Planbook:
    """A plan that is gone when it is closed: for sample data and tests."""
    connection = connect(":memory:")
    shape.create(connection, SCHEMA)
    return Planbook(connection)


def open_plan(
    path: Path,
    *,
    clock: Clock,
    read_only: bool = False,
    newer: bool = False,
    leftover: Leftover = "ask",
    schema: Schema = SCHEMA,
) -> Planbook:
    """Open the plan at ``path``, or begin one where nothing or an empty file lies.

    A folder or file that can't be written opens for reading only, as ``read_only`` asks for:
    that works on a copy in memory. ``newer`` lets a later version's file be looked at, where it
    still has all that this version knows. ``leftover`` says what to do with a log that may belong
    to another file: ``use`` it here, put it ``aside``, or ask with ``LeftoverLogError``.

    Raises the ``StorageError`` that fits; the file is then as it was.
    """
    path = real(path)
    if path.is_dir():
        raise NotOurFileError(str(path))
    if read_only or not _may_write(path):
        from creatorplanner.store.reading import open_for_reading

        return open_for_reading(path, schema, newer=newer)
    make_folder(path.parent)
    lock = _lock(path)
    if lock is None:
        return open_plan(path, clock=clock, read_only=True, schema=schema)
    try:
        return _open_held(path, lock, clock, leftover, schema)
    except BaseException:
        lock.release()
        raise


def _may_write(path: Path) -> bool:
    """Whether file and folder can be written, or nothing is there yet: then trying tells."""
    return not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _lock(path: Path) -> FileLock | None:
    """The lock; None where the folder can't be written but has a plan that can be read."""
    try:
        return acquire(path)
    except OSError as error:
        if error.errno not in (errno.EROFS, errno.EACCES, errno.EPERM):
            raise as_storage_error(error, path) from error
        if path.exists():
            return None
        raise FolderNotWritableError(str(path.parent)) from error


def _open_held(
    path: Path, lock: FileLock, clock: Clock, leftover: Leftover, schema: Schema
) -> Planbook:
    logs = leftover_logs(path)
    if logs and not _belong(path):
        if leftover == "ask":
            raise LeftoverLogError(str(path), tuple(str(log) for log in logs))
        if leftover == "aside":
            logs = [] if move_logs_aside(path, clock.now(), "leftover") else logs
    created = not logs and (not path.exists() or path.stat().st_size == 0)
    if created:
        _begin(path, schema)
    report = OpenReport(path=path, created=created, unclean=bool(logs))
    hold = Hold(lock, path)
    try:
        header = read_header(hold.handle, str(path))
        if header is not None:
            check_header(
                header,
                str(path),
                ours=APPLICATION_ID,
                supported=schema.version,
                log=bool(logs),
            )
        return _connected(report, hold, header, clock, schema)
    except BaseException:
        hold.release()
        raise


def _connected(
    report: OpenReport, hold: Hold, header: Header | None, clock: Clock, schema: Schema
) -> Planbook:
    path = report.path
    assert path is not None
    with known_fault(str(path)):
        connection = connect(str(path))
        try:
            version = _inspect(connection, path, schema)
            make_private(path)
            if header is not None and not header.log_mode:
                write_seen(path, Seen.of(path.stat(), writing=True))
            for pragma in _LOGGED:
                connection.execute(pragma)
            if version < schema.version:
                _bring_forward(connection, path, clock, schema)
                report = report._replace(migrated_from=version)
        except BaseException:
            connection.close()
            raise
    return Planbook(connection, report, FileGuard(path, hold, connection, clock))


def _belong(path: Path) -> bool:
    seen = read_seen(path)
    return seen is not None and path.exists() and seen.is_still(path.stat())


def _begin(path: Path, schema: Schema) -> None:
    """Make a whole new file under another name, then give it its own."""
    part = beside(path, ".new")
    try:
        part.unlink(missing_ok=True)
        with known_fault(str(path)):
            os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
            connection = connect(str(part))
            connection.execute("PRAGMA journal_mode = MEMORY")
            shape.create(connection, schema)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.close()
        os.replace(part, path)
    except OSError as error:
        raise as_storage_error(error, path) from error


def _inspect(connection: sqlite3.Connection, path: Path, schema: Schema) -> int:
    """Take SQLite's lock and look at every object, all without writing; the file's version."""
    connection.execute("BEGIN EXCLUSIVE")
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > schema.version:
        raise NewerFileError(str(path), version, schema.version)
    found = shape.compare(connection, schema, version)
    if found.foreign or found.changed:
        raise ForeignSchemaError(str(path), (*found.foreign, *found.changed))
    connection.execute("COMMIT")
    return version


def _bring_forward(
    connection: sqlite3.Connection, path: Path, clock: Clock, schema: Schema
) -> None:
    """Migrate an older file, once a verified backup of it exists."""
    from creatorplanner.store.backups import Backups

    Backups.beside(path, clock).take(connection, "migration")
    write_seen(path, Seen.of(path.stat()))
    migrate(connection, schema)
