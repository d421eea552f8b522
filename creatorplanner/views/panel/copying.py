"""A button that copies a text and says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.buttons import Button

COPIED_MS = 1500


def copy_text(widget: QWidget, text: str) -> None:
    """Put a text on the clipboard, and say so to screen readers."""
    QGuiApplication.clipboard().setText(text)
    announce(widget, "Copied")


class CopyButton(Button):
    """Copies what ``text()`` gives; "Copied" for a moment, and said to screen readers."""

    def __init__(
        self,
        kit: Kit,
        words: str,
        text: Callable[[], str],
        variant: str = "ghost",
        parent: QWidget | None = None,
        *,
        small: bool = False,
    ) -> None:
        super().__init__(kit.look, kit.icons, words, variant, "copy", small=small, parent=parent)
        self._label = words
        self._text = text
        self._named = words
        self._timer = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._timer.timeout.connect(self._back)
        self.clicked.connect(self.copy)

    def put(self) -> None:
        """Put the text on the clipboard."""
        copy_text(self, self._text())

    def copy(self) -> None:
        """Copy, and show for a moment that it was done."""
        self.put()
        if not self._timer.isActive():
            self._named = self.accessibleName()
        # the width stays, so that nothing jumps while the word is shorter
        self.setMinimumWidth(self.width())
        self.set_words("Copied")
        self.set_icon("check")
        self._timer.start()

    def _back(self) -> None:
        self.set_words(self._label)
        self.setAccessibleName(self._named)
        self.set_icon("copy")
        self.setMinimumWidth(0)
