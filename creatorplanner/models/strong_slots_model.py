"""Starts that did well, for the calendar: worked out in a thread, kept until something counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.domain.channel import ActiveHour
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.strong_places import Strong, StrongPlace, strong_places
from creatorplanner.jobs.task_job import TaskJob
from creatorplanner.models.counting import counts
from creatorplanner.models.desk import Desk
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.pieces import Pieces
from creatorplanner.models.strong_starts import YEAR, question, strong_starts
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.results import begin_of

REST = 400  # ms of quiet after a change before it is worked out anew
SETTINGS = ("strong_slots", "results_measure")


class StrongSlotsModel(QObject):
    """``changed`` when other starts are strong. Nothing is read before ``wake``."""

    changed = Signal()

    def __init__(self, desk: Desk, ledger: Ledger, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ledger = desk, ledger
        self._awake = False
        self.strong: tuple[Strong, ...] = ()
        self._minutes = 60
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._read)
        self._pieces = Pieces(self)
        self._pieces.finished.connect(self._ask)
        self._job = TaskJob("strong slots", self)
        self._job.finished.connect(self._found)
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._again)

    def wake(self) -> None:
        """The window is there and rests: work them out now, and after each change that counts."""
        if not self._awake:
            self._awake = True
            self._read()

    def stop(self) -> None:
        """Wait for the thread: before the window goes."""
        self._awake = False
        self._rest.stop()
        self._pieces.stop()
        self._job.stop()

    def places(
        self, days: Sequence[date], taken: Iterable[tuple[datetime, datetime]], now: datetime
    ) -> list[StrongPlace]:
        """Where the shown days have room at a strong start; all times are wall times."""
        if not self.strong:
            return []
        return strong_places(self.strong, days, taken, now, self._minutes)

    def _read(self) -> None:
        book, clock = self._desk.book, self._desk.clock
        if not book.formats.settings().strong_slots:
            self._job.drop()
            self._found(())
            return
        # a year of a creator with many streams is read between the window's turns
        self._pieces.start(self._ledger.reaching(begin_of(YEAR, clock.now())))

    def _ask(self, _read: object = None) -> None:
        book, clock = self._desk.book, self._desk.clock
        asked = question(book, self._ledger, clock.now(), clock.zone())
        self._minutes = asked.minutes
        if asked.is_empty:
            self._job.drop()
            self._found(())
        else:
            self._job.start(partial(strong_starts, asked, self._ledger.fits))

    def _found(self, strong: tuple[Strong, ...]) -> None:
        if strong != self.strong:
            self.strong = strong
            self.changed.emit()

    def _heard(self, change_set: ChangeSet) -> None:
        if any(counts(change, (Session, ActiveHour), SETTINGS) for change in change_set.changes):
            self._pieces.stop()
            self._again()

    def _again(self) -> None:
        if self._awake:
            self._rest.start()
