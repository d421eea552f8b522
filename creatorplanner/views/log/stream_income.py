"""What a stream brought in besides gifts: one line to add it, and what is there already."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.incomes import Income
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.income_model import Entry
from creatorplanner.models.log_model import UNPLANNED, LogModel, Sheet, Typed
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.income_row import told
from creatorplanner.views.log.money_fields import MoneyField, show_platforms, source_choice
from creatorplanner.views.log.number_field import LABEL
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.labels import Text

BESIDE = 520  # design pixels


class StreamIncome(QWidget):
    """Enter adds the amount at once; what was not added is saved with the form."""

    changed = Signal()

    def __init__(self, kit: Kit, model: LogModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self._sheet: Sheet | None = None
        self.amount = MoneyField(kit, tr("Money", "Income"))
        self.amount.set_quiet(tr("Money", "tips, subscriptions, a brand: Enter adds it"))
        self.source = source_choice(kit)
        self.platform = ComboBox(kit.look, tr("Money", "Platform of the income"))
        self.add = Button(kit.look, kit.icons, tr("Money", "Add"), "secondary", small=True)
        self.rows: list[_Row] = []
        self._place()
        self.amount.line.entered.connect(self._entered)
        self.amount.changed.connect(self._typed)
        self.add.clicked.connect(self._add)
        kit.look.changed.connect(self._arrange)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what a stream brought in."""
        same = self._sheet is not None and self._sheet.stream.id == sheet.stream.id
        self._sheet = sheet
        if not same:
            self.amount.show_amount(None)
        show_platforms(self._kit, self.platform, sheet.platforms[0], none=False)
        self.platform.setVisible(len(sheet.platforms) > 1)
        while len(self.rows) < len(sheet.incomes):
            row = _Row(self._kit)
            row.delete_asked.connect(self._model.delete_income)
            self.rows.append(row)
            self._list.addWidget(row)
        for row, income in zip(self.rows, sheet.incomes, strict=False):
            row.show_income(income)
            row.show()
        for spare in self.rows[len(sheet.incomes) :]:
            if spare.isAncestorOf(self.window().focusWidget()):
                self.amount.line.setFocus(Qt.FocusReason.OtherFocusReason)
            spare.hide()
        self._typed()

    def typed(self) -> Typed:
        """What stands in the line and is not added."""
        return {"income/amount": self.amount.text()}

    def restore(self, typed: Typed) -> None:
        """Put back what was typed."""
        self.amount.restore(typed.get("income/amount", ""))

    def waiting(self) -> list[Income]:
        """The amount that was typed and not added. Raises EntryError where it cannot be read."""
        gross = self.amount.value()
        if not gross or self._sheet is None:
            return []
        begins = self._sheet.started or self._sheet.stream.begins
        day = self._model.today if begins is None else to_wall(begins, self._model.zone).date()
        currency, source = self._kit.regional.currency, str(self.source.currentData())
        several = len(self._sheet.platforms) > 1
        platform = str(self.platform.currentData()) if several else self._sheet.platforms[0]
        return [Income("", source, day, gross, currency, platform=platform)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _entered(self) -> None:
        unplanned = self._sheet is None or self._sheet.stream.id == UNPLANNED
        if unplanned or not self.amount.text().strip():
            self.focusNextChild()
        else:
            self._add()

    def _add(self) -> None:
        if self._sheet is None or not self.amount.check():
            self.amount.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        text, waiting = self.amount.text(), self.waiting()
        self.amount.show_amount(None)  # else it would be kept as a draft and come back
        if waiting and not self._model.add_income(self._sheet.stream.id, waiting[0]):
            self.amount.restore(text)
        self.amount.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        planned = self._sheet is not None and self._sheet.stream.id != UNPLANNED
        self.add.setVisible(planned)
        self.add.setEnabled(bool(self.amount.text().strip()))
        self.changed.emit()

    def _place(self) -> None:
        px = self._kit.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top = Qt.AlignmentFlag.AlignTop
        self._line.addWidget(self.amount, 1)
        self._rest = QHBoxLayout()
        for widget in (self.source, self.platform, self.add):
            self._rest.addWidget(widget, 0, top)
        self._line.addLayout(self._rest)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._line)
        column.addLayout(self._list)
        self._arrange()

    def _arrange(self) -> None:
        px, direction = self._kit.look.px, QBoxLayout.Direction
        beside = self.width() >= px(BESIDE)
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._line.setSpacing(px(8))
        self._rest.setSpacing(px(8))
        self._rest.setContentsMargins(0 if beside else px(LABEL + 8), 0, 0, 0)


class _Row(QWidget):
    """One amount, with a button that takes it out."""

    delete_asked = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit, self._key = kit, ""
        self.words = Text(kit.look, "", 12, 500, "text2", elide=True, tabular=True)
        self.delete = IconButton(kit.look, kit.icons, "trash-2", "", size=28)
        self.delete.clicked.connect(lambda: self.delete_asked.emit(self._key))
        row = QHBoxLayout(self)
        row.setContentsMargins(kit.look.px(LABEL + 8), 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.delete)

    def show_income(self, income: Income) -> None:
        """Say what it is."""
        self._key = income.id
        title, _under, amount = told(self._kit, Entry(income))
        place = self._kit.platforms.name(income.platform) if income.platform else ""
        self.words.setText(" · ".join(filter(None, (amount, title, place))))
        self.delete.set_name(tr("Money", "Delete {amount}, {title}", amount=amount, title=title))
