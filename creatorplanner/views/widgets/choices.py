"""Chips to choose several of, each with an emoji or an icon before its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded, visual

WIDEST = 240


class ChoiceChip(PaintedButton):
    """On or off; ``mark`` is an emoji or, with ``icon``, the name of an icon.

    ``color`` names a format colour for the outline while it is on, "" for the accent.
    """

    def __init__(
        self,
        look: Look,
        icons: Icons,
        words: str,
        mark: str = "",
        *,
        icon: bool = False,
        color: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, parent)
        self._icons = icons
        self.words = words
        self._mark, self._is_icon, self.color = mark, icon, color
        self.setCheckable(True)
        self.setToolTip(tooltip(words) if self._cut() else "")

    def sizeHint(self) -> QSize:
        """Mark, words and padding; long words are shortened."""
        look = self.look
        mark = look.px(24) if self._mark else 0
        width = look.px(24) + mark + QFontMetrics(look.font(13, 600)).horizontalAdvance(self.words)
        return QSize(min(width + 1, look.px(WIDEST)), look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, outline, mark and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.look, self.look.theme
        on, rect, radius = self.isChecked(), QRectF(self.rect()), look.px(8)
        own = theme.format(self.color) if self.color else None
        fill, line = (own.fill, own.bar) if own else (theme.accent_soft, theme.accent_text)
        rounded(painter, rect, radius, self.ground(fill if on else None, theme.hover, fill))
        outlined(painter, rect, radius, line if on else theme.line2, look.px(2) if on else 1)
        painter.setPen(theme.text if on else theme.text2)
        self._paint_words(painter, rect)
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        look, left = self.look, self.look.px(12)
        if self._mark:
            side = look.px(17)
            box = visual(self, QRectF(left, (rect.height() - side) / 2, side, side))
            if self._is_icon:
                self._icons.paint(painter, self._mark, painter.pen().color(), box)
            else:
                painter.setFont(look.font(14))
                spread = box.adjusted(-side, -side, side, side)
                painter.drawText(spread, int(Qt.AlignmentFlag.AlignCenter), self._mark)
            left += look.px(24)
        font = look.font(13, 600)
        painter.setFont(font)
        inner = visual(self, QRectF(left, 0, rect.width() - left - look.px(8), rect.height()))
        wide, cut = int(inner.width()) + 1, Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font).elidedText(self.words, cut, wide)
        draw_line(painter, self, inner, shown)

    def _cut(self) -> bool:
        width = QFontMetrics(self.look.font(13, 600)).horizontalAdvance(self.words)
        return width + self.look.px(48) > self.look.px(WIDEST)
