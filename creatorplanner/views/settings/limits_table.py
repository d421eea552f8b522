"""What each network takes: as we know it, with day and source, and the creator's own numbers."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.networks import HIGHEST, NUMBERS, Network, limit_text, read_limit
from creatorplanner.domain.settings import Settings
from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.faults import fault

HEADS = {"characters": "Characters", "visible": "Before “more”", "hashtags": "Hashtags"}
FIELD = 96  # px


class LimitsTable(QWidget):
    """One row for each network; an empty field means the number that we know, shown in grey."""

    def __init__(self, kit: Kit, model: SettingsModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self._all = False
        self._shown: tuple[str, ...] = ()
        self.fields: dict[tuple[str, str], LineEdit] = {}
        self.names: dict[str, Text] = {}
        self.problem = Text(kit.look, "", 12, 500, "bad", wrap=True)
        self.more = Button(kit.look, kit.icons, "All networks", "ghost", "chevron-down", small=True)
        self._place = QWidget()
        self._grid = QGridLayout(self._place)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._place, self.problem, self.more):
            column.addWidget(part)
        self.more.clicked.connect(self._show_all)
        kit.look.changed.connect(self._dress)
        self.problem.hide()

    def follow(self, settings: Settings) -> None:
        """Show the numbers as they are now."""
        wanted = self._wanted(settings)
        if wanted != self._shown:
            self._make(wanted)
        number = self._kit.regional.number
        for (key, name), field in self.fields.items():
            known = getattr(self._kit.networks.get(key), name)
            mine = self._kit.networks.get(key, settings.network_limits)
            field.setPlaceholderText(number(known) if known else "none")
            field.show_value(number(getattr(mine, name)) if name in mine.yours else "")
            field.set_state("")
        self.problem.hide()

    def _wanted(self, settings: Settings) -> tuple[str, ...]:
        """What the creator uses, first; all that are known once asked for."""
        own = (read_limit(text)[0] for text in settings.network_limits)
        used = (*settings.platforms, *settings.networks, *own)
        known = tuple(network.id for network in self._kit.networks.known) if self._all else ()
        return tuple(filter(None, dict.fromkeys((*used, *known))))

    def _make(self, wanted: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._shown, self.fields, self.names = wanted, {}, {}
        look = self._kit.look
        for place, name in enumerate(NUMBERS, 1):
            self._grid.addWidget(Text(look, HEADS[name], 12, 600, "text2"), 0, place)
        for row, key in enumerate(wanted, 1):
            self._add_row(row, self._kit.networks.get(key))
        self._dress()

    def _add_row(self, row: int, network: Network) -> None:
        look = self._kit.look
        box = QWidget()
        words = QVBoxLayout(box)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        name = self.names[network.id] = Text(look, network.name, 13, 600)
        words.addWidget(name)
        words.addWidget(Text(look, self._known(network), 12, 400, "text2", wrap=True))
        box.setToolTip(tooltip(network.source) if network.source else "")
        self._grid.addWidget(box, row, 0)
        for place, number in enumerate(NUMBERS, 1):
            field = LineEdit(look, f"{HEADS[number]}, {network.name}")
            field.committed.connect(
                lambda typed, key=network.id, number=number: self._take(key, number, typed)
            )
            self.fields[network.id, number] = field
            self._grid.addWidget(field, row, place)

    def _known(self, network: Network) -> str:
        """Checked Nov 1, 2026: Twitch API."""
        if not network.checked_on:
            return "Not among the networks we know"
        day = self._kit.regional.date_year(date.fromisoformat(network.checked_on))
        return f"Checked {day}: {network.source}"

    def _take(self, key: str, name: str, typed: str) -> None:
        field = self.fields[key, name]
        try:
            value = self._kit.regional.read_count(typed) if typed.strip() else None
        except PlannerError as error:
            self._complain(field, fault(error).sentence)
            return
        if value is not None and not 1 <= value <= HIGHEST:
            self._complain(field, f"A number from 1 to {self._kit.regional.number(HIGHEST)}.")
            return
        kept = [text for text in self._limits() if read_limit(text)[:2] != (key, name)]
        fresh = [] if value is None else [limit_text(key, name, value)]
        self._model.set("network_limits", (*kept, *fresh))
        self.follow(self._model.values)

    def _limits(self) -> tuple[str, ...]:
        return self._model.values.network_limits

    def _complain(self, field: LineEdit, words: str) -> None:
        field.set_state("bad")
        self.problem.setText(words)
        self.problem.show()

    def _show_all(self) -> None:
        self._all = True
        self.more.hide()
        self.follow(self._model.values)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(8))
        for field in self.fields.values():
            field.setFixedWidth(px(FIELD))
