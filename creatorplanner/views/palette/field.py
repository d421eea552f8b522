"""The palette's one field: what was understood is tinted behind its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from creatorplanner.models.tongue import tr
from creatorplanner.views.look import Look
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.paint import outlined, rounded

Key = Qt.Key
LONGEST = 600  # code points: a title, and all that can be said about it
_CURSOR_REACH = 5  # QLineEdit's cursor rectangle begins so many pixels before the cursor

# a letter between two directions of writing has its end elsewhere than the next one its begin
_EDGES = (QTextLine.Edge.Leading, QTextLine.Edge.Trailing)


class Mark(NamedTuple):
    """A piece of the text to tint; ``key`` names its token."""

    start: int
    end: int
    fill: QColor
    line: QColor
    key: str


class PaletteField(QLineEdit):
    """``moved`` carries rows to go up or down; ``entered`` whether Ctrl was held.

    ``switched`` carries the key of the token that Backspace was pressed after.
    """

    moved = Signal(int)
    entered = Signal(bool)
    switched = Signal(str)
    emptied = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._marks: list[Mark] = []
        self._erasing = False  # Backspace was pressed before: the next ones only erase
        self._jumps: dict[int, Callable[[], None]] = {
            Key.Key_Up: lambda: self.moved.emit(-1),
            Key.Key_Down: lambda: self.moved.emit(1),
            Key.Key_PageUp: lambda: self.moved.emit(-5),
            Key.Key_PageDown: lambda: self.moved.emit(5),
        }
        self.setObjectName("bare")
        self.setMaxLength(LONGEST)
        self.setAccessibleName(tr("QuickAdd", "Quick add or search"))
        look.changed.connect(self._dress)
        self._dress()

    def show_marks(self, marks: list[Mark]) -> None:
        """Tint these pieces."""
        if marks != self._marks:
            self._marks = marks
            self.update()

    def say(self, words: str) -> None:
        """Have a screen reader say what became of the text."""
        announce(self, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list is moved through from here; Backspace after a piece takes it as text.

        Only the first one does: who goes on pressing it wants to erase.
        """
        key, control = event.key(), Qt.KeyboardModifier.ControlModifier
        erasing, self._erasing = self._erasing, key == Key.Key_Backspace
        if key in (Key.Key_Return, Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit(bool(event.modifiers() & control))
        elif key in self._jumps:
            self._jumps[key]()
        elif key == Key.Key_Escape:
            event.ignore()
        elif key == Key.Key_Backspace and not erasing and self._switches(event):
            return
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints first, the text over them."""
        if self._marks and self.text():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for mark, box in self._boxes():
                rounded(painter, box, self._look.px(6), mark.fill)
                if self._look.theme.outlined:
                    outlined(painter, box, self._look.px(6), mark.line)
            painter.end()
        super().paintEvent(event)

    def mark_boxes(self, index: int) -> list[QRectF]:
        """Where a tint lies: in one piece, unless two directions of writing part it."""
        mark = self._marks[index]
        return [box for one, box in self._boxes() if one is mark]

    def _switches(self, event: QKeyEvent) -> bool:
        """Whether this Backspace was about a token, or about what the field is for."""
        if event.isAutoRepeat() or event.modifiers() or self.hasSelectedText():
            return False
        place = self.cursorPosition()
        if not self.text():
            self.emptied.emit()
            return True
        for mark in self._marks:
            if mark.end == place and mark.key:
                self.switched.emit(mark.key)
                return True
        return False

    def _boxes(self) -> list[tuple[Mark, QRectF]]:
        line, layout = self._line()
        cursor = self.cursorRect()
        here = _x(line, self.cursorPosition())
        shift = cursor.left() + _CURSOR_REACH - here
        height = self.fontMetrics().height() + self._look.px(4)
        top = cursor.center().y() + 1 - height / 2
        reach = self._look.px(3)
        found = []
        for mark in self._marks:
            for left, right in _runs(line, mark):
                box = QRectF(left + shift, top, right - left, height)
                found.append((mark, box.adjusted(-reach, 0, reach, 0)))
        del layout
        return found

    def _line(self) -> tuple[QTextLine, QTextLayout]:
        """The text laid out as the field lays it out."""
        text = self.text()
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        right = text.isascii() is False and _reads_right_to_left(text)
        direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setPosition(QPointF(0, 0))
        layout.endLayout()
        return line, layout

    def _dress(self) -> None:
        self.setStyleSheet(self._look.sheet("field"))
        font = QFont(self._look.font(17, 500))
        font.setWordSpacing(self._look.px(3))  # room for the tints beside each other
        self.setFont(font)
        self.setFixedHeight(self._look.px(44))


def _runs(line: QTextLine, mark: Mark) -> list[tuple[float, float]]:
    """The stretches of a line that a piece of the text takes, from left to right."""
    letters = sorted(
        sorted(_x(line, place, edge) for edge in _EDGES) for place in range(mark.start, mark.end)
    )
    runs: list[tuple[float, float]] = []
    for left, right in letters:
        if runs and left - runs[-1][1] < 1:
            runs[-1] = runs[-1][0], max(right, runs[-1][1])
        else:
            runs.append((left, right))
    return runs


def _x(line: QTextLine, place: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """Where an edge of a letter lies; Qt gives it back together with the place."""
    found: tuple[float, int] = line.cursorToX(place, edge)  # type: ignore[assignment]
    return found[0]


def _reads_right_to_left(text: str) -> bool:
    from unicodedata import bidirectional

    for letter in text:
        kind = bidirectional(letter)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False
