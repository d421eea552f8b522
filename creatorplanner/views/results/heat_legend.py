"""From less to more: the colours of the hours, and the highest of them in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import draw_line, rounded, visual

SWATCH, SWATCH_HIGH, HIGH = 20, 10, 22


class HeatLegend(QWidget):
    """Painted; its accessible name says the words."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit, self._words = kit, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)

    def set_words(self, words: str) -> None:
        """What stands at the end; "" for nothing."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._kit.look.px(200), self._kit.look.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """less, the ramp, more, the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        px = look.px
        painter.setFont(look.font(11.5, 500))
        painter.setPen(theme.text3)
        less, more = tr("Chart", "less"), tr("Chart", "more")
        x = float(px(46))
        x = self._write(painter, x, less) + px(8)
        for color in theme.heat[1:]:
            top = (self.height() - px(SWATCH_HIGH)) / 2
            rect = QRectF(x, top, px(SWATCH), px(SWATCH_HIGH))
            rounded(painter, visual(self, rect), px(3), color)
            x += px(SWATCH + 2)
        painter.setPen(theme.text3)
        x = self._write(painter, x + px(6), more) + px(12)
        painter.setPen(theme.text2)
        rest = QRectF(x, 0, self.width() - x - px(4), self.height())
        wide = painter.fontMetrics().horizontalAdvance(self._words)
        if wide <= rest.width():
            draw_line(painter, self, visual(self, rest), self._words, trailing=True)

    def _write(self, painter: QPainter, x: float, words: str) -> float:
        wide = painter.fontMetrics().horizontalAdvance(words)
        draw_line(painter, self, visual(self, QRectF(x, 0, wide + 1, self.height())), words)
        return x + wide
