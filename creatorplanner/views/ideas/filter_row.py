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
        self._offered: list[Format] | None = None
        self.chips: dict[str, ChoiceChip] = {}
        self._flow = FlowLayout(self, kit.look.px(6))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        kit.look.changed.connect(lambda: self._flow.set_gap(kit.look.px(6)))
        self.setAccessibleName("Show ideas of")

    def offer(self, kinds: Sequence[Format]) -> None:
        """Offer these formats; one that is gone is no longer chosen."""
        if list(kinds) == self._offered:
            return
        self._offered = list(kinds)
        if self.format_id not in {kind.id for kind in kinds}:
            self.format_id = ""
        focused = next((key for key, chip in self.chips.items() if chip.hasFocus()), None)
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for kind in (None, *kinds):
            self._add(kind)
        if focused is not None:
            self.chips.get(focused, self.chips[""]).setFocus()
        self.setVisible(len(kinds) > 1 or bool(self.format_id))
        self._mark()

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
