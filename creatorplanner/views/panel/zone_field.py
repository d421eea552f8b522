"""Choosing the zone that the stream's time is meant in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from creatorplanner.domain.zones import known_zones
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.streams import change_zone
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.told import told_zone
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text


class ZoneField(QWidget):
    """A button that names the zone; clicked, a field that searches all zones by their letters."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        self.button = Button(kit.look, kit.icons, "Time zone", "ghost", "globe", small=True)
        self.field = EscLine(kit, "Time zone", "City", entered=self._entered, left=self._close)
        self.problem = Text(kit.look, "Try a city such as Berlin", 12, 500, "bad")
        layout = column(self, kit.look.px(4))
        layout.addWidget(self.button)
        layout.addWidget(self.field)
        layout.addWidget(self.problem)
        self.button.clicked.connect(self._open)
        self._close()

    def follow(self) -> None:
        """Name the stream's zone."""
        stream = self._model.stream
        if stream is not None:
            self.button.set_words(f"{told_zone(stream.zone)} time")

    def _open(self) -> None:
        if self.field.completer() is None:
            self.field.setCompleter(self._completer())
        self.button.hide()
        self.field.show()
        self.field.clear()
        self.field.setFocus()

    def _close(self) -> None:
        self.field.hide()
        self.problem.hide()
        self.field.set_state("")
        self.button.show()

    def _completer(self) -> QCompleter:
        names = [name.replace("_", " ") for name in known_zones()]
        completer = QCompleter(names, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        completer.activated.connect(self._choose)
        return completer

    def _entered(self) -> None:
        found = self._found(self.field.text())
        if found is None:
            self.field.set_state("bad")
            self.problem.show()
        else:
            self._choose(found)

    def _found(self, text: str) -> str | None:
        """The zone of that name, or the only sensible meaning: the first one with these letters."""
        wanted = text.strip().casefold().replace(" ", "_")
        if not wanted:
            return None
        names = known_zones()
        city = (name for name in names if name.rsplit("/", 1)[-1].casefold() == wanted)
        part = (name for name in names if wanted in name.casefold())
        return next(city, None) or next(part, None)

    def _choose(self, name: str) -> None:
        stream = self._model.stream
        if stream is not None:
            self._saving.run(change_zone, stream.id, name.replace(" ", "_"))
        self._close()
        self.button.setFocus()
