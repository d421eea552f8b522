"""A channel's numbers by day: a line for what stands, bars for what came in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF

from creatorplanner.models.tongue import tr
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.axis import nice_ticks
from creatorplanner.views.results.channel_data import Column, ticks_between
from creatorplanner.views.results.painted_chart import NOTHING, PaintedChart
from creatorplanner.views.widgets.paint import draw_line, faded, focus_ring, mirrored, rounded

HIGH, HEAD, STREAMS, FOOT = 150, 8, 12, 24  # design pixels
DATE = 84


class ChannelChart(PaintedChart):
    """Marks are columns, oldest first. Dots under the line are days with streams."""

    def __init__(self, kit: Kit, words: Callable[[int], str]) -> None:
        super().__init__(kit, tr("Chart", "Your channel by day"))
        self._words = words
        self._columns: tuple[Column, ...] = ()
        self._level = False
        self._ticks = [0.0, 1.0]

    def show_columns(self, columns: Sequence[Column], level: bool) -> None:
        """Show these."""
        self._columns, self._level = tuple(columns), level
        values = [float(column.value) for column in columns]
        highest, lowest = max(values, default=0.0), min(values, default=0.0)
        self._ticks = ticks_between(lowest, highest) if level else nice_ticks(highest, 4)
        self.again()

    def marks(self) -> int:
        """The columns."""
        return len(self._columns)

    def mark_at(self, position: QPointF) -> int:
        """The column at a place."""
        plot = self._plot()
        if not self._columns or not plot.left() <= position.x() < plot.right():
            return NOTHING
        share = (position.x() - plot.left()) / plot.width()
        share = 1 - share if mirrored(self) else share
        return max(0, min(len(self._columns) - 1, int(share * len(self._columns))))

    def can_choose(self, mark: int) -> bool:
        """Where there were streams."""
        return mark != NOTHING and bool(self._columns[mark].streams)

    def words(self, mark: int) -> str:
        """What the card says about it."""
        return self._words(mark)

    def sizeHint(self) -> QSize:
        """One height for every channel."""
        px = self.kit.look.px
        return QSize(px(440), px(HEAD + HIGH + STREAMS + FOOT))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(self.kit.look.px(280), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Axis, line or bars, days with streams, dates."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        if self._level:
            self._paint_level(painter)
        else:
            self._paint_bars(painter)
        self._paint_streams(painter)
        self._paint_dates(painter)
        if self.at != NOTHING and shows_focus(self):
            focus_ring(painter, self._box(self.at).adjusted(-2, 0, 2, 0), 4, self.kit.look)

    def _plot(self) -> QRectF:
        look = self.kit.look
        metrics = QFontMetrics(look.font(11, 500, tabular=True))
        words = [self.kit.regional.compact(tick) for tick in self._ticks]
        gutter = max(metrics.horizontalAdvance(word) for word in words) + look.px(12)
        left = look.px(8) if mirrored(self) else gutter
        width = max(1, self.width() - gutter - look.px(8))
        return QRectF(left, look.px(HEAD), width, look.px(HIGH))

    def _box(self, mark: int) -> QRectF:
        plot = self._plot()
        width = plot.width() / max(1, len(self._columns))
        left = plot.left() + mark * width
        if mirrored(self):
            left = plot.right() - (mark + 1) * width
        return QRectF(left, plot.top(), width, plot.height())

    def _y(self, value: float) -> float:
        plot, low, high = self._plot(), self._ticks[0], self._ticks[-1]
        return plot.bottom() - (value - low) / (high - low) * plot.height()

    def _paint_axis(self, painter: QPainter) -> None:
        look, plot = self.kit.look, self._plot()
        painter.setFont(look.font(11, 500, tabular=True))
        for tick in self._ticks:
            y = round(self._y(tick))
            painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), look.theme.line)
            painter.setPen(look.theme.text3)
            room = self.width() - plot.width() - look.px(16)
            left = plot.right() + look.px(8) if mirrored(self) else 0
            box = QRectF(left, y - look.px(9), room, look.px(18))
            draw_line(painter, self, box, self.kit.regional.compact(tick), trailing=True)

    def _paint_level(self, painter: QPainter) -> None:
        look, theme = self.kit.look, self.kit.look.theme
        places = [
            QPointF(self._box(mark).center().x(), self._y(column.value))
            for mark, column in enumerate(self._columns)
        ]
        if not places:
            return
        bottom = self._plot().bottom()
        area = [*places, QPointF(places[-1].x(), bottom), QPointF(places[0].x(), bottom)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(theme.accent, 0.16))
        painter.drawPolygon(QPolygonF(area))
        painter.setPen(QPen(theme.accent_text, look.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        if self.marked != NOTHING:
            painter.setPen(QPen(theme.surface, look.px(2)))
            painter.setBrush(theme.accent_text)
            painter.drawEllipse(places[self.marked], look.px(5), look.px(5))

    def _paint_bars(self, painter: QPainter) -> None:
        look, theme = self.kit.look, self.kit.look.theme
        bottom = self._plot().bottom()
        painter.save()
        painter.setClipRect(self._plot())
        for mark, column in enumerate(self._columns):
            box = self._box(mark)
            gap = min(look.px(3), box.width() * 0.2)
            top, radius = self._y(column.value), min(look.px(5), (box.width() - gap) / 2)
            bar = QRectF(box.left() + gap / 2, top, box.width() - gap, bottom - top + radius)
            color = theme.accent_text if mark == self.marked else theme.accent
            if column.value > 0:
                path = QPainterPath()
                path.addRoundedRect(bar, radius, radius)
                painter.fillPath(path, color)
        painter.restore()

    def _paint_streams(self, painter: QPainter) -> None:
        look = self.kit.look
        side = look.px(5)
        for mark, column in enumerate(self._columns):
            if column.streams:
                middle = self._box(mark).center().x()
                dot = QRectF(middle - side / 2, self._plot().bottom() + look.px(6), side, side)
                rounded(painter, dot, side / 2, look.theme.accent_text)

    def _paint_dates(self, painter: QPainter) -> None:
        look, plot, last = self.kit.look, self._plot(), len(self._columns) - 1
        if last < 0:
            return
        painter.setFont(look.font(11, 500))
        painter.setPen(look.theme.text3)
        count = min(last + 1, max(2, int(plot.width() / look.px(DATE * 1.3))), 5)
        for step in range(count):
            mark = round(last * step / max(1, count - 1))
            words = self._date(self._columns[mark].day)
            width = painter.fontMetrics().horizontalAdvance(words)
            left = self._box(mark).center().x() - width / 2
            left = max(0.0, min(left, float(self.width() - width)))
            top = plot.bottom() + look.px(STREAMS + 3)
            draw_line(painter, self, QRectF(left, top, width + 1, look.px(18)), words)

    def _date(self, day: date) -> str:
        regional = self.kit.regional
        long = self._columns[0].day.year != self._columns[-1].day.year
        return regional.month_year(day) if long else regional.day_month(day)
