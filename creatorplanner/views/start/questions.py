"""The three questions of the first run, each with its number, words and answers."""

from __future__ import annotations

from datetime import date, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.platforms import Platform
from creatorplanner.domain.start import START_FORMATS, StartAnswers, StartFormat, own_format
from creatorplanner.domain.text import NAME_LIMIT, clean_text
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.choices import ChoiceChip
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.wording.faults import fault

MONDAY = date(2024, 1, 1)
MOST_OWN = 8


class Question(QWidget):
    """A numbered question above its answers; ``changed`` when one was given."""

    changed = Signal()

    def __init__(self, kit: Kit, number: int, words: str) -> None:
        super().__init__()
        self.kit = kit
        px = kit.look.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        count = f"{kit.regional.number(number)}/{kit.regional.number(3)}"
        head.addWidget(Text(kit.look, count, 12, 600, "accent_text", tabular=True))
        head.addWidget(Text(kit.look, words, 15, 600, wrap=True), 1)
        self._place = QWidget()
        self.flow = FlowLayout(self._place, px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self._place)
        self.column = column

    def add_chip(self, chip: ChoiceChip) -> None:
        """One more answer, before whatever stands at the end."""
        chip.clicked.connect(self.changed)
        self.flow.addWidget(chip)


class FormatQuestion(Question):
    """What do you do live? The usual formats, and own ones by name."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, 1, "What do you do live?")
        self._chips: list[tuple[StartFormat, ChoiceChip]] = []
        for kind in START_FORMATS:
            self._add(kind)
        self.own = LineEdit(kit.look, "Your own format", "Something else")
        self.own.setFixedWidth(kit.look.px(150))
        self.own.setMaxLength(NAME_LIMIT)
        self.own.returnPressed.connect(self._take)
        self.own.editingFinished.connect(self._take)
        self.flow.addWidget(self.own)

    def formats(self) -> tuple[StartFormat, ...]:
        """The chosen ones, in the order shown."""
        return tuple(kind for kind, chip in self._chips if chip.isChecked())

    def chips(self) -> dict[str, ChoiceChip]:
        """Every chip by its format's name."""
        return {kind.name: chip for kind, chip in self._chips}

    def _take(self) -> None:
        name = clean_text(self.own.text(), NAME_LIMIT)
        if not name:
            return
        self.own.clear()
        known = {kind.name.casefold(): chip for kind, chip in self._chips}
        chip = known.get(name.casefold())
        if chip is None and len(self._chips) < len(START_FORMATS) + MOST_OWN:
            chip = self._add(own_format(name, self.formats()))
            self.flow.removeWidget(self.own)
            self.flow.addWidget(self.own)
        if chip is not None:
            chip.setChecked(True)
            self.changed.emit()

    def _add(self, kind: StartFormat) -> ChoiceChip:
        kit = self.kit
        chip = ChoiceChip(kit.look, kit.icons, kind.name, kind.emoji, color=kind.color)
        self._chips.append((kind, chip))
        self.add_chip(chip)
        return chip


class PlatformQuestion(Question):
    """Where? Platforms, and the handle there."""

    def __init__(self, kit: Kit, platforms: tuple[str, ...]) -> None:
        super().__init__(kit, 2, "Where?")
        self._chips: list[tuple[Platform, ChoiceChip]] = []
        for platform in kit.platforms.known:
            chip = ChoiceChip(kit.look, kit.icons, platform.name, platform.icon, icon=True)
            chip.setChecked(platform.id in platforms)
            self._chips.append((platform, chip))
            self.add_chip(chip)
        self.handle = LineEdit(kit.look, "Your handle", "@yourname")
        self.handle.setFixedWidth(kit.look.px(150))
        self.flow.addWidget(self.handle)

    def platforms(self) -> tuple[str, ...]:
        """The chosen ones' ids."""
        return tuple(platform.id for platform, chip in self._chips if chip.isChecked())


class TimeQuestion(Question):
    """Usual days, time and length; ``problem`` says what can't be read, "" for nothing."""

    def __init__(self, kit: Kit, answers: StartAnswers) -> None:
        super().__init__(kit, 3, "Usual days and time")
        regional = kit.regional
        self.days: dict[int, ChoiceChip] = {}
        for weekday in regional.weekdays():
            day = MONDAY + timedelta(days=weekday - 1)
            chip = ChoiceChip(kit.look, kit.icons, regional.weekday_short(day))
            chip.setAccessibleName(regional.weekday_long(day))
            chip.setChecked(weekday in answers.days)
            self.days[weekday] = chip
            self.add_chip(chip)
        self._clock, self._minutes = answers.clock, answers.minutes
        self.time = self._field("Usual time", self._time_words())
        self.length = self._field("Usual length", regional.length(answers.minutes))
        self.problem = ""
        self.time.editingFinished.connect(self._read)
        self.length.editingFinished.connect(self._read)

    def answer(self) -> tuple[tuple[int, ...], int, int]:
        """(ISO weekdays, minutes after midnight, length in minutes)."""
        days = tuple(sorted(day for day, chip in self.days.items() if chip.isChecked()))
        return days, self._clock, self._minutes

    def _field(self, name: str, value: str) -> LineEdit:
        line = LineEdit(self.kit.look, name)
        line.setFixedWidth(self.kit.look.px(96))
        line.show_value(value)
        self.flow.addWidget(line)
        return line

    def _read(self) -> None:
        self.problem = self._read_time() or self._read_length()
        self.changed.emit()

    def _read_time(self) -> str:
        try:
            read = self.kit.regional.read_time(self.time.text())
        except PlannerError as error:
            self.time.set_state("bad")
            return fault(error).sentence
        self._clock = read.hour * 60 + read.minute
        self.time.set_state("")
        self.time.show_value(self._time_words())
        return ""

    def _read_length(self) -> str:
        regional = self.kit.regional
        try:
            minutes = regional.read_duration(self.length.text())
        except PlannerError as error:
            self.length.set_state("bad")
            return fault(error).sentence
        self._minutes = max(15, min(24 * 60, minutes))
        self.length.set_state("")
        self.length.show_value(regional.length(self._minutes))
        return ""

    def _time_words(self) -> str:
        return self.kit.regional.time_full(time(self._clock // 60, self._clock % 60))
