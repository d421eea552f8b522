"""The card that compares formats: pickers, the chart, and its table."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.measures import Measure
from creatorplanner.insights.verdicts import FormatInsights
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations.results import FormatResult, Point
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.chart_layout import Shown
from creatorplanner.views.results.format_chart import FormatChart
from creatorplanner.views.results.measure_words import NAMES, shown_value
from creatorplanner.views.results.table import FormatTable, FormatTableModel
from creatorplanner.views.results.verdict_words import verdict_lines
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.titles import stream_title

TOLD = 6  # streams named in a tooltip


class FormatCard(Card):
    """Which formats work, on one measure and one platform."""

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        super().__init__(kit.look, 16)
        self._kit, self._model = kit, model
        look = kit.look
        self._under = Text(look, "", 12, 400, "text2", wrap=True)
        self.measure = ComboBox(look, "Compare by")
        for measure, name in NAMES.items():
            self.measure.addItem(name, measure.value)
        self.platform = ComboBox(look, "Platform")
        self.toggle = Button(look, kit.icons, "Show as table", "ghost", "table-2", small=True)
        self.toggle.setToolTip("Ctrl+T")
        self.chart = FormatChart(kit)
        self.chart.set_teller(self._tell)
        self._shown = Shown()
        self._table_model = FormatTableModel(kit)
        self.table = FormatTable(kit, self._table_model)
        self.table.hide()
        self._lay_out()
        self.chart.opened.connect(lambda key: kit.navigator.select(key, "results"))
        self.measure.activated.connect(self._pick_measure)
        self.platform.activated.connect(self._pick_platform)
        self.toggle.clicked.connect(self.toggle_table)

    def set_narrow(self, narrow: bool) -> None:
        """Pickers under the title, or beside it."""
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    @property
    def front(self) -> QWidget:
        """The chart, or the table while it stands in its place."""
        return self.chart if self.table.isHidden() else self.table

    def toggle_table(self) -> None:
        """Chart or table; the keyboard stays on what is shown."""
        focused = self.front.hasFocus()
        self._show_table(self.table.isHidden())
        if focused:
            self.front.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_table(self, as_table: bool) -> None:
        self.table.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self.toggle.set_words("Show as chart" if as_table else "Show as table")

    def follow(self) -> None:
        """Show the model's numbers."""
        model, measure = self._model, self._model.measure
        self.measure.setCurrentIndex(self.measure.findData(measure.value))
        self._fill_platforms()
        results = tuple(model.formats)
        self._shown = Shown(results, model.usual, measure)
        self.chart.show_results(self._shown)
        self._table_model.show_results(self._shown)
        parts = ["Each dot is one stream", "the large dot is the median"]
        if len(model.platforms) > 1:
            name = self._kit.platforms.name(model.platform)
            parts.append(f"{name} only: platforms count differently")
        apart = sum(result.disturbed for result in results)
        if apart:
            word = "stream" if apart == 1 else "streams"
            parts.append(f"{self._kit.regional.number(apart)} disturbed {word} set apart")
        self._under.setText("  ·  ".join(parts))

    def show_verdicts(self, insights: FormatInsights | None) -> None:
        """Say what the sessions bear; nothing for None."""
        said = {one.format_id: one for one in insights.formats} if insights else {}
        if said == self._shown.verdicts:
            return
        self._shown = replace(self._shown, verdicts=said)
        self.chart.show_verdicts(self._shown)
        self._table_model.show_verdicts(self._shown)

    def show_example(self, shown: Shown) -> None:
        """A faded example, marked as one."""
        self.chart.show_results(shown)
        self._show_table(False)
        self._under.setText("Example. This is how your formats will stand side by side.")
        for part in (self.measure, self.platform, self.toggle):
            part.hide()

    def _lay_out(self) -> None:
        look = self._kit.look
        pickers = QHBoxLayout()
        pickers.setSpacing(look.px(8))
        pickers.addStretch(1)
        for part in (self.toggle, self.platform, self.measure):
            pickers.addWidget(part)
        head = self._head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(Text(look, "Which formats work for you", 15, 600))
        head.addLayout(pickers, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addLayout(head)
        column.addWidget(self._under)
        column.addSpacing(look.px(6))
        column.addWidget(self.chart)
        column.addWidget(self.table)

    def _fill_platforms(self) -> None:
        keys = self._model.platforms
        present = [self.platform.itemData(row) for row in range(self.platform.count())]
        if present != keys:
            self.platform.clear()
            for key in keys:
                self.platform.addItem(self._kit.platforms.name(key), key)
        self.platform.setCurrentIndex(self.platform.findData(self._model.platform))
        self.platform.setVisible(len(keys) > 1)
        self.measure.show()
        self.toggle.show()

    def _pick_measure(self, index: int) -> None:
        self._model.set_measure(Measure(self.measure.itemData(index)))

    def _pick_platform(self, index: int) -> None:
        self._model.set_platform(str(self.platform.itemData(index)))

    def _tell(self, what: FormatResult | Point) -> str:
        if isinstance(what, Point):
            return self._line(what)
        points = list(what.points[::-1])
        said = self._shown.said(what)
        regional, measure = self._kit.regional, self._model.measure
        lines = verdict_lines(regional, measure, said) if said else []
        lines += [self._line(point) for point in points[:TOLD]]
        if len(points) > TOLD:
            lines.append(f"and {self._kit.regional.number(len(points) - TOLD)} more")
        return "\n".join(lines)

    def _line(self, point: Point) -> str:
        found = self._model.stream_told(point.stream_id)
        value = shown_value(self._kit.regional, self._model.measure, point.value)
        if found is None:
            return value
        stream, day = found
        return f"{value}  {self._kit.regional.date_short(day)}  {stream_title(stream, None)}"
