"""Who holds a plan: a lock file beside it, which the system frees when its holder dies.

SQLite's own lock keeps other programs out; this one says who it is that holds the plan, also to a
process that only wants to read. It is never deleted: deleting a lock file lets two hold it.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from creatorplanner.domain.errors import FileBusyError
from creatorplanner.store.sidecars import PRIVATE, beside, real

# Windows locks bytes against reading too; this one lies behind anything that is written
_LOCKED_BYTE = 1 << 30


class Holder(NamedTuple):
    """The process that holds a plan, and the local server name that raises its window."""

    pid: int
    server: str


class FileLock:
    """A lock that is held; ``release`` lets go, and so does the end of the process."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def release(self) -> None:
        """Let go; a second call does nothing."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            with suppress(OSError):
                os.ftruncate(handle, 0)
            os.close(handle)


class Hold:
    """All that keeps a plan ours: the lock, and an open handle on its file.

    The handle is closed last and never earlier: closing any handle on a file drops every lock
    that this process has on it, SQLite's too.
    """

    def __init__(self, lock: FileLock, path: Path) -> None:
        self._lock = lock
        self.handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def release(self) -> None:
        """Let go of both; a second call does nothing."""
        handle, self.handle = self.handle, -1
        if handle >= 0:
            os.close(handle)
        self._lock.release()


def acquire(path: Path) -> FileLock:
    """Hold the plan at ``path``, at once or not at all.

    Raises ``FileBusyError`` with its holder, and ``OSError`` where the folder can't be written.
    """
    handle = os.open(beside(path, ".lock"), os.O_RDWR | os.O_CREAT, PRIVATE)
    try:
        if not _try_lock(handle):
            found = holder(path)
            raise FileBusyError(str(path), f"process {found.pid}" if found else "")
        os.ftruncate(handle, 0)
        note = {"pid": os.getpid(), "server": server_name(path)}
        os.write(handle, json.dumps(note).encode())
    except BaseException:
        os.close(handle)
        raise
    return FileLock(handle)


def holder(path: Path) -> Holder | None:
    """Who says that they hold the plan, or None; true only while ``acquire`` is refused."""
    try:
        note = json.loads(beside(real(path), ".lock").read_text(encoding="utf-8"))
        return Holder(int(note["pid"]), str(note["server"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def server_name(path: Path) -> str:
    """A local server name of this plan's own, the same for every process and every spelling.

    It is made from the lock file, which stays where it is when a restore replaces the plan. Who
    holds the lock may remove a server of that name that a crash left behind.
    """
    for known in (beside(real(path), ".lock"), path):
        with suppress(OSError):
            found = known.stat()
            return f"creatorplanner-{found.st_dev:x}-{found.st_ino:x}"
    return ""


def _try_lock(handle: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks: SQLite's own answer has to do
    return True


def is_held_elsewhere(handle: int) -> bool:
    """Whether another process has SQLite's lock on an open plan; for readers that can't lock."""
    if sys.platform == "win32":
        return False
    import fcntl

    first, count = 0x40000002, 510  # SQLite's shared range (its file format, "pending byte")
    try:
        fcntl.lockf(handle, fcntl.LOCK_SH | fcntl.LOCK_NB, count, first)
    except (BlockingIOError, PermissionError):
        return True
    except OSError:
        return False
    fcntl.lockf(handle, fcntl.LOCK_UN, count, first)
    return False
