"""What lies behind the palette's card: a picture of the window, dimmed, and the card's shadow.

The window is painted once, when the palette opens. Live widgets under a see-through overlay would
all be painted again at every key.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from creatorplanner.views.look import Look
from creatorplanner.views.widgets.paint import faded, shadow

REACH = 14  # design pixels of the shadow around the card


class Backdrop:
    """Pictures of one opening; ``take`` makes them, ``forget`` lets them go."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._window = QPixmap()
        self._place = QPoint()
        self._patch = QPixmap()
        self._radius = 0

    def take(self, below: QWidget, place: QPoint) -> None:
        """Take the picture of a widget, which stands at ``place`` of the overlay, and dim it."""
        self._window, self._place = below.grab(), place
        painter = QPainter(self._window)
        dim = 0.5 if self._look.theme.dark else 0.32
        size = self._window.deviceIndependentSize()
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), faded(QColor("black"), dim))
        painter.end()

    def forget(self) -> None:
        """Give the memory back."""
        self._window = self._patch = QPixmap()

    def paint(self, painter: QPainter, around: QRectF, card: QRectF, radius: int) -> None:
        """The part of the picture that lies in ``around``, and the shadow of the card."""
        painter.fillRect(around, self._look.theme.bg)
        ratio = self._window.devicePixelRatio()
        corner = around.topLeft() - self._place.toPointF()
        source = QRectF(corner * ratio, around.size() * ratio)
        painter.drawPixmap(around, self._window, source)
        self._paint_shadow(painter, card, radius, ratio)

    def _paint_shadow(self, painter: QPainter, card: QRectF, radius: int, ratio: float) -> None:
        """Nine parts of a small shadow, its middle ones stretched: the big one costs 5 ms."""
        if self._patch.isNull() or self._radius != radius:
            self._radius, self._patch = radius, self._small_shadow(radius, ratio)
        reach, edge = self._look.px(REACH), self._edge(radius)
        outer = card.adjusted(-reach, -reach, reach, reach)
        side = 2 * edge + 1
        columns = _thirds(outer.left(), outer.right(), edge), (0, edge, edge + 1, side)
        rows = _thirds(outer.top(), outer.bottom(), edge), (0, edge, edge + 1, side)
        for across in range(3):
            for down in range(3):
                if across == down == 1:
                    continue  # under the card
                target = _between(columns[0], across, rows[0], down)
                part = _between(columns[1], across, rows[1], down)
                source = QRectF(part.topLeft() * ratio, part.size() * ratio)
                painter.drawPixmap(target, self._patch, source)

    def _small_shadow(self, radius: int, ratio: float) -> QPixmap:
        side, reach = 2 * self._edge(radius) + 1, self._look.px(REACH)
        patch = QPixmap(QSize(side, side) * ratio)
        patch.setDevicePixelRatio(ratio)
        patch.fill(Qt.GlobalColor.transparent)
        painter = QPainter(patch)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(reach, reach, side - 2 * reach, side - 2 * reach)
        shadow(painter, inner, radius, self._look)
        painter.end()
        return patch

    def _edge(self, radius: int) -> int:
        return self._look.px(REACH) * 2 + radius


def _thirds(start: float, end: float, edge: int) -> tuple[float, float, float, float]:
    return start, start + edge, end - edge, end


def _between(columns: tuple[float, ...], across: int, rows: tuple[float, ...], down: int) -> QRectF:
    left, top = columns[across], rows[down]
    return QRectF(left, top, columns[across + 1] - left, rows[down + 1] - top)
