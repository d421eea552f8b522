"""Progress of a checklist, one segment a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.views.look import Look
from creatorplanner.views.widgets.paint import mirrored, outlined, rounded


class Segments(QWidget):
    """``done`` of ``total`` segments filled; the words beside it say the same."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._done = self._total = 0
        self._color: QColor | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_progress(self, done: int, total: int, color: QColor | None = None) -> None:
        """Show progress in a colour, the accent where it is None."""
        if (done, total, color) != (self._done, self._total, self._color):
            self._done, self._total, self._color = done, total, color
            self.setVisible(total > 0)
            self.update()

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(self._look.px(80), self._look.px(5))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The segments, or one bar where they would be thinner than their gaps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, total = self._look.theme, max(1, self._total)
        gap = self._look.px(6)
        if self.width() / total < 2 * gap:
            gap = 1
        width = (self.width() - gap * (total - 1)) / total
        filled = self._color or theme.accent
        for index in range(total):
            place = total - 1 - index if mirrored(self) else index
            box = QRectF(place * (width + gap), 0, width, self.height())
            color = filled if index < self._done else theme.line2
            if theme.outlined and index >= self._done:
                # two greys of like lightness: hollow is told from full without colour
                outlined(painter, box, self.height() / 2, color)
            else:
                rounded(painter, box, self.height() / 2, color)
