"""Days off in the calendar's top bar: said quietly, ended in one click."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.domain.series import Break
from creatorplanner.models.shown_days import ShownDays
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text

_CONTEXT = "TimeOff"
WEEK = 7


class TimeOff(QWidget):
    """ "Week off · 2 series pause [End break]" while the shown days have one that is not over."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._break: Break | None = None
        self.text = Text(kit.look, "", 12, 500, "text3", tabular=True)
        words = tr(_CONTEXT, "End break")
        self.end = Button(kit.look, kit.icons, words, "ghost", small=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.text)
        self._row.addWidget(self.end)
        self.end.clicked.connect(self._end)
        kit.look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def read(self, model: ShownDays) -> None:
        """Tell the first break in the days that count."""
        found = model.time_off()
        self._break = found[0] if found else None
        self.setVisible(found is not None)
        if found is None:
            return
        pause, count = found
        shown = self._kit.regional.number(count)
        paused = tr_count(_CONTEXT, "{n} series pauses", "{n} series pause", count, shown)
        self.text.setText(f"{self._days(pause, model.counted_days())} · {paused}")

    def _days(self, pause: Break, days: list[date]) -> str:
        whole = pause.first <= days[0] and days[-1] <= pause.last
        if whole and len(days) <= WEEK:
            return tr(_CONTEXT, "Week off")
        if pause.first == pause.last:
            told = self._kit.regional.date_short(pause.first)
        else:
            told = self._kit.regional.week_title(pause.first, pause.last, short=True)[0]
        return tr(_CONTEXT, "Off {days}", days=told)

    def _end(self) -> None:
        from creatorplanner.operations.breaks import end_break

        if self._break is not None:
            first, last = self._break
            self._kit.desk.run(end_break, first, last, self._kit.desk.clock.now())

    def _dress(self) -> None:
        self._row.setSpacing(self._kit.look.px(4))
