"""Notices that the computer stands in another zone than before, and that zones' rules changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.errors import PlannerError
from creatorplanner.models.desk import Desk
from creatorplanner.models.ticker import Ticker

if TYPE_CHECKING:
    from creatorplanner.models.long_step import LongStep

AT_ONCE = 200  # streams that are moved within a frame or two


class ZoneWatch(QObject):
    """Looks at the start, each minute, and when another plan is opened.

    ``asked`` carries the zone from before and the present one, once for each change, and only if
    streams to come would be at another instant. ``answered`` when there is nothing left to ask.
    ``settled`` carries the ids of streams that changed rules have moved.
    """

    asked = Signal(str, str)
    answered = Signal()
    settled = Signal(list)

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open = ("", "")
        self._step: LongStep | None = None
        ticker.minute.connect(self.look)
        desk.reopened.connect(self._reopened)

    def begin(self) -> None:
        """Look for the first time."""
        self._settle()
        self.look()

    def look(self) -> None:
        """Compare the computer's zone with the one from before."""
        desk = self._desk
        if desk.book.read_only:
            return
        before, here = desk.book.formats.settings().zone, desk.clock.zone()
        if before == here:
            self._close()
        elif not before or not self._moved(before, here):
            self._remember(here)
        elif self._open != (before, here):
            self._open = (before, here)
            self.asked.emit(before, here)

    def keep(self) -> None:
        """Leave the streams where they are."""
        self._remember(self._desk.clock.zone())

    def move(self) -> None:
        """Bring the streams to come along, in one step."""
        from creatorplanner.operations.zones import move_zone, move_zone_in_steps

        (before, here), now = self._open, self._desk.clock.now()
        if not before or self._step is not None:
            return
        if self._moved(before, here) <= AT_ONCE:
            if self._desk.run(move_zone, before, here, now):
                self._remember(here)
            return
        self._step = self._desk.run_long(move_zone_in_steps, before, here, now)
        self._step.finished.connect(lambda _done: self._ended(here))
        self._step.failed.connect(self._refused)
        self._step.cancelled.connect(self._let_go)
        self._step.start()

    def _ended(self, here: str) -> None:
        self._step = None
        self._remember(here)

    def _let_go(self) -> None:
        self._step = None

    def _refused(self, error: PlannerError) -> None:
        self._step = None
        self._desk.failed.emit(error)

    def _moved(self, before: str, here: str) -> int:
        from creatorplanner.operations.zones import moved_by

        return len(moved_by(self._desk.book, before, here, self._desk.clock.now()))

    def _remember(self, zone: str) -> None:
        from creatorplanner.operations.settings import set_view

        self._desk.run(set_view, "zone", zone)
        self._close()

    def _close(self) -> None:
        if self._open != ("", ""):
            self._open = ("", "")
            self.answered.emit()

    def _reopened(self) -> None:
        self._close()
        self.begin()

    def _settle(self) -> None:
        """Bring instants in the file up to the rules that the computer knows today."""
        from creatorplanner.operations.zones import settle_instants

        desk = self._desk
        now = desk.clock.now()
        if desk.book.read_only or not desk.book.streams.misplaced(now):
            return
        done = desk.run(settle_instants, now)
        if done is not None:
            self.settled.emit(done.facts["streams"])
