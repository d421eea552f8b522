"""A headline number with its weeks behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import (
    draw_line,
    faded,
    mirrored,
    mirrored_in,
    outlined,
    rounded,
)

NARROWEST_SPARK = 56  # design pixels
SIGNS = {-1: "trending-down", 0: "minus", 1: "trending-up"}


class Moved(NamedTuple):
    """A change in words: ``share`` is signed and "" for none, ``way`` is 0 inside the swing.

    ``short`` says the same where ``words`` have no room; "" for nothing shorter.
    """

    words: str = ""
    share: str = ""
    way: int = 0
    short: str = ""


class Kpi(QWidget):
    """Painted; its accessible name says the same in words."""

    def __init__(self, kit: Kit, icon: str, title: str) -> None:
        super().__init__()
        self._kit, self._icon, self._title = kit, icon, title
        self._value = self._beside = ""
        self._moved = Moved()
        self._weeks: list[float | None] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)
        kit.look.changed.connect(self.update)

    def set_title(self, title: str) -> None:
        """Name it otherwise; show_value follows."""
        self._title = title

    def show_value(
        self, value: str, beside: str, moved: Moved, weeks: Sequence[float | None]
    ) -> None:
        """The number, what stands beside it, the change, and the weeks."""
        self._value, self._beside, self._moved = value, beside, moved
        self._weeks = list(weeks)
        change = f"{moved.share} {moved.words}".strip()
        words = (self._title, f"{value} {beside}".strip(), change)
        self.setAccessibleName(", ".join(word for word in words if word))
        self.update()

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(self._kit.look.px(200), self._kit.look.px(104))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for two beside each other."""
        return QSize(self._kit.look.px(150), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Card, title, number, change, sparkline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self._kit.look, self._kit.look.theme, QRectF(self.rect())
        px = look.px
        rounded(painter, rect, px(14), theme.surface)
        outlined(painter, rect, px(14), theme.line2 if theme.outlined else theme.line)
        box = rect.adjusted(px(16), px(14), -px(14), -px(12))
        self._paint_spark(painter, box)
        line = QRectF(box.left(), box.top(), box.width(), px(18))
        icon = QRectF(line.left(), line.top(), px(15), px(18))
        text = line.adjusted(px(22), 0, 0, 0)
        if mirrored(self):
            icon.moveRight(line.right())
            text = line.adjusted(0, 0, -px(22), 0)
        self._kit.icons.paint(painter, self._icon, theme.text2, icon)
        self._write(painter, text, self._title, 12, 500, "text2")
        self._paint_value(painter, box)
        bottom = QRectF(box.left(), box.bottom() - px(18), box.width(), px(18))
        self._paint_moved(painter, bottom)

    def _paint_moved(self, painter: QPainter, line: QRectF) -> None:
        """Grey inside the usual swing: such a change may mean nothing."""
        look, moved = self._kit.look, self._moved
        if not moved.share:
            self._write(painter, line, self.moved_words(line.width()), 11.5, 500, "text3")
            return
        px, role = look.px, {1: "good", 0: "text2", -1: "text"}[moved.way]
        share = QFontMetrics(look.font(11.5, 600, tabular=True)).horizontalAdvance(moved.share)
        words = self.moved_words(line.width() - px(27) - share)
        parts = [(moved.share, 600, role), (words, 500, "text3")]
        sign = mirrored_in(mirrored(self), QRectF(line.left(), line.top(), px(14), px(18)), line)
        self._kit.icons.paint(painter, SIGNS[moved.way], getattr(look.theme, role), sign)
        x = px(20)
        for words, weight, color in parts:
            box = QRectF(line.left() + x, line.top(), max(0, line.width() - x), line.height())
            box = mirrored_in(mirrored(self), box, line)
            self._write(painter, box, words, 11.5, weight, color)
            x += painter.fontMetrics().horizontalAdvance(words) + px(7)

    def moved_words(self, room: float) -> str:
        """What is said of the change in so many pixels: rather shorter than cut."""
        metrics = QFontMetrics(self._kit.look.font(11.5, 500, tabular=True))
        fits = metrics.horizontalAdvance(self._moved.words) <= room
        return self._moved.words if fits else self._moved.short or self._moved.words

    def _paint_value(self, painter: QPainter, box: QRectF) -> None:
        px = self._kit.look.px
        painter.setFont(self._kit.look.font(24, 700, tabular=True))
        width = painter.fontMetrics().horizontalAdvance(self._value) + px(8)
        line = QRectF(box.left(), box.top() + px(22), box.width(), px(34))
        self._write(painter, line, self._value, 24, 700, "text")
        beside = line.adjusted(width, px(5), 0, 0)
        if mirrored(self):
            beside = line.adjusted(0, px(5), -width, 0)
        self._write(painter, beside, self._beside, 12, 500, "text2")

    def _spark_area(self, box: QRectF) -> QRectF | None:
        """Where the sparkline stands; None where words need the room."""
        look = self._kit.look
        lines = (
            look.px(22) + QFontMetrics(look.font(12, 500)).horizontalAdvance(self._title),
            QFontMetrics(look.font(24, 700, tabular=True)).horizontalAdvance(self._value)
            + QFontMetrics(look.font(12, 500)).horizontalAdvance(self._beside)
            + look.px(8 if self._beside else 0),
        )
        room = box.width() - max(lines) - look.px(10)
        width = min(look.px(92), box.width() * 0.36, room)
        if width < look.px(NARROWEST_SPARK):
            return None
        left = box.left() if mirrored(self) else box.right() - width
        return QRectF(left, box.top() + look.px(6), width, look.px(44))

    def _spark_points(self, area: QRectF) -> list[QPointF]:
        """A point for each week that is known; the line goes straight over the others."""
        top, steps = max((week or 0.0 for week in self._weeks), default=0.0), len(self._weeks) - 1
        if top <= 0 or steps < 1:
            return []
        points = []
        for index, value in enumerate(self._weeks):
            if value is not None:
                way = index / steps * area.width()
                x = area.right() - way if mirrored(self) else area.left() + way
                points.append(QPointF(x, area.bottom() - value / top * area.height()))
        return points if len(points) > 1 else []

    def _paint_spark(self, painter: QPainter, box: QRectF) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        area = self._spark_area(box)
        points = [] if area is None else self._spark_points(area)
        if area is None or not points:
            return
        line = QPainterPath(points[0])
        for point in points[1:]:
            line.lineTo(point)
        fill = QPainterPath(line)
        fill.lineTo(points[-1].x(), area.bottom())
        fill.lineTo(points[0].x(), area.bottom())
        fade = QLinearGradient(0, area.top(), 0, area.bottom())
        fade.setColorAt(0, faded(theme.accent, 0.30))
        fade.setColorAt(1, faded(theme.accent, 0.0))
        painter.fillPath(fill, fade)
        painter.setPen(QPen(theme.accent_text, look.px(1.7)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)
        rounded(painter, _dot(points[-1], look.px(3)), look.px(3), theme.accent_text)

    def _write(
        self, painter: QPainter, box: QRectF, text: str, size: float, weight: int, role: str
    ) -> None:
        look = self._kit.look
        painter.setFont(look.font(size, weight, tabular=True))
        painter.setPen(getattr(look.theme, role))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
        draw_line(painter, self, box, shown)


def _dot(center: QPointF, radius: float) -> QRectF:
    return QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
