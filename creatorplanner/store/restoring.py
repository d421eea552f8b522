"""Putting a backup in the plan's place. What was there is kept, so this can be undone too."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import (
    DamagedFileError,
    ForeignSchemaError,
    LeftoverLogError,
    NewerFileError,
    NotFoundError,
    NotOurFileError,
    StorageError,
)
from creatorplanner.store.backups import Backup, Backups, set_damaged_aside
from creatorplanner.store.connection import connect
from creatorplanner.store.copies import digest, finished_as, sync, verify
from creatorplanner.store.faults import known_refusal
from creatorplanner.store.locks import acquire
from creatorplanner.store.sidecars import leftover_logs, move_logs_aside, read_seen, real

# What a backup can't be made of; a full disk is not among them: then nothing is replaced.
_UNREADABLE = (DamagedFileError, ForeignSchemaError, NewerFileError, NotOurFileError)


def restore_into(path: Path, source: Path, backups: Backups, clock: Clock) -> Backup | Path | None:
    """Put the backup ``source`` in the place of the plan at ``path``, which must be closed.

    Returns how to get back what was there: the backup that was made of it, or, where it could not
    be read, the path it was put aside to; None if nothing was there.

    Raises the ``StorageError`` that says why ``source`` is no good, or ``FileBusyError``; the plan
    is then untouched.
    """
    path = real(path)
    if not source.is_file():
        raise NotFoundError("backup", str(source))
    logs = leftover_logs(source)
    if logs:
        raise LeftoverLogError(str(source), tuple(map(str, logs)))
    with known_refusal(path):
        lock = acquire(path)
    try:
        with finished_as(path) as part:
            _fetch(source, part, backups)
            kept = _keep_present(path, backups, clock)
            move_logs_aside(path, clock.now(), "before-restore")
        return kept
    finally:
        lock.release()


def _fetch(source: Path, part: Path, backups: Backups) -> None:
    """Copy first and check the copy: the source can't change under the check any more."""
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(handle, "wb") as target, open(source, "rb") as origin:
        shutil.copyfileobj(origin, target, 1 << 20)
    listed = backups.listed(source)
    if listed is not None and digest(part) != listed.sha256:
        raise DamagedFileError(str(source), "checksum")
    try:
        verify(part, backups.schema)
    except StorageError as error:
        error.path = str(source)
        raise
    sync(part)


def _keep_present(path: Path, backups: Backups, clock: Clock) -> Backup | Path | None:
    if not path.exists() or path.stat().st_size == 0:
        return None
    seen = read_seen(path)
    if leftover_logs(path) and (seen is None or not seen.is_still(path.stat())):
        move_logs_aside(path, clock.now(), "leftover")
    try:
        with known_refusal(path), closing(connect(str(path))) as present:
            return backups.take(present, "restore")
    except _UNREADABLE:
        return set_damaged_aside(path, clock)
