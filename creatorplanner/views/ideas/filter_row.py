"""The chips that narrow ideas to one format."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.domain.formats import Format
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.choices import ChoiceChip
from creatorplanner.views.widgets.layouts import FlowLayout


class FilterRow(QWidget):
    """All, and each format that an idea has; exactly one of them is on. ``chosen`` when it differs.

    Nothing is shown while there is nothing to choose from.
    """

    chosen = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.format_id = ""
        self._known: list[Format] | None = None
        self.chips: dict[str, ChoiceChip] = {}
        self._flow = FlowLayout(self, kit.look.px(6))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        kit.look.changed.connect(lambda: self._flow.set_gap(kit.look.px(6)))
        self.setAccessibleName("Show ideas of")

    def offer(self, formats: Sequence[Format], used: Sequence[Format]) -> None:
        """Offer the formats that are used; one that is not any more is no longer chosen."""
        if list(formats) != self._known:
            self._make(formats)
        keys = {kind.id for kind in used}
        if self.format_id not in keys:
            self.format_id = ""
        for key, chip in self.chips.items():
            chip.setVisible(not key or key in keys)
        self.setVisible(len(used) > 1)
        self._mark()

    def _make(self, formats: Sequence[Format]) -> None:
        """A chip for every format, made again only when a format itself differs."""
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._known, self.chips = list(formats), {}
        for kind in (None, *formats):
            self._add(kind)

    def show_all(self) -> None:
        """Narrow to nothing."""
        self._choose("")

    def _add(self, kind: Format | None) -> None:
        look, icons = self._kit.look, self._kit.icons
        if kind is None:
            chip = ChoiceChip(look, icons, "All")
        else:
            chip = ChoiceChip(look, icons, kind.name, kind.emoji, color=kind.color)
        key = "" if kind is None else kind.id
        chip.clicked.connect(lambda: self._choose(key))
        self.chips[key] = chip
        self._flow.addWidget(chip)

    def _choose(self, key: str) -> None:
        differs = key != self.format_id
        self.format_id = key
        self._mark()  # a click on the one that is on would turn it off
        if differs:
            self.chosen.emit()

    def _mark(self) -> None:
        for key, chip in self.chips.items():
            chip.setChecked(key == self.format_id)
