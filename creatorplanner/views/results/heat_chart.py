"""The week by weekday and hour: what streams that began then brought."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from creatorplanner.domain.measures import Measure
from creatorplanner.insights.told import HeatCell
from creatorplanner.models.tongue import tr
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.measure_words import short_value, shown_value, streams
from creatorplanner.views.results.painted_chart import NOTHING, PaintedChart
from creatorplanner.views.widgets.paint import (
    draw_line,
    focus_ring,
    hatch,
    ink_on,
    mirrored,
    outlined,
    rounded,
    visual,
)

DAYS, FEWEST_HOURS = 7, 8
TALLEST = 40  # of a row, beside a higher card
LABEL, ROW, FOOT, GAP = 46, 28, 24, 4
BLANK = "–"  # in a cell whose streams have no number
EMPTY, EMPTY_EVER = "not in this time", "never tried"
BLANK_TOLD = {
    False: "{when}: {streams}, not noted or disturbed",
    True: "{when}: {streams}, not noted, disturbed or in another currency",
}
NARROW_CELL = 30  # narrower cells hold no number


class HeatChart(PaintedChart):
    """A cell for each hour from the earliest to the latest that was streamed in."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, tr("Chart", "When you do best"))
        self._cells: dict[tuple[int, int], HeatCell] = {}
        self._best: tuple[int, int] | None = None
        self._blank: Mapping[tuple[int, int], int] = {}
        self._measure = Measure.DIAMONDS
        self.empty = EMPTY
        self._hours = range(12, 24)
        self._most = 0.0
        self._followers: Mapping[tuple[int, int], float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def show_cells(
        self, cells: tuple[HeatCell, ...], measure: Measure, blank: Mapping[tuple[int, int], int]
    ) -> None:
        """Show these; hours between, too. At ``blank`` ones streams were, but no number."""
        self._cells = {(cell.weekday, cell.hour): cell for cell in cells}
        self._measure, self._blank = measure, blank
        self._hours = hours_shown([*self._cells, *blank])
        self._most = max((cell.typical for cell in cells), default=0.0)
        self.again()

    def set_empty(self, words: str) -> None:
        """What is said of hours without a stream: EMPTY or EMPTY_EVER."""
        self.empty = words

    def mark_best(self, start: tuple[int, int] | None) -> None:
        """Stress the hour that the words beside the chart are about."""
        self._best = start
        self.update()

    def show_followers(self, shares: Mapping[tuple[int, int], float]) -> None:
        """Where followers are there: (weekday, hour) to a share of the busiest hour; or nothing."""
        self._followers = shares
        self.update()

    def marks(self) -> int:
        """Every cell, tried or not."""
        return DAYS * len(self._hours)

    def place(self, mark: int) -> tuple[int, int]:
        """The weekday and hour of a mark."""
        row, column = divmod(mark, len(self._hours))
        return self._weekdays()[row], self._hours[column]

    def cell(self, mark: int) -> HeatCell | None:
        """What is there; None where nothing was tried."""
        return self._cells.get(self.place(mark))

    def when(self, weekday: int, hour: int) -> str:
        """Fri 8 PM"""
        return f"{self._weekday(weekday)} {self.kit.regional.hour_label(hour)}"

    def beside(self, mark: int, across: int, down: int) -> int:
        """Rows end where the week's hours do."""
        row, column = divmod(mark, len(self._hours))
        column = max(0, min(len(self._hours) - 1, column + across))
        return max(0, min(DAYS - 1, row + down)) * len(self._hours) + column

    def can_choose(self, mark: int) -> bool:
        """Streams can be shown, emptiness can't."""
        return mark != NOTHING and self.cell(mark) is not None

    def words(self, mark: int) -> str:
        """Fri 8 PM: 1,534/h, 5 streams"""
        regional, (weekday, hour) = self.kit.regional, self.place(mark)
        when = self.when(weekday, hour)
        found = self._cells.get((weekday, hour))
        lines = [tr("Chart", "{when}: {empty}", when=when, empty=tr("Chart", self.empty))]
        if blank := self._blank.get((weekday, hour)):
            told = streams(regional, blank)
            text = BLANK_TOLD[self._measure is Measure.MONEY]
            lines = [tr("Chart", text, when=when, streams=told)]
        if found is not None:
            value = shown_value(regional, self._measure, found.typical)
            lines = [f"{when}: {value}, {streams(regional, found.count)}"]
        share = self._followers.get((weekday, hour))
        if share is not None:
            said = regional.percent(share)
            lines.append(tr("Chart", "Followers there: {share} of the busiest hour", share=said))
        return "\n".join(lines)

    def mark_at(self, position: QPointF) -> int:
        """The cell at a place."""
        for mark in range(self.marks()):
            if self.cell_rect(mark).contains(position):
                return mark
        return NOTHING

    def cell_rect(self, mark: int) -> QRectF:
        """Where a cell stands."""
        px = self.kit.look.px
        row, column = divmod(mark, len(self._hours))
        width = (self.width() - px(LABEL)) / len(self._hours)
        high = self.row_height
        rect = QRectF(px(LABEL) + column * width, row * high, width - px(GAP), high - px(GAP))
        return visual(self, rect)

    @property
    def row_height(self) -> float:
        """As high as there is room for, within reason."""
        px = self.kit.look.px
        room = (self.height() - px(FOOT)) / DAYS
        return float(max(px(ROW), min(px(TALLEST), room)))

    def sizeHint(self) -> QSize:
        """Seven rows and the hours under them."""
        px = self.kit.look.px
        return QSize(px(460), px(ROW) * DAYS + px(FOOT))

    def minimumSizeHint(self) -> QSize:
        """Narrow cells go without a number."""
        return QSize(self.kit.look.px(320), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Cells, numbers, labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in range(self.marks()):
            self._paint_cell(painter, mark)
        self._paint_labels(painter)
        if shows_focus(self) and self.at != NOTHING:
            rect = self.cell_rect(self.at)
            focus_ring(painter, rect, self.kit.look.px(6), self.kit.look)

    def shade(self, value: float) -> int:
        """Which step of the ramp a value gets: the first is the ground's own."""
        steps = len(self.kit.look.theme.heat)
        if self._most <= 0:
            return 1
        return max(1, min(steps - 1, 1 + int(value / self._most * (steps - 1))))

    def _paint_cell(self, painter: QPainter, mark: int) -> None:
        look, theme = self.kit.look, self.kit.look.theme
        rect, radius, found = self.cell_rect(mark), self.kit.look.px(6), self.cell(mark)
        if found is None:
            outlined(painter, rect, radius, theme.line2 if mark == self.marked else theme.line)
            if self.place(mark) in self._blank:
                painter.setFont(look.font(11, 500))
                painter.setPen(theme.text3)
                draw_line(painter, self, rect, BLANK, centred=True)
        else:
            ground = theme.heat[self.shade(found.typical)]
            rounded(painter, rect, radius, theme.surface if found.count == 1 else ground)
            if found.count == 1:
                self._hatch(painter, rect, mark)
            if mark == self.marked or self.place(mark) == self._best:
                outlined(painter, rect, radius, theme.text, look.px(1.5))
            if found.count > 1 and rect.width() >= look.px(NARROW_CELL):
                painter.setFont(look.font(11, 600, tabular=True))
                painter.setPen(ink_on(ground))
                words = short_value(self.kit.regional, self._measure, found.typical)
                draw_line(painter, self, rect, words, centred=True)
        share = self._followers.get(self.place(mark))
        if share:
            # in the gap under the hour: a number inside stays easy to read
            base = QRectF(rect.left() + radius, rect.bottom() + 1, 0, look.px(2))
            base.setWidth((rect.width() - 2 * radius) * share)
            if mirrored(self):
                base.moveRight(rect.right() - radius)
            rounded(painter, base, look.px(1), theme.text3)

    def _weekdays(self) -> list[int]:
        return [weekday - 1 for weekday in self.kit.regional.weekdays()]

    def _weekday(self, weekday: int) -> str:
        return self.kit.regional.weekday_short(date(2024, 1, 1 + weekday))  # a Monday

    def _hatch(self, painter: QPainter, rect: QRectF, mark: int) -> None:
        look, theme, found = self.kit.look, self.kit.look.theme, self.cell(mark)
        assert found is not None
        path = QPainterPath()
        path.addRoundedRect(rect, look.px(6), look.px(6))
        color = theme.heat[max(self.shade(found.typical), 2)]
        hatch(painter, path, color, look.px(6))
        outlined(painter, rect, look.px(6), color)

    def _paint_labels(self, painter: QPainter) -> None:
        look = self.kit.look
        painter.setPen(look.theme.text2)
        painter.setFont(look.font(12, 500))
        for row, weekday in enumerate(self._weekdays()):
            high = self.row_height
            box = QRectF(0, row * high, look.px(LABEL - 6), high - look.px(GAP))
            draw_line(painter, self, visual(self, box), self._weekday(weekday))
        painter.setFont(look.font(11, 400, tabular=True))
        painter.setPen(look.theme.text3)
        self._paint_hours(painter)

    def _paint_hours(self, painter: QPainter) -> None:
        look, regional = self.kit.look, self.kit.regional
        wide = max(
            painter.fontMetrics().horizontalAdvance(regional.hour_label(hour))
            for hour in self._hours
        )
        cell = self.cell_rect(0).width() + look.px(GAP)
        every = max(1, -int(-(wide + look.px(6)) // cell))
        for column in range(0, len(self._hours), every):
            middle = self.cell_rect(column).center().x()
            box = QRectF(middle - wide, DAYS * self.row_height, 2 * wide, look.px(FOOT - 4))
            draw_line(painter, self, box, regional.hour_label(self._hours[column]), centred=True)


def hours_shown(starts: Iterable[tuple[int, int]]) -> range:
    """From an hour before the earliest to one after the latest, eight at least."""
    used = [hour for _weekday, hour in starts]
    if not used:
        return range(12, 24)
    first, last = max(0, min(used) - 1), min(23, max(used) + 1)
    while last - first + 1 < FEWEST_HOURS:
        first, last = max(0, first - 1), min(23, last + 1)
    return range(first, last + 1)
