"""The card that counts what became of promises: by week, with the rule it counts by."""

from __future__ import annotations

from creatorplanner.domain.consistency import Outcome
from creatorplanner.models.consistency_model import ConsistencyModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.cells import Cell, count_cell, plain_number
from creatorplanner.views.results.chart_card import ChartCard
from creatorplanner.views.results.kept_chart import KeptChart
from creatorplanner.views.results.kept_legend import NAMES, KeptLegend
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.kept_words import RULE, hours_words, kept_total


class ConsistencyCard(ChartCard):
    """Follows its model; shows the rule in small print."""

    def __init__(self, kit: Kit, model: ConsistencyModel) -> None:
        self.kept = KeptChart(kit)
        title = tr("Kept", "Consistency")
        super().__init__(kit, title, self.kept, tr("Kept", "Streams kept by week"))
        self._model = model
        self.rule = Text(kit.look, tr("Kept", RULE), 11, 400, "text3", wrap=True)
        for part in (KeptLegend(kit), self.rule):
            self.column.insertWidget(self.column.count() - 1, part)
        model.changed.connect(self.follow)
        kit.regional.changed.connect(self.follow)

    def follow(self) -> None:
        """Show the model's weeks."""
        self.attempt(self._show)

    def _show(self) -> None:
        model, regional = self._model, self.kit.regional
        total = model.totals()
        lived = [bool(week.promised or week.minutes or week.unplanned) for week in model.weeks]
        weeks = len(lived) - lived.index(True) if any(lived) else 1
        told = [kept_total(regional, total)]
        if total.minutes:
            each = hours_words(regional, round(total.minutes / weeks / 6) * 6, model.goal_minutes)
            told.append(tr("Kept", "a week: {hours}", hours=each))
        self.under.setText("  ·  ".join(told))
        self.kept.show_weeks(model.weeks, model.goal_minutes)
        head = [tr("Kept", "Week from"), *(tr("Kept", NAMES[one]) for one in Outcome)]
        rows = [
            [
                Cell(regional.date_short(week.first), week.first.isoformat()),
                *(count_cell(regional, getattr(week, one.value)) for one in Outcome),
                Cell(regional.decimal(week.minutes / 60, 1), plain_number(week.minutes / 60)),
            ]
            for week in model.weeks
        ]
        self.set_rows([*head, tr("Kept", "Hours live")], rows)
