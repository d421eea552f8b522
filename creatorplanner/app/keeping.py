"""The plan as a file while it is open: backups, checks, going back to one of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from creatorplanner.domain.clock import Clock
from creatorplanner.jobs.backup_job import BackupJob
from creatorplanner.jobs.caretaker import Caretaker
from creatorplanner.models.data_model import DataModel
from creatorplanner.models.desk import Desk
from creatorplanner.store.backups import Backups
from creatorplanner.store.database import open_plan
from creatorplanner.store.planbook import Planbook


class Keeping:
    """One backup job for the daily round and for backups by hand; ``data`` is for Settings."""

    def __init__(self, desk: Desk, path: Path, clock: Clock) -> None:
        self._desk, self._clock = desk, clock
        self._backups = Backups.beside(path, clock)
        self.job = BackupJob(self._backups)
        self.caretaker = Caretaker(self._backups, self.job, tidy=partial(tidy_pictures, clock))
        self.data = DataModel(desk, self._backups, self.job, self._reopen)
        desk.changed.connect(self.caretaker.edited)
        desk.reopened.connect(self._care)
        self._care()

    def close(self) -> None:
        """End every thread: before the plan is closed."""
        self.caretaker.let_go()
        self.job.stop()

    def _care(self) -> None:
        self.caretaker.care_for(self._desk.book)

    def _reopen(self, path: Path) -> Planbook:
        self.caretaker.let_go()
        return open_plan(path, clock=self._clock)


def tidy_pictures(clock: Clock, book: Planbook) -> list[str]:
    """Take away old pictures that nothing needs; their names."""
    from creatorplanner.store.pictures import sweep

    return sweep(book, clock.now())
