"""Formats side by side: every session a dot, the median marked, the usual as a dashed line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from creatorplanner.domain.measures import Measure
from creatorplanner.operations.results import FormatResult, Point
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.results.axis import nice_ticks, swarm
from creatorplanner.views.results.measure_words import axis_value, shown_value, streams
from creatorplanner.views.widgets.paint import (
    draw_line,
    faded,
    focus_ring,
    mirrored,
    outlined,
    rounded,
)

ROW, HEAD, FOOT = 44, 34, 30
NAMES, WORDS = 186, 150
NARROW_NAMES, NARROW_WORDS = 124, 96

Teller = Callable[[FormatResult | Point], str]


def _silent(_what: FormatResult | Point) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the chart shows; ``faint`` for an example that is nobody's data."""

    results: tuple[FormatResult, ...] = ()
    usual: float | None = None
    measure: Measure = Measure.DIAMONDS
    faint: bool = False


class FormatChart(QWidget):
    """One Tab stop; arrows go from format to format, Enter opens the newest stream of one."""

    opened = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._shown = Shown()
        self._row = -1
        self._hover: Point | None = None
        self._told: Teller = _silent
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)
        kit.look.changed.connect(self.update)
        kit.regional.changed.connect(self.update)

    def show_results(self, shown: Shown) -> None:
        """Show these formats."""
        self._shown = shown
        self._row = min(self._row, len(shown.results) - 1)
        self._hover = None
        self._say()
        self.updateGeometry()
        self.update()

    def set_teller(self, told: Teller) -> None:
        """What gives a tooltip's words."""
        self._told = told

    def sizeHint(self) -> QSize:
        """A row for each format, the axis and its head."""
        px = self._kit.look.px
        return QSize(px(520), px(HEAD + FOOT) + px(ROW) * max(1, len(self._shown.results)))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(self._kit.look.px(380), self.sizeHint().height())

    # events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row and the dot under the mouse."""
        row, point = self._at(event.position())
        if (row, point) != (self._row, self._hover):
            self._row, self._hover = row, point
            clickable = point is not None and not self._shown.faint
            shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is marked any more."""
        self._row, self._hover = -1, None
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A dot opens its stream."""
        _row, point = self._at(event.position())
        if point is not None and not self._shown.faint:
            self.opened.emit(point.stream_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down from format to format, Enter opens the newest stream."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key, results = Qt.Key(event.key()), self._shown.results
        if key in steps and results:
            self._row = max(0, min(len(results) - 1, self._row + steps[key]))
            self._say()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._row >= 0:
            points = results[self._row].points
            if points and not self._shown.faint:
                self.opened.emit(points[-1].stream_id)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The streams behind a dot or a row."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row, point = self._at(QPointF(event.pos()))
            what = point or (self._shown.results[row] if row >= 0 else None)
            words = self._told(what) if what is not None and not self._shown.faint else ""
            QToolTip.showText(event.globalPos(), tooltip(words), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Bands, axis, usual, names, dots, medians."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shown.faint:
            painter.setOpacity(0.4)
        self._paint_bands(painter)
        self._paint_axis(painter)
        for row, result in enumerate(self._shown.results):
            self._paint_name(painter, row, result)
            self._paint_points(painter, row, result)
            self._paint_words(painter, row, result)
        self._paint_usual(painter)

    # places

    def _plot(self) -> QRectF:
        px = self._kit.look.px
        tight = self.width() < px(560)
        names = px(NARROW_NAMES if tight else NAMES)
        words = px(NARROW_WORDS if tight else WORDS)
        height = px(ROW) * len(self._shown.results)
        left = words if mirrored(self) else names
        return QRectF(left, px(HEAD), self.width() - names - words - px(12), height)

    def _x(self, value: float) -> float:
        plot, top = self._plot(), self._ticks()[-1]
        share = min(value / top, 1.0) if top else 0.0
        return (
            plot.right() - share * plot.width()
            if mirrored(self)
            else (plot.left() + share * plot.width())
        )

    def _ticks(self) -> list[float]:
        values = [point.value for result in self._shown.results for point in result.points]
        most = max(3, int(self._plot().width() / self._kit.look.px(72)))
        return nice_ticks(max(values, default=0.0), min(7, most))

    def _row_rect(self, row: int) -> QRectF:
        px = self._kit.look.px
        return QRectF(0, px(HEAD) + row * px(ROW), self.width(), px(ROW))

    def _dots(self, row: int) -> list[tuple[QPointF, Point]]:
        radius = self._radius()
        points = self._shown.results[row].points
        xs = [self._x(point.value) for point in points]
        middle = self._row_rect(row).center().y()
        lanes = swarm(xs, radius, self._kit.look.px(ROW) / 2 - radius - 2)
        return [
            (QPointF(x, middle + y), point) for x, y, point in zip(xs, lanes, points, strict=True)
        ]

    def _at(self, position: QPointF) -> tuple[int, Point | None]:
        for row in range(len(self._shown.results)):
            if self._row_rect(row).contains(position):
                near = min(
                    self._dots(row),
                    key=lambda dot: (dot[0] - position).manhattanLength(),
                    default=None,
                )
                reach = self._radius() + self._kit.look.px(5)
                if near is not None and (near[0] - position).manhattanLength() <= reach:
                    return row, near[1]
                return row, None
        return -1, None

    def _radius(self) -> float:
        return self._kit.look.px(7) / 2

    # painting

    def _paint_bands(self, painter: QPainter) -> None:
        theme, px = self._kit.look.theme, self._kit.look.px
        for row in range(len(self._shown.results)):
            box = self._row_rect(row).adjusted(0, 1, 0, -1)
            if row == self._row:
                rounded(painter, box, px(8), faded(theme.hover, 0.9))
            elif row % 2 == 0 and not theme.outlined:
                rounded(painter, box, px(8), faded(theme.hover, 0.5))
            if row == self._row and shows_focus(self):
                focus_ring(painter, box, px(8), self._kit.look)

    def _paint_axis(self, painter: QPainter) -> None:
        look, theme, plot = self._kit.look, self._kit.look.theme, self._plot()
        painter.setFont(look.font(11, 500, tabular=True))
        for tick in self._ticks():
            x = round(self._x(tick))
            painter.fillRect(QRectF(x, plot.top() - look.px(4), 1, plot.height() + 8), theme.line)
            painter.setPen(theme.text3)
            box = QRectF(x - look.px(50), plot.bottom() + look.px(8), look.px(100), look.px(18))
            words = axis_value(self._kit.regional, self._shown.measure, tick)
            draw_line(painter, self, box, words, centred=True)

    def _paint_name(self, painter: QPainter, row: int, result: FormatResult) -> None:
        look, theme, kind = self._kit.look, self._kit.look.theme, result.format
        box, px = self._row_rect(row), self._kit.look.px
        color = theme.format(kind.color if kind else "slate").bar
        plot = self._plot()
        width = (self.width() - plot.right() if mirrored(self) else plot.left()) - px(40)
        dot = QRectF(px(8), box.center().y() - px(5), px(10), px(10))
        text = QRectF(px(28), box.top() + px(5), width, px(18))
        for rect in (dot, text):
            if mirrored(self):
                rect.moveRight(self.width() - rect.left())
        rounded(painter, dot, px(5), color)
        emoji = f"{kind.emoji} " if kind and kind.emoji else ""
        name = emoji + (kind.name if kind else "No format")
        painter.setFont(look.font(13, 600))
        painter.setPen(theme.text)
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(width))
        draw_line(painter, self, text, shown)
        painter.setFont(look.font(11.5, 500))
        few = result.count < 4
        painter.setPen(theme.warn if few else theme.text2)
        words = streams(self._kit.regional, result.count)
        words += "  ·  little data" if few and result.count else ""
        shown = QFontMetrics(painter.font()).elidedText(
            words, Qt.TextElideMode.ElideRight, int(width)
        )
        draw_line(painter, self, text.translated(0, px(17)), shown)

    def _paint_points(self, painter: QPainter, row: int, result: FormatResult) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        color = theme.format(result.format.color if result.format else "slate").bar
        if result.typical is not None and result.count > 1:
            center = QPointF(self._x(result.typical), self._row_rect(row).center().y())
            painter.setPen(QPen(theme.surface, look.px(2.5)))
            painter.setBrush(color)
            painter.drawEllipse(center, look.px(8), look.px(8))
        painter.setPen(QPen(theme.surface, 1))
        for place, point in self._dots(row):
            chosen = point == self._hover
            painter.setBrush(color if chosen else faded(color, 0.75))
            radius = self._radius() * (1.5 if chosen else 1)
            painter.drawEllipse(place, radius, radius)

    def _paint_words(self, painter: QPainter, row: int, result: FormatResult) -> None:
        """The typical value; a verdict will stand above it one day."""
        look, theme, plot = self._kit.look, self._kit.look.theme, self._plot()
        box, px = self._row_rect(row), self._kit.look.px
        left = 0.0 if mirrored(self) else plot.right() + px(24)
        width = (plot.left() - px(24)) if mirrored(self) else self.width() - left - px(4)
        if mirrored(self):
            left = px(4)
        text = QRectF(left, box.top() + px(5), width, px(18))
        painter.setFont(look.font(13, 600, tabular=True))
        painter.setPen(theme.text)
        measure, regional = self._shown.measure, self._kit.regional
        value = "" if result.typical is None else shown_value(regional, measure, result.typical)
        draw_line(painter, self, text, value or "Not known")
        if result.unknown:
            painter.setFont(look.font(11.5, 500))
            painter.setPen(theme.text3)
            words = f"{regional.number(result.unknown)} not known"
            draw_line(painter, self, text.translated(0, px(17)), words)

    def _paint_usual(self, painter: QPainter) -> None:
        look, theme, plot = self._kit.look, self._kit.look.theme, self._plot()
        painter.setFont(look.font(11.5, 500))
        painter.setPen(theme.text2)
        usual = self._shown.usual
        head = QRectF(plot.right() + look.px(24), 0, look.px(WORDS), look.px(24))
        if mirrored(self):
            head = QRectF(look.px(4), 0, plot.left() - look.px(24), look.px(24))
        draw_line(painter, self, head, "Median")
        if usual is None or not self._shown.results:
            return
        x = self._x(usual)
        pen = QPen(theme.text2, look.px(1.4), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, look.px(24)), QPointF(x, plot.bottom()))
        words = f"your usual {shown_value(self._kit.regional, self._shown.measure, usual)}"
        painter.setFont(look.font(11.5, 600))
        width = QFontMetrics(painter.font()).horizontalAdvance(words) + look.px(16)
        left = max(plot.left() - look.px(20), min(x - width / 2, plot.right() - width))
        box = QRectF(left, look.px(2), width, look.px(22))
        rounded(painter, box, look.px(7), theme.hover)
        if theme.outlined:
            outlined(painter, box, look.px(7), theme.line2)
        painter.setPen(theme.text)
        draw_line(painter, self, box, words, centred=True)

    def _say(self) -> None:
        results = self._shown.results
        self.setAccessibleName("Formats compared, the table below says the same")
        if 0 <= self._row < len(results):
            result = results[self._row]
            name = result.format.name if result.format else "No format"
            value = "not known"
            if result.typical is not None:
                value = shown_value(self._kit.regional, self._shown.measure, result.typical)
            count = streams(self._kit.regional, result.count)
            self.setAccessibleDescription(f"{name}, median {value}, {count}")
