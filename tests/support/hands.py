"""A pair of hands at the window that counts what it does: the steps of the usability tests.

A step is one key chord, one typed string, one click or one drag.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.fixtures.window import NONE, Key, Mod, Whole


@dataclass
class Hands:
    """Does things as a person does and counts them in ``steps``."""

    whole: Whole
    steps: int = 0

    def chord(self, key: Key, modifiers: Mod = NONE, times: int = 1) -> None:
        """Press a key, ``times`` times: each press is a step."""
        for _ in range(times):
            self.steps += 1
            self.whole.key(key, modifiers)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        self.steps += 1
        self.whole.type(text)

    def click(self, target: QWidget) -> None:
        """Click in the middle of something."""
        self.steps += 1
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)

    def drag(self, target: QWidget, begin: QPoint, by: QPoint) -> None:
        """Press, move and let go."""
        self.steps += 1
        self.whole.drag(target, begin, by)

    def drag_and_escape(self, target: QWidget, begin: QPoint, by: QPoint) -> None:
        """Press, move, change one's mind, and let go all the same: Esc is the step."""
        self.whole.press(target, begin)
        self.whole.drag_to(target, begin + by)
        self.chord(Key.Key_Escape)
        self.whole.release(target, begin + by)
