"""The zones that times are spelled in, beside the creator's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from creatorplanner.domain.zones import known_zones
from creatorplanner.models.graphic_model import GraphicModel
from creatorplanner.operations.settings import MOST_ZONES
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.chips import Chip
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.segmented import Segmented

WAYS = [("rows", "In each row"), ("line", "On one line")]


class ZonesRow(QWidget):
    """Chips of cities, a field for another one, and where the times go."""

    def __init__(self, kit: Kit, model: GraphicModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.chips: list[Chip] = []
        self._row = QWidget()
        self._flow = FlowLayout(self._row, kit.look.px(4))
        self.field = LineEdit(kit.look, "Add a time zone", "Add a city, such as Berlin")
        self.problem = Text(kit.look, "Try a city such as Berlin.", 12, 500, "bad")
        self.ways = Segmented(kit.look, WAYS, "Other times")
        self.ways.chosen.connect(lambda way: model.choose("graphic_zones_in", way))
        self.field.returnPressed.connect(self._entered)
        self.field.textEdited.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.look.px(6))
        for widget in (self._row, self.field, self.problem, self.ways):
            column.addWidget(widget)
        self.problem.hide()

    def follow(self) -> None:
        """Show the zones that are chosen."""
        zones = self._model.settings.graphic_zones
        if [chip.words() for chip in self.chips] != [city(zone) for zone in zones]:
            self._remake(zones)
        self._row.setVisible(bool(zones))
        self.field.setVisible(len(zones) < MOST_ZONES)
        self.ways.setVisible(bool(zones))
        self.ways.set_value(self._model.settings.graphic_zones_in)

    def _remake(self, zones: tuple[str, ...]) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = []
        for zone in zones:
            chip = Chip(self._kit.look, self._kit.icons, city(zone), removable=True)
            chip.setAccessibleName(f"{city(zone)}, Delete removes")
            chip.removed.connect(lambda zone=zone: self._remove(zone))
            self._flow.addWidget(chip)
            self.chips.append(chip)

    def _remove(self, zone: str) -> None:
        kept = tuple(one for one in self._model.settings.graphic_zones if one != zone)
        self._model.choose("graphic_zones", kept)

    def _typed(self) -> None:
        """All zones are named when the first letter is typed: it reads many files."""
        self.problem.hide()
        if self.field.completer() is None:
            completer = QCompleter([city(name) for name in known_zones()], self.field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setMaxVisibleItems(8)
            self.field.setCompleter(completer)

    def _entered(self) -> None:
        text = self.field.text().strip()
        if not text:
            return
        found = find_zone(text, known_zones())
        self.problem.setVisible(found is None)
        if found is not None:
            zones = self._model.settings.graphic_zones
            if self._model.choose("graphic_zones", tuple(dict.fromkeys((*zones, found)))):
                self.field.clear()


def city(zone: str) -> str:
    """A zone by its city: "New York"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def find_zone(text: str, names: tuple[str, ...]) -> str | None:
    """The zone of that city or name, or the only sensible meaning: the first with these letters."""
    wanted = text.strip().casefold().replace(" ", "_")
    exact = (name for name in names if wanted in (name.casefold(), city_key(name)))
    part = (name for name in names if wanted in name.casefold())
    return next(exact, None) or next(part, None)


def city_key(name: str) -> str:
    """The last part of a zone's name, for comparing."""
    return name.rsplit("/", 1)[-1].casefold()
