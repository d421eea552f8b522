"""What a stream that was never planned needs besides its numbers: title, format, day, places."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from creatorplanner.domain.entry_errors import NotADate
from creatorplanner.domain.formats import Format
from creatorplanner.domain.zones import DateOutOfRange
from creatorplanner.models.log_model import Typed
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.entry_line import EntryLine
from creatorplanner.views.log.number_field import LABEL
from creatorplanner.views.widgets.choices import ChoiceChip
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout

HINT = "Not a day. Try “yesterday”, “Mon” or a date"


class UnplannedHead(QWidget):
    """``places_changed`` when other platforms are chosen, ``day_changed`` for another day."""

    changed = Signal()
    places_changed = Signal()
    day_changed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._today = date.min
        self._shown = ""  # the day's text while nobody typed one
        self._left: date | None = None
        self._initial: Typed = {}
        self.title = EntryLine(kit, "Title", "What was it about?")
        self.format = ComboBox(kit.look, "Format")
        self.day = EntryLine(kit, "Day")
        self.message = Text(kit.look, "", 11, 400, "bad", elide=True)
        self.chips = [
            ChoiceChip(kit.look, kit.icons, known.name, known.icon, icon=bool(known.icon))
            for known in kit.platforms.known
        ]
        self._place()
        self.title.textChanged.connect(self.changed)
        for line in (self.title, self.day):
            line.entered.connect(self.focusNextChild)
        self.day.editingFinished.connect(self._day_left)
        self.day.textChanged.connect(self.changed)
        for chip in self.chips:
            chip.clicked.connect(self._chip_clicked)

    def start(self, formats: list[Format], platforms: tuple[str, ...], today: date) -> None:
        """Begin anew; ``today`` is what "yesterday" is told from."""
        self._today = today
        self.title.show_value("")
        self.format.clear()
        self.format.addItem("No format", None)
        for kind in formats:
            self.format.addItem(f"{kind.emoji} {kind.name}".strip(), kind.id)
        self._left = None
        self._show_day(today)
        for chip, known in zip(self.chips, self._kit.platforms.known, strict=True):
            chip.setChecked(known.id in platforms)
        self.check()
        self._initial = {}
        self._initial = self.typed()

    def typed(self) -> Typed:
        """What stands in the fields; "" where all is as it was begun."""
        typed = {
            "head/title": self.title.text(),
            "head/format": self.format_id() or "",
            "head/day": "" if self.day.text() == self._shown else self.day.text(),
            "head/places": " ".join(self.platforms()),
        }
        return typed if typed != self._initial else {}

    def restore(self, typed: Typed) -> None:
        """Put back what was typed."""
        self.title.setText(typed.get("head/title", ""))
        self.format.setCurrentIndex(max(0, self.format.findData(typed.get("head/format"))))
        self.day.setText(typed.get("head/day", "") or self._shown)
        self._left = self.chosen_day()
        places = typed.get("head/places", "").split() or self.platforms()
        for chip, known in zip(self.chips, self._kit.platforms.known, strict=True):
            chip.setChecked(known.id in places)
        self.check()

    def platforms(self) -> tuple[str, ...]:
        """Where it ran."""
        known = self._kit.platforms.known
        pairs = zip(self.chips, known, strict=True)
        return tuple(platform.id for chip, platform in pairs if chip.isChecked())

    def format_id(self) -> str | None:
        """The chosen format."""
        chosen = self.format.currentData()
        return chosen if isinstance(chosen, str) else None

    def follow_day(self, day: date | None) -> None:
        """Show the day that the times say, as long as nobody typed another."""
        if day is not None and self.day.text() == self._shown:
            self._show_day(day)

    def chosen_day(self) -> date | None:
        """The typed day; None while nobody typed one that can be read."""
        text = self.day.text()
        return None if text == self._shown or not text.strip() else self._read(text)

    def _read(self, text: str) -> date | None:
        try:
            return self._kit.regional.read_date(text, self._today, past=True)
        except (NotADate, DateOutOfRange):
            return None

    def check(self) -> bool:
        """Mark a day that cannot be read; whether all is well."""
        bad = self._is_bad()
        self.day.set_state("bad" if bad else "")
        self.message.setText(HINT if bad else "")
        self.message.setVisible(bad)  # the form below is long enough
        return not bad

    def _show_day(self, day: date) -> None:
        self._shown = self._kit.regional.date_short(day)
        self.day.show_value(self._shown)

    def _is_bad(self) -> bool:
        text = self.day.text()
        return bool(text.strip()) and text != self._shown and self._read(text) is None

    def _day_left(self) -> None:
        if self.check() and self.chosen_day() != self._left:
            self._left = self.chosen_day()
            self.day_changed.emit()

    def _chip_clicked(self) -> None:
        if not self.platforms():
            # a session belongs to some platform: the last one stays
            for chip in self.chips:
                if chip is self.sender():
                    chip.setChecked(True)
        self.places_changed.emit()

    def _place(self) -> None:
        look, px = self._kit.look, self._kit.look.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        places = QWidget()
        flow = FlowLayout(places, px(6))
        for chip in self.chips:
            flow.addWidget(chip)
        fields = (("Title", self.title), ("Format", self.format), ("Day", self.day))
        for row, (words, field) in zip((0, 1, 2, 4), (*fields, ("Platforms", places)), strict=True):
            label = Text(look, words, 13, 500, "text2")
            label.setFixedWidth(px(LABEL))
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.message, 3, 1)
        grid.setColumnStretch(1, 1)
