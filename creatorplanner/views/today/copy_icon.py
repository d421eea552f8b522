"""An icon that copies a text and says so for a moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy

from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.copying import COPIED_MS, copy_text
from creatorplanner.views.widgets.buttons import IconButton


class CopyIcon(IconButton):
    """Copies what ``text()`` gives; a tick for a moment, "Copied" to screen readers."""

    def __init__(self, kit: Kit, name: str, text: Callable[[], str]) -> None:
        super().__init__(kit.look, kit.icons, "copy", name, size=28)
        self._text = text
        self._timer = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._timer.timeout.connect(lambda: self.set_icon("copy"))
        self.clicked.connect(self.copy)

    def copy(self) -> None:
        """Put the text on the clipboard."""
        copy_text(self, self._text())
        self.set_icon("check")
        self._timer.start()

    def keep_room(self) -> None:
        """Leave the room free while hidden, so that due times line up."""
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
