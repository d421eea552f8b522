"""What may wait until the window has been painted: the first picture is all that a start is for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def after_first_paint(window: QWidget, act: Callable[[], object]) -> None:
    """Call ``act`` from the event loop once the window has been painted."""
    window.installEventFilter(_Watch(window, act))


class _Watch(QObject):
    def __init__(self, window: QWidget, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._act = act

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._act)
            self.deleteLater()
        return False
