"""What is shown while a file is read or taken over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.progress import Segments

WIDTH = 320  # design pixels
PARTS = 100


class Busy(QWidget):
    """What is done, how far it is, and a way out."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        look = self._look = kit.look
        self.words = Text(look, "", 15, 600, wrap=True)
        self.told = Text(look, "", 13, 400, "text2", tabular=True)
        self.bar = Segments(look)
        self.cancel = Button(look, kit.icons, tr("Import", "Cancel"), key_hint="Esc")
        middle = Qt.AlignmentFlag.AlignHCenter
        for label in (self.words, self.told):
            label.setAlignment(middle)
        column = QVBoxLayout(self)
        column.setSpacing(look.px(10))
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.bar, 0, middle)
        column.addWidget(self.told)
        column.addWidget(self.cancel, 0, middle)
        column.addStretch(2)
        look.changed.connect(self._dress)
        self._dress()

    def tell(self, words: str, told: str, done: int = 0, total: int = 0) -> None:
        """Say what is done; the bar only where it is known how much there is."""
        self.words.setText(words)
        self.told.setText(told)
        self.bar.show_progress(PARTS * done // total if total else 0, PARTS if total else 0)

    def _dress(self) -> None:
        self.bar.setFixedWidth(self._look.px(WIDTH))
