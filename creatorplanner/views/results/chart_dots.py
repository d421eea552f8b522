"""How the dots of a chart are painted, however many there are."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from creatorplanner.operations.results import Point
from creatorplanner.views.results.chart_layout import Dot
from creatorplanner.views.widgets.paint import faded

PALE, CHOSEN = 0.75, 1.5


class DotPainter:
    """Filled dots, or hollow ones for what is set apart; ``ground`` is what they stand on."""

    def __init__(self, painter: QPainter, ground: QColor, radius: float) -> None:
        self._painter, self._ground, self._radius = painter, ground, radius

    def dots(
        self, dots: Sequence[Dot], color: QColor, over: Point | None, *, hollow: bool = False
    ) -> None:
        """Every dot is the same stamp: to fill thousands of circles would take all the time."""
        if not dots:
            return
        stamp = self._stamp(color, hollow)
        half = stamp.deviceIndependentSize().width() / 2
        draw = self._painter.drawPixmap
        for x, y, _point in dots:
            draw(QPointF(x - half, y - half), stamp)
        if over is not None:
            for x, y, point in dots:
                if point is over:
                    self._dot(self._painter, QPointF(x, y), color, CHOSEN, hollow)

    def _stamp(self, color: QColor, hollow: bool) -> QPixmap:
        sharp = self._painter.device().devicePixelRatio()
        side = 2 * math.ceil((self._radius + 1) * sharp) + 1  # a pixel in the middle
        stamp = QPixmap(side, side)
        stamp.setDevicePixelRatio(sharp)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(side, side) / sharp / 2
        self._dot(painter, middle, color if hollow else faded(color, PALE), 1, hollow)
        painter.end()
        return stamp

    def _dot(
        self, painter: QPainter, place: QPointF, color: QColor, times: float, hollow: bool
    ) -> None:
        radius = self._radius * times
        if hollow:
            width = self._radius * 0.4
            painter.setPen(QPen(color, width))
            painter.setBrush(self._ground)
            radius -= width / 2
        else:
            painter.setPen(QPen(self._ground, 1))
            painter.setBrush(color)
        painter.drawEllipse(place, radius, radius)
