"""A short finding in a pill, with a sign before it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import faded, outlined, rounded, visual, write


class Pill(QWidget):
    """``role`` is a colour of the theme: good, warn, bad, or text2 for nothing to say."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._words = self._icon = ""
        self._role = "text2"
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)
        kit.look.changed.connect(self.update)
        self.hide()

    def say(self, words: str, icon: str, role: str) -> None:
        """Show this; "" hides it."""
        self._words, self._icon, self._role = words, icon, role
        self.setAccessibleName(words)
        self.setToolTip("")
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The sign and the words."""
        look = self._kit.look
        words = QFontMetrics(look.font(12, 600, tabular=True)).horizontalAdvance(self._words)
        return QSize(words + look.px(44), look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Tint, sign, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        color, rect = getattr(theme, self._role), QRectF(self.rect())
        plain = self._role == "text2"
        rounded(painter, rect, rect.height() / 2, theme.hover if plain else faded(color, 0.14))
        if theme.outlined:
            outlined(painter, rect, rect.height() / 2, theme.line2)
        side = look.px(15)
        sign = visual(self, QRectF(look.px(10), 0, side, rect.height()))
        self._kit.icons.paint(painter, self._icon, color, sign)
        painter.setFont(look.font(12, 600, tabular=True))
        painter.setPen(color)
        box = QRectF(look.px(30), 0, rect.width() - look.px(40), rect.height())
        write(painter, self, box, self._words)
