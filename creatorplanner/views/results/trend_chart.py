"""How the usual went: a line, a band for two of three streams, a dot for each stream or week."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from creatorplanner.insights.told import TrendPoint
from creatorplanner.models.tongue import tr
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.axis import nice_ticks
from creatorplanner.views.results.behind import Behind
from creatorplanner.views.results.measure_words import axis_value, shown_value
from creatorplanner.views.results.painted_chart import NOTHING, PaintedChart
from creatorplanner.views.results.trend_data import TrendShown
from creatorplanner.views.widgets.paint import draw_line, faded, mirrored

HIGH, HEAD, FOOT, REACH, DOT = 180, 8, 24, 9, 3.5  # design pixels
ROOM = 1.04  # over the highest dot
LONG = 300.0  # days that want a year with their dates
DATE = 84  # room of a date under the axis


class TrendChart(PaintedChart):
    """Marks are the dots, oldest first."""

    def __init__(self, kit: Kit, behind: Behind) -> None:
        super().__init__(kit, tr("Chart", "Trend"))
        self._shown: TrendShown | None = None
        self._ticks = [0.0, 1.0]
        self._behind = behind
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def show_trend(self, shown: TrendShown) -> None:
        """Show these dots and this line."""
        self._shown = shown
        self._ticks = nice_ticks(shown.top * ROOM, 5)
        self.again()

    def marks(self) -> int:
        """The dots."""
        return len(self._shown.dots) if self._shown else 0

    def mark_at(self, position: QPointF) -> int:
        """The nearest dot that the mouse can mean."""
        best, reach = NOTHING, float(self.kit.look.px(REACH))
        for mark in range(self.marks()):
            away = (self.place(mark) - position).manhattanLength()
            if away <= reach:
                best, reach = mark, away
        return best

    def words(self, mark: int) -> str:
        """The value, when, and the streams behind it."""
        assert self._shown is not None
        dot, regional = self._shown.dots[mark], self.kit.regional
        value = shown_value(regional, self._shown.measure, dot.value)
        if not self._shown.weekly:
            return "\n".join([value, *self._behind.lines(dot.streams)])
        head = tr("Chart", "Week of {day}: median {value}", day=regional.date_short(dot.day),
                  value=value)  # fmt: skip
        return "\n".join([head, *self._behind.lines(dot.streams)])

    def sizeHint(self) -> QSize:
        """One height for every creator."""
        px = self.kit.look.px
        return QSize(px(440), px(HEAD + HIGH + FOOT))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(self.kit.look.px(280), self.sizeHint().height())

    def place(self, mark: int) -> QPointF:
        """Where a dot stands."""
        assert self._shown is not None
        dot = self._shown.dots[mark]
        return QPointF(self._x(dot.days_ago), self._y(dot.value))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Axis, band, line, dots."""
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        self._paint_dates(painter)
        self._paint_breaks(painter)
        self._paint_line(painter)
        self._paint_dots(painter)

    def _plot(self) -> QRectF:
        px = self.kit.look.px
        metrics = QFontMetrics(self.kit.look.font(11, 500, tabular=True))
        gutter = max(metrics.horizontalAdvance(self._tick(tick)) for tick in self._ticks) + px(12)
        left = px(8) if mirrored(self) else gutter
        high = max(px(HIGH), self.height() - px(HEAD + FOOT))
        return QRectF(left, px(HEAD), max(1, self.width() - gutter - px(8)), high)

    def _tick(self, value: float) -> str:
        assert self._shown is not None
        return axis_value(self.kit.regional, self._shown.measure, value)

    def _x(self, days_ago: float) -> float:
        assert self._shown is not None
        plot = self._plot()
        way = days_ago / self._shown.span * plot.width()
        return plot.left() + way if mirrored(self) else plot.right() - way

    def _y(self, value: float) -> float:
        plot = self._plot()
        return plot.bottom() - min(value / self._ticks[-1], 1.0) * plot.height()

    def _paint_axis(self, painter: QPainter) -> None:
        look, plot = self.kit.look, self._plot()
        painter.setFont(look.font(11, 500, tabular=True))
        for tick in self._ticks:
            y = round(self._y(tick))
            painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), look.theme.line)
            painter.setPen(look.theme.text3)
            room = self.width() - plot.width() - look.px(8 + 8)
            left = plot.right() + look.px(8) if mirrored(self) else 0
            box = QRectF(left, y - look.px(9), room, look.px(18))
            draw_line(painter, self, box, self._tick(tick), trailing=True)

    def _paint_dates(self, painter: QPainter) -> None:
        assert self._shown is not None
        look, plot = self.kit.look, self._plot()
        painter.setFont(look.font(11, 500))
        painter.setPen(look.theme.text3)
        count = max(2, min(5, int(plot.width() / look.px(DATE * 1.3))))
        for step in range(count):
            ago = self._shown.span * (1 - step / (count - 1))
            day = self._shown.today - timedelta(days=round(ago))
            last = step == count - 1
            words = tr("Chart", "now") if last else self._date(day)
            box = QRectF(0, plot.bottom() + look.px(5), look.px(DATE), look.px(18))
            left, right = plot.left() - look.px(6), self.width() - box.width() + 0.0
            x = self._x(ago) - box.width() / 2
            width = painter.fontMetrics().horizontalAdvance(words)
            side = (box.width() - width) / 2
            box.moveLeft(max(left - side, min(x, right + side)))
            draw_line(painter, self, box, words, centred=True)

    def _date(self, day: date) -> str:
        assert self._shown is not None
        long = self._shown.span > LONG
        return self.kit.regional.month_year(day) if long else self.kit.regional.day_month(day)

    def _paint_breaks(self, painter: QPainter) -> None:
        assert self._shown is not None
        look, plot, words = self.kit.look, self._plot(), tr("Chart", "break")
        painter.setFont(look.font(11, 400))
        painter.setPen(look.theme.text3)
        width = painter.fontMetrics().horizontalAdvance(words)
        for begin, end in self._shown.breaks():
            one, other = self._x(begin), self._x(end)
            if abs(one - other) > width + look.px(8):
                box = QRectF((one + other) / 2 - width, plot.bottom() - look.px(20), 2 * width,
                             look.px(18))  # fmt: skip
                draw_line(painter, self, box, words, centred=True)

    def _paint_line(self, painter: QPainter) -> None:
        assert self._shown is not None
        trend, look = self._shown.trend, self.kit.look
        if trend is None:
            return
        points = trend.points
        band = [self._point(point, point.high) for point in points]
        band += [self._point(point, point.low) for point in reversed(points)]
        painter.save()
        painter.setClipRect(self._plot().adjusted(0, -look.px(2), 0, 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(look.theme.accent, 0.22 if look.theme.dark else 0.16))
        painter.drawPolygon(QPolygonF(band))
        painter.setPen(QPen(look.theme.accent_text, look.px(2)))
        painter.drawPolyline(QPolygonF([self._point(point, point.typical) for point in points]))
        painter.restore()

    def _point(self, point: TrendPoint, value: float) -> QPointF:
        plot = self._plot()
        y = plot.bottom() - value / self._ticks[-1] * plot.height()
        return QPointF(self._x(point.days_ago), max(y, -1e4))

    def _paint_dots(self, painter: QPainter) -> None:
        assert self._shown is not None
        look, theme = self.kit.look, self.kit.look.theme
        radius, focused = look.px(2 * DOT) / 2, self.at if shows_focus(self) else NOTHING
        for mark, dot in enumerate(self._shown.dots):
            place = self.place(mark)
            painter.setPen(QPen(theme.surface, 1))
            painter.setBrush(theme.text2)
            reach = radius * (1.5 if mark == self.marked else 1)
            if dot.value > self._ticks[-1]:
                side = QPointF(reach, reach * 1.5)
                tip = [place, place + side, place + QPointF(-side.x(), side.y())]
                painter.drawPolygon(QPolygonF(tip))
            else:
                painter.drawEllipse(place, reach, reach)
            if mark == focused:
                painter.setPen(QPen(theme.text, look.px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(place, radius * 2.4, radius * 2.4)
