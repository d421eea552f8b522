"""A card with due lines under a heading, and how the arrows walk through several of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.due_model import DueModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.today.due_line import DueLine
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.line_times import LineTimes

_TOP = QModelIndex()


class Host(Protocol):
    """The model behind a page with due lines."""

    @property
    def today(self) -> date:
        """The day on show."""
        ...

    def wall(self, instant: datetime) -> datetime:
        """The wall time here at an aware instant."""
        ...

    def drop(self, item_id: str) -> None:
        """Take a missed line off its list."""
        ...

    def do_now(self, item_id: str) -> None:
        """Take a missed line up again."""
        ...

    def tick(self, item_id: str, done: bool) -> None:
        """Tick a line now, or clear its tick."""
        ...

    def single_keys(self) -> bool:
        """Whether single letters are shortcuts."""
        ...


class DueLines(QWidget):
    """The lines of one ``DueModel``, one widget each; they stay while their line stays.

    ``log_asked`` carries the stream of the line on which L was pressed.
    """

    stepped = Signal(object, int)
    log_asked = Signal(str)
    stop_moved = Signal()

    def __init__(self, kit: Kit, model: Host, rows: DueModel) -> None:
        super().__init__()
        self._kit, self._model, self._rows = kit, model, rows
        self.lines: list[DueLine] = []
        self._stop: DueLine | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        rows.rowsInserted.connect(self._inserted)
        rows.rowsRemoved.connect(self._removed)
        rows.rowsMoved.connect(self._moved)
        rows.dataChanged.connect(self._changed)
        self._inserted(_TOP, 0, rows.rowCount() - 1)

    def refresh(self) -> None:
        """Say the times again: another day, another locale."""
        for place in range(len(self.lines)):
            self._fill(place)

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        for place in range(first, last + 1):
            line = self._new_line()
            self.lines.insert(place, line)
            self._column.insertWidget(place, line)
            line.show()  # now, not with the next layout: it may be asked to take the focus
            self._fill(place)
        self._keep_stop()

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        for line in self.lines[first : last + 1]:
            if line.window().focusWidget() is line.check:
                self.stepped.emit(line.check, 1)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        del self.lines[first : last + 1]
        self._keep_stop()

    def _moved(
        self, _parent: QModelIndex, start: int, _end: int, _to: QModelIndex, place: int
    ) -> None:
        line = self.lines.pop(start)
        target = place if place < start else place - 1
        self.lines.insert(target, line)
        self._column.removeWidget(line)
        self._column.insertWidget(target, line)
        self._keep_stop()

    def _changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        for place in range(top.row(), bottom.row() + 1):
            self._fill(place)

    def _new_line(self) -> DueLine:
        line = DueLine(self._kit, self._model.single_keys())
        line.ticked.connect(lambda done: self._do(line, lambda key: self._model.tick(key, done)))
        line.opened.connect(lambda: self._open(line))
        line.logged.connect(lambda: self._log(line))
        line.dropped.connect(lambda: self._do(line, self._model.drop))
        line.taken_up.connect(lambda: self._do(line, self._model.do_now))
        line.check.stepped.connect(lambda step: self.stepped.emit(line.check, step))
        line.check.entered.connect(lambda: self._stop_at(line))
        return line

    def _keep_stop(self) -> None:
        """Tab stops once in the list: where the keyboard was, else at the first line."""
        if self._stop not in self.lines:
            self._stop_at(self.lines[0] if self.lines else None)

    def _stop_at(self, line: DueLine | None) -> None:
        if line is self._stop:
            return
        self._stop = line
        for other in self.lines:
            other.check.set_stop(other is line)
        self.stop_moved.emit()

    def _fill(self, place: int) -> None:
        model = self._model
        times = LineTimes(self._kit.regional, model.wall, model.today)
        self.lines[place].show_row(self._rows.rows[place], times)

    def _do(self, line: DueLine, act: Callable[[str], object]) -> None:
        if line.row is not None:
            act(line.row.id)

    def _open(self, line: DueLine) -> None:
        if line.row is not None:
            self._kit.navigator.select(line.row.stream.id, "checklist")

    def _log(self, line: DueLine) -> None:
        if line.row is not None:
            self.log_asked.emit(line.row.stream.id)


class DueCard(Card):
    """A heading with a count over due lines; ``rest`` is shown where there are none."""

    def __init__(
        self, kit: Kit, heading: str, lines: DueLines, rest: QWidget | None = None
    ) -> None:
        super().__init__(kit.look, 12)
        self.lines = lines
        self.rest = rest
        self._heading = Text(kit.look, heading, 15, 600)
        self.count = Text(kit.look, "", 12, 500, "text2", tabular=True)
        px = kit.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setContentsMargins(px(8), px(2), px(8), px(4))
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self.count)
        column.addLayout(head)
        column.addWidget(lines)
        if rest is not None:
            column.addWidget(rest)
        self.tail = column
        column.addStretch(1)
        self.setFocusProxy(lines)

    def set_heading(self, heading: str) -> None:
        """Show another heading."""
        self._heading.setText(heading)

    def show_count(self, words: str, *, empty: bool) -> None:
        """Show the count, and what stands in for lines where there are none."""
        self.count.setText(words)
        self.lines.setVisible(not empty)
        if self.rest is not None:
            self.rest.setVisible(empty)


def walk(checks: list[QWidget], at: QWidget, step: int) -> QWidget | None:
    """The neighbour of ``at``; stays at the ends."""
    if at not in checks:
        return checks[0] if checks else None
    place = checks.index(at) + step
    return checks[max(0, min(place, len(checks) - 1))]


def focus_by_key(widget: QWidget) -> None:
    """Focus as an arrow key does: with a ring."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
