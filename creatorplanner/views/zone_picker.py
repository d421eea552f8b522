"""Choosing a time zone: a button that names it, and a field that searches all by their letters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from creatorplanner.domain.zones import known_zones
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, column
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.titles import zone_title


class ZonePicker(QWidget):
    """``chosen`` carries the zone's name; with ``none``, words for no zone, also ""."""

    chosen = Signal(str)

    def __init__(self, kit: Kit, name: str, *, none: str = "", variant: str = "ghost") -> None:
        super().__init__()
        self._kit, self._none, self._zone = kit, none, ""
        self.button = Button(kit.look, kit.icons, name, variant, "globe", small=variant == "ghost")
        self.cross = IconButton(kit.look, kit.icons, "x", f"No {name.lower()}", size=28)
        self.field = EscLine(kit, name, "City", entered=self._entered, left=self.close_field)
        self.problem = Text(kit.look, "Try a city such as Berlin", 12, 500, "bad")
        layout = column(self, kit.look.px(4))
        row = QHBoxLayout()
        row.setSpacing(kit.look.px(2))
        row.addWidget(self.button, 1)
        row.addWidget(self.cross)
        layout.addLayout(row)
        layout.addWidget(self.field)
        layout.addWidget(self.problem)
        self._name = name
        self.button.clicked.connect(self._open)
        self.cross.clicked.connect(lambda: self._choose(""))
        self.close_field()

    def show_zone(self, zone: str) -> None:
        """Name the zone that is chosen now."""
        self._zone = zone
        words = f"{zone_title(zone)} time" if zone else self._none
        self.button.set_words(words)
        self.button.setAccessibleName(f"{self._name}: {words}")
        self.cross.setVisible(bool(self._none and zone and self.field.isHidden()))

    def close_field(self) -> None:
        """Show the button again."""
        self.field.hide()
        self.problem.hide()
        self.field.set_state("")
        self.button.show()
        self.cross.setVisible(bool(self._none and self._zone))

    def _open(self) -> None:
        if self.field.completer() is None:
            self.field.setCompleter(self._completer())
        self.button.hide()
        self.cross.hide()
        self.field.show()
        self.field.clear()
        self.field.setFocus()

    def _completer(self) -> QCompleter:
        names = [name.replace("_", " ") for name in known_zones()]
        completer = QCompleter(names, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        completer.activated.connect(self._choose)
        return completer

    def _entered(self) -> None:
        text = self.field.text()
        found = "" if self._none and not text.strip() else _found(text)
        if found is None:
            self.field.set_state("bad")
            self.problem.show()
        else:
            self._choose(found)

    def _choose(self, name: str) -> None:
        self.chosen.emit(name.replace(" ", "_"))
        self.close_field()
        self.button.setFocus()


def _found(text: str) -> str | None:
    """The zone of that name, or the only sensible meaning: the first one with these letters."""
    wanted = text.strip().casefold().replace(" ", "_")
    if not wanted:
        return None
    names = known_zones()
    city = (name for name in names if name.rsplit("/", 1)[-1].casefold() == wanted)
    part = (name for name in names if wanted in name.casefold())
    return next(city, None) or next(part, None)
