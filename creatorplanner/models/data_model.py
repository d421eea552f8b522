"""The plan as a file: where it lies, its backups, copies of it, and going back to a backup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.errors import NotFoundError, PlannerError
from creatorplanner.jobs.backup_job import BackupJob
from creatorplanner.models.desk import Desk
from creatorplanner.operations.planner import Planner
from creatorplanner.store.backups import Backup, Backups
from creatorplanner.store.planbook import Planbook


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup as a list shows it; ``created`` is UTC, ``size`` counts bytes.

    ``reason`` is daily, migration, restore or hand.
    """

    id: str
    created: datetime
    size: int
    streams: int
    reason: str


class DataModel(QObject):
    """Works on the plan that lies on the desk; one that is only in memory has no file.

    ``changed``: path, list or ``busy`` differ. ``backed_up`` carries the new ``BackupRow``,
    ``copied`` the path of a saved copy. ``restored`` carries the row that was restored and the id
    of the backup that holds what was there before ("" if there is none): restoring that one takes
    it back. ``failed`` carries a ``PlannerError``; the plan is then as it was. ``lost`` carries
    the one that kept the plan from being opened again after a restore.
    """

    changed = Signal()
    backed_up = Signal(object)
    copied = Signal(str)
    restored = Signal(object, str)
    failed = Signal(object)
    lost = Signal(object)

    def __init__(
        self,
        desk: Desk,
        backups: Backups,
        job: BackupJob,
        reopen: Callable[[Path], Planbook],
        parent: QObject | None = None,
    ) -> None:
        """``backups`` and ``job`` are the ones that the daily backup uses too."""
        super().__init__(parent)
        self._desk, self._backups, self._job, self._reopen = desk, backups, job, reopen
        self._asked = False
        desk.reopened.connect(self.changed)
        job.finished.connect(self._finished)
        job.failed.connect(self._job_failed)

    @property
    def path(self) -> str:
        """The plan's file, "" for a plan in memory."""
        path = self._desk.book.path
        return "" if path is None else str(path)

    @property
    def folder(self) -> str:
        """The folder that the plan lies in, "" for a plan in memory."""
        path = self._desk.book.path
        return "" if path is None else str(path.parent)

    @property
    def backup_folder(self) -> str:
        """The folder of the backups, whether it is there yet or not."""
        return str(self._backups.folder)

    @property
    def busy(self) -> bool:
        """Whether a backup that the user asked for is being made."""
        return self._asked

    def rows(self) -> list[BackupRow]:
        """All backups, newest first; none for a plan in memory."""
        return [_row(backup) for backup in self._backups.all()] if self.path else []

    def back_up(self) -> None:
        """Make a backup now, in the background; ``backed_up`` or ``failed`` follows."""
        if self.path and not self._asked:
            self._asked = self._job.back_up(self._desk.book, "hand")
            self.changed.emit()

    def save_copy(self, target: str) -> None:
        """Save the plan as it is now under another name, its pictures beside it."""
        from creatorplanner.store.pictures import copy_along

        try:
            self._desk.book.save_copy(Path(target))
            copy_along(self._desk.book, Path(target))
        except PlannerError as error:
            self.failed.emit(error)
        else:
            self.copied.emit(target)

    def restore(self, key: str) -> None:
        """Put a backup in the plan's place. What is there becomes a backup of its own first."""
        path = self._desk.book.path
        backup = next((one for one in self._backups.all() if one.name == key), None)
        if path is None or backup is None:
            self.failed.emit(NotFoundError("backup", key))
            return
        self._job.stop()
        self._asked = False
        self._desk.book.close()
        problem, kept = self._exchange(path, backup)
        try:
            book = self._reopen(path)
        except PlannerError as error:
            # nothing lies on the desk any more: the composition root asks what to do
            self.lost.emit(error)
            return
        self._desk.reopen(Planner(book, self._desk.clock))
        if problem is None:
            self.restored.emit(_row(backup), kept)
        else:
            self.failed.emit(problem)

    def _exchange(self, path: Path, backup: Backup) -> tuple[PlannerError | None, str]:
        from creatorplanner.store.restoring import restore_into

        source = self._backups.path_of(backup)
        try:
            kept = restore_into(path, source, self._backups, self._desk.clock)
        except PlannerError as error:
            return error, ""
        return None, kept.name if isinstance(kept, Backup) else ""

    def _finished(self, result: object) -> None:
        self._asked = False
        self.changed.emit()
        if isinstance(result, Backup):
            self.backed_up.emit(_row(result))

    def _job_failed(self, error: PlannerError) -> None:
        asked, self._asked = self._asked, False
        self.changed.emit()
        if asked:
            self.failed.emit(error)


def _row(backup: Backup) -> BackupRow:
    streams = backup.counts.get("streams", 0)
    return BackupRow(backup.name, backup.created, backup.size, streams, backup.reason)
