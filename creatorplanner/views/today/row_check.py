"""The check box of a row that is one stop in a list: arrows move on, letters act."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence

from creatorplanner.views.look import Look
from creatorplanner.views.widgets.checks import CheckBox

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowCheck(CheckBox):
    """``stepped`` by arrows, ``opened`` by Enter, ``lettered`` by L or C, ``entered`` on focus.

    ``handed_on`` by Control and Enter: copy what belongs to it, and tick.
    """

    stepped = Signal(int)
    opened = Signal()
    copied = Signal()
    handed_on = Signal()
    lettered = Signal(str)
    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, strikes=True)
        self.set_stop(False)

    def set_stop(self, stop: bool) -> None:
        """Whether Tab stops here; a click focuses either way."""
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter, copy and letters; Space stays Qt's."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.handed_on if held else self.opened).emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif key in (Qt.Key.Key_L, Qt.Key.Key_C) and not event.modifiers():
            self.lettered.emit(chr(key))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row becomes its list's stop."""
        super().focusInEvent(event)
        self.entered.emit()
