"""The due time at the end of a checklist line; clicked, it offers other rules."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.models.stream_model import LineStanding
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded


class DueButton(PaintedButton):
    """Amber where it is on now or next, red where it is late, quiet otherwise."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Due", parent)
        self._words = ""
        self._standing: LineStanding = "open"

    def tell(self, words: str, spoken: str, rule: str, standing: LineStanding) -> None:
        """Show a time; ``spoken`` is the whole of it, ``rule`` says what it follows from."""
        self._words, self._standing = words or rule, standing
        self.setAccessibleName(f"{spoken or 'without a date'}. {rule}")
        self.setToolTip(tooltip("\n".join(part for part in (spoken, rule) if part)))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """The time as shown."""
        return self._words

    def sizeHint(self) -> QSize:
        """The time in a pill, at most a good third of the panel."""
        look = self.look
        width = QFontMetrics(self._font()).horizontalAdvance(self._words) + 1
        return QSize(min(width, look.px(130)) + look.px(16), look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Pill and time."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        tints = {"next": theme.warn_soft, "now": theme.warn_soft, "overdue": theme.live_soft}
        inks = {"next": theme.warn, "now": theme.warn, "overdue": theme.live}
        pill = rect.adjusted(0, look.px(1), 0, -look.px(1))
        ground = self.ground(tints.get(self._standing), theme.hover, theme.pressed)
        rounded(painter, pill, pill.height() / 2, ground)
        if theme.outlined and self._standing in inks:
            outlined(painter, pill, pill.height() / 2, inks[self._standing])
        painter.setFont(self._font())
        painter.setPen(inks.get(self._standing, theme.text3))
        inner = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        metrics = QFontMetrics(self._font())
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, int(inner.width()) + 1)
        draw_line(painter, self, inner, shown, centred=True)
        if shows_focus(self):
            focus_ring(painter, rect, rect.height() / 2, look)

    def _font(self) -> QFont:
        bold = self._standing in ("next", "now", "overdue")
        return self.look.font(12, 600 if bold else 500, tabular=True)
