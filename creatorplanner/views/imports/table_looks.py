"""Rows that need a look: what was read and why not, a field to put it right, or to leave it out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.errors import PlannerError
from creatorplanner.exchange.tables.planning import LEAVE_OUT, NEW_STREAM, Look
from creatorplanner.exchange.tables.values import Problem
from creatorplanner.models.table_import_model import TableImportModel
from creatorplanner.models.table_steps import cell_text
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.imports.line import Line
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.table_words import look_words, place_words, problem_words

AT_ONCE = 20  # rows; the next ones come as these are settled
FIELD, CHOICE, TIME = 170, 240, 130  # design pixels
Key = tuple[int, str, str]


def _say(text: str, **values: object) -> str:
    return tr("Import", text, **values)


class TableLooks(Card):
    """The first rows that need a look, each settled where it stands.

    ``emptied``: the last one with the keyboard in it is settled.
    """

    emptied = Signal()

    def __init__(self, kit: Kit, model: TableImportModel) -> None:
        super().__init__(kit.look, padding=14)
        self._kit, self._model = kit, model
        self.title = Text(kit.look, "", 13, 600, "warn")
        self.more = Text(kit.look, "", 12, 400, "text2", wrap=True)
        self.rows: dict[Key, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.look.px(10))
        self._column.addWidget(self.title)
        self._list = QVBoxLayout()
        self._list.setSpacing(kit.look.px(8))
        self._column.addLayout(self._list)
        self._column.addWidget(self.more)

    def follow(self) -> None:
        """Show what is open; what was typed elsewhere stays, the keyboard goes to the next."""
        model = self._model
        things: list[Problem | Look] = [*model.plan.looks]
        # where the file names no platform, one choice settles all rows
        asked = "platform" in model.guess.doubts
        things += [one for one in model.plan.problems if not asked or one.why != "platform"]
        wanted = {_key(thing): thing for thing in things[:AT_ONCE]}
        lost = self._drop(set(wanted))
        for place, (key, thing) in enumerate(wanted.items()):
            if key not in self.rows:
                self.rows[key] = self._make(thing)
                self._list.insertWidget(place, self.rows[key])
                self.rows[key].show()
        self._tell(len(things))
        self.setVisible(bool(things))
        if lost is not None:
            self._focus(lost)

    def _drop(self, keep: set[Key]) -> int | None:
        """Take settled rows away; the place of the one that had the keyboard."""
        focus: QWidget | None = self.window().focusWidget()
        lost = None
        for place, key in enumerate(list(self.rows)):
            if key not in keep:
                row = self.rows.pop(key)
                if focus is not None and row.isAncestorOf(focus):
                    lost = place
                self._list.removeWidget(row)
                row.hide()
                row.deleteLater()
        return lost

    def _focus(self, place: int) -> None:
        rows = list(self.rows.values())
        if rows:
            control = rows[min(place, len(rows) - 1)].controls[0]
            control.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()

    def _make(self, thing: Problem | Look) -> _Row:
        model, line = self._model, thing.line
        if isinstance(thing, Look):
            return _Row(self._kit, *self._choice(thing))
        column = _column(model, thing.heading)
        where, why = (
            place_words(thing.line, thing.heading, self._kit.regional),
            problem_words(thing),
        )
        leave = partial(model.leave_out, line)
        if column < 0 or line not in model.raw.lines:
            return _Row(self._kit, where, why, [], leave if line else None)
        field = Line(self._kit, f"{where}: {why}", partial(model.fix, line, column))
        field.show_value(cell_text(model.raw, model.edits, line, column))
        field.set_state("warn")
        field.setFixedWidth(self._kit.look.px(FIELD))
        return _Row(self._kit, where, why, [field], leave)

    def _choice(self, look: Look) -> tuple[str, str, list[QWidget], Callable[[], object]]:
        model, regional = self._model, self._kit.regional
        where = place_words(look.line, "", regional)
        box = ComboBox(self._kit.look, f"{where}: {look_words(look.why)}")
        box.addItem(_say("Choose…"), "")
        for stream in look.candidates:
            day = regional.day_time(stream.start) if stream.start is not None else ""
            title = stream.title or _say("Untitled stream")
            box.addItem(f"{isolate(title)} · {day}", stream.id)
        box.addItem(_say("A new stream"), NEW_STREAM)
        box.setFixedWidth(self._kit.look.px(CHOICE))
        box.activated.connect(
            lambda _at: model.choose(look.line, box.currentData()) if box.currentData() else None
        )
        controls: list[QWidget] = [box]
        if look.timeless:
            controls.insert(0, self._time_field(look.line, where))
        leave = partial(model.choose, look.line, LEAVE_OUT)
        return where, look_words(look.why), controls, leave

    def _time_field(self, line: int, where: str) -> Line:
        """What time it was, as it is typed anywhere else; then the row finds its stream."""
        regional = self._kit.regional

        def take(text: str) -> None:
            try:
                at = regional.read_time(text)
            except PlannerError:
                field.set_state("bad" if text.strip() else "")
                return
            self._model.give_time(line, at)

        field = Line(self._kit, _say("{row}: time it began", row=where), take)
        field.setPlaceholderText(_say("Time, as {time}", time=regional.time(time(20, 30))))
        field.setFixedWidth(self._kit.look.px(TIME))
        return field

    def _tell(self, count: int) -> None:
        shown = self._kit.regional.number(count)
        one, many = "{n} thing needs a look", "{n} things need a look"
        self.title.setText(tr_count("Import", one, many, count, shown))
        rest = count - len(self.rows)
        one = "and {n} more, which comes here once one of these is settled"
        many = "and {n} more, which come here as these are settled"
        number = self._kit.regional.number(rest)
        self.more.setText(tr_count("Import", one, many, rest, number))
        self.more.setVisible(rest > 0)


class _Row(QWidget):
    """Where and why at the side, what settles it at the end."""

    def __init__(
        self,
        kit: Kit,
        where: str,
        why: str,
        controls: list[QWidget],
        leave: Callable[[], object] | None,
    ) -> None:
        super().__init__()
        look = kit.look
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(10))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        self.where = Text(look, where, 12, 400, "text2", elide=True)
        self.why = Text(look, why, 13, 500, elide=True)
        grid.addWidget(self.why, 0, 0)
        grid.addWidget(self.where, 1, 0)
        ends = QHBoxLayout()
        ends.setSpacing(look.px(8))
        self.leave = Button(look, kit.icons, _say("Leave out"), small=True)
        self.leave.setAccessibleName(_say("Leave out: {row}", row=where))
        for control in controls:
            ends.addWidget(control)
        if leave is not None:
            self.leave.clicked.connect(lambda _on=False: leave())
            ends.addWidget(self.leave)
        grid.addLayout(ends, 0, 1, 2, 1)
        self.controls: list[QWidget] = controls or [self.leave]


def _key(thing: Problem | Look) -> Key:
    if isinstance(thing, Look):
        return thing.line, "", thing.why
    return thing.line, thing.heading, f"{thing.why} {thing.text}"


def _column(model: TableImportModel, heading: str) -> int:
    """The place of a column, -1 where the whole row is meant."""
    headings = [column.heading for column in model.guess.columns]
    return headings.index(heading) if heading in headings else -1
