"""What lies beside a plan's file: SQLite's log and journal, our lock, and what we last saw."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

LOGS = ("-wal", "-journal", "-shm")
PRIVATE = 0o600
PRIVATE_FOLDER = 0o700
_NOTE_LENGTH = 200  # more than any note has, so that a new one fits where the old one was


def real(path: Path) -> Path:
    """The one spelling of a plan's path: what lies beside it lies beside this one."""
    return Path(os.path.realpath(path.expanduser()))


def beside(path: Path, suffix: str) -> Path:
    """The path of a sidecar: the plan's name with a suffix."""
    return path.with_name(path.name + suffix)


def leftover_logs(path: Path) -> list[Path]:
    """Logs with content that a crash, or a copy, left beside the file."""
    found = []
    for suffix in LOGS[:2]:
        log = beside(path, suffix)
        with suppress(OSError):
            if log.stat().st_size:
                found.append(log)
    return found


def move_logs_aside(path: Path, now: datetime, why: str) -> list[Path]:
    """Rename every log beside the file, so that SQLite can't lay it over the file."""
    moved = []
    for suffix in LOGS:
        log = beside(path, suffix)
        if log.exists():
            target = free_name(log.with_name(f"{log.name}.{why}-{stamp(now)}"))
            os.replace(log, target)
            moved.append(target)
    return moved


def stamp(now: datetime) -> str:
    """An instant as part of a file name, in UTC, fit for every file system."""
    return now.strftime("%Y%m%d-%H%M%S")


def free_name(path: Path) -> Path:
    """The path itself, or with a number where that name is taken."""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return found


def write_safely(path: Path, text: str) -> None:
    """Replace a small file: the old content or the new is there, also after a power cut."""
    part = beside(path, ".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
    with open(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(handle)
    os.replace(part, path)


class Seen(NamedTuple):
    """The plan's file as this program last left it.

    Only our own checkpoints change the file while it is open, so any other difference means that
    somebody else wrote it. ``writing`` is set while a checkpoint may be under way.
    """

    inode: int
    size: int
    changed_ns: int
    writing: bool = False
    closed: bool = False

    @classmethod
    def of(cls, found: os.stat_result, *, writing: bool = False, closed: bool = False) -> Seen:
        """What ``os.stat`` tells of the file."""
        return cls(found.st_ino, found.st_size, found.st_mtime_ns, writing, closed)

    def is_still(self, found: os.stat_result) -> bool:
        """Whether the file is the one that was seen."""
        if self.writing:
            return self.inode == found.st_ino
        same = self.size == found.st_size and self.changed_ns == found.st_mtime_ns
        # a whole folder copied with its times keeps size and time, but not the inode
        return same or (os.name == "nt" and self.inode == found.st_ino)


def read_seen(path: Path) -> Seen | None:
    """What was noted beside the plan, or None where nothing readable is."""
    try:
        return Seen(**json.loads(beside(path, ".state").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_seen(path: Path, seen: Seen) -> None:
    """Note beside the plan what its file looks like now.

    On a full disk the note's own room is used again: a note that is missing would make the next
    start ask a question.
    """
    note = beside(path, ".state")
    text = json.dumps(seen._asdict()).ljust(_NOTE_LENGTH)
    try:
        write_safely(note, text)
    except OSError:
        beside(note, ".part").unlink(missing_ok=True)
        with open(note, "r+", encoding="utf-8") as file:
            file.write(text)
