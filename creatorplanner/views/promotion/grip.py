"""A handle that drags its line to another place among its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.widgets.buttons import IconButton

Neighbours = Callable[[], Sequence[QWidget]]
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Grip(IconButton):
    """Dragged with the mouse; arrows move by one. Esc puts a drag back."""

    def __init__(self, kit: Kit, line: QWidget, neighbours: Neighbours) -> None:
        super().__init__(kit.look, kit.icons, "grip-vertical", "Move", size=24, role="text3")
        self._line, self._neighbours = line, neighbours
        self._pressed_at: int | None = None
        self._mark: _Mark | None = None
        self.step: Callable[[int], object] = lambda _step: None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint().y()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark where the line would go."""
        y = event.globalPosition().toPoint().y()
        if self._pressed_at is None:
            return
        if self._mark is None:
            if abs(y - self._pressed_at) < QApplication.startDragDistance():
                return
            self._mark = _Mark(self.look, self._line)
        self._mark.stand_at(self._gap(y), self._neighbours())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the line where the mark is."""
        dragged = self._mark is not None
        self._stop()
        if dragged:
            lines = list(self._neighbours())
            start, gap = lines.index(self._line), self._gap(event.globalPosition().toPoint().y())
            target = gap if gap <= start else gap - 1
            if target != start:
                self.step(target - start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the line, Esc ends a drag."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._pressed_at is not None:
            self._stop()
        elif step is not None:
            self.step(step)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another window took over in the middle of a drag."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._stop()

    def _gap(self, y: int) -> int:
        """Between which lines a height lies: 0 is above the first."""
        return sum(y > line.mapToGlobal(line.rect().center()).y() for line in self._neighbours())

    def _stop(self) -> None:
        self._pressed_at = None
        if self._mark is not None:
            self._mark.hide()
            self._mark.deleteLater()
            self._mark = None


class _Mark(QWidget):
    """A line between two lines."""

    def __init__(self, look: Look, line: QWidget) -> None:
        super().__init__(line.parentWidget())
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def stand_at(self, gap: int, lines: Sequence[QWidget]) -> None:
        """Stand above the line of that number, or below the last."""
        height = self._look.px(3)
        below = gap < len(lines)
        edge = lines[gap].y() if below else lines[-1].geometry().bottom() + 1
        self.setGeometry(0, max(0, edge - height // 2), lines[0].width(), height)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        QPainter(self).fillRect(self.rect(), self._look.theme.accent_text)
