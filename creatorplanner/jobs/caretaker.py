"""Looks after the open plan while nobody waits for it: folding, daily backups, checks.

Everything here may be late, so that nothing of it is ever felt.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.jobs.backup_job import BackupJob
from creatorplanner.store.backups import Backup, Backups
from creatorplanner.store.planbook import Planbook

FIRST_LOOK = 20_000  # ms after a plan is taken in care: the start is over by then
LOOK_EVERY = 15 * 60_000  # ms; whether a backup is due is asked of the clock each time
REST = 1_500  # ms without an edit


class Caretaker(QObject):
    """Cares for one plan at a time; make it on the GUI thread.

    ``job`` may be shared with who makes backups by hand: then that one's signals come too.

    ``backed_up`` carries each new ``Backup``. ``failed`` carries the ``PlannerError`` of a backup
    or a check: a ``DamagedFileError`` means that the plan's pages don't add up.
    """

    backed_up = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        backups: Backups,
        job: BackupJob,
        parent: QObject | None = None,
        *,
        tidy: Callable[[Planbook], object] | None = None,
    ) -> None:
        """``tidy`` is called once for each plan, at the first look."""
        super().__init__(parent)
        self._tidy, self._untidy = tidy, False
        self._book: Planbook | None = None
        self._backups, self._job = backups, job
        job.finished.connect(self._finished)
        job.failed.connect(self.failed)
        self._examine = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._settle)
        self._look = QTimer(self)
        self._look.timeout.connect(self.look)

    def care_for(self, book: Planbook) -> None:
        """Take a plan into care. One without a file to write is left alone."""
        self.let_go()
        if book.path is None or book.read_only:
            return
        self._book, self._examine = book, book.report.unclean
        self._untidy = True
        self._look.start(FIRST_LOOK)

    def let_go(self) -> None:
        """Stop at once, threads too: before the plan is closed."""
        self._look.stop()
        self._rest.stop()
        self._book = None
        self._job.stop()

    def edited(self, _change: object = None) -> None:
        """The plan was edited: fold its log in once the user rests."""
        if self._book is not None:
            self._rest.start()

    def look(self) -> None:
        """Do what is due: check the pages after an unclean end, or make the day's backup."""
        if self._book is None:
            return
        self._look.start(LOOK_EVERY)
        if self._untidy and self._tidy is not None:
            self._untidy = False
            self._tidy(self._book)
        if self._backups.is_due():
            self._examine = False  # a backup is checked more thoroughly
            self._job.back_up(self._book, "daily")
        elif self._examine:
            self._examine = False
            self._job.examine(self._book)

    def _settle(self) -> None:
        if self._book is not None:
            self._book.settle()

    def _finished(self, result: object) -> None:
        if isinstance(result, Backup):
            self.backed_up.emit(result)
