"""What models of a page share: nothing is read while nobody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from creatorplanner.models.desk import Desk
from creatorplanner.operations.done import ChangeSet

if TYPE_CHECKING:
    from creatorplanner.models.ledger import Ledger

AFTER_PAINT = 20  # ms for what may wait; a paint that was asked for comes within a frame


class LookedAt(QObject):
    """``changed`` when what it shows may differ.

    A subclass reads (``read``), and says what a change of the plan means to it (``_heard``).
    """

    changed = Signal()

    def __init__(
        self, desk: Desk, parent: QObject | None = None, ledger: Ledger | None = None
    ) -> None:
        """``ledger`` of who reads sessions: of a large plan these may take a moment."""
        super().__init__(parent)
        self._desk = desk
        self._shown = False
        self._waits_for = ledger
        if ledger is not None:
            ledger.ready.connect(self._again)
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)

    def shown(self, shown: bool = True) -> None:
        """Somebody looks now, or nobody any more."""
        came = shown and not self._shown
        self._shown = shown
        if came:
            self._read_when_ready()
        elif not shown:
            self.stop()

    def stop(self) -> None:
        """Wait for threads, where there are any: before the window goes."""

    def read(self) -> None:
        """Read everything again."""
        raise NotImplementedError

    def _heard(self, change_set: ChangeSet) -> None:
        raise NotImplementedError

    def _reopened(self) -> None:
        self._again()

    def _again(self) -> None:
        if self._shown:
            self._read_when_ready()

    def _read_when_ready(self) -> None:
        if self._waits_for is None or self._waits_for.is_ready():
            self.read()
