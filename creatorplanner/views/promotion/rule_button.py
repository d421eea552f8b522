"""What a template's line follows, on a chip; clicked, it offers others."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded


class RuleButton(PaintedButton):
    """Words on a chip as wide as its column; what is cut off is in the tooltip.

    ``labelled``: it says itself what it sets, for there is no column's head above it.
    """

    def __init__(self, look: Look, label: str, width: int) -> None:
        super().__init__(look, label)
        self._label, self._width, self._words = label, width, ""
        self._labelled = self._warns = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def tell_rule(self, words: str, warning: str = "") -> None:
        """Show a rule, and in amber what is odd about it."""
        self._words, self._warns = words, bool(warning)
        told = f"{self._label}: {words}"
        self.setAccessibleName(f"{told}. {warning}" if warning else told)
        self.setToolTip(tooltip(f"{told}\n{warning}" if warning else told))
        self.updateGeometry()
        self.update()

    def set_labelled(self, labelled: bool) -> None:
        """Whether the label stands before the words."""
        if labelled != self._labelled:
            self._labelled = labelled
            self.updateGeometry()
            self.update()

    def words(self) -> str:
        """The rule as told."""
        return self._words

    def sizeHint(self) -> QSize:
        """A column; where it says its label, as much as that needs."""
        look = self.look
        if not self._labelled:
            return QSize(look.px(self._width), look.px(28))
        width = QFontMetrics(look.font(12, 500, True)).horizontalAdvance(self._shown()) + 1
        return QSize(min(width, look.px(240)) + look.px(18), look.px(28))

    def minimumSizeHint(self) -> QSize:
        """What does not fit is shortened."""
        return QSize(self.look.px(56 if self._labelled else self._width), self.look.px(28))

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
        painter.setPen(theme.warn if self._warns else theme.text2)
        room = self.width() - look.px(16)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(self._shown(), Qt.TextElideMode.ElideRight, room)
        inner = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        draw_line(painter, self, inner, shown)
        if shows_focus(self):
            focus_ring(painter, rect, look.px(7), look)

    def _shown(self) -> str:
        return f"{self._label}: {self._words}" if self._labelled else self._words
