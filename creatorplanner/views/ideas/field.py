"""The field that adds ideas."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.fields import LineEdit


class IdeaField(LineEdit):
    """One line, Enter adds it; a paste of several lines is several ideas at once.

    ``added`` carries what is to be added; whoever adds it clears the field.
    """

    added = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, "Add an idea", "Add an idea, Enter")
        self.returnPressed.connect(lambda: self.added.emit(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over a pasted list whole."""
        text = QApplication.clipboard().text()
        if event.matches(QKeySequence.StandardKey.Paste) and "\n" in text.strip():
            self.added.emit(text)
            return
        super().keyPressEvent(event)
