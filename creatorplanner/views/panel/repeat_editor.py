"""The fields for a rule of one's own: every how many, on which days, until when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.entry_errors import EntryError
from creatorplanner.domain.recurrence import MOST_COUNT, MOST_INTERVAL, Day, Frequency, Rule
from creatorplanner.models.rule_words import RuleWords
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.day_toggles import DayToggles
from creatorplanner.views.panel.parts import EscLine, column
from creatorplanner.views.panel.repeat_days import day_choices
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.labels import Text

_CONTEXT = "Series"
UNITS = {
    Frequency.DAILY: "days",
    Frequency.WEEKLY: "weeks",
    Frequency.MONTHLY: "months",
    Frequency.YEARLY: "years",
}
NEVER, ON_DATE, AFTER = range(3)
ENDS = ("until I stop", "until a date", "a number of times")
LAST_MINUTE = time(23, 59)


class RepeatEditor(QWidget):
    """``made`` carries the rule that Done or Enter took; ``left`` when Esc or Cancel did not."""

    made = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._rule, self._start, self._today = Rule(Frequency.WEEKLY), datetime.min, date.min
        self._offered: list[Rule] = []
        self.every = self._field("Every how many", "1")
        self.unit = ComboBox(kit.look, "Days, weeks, months or years")
        self.unit.addItems([tr(_CONTEXT, words) for words in UNITS.values()])
        self.days = DayToggles(kit)
        self.on = ComboBox(kit.look, "On which day")
        self.ends = ComboBox(kit.look, "Ends")
        self.ends.addItems([tr(_CONTEXT, words) for words in ENDS])
        self.end = self._field("Last day or number of times")
        self.problem = Text(kit.look, "", 12, 500, "bad", wrap=True)
        self.done = Button(kit.look, kit.icons, tr(_CONTEXT, "Repeat"), "soft", small=True)
        self.cancel = Button(kit.look, kit.icons, tr(_CONTEXT, "Cancel"), "ghost", small=True)
        self._lay_out()
        self.unit.currentIndexChanged.connect(self._unit_chosen)
        self.ends.currentIndexChanged.connect(self._end_chosen)
        self.done.clicked.connect(self._entered)
        self.cancel.clicked.connect(self.left)

    def show_rule(self, rule: Rule, start: datetime, today: date) -> None:
        """Fill the fields from a rule whose stream starts at ``start`` (wall)."""
        self._rule, self._start, self._today = rule, start, today
        regional = self._kit.regional
        self.every.show_value(regional.number(rule.interval))
        self.unit.setCurrentIndex(list(UNITS).index(rule.freq))
        weekly = {day.weekday for day in rule.by_day} if rule.freq is Frequency.WEEKLY else set()
        self.days.show_days(weekly or {start.weekday()})
        self._unit_chosen()
        self._show_ending(rule)
        self._tell(None, "")

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.every.setFocus(Qt.FocusReason.OtherFocusReason)
        self.every.selectAll()

    def typed(self) -> Rule | None:
        """The rule in the fields, None where it is the old one or can't be read."""
        try:
            rule = self._read()
        except _Unreadable:
            return None
        return None if rule == self._rule else rule

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the fields, not the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _entered(self) -> None:
        try:
            rule = self._read()
        except _Unreadable as unreadable:
            self._tell(unreadable.field, unreadable.help)
            return
        self._tell(None, "")
        self.made.emit(rule)

    def _read(self) -> Rule:
        freq = self._freq()
        interval = self._number(self.every, MOST_INTERVAL)
        if freq is Frequency.WEEKLY:
            rule = self._weekly(interval)
        elif freq is Frequency.DAILY:
            rule = self._rule if self._rule.freq is freq else Rule(freq)
        else:
            rule = self._offered[max(0, self.on.currentIndex())]
        until, count = self._ending()
        return replace(rule, interval=interval, until=until, count=count)

    def _weekly(self, interval: int) -> Rule:
        days = self.days.chosen()
        if not days:
            raise _Unreadable(None, tr(_CONTEXT, "Choose at least one day"))
        by_day = tuple(Day(day) for day in days)
        old = self._rule if self._rule.freq is Frequency.WEEKLY else Rule(Frequency.WEEKLY)
        if old is self._rule and not old.by_day and days == (self._start.weekday(),):
            by_day = ()
        week_start = old.week_start
        if old.interval == 1 < interval and len(days) > 1:
            # which weeks belong together only matters here, and goes by the creator's own weeks
            week_start = self._kit.regional.first_weekday - 1
        return replace(old, by_day=by_day, week_start=week_start)

    def _ending(self) -> tuple[datetime | None, int | None]:
        kind = self.ends.currentIndex()
        if kind == AFTER:
            return None, self._number(self.end, MOST_COUNT)
        if kind != ON_DATE:
            return None, None
        try:
            day = self._kit.regional.read_date(self.end.text(), self._today)
        except EntryError as cause:
            example = self._kit.regional.date_short(self._today)
            help = tr(_CONTEXT, "Try {day} or tomorrow", day=example)
            raise _Unreadable(self.end, help) from cause
        if day < self._start.date():
            raise _Unreadable(self.end, tr(_CONTEXT, "That is before this stream"))
        old = self._rule.until
        until = old if old is not None and old.date() == day else None
        return until or datetime.combine(day, LAST_MINUTE), None

    def _number(self, field: EscLine, most: int) -> int:
        try:
            number = self._kit.regional.read_count(field.text())
        except EntryError:
            number = None
        if number is None or not 1 <= number <= most:
            shown = self._kit.regional.number(most)
            raise _Unreadable(field, tr(_CONTEXT, "Try a number from 1 to {most}", most=shown))
        return number

    def _show_ending(self, rule: Rule) -> None:
        regional = self._kit.regional
        kind = AFTER if rule.count is not None else ON_DATE if rule.until is not None else NEVER
        self.ends.setCurrentIndex(kind)
        self._end_chosen(kind)
        if rule.count is not None:
            self.end.show_value(regional.number(rule.count))
        elif rule.until is not None:
            words = RuleWords(regional)
            self.end.show_value(words.day(rule.until.date(), self._today))

    def _unit_chosen(self, _index: int = 0) -> None:
        freq = self._freq()
        self.days.setVisible(freq is Frequency.WEEKLY)
        self.on.setVisible(freq in (Frequency.MONTHLY, Frequency.YEARLY))
        if freq in (Frequency.MONTHLY, Frequency.YEARLY):
            words = RuleWords(self._kit.regional)
            choices = day_choices(words, freq, self._start, self._rule)
            self._offered = [rule for _words, rule, _present in choices]
            self.on.clear()
            self.on.addItems([told for told, _rule, _present in choices])
            present = [place for place, choice in enumerate(choices) if choice[2]]
            self.on.setCurrentIndex(present[0] if present else 0)

    def _end_chosen(self, kind: int) -> None:
        self.end.setVisible(kind != NEVER)
        self.end.show_value("")
        self.end.set_state("")
        hint = tr(_CONTEXT, "Last day") if kind == ON_DATE else tr(_CONTEXT, "How many times")
        self.end.setPlaceholderText(hint)
        self.end.setAccessibleName(hint)

    def _freq(self) -> Frequency:
        return list(UNITS)[max(0, self.unit.currentIndex())]

    def _tell(self, field: EscLine | None, problem: str) -> None:
        for one in (self.every, self.end):
            one.set_state("bad" if one is field else "")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            announce(self, problem)
        if field is not None:
            field.setFocus()

    def _field(self, name: str, placeholder: str = "") -> EscLine:
        leave: Callable[[], object] = self.left.emit
        return EscLine(
            self._kit, tr(_CONTEXT, name), placeholder, entered=self._entered, left=leave
        )

    def _lay_out(self) -> None:
        look = self._kit.look
        layout = column(self, look.px(6))
        every = Text(look, tr(_CONTEXT, "Every"), 13, 500, "text2")
        _line(layout, (every, 0), (self.every, 1), (self.unit, 2))
        layout.addWidget(self.days)
        layout.addWidget(self.on)
        _line(layout, (self.ends, 3), (self.end, 2))
        layout.addWidget(self.problem)
        _line(layout, (self.done, 0), (self.cancel, 0), (QWidget(), 1))


def _line(layout: QVBoxLayout, *parts: tuple[QWidget, int]) -> None:
    row = QHBoxLayout()
    row.setSpacing(layout.spacing())
    for widget, stretch in parts:
        row.addWidget(widget, stretch)
    layout.addLayout(row)


class _Unreadable(Exception):
    """A field that can't be read, and what would be."""

    def __init__(self, field: EscLine | None, help: str) -> None:
        super().__init__(help)
        self.field, self.help = field, help
