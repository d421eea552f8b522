"""The card that compares nights with and without a hashtag, a promotion step or a tool."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal

from creatorplanner.insights.told import EffectInsight
from creatorplanner.models.page_insights import Marked, Told
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.behind import Behind
from creatorplanner.views.results.cells import Cell, Line, count_cell, plain_number, share_head
from creatorplanner.views.results.chart_card import ChartCard
from creatorplanner.views.results.effects_chart import EffectsChart
from creatorplanner.views.results.measure_words import NAMES, change_words, in_order
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.segmented import Segmented
from creatorplanner.views.wording.sessions import TOOL_WORDS

SOON = 8  # streams; with fewer, an empty card would only be in the way
MOST = 8  # rows; the table has all
TABS = {
    Marked.HASHTAGS: "Hashtags",
    Marked.STEPS: "Promotion",
    Marked.TOOLS: "Tools",
}
NOTHING_YET = {
    Marked.HASHTAGS: "Hashtags are compared here once some streams have them and some have not.",
    Marked.STEPS: "Promotion steps are compared here once some were done and some were not.",
    Marked.TOOLS: "Polls, battles and guests are compared here once you log where you used them.",
}


class EffectsCard(ChartCard):
    """``picked`` carries the stream ids that have a mark, and the mark."""

    picked = Signal(tuple, str)

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        self._model, self._behind = model, Behind(kit, model)
        self._told: Mapping[Marked, tuple[EffectInsight, ...]] = {}
        self._rows: list[EffectInsight] = []
        self.family = Marked.HASHTAGS
        self.effects = EffectsChart(kit, self.words)
        title = tr("Chart", "Hashtags, promotion, tools")
        super().__init__(kit, title, self.effects, tr("Chart", "With and without"))
        tabs = [(family.value, tr("Chart", words)) for family, words in TABS.items()]
        self.tabs = Segmented(kit.look, tabs, tr("Chart", "What to compare"))
        self.tabs.set_value(self.family.value)
        self.column.insertWidget(1, self.tabs, 0, Qt.AlignmentFlag.AlignLeading)
        self.nothing = Text(kit.look, "", 12, 500, "text3", wrap=True)
        self.column.insertWidget(self.column.count() - 1, self.nothing)
        self.tabs.chosen.connect(self._turn)
        self.effects.chosen.connect(self._pick)

    @property
    def wanted(self) -> bool:
        """Whether there is anything to compare, or will be with a few streams more."""
        return any(self._told.values()) or len(self._model.compared) >= SOON

    def show_told(self, told: Told) -> None:
        """Show what is told about marks, in the family that was chosen."""
        self._told = told.effects
        self.attempt(self._show)

    def words(self, mark: int) -> str:
        """A row in sentences, with streams behind it."""
        regional, row = self.kit.regional, self._rows[mark]
        percent = [
            in_order(regional, change_words(regional, factor))
            for factor in (row.low, row.high, row.factor)
        ]
        lines = [
            tr(
                "Chart",
                "{name}: {change}, 8 in 10 sure of {low} to {high}",
                name=self._name(row),
                change=percent[2],
                low=percent[0],
                high=percent[1],
            )
        ]
        if row.could_be_chance:
            lines.append(tr("Chart", "This could be chance."))
        used, unused = regional.number(row.used), regional.number(row.unused)
        lines.append(tr("Chart", "{used} streams with, {unused} without",
                        used=used, unused=unused))  # fmt: skip
        return "\n".join([*lines, *self._behind.lines(self._streams(row))])

    def _show(self) -> None:
        told = self._told.get(self.family, ())
        self._rows = sorted(told, key=lambda row: (row.could_be_chance, -abs(row.used)))[:MOST]
        self._rows.sort(key=lambda row: (row.could_be_chance, -row.factor))
        measure = NAMES[self._model.measure].lower()
        text = "Change in {measure} on nights that are otherwise alike  ·  bar: 8 in 10 range"
        self.under.setText(tr("Chart", text, measure=measure))
        self.effects.show_effects(self._rows, [self._name(row) for row in self._rows])
        self.effects.setVisible(bool(self._rows) and self.table.isHidden())
        self.nothing.setText(self._note(len(told)))
        self.nothing.setVisible(bool(self.nothing.text()))
        self._fill_table(told)

    def _note(self, count: int) -> str:
        regional = self.kit.regional
        if not count:
            return tr("Chart", NOTHING_YET[self.family])
        if count > MOST:
            more = regional.number(count - MOST)
            return tr("Chart", "{n} more in the table", n=more)
        return ""

    def _fill_table(self, told: tuple[EffectInsight, ...]) -> None:
        regional = self.kit.regional
        texts = ("Name", "With", "Without", "Change", "8 in 10 from", "to", "Verdict")
        rows: list[Line] = [
            (
                self._name(row),
                count_cell(regional, row.used),
                count_cell(regional, row.unused),
                *(
                    Cell(change_words(regional, end), plain_number(round(end - 1, 4)))
                    for end in (row.factor, row.low, row.high)
                ),
                tr("Chart", "could be chance") if row.could_be_chance else "",
            )
            for row in told
        ]
        name, used, unused, *changes, verdict = (tr("Chart", text) for text in texts)
        self.set_rows([name, used, unused, *map(share_head, changes), verdict], rows)

    def _name(self, row: EffectInsight) -> str:
        if self.family is Marked.TOOLS:
            return TOOL_WORDS.get(row.mark, row.mark)
        return f"#{row.mark}" if self.family is Marked.HASHTAGS else row.mark

    def _streams(self, row: EffectInsight) -> tuple[str, ...]:
        """The shown streams that have a mark, newest first."""
        having = self._model.marks()[self.family]
        shown = dict.fromkeys(one.session.stream_id for one in reversed(self._model.compared))
        return tuple(key for key in shown if row.mark in having.get(key, ()))

    def _turn(self, family: str) -> None:
        self.family = Marked(family)
        self.attempt(self._show)

    def _pick(self, mark: int) -> None:
        row = self._rows[mark]
        self.picked.emit(self._streams(row), self._name(row))
