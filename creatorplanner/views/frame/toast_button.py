"""A button of the toast: words and a key on the toast's own ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.look import Look
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined


class ToastButton(PaintedButton):
    """Words and a key on the toast's own ground."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._words = self._hint = self._key = ""

    def show_words(self, words: str, hint: str) -> None:
        self._words = words
        self._hint = self._key = hint
        self.setAccessibleName(words)
        self._restyle()

    def show_hint(self, shown: bool) -> None:
        self._hint = self._key if shown else ""
        self._restyle()

    def sizeHint(self) -> QSize:
        look = self.look
        width = QFontMetrics(look.font(13, 600)).horizontalAdvance(self._words) + look.px(16)
        if self._hint:
            hint = QFontMetrics(look.font(11, 600)).horizontalAdvance(self._hint)
            width += hint + look.px(20)
        return QSize(width, look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.look, self.look.theme
        rect = QRectF(self.rect()).adjusted(look.px(8), 0, -look.px(8), 0)
        painter.setFont(look.font(13, 600))
        painter.setPen(theme.toast_text if self.underMouse() else theme.toast_accent)
        draw_line(painter, self, rect, self._words)
        if self._hint:
            painter.setFont(look.font(11, 600))
            width = painter.fontMetrics().horizontalAdvance(self._hint) + look.px(10)
            height = look.px(20)
            right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = rect.left() - look.px(6) if right else rect.right() - width + look.px(6)
            box = QRectF(x, (self.height() - height) / 2, width, height)
            outlined(painter, box, look.px(5), theme.toast_text)
            painter.setPen(theme.toast_text)
            draw_line(painter, self, box, self._hint, centred=True)
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), look.px(6), look)
