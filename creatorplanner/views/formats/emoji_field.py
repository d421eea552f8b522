"""One emoji: typed or pasted, or picked from a small grid."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTextBoundaryFinder, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import column
from creatorplanner.views.widgets.buttons import Button, PaintedButton
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import focus_ring, rounded

OFFERED = "💄💬🎮🎨📖🛍️☕⚔️🎤🎧🎸🎹💃🍳🏋️🧘📚✂️🧵🐾🌱✈️🚗⚽🎲🃏👑💎🔥🎁"


class EmojiField(QWidget):
    """``committed`` carries the emoji; of a longer text only the first letter is taken."""

    committed = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        look = kit.look
        self.field = LineEdit(look, "Emoji", "😀")
        self.field.setFixedWidth(look.px(64))
        self.more = Button(look, kit.icons, "Choose", "ghost", "smile", small=True)
        self.more.setCheckable(True)
        self.grid = QWidget()
        flow = FlowLayout(self.grid, look.px(2))
        for emoji in letters(OFFERED):
            key = _EmojiKey(kit, emoji)
            key.clicked.connect(lambda _on=False, emoji=emoji: self._pick(emoji))
            flow.addWidget(key)
        row = QHBoxLayout()
        row.addWidget(self.field)
        row.addWidget(self.more)
        row.addStretch(1)
        layout = column(self, look.px(4))
        layout.addLayout(row)
        layout.addWidget(self.grid)
        self.grid.hide()
        self.more.toggled.connect(self.grid.setVisible)
        self.field.committed.connect(self._typed)

    def show_value(self, emoji: str) -> None:
        """Show what the plan holds."""
        self.field.show_value(emoji)

    def _typed(self, text: str) -> None:
        found = letters(text.strip())
        self.field.show_value(found[0] if found else "")
        self.committed.emit(found[0] if found else "")

    def _pick(self, emoji: str) -> None:
        self.field.show_value(emoji)
        self.more.setChecked(False)
        self.committed.emit(emoji)
        self.more.setFocus()


def letters(text: str) -> list[str]:
    """A text by what a reader calls letters: an emoji family is one."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    encoded, found, start = text.encode("utf-16-le"), [], 0
    while (end := finder.toNextBoundary()) >= 0:
        found.append(encoded[start * 2 : end * 2].decode("utf-16-le"))
        start = end
    return found


class _EmojiKey(PaintedButton):
    """One emoji of the grid."""

    def __init__(self, kit: Kit, emoji: str) -> None:
        super().__init__(kit.look, emoji)
        self._emoji = emoji

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(30), self.look.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self.look.theme, QRectF(self.rect())
        rounded(painter, rect, self.look.px(6), self.ground(None, theme.hover, theme.pressed))
        painter.setFont(self.look.font(16))
        painter.setPen(theme.text)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self._emoji)
        if shows_focus(self):
            focus_ring(painter, rect, self.look.px(6), self.look)
