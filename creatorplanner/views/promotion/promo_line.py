"""A checklist line that can also move up and down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from creatorplanner.models.stream_model import Line
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.line_row import LineRow
from creatorplanner.views.promotion.move_keys import MoveKeys


class PromoLine(LineRow):
    """Alt+Up and Alt+Down move the line, Enter opens the stream."""

    moved = Signal(str, int)
    opened = Signal()

    def __init__(self, kit: Kit, line: Line) -> None:
        super().__init__(kit, line)
        MoveKeys(self, self._move, self.check, self.due, self.more)

    def menu(self) -> QMenu:
        """The panel's menu, with the moves."""
        menu = super().menu()
        first = menu.actions()[-1]
        for words, step in (("Move up\tAlt+Up", -1), ("Move down\tAlt+Down", 1)):
            action = menu.addAction(words)
            action.triggered.connect(lambda _on=False, step=step: self._move(step))
            menu.insertAction(first, action)
        menu.insertSeparator(first)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter; the rest is the panel's."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        self.moved.emit(self.line.item.id, step)
