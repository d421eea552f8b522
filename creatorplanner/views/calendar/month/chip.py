"""A stream in the month: a child button, as the week's blocks are."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.views.calendar.block_pictures import BlockPictures
from creatorplanner.views.calendar.stream_button import StreamButton
from creatorplanner.views.kit import Kit
from creatorplanner.views.wording.spoken import Spoken


class MonthChip(StreamButton):
    """One line for one stream, on the day it starts."""

    RADIUS = 5

    def __init__(self, kit: Kit, pictures: BlockPictures, spoken: Spoken, parent: QWidget) -> None:
        super().__init__(kit, pictures, spoken, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def key(self) -> str:
        """The stream's id."""
        return "" if self.data is None else self.data.stream.id

    @property
    def day(self) -> date:
        """The day it stands on."""
        return date.min if self.data is None else self.data.start.date()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Nothing of it depends on the mouse being over it: no need to paint again."""
        event.accept()
