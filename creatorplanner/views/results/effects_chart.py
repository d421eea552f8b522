"""What marks of streams change: a range around "no difference" for each."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)

from creatorplanner.insights.told import EffectInsight
from creatorplanner.models.tongue import tr
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.measure_words import change_words
from creatorplanner.views.results.painted_chart import NOTHING, PaintedChart
from creatorplanner.views.widgets.paint import (
    elided_line,
    faded,
    focus_ring,
    hatch,
    mirrored,
    outlined,
    rounded,
    visual,
)

ROW, NAMES, USES, WORDS = 34, 118, 62, 150  # design pixels
NARROW, NARROW_ROW, NARROW_NAMES, NARROW_WORDS = 430, 44, 104, 102  # two lines in a row
LEAST_REACH, MOST_REACH = math.log(1.25), math.log(4.0)
Words = Callable[[int], str]


class EffectsChart(PaintedChart):
    """Marks are rows; a bar is the range that holds the effect 8 times in 10."""

    def __init__(self, kit: Kit, words: Words) -> None:
        super().__init__(kit, tr("Chart", "Hashtags, promotion and tools compared"))
        self._words = words
        self._rows: tuple[EffectInsight, ...] = ()
        self._names: tuple[str, ...] = ()
        self._reach = LEAST_REACH

    def show_effects(self, rows: Sequence[EffectInsight], names: Sequence[str]) -> None:
        """Show these rows under these names."""
        self._rows, self._names = tuple(rows), tuple(names)
        ends = [abs(math.log(max(end, 1e-9))) for row in rows for end in (row.low, row.high)]
        self._reach = min(MOST_REACH, max([LEAST_REACH, *ends]) * 1.06)
        self.again()

    def marks(self) -> int:
        """The rows."""
        return len(self._rows)

    def mark_at(self, position: QPointF) -> int:
        """The row at a place."""
        row = int(position.y() // self._row_height)
        inside = 0 <= row < len(self._rows) and 0 <= position.x() <= self.width()
        return row if inside else NOTHING

    def words(self, mark: int) -> str:
        """What the card says about it."""
        return self._words(mark)

    def beside(self, mark: int, across: int, down: int) -> int:
        """Up and down only."""
        return mark if across else mark + down

    def sizeHint(self) -> QSize:
        """A row for each."""
        px = self.kit.look.px
        return QSize(px(440), self._row_height * max(1, len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(self.kit.look.px(300), self.sizeHint().height())

    def row_rect(self, mark: int) -> QRectF:
        """A row across the whole width."""
        high = self._row_height
        return QRectF(0, mark * high, self.width(), high)

    @property
    def _is_tight(self) -> bool:
        return self.width() < self.kit.look.px(NARROW)

    @property
    def _row_height(self) -> int:
        return self.kit.look.px(NARROW_ROW if self._is_tight else ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows may be of two lines now."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The line of no difference, then each row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.kit.look, self.kit.look.theme
        for mark in range(self.marks()):
            box = self.row_rect(mark).adjusted(0, 1, 0, -1)
            if mark == self.marked:
                rounded(painter, box, look.px(8), faded(theme.hover, 0.9))
            if mark == self.at and shows_focus(self):
                focus_ring(painter, box, look.px(8), look)
        if self._rows:
            x = round(self._x(0.0))
            painter.fillRect(QRectF(x, 0, 1, self.height()), theme.ctl)
        for mark in range(self.marks()):
            self._paint_words(painter, mark)
            self._paint_bar(painter, mark)

    def _columns(self) -> tuple[QRectF, QRectF, QRectF, QRectF]:
        """Name, uses, bar, words, as laid out from left to right."""
        px, width = self.kit.look.px, self.width()
        tight, high = self._is_tight, self._row_height
        names = px(NARROW_NAMES if tight else NAMES)
        words = px(NARROW_WORDS if tight else WORDS)
        uses = 0 if tight else px(USES)
        bar = max(px(60), width - names - uses - words - px(28))
        left = px(6)
        return (
            QRectF(left, 0, names - px(8), high),
            QRectF(left + names, 0, uses, high),
            QRectF(left + names + uses + px(6), 0, bar, high),
            QRectF(left + names + uses + bar + px(16), 0, words, high),
        )

    def _x(self, log: float) -> float:
        """Where an effect stands on the screen."""
        bar = self._columns()[2]
        share = max(-1.0, min(1.0, log / self._reach))
        x = bar.center().x() + share * bar.width() / 2
        return self.width() - x if mirrored(self) else x

    def _paint_words(self, painter: QPainter, mark: int) -> None:
        look, theme, regional = self.kit.look, self.kit.look.theme, self.kit.regional
        row, top = self._rows[mark], self.row_rect(mark).top()
        name, uses, _bar, words = (box.translated(0, top) for box in self._columns())
        change = change_words(regional, row.factor)
        beside = QFontMetrics(look.font(13, 700, tabular=True)).horizontalAdvance(change)
        rest = words.adjusted(beside + look.px(10), 0, 0, 0)
        if self._is_tight:
            name, uses = self._halves(name)
        if self._is_tight and row.could_be_chance:
            words, rest = self._halves(words)
        painter.setPen(theme.text)
        self._write(painter, name, self._names[mark], 13, 600)
        painter.setPen(theme.text2)
        self._write(painter, uses, tr("Chart", "{n} uses", n=regional.number(row.used)), 11.5, 500)
        painter.setPen(theme.text2 if row.could_be_chance else theme.text)
        self._write(painter, words, change, 13, 500 if row.could_be_chance else 700)
        if row.could_be_chance:
            painter.setPen(theme.text3)
            self._write(painter, rest, tr("Chart", "could be chance"), 11.5, 500)

    def _halves(self, box: QRectF) -> tuple[QRectF, QRectF]:
        """The two lines of a row."""
        px = self.kit.look.px
        first = QRectF(box.left(), box.top() + px(5), box.width(), px(18))
        return first, first.translated(0, px(17))

    def _paint_bar(self, painter: QPainter, mark: int) -> None:
        look, theme = self.kit.look, self.kit.look.theme
        row, middle = self._rows[mark], self.row_rect(mark).center().y()
        color = theme.text3 if row.could_be_chance else theme.accent_text
        low, high = (self._x(math.log(max(end, 1e-9))) for end in (row.low, row.high))
        high_side, radius = look.px(10), look.px(5)
        box = QRectF(min(low, high), middle - high_side / 2, abs(high - low), high_side)
        rounded(painter, box, radius, faded(color, 0.34))
        if row.could_be_chance:
            path = QPainterPath()
            path.addRoundedRect(box, radius, radius)
            hatch(painter, path, faded(color, 0.35), look.px(5))
        if theme.outlined:
            outlined(painter, box, radius, color)
        painter.setPen(QPen(theme.surface, look.px(2)))
        painter.setBrush(color)
        place = QPointF(self._x(math.log(max(row.factor, 1e-9))), middle)
        painter.drawEllipse(place, look.px(6), look.px(6))

    def _write(self, painter: QPainter, box: QRectF, text: str, size: float, weight: int) -> None:
        font = self.kit.look.font(size, weight, tabular=True)
        elided_line(mirrored(self), painter, visual(self, box), text, font)
