"""Backups of a plan: checked, listed with their SHA-256, thinned, and never anybody else's file.

They lie in a folder beside the plan with ``index.json``. A file that the index does not list with
exactly its content is not ours, whatever its name, and stays.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from creatorplanner.domain.clock import Clock
from creatorplanner.store import thinning
from creatorplanner.store.copies import (
    Findings,
    Pause,
    copy_into,
    digest,
    finished_as,
    remove,
    verify,
)
from creatorplanner.store.faults import known_refusal
from creatorplanner.store.migrations import SCHEMA, Schema
from creatorplanner.store.places import make_folder
from creatorplanner.store.sidecars import beside, real, stamp, write_safely

Reason = Literal["daily", "migration", "restore", "hand"]
INDEX = "index.json"
EVERY = timedelta(hours=24)
_NAME = re.compile(r"backup-(\d{6,})-\d{8}-\d{6}\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """One line of the index. ``created`` is UTC and for people; ``sequence`` gives the order.

    ``counts`` tells how many streams, checklist lines, sessions and formats it holds, and under
    ``money`` the sum of all sessions' money.
    """

    name: str
    sha256: str
    size: int
    created: datetime
    sequence: int
    version: int
    reason: Reason
    counts: dict[str, int] = field(default_factory=dict)


class Backups:
    """The backups of one plan. May be used from any thread; one takes a backup at a time."""

    def __init__(self, folder: Path, clock: Clock, schema: Schema = SCHEMA) -> None:
        self.folder = folder
        self.schema = schema
        self._clock = clock
        self._lock = Lock()

    @classmethod
    def beside(cls, path: Path, clock: Clock, schema: Schema = SCHEMA) -> Backups:
        """The backups of the plan at ``path``, in the folder beside it."""
        plan = real(path)
        return cls(plan.with_name(f"{plan.stem}-backups"), clock, schema)

    def all(self) -> list[Backup]:
        """Every backup of the index whose file is there, newest first."""
        return [backup for backup in self._read() if self.path_of(backup).is_file()]

    def path_of(self, backup: Backup) -> Path:
        """Where a backup lies."""
        return self.folder / backup.name

    def is_due(self) -> bool:
        """Whether the last backup is a day old, or dated in a future that the clock left."""
        newest = next(iter(self.all()), None)
        return newest is None or not timedelta(0) <= self._clock.now() - newest.created < EVERY

    def take(
        self, source: sqlite3.Connection, reason: Reason, pause: Pause | None = None
    ) -> Backup:
        """Back up an open plan now; older backups are thinned afterwards.

        Raises ``DamagedFileError`` where the copy shows damage: it is then not kept, and no
        backup is thinned. Raises ``DiskFullError`` and its like; the other backups stay whole.
        """
        with self._lock:
            make_folder(self.folder)
            known = self._read()
            now = self._clock.now()
            sequence = self._next_sequence(known)
            target = self.folder / f"backup-{sequence:06d}-{stamp(now)}.db"
            with finished_as(target) as part:
                copy_into(source, part, pause)
                found = verify(part, self.schema)
                made = Backup(
                    name=target.name,
                    sha256=digest(part),
                    size=part.stat().st_size,
                    created=now,
                    sequence=sequence,
                    version=found.version,
                    reason=reason,
                    counts=found.counts,
                )
            self._write([made, *known])
            self._thin([made, *known])
            return made

    def examine(self, source: sqlite3.Connection, pause: Pause | None = None) -> Findings:
        """Look through a passing copy of an open plan; ``DamagedFileError`` if it shows damage."""
        with self._lock:
            make_folder(self.folder)
            part = self.folder / "examined.db"
            with known_refusal(part):
                try:
                    remove(part)
                    copy_into(source, part, pause)
                    return verify(part, self.schema)
                finally:
                    remove(part)

    def is_intact(self, backup: Backup) -> bool:
        """Whether the file is still, byte for byte, what was checked when it was made."""
        path = self.path_of(backup)
        try:
            return path.stat().st_size == backup.size and digest(path) == backup.sha256
        except OSError:
            return False

    def newest_verified(self) -> Backup | None:
        """The newest backup that is still intact; compare its counts to see what is missing."""
        return next((backup for backup in self.all() if self.is_intact(backup)), None)

    def listed(self, path: Path) -> Backup | None:
        """The index's line for a file, or None for a file from elsewhere."""
        return next((backup for backup in self._read() if self.path_of(backup) == path), None)

    def _thin(self, known: list[Backup]) -> None:
        gone = set()
        for backup in thinning.surplus(known):
            if self.is_intact(backup):
                with suppress(OSError):
                    self.path_of(backup).unlink()
                    gone.add(backup.sequence)
        if gone:
            self._write([backup for backup in known if backup.sequence not in gone])

    def _next_sequence(self, known: list[Backup]) -> int:
        """Above everything in the index and the folder: a lost index must not reuse a name."""
        taken = [backup.sequence for backup in known]
        taken += [int(found[1]) for found in map(_NAME.match, os.listdir(self.folder)) if found]
        return max(taken, default=0) + 1

    def _read(self) -> list[Backup]:
        try:
            lines = json.loads((self.folder / INDEX).read_text(encoding="utf-8"))["backups"]
            found = [_backup(line) for line in lines]
        except (OSError, ValueError, TypeError, KeyError):
            return []
        ours = [backup for backup in found if _NAME.fullmatch(backup.name)]
        return sorted(ours, key=lambda backup: backup.sequence, reverse=True)

    def _write(self, known: list[Backup]) -> None:
        lines = [{**asdict(backup), "created": backup.created.isoformat()} for backup in known]
        index = self.folder / INDEX
        with known_refusal(index):
            write_safely(index, json.dumps({"index": 1, "backups": lines}, indent=1))


def set_damaged_aside(path: Path, clock: Clock) -> Path:
    """Rename a damaged plan and its logs to ``*.damaged-<time>``; nothing is deleted."""
    base = beside(path, f".damaged-{stamp(clock.now())}")
    target, number = base, 2
    while target.exists():
        target, number = beside(base, f"-{number}"), number + 1
    with known_refusal(path):
        for suffix in ("-wal", "-journal", ""):
            if beside(path, suffix).exists():
                os.replace(beside(path, suffix), beside(target, suffix))
    return target


def _backup(line: dict[str, Any]) -> Backup:
    backup = Backup(**{**line, "created": datetime.fromisoformat(line["created"])})
    if backup.created.tzinfo is None or not isinstance(backup.sequence, int):
        raise ValueError(line)
    return backup
