"""The card that shows what a platform told of the channel by day. Hidden while nothing did."""

from __future__ import annotations

from PySide6.QtCore import Signal

from creatorplanner.models.channel_model import ChannelModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.behind import Behind
from creatorplanner.views.results.cells import Cell, count_cell
from creatorplanner.views.results.channel_chart import ChannelChart
from creatorplanner.views.results.channel_data import Column, columns_of, is_level
from creatorplanner.views.results.chart_card import ChartCard
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.wording.table_fields import FIELD_WORDS


class ChannelCard(ChartCard):
    """``picked`` carries the stream ids of a day or week and the words for it."""

    picked = Signal(tuple, str)

    def __init__(self, kit: Kit, model: ChannelModel, behind: Behind) -> None:
        self._model, self._behind = model, behind
        self._columns: tuple[Column, ...] = ()
        self.days = ChannelChart(kit, self.words)
        title = tr("Chart", "Your channel")
        super().__init__(kit, title, self.days, tr("Chart", "Your channel by day"))
        self.number = ComboBox(kit.look, tr("Chart", "Number"))
        self.pickers.addWidget(self.number)
        self.number.activated.connect(self._turn)
        self.days.chosen.connect(self._pick)
        self.hide()

    @property
    def wanted(self) -> bool:
        """Whether any table told of the channel by day."""
        return bool(self._model.kinds)

    def follow(self) -> None:
        """Show the model's days."""
        self.attempt(self._show)

    def words(self, mark: int) -> str:
        """A day or week in lines, with the streams on it."""
        column, regional = self._columns[mark], self.kit.regional
        lines = [f"{self._day(column)}: {regional.number(column.value)}"]
        if column.change is not None and self._level:
            sign = "+" if column.change > 0 else ""
            lines[0] += f" ({sign}{regional.number(column.change)})"
        return "\n".join([*lines, *self._behind.lines(column.streams)])

    @property
    def _level(self) -> bool:
        return self._model.kind is not None and is_level(self._model.kind[1])

    @property
    def _weekly(self) -> bool:
        days = self._model.days
        return bool(days) and len(self._columns) < len(days)

    def _show(self) -> None:
        model, regional = self._model, self.kit.regional
        self._fill_numbers()
        self._columns = columns_of(model.days, model.streams, regional.weekdays()[0] - 1)
        self.days.show_columns(self._columns, self._level)
        shown = self._words_of(model.kind) if model.kind else ""
        by = tr("Chart", "by week") if self._weekly else tr("Chart", "by day")
        parts = [f"{shown}, {by}", tr("Chart", "dots: when you streamed")]
        if not self._columns:
            parts = [tr("Chart", "Nothing is known of this period. Choose a longer one above.")]
        self.under.setText("  ·  ".join(parts))
        self.set_rows(*self._table(shown))

    def _table(self, shown: str) -> tuple[list[str], list[list[str | Cell]]]:
        regional = self.kit.regional
        first = tr("Chart", "Week of") if self._weekly else tr("Chart", "Day")
        rows: list[list[str | Cell]] = []
        for column in reversed(self._columns):
            change = "" if column.change is None else count_cell(regional, column.change)
            count = count_cell(regional, len(column.streams))
            day = Cell(regional.date_numeric(column.day), column.day.isoformat())
            rows.append([day, count_cell(regional, column.value), change, count])
        return [first, shown, tr("Chart", "Change"), tr("Chart", "Streams")], rows

    def _day(self, column: Column) -> str:
        day = self.kit.regional.date_short(column.day)
        return tr("Chart", "Week of {day}", day=day) if self._weekly else day

    def _words_of(self, kind: tuple[str, str]) -> str:
        platform, measure = kind
        otherwise = measure.replace("_", " ").capitalize()
        words = tr("TableFields", FIELD_WORDS.get(measure, otherwise))
        if len({name for name, _measure in self._model.kinds}) > 1:
            words += f" ({self.kit.platforms.name(platform)})"
        return words

    def _fill_numbers(self) -> None:
        kinds = self._model.kinds
        if [self.number.itemData(row) for row in range(self.number.count())] != kinds:
            self.number.clear()
            for kind in kinds:
                self.number.addItem(self._words_of(kind), kind)
        if self._model.kind in kinds:
            self.number.setCurrentIndex(kinds.index(self._model.kind))

    def _turn(self, index: int) -> None:
        self._model.pick(self._model.kinds[index])

    def _pick(self, mark: int) -> None:
        column = self._columns[mark]
        self.picked.emit(column.streams, self._day(column))
