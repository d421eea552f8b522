"""The lines of the sheet that plans a week, day by day; one Tab stop, arrows go along."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.models.week_plan_model import WeekPlanModel
from creatorplanner.views.calendar.plan_row import PlanRow
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.labels import Text


class PlanList(QWidget):
    """``walked`` carries the row that the keyboard went to, ``asked_top`` wants the first in view,
    ``turned_to`` carries the line that somebody is busy with.

    Rows are kept while the same streams are shown, so that the focus stays.
    """

    walked = Signal(QWidget)
    asked_top = Signal()
    turned_to = Signal(object)

    def __init__(self, kit: Kit, model: WeekPlanModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.setAccessibleName("Streams to come")
        self._rows: dict[str, PlanRow] = {}
        self._days: list[Text] = []
        self._stop: PlanRow | None = None
        self._column = QVBoxLayout(self)
        model.changed.connect(self._show)
        kit.regional.changed.connect(self._again)
        kit.look.changed.connect(self._dress)
        self._dress()

    def stop(self) -> PlanRow | None:
        """The row that Tab stops at."""
        return self._stop

    def scroll_to_top(self) -> None:
        """Show the first lines."""
        self.asked_top.emit()

    def rows(self) -> list[PlanRow]:
        """The rows in their order."""
        return [self._rows[line.key] for line in self._model.lines]

    def _show(self) -> None:
        keys = [line.key for line in self._model.lines]
        if keys != list(self._rows):
            self._build(keys)
        for line in self._model.lines:
            self._rows[line.key].show_line(line)
        self._rove()

    def _again(self) -> None:
        self._build([])
        self._show()

    def _build(self, keys: Iterable[str]) -> None:
        for widget in (*self._rows.values(), *self._days):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows, self._days, self._stop = {}, [], None
        while self._column.count():
            self._column.takeAt(0)
        lines = {line.key: line for line in self._model.lines}
        day: date | None = None
        for key in keys:
            line = lines[key]
            if line.begin.date() != day:
                day = line.begin.date()
                self._add_day(day)
            self._rows[key] = self._row()
            self._column.addWidget(self._rows[key])
        self._column.addStretch(1)

    def _add_day(self, day: date) -> None:
        heading = Text(self._kit.look, self._kit.regional.date_long(day), 12, 600, "text2")
        heading.setContentsMargins(
            self._kit.look.px(10), self._kit.look.px(8), self._kit.look.px(10), 0
        )
        self._days.append(heading)
        self._column.addWidget(heading)

    def _row(self) -> PlanRow:
        row = PlanRow(self._kit)
        row.clicked.connect(lambda ticked, own=row: self._tick(own, ticked))
        row.stepped.connect(lambda step, own=row: self._walk(own, step))
        return row

    def _tick(self, row: PlanRow, ticked: bool) -> None:
        if row.line is not None:
            self._model.tick(row.line.key, ticked)
            self.turned_to.emit(row.line)

    def _walk(self, row: PlanRow, step: int) -> None:
        rows = [one for one in self.rows() if one.isEnabled()]
        index = max(0, min(len(rows) - 1, rows.index(row) + step))
        self._stop = rows[index]
        self._rove()
        rows[index].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.walked.emit(rows[index])
        self.turned_to.emit(rows[index].line)

    def _rove(self) -> None:
        enabled = [row for row in self._rows.values() if row.isEnabled()]
        if self._stop not in enabled:
            self._stop = enabled[0] if enabled else None
        for row in enabled:
            row.set_stop(row is self._stop)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._column.setContentsMargins(px(6), px(2), px(6), px(8))
        self._column.setSpacing(px(2))
        self._again()
