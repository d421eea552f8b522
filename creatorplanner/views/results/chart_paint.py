"""How the chart of formats is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from creatorplanner.insights.verdicts import FormatInsight, Verdict
from creatorplanner.models.tongue import tr
from creatorplanner.operations.results import FormatResult, Point
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.chart_dots import DotPainter
from creatorplanner.views.results.chart_layout import ChartLayout, Shown
from creatorplanner.views.results.measure_words import axis_value, shown_value, streams
from creatorplanner.views.results.verdict_words import VERDICTS, range_words
from creatorplanner.views.widgets.paint import (
    draw_line,
    faded,
    focus_ring,
    hatch,
    mirrored,
    outlined,
    rounded,
    visual,
    write,
)
from creatorplanner.views.wording.advice_words import uncounted
from creatorplanner.views.wording.doubt_words import doubt_mark

RangeWords = Callable[[FormatInsight], str]
FEW = 4  # sessions; fewer are marked as little data
BAR, SIGN = 14, 21  # design pixels
SIGNS = {
    Verdict.TOO_EARLY: "info",
    Verdict.BETTER: "trending-up",
    Verdict.WEAKER: "trending-down",
    Verdict.USUAL: "minus",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """The row and the dot to stress, the row with the focus ring; -1 and None for none."""

    row: int = -1
    focused: int = -1
    point: Point | None = None


def paint_chart(
    painter: QPainter, chart: QWidget, kit: Kit, shown: Shown, places: ChartLayout, marked: Marked
) -> None:
    """Bands, axis, names, dots, medians, the usual."""
    paint = _ChartPainter(painter, chart, kit, shown, places)
    paint.bands(marked)
    paint.axis()
    for row, result in enumerate(shown.results):
        paint.name(row, result)
        paint.bar(row, result)
        paint.points(row, result, marked.point)
        paint.middle(row, result)
        paint.verdict(row, result)
    paint.head()
    paint.usual()


def usual_words(kit: Kit, shown: Shown) -> str:
    """What stands at the dashed line; with a fit it is today's, not that of the whole period."""
    name = tr("Chart", "your usual now") if shown.verdicts else tr("Chart", "your usual")
    return f"{name} {shown_value(kit.regional, shown.measure, shown.usual or 0.0)}"


def usual_box(kit: Kit, shown: Shown, places: ChartLayout) -> QRectF:
    """Where those words stand; empty where there is no line."""
    if shown.usual is None or not shown.results:
        return QRectF()
    px, plot = kit.look.px, places.plot
    metrics = QFontMetrics(kit.look.font(11.5, 600))
    width = metrics.horizontalAdvance(usual_words(kit, shown)) + px(16)
    middle = places.x(shown.usual) - width / 2
    return QRectF(
        max(plot.left() - px(20), min(middle, plot.right() - width)), px(2), width, px(22)
    )


class _ChartPainter:
    def __init__(
        self, painter: QPainter, chart: QWidget, kit: Kit, shown: Shown, places: ChartLayout
    ) -> None:
        self._painter, self._chart, self._kit = painter, chart, kit
        self._shown, self._places = shown, places
        self._look, self._theme = kit.look, kit.look.theme
        self._dots = DotPainter(painter, self._theme.surface, places.radius)

    def bands(self, marked: Marked) -> None:
        theme, px = self._theme, self._look.px
        for row in range(len(self._shown.results)):
            box = self._places.row_rect(row).adjusted(0, 1, 0, -1)
            if row == marked.row:
                rounded(self._painter, box, px(8), faded(theme.hover, 0.9))
            elif row % 2 == 0 and not theme.outlined:
                rounded(self._painter, box, px(8), faded(theme.hover, 0.5))
            if row == marked.focused:
                focus_ring(self._painter, box, px(8), self._look)

    def axis(self) -> None:
        px, plot = self._look.px, self._places.plot
        self._painter.setFont(self._look.font(11, 500, tabular=True))
        for tick in self._places.ticks:
            x = round(self._places.x(tick))
            line = QRectF(x, plot.top() - px(4), 1, plot.height() + 8)
            self._painter.fillRect(line, self._theme.line)
            self._painter.setPen(self._theme.text3)
            box = QRectF(x - px(50), plot.bottom() + px(8), px(100), px(18))
            words = axis_value(self._kit.regional, self._shown.measure, tick)
            draw_line(self._painter, self._chart, box, words, centred=True)

    def name(self, row: int, result: FormatResult) -> None:
        theme, kind, px = self._theme, result.format, self._look.px
        box = self._places.row_rect(row)
        dot = QRectF(px(8), box.center().y() - px(5), px(10), px(10))
        color = theme.format(kind.color if kind else "slate").bar
        rounded(self._painter, visual(self._chart, dot), px(5), color)
        words = kind.name if kind else tr("Chart", "No format")
        words = f"{kind.emoji} {words}" if kind and kind.emoji else words
        first, second = self._two_lines(self._places.names, row)
        self._painter.setPen(theme.text)
        self._write(first, words, 13, 600)
        if not result.count:
            why = uncounted(self._kit.regional, result)
            self._painter.setPen(theme.text2)
            self._write(second, why[0] if why else "", 11.5, 500, "  ·  ".join(why))
            return
        few = result.count < FEW
        words = streams(self._kit.regional, result.count)
        self._painter.setPen(theme.warn if few else theme.text2)
        more = [f"{words}  ·  little data"] if few else []
        self._write(second, words, 11.5, 500, *more)

    def points(self, row: int, result: FormatResult, over: Point | None) -> None:
        color = self._color(result)
        self._dots.dots(self._places.apart[row], color, over, hollow=True)
        self._dots.dots(self._places.dots[row], color, over)
        if any(self._places.goes_on(point.value) for point in result.apart):
            self._arrow(QPointF(self._places.end, self._places.row_rect(row).center().y()))

    def bar(self, row: int, result: FormatResult) -> None:
        """Where the typical result most likely lies; striped while it is too early to say."""
        said = self._shown.said(result)
        if said is None:
            return
        px, color = self._look.px, self._color(result)
        ends = sorted((self._places.x(said.low), self._places.x(said.high)))
        middle = self._places.row_rect(row).center().y()
        high = px(BAR)
        box = QRectF(ends[0], middle - high / 2, max(ends[1] - ends[0], high), high)
        early = said.verdict is Verdict.TOO_EARLY
        rounded(self._painter, box, high / 2, faded(color, 0.15 if early else 0.4))
        if early:
            path = QPainterPath()
            path.addRoundedRect(box, high / 2, high / 2)
            hatch(self._painter, path, faded(color, 0.7), px(6))
        if self._theme.outlined:
            outlined(self._painter, box, high / 2, self._theme.text2, px(1.5))
        if self._places.goes_on(said.high):
            self._arrow(QPointF(self._places.x(said.high), middle))

    def _arrow(self, end: QPointF) -> None:
        """That a bar goes on where the axis ends."""
        side, out = self._look.px(5), -1 if mirrored(self._chart) else 1
        points = [QPointF(0, -side), QPointF(out * side * 1.4, 0), QPointF(0, side)]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.text2)
        self._painter.drawPolygon(QPolygonF([end + point for point in points]))

    def middle(self, row: int, result: FormatResult) -> None:
        """The large dot: the typical result, or the plain median where nothing more is known."""
        said, px = self._shown.said(result), self._look.px
        typical = said.typical if said is not None else result.typical
        if typical is None or (said is None and result.count < 2):
            return
        at = QPointF(self._places.x(typical), self._places.row_rect(row).center().y())
        self._painter.setPen(QPen(self._theme.surface, px(2.5)))
        self._painter.setBrush(self._color(result))
        self._painter.drawEllipse(at, px(8), px(8))

    def verdict(self, row: int, result: FormatResult) -> None:
        """What may be said about the format, with its range under it; else the median."""
        said = self._shown.said(result)
        first, second = self._two_lines(self._places.words, row)
        if said is None or not VERDICTS[said.verdict]:
            self._median(result, first, second)
            return
        px, color = self._look.px, self._verdict_color(said.verdict)
        sign = visual(self._chart, QRectF(first.left(), first.top(), px(15), first.height()))
        self._kit.icons.paint(self._painter, SIGNS[said.verdict], color, sign)
        beside = px(SIGN)
        self._painter.setPen(color)
        box, under = (line.adjusted(beside, 0, 0, 0) for line in (first, second))
        self._write(box, VERDICTS[said.verdict], 12.5, 600)
        if said.doubt is not None:
            self._doubt(box, VERDICTS[said.verdict], doubt_mark(said.doubt))
        self._painter.setPen(self._theme.text2)
        words, short = self._ranges
        self._write(under, short(said), 11.5, 500, words(said))

    @cached_property
    def _ranges(self) -> tuple[RangeWords, RangeWords]:
        """How ranges are written: all of them at length, or where one is too long, all in short."""
        advance = QFontMetrics(self._look.font(11.5, 500, tabular=True)).horizontalAdvance
        room = self._places.words.width() - self._look.px(SIGN)
        long, short = (
            partial(range_words, self._kit.regional, self._shown.measure, short=short)
            for short in (False, True)
        )
        said = [one for result in self._shown.results if (one := self._shown.said(result))]
        fits = all(advance(long(one)) <= room for one in said)
        return (long, short) if fits else (short, short)

    def _doubt(self, box: QRectF, before: str, mark: str) -> None:
        """A small mark beside a verdict that may be the day's or the time's."""
        wide = QFontMetrics(self._look.font(12.5, 600, tabular=True)).horizontalAdvance(before)
        self._painter.setPen(self._theme.warn)
        rest = box.adjusted(wide + self._look.px(6), 0, 0, 0)
        self._write(rest, "?", 11, 600, mark)

    def _median(self, result: FormatResult, first: QRectF, second: QRectF) -> None:
        regional, measure = self._kit.regional, self._shown.measure
        known = result.typical is not None
        value = (
            shown_value(regional, measure, result.typical or 0.0)
            if known
            else tr("Chart", "Not known")
        )
        self._painter.setPen(self._theme.text if known else self._theme.text3)
        self._write(first, value, 13, 600)
        if result.unknown and known:
            self._painter.setPen(self._theme.text3)
            self._write(second, f"{regional.number(result.unknown)} not known", 11.5, 500)

    def _color(self, result: FormatResult) -> QColor:
        return self._theme.format(result.format.color if result.format else "slate").bar

    def _verdict_color(self, verdict: Verdict) -> QColor:
        theme = self._theme
        colors = {
            Verdict.BETTER: theme.good,
            Verdict.TOO_EARLY: theme.warn,
            Verdict.WEAKER: theme.bad,
        }
        return colors.get(verdict, theme.text2)

    def head(self) -> None:
        self._painter.setPen(self._theme.text2)
        box = QRectF(self._places.words)
        box.setHeight(self._look.px(24))
        self._write(box, "Verdict" if self._shown.verdicts else "Median", 11.5, 500)

    def usual(self) -> None:
        usual, plot, px = self._shown.usual, self._places.plot, self._look.px
        if usual is None or not self._shown.results:
            return
        x = self._places.x(usual)
        self._painter.setPen(QPen(self._theme.text2, px(1.4), Qt.PenStyle.DashLine))
        self._painter.drawLine(QPointF(x, px(24)), QPointF(x, plot.bottom()))
        words = usual_words(self._kit, self._shown)
        box = usual_box(self._kit, self._shown, self._places)
        self._painter.setFont(self._look.font(11.5, 600))
        rounded(self._painter, box, px(7), self._theme.hover)
        if self._theme.outlined:
            outlined(self._painter, box, px(7), self._theme.line2)
        self._painter.setPen(self._theme.text)
        draw_line(self._painter, self._chart, box, words, centred=True)

    def _two_lines(self, column: QRectF, row: int) -> tuple[QRectF, QRectF]:
        px, middle = self._look.px, self._places.row_rect(row).center().y()
        first = QRectF(column.left(), middle - px(17), column.width(), px(18))
        return first, first.translated(0, px(17))

    def _write(self, box: QRectF, words: str, size: float, weight: int, *longer: str) -> None:
        """One line, cut to its box; of ``longer`` the first that fits, if one does."""
        font = self._look.font(size, weight, tabular=True)
        self._painter.setFont(font)
        advance = QFontMetrics(font).horizontalAdvance
        words = next((one for one in longer if advance(one) <= box.width()), words)
        cut = Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font).elidedText(words, cut, int(box.width()))
        write(self._painter, self._chart, box, shown)
