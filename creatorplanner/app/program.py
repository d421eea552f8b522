"""The running program: a plan opened, its window, and everything closed in order at the end."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QApplication

from creatorplanner.app.assembly import Assembled, assemble
from creatorplanner.app.ending import Ending
from creatorplanner.app.first_paint import after_first_paint
from creatorplanner.app.opening import Opening
from creatorplanner.domain.clock import Clock
from creatorplanner.store.planbook import Planbook

OK, FAILED = 0, 1
SIZE = QSize(1440, 900)


class Program(QObject):
    """One plan, one window. ``run`` returns when both are closed."""

    def __init__(self, app: QApplication, path: Path, clock: Clock) -> None:
        super().__init__()
        self._app, self._clock = app, clock
        self._opening = Opening(path, clock, self)
        self._opening.opened.connect(self._take)
        self._opening.raised.connect(self._raised)
        self._opening.given_up.connect(self._given_up)
        self._code: int | None = None
        self.assembled: Assembled | None = None

    def run(self) -> int:
        """Open, show, live, close; the exit code."""
        ending = Ending(self._app, self.leave, self.leave)
        self._opening.begin()
        if self._code is None:
            self._app.exec()
        ending.stop()
        self.close()
        return self._code or OK

    def leave(self) -> None:
        """Close the windows, which lets fields save what was typed, and with them the program."""
        self._app.closeAllWindows()
        self._app.quit()

    def close(self) -> None:
        """Jobs first, then the plan; a second call does nothing."""
        self._opening.leave()
        assembled, self.assembled = self.assembled, None
        if assembled is not None:
            assembled.close()

    def _take(self, book: Planbook) -> None:
        self.assembled = assemble(book, self._clock)
        window = self.assembled.window
        window.resize(_fitting(self._app))
        after_first_paint(window, self._after_paint)
        window.show()
        self.assembled.kit.ticker.start()

    def _after_paint(self) -> None:
        """What nobody waits for."""
        if self.assembled is not None:
            self.assembled.keeping()

    def _raised(self) -> None:
        self._end(OK)
        sys.stderr.write(f"creatorplanner: {self._opening.path} is already open; here it is.\n")

    def _given_up(self) -> None:
        self._end(FAILED)

    def _end(self, code: int) -> None:
        self._code = code
        self._app.quit()


def _fitting(app: QApplication) -> QSize:
    """The usual size, or what the screen has room for."""
    return SIZE.boundedTo(app.primaryScreen().availableSize())
