"""How far ahead the streams of series are laid out: it moves on by itself."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject, Qt, Signal

from creatorplanner.domain.series import FARTHEST, Series
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.done import ChangeSet

AHEAD = 92
"""Days ahead of today that are laid out at least, and that a new series lays out by itself."""
TOO_FEW = 61
RESERVE, STRIDE = 35, 14
"""Days beyond the shown ones that are laid out in between, and how many at a time."""


class Horizon(QObject):
    """Lays streams of series out before anybody looks there, without a step of the history.

    ``start`` once the window has been painted; what was asked for before is done then.
    """

    _more = Signal()

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._started = self._stopped = False
        self._day: date | None = None
        self._shown = date.min
        ticker.minute.connect(self._minute)
        desk.reopened.connect(self._reopened)
        desk.changed.connect(self._heard)
        self._more.connect(self._stride, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """From now on lay out what is missing."""
        if self._stopped:
            return
        self._started = True
        self._keep()
        self.reach(self._shown)

    def stop(self) -> None:
        """The plan is about to be closed: what is still asked for is not done any more."""
        self._started, self._stopped = False, True

    def reach(self, last: date) -> bool:
        """See to it that streams are there up to a day on show; whether some were missing."""
        self._shown = last
        if not self._works():
            return False
        today = self._today()
        wanted = min(last, today + FARTHEST)
        missing = wanted > self._laid(today)
        if missing:
            self._extend(wanted)
        if self._laid(today) < self._goal(today):
            self._more.emit()
        return missing

    def _keep(self) -> None:
        """Once a day: two months at least, then three again."""
        self._day = today = self._today()
        if not self._works():
            return
        stored = self._desk.book.formats.settings().series_until
        least = today + timedelta(days=TOO_FEW)
        if not stored or date.fromisoformat(stored) < least:
            self._extend(today + timedelta(days=AHEAD))

    def _stride(self) -> None:
        """One piece of what may be looked at next, then back to the user's own events."""
        if not self._works():
            return
        today = self._today()
        laid, goal = self._laid(today), self._goal(today)
        if laid < goal:
            self._extend(min(goal, laid + timedelta(days=STRIDE)))
            self._more.emit()

    def _goal(self, today: date) -> date:
        """Up to where days are looked at soon."""
        return min(self._shown + timedelta(days=RESERVE), today + FARTHEST)

    def _works(self) -> bool:
        book = self._desk.book
        return self._started and not book.read_only and book.series.any()

    def _laid(self, today: date) -> date:
        stored = self._desk.book.formats.settings().series_until
        return date.fromisoformat(stored) if stored else today + timedelta(days=AHEAD)

    def _extend(self, until: date) -> None:
        from creatorplanner.operations.series import extend

        self._desk.run(extend, until, self._desk.clock.now())

    def _minute(self) -> None:
        if self._started and self._today() != self._day:
            self._keep()

    def _heard(self, changes: ChangeSet) -> None:
        """A series that begins on the shown days goes on there too."""
        if self._started and changes.of(Series):
            self._more.emit()

    def _reopened(self) -> None:
        if self._started:
            self._keep()

    def _today(self) -> date:
        return to_wall(self._desk.clock.now(), self._desk.clock.zone()).date()
