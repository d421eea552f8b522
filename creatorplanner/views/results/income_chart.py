"""What came in, as stacked bars by week; what is not paid out yet is hatched."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent

from creatorplanner.models.income_bars import Bar, IncomeBars, Part
from creatorplanner.models.tongue import tr
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.axis import nice_ticks
from creatorplanner.views.results.painted_chart import NOTHING, PaintedChart
from creatorplanner.views.theme import Theme
from creatorplanner.views.widgets.paint import (
    draw_line,
    faded,
    focus_ring,
    hatch,
    outlined,
    rounded,
    visual,
)
from creatorplanner.views.wording.money_words import bar_words

HIGH, FOOT, HEAD = 200, 24, 8  # design pixels
WIDEST_BAR, GAP, ROUND = 24, 1.5, 5
COLORS = {
    "gifts": "pink",
    "subscriptions": "violet",
    "sponsorship": "cyan",
    "tips": "yellow",
    "merchandise": "orange",
    "services": "green",
    "affiliate": "blue",
    "ads": "slate",
}


def color_of(theme: Theme, source: str) -> QColor:
    """A source's colour; its name stands beside it wherever it is used."""
    name = COLORS.get(source)
    return theme.text3 if name is None else theme.format(name).bar


def paint_part(painter: QPainter, kit: Kit, rect: QRectF, source: str, *, about: bool) -> None:
    """One piece of a bar, or of the legend: filled, or hatched where it is an estimate."""
    look = kit.look
    color, radius = color_of(look.theme, source), min(look.px(3), rect.height() / 2)
    if not about:
        rounded(painter, rect, radius, color)
        return
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    rounded(painter, rect, radius, faded(color, 0.22))
    hatch(painter, path, color, look.px(5))
    outlined(painter, rect, radius, color)


class IncomeChart(PaintedChart):
    """A mark for each bar. ``titles`` names the streams behind some ids."""

    def __init__(self, kit: Kit, titles: Callable[[Sequence[str]], list[str]]) -> None:
        super().__init__(kit, tr("Money", "Income by source"))
        self._titles = titles
        self._shown = IncomeBars()
        self._currency = ""
        self._ticks = [0.0, 1.0]

    def show_bars(self, shown: IncomeBars, currency: str) -> None:
        """Show these."""
        self._shown, self._currency = shown, currency
        tops = [sum(max(part.net, 0) for part in bar.parts) for bar in shown.bars]
        self._ticks = nice_ticks(max(tops, default=0) / 100, 5)
        self.again()

    def bar(self, mark: int) -> Bar:
        """What a mark stands for."""
        return self._shown.bars[mark]

    def marks(self) -> int:
        """The weeks, or months."""
        return len(self._shown.bars)

    def can_choose(self, mark: int) -> bool:
        """Only where streams are behind it."""
        return mark != NOTHING and bool(self.bar(mark).stream_ids)

    def beside(self, mark: int, across: int, down: int) -> int:  # noqa: ARG002
        """To the left is before, up and down lead nowhere."""
        return mark + across

    def words(self, mark: int) -> str:
        """What came in then, and by which streams."""
        bar = self.bar(mark)
        titles = self._titles(bar.stream_ids)
        by_month = self._shown.by_month
        return bar_words(self.kit.regional, bar, self._currency, titles, by_month=by_month)

    def mark_at(self, position: QPointF) -> int:
        """The column at a place, not only its bar."""
        for mark in range(self.marks()):
            box = self.column_rect(mark)
            if box.left() <= position.x() < box.right():
                return mark
        return NOTHING

    def column_rect(self, mark: int) -> QRectF:
        """Where a week stands, from top to ground."""
        px, left = self.kit.look.px, self._axis_width()
        width = (self.width() - left) / max(1, self.marks())
        rect = QRectF(left + mark * width, px(HEAD), width, px(HIGH))
        return visual(self, rect)

    def sizeHint(self) -> QSize:
        """Bars, and the days under them."""
        px = self.kit.look.px
        return QSize(px(400), px(HEAD + HIGH + FOOT))

    def minimumSizeHint(self) -> QSize:
        """Thin bars are still bars."""
        return QSize(self.kit.look.px(260), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Lines, bars, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        for mark in range(self.marks()):
            self._paint_bar(painter, mark)
        self._paint_days(painter)
        if shows_focus(self) and 0 <= self.at < self.marks():
            look = self.kit.look
            focus_ring(painter, self.column_rect(self.at), look.px(6), look)

    def _paint_bar(self, painter: QPainter, mark: int) -> None:
        look, box = self.kit.look, self.column_rect(mark)
        if mark == self.marked:
            rounded(painter, box, look.px(6), look.theme.hover)
        width = max(2.0, min(look.px(WIDEST_BAR), box.width() * 0.7))
        left, bottom = box.center().x() - width / 2, box.bottom()
        unit = box.height() / (self._ticks[-1] * 100)
        gap = look.px(GAP)
        for part, net, about in _pieces(self.bar(mark).parts):
            high = net * unit
            # whatever came in can be seen, however little it is
            rect = QRectF(left, bottom - max(high, 2.0), width, max(high - gap, 1.5))
            paint_part(painter, self.kit, rect, part.source, about=about)
            bottom -= max(high, 2.0)

    def _paint_axis(self, painter: QPainter) -> None:
        look, px = self.kit.look, self.kit.look.px
        painter.setFont(look.font(11, 400, tabular=True))
        ground, left = px(HEAD + HIGH), self._axis_width()
        for tick in self._ticks:
            y = ground - tick / self._ticks[-1] * px(HIGH)
            line = visual(self, QRectF(left, y, self.width() - left, 1))
            painter.fillRect(line, look.theme.line if tick else look.theme.line2)
            painter.setPen(look.theme.text3)
            box = QRectF(0, y - px(8), left - px(8), px(16))
            draw_line(painter, self, visual(self, box), self._tick(tick), trailing=True)

    def _paint_days(self, painter: QPainter) -> None:
        look, px = self.kit.look, self.kit.look.px
        painter.setFont(look.font(11, 400))
        painter.setPen(look.theme.text3)
        if not self.marks():
            return
        column = self.column_rect(0).width()
        words = [self._day(mark) for mark in range(self.marks())]
        wide = max(painter.fontMetrics().horizontalAdvance(word) for word in words) + px(10)
        every = max(1, -int(-wide // max(column, 1)))
        for mark in range(self.marks() - 1, -1, -every):
            middle = self.column_rect(mark).center().x()
            low = min(max(middle - wide / 2, 0), self.width() - wide)
            box = QRectF(low, px(HEAD + HIGH + 4), wide, px(FOOT - 4))
            draw_line(painter, self, box, words[mark], centred=True)

    def _day(self, mark: int) -> str:
        if mark == self.marks() - 1:
            return tr("Money", "now")
        first = self.bar(mark).first
        if self._shown.by_month:
            return self.kit.regional.month(first, short=True)
        return self.kit.regional.day_month(first)

    def _tick(self, tick: float) -> str:
        whole = all(float(one).is_integer() for one in self._ticks)
        return self.kit.regional.money(tick * 100, self._currency, short=whole)

    def _axis_width(self) -> int:
        look = self.kit.look
        metrics = QFontMetrics(look.font(11, 400, tabular=True))
        widths = [metrics.horizontalAdvance(self._tick(tick)) for tick in self._ticks]
        return int(max(widths)) + look.px(12)


def _pieces(parts: tuple[Part, ...]) -> list[tuple[Part, int, bool]]:
    """From the ground up: what is sure of a source, then what is about."""
    both = [(part, net, about) for part in parts for net, about in _halves(part)]
    return [(part, net, about) for part, net, about in both if net > 0]


def _halves(part: Part) -> tuple[tuple[int, bool], tuple[int, bool]]:
    return (part.exact, False), (part.about, True)
