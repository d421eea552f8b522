"""The form of a goal, inside its card: what, how much, until when, and what is likely."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.entry_errors import EntryError
from creatorplanner.domain.goals import MEASURES, Goal
from creatorplanner.models.goals_model import GoalsModel
from creatorplanner.models.tongue import tr
from creatorplanner.operations.goals import LONGEST, MOST, Aim
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.number_field import read_count, read_money
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.fields import ComboBox, LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.goal_words import NAMES, likely_words, rests_on

AMOUNT_FAULT = "How much is a number from 1 on, such as 1,000."
DAY_FAULT = "The day has to be today or later, such as Dec 31, within three years."
PAUSE = 250  # ms after the last key until the range is worked out
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GoalEditor(QWidget):
    """``done`` when a goal was set, ``left`` when it was given up."""

    done = Signal()
    left = Signal()

    def __init__(self, kit: Kit, model: GoalsModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        look = kit.look
        self._goal_id = ""
        self._first = date.min
        self.measure = ComboBox(look, tr("Goals", "What the goal counts"))
        for name in MEASURES:
            self.measure.addItem(tr("Goals", NAMES[name]), name)
        self.amount = LineEdit(
            look, tr("Goals", "How much"), tr("Goals", "How much, such as 1,000")
        )
        self.last = LineEdit(look, tr("Goals", "Until when"), tr("Goals", "Until, such as Dec 31"))
        self.fault = Text(look, "", 12, 500, "bad", wrap=True)
        self.fault.hide()
        self.told = Text(look, "", 12, 400, "text2", wrap=True)
        self.save = Button(look, kit.icons, tr("Goals", "Set goal"), "primary", small=True)
        self.cancel = Button(look, kit.icons, tr("Goals", "Cancel"), "ghost", small=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self._lay_out()
        self.measure.activated.connect(self._typed)
        for field in (self.amount, self.last):
            field.textEdited.connect(self._typed)
            field.editingFinished.connect(lambda: self._check(final=True))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.left)
        model.draft_told.connect(self._tell)
        look.changed.connect(self._dress)
        self._dress()

    def open(self, goal: Goal | None) -> None:
        """A new goal, or one to change."""
        regional = self._kit.regional
        guess = self._model.first_guess()
        self._goal_id = "" if goal is None else goal.id
        self._first = guess.first if goal is None else goal.first
        measure = guess.measure if goal is None else goal.measure
        self.measure.setCurrentIndex(MEASURES.index(measure))
        amount = 0 if goal is None else goal.amount
        money = measure == "income"
        shown = (
            regional.number(amount / 100, 2 if amount % 100 else 0)
            if money
            else (regional.number(amount))
        )
        self.amount.setText(shown if amount else "")
        last = guess.last if goal is None else goal.last
        self.last.setText(regional.date_numeric(last))
        self.told.setText("")
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.amount.selectAll()
        self._typed()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self.measure, self.amount, self.last, self.save, self.cancel]

    def aim(self) -> Aim | None:
        """What the fields say; None while they cannot be read."""
        measure = str(self.measure.currentData())
        amount, last = self._amount(), self._last()
        if not amount or last is None:
            return None
        currency = self._model.currency if measure == "income" else ""
        return Aim(measure, amount, self._first, last, currency)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sets the goal, Esc gives it up."""
        if event.key() in ENTER:
            self._save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _typed(self, *_args: object) -> None:
        self._check(final=False)
        self._pause.start()

    def _check(self, *, final: bool, pressed: bool = False) -> None:
        """Mark what cannot be read, once the typing is over; what is missing, once set."""
        faults = []
        for field, good, words in (
            (self.amount, self._amount(), AMOUNT_FAULT),
            (self.last, self._last(), DAY_FAULT),
        ):
            bad = bool(field.text().strip() or pressed) and not good
            if not bad:
                field.set_state("")
            elif final:
                field.set_state("bad")
            told = tr("Goals", words) if bad and field.property("state") == "bad" else ""
            field.setAccessibleDescription(told)
            faults.append(told)
        self.fault.setText(" ".join(filter(None, faults)))
        self.fault.setVisible(any(faults))

    def _ask(self) -> None:
        self.told.setText("")
        self._model.ask(self.aim())

    def _tell(self) -> None:
        draft, regional = self._model.draft, self._kit.regional
        if draft is None or draft[0] != self.aim():
            return
        aim, likely = draft
        if likely is None:
            words = tr("Goals", "Too little is logged yet to say what is likely.")
        else:
            said = likely_words(regional, likely, aim.measure, aim.currency)
            words = f"{said} {rests_on(regional, likely)}"
        self.told.setText(words)

    def _save(self) -> None:
        aim = self.aim()
        if aim is None:
            self._check(final=True, pressed=True)
            (self.last if self._amount() else self.amount).setFocus()
        elif self._model.set(aim, self._goal_id):
            self.done.emit()

    def _amount(self) -> int | None:
        read = read_money if self.measure.currentData() == "income" else read_count
        try:
            amount = read(self._kit.regional, self.amount.text())
        except EntryError:
            return None
        return amount if amount and 0 < amount <= MOST else None

    def _last(self) -> date | None:
        try:
            last = self._kit.regional.read_date(self.last.text(), self._model.today)
        except EntryError:
            return None
        fits = last >= max(self._first, self._model.today) and last - self._first <= LONGEST
        return last if fits else None

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._grid = QGridLayout()
        self._grid.addWidget(self.measure, 0, 0, 1, 2)
        self._grid.addWidget(self.amount, 1, 0)
        self._grid.addWidget(self.last, 1, 1)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.fault)
        self._column.addWidget(self.told)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.save)
        self._foot.addWidget(self.cancel)
        self._foot.addStretch(1)
        self._column.addLayout(self._foot)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._grid.setSpacing(px(8))
        self._foot.setSpacing(px(8))
