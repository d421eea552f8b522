"""Scrolling the hours while something is held at the upper or lower edge of the view."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

from creatorplanner.views.look import Look

ZONE, STEP, EVERY = 28, 12, 30  # design pixels, design pixels, milliseconds


class AutoScroll(QObject):
    """``scrolled`` when the view moved under a mouse that stands still."""

    scrolled = Signal()

    def __init__(self, look: Look, area: QScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._area = look, area
        self._at: QPoint | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._tick)

    def follow(self, position: QPoint) -> None:
        """What is held is at a global position now."""
        self._at = position
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """It was let go."""
        self._timer.stop()

    def _tick(self) -> None:
        if self._at is None:
            return
        view, bar = self._area.viewport(), self._area.verticalScrollBar()
        y, zone, step = view.mapFromGlobal(self._at).y(), self._look.px(ZONE), self._look.px(STEP)
        before = bar.value()
        if y < zone or y > view.height() - zone:
            bar.setValue(before + (-step if y < zone else step))
        if bar.value() != before:
            self.scrolled.emit()
