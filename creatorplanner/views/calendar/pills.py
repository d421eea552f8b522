"""Pills at a column's edge for streams that lie out of view."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.week_view import Edge
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, faded, mirrored, outlined, rounded


class Pill(PaintedButton):
    """An arrow, the format's emoji, the time of the first one, and how many more."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.look, "", parent)
        self._kit = kit
        self._words = ""
        self._up = True
        self.minutes = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_pill(self, edge: Edge, words: str, spoken: str, minutes: int) -> None:
        """Show what lies out of view; ``minutes`` is where to scroll."""
        self._up, self._words, self.minutes = edge is Edge.ABOVE, words, minutes
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Arrow and words."""
        width = QFontMetrics(self.look.font(11, 600)).horizontalAdvance(self._words)
        return QSize(width + self.look.px(32), self.look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A raised pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        ground = theme.pressed if self.underMouse() else theme.raised
        rounded(painter, rect, rect.height() / 2, ground)
        outlined(painter, rect, rect.height() / 2, faded(theme.text3, 0.7))
        side, pad = look.px(13), look.px(8)
        left = rect.right() - pad - side if mirrored(self) else pad
        icon = "arrow-up" if self._up else "arrow-down"
        box = QRectF(left, (rect.height() - side) / 2, side, side)
        self._kit.icons.paint(painter, icon, theme.text2, box)
        painter.setFont(look.font(11, 600))
        painter.setPen(theme.text)
        text_left = pad if mirrored(self) else pad + side + look.px(4)
        box = QRectF(text_left, 0, rect.width() - 2 * pad - side - look.px(2), rect.height())
        draw_line(painter, self, box, self._words)
