"""Menus in the program's look."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from creatorplanner.views.look import Look


class Menu(QMenu):
    """A menu that lives as long as it is shown, or as its owner keeps it."""

    def __init__(self, look: Look, parent: QWidget, title: str = "") -> None:
        super().__init__(title, parent)
        self._look = look
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setStyleSheet(self._look.sheet("menu"))
