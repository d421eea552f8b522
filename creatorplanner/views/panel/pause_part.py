"""Days off of one series: those to come, and fields for more."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.entry_errors import EntryError
from creatorplanner.domain.series import Break
from creatorplanner.models.regional import Regional
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.models.tongue import tr
from creatorplanner.operations.breaks import end_break, take_break
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.told import today
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.labels import Text

_CONTEXT = "Series"
NEAR_DAYS = 300  # a pause this near is told without its year


def told_break(regional: Regional, pause: Break, now: date) -> str:
    """Dec 21 – 27; with the year where the nearest such days are not meant."""
    if pause.first == pause.last:
        days = regional.day_month(pause.first)
    else:
        days = regional.week_title(pause.first, pause.last, short=True)[0]
    return f"{days} {pause.first.year}" if (pause.first - now).days > NEAR_DAYS else days


class PausePart(QWidget):
    """``left`` when Esc or Close closed it; ``changed`` when other breaks are listed."""

    left = Signal()
    changed = Signal()

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        self._shown: list[Break] = []
        self.removers: list[IconButton] = []
        self.first = self._field("Pause from")
        self.last = self._field("Pause to")
        look, icons = kit.look, kit.icons
        self.pause = Button(look, icons, tr(_CONTEXT, "Pause"), "soft", "pause", small=True)
        self.cancel = Button(look, icons, tr(_CONTEXT, "Close"), "ghost", small=True)
        self.problem = Text(look, "", 12, 500, "bad", wrap=True)
        self.pause.clicked.connect(self._entered)
        self.cancel.clicked.connect(self.left)
        layout = column(self, look.px(6))
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(2))
        layout.addLayout(self._list)
        layout.addLayout(_row(look.px(6), (self.first, 1), (self.last, 1)))
        layout.addWidget(self.problem)
        layout.addLayout(_row(look.px(6), (self.pause, 0), (self.cancel, 0), (QWidget(), 1)))
        self.close_part()

    def open_part(self) -> None:
        """Show the breaks to come, the cursor in the first field."""
        self._tell(None, "")
        for field in (self.first, self.last):
            field.show_value("")
        self.show()
        self.follow()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_part(self) -> None:
        """Hide."""
        self.hide()

    def follow(self) -> None:
        """List the breaks to come."""
        standing, now = self._model.standing, today(self._kit.desk.clock)
        breaks = [] if standing is None else [b for b in standing.series.breaks if b.last >= now]
        if breaks == self._shown or self.isHidden():
            return
        self._shown = breaks
        _clear(self._list)
        self.removers = []
        for pause in breaks:
            self._list.addWidget(self._line(pause, now))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes this part, not the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _line(self, pause: Break, now: date) -> QWidget:
        days, line = told_break(self._kit.regional, pause, now), QWidget()
        name = tr(_CONTEXT, "End the pause {days}", days=days)
        remove = IconButton(self._kit.look, self._kit.icons, "x", name, size=24)
        remove.clicked.connect(partial(self._end, pause))
        row = QHBoxLayout(line)
        row.setContentsMargins(self._kit.look.px(8), 0, 0, 0)
        told = tr(_CONTEXT, "Pauses {days}", days=days)
        row.addWidget(Text(self._kit.look, told, 13, 500, "text2"), 1)
        row.addWidget(remove)
        self.removers.append(remove)
        return line

    def _end(self, pause: Break, _checked: bool = False) -> None:
        standing = self._model.standing
        if standing is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            ids, now = (standing.series.id,), self._kit.desk.clock.now()
            self._saving.run(end_break, pause.first, pause.last, now, ids)

    def _entered(self) -> None:
        standing = self._model.standing
        if standing is None:
            return
        first = self._read(self.first)
        last = self._read(self.last) if self.last.text().strip() else first
        if first is None or last is None:
            return
        if last < first:
            self._tell(self.last, tr(_CONTEXT, "That is before the first day"))
            return
        self._tell(None, "")
        ids, now = (standing.series.id,), self._kit.desk.clock.now()
        if self._saving.run(take_break, first, last, now, ids) is not None:
            self.left.emit()

    def _read(self, field: EscLine) -> date | None:
        now = today(self._kit.desk.clock)
        try:
            return self._kit.regional.read_date(field.text(), now)
        except EntryError:
            example = self._kit.regional.date_short(now)
            self._tell(field, tr(_CONTEXT, "Try {day} or tomorrow", day=example))
            return None

    def _tell(self, field: EscLine | None, problem: str) -> None:
        for one in (self.first, self.last):
            one.set_state("bad" if one is field else "")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            announce(self, problem)

    def _field(self, name: str) -> EscLine:
        words = tr(_CONTEXT, name)
        return EscLine(self._kit, words, words, entered=self._entered, left=self.left.emit)


def _row(gap: int, *parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget, stretch in parts:
        row.addWidget(widget, stretch)
    return row


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
