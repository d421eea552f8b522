"""Watches the open file: nobody else may write it, and the log is folded in by us alone.

SQLite would fold its log into whatever lies at the path. So the file is looked at before each
commit and before each checkpoint, and what it looks like afterwards is noted beside it: then a
log that is left by a crash can be told from one that belongs to another file.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import ReplacedFileError
from creatorplanner.store.faults import known_refusal
from creatorplanner.store.locks import Hold
from creatorplanner.store.sidecars import (
    PRIVATE,
    Seen,
    beside,
    move_logs_aside,
    write_seen,
)

FOLD_IDLE = 20  # edits worth folding in while the user rests
FOLD_EVERY = 400  # edits, about 10 MB of log
FOLD_AT = 16 * 1024 * 1024  # bytes by which one huge edit may let the log grow


class FileGuard:
    """Belongs to one open plan file and to the thread that opened it."""

    def __init__(
        self, path: Path, hold: Hold, connection: sqlite3.Connection, clock: Clock
    ) -> None:
        self._path = path
        self._log = beside(path, "-wal")
        self._hold = hold
        self._clock = clock
        self._connection = connection
        self._seen = Seen.of(os.stat(path))
        self._announced = False
        self._edits = self._folded_size = 0
        self.replaced = False

    def check(self) -> None:
        """Raise ``ReplacedFileError`` if the file at the path is not the one we have open."""
        if not self.replaced:
            try:
                self.replaced = not self._is_ours(os.stat(self._path))
            except FileNotFoundError:
                self.replaced = True
        if self.replaced:
            raise ReplacedFileError(str(self._path))

    def before_edit(self) -> None:
        """Check the file and, once, note what it looks like before a log lies beside it."""
        self.check()
        if not self._announced:
            with known_refusal(self._path):
                write_seen(self._path, self._seen)
            self._announced = True

    def after_edit(self, *, fold: bool = True) -> None:
        """Fold the log into the file when it has grown long. Never fails: the edit is safe.

        Without ``fold`` the next ``settle`` does it, at the latest.

        The log keeps its size and is written over from its start: that is faster than growing.
        """
        self._edits += 1 if fold else FOLD_IDLE
        if not fold:
            return
        with suppress(OSError):
            size = os.stat(self._log).st_size
            if self._edits >= FOLD_EVERY or size >= self._folded_size + FOLD_AT:
                self.settle(1)

    def settle(self, least: int = FOLD_IDLE) -> None:
        """Fold the log in if it holds at least that many edits. Never fails."""
        if self._edits >= least:
            with suppress(OSError, sqlite3.Error, ReplacedFileError):
                self._edits, self._folded_size = 0, os.stat(self._log).st_size
                self._fold("PASSIVE")

    def overwritten_in_place(self) -> bool:
        """Whether foreign bytes were written into the very file that is open."""
        with suppress(OSError):
            return os.stat(self._path).st_ino == os.fstat(self._hold.handle).st_ino
        return False

    def close(self) -> None:
        """Close the connection and let go of the file.

        Everything is folded in first; but a file that was replaced is left as it is, with our
        log put aside under a name that says so.
        """
        try:
            self.check()
            self._close_connection()
        except ReplacedFileError:
            self._close_apart()
        finally:
            self._connection.close()
            self._hold.release()

    def _close_apart(self) -> None:
        if self.overwritten_in_place():
            self._part_ways()
        self._connection.close()  # SQLite leaves a file alone that has moved away
        move_logs_aside(self._path, self._clock.now(), "replaced")

    def _close_connection(self) -> None:
        if not self._announced and not self._log_has_content():
            self._connection.close()
            return
        with suppress(sqlite3.Error, OSError):
            self._connection.execute("PRAGMA optimize")
            self._fold("TRUNCATE")
        self.check()
        self._connection.close()
        with suppress(OSError):
            write_seen(self._path, Seen.of(os.stat(self._path), closed=True))

    def _fold(self, how: str) -> None:
        self.check()
        write_seen(self._path, Seen.of(os.stat(self._path), writing=True))
        try:
            self._connection.execute(f"PRAGMA wal_checkpoint({how})")
            with suppress(OSError):  # SQLite syncs the data only; we also compare the time
                os.fsync(self._hold.handle)
        finally:
            self._seen = Seen.of(os.stat(self._path))
            write_seen(self._path, self._seen)

    def _part_ways(self) -> None:
        """Put an exact copy in the file's place, so that the one we hold is nobody's."""
        part = beside(self._path, ".theirs")
        with open(self._path, "rb") as theirs:
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
            with open(handle, "wb") as copy:
                while chunk := theirs.read(1 << 20):
                    copy.write(chunk)
                copy.flush()
                os.fsync(handle)
        os.replace(part, self._path)

    def _log_has_content(self) -> bool:
        try:
            return os.stat(self._log).st_size > 0
        except OSError:
            return False

    def _is_ours(self, found: os.stat_result) -> bool:
        seen = self._seen
        if found.st_ino != seen.inode:
            return False
        # Windows tells time and size of an open file late, and lets nobody replace it
        return os.name == "nt" or (
            found.st_size == seen.size and found.st_mtime_ns == seen.changed_ns
        )
