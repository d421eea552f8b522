"""Fields that amounts of money are typed into, and rows that name them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from creatorplanner.domain.entry_errors import EntryError
from creatorplanner.domain.incomes import SOURCES
from creatorplanner.domain.zones import DateOutOfRange
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.entry_line import EntryLine
from creatorplanner.views.log.number_field import LABEL, NumberField, read_money
from creatorplanner.views.settings.choices import CURRENCIES
from creatorplanner.views.settings.makers import fill_combo
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.money_words import apart, source_name

MONEY_HINT = "Not an amount. Try 12.50"
AHEAD = "This day lies ahead: it counts from then on"
DAY_HINT = "Not a day. Try “yesterday”, “Mon” or a date"


class MoneyField(NumberField):
    """An amount in hundredths; what is usual is told as money."""

    def __init__(self, kit: Kit, label: str) -> None:
        super().__init__(kit, label, label, read_money, hint=tr("Money", MONEY_HINT))

    def show_amount(self, amount: int | None) -> None:
        """Show so many hundredths, nothing for None."""
        text = "" if amount is None else self._kit.regional.number(amount / 100, 2)
        self.show_value(amount, text)

    def _quiet(self, value: int | None) -> str:
        if value is not None and self._about is not None:
            return self._about(value)
        if self._usual is None:
            return self._words
        money = self._kit.regional.money
        regional = self._kit.regional
        low, high = (apart(regional, money(one)) for one in (self._usual.low, self._usual.high))
        return tr("Money", "usual: {low} to {high}", low=low, high=high)


class FieldRow(QWidget):
    """A label before a widget, as wide as the labels of numbers are."""

    def __init__(self, kit: Kit, words: str, field: QWidget) -> None:
        super().__init__()
        self._kit = kit
        self._label = Text(kit.look, words, 13, 500, "text2")
        self._label.setBuddy(field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(field, 1)
        self._row = row
        kit.look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._kit.look.px
        self._row.setSpacing(px(8))
        self._row.setContentsMargins(0, 0, 0, px(17))  # as high as a number with its message
        self._label.setFixedWidth(px(LABEL))


class DayField(QWidget):
    """A typed day with what is wrong about it below."""

    changed = Signal()

    def __init__(self, kit: Kit, label: str) -> None:
        super().__init__()
        self._kit = kit
        self._today = date.min
        self._shown, self._day = "", date.min
        self._label = Text(kit.look, label, 13, 500, "text2")
        self.line = EntryLine(kit, label)
        self._label.setBuddy(self.line)
        self.message = Text(kit.look, "", 11, 400, "bad", elide=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._label, 0, 0)
        self._grid.addWidget(self.line, 0, 1)
        self._grid.addWidget(self.message, 1, 1)
        self.line.textChanged.connect(self.changed)
        self.line.editingFinished.connect(self.check)
        kit.look.changed.connect(self._dress)
        self._dress()

    def show_day(self, day: date, today: date) -> None:
        """Show a day; ``today`` is what "yesterday" is told from."""
        self._today, self._day = today, day
        self._shown = self._kit.regional.date_year(day)
        self.line.show_value(self._shown)
        self.check()

    def day(self) -> date | None:
        """The typed day; None where it cannot be read."""
        text = self.line.text()
        if text == self._shown:
            return self._day
        if not text.strip():
            return self._today
        try:
            return self._kit.regional.read_date(text, self._today, past=True)
        except (EntryError, DateOutOfRange):
            return None

    def check(self) -> bool:
        """Mark a day that cannot be read, ask about one that lies ahead; whether it can stay."""
        day = self.day()
        state = "bad" if day is None else "warn" if day > self._today else ""
        words = {"bad": DAY_HINT, "warn": AHEAD, "": ""}[state]
        self.line.set_state(state)
        self.line.setAccessibleDescription(tr("Money", words))
        self.message.setText(tr("Money", words))
        self.message.set_role(state or "text3")
        return day is not None

    def _dress(self) -> None:
        px = self._kit.look.px
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(1))
        self._label.setFixedWidth(px(LABEL))
        self.message.setFixedHeight(px(16))


def source_choice(kit: Kit) -> ComboBox:
    """Where money can come from."""
    control = ComboBox(kit.look, tr("Money", "Source"))
    order = [source for source in SOURCES if source != "gifts"]
    for source in (*order, "gifts"):
        control.addItem(source_name(source), source)
    return control


def show_platforms(kit: Kit, control: ComboBox, value: str, *, none: bool) -> None:
    """The platforms that are known, and the one of that value."""
    options = [(known.id, known.name) for known in kit.platforms.known]
    if value and all(value != key for key, _name in options):
        options.append((value, kit.platforms.name(value)))
    if none:
        options.insert(0, ("", tr("Money", "None")))
    fill_combo(control, options, value)


def show_currencies(control: ComboBox, value: str) -> None:
    """The currencies that are known, and the one of that value."""
    codes = [*CURRENCIES, *([] if value in CURRENCIES else [value])]
    fill_combo(control, [(code, code) for code in codes], value)
