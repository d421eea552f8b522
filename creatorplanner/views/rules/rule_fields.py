"""The fields for a rule of one's own: how long before or after, or at which clock time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.due_times import FARTHEST_DAYS, DueRule
from creatorplanner.domain.entry_errors import EntryError
from creatorplanner.domain.rule_parts import DAY, HOUR, MINUTE, RuleParts, Side
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, column
from creatorplanner.views.widgets.fields import ComboBox

_CONTEXT = "DueRules"
SIDES = {
    Side.BEFORE_START: "before the start",
    Side.AFTER_START: "after the start",
    Side.BEFORE_END: "before the end",
    Side.AFTER_END: "after the end",
    Side.CLOCK: "at a clock time",
}
UNITS = {MINUTE: "minutes", HOUR: "hours", DAY: "days"}
BEFORE, SAME, AFTER = -1, 0, 1
DAYS = {BEFORE: "days before", SAME: "the same day", AFTER: "days after"}


class Unreadable(Exception):
    """A field that can't be read, and what would be."""

    def __init__(self, field: EscLine, help: str) -> None:
        super().__init__(help)
        self.field, self.help = field, help


class RuleFields(QWidget):
    """``changed`` with every edit; ``entered`` and ``left`` carry Enter and Esc in a field."""

    changed = Signal()

    def __init__(self, kit: Kit, entered: Callable[[], object], left: Callable[[], object]) -> None:
        super().__init__()
        self._kit = kit
        self.side = ComboBox(kit.look, tr(_CONTEXT, "Counted from"))
        self.amount = EscLine(kit, tr(_CONTEXT, "How many"), entered=entered, left=left)
        self.unit = ComboBox(kit.look, tr(_CONTEXT, "Minutes, hours or days"))
        self.clock = EscLine(kit, tr(_CONTEXT, "Clock time"), entered=entered, left=left)
        self.days = EscLine(kit, tr(_CONTEXT, "How many days"), entered=entered, left=left)
        self.day = ComboBox(kit.look, tr(_CONTEXT, "On which day"))
        for combo, known in ((self.side, SIDES), (self.unit, UNITS), (self.day, DAYS)):
            combo.addItems([tr(_CONTEXT, words) for words in known.values()])
            combo.currentIndexChanged.connect(self._arrange)
        for field in (self.amount, self.clock, self.days):
            field.textEdited.connect(self.changed)
        self._lay_out()

    def show_rule(self, rule: DueRule) -> None:
        """Fill the fields from a rule."""
        parts, regional = RuleParts.of(rule), self._kit.regional
        self.side.setCurrentIndex(list(SIDES).index(parts.side))
        self.amount.show_value(regional.number(parts.amount))
        self.unit.setCurrentIndex(list(UNITS).index(parts.unit))
        self.clock.show_value(regional.time(time(*divmod(parts.clock, HOUR))))
        self.day.setCurrentIndex(list(DAYS).index((parts.days > 0) - (parts.days < 0)))
        self.days.show_value(regional.number(max(1, abs(parts.days))))
        self._arrange()

    def begin(self) -> None:
        """Put the cursor where most changes are."""
        first = self.clock if self._side() is Side.CLOCK else self.amount
        first.setFocus(Qt.FocusReason.TabFocusReason)
        first.selectAll()

    def read(self) -> DueRule:
        """The rule in the fields. Raises Unreadable."""
        side = self._side()
        if side is Side.CLOCK:
            return RuleParts(side, days=self._read_days(), clock=self._read_clock()).rule()
        unit = list(UNITS)[max(0, self.unit.currentIndex())]
        most = FARTHEST_DAYS * DAY // unit
        return RuleParts(side, self._number(self.amount, 0, most), unit).rule()

    def mark(self, field: EscLine | None) -> None:
        """Outline the field that can't be read, if any."""
        for one in (self.amount, self.clock, self.days):
            one.set_state("bad" if one is field else "")

    def _side(self) -> Side:
        return list(SIDES)[max(0, self.side.currentIndex())]

    def _read_clock(self) -> int:
        try:
            found = self._kit.regional.read_time(self.clock.text())
        except EntryError as cause:
            example = self._kit.regional.time(time(18))
            raise Unreadable(self.clock, tr(_CONTEXT, "Try {time}", time=example)) from cause
        return found.hour * HOUR + found.minute

    def _read_days(self) -> int:
        sign = list(DAYS)[max(0, self.day.currentIndex())]
        return sign * self._number(self.days, 1, FARTHEST_DAYS) if sign else 0

    def _number(self, field: EscLine, least: int, most: int) -> int:
        regional = self._kit.regional
        try:
            number = regional.read_count(field.text())
        except EntryError:
            number = None
        if number is None or not least <= number <= most:
            bounds = {"least": regional.number(least), "most": regional.number(most)}
            raise Unreadable(field, tr(_CONTEXT, "Try a number from {least} to {most}", **bounds))
        return number

    def _arrange(self, _index: int = 0) -> None:
        clock = self._side() is Side.CLOCK
        self._length.setVisible(not clock)
        self._at.setVisible(clock)
        self.days.setVisible(list(DAYS)[max(0, self.day.currentIndex())] != SAME)
        self.changed.emit()

    def _lay_out(self) -> None:
        gap = self._kit.look.px(6)
        whole = column(self, gap)
        self._length, self._at = QWidget(), QWidget()
        _line(self._length, gap, (self.amount, 2), (self.unit, 3))
        _line(self._at, gap, (self.clock, 3), (self.days, 2), (self.day, 4))
        for part in (self._length, self._at, self.side):
            whole.addWidget(part)


def _line(place: QWidget, gap: int, *parts: tuple[QWidget, int]) -> None:
    row: QHBoxLayout | QVBoxLayout = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget, stretch in parts:
        row.addWidget(widget, stretch)
