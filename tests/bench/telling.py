"""What a measured child process says of itself: when it was painted, and its memory when settled.

Plain code without imports of its own, so that the floor is not raised by it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

SETTLED = 700  # ms after the first paint


def tell_when_painted(window: QWidget, end: Callable[[], object]) -> None:
    """Print "painted <clock>" after the first paint, "pss <kB>" once settled, then ``end``."""
    window.installEventFilter(_Watch(window, end))


class _Watch(QObject):
    def __init__(self, window: QWidget, end: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._end, self._seen = window, end, False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        sys.stdout.write(f"painted {time.monotonic_ns()}\n")
        sys.stdout.flush()
        QTimer.singleShot(SETTLED, self._settled)

    def _settled(self) -> None:
        sys.stdout.write(f"pss {_pss()}\n")
        sys.stdout.flush()
        self._window.close()
        self._end()


def _pss() -> int:
    try:
        with open("/proc/self/smaps_rollup", encoding="ascii") as file:
            found = [line.split()[1] for line in file if line.startswith("Pss:")]
    except OSError:
        return 0  # only Linux tells
    return int(found[0]) if found else 0
