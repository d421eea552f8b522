"""The form of an amount that came in, and what it shares with that of a payout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.models.income_model import IncomeModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.entry_line import EntryLine
from creatorplanner.views.log.money_fields import (
    DayField,
    FieldRow,
    MoneyField,
    show_currencies,
    show_platforms,
    source_choice,
)
from creatorplanner.views.log.number_field import NumberField
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.fields import ComboBox, LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.money_words import apart

TWO_COLUMNS = 560
UNREADABLE = "The marked field cannot be read"
MISSING = "The marked field is still empty"
NOTHING = "An amount of 0 is nothing to write down"
TOO_MUCH = "Fees cannot be more than the amount"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _say(text: str, **values: object) -> str:
    return tr("Money", text, **values)


class MoneyForm(QWidget):
    """What both forms share: fields in one or two columns, and two buttons.

    ``done`` when it was saved, ``left`` when it was given up.
    """

    done = Signal()
    left = Signal()

    def __init__(self, kit: Kit, model: IncomeModel) -> None:
        super().__init__()
        self.kit, self.model = kit, model
        self._columns = 0
        self._fields: list[QWidget] = []
        self.currency = ComboBox(kit.look, _say("Currency"))
        self.platform = ComboBox(kit.look, _say("Platform"))
        self.day = DayField(kit, _say("Day"))
        self.problem = Text(kit.look, "", 12, 500, "bad", wrap=True)
        self.save = Button(kit.look, kit.icons, "", "primary")
        self.cancel = Button(kit.look, kit.icons, _say("Cancel"), "ghost")
        self._grid = QGridLayout()
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addWidget(self.problem, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addLayout(foot)
        self.save.clicked.connect(self.try_save)
        self.cancel.clicked.connect(self.left)
        kit.look.changed.connect(self._arrange)

    def first_bad(self) -> QWidget | None:
        """The first field that cannot stay as it is."""
        raise NotImplementedError

    def refusal(self) -> str:
        """What is wrong where everything can be read."""
        return ""

    def thing(self) -> Income | Payout:
        """What the fields say."""
        raise NotImplementedError

    def try_save(self) -> None:
        """Save, or go to what cannot be read."""
        bad = self.first_bad()
        if bad is not None:
            bad.setFocus(Qt.FocusReason.OtherFocusReason)
            self.problem.setText(self.refusal() or _say(UNREADABLE))
        elif self.model.save(self.thing()):
            self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, with Ctrl or without; Esc gives up."""
        if event.key() in ENTER:
            self.try_save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def place(self, fields: list[QWidget], stops: Sequence[QWidget]) -> None:
        """Lay these out in reading order; Enter in a line saves, Tab goes to each ``stop``."""
        self._fields = fields
        for stop in stops:
            if isinstance(stop, EntryLine):
                stop.entered.connect(self.try_save)
            if isinstance(stop, LineEdit):
                stop.textChanged.connect(lambda: self.problem.setText(""))
        self._arrange()
        for one, other in pairwise((*stops, self.save, self.cancel)):
            QWidget.setTabOrder(one, other)

    def show_words(self, *, new: bool) -> None:
        """Add, or change."""
        self.save.set_words(_say("Add") if new else _say("Save changes"))
        self.cancel.setVisible(not new)
        self.problem.setText("")

    def _arrange(self) -> None:
        px = self.kit.look.px
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(4))
        columns = 2 if self.width() >= px(TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, field in enumerate(self._fields):
            self._grid.addWidget(field, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class IncomeForm(MoneyForm):
    """An amount: from what, how much, what the platform kept of it."""

    def __init__(self, kit: Kit, model: IncomeModel) -> None:
        super().__init__(kit, model)
        self._income = Income("", "tips", model.today, 0)
        self.gross = MoneyField(kit, _say("Amount"))
        self.cut = MoneyField(kit, _say("Fees kept"))
        self.source = source_choice(kit)
        self.label = LineEdit(kit.look, _say("From"), _say("A brand, a shop, a name"))
        self.note = LineEdit(kit.look, _say("Note"))
        self.gross.set_limit(lambda gross: "" if gross else _say(NOTHING))
        self.cut.set_about(self._net)
        self.cut.set_limit(self._over)
        self.gross.line.editingFinished.connect(self.cut.check)
        self.gross.changed.connect(self.follow)
        self.source.activated.connect(self.follow)
        self.currency.activated.connect(self.follow)
        rows = [
            self.gross,
            FieldRow(kit, _say("Source"), self.source),
            self.cut,
            FieldRow(kit, _say("Currency"), self.currency),
            self.day,
            FieldRow(kit, _say("Platform"), self.platform),
            FieldRow(kit, _say("From"), self.label),
            FieldRow(kit, _say("Note"), self.note),
        ]
        first: list[QWidget] = [self.gross.line, self.source, self.cut.line]
        then: list[QWidget] = [self.currency, self.day.line, self.platform, self.label, self.note]
        self.place(rows, [*first, *then])

    def open(self, income: Income | None) -> None:
        """A new amount, or one to correct."""
        fresh = Income("", str(self.source.currentData()), self.model.today, 0, self.model.currency)
        self._income = one = income or fresh
        self.gross.show_amount(one.gross or None)
        self.cut.show_amount(one.cut or None)
        self.source.setCurrentIndex(max(0, self.source.findData(one.source)))
        show_currencies(self.currency, one.currency)
        show_platforms(self.kit, self.platform, one.platform, none=True)
        self.day.show_day(one.day, self.model.today)
        self.label.show_value(one.label)
        self.note.show_value(one.note)
        self.show_words(new=not one.id)
        self.follow()

    def first_bad(self) -> QWidget | None:
        """An amount is needed; fees may stay empty."""
        if not self.gross.check() or needed(self.gross):
            self.gross.line.set_state("bad")
            return self.gross.line
        if not self.cut.check():
            return self.cut.line
        return None if self.day.check() else self.day.line

    def thing(self) -> Income:
        """What the fields say."""
        day = self.day.day()
        assert day is not None
        return replace(
            self._income,
            source=str(self.source.currentData()),
            gross=self.gross.value() or 0,
            cut=self.cut.value() or 0,
            currency=str(self.currency.currentData()),
            day=day,
            platform=str(self.platform.currentData() or ""),
            label=self.label.text(),
            note=self.note.text(),
        )

    def follow(self) -> None:
        """Measure the amount against what is usual for its source."""
        source, currency = str(self.source.currentData()), str(self.currency.currentData())
        self.gross.set_usual(self.model.usual(source, currency, self._income.id))
        self.cut.tell_again()

    def refusal(self) -> str:
        """No amount, or fees above it."""
        return needed(self.gross) or refused(self.gross, self.cut)

    def _net(self, cut: int) -> str:
        gross = self.gross.number()
        if gross is None or self._over(cut):
            return ""
        net = self.kit.regional.money(gross - cut, str(self.currency.currentData()))
        return _say("{net} is yours", net=apart(self.kit.regional, net))

    def _over(self, cut: int) -> str:
        gross = self.gross.number()
        # money that was taken back comes with fees that were given back
        if gross is None or min(0, gross) <= cut <= max(0, gross):
            return ""
        return _say(TOO_MUCH)


def needed(field: NumberField) -> str:
    """The words for a number that has to be there and is not, "" where it is."""
    return "" if field.text().strip() else _say(MISSING)


def refused(*fields: NumberField) -> str:
    """Why the first field that cannot stay as it is cannot, where it can be read."""
    bad = (field for field in fields if field.is_bad() or field.refusal())
    first = next(bad, None)
    return "" if first is None else first.refusal()
