"""The card that shows when in the week streams did best."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal

from creatorplanner.domain.measures import Measure
from creatorplanner.insights.told import HeatCell
from creatorplanner.models.page_insights import Told
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.cells import Cell, count_cell, value_cell, value_heads
from creatorplanner.views.results.chart_card import FILLING, ChartCard
from creatorplanner.views.results.heat_chart import BLANK, EMPTY, EMPTY_EVER, HeatChart
from creatorplanner.views.results.heat_legend import HeatLegend
from creatorplanner.views.results.measure_words import NAMES

MONDAY = date(2024, 1, 1)  # some Monday
BLANK_WORDS = {
    False: "{sign}: not noted or disturbed",
    True: "{sign}: not noted, disturbed or in another currency",
}
FEWEST = 3  # streams that a strongest hour needs


class HeatCard(ChartCard):
    """``picked`` carries the stream ids of a cell and the words for it."""

    picked = Signal(tuple, str)

    def __init__(self, kit: Kit) -> None:
        self.heat = HeatChart(kit)
        title = tr("Chart", "When you do best")
        super().__init__(kit, title, self.heat, tr("Chart", "Hours of the week compared"))
        self.legend = HeatLegend(kit)
        self.column.insertWidget(self.column.count() - 1, self.legend)
        self.column.setStretchFactor(self.heat, FILLING)
        self.heat.chosen.connect(self._pick)

    def show_told(self, told: Told, measure: Measure, *, ever: bool) -> None:
        """Show these hours; ``ever`` for those of all time, else of a period."""
        self.heat.set_empty(EMPTY_EVER if ever else EMPTY)
        self.attempt(lambda: self._show(told.heat, measure, told.blank))

    def show_followers(self, shares: Mapping[tuple[int, int], float]) -> None:
        """Where followers are there, as a quiet line at the foot of each hour."""
        self.heat.show_followers(shares)
        note = "  ·  " + tr("Chart", "line below: how many followers are there")
        words = self.under.text().removesuffix(note)
        self.under.setText(words + note if shares else words)

    def _show(
        self, cells: tuple[HeatCell, ...], measure: Measure, blank: Mapping[tuple[int, int], int]
    ) -> None:
        text = "Median {measure} by start time  ·  striped: one stream  ·  empty: {empty}"
        empty = tr("Chart", self.heat.empty)
        parts = [tr("Chart", text, measure=NAMES[measure].lower(), empty=empty)]
        if blank:
            parts.append(tr("Chart", BLANK_WORDS[measure is Measure.MONEY], sign=BLANK))
        self.under.setText("  ·  ".join(parts))
        self.heat.show_cells(cells, measure, blank)
        self.legend.set_words(self._strongest(cells))
        regional = self.kit.regional
        weekday, hour, median, count = (
            tr("Chart", text) for text in ("Weekday", "Hour", "Median", "Sessions")
        )
        monday = Cell(weekday, tr("Chart", "Weekday (1 is Monday)"))
        head: list[str | Cell] = [monday, hour, *value_heads(regional, measure, median), count]
        order = {weekday - 1: at for at, weekday in enumerate(regional.weekdays())}
        rows = [
            (
                Cell(regional.weekday_long(MONDAY.replace(day=1 + cell.weekday)), cell.weekday + 1),
                Cell(regional.hour_label(cell.hour), cell.hour),
                value_cell(regional, measure, cell.typical),
                count_cell(regional, cell.count),
            )
            for cell in sorted(cells, key=lambda cell: (order[cell.weekday], cell.hour))
        ]
        self.set_rows(head, rows)

    def _strongest(self, cells: tuple[HeatCell, ...]) -> str:
        enough = [cell for cell in cells if cell.count >= FEWEST]
        if len(enough) < 2:
            self.heat.mark_best(None)
            return ""
        best = max(enough, key=lambda cell: (cell.typical, cell.count))
        self.heat.mark_best((best.weekday, best.hour))
        at = self.heat.when(best.weekday, best.hour)
        count = self.kit.regional.number(best.count)
        return tr("Chart", "Outlined: highest, {at}, {count} streams", at=at, count=count)

    def _pick(self, mark: int) -> None:
        cell = self.heat.cell(mark)
        if cell is not None:
            self.picked.emit(cell.stream_ids, self.heat.when(cell.weekday, cell.hour))
