"""A field of the log form: Enter goes on, and a pasted block of numbers is told apart."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from creatorplanner.domain.pasted_numbers import read_block
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.fields import LineEdit


class EntryLine(LineEdit):
    """``entered`` on Enter; ``block_pasted`` instead of a text that holds several numbers."""

    entered = Signal()
    block_pasted = Signal(str)

    def __init__(self, kit: Kit, name: str, placeholder: str = "") -> None:
        super().__init__(kit.look, name, placeholder)
        self._before = ""
        self.textEdited.connect(self._edited)

    def setText(self, text: str | None) -> None:
        """Show a text that nobody typed."""
        self._before = text or ""
        super().setText(self._before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; with Ctrl it is the page's. Undo is the form's once there is none here."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            event.ignore()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            self.entered.emit()

    def _edited(self, text: str) -> None:
        put_in = _put_in(self._before, text)
        if read_block(put_in):
            self.setText(self._before)
            self.block_pasted.emit(put_in)
        else:
            self._before = text


def _put_in(before: str, after: str) -> str:
    """What one edit put into a text."""
    start = _alike(before, after)
    kept = _alike(before[start:][::-1], after[start:][::-1])
    return after[start : len(after) - kept]


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
