"""Numbers that few end screens show: behind a button, so that the form stays short."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from creatorplanner.models.log_model import Sheet, Typed
from creatorplanner.models.regional import Regional
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.number_field import NumberField, read_count, read_length
from creatorplanner.views.widgets.buttons import Button

LABELS = {"average_watch": "Average watch", "subscribers": "New subscribers"}
LENGTH_HINT = "Not a length. Try 2:14 or 2 min 14 s"
TWO_COLUMNS = 520


class MoreNumbers(QWidget):
    """Two fields a platform; open where something stands in one of them."""

    changed = Signal()
    made = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.fields: dict[str, dict[str, NumberField]] = {}
        self._across = 0
        self.toggle = Button(kit.look, kit.icons, "More numbers", "ghost", "chevron-down")
        self._body = QWidget()
        self.toggle.clicked.connect(lambda: self.set_open(not self.open))
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.look.px(6))
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._body)
        self.set_open(False)

    @property
    def open(self) -> bool:
        """Whether the fields are in view."""
        return not self._body.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Show the fields, or put them away."""
        self._body.setVisible(is_open)
        self.toggle.set_icon("chevron-up" if is_open else "chevron-down")
        self.toggle.set_words("Fewer numbers" if is_open else "More numbers")

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what is logged, for each platform."""
        if list(self.fields) != list(sheet.platforms):
            self._make(sheet.platforms)
        known = False
        for platform, fields in self.fields.items():
            session = sheet.sessions.get(platform)
            for name, field in fields.items():
                value = None if session is None else getattr(session, name)
                known = known or value is not None
                field.show_value(value, self._text(name, value))
        self.set_open(known)

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {
            f"{platform}/{name}": field.text()
            for platform, fields in self.fields.items()
            for name, field in fields.items()
        }

    def restore(self, typed: Typed) -> None:
        """Put back what was typed."""
        for platform in self.fields:
            texts = {name: typed.get(f"{platform}/{name}", "") for name in LABELS}
            self.fill(platform, texts)

    def fill(self, platform: str, numbers: dict[str, str]) -> None:
        """Put numbers into their fields, those of other fields aside."""
        for name, field in self.fields[platform].items():
            if name in numbers:
                field.restore(numbers[name])
        self.set_open(self.open or any(numbers.get(name) for name in LABELS))

    def values(self, platform: str) -> dict[str, int | None]:
        """A platform's numbers. Raises EntryError; ``bad`` says first whether it would."""
        return {name: field.value() for name, field in self.fields[platform].items()}

    def bad(self) -> list[NumberField]:
        """Fields that cannot be read, now marked and in view."""
        every = [field for fields in self.fields.values() for field in fields.values()]
        bad = [field for field in every if not field.check()]
        if bad:
            self.set_open(True)
        return bad

    def _text(self, name: str, value: int | None) -> str:
        regional = self._kit.regional
        if value is None:
            return ""
        if name == "average_watch":
            return regional.stopwatch(value)
        return regional.number(value)

    def _make(self, platforms: tuple[str, ...]) -> None:
        for fields in self.fields.values():
            for field in fields.values():
                self._grid.removeWidget(field)
                field.hide()
                field.deleteLater()
        several = len(platforms) > 1
        self.fields = {platform: self._fields(platform, several) for platform in platforms}
        self._across = 0
        self._arrange()
        self.made.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._kit.look.px
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(4))
        across = 2 if self.width() >= px(TWO_COLUMNS) else 1
        if across == self._across:
            return
        self._across = across
        every = [field for fields in self.fields.values() for field in fields.values()]
        for place, field in enumerate(every):
            self._grid.addWidget(field, place // across, place % across)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, across - 1)

    def _fields(self, platform: str, several: bool) -> dict[str, NumberField]:
        kit = self._kit
        place = kit.platforms.name(platform)
        made = {}
        for name, label in LABELS.items():
            spoken = f"{label}, {place}" if several else label
            timed = name == "average_watch"
            hint = {"hint": LENGTH_HINT} if timed else {}
            field = NumberField(kit, label, spoken, read_length if timed else read_count, **hint)
            if timed:
                field.set_about(lambda seconds: told_length(kit.regional, seconds))
            if several:
                field.set_quiet(place)
            field.changed.connect(self.changed)
            made[name] = field
        return made


def told_length(regional: Regional, seconds: int) -> str:
    """The length in words: 1 h 2 min 14 s."""
    parts = ((seconds // 3600, "h"), (seconds // 60 % 60, "min"), (seconds % 60, "s"))
    said = [f"{regional.number(count)} {unit}" for count, unit in parts if count]
    return f"= {' '.join(said)}" if said else ""
