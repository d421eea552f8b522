"""SQLite's errors told apart by code, in one place, as errors that a user can act on."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from creatorplanner.domain.errors import (
    DamagedFileError,
    DiskFullError,
    FileBusyError,
    FolderNotWritableError,
    NotOurFileError,
    PlannerError,
    ReadOnlyPlanError,
    StorageError,
    WriteFailedError,
)


def as_planner_error(error: sqlite3.Error, path: str) -> PlannerError | None:
    """The error a user can act on, or None where SQLite's error means a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    return _by_primary_code(code & 0xFF, error, path)


def _by_primary_code(primary: int, error: sqlite3.Error, path: str) -> PlannerError | None:
    plain: dict[int, type[DiskFullError | FileBusyError | NotOurFileError | ReadOnlyPlanError]] = {
        sqlite3.SQLITE_FULL: DiskFullError,
        sqlite3.SQLITE_BUSY: FileBusyError,
        sqlite3.SQLITE_LOCKED: FileBusyError,
        sqlite3.SQLITE_NOTADB: NotOurFileError,
        sqlite3.SQLITE_READONLY: ReadOnlyPlanError,
    }
    if primary in plain:
        return plain[primary](path)
    name = getattr(error, "sqlite_errorname", "")
    # a quota or a size limit says this; only a full disk itself says SQLITE_FULL
    if name == "SQLITE_IOERR_WRITE":
        return DiskFullError(path)
    if primary in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return WriteFailedError(path, name)
    if primary == sqlite3.SQLITE_CORRUPT:
        return DamagedFileError(path, name)
    return None


def as_storage_error(error: OSError, path: Path) -> StorageError:
    """The error a user can act on for what the system refused."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFullError(str(path))
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return FolderNotWritableError(str(path.parent))
    return WriteFailedError(str(path), errno.errorcode.get(error.errno or 0, ""))


def damage_of(error: BaseException, path: str) -> DamagedFileError | None:
    """The damage that a read came upon by surprise, or None for any other exception."""
    known = as_planner_error(error, path) if isinstance(error, sqlite3.Error) else None
    return known if isinstance(known, DamagedFileError) else None


@contextmanager
def known_fault(path: str) -> Iterator[None]:
    """Turn SQLite's errors inside the block into ``PlannerError`` where one fits."""
    try:
        yield
    except sqlite3.Error as error:
        known = as_planner_error(error, path)
        if known is None:
            raise
        raise known from error


@contextmanager
def known_refusal(path: Path) -> Iterator[None]:
    """As ``known_fault``, and the system's own errors too: for work on whole files."""
    try:
        with known_fault(str(path)):
            yield
    except OSError as error:
        raise as_storage_error(error, path) from error
