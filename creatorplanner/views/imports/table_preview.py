"""A table before it is taken over: what it is, its first rows, what would come of it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from creatorplanner.exchange.tables.columns import styles_for
from creatorplanner.exchange.tables.memory import choices
from creatorplanner.exchange.tables.values import ReadTable, Style
from creatorplanner.models.table_cells import SHOWN
from creatorplanner.models.table_import_model import TableImportModel
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.imports.table_choices import TableChoices
from creatorplanner.views.imports.table_doubts import TableDoubts, reason_of
from creatorplanner.views.imports.table_grid import TableGrid
from creatorplanner.views.imports.table_income import TableIncome
from creatorplanner.views.imports.table_kept import TableKept
from creatorplanner.views.imports.table_looks import TableLooks
from creatorplanner.views.imports.table_reading import TableReading
from creatorplanner.views.imports.table_targets import TableTargets
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea
from creatorplanner.views.wording.table_examples import example
from creatorplanner.views.wording.table_words import recognised, told

WIDEST = 1180  # design pixels
CONTROLS = (QAbstractButton, QComboBox, QLineEdit)


def _say(text: str, **values: object) -> str:
    return tr("Import", text, **values)


class TablePreview(QWidget):
    """``take`` makes the import, ``cancel`` leaves it."""

    def __init__(self, kit: Kit, model: TableImportModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        look, icons = kit.look, kit.icons
        self.what = Text(look, "", 15, 600, wrap=True)
        self.told = Text(look, "", 13, 500, "text2", wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self.again = Button(look, icons, _say("Guess again"), "ghost", small=True)
        self.see = Button(look, icons, _say("Show what needs a look"), "warn", small=True)
        self.doubts = TableDoubts(kit)
        self.grid = TableGrid(kit, model.set_field, model.set_style)
        self.grid.heads.examples = self._examples
        self.targets = TableTargets(kit)
        self.reading = TableReading(kit, model)
        self.choices = TableChoices(kit, model)
        self.income = TableIncome(kit, model)
        self.kept = TableKept(kit, model)
        self.looks = TableLooks(kit, model)
        self.calm = Text(look, "", 12, 400, "text2", wrap=True)
        self.calm.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self.take = Button(look, icons, "", "primary", key_hint="Enter")
        self.cancel = Button(look, icons, _say("Cancel"), key_hint="Esc")
        self._held: QWidget | None = None  # what has the keyboard for want of something to take
        self._lay_out()
        self.doubts.asked.connect(self._answer)
        self.again.clicked.connect(model.guess_again)
        self.see.clicked.connect(self._see_looks)
        self.looks.emptied.connect(self._focus_first)
        kit.regional.changed.connect(self._renamed)
        look.changed.connect(self._dress)
        self._dress()

    def first_focus(self) -> QWidget:
        """The button that makes the import, or the way back where there is nothing to make."""
        return self.take if self.take.isEnabled() else self.cancel

    def follow(self) -> None:
        """Show what the model knows now."""
        model = self._model
        self._tell()
        self._keep_focus()
        if model.settled:
            self._show_rows()
            self.doubts.follow(model.guess)
            self.reading.follow()
            self.choices.follow()
            self.income.follow()
            self.kept.follow()
            self.looks.follow()
            self.see.setVisible(bool(self.looks.rows))
            self._chain()

    def resizeEvent(self, event: object) -> None:
        """No wider than can be read."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._dress()

    def _keep_focus(self) -> None:
        """Enter does what the button says once there is something to take, or nothing to undo."""
        here = self.window().focusWidget()
        if self._model.settled and (here is self._held or here is self.again):
            self._focus_first()
        if self._model.settled:
            self._held = None if self.take.isEnabled() else self.cancel
        self.again.setVisible(self._model.guess.remembered)

    def _chain(self) -> None:
        """Tab goes as the page is read: heads and rows are made long after the rest."""
        found: list[QWidget] = [self.again, self.see, *self.doubts.buttons, *self.grid.heads.heads]
        for part in (self.reading, self.choices, self.income, self.kept):
            found += [one for one in part.findChildren(QWidget) if isinstance(one, CONTROLS)]
        for row in self.looks.rows.values():
            found += dict.fromkeys((*row.controls, row.leave))
        for one, following in pairwise([*found, self.cancel, self.take]):
            QWidget.setTabOrder(one, following)

    def _show_rows(self) -> None:
        model = self._model
        lines = model.raw.lines[:SHOWN]
        headings = [column.heading for column in model.guess.columns]
        unread = {
            (lines.index(one.line), headings.index(one.heading))
            for one in model.plan.problems
            if one.line in lines and one.heading in headings
        }
        reasons = {at: reason_of(column) for at, column in enumerate(model.guess.columns)}
        rows = model.shown(SHOWN)
        self.grid.follow(rows, model.guess, frozenset(unread), reasons)
        self.targets.follow(model.plan, lines[: len(rows)], model.edits.left)

    def _tell(self) -> None:
        model, regional = self._model, self._kit.regional
        words = recognised(model.guess, len(model.read.rows), regional)
        if model.guess.remembered:
            words = _say("{table} · {choices}", table=words, choices=self._choices())
        self.what.setText(words)
        counts = model.counts()
        self.told.setText(told(counts, regional) if model.settled else _say("Reading again…"))
        count = model.total
        shown = regional.number(count)
        words = tr_count("Import", "Import {n} row", "Import {n} rows", count, shown)
        if model.settled:
            self.take.set_words(words if count else _say("Nothing to import"))
        self.take.setEnabled(model.settled and count > 0)
        calm = "Nothing has changed yet. The import is one step, and undo takes all of it back."
        if counts.lost:
            calm = "Nothing has changed yet. What needs a look stays out until it is settled."
        if not count:
            calm = "There is nothing to take over: your plan stays as it is."
        self.calm.setText(_say(calm))

    def _choices(self) -> str:
        """2 choices of yours from last time"""
        count = choices(self._model.guess)
        one, many = "{n} choice of yours as last time", "{n} choices of yours as last time"
        return tr_count("Import", one, many, count, self._kit.regional.number(count))

    def _examples(self, column: int) -> dict[Style, str]:
        field = self._model.guess.columns[column].field
        found: dict[Style, ReadTable] = self._model.examples(column, styles_for(field))
        return {style: example(read, field, self._kit.regional) for style, read in found.items()}

    def _focus_first(self) -> None:
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _see_looks(self) -> None:
        """Bring the keyboard to the first thing that needs a look."""
        row = next(iter(self.looks.rows.values()), None)
        if row is not None:
            self._area.ensureWidgetVisible(row)
            row.controls[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _answer(self, about: int | str) -> None:
        """Go to where a doubt ends."""
        if isinstance(about, int):
            self._open_column(about)
            return
        part = self.income if about == "currency" else self.reading
        self._area.ensureWidgetVisible(part)
        part.enter(about)

    def _open_column(self, at: int) -> None:
        self.grid.heads.go_to(at)
        self._area.ensureWidgetVisible(self.grid)
        self.grid.heads.heads[at].open_menu()

    def _renamed(self) -> None:
        if self._model.state == "preview":
            self.follow()

    def _lay_out(self) -> None:
        look = self._kit.look
        self._card = Card(look, padding=6)
        around = QHBoxLayout(self._card)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.grid, 1, Qt.AlignmentFlag.AlignTop)
        around.addWidget(self.targets, 0, Qt.AlignmentFlag.AlignTop)
        inside = _Inside()
        self._inner = QVBoxLayout(inside)
        self._inner.setContentsMargins(0, 0, 0, 0)
        rest = (self.choices, self.income, self.kept, self.looks)
        for part in (self.doubts, self._card, self.reading, *rest):
            self._inner.addWidget(part)
        self._inner.addStretch(1)
        self._area = ScrollArea(look)
        self._area.setWidget(inside)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.calm, 1)
        self._foot.addWidget(self.cancel)
        self._foot.addWidget(self.take)
        self._column = QVBoxLayout(self)
        self._title = QHBoxLayout()
        self._title.addWidget(self.what, 1)
        self._title.addWidget(self.again)
        self._column.addLayout(self._title)
        self._sums = QHBoxLayout()
        self._sums.addWidget(self.told, 1)
        self._sums.addWidget(self.see)
        self._column.addLayout(self._sums)
        self._column.addWidget(self._area, 1)
        self._column.addLayout(self._foot)

    def _dress(self) -> None:
        px = self._kit.look.px
        side = max(px(20), (self.width() - px(WIDEST)) // 2)
        self._column.setContentsMargins(side, px(16), side, px(16))
        self._column.setSpacing(px(8))
        self._inner.setSpacing(px(12))
        self._foot.setSpacing(px(8))


class _Inside(QWidget):
    """What scrolls: as high as its width makes it, not as it would be at its narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
