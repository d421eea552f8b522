"""The ways out of the program, and what became of the last one."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Rule
from creatorplanner.views.widgets.labels import Text

COPY, COPIED = "Copy image", "Copied"
SHOWN = 1500  # ms


class Foot(QWidget):
    """Copy, save, save all; below them what happened, or why they are off."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        look, icons = kit.look, kit.icons
        standard = QKeySequence.StandardKey
        self.copy = Button(look, icons, COPY, "primary", "copy", _keys(standard.Copy))
        self.save = Button(look, icons, "Save PNG…", "secondary", "", _keys(standard.Save))
        self.save_all = Button(look, icons, "Save all sizes…", "secondary")
        self.told = Text(look, "", 12, 500, "text2", wrap=True)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(SHOWN)
        self._back.timeout.connect(lambda: self.copy.set_words(COPY))
        wide = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for button in (self.copy, self.save, self.save_all):
            button.setSizePolicy(wide)
        px = look.px
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(self.copy, 1)
        first.addWidget(self.save, 1)
        second.addWidget(self.save_all, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), 0, px(12), px(14))
        column.setSpacing(px(8))
        column.addWidget(Rule(look))
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.told)
        self.told.hide()

    def allow(self, on: bool, reason: str) -> None:
        """Let the graphic out, or say why not."""
        for button in (self.copy, self.save, self.save_all):
            button.setEnabled(on)
            button.setAccessibleDescription(reason)
        self._tell(reason, "text2")

    def copied(self) -> None:
        """The button says so for a moment."""
        self.copy.set_words(COPIED)
        self._back.start()
        announce(self, COPIED)

    def tell(self, words: str, bad: bool = False) -> None:
        """What became of a file."""
        self._tell(words, "bad" if bad else "text2")
        announce(self, words)

    def _tell(self, words: str, role: str) -> None:
        self.told.set_role(role)
        self.told.setText(words)
        self.told.setVisible(bool(words))


def _keys(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
