"""Copies of an open plan: whole, in one file, and looked through before anyone relies on them.

A plain copy of a live file has no tables. So a copy goes through SQLite's online backup, into a
name of its own, is checked there, and only then gets the name it was made for.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from creatorplanner.domain.errors import DamagedFileError, ForeignSchemaError
from creatorplanner.store import shape
from creatorplanner.store.connection import connect
from creatorplanner.store.faults import known_refusal
from creatorplanner.store.header import check_header, read_header
from creatorplanner.store.migrations import APPLICATION_ID, Schema
from creatorplanner.store.sidecars import LOGS, PRIVATE, beside

PAGES = 256  # 1 MB a step: another thread's edit waits for one step at most
COUNTED = ("streams", "checklist_items", "sessions", "formats")

Pause = Callable[[], object]


class Stopped(Exception):
    """Raised by a pause that wants a copy to end early; no user ever sees it."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a checked copy holds: the schema's version, and how many things of each table."""

    version: int
    counts: dict[str, int] = field(default_factory=dict)


def copy_into(source: sqlite3.Connection, target: Path, pause: Pause | None = None) -> None:
    """Write the plan as it is now into ``target``, a single file, synced.

    ``pause`` is called between steps and may raise; the half copy is then the caller's to remove.
    """
    os.close(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE))
    with closing(sqlite3.connect(str(target), isolation_level=None)) as copy:
        # the last step would sync while it holds the source
        copy.execute("PRAGMA synchronous = OFF")
        source.backup(
            copy,
            pages=PAGES,
            progress=None if pause is None else (lambda *_: pause()),
            sleep=0.005,
        )
        copy.execute("PRAGMA journal_mode = DELETE")
    sync(target)


def verify(path: Path, schema: Schema) -> Findings:
    """Look a copy through. Raises the ``StorageError`` that says what is wrong with it.

    ``path`` must not be a plan that is open anywhere.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        header = read_header(handle, str(path))
    finally:
        os.close(handle)
    if header is None:
        raise DamagedFileError(str(path), "empty")
    check_header(header, str(path), ours=APPLICATION_ID, supported=schema.version, log=False)
    with known_refusal(path), closing(connect(str(path))) as copy:
        complaint = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if complaint != "ok":
            raise DamagedFileError(str(path), str(complaint))
        found = shape.compare(copy, schema, header.version)
        if found.foreign or found.changed:
            raise ForeignSchemaError(str(path), (*found.foreign, *found.changed))
        broken = copy.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise DamagedFileError(str(path), f"broken reference in {broken[0]}")
        return Findings(header.version, _counts(copy))


def save_copy(source: sqlite3.Connection, target: Path, schema: Schema) -> Findings:
    """A checked copy under a name that the user chose; a file there is replaced at the end only."""
    with finished_as(target) as part:
        copy_into(source, part)
        return verify(part, schema)


@contextmanager
def finished_as(target: Path) -> Iterator[Path]:
    """A name to work under; it becomes ``target`` if the block ends well, else nothing is left."""
    part = beside(target, ".part")
    with known_refusal(target):
        try:
            remove(part)
            yield part
            os.replace(part, target)
        except BaseException:
            remove(part)
            raise


def remove(path: Path) -> None:
    """Delete a half-made copy with its logs."""
    for victim in (path, *(beside(path, suffix) for suffix in LOGS)):
        with suppress(FileNotFoundError):
            victim.unlink()


def digest(path: Path) -> str:
    """The SHA-256 of a file that is not open as a plan."""
    import hashlib

    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync(path: Path) -> None:
    """Wait until a file's content is on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _counts(copy: sqlite3.Connection) -> dict[str, int]:
    counts = {
        table: int(copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in COUNTED
    }
    money = copy.execute("SELECT total(money) FROM sessions").fetchone()[0]
    return {**counts, "money": int(money)}


def countable(path: Path) -> dict[str, int] | None:
    """How many things a damaged plan still seems to hold, counted in a passing copy, or None."""
    import shutil
    from tempfile import TemporaryDirectory

    try:
        with TemporaryDirectory(prefix="creatorplanner-") as folder:
            part = Path(folder) / "plan.db"
            shutil.copyfile(path, part)
            with closing(sqlite3.connect(str(part), isolation_level=None)) as copy:
                copy.execute("PRAGMA trusted_schema = OFF")
                counts = _counts(copy)
    except (OSError, sqlite3.Error):
        return None
    return {name: counts[name] for name in COUNTED}
