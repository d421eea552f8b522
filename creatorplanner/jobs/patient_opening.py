"""Opens a plan that somebody else may hold for a moment: the window lives on meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.domain.errors import FileBusyError, PlannerError
from creatorplanner.store.planbook import Planbook

AGAIN = 250  # ms between two tries; one try takes 100 ms at most
TOLD_AFTER = 8  # tries, about 2 s


class PatientOpening(QObject):
    """Tries until the plan opens, ``stop`` is called or another error ends it.

    ``opened`` carries the ``Planbook``. ``busy`` carries the ``FileBusyError`` once, after about
    two seconds; the tries go on. ``failed`` carries any other ``PlannerError`` and ends them.
    """

    opened = Signal(object)
    busy = Signal(object)
    failed = Signal(object)

    def __init__(self, opener: Callable[[], Planbook], parent: QObject | None = None) -> None:
        """``opener`` opens the plan or raises at once, as ``open_plan`` does."""
        super().__init__(parent)
        self._open = opener
        self._tries = 0
        self._timer = QTimer(self, interval=AGAIN)
        self._timer.timeout.connect(self._try)

    def start(self) -> None:
        """Begin to try; the first try comes with the next turn of the event loop."""
        self._tries = 0
        self._timer.start(0)

    def stop(self) -> None:
        """Give up without a word."""
        self._timer.stop()

    def _try(self) -> None:
        self._timer.setInterval(AGAIN)
        self._tries += 1
        try:
            book = self._open()
        except FileBusyError as error:
            if self._tries == TOLD_AFTER:
                self.busy.emit(error)
        except PlannerError as error:
            self.stop()
            self.failed.emit(error)
        else:
            self.stop()
            self.opened.emit(book)
