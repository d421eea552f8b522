"""A block's context menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget


def block_menu(parent: QWidget, commands: list[tuple[str, Callable[[], object]]]) -> QMenu:
    """A menu of (words, what to do), gone when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, act in commands:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False, act=act: act())
    return menu
