"""The card that counts what became of promises: by week, with the rule it counts by."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from creatorplanner.models.consistency_model import ConsistencyModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.kept_chart import KeptChart
from creatorplanner.views.results.kept_legend import KeptLegend
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.kept_words import RULE, hours_words, kept_total


class ConsistencyCard(Card):
    """Follows its model; shows the rule in small print."""

    def __init__(self, kit: Kit, model: ConsistencyModel) -> None:
        super().__init__(kit.look, 16)
        self._kit, self._model = kit, model
        look = kit.look
        self.title = Text(look, tr("Kept", "Consistency"), 15, 600)
        self.under = Text(look, "", 12, 400, "text2", wrap=True)
        self.chart = KeptChart(kit)
        self.legend = KeptLegend(kit)
        self.rule = Text(look, tr("Kept", RULE), 11, 400, "text3", wrap=True)
        self._column = QVBoxLayout(self)
        for widget in (self.title, self.under, self.chart, self.legend, self.rule):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        model.changed.connect(self.follow)
        kit.regional.changed.connect(self.follow)
        look.changed.connect(self._dress)
        self._dress()

    def follow(self) -> None:
        """Show the model's weeks."""
        model, regional = self._model, self._kit.regional
        total = model.totals()
        weeks = max(1, len(model.weeks))
        told = [kept_total(regional, total)]
        if total.minutes:
            each = hours_words(regional, round(total.minutes / weeks / 6) * 6, model.goal_minutes)
            told.append(tr("Kept", "a week: {hours}", hours=each))
        self.under.setText("  ·  ".join(told))
        self.chart.show_weeks(model.weeks, model.goal_minutes)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
