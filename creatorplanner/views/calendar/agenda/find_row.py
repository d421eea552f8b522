"""Narrowing the list by what is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.views.calendar.stream_keys import ENTER, Key
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text

WIDTH = 340


class FindRow(QWidget):
    """``sought`` carries the text at every key; ``left`` when the keyboard goes to the list."""

    sought = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.field = LineEdit(kit.look, "Find in this month")
        self.field.setClearButtonEnabled(True)
        self._count = Text(kit.look, "", 12, 500, "text2", tabular=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 20)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self.field.textChanged.connect(self.sought)
        kit.look.changed.connect(self._dress)
        self._dress()

    def tell(self, month: str, found: int) -> None:
        """Name the month that is searched, and say how many streams fit while it is."""
        self.field.setPlaceholderText(f"Find in {month}")
        number = self._kit.regional.number(found)
        words = f"{number} found" if self.field.text().strip() else ""
        self._count.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears, then goes back to the list; Down and Enter go there as it is."""
        if event.key() == Key.Key_Escape:
            if self.field.text():
                self.field.clear()
            else:
                self.left.emit()
        elif event.key() in (*ENTER, Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        px = self._kit.look.px
        self.field.setMaximumWidth(px(WIDTH))
        self._row.setContentsMargins(px(18), px(10), px(18), px(8))
        self._row.setSpacing(px(12))
