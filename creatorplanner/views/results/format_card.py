"""The card that compares formats: pickers, the chart, and its table."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from creatorplanner.domain.measures import Measure
from creatorplanner.insights.verdicts import FormatInsights
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.operations.results import FormatResult, Point
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.chart_card import FILLING, ChartCard
from creatorplanner.views.results.chart_layout import Shown
from creatorplanner.views.results.format_chart import FormatChart
from creatorplanner.views.results.format_rows import table_head, table_row
from creatorplanner.views.results.measure_words import NAMES, shown_value
from creatorplanner.views.results.verdict_words import verdict_lines
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.wording.advice_words import without_number
from creatorplanner.views.wording.titles import stream_title

TOLD, FEW = 6, 3  # streams named in a tooltip, fewer under so many lines:
LONG = 4


class FormatCard(ChartCard):
    """Which formats work, on one measure and one platform.

    ``picked`` carries the stream ids behind a format or a dot, and the words for them.
    """

    picked = Signal(tuple, str)

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        self._kit, self._model = kit, model
        chart = FormatChart(kit)
        super().__init__(
            kit, tr("Chart", "Which formats work for you"), chart, tr("Chart", "Formats compared")
        )
        self.formats = chart
        self.column.setStretchFactor(chart, FILLING)
        look = kit.look
        self.measure = ComboBox(look, tr("Chart", "Compare by"))
        for measure, name in NAMES.items():
            self.measure.addItem(name, measure.value)
        self.platform = ComboBox(look, tr("Chart", "Platform"))
        self.help = IconButton(
            look, kit.icons, "circle-help", tr("Chart", "What do these bars mean?")
        )
        self.help.setToolTip(tr("Chart", "What do these bars mean?"))
        self.pickers.addWidget(self.help)
        self.pickers.addWidget(self.platform)
        self.pickers.addWidget(self.measure)
        self._shown = Shown()
        chart.set_teller(self._tell)
        chart.opened.connect(lambda key: kit.navigator.select(key, "results"))
        chart.picked.connect(self._pick)
        self.measure.activated.connect(self._pick_measure)
        self.platform.activated.connect(self._pick_platform)

    def lend_pickers(self, row: QBoxLayout | None) -> bool:
        """Put what all cards follow into another card's row, or back into this one's.

        Whether that moved them.
        """
        home = row or self.pickers
        moves = home.indexOf(self.measure) < 0
        for at, picker in enumerate((self.platform, self.measure)):
            if home.indexOf(picker) < 0:
                home.insertWidget(at, picker)
        return moves

    def caption(self) -> str:
        """What is compared."""
        return NAMES[self._shown.measure]

    def follow(self) -> None:
        """Show the model's numbers."""
        self.attempt(self._follow)

    def show_verdicts(self, insights: FormatInsights | None) -> None:
        """Say what the sessions bear; nothing for None."""
        said = {one.format_id: one for one in insights.formats} if insights else {}
        usual = insights.usual if insights else self._model.usual
        if (said, usual) == (self._shown.verdicts, self._shown.usual):
            return
        before = self._shown.results
        self._shown = replace(self._shown, verdicts=said, usual=usual).in_order()
        if self._shown.results == before:
            self.formats.show_verdicts(self._shown)
        else:
            self.formats.show_results(self._shown)
        self._show_rows()
        self._explain()

    def show_example(self, shown: Shown) -> None:
        """A faded example, marked as one."""
        self.formats.show_results(shown)
        self.show_table(False)
        self.under.setText(
            tr("Chart", "Example. This is how your formats will stand side by side.")
        )
        for part in (self.measure, self.platform, self.toggle, self.more):
            part.hide()

    def _follow(self) -> None:
        model, measure = self._model, self._model.measure
        self.measure.setCurrentIndex(self.measure.findData(measure.value))
        self._fill_platforms()
        # the verdicts of a moment ago stay until the new ones come: nothing flickers
        same = measure is self._shown.measure and not self._shown.faint
        kept = self._shown.verdicts if same else {}
        usual = self._shown.usual if kept else model.usual
        shown = Shown(tuple(model.formats), usual, measure, verdicts=kept, median=model.usual)
        self._shown = shown.in_order()
        self.formats.show_results(self._shown)
        self._show_rows()
        self._explain()

    def _show_rows(self) -> None:
        rows = [table_row(self._kit.regional, self._shown, one) for one in self._shown.results]
        self.set_rows(table_head(self._kit.regional, self._shown), rows)

    def _explain(self) -> None:
        model, shown = self._model, self._shown
        parts = [tr("Chart", "Dot: one stream"), tr("Chart", "large dot: the median")]
        if shown.verdicts:
            parts[1] = tr("Chart", "bar: the typical result today, 8 in 10 sure")
        if any(self._is_beside(result) for result in shown.results):
            parts.append(tr("Chart", "a bar beside its dots: they were at other times or long ago"))
        if len(model.platforms) > 1:
            name = self._kit.platforms.name(model.platform)
            parts.append(tr("Chart", "{platform} only", platform=name))
        unknown = sum(result.unknown for result in shown.results)
        untimed = sum(result.untimed for result in shown.results)
        foreign = sum(result.foreign for result in shown.results)
        parts += without_number(self._kit.regional, shown.measure, unknown, untimed, foreign)
        apart = sum(result.disturbed for result in shown.results)
        if apart:
            words = (
                "hollow: {n} disturbed stream set apart",
                "hollow: {n} disturbed streams set apart",
            )
            parts.append(tr_count("Chart", *words, apart, self._kit.regional.number(apart)))
        self.under.setText("  ·  ".join(parts))

    def _is_beside(self, result: FormatResult) -> bool:
        """Whether a bar holds none of its own dots."""
        said = self._shown.said(result)
        return said is not None and not any(said.low <= one <= said.high for one in result.values)

    def _pick(self, row: int) -> None:
        result = self._shown.results[row]
        name = result.format.name if result.format else tr("Chart", "No format")
        self.picked.emit(tuple(point.stream_id for point in result.points), name)

    def _fill_platforms(self) -> None:
        keys = self._model.platforms
        present = [self.platform.itemData(row) for row in range(self.platform.count())]
        if present != keys:
            self.platform.clear()
            for key in keys:
                self.platform.addItem(self._kit.platforms.name(key), key)
        self.platform.setCurrentIndex(self.platform.findData(self._model.platform))
        self.platform.setVisible(len(keys) > 1)
        for part in (self.measure, self.toggle, self.more):
            part.show()

    def _pick_measure(self, index: int) -> None:
        self._model.set_measure(Measure(self.measure.itemData(index)))

    def _pick_platform(self, index: int) -> None:
        self._model.set_platform(str(self.platform.itemData(index)))

    def _tell(self, what: FormatResult | Point) -> str:
        if isinstance(what, Point):
            return "\n".join([self._line(what), *self._notes(what)])
        points = list(what.points[::-1])
        said = self._shown.said(what)
        regional, measure = self._kit.regional, self._model.measure
        lines = verdict_lines(regional, measure, said, self._shown.usual) if said else []
        told = TOLD if len(lines) < LONG else FEW  # a tooltip that is too long is cut
        lines += [self._line(point) for point in points[:told]]
        if len(points) > told:
            more = self._kit.regional.number(len(points) - told)
            lines.append(tr("Chart", "and {n} more", n=more))
        return "\n".join(lines)

    def _notes(self, point: Point) -> list[str]:
        """What is special about a dot."""
        notes = []
        if any(point is one for result in self._shown.results for one in result.apart):
            notes.append(tr("Chart", "Disturbed, so it is set apart."))
        if self.formats.places().goes_on(point.value):
            notes.append(tr("Chart", "It lies beyond the end of the axis."))
        return notes

    def _line(self, point: Point) -> str:
        found = self._model.stream_told(point.stream_id)
        value = shown_value(self._kit.regional, self._model.measure, point.value)
        if found is None:
            return value
        stream, day = found
        title = stream_title(stream, self._model.kind_of(stream))
        return f"{value}  {self._kit.regional.date_short(day)}  {title}"
