"""The card that shows how the creator's usual went, and whether that is more than chance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from creatorplanner.domain.zones import to_wall
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.told import Trend
from creatorplanner.models.page_insights import Told
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.behind import Behind
from creatorplanner.views.results.cells import Cell, count_cell, value_cell, value_heads
from creatorplanner.views.results.chart_card import ChartCard
from creatorplanner.views.results.measure_words import (
    NAMES,
    change_words,
    in_order,
    standing_still,
)
from creatorplanner.views.results.pill import Pill
from creatorplanner.views.results.trend_chart import TrendChart
from creatorplanner.views.results.trend_data import TrendShown, trend_shown

WEEKS_A_MONTH = 365.25 / 12 / 7
FILLING = 1000  # beside a higher card the chart grows, not the room under it
LONG = 200.0  # days; over so long a change is told by the month


class TrendCard(ChartCard):
    """``picked`` carries the stream ids of a week and the words for it."""

    picked = Signal(tuple, str)

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        self._model = model
        self.trend = TrendChart(kit, Behind(kit, model))
        self._shown: TrendShown | None = None
        title, name = tr("Chart", "Trend"), tr("Chart", "The usual by week")
        super().__init__(kit, title, self.trend, name)
        self.pill = Pill(kit)
        self.pickers.addWidget(self.pill)
        self.column.setStretchFactor(self.trend, FILLING)
        self.trend.chosen.connect(self._pick)

    def show_told(self, told: Told) -> None:
        """Show the model's sessions with what is told about them."""
        self.attempt(lambda: self._show(told.observations, told.trend))

    def _show(self, observations: Sequence[Observation], trend: Trend | None) -> None:
        clock, model, regional = self.kit.desk.clock, self._model, self.kit.regional
        today = to_wall(clock.now(), clock.zone()).date()
        first = regional.weekdays()[0] - 1
        shown = trend_shown(observations, model.measure, today, first, trend)
        self._shown = shown
        self.trend.show_trend(shown)
        self.pill.say(*self._change(trend, shown.span))
        parts = [NAMES[model.measure]]
        weekly = tr("Chart", "each dot is the median of a week")
        parts.append(
            weekly if shown.weekly else tr("Chart", "each dot is one stream of any format")
        )
        if trend is not None:
            line = "line: your usual formats at your usual time"
            parts.append(tr("Chart", line))
            parts.append(tr("Chart", "band: about 2 of 3 single streams lie in it"))
        self.under.setText("  ·  ".join(parts))
        self._fill_table(shown)

    def _fill_table(self, shown: TrendShown) -> None:
        regional = self.kit.regional
        texts = ("Week of", "Sessions", "Median", "Your usual", "2 of 3 streams, from", "to")
        rows: list[list[str | Cell]] = []
        for week in reversed(shown.weeks):
            usual = shown.usual_at(week.days_ago)
            values = [week.value]
            values += [usual.typical, usual.low, usual.high] if usual else []
            told = [value_cell(regional, shown.measure, value) for value in values]
            day = Cell(regional.date_numeric(week.day), week.day.isoformat())
            blank = [""] * (4 - len(told))
            rows.append([day, count_cell(regional, len(week.streams)), *told, *blank])
        first, second, *others = (tr("Chart", text) for text in texts)
        head: list[str | Cell] = [first, second, *value_heads(regional, shown.measure, *others)]
        self.set_rows(head, rows)

    def _change(self, trend: Trend | None, span: float) -> tuple[str, str, str]:
        """Words, sign and colour of how fast the usual changes."""
        if trend is None:
            return "", "minus", "text2"
        weeks = WEEKS_A_MONTH if span > LONG else 1.0
        middle, low, high = (
            change_words(self.kit.regional, factor**weeks)
            for factor in (trend.weekly, trend.weekly_low, trend.weekly_high)
        )
        still = standing_still(self.kit.regional)
        if trend.could_be_chance or still in (low, high):
            return tr("Chart", "No clear change"), "minus", "text2"
        text = "{change} a month, likely {low} to {high}"
        if weeks == 1.0:
            text = "{change} a week, likely {low} to {high}"
        up = trend.weekly > 1
        told = {"change": middle, "low": low, "high": high}
        told = {name: in_order(self.kit.regional, number) for name, number in told.items()}
        words = tr("Chart", text, **told)
        return words, "trending-up" if up else "trending-down", "good" if up else "bad"

    def _pick(self, mark: int) -> None:
        if self._shown is None:
            return
        dot = self._shown.dots[mark]
        week = next(week for week in self._shown.weeks if dot.streams[0] in week.streams)
        day = self.kit.regional.date_short(week.day)
        self.picked.emit(week.streams, tr("Chart", "Week of {day}", day=day))
