"""What painted charts share: one Tab stop, marks that keys and mouse reach, words behind each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from creatorplanner.models.tongue import tr
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip

NOTHING = -1
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PaintedChart(QWidget):
    """Marks are numbers from 0; ``chosen`` carries the number of one that was clicked or entered.

    A subclass paints, and says how many marks there are (``marks``), where (``mark_at``), which is
    beside which (``beside``), and what each means (``words``).
    """

    chosen = Signal(int)

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__()
        self.kit = kit
        self._name = name
        self._at = self._over = NOTHING
        self.part: object = None  # of the mark under the mouse, where marks have parts
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Chart", "{name}, also shown as a table", name=name))
        kit.look.changed.connect(self.again)
        kit.regional.changed.connect(self.again)

    def marks(self) -> int:
        """How many there are."""
        raise NotImplementedError

    def mark_at(self, position: QPointF) -> int:
        """The one at a place, or NOTHING."""
        raise NotImplementedError

    def words(self, mark: int) -> str:
        """What one means, in lines."""
        raise NotImplementedError

    def beside(self, mark: int, across: int, down: int) -> int:
        """Where an arrow key leads; a row of marks unless told otherwise."""
        return mark + across + down

    def can_choose(self, mark: int) -> bool:
        """Whether there is something behind it."""
        return mark != NOTHING

    @property
    def at(self) -> int:
        """The mark that the keyboard is on."""
        return self._at

    @property
    def marked(self) -> int:
        """The mark under the mouse, else under the keyboard while it shows."""
        if self._over != NOTHING:
            return self._over
        return self._at if shows_focus(self) else NOTHING

    def again(self) -> None:
        """Something else is to be drawn."""
        self._over, self.part = NOTHING, None
        self._at = min(self._at, self.marks() - 1)
        self._say()
        self.updateGeometry()
        self.update()

    def hint(self, position: QPointF) -> str:
        """The tooltip at a place, "" for none."""
        mark = self.mark_at(position)
        return "" if mark == NOTHING else tooltip(self.words(mark))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the mouse."""
        before = self._over, self.part
        over = self.mark_at(event.position())
        if (over, self.part) != before:
            self._over = over
            hand = over != NOTHING and self.can_choose(over)
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        self._over, self.part = NOTHING, None
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self.mark_at(event.position()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard starts at the first mark."""
        if self._at == NOTHING and self.marks():
            self._at = 0
        self._say()
        self.update()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows from mark to mark, Enter or Space chooses."""
        key = Qt.Key(event.key())
        if key in STEPS and self.marks():
            across, down = STEPS[key]
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                across = -across
            found = self.beside(max(self._at, 0), across, down)
            if 0 <= found < self.marks():
                self._at = found
            self._say()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The words behind a mark."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.hint(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _choose(self, mark: int) -> None:
        if mark != NOTHING and self.can_choose(mark):
            self.chosen.emit(mark)

    def _say(self) -> None:
        known = 0 <= self._at < self.marks()
        self.setAccessibleDescription(self.words(self._at) if known else "")
