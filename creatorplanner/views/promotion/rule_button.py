"""The due rule of a template's line; clicked, it offers others."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded

MOST = 220  # design pixels of text; the whole is in the tooltip


class RuleButton(PaintedButton):
    """A rule in words on a chip."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._words = ""

    def tell_rule(self, rule: str) -> None:
        """Show a rule."""
        self._words = rule
        self.setAccessibleName(f"Due {rule}")
        self.setToolTip(tooltip(rule))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """The rule as shown."""
        return self._words

    def sizeHint(self) -> QSize:
        """The words and their padding."""
        look = self.look
        width = QFontMetrics(look.font(12, 500, True)).horizontalAdvance(self._words) + 1
        return QSize(min(width, look.px(MOST)) + look.px(18), look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Chip and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        rounded(painter, rect, look.px(7), self.ground(theme.chip, theme.hover, theme.pressed))
        if theme.outlined:
            outlined(painter, rect, look.px(7), theme.line2)
        font = look.font(12, 500, True)
        painter.setFont(font)
        painter.setPen(theme.text2)
        room = self.width() - look.px(16)
        shown = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        draw_line(painter, self, rect, shown, centred=True)
        if shows_focus(self):
            focus_ring(painter, rect, look.px(7), look)
