"""A field on the import page: Enter takes what was typed and imports nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.fields import LineEdit


class Line(LineEdit):
    """``take`` gets what was typed, at Enter or when the field is left."""

    def __init__(self, kit: Kit, name: str, take: Callable[[str], object]) -> None:
        super().__init__(kit.look, name)
        self.committed.connect(take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the field alone."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
