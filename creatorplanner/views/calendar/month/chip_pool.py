"""The month's chips: made when they are wanted, kept when they are not."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from creatorplanner.views.calendar.block_pictures import BlockPictures
from creatorplanner.views.calendar.month.chip import MonthChip
from creatorplanner.views.calendar.month.chip_paint import ChipPainter
from creatorplanner.views.kit import Kit
from creatorplanner.views.wording.spoken import Spoken

PICTURES = 400  # two full months


class ChipPool(QObject):
    """``made`` carries a chip that is new, to be wired."""

    made = Signal(object)

    def __init__(self, kit: Kit, paint: ChipPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._home = kit, parent
        self._pictures = BlockPictures(kit, paint, PICTURES)
        self._spoken = Spoken(kit.regional, kit.platforms)
        self._all: list[MonthChip] = []
        self._spare: list[MonthChip] = []

    def chip(self) -> MonthChip:
        """One that nobody uses."""
        if self._spare:
            chip = self._spare.pop()
        else:
            chip = MonthChip(self._kit, self._pictures, self._spoken, self._home)
            self._all.append(chip)
            self.made.emit(chip)
        chip.set_lifted(False)
        return chip

    def take_back(self, chip: MonthChip) -> None:
        """It is not shown any more."""
        chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        chip.hide()
        self._spare.append(chip)

    def forget(self) -> None:
        """Paint every one anew: theme, scale or locale changed."""
        for chip in self._all:
            chip.forget()
