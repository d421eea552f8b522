"""The card that shows where money comes from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal

from creatorplanner.models.income_bars import IncomeBars, income_bars
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.tongue import tr
from creatorplanner.operations.results import WEEKS
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.cells import Cell, plain_number
from creatorplanner.views.results.chart_card import ChartCard
from creatorplanner.views.results.income_chart import IncomeChart
from creatorplanner.views.results.income_legend import IncomeLegend
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.wording.money_words import (
    MOST_TITLES,
    amount,
    others_words,
    rate_words,
    source_name,
    span_words,
)
from creatorplanner.views.wording.titles import stream_title


def _say(text: str, **values: object) -> str:
    return tr("Money", text, **values)


class IncomeCard(ChartCard):
    """``follow`` shows the model's period; ``picked`` carries a week's stream ids and its words."""

    picked = Signal(tuple, str)

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        self._model = model
        self.bars = IncomeChart(kit, self._titles)
        super().__init__(
            kit, _say("Income by source"), self.bars, _say("Income by week and source")
        )
        self.shown = IncomeBars()
        self.legend = IncomeLegend(kit)
        self.column.insertWidget(self.column.count() - 1, self.legend)
        self.add = Button(kit.look, kit.icons, _say("Add income"), "ghost", "plus", small=True)
        self.pickers.addWidget(self.add)
        self.add.clicked.connect(kit.navigator.add_income)
        self.bars.chosen.connect(self._pick)

    def follow(self) -> None:
        """Show what came in in the model's period."""
        self.attempt(self._show)

    def _show(self) -> None:
        takings, today = self._model.takings, self._model.today
        weeks = WEEKS[self._model.period]
        first = None if weeks is None else today - timedelta(weeks=weeks) + timedelta(days=1)
        self.shown = income_bars(takings.found, first, today, self.kit.regional.week_of)
        self.bars.show_bars(self.shown, takings.currency)
        self.legend.show_sums(self.shown.sums, takings.currency)
        empty = not self.shown.sums
        if self.table.isHidden():
            self.bars.setVisible(not empty)
        self.legend.setVisible(not empty)
        self.under.setText(self._under())
        self.set_rows(*self._rows())

    def _under(self) -> str:
        takings, regional = self._model.takings, self.kit.regional
        others = others_words(regional, takings.others)
        if not self.shown.sums:
            words = _say("Nothing is written down for this time yet. Gifts come from your log.")
            return "  ·  ".join(filter(None, (words, others)))
        text = "Per month, in {currency}" if self.shown.by_month else "Per week, in {currency}"
        parts = [_say(text, currency=takings.currency)]
        if any(part.about for part in self.shown.sums if part.source == "gifts"):
            parts.append(_say("striped: an estimate until you enter the payout"))
            used = {one.platform for one in takings.found if not one.exact}
            rates = [rate for name, rate in takings.rates.items() if name in used]
            parts += [rate_words(regional, rate) for rate in rates[:1]]
        best = self.shown.largest
        if best is not None and len(self.shown.sums) > 1:
            share = regional.percent(best[1])
            name = source_name(best[0].source)
            parts.append(_say("{source}: {share} of it", source=name, share=share))
        return "  ·  ".join([*parts, *filter(None, (others,))])

    def _rows(self) -> tuple[list[str | Cell], list[list[str | Cell]]]:
        regional, currency = self.kit.regional, self._model.takings.currency
        sources = [part.source for part in self.shown.sums]
        by_month = self.shown.by_month
        names = [*map(source_name, sources), _say("Together")]
        head: list[str | Cell] = [
            _say("Month") if by_month else _say("Week"),
            *(Cell(name, f"{name} ({currency})") for name in names),
        ]
        rows: list[list[str | Cell]] = []

        def money(net: int, about: int) -> Cell:
            return Cell(amount(regional, net, currency, about=bool(about)), plain_number(net / 100))

        for bar in reversed(self.shown.bars):
            known = {part.source: part for part in bar.parts}
            cells = [
                money(known[name].net, known[name].about) if name in known else ""
                for name in sources
            ]
            span = Cell(span_words(regional, bar, by_month=by_month), bar.first.isoformat())
            rows.append([span, *cells, money(bar.net, bar.about)])
        return head, rows

    def _titles(self, stream_ids: Sequence[str]) -> list[str]:
        known = (self._model.stream_told(key) for key in stream_ids[:MOST_TITLES])
        regional = self.kit.regional
        return [
            f"{stream_title(told[0], self._model.kind_of(told[0]))}, {regional.day_month(told[1])}"
            for told in known
            if told
        ]

    def _pick(self, mark: int) -> None:
        bar = self.bars.bar(mark)
        words = span_words(self.kit.regional, bar, by_month=self.shown.by_month)
        self.picked.emit(bar.stream_ids, words)
