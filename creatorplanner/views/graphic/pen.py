"""Fonts of a graphic: the same for measuring a text and for drawing it, in any thread."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from creatorplanner.exchange.graphic.plan import TextItem
from creatorplanner.views.fonts import EMOJI_FAMILIES, FAMILY, load_fonts

HEADING = 60  # px; letters of this size and more stand closer
TIGHT = 97.0  # percent


class Pen:
    """Measures and draws lines of text. One belongs to one thread at a time."""

    def __init__(self) -> None:
        load_fonts()
        self._fonts: dict[tuple[float, int], QFont] = {}
        self._metrics: dict[tuple[float, int], QFontMetricsF] = {}
        self._widths: dict[tuple[str, float, int], float] = {}

    def width(self, text: str, size: float, weight: int) -> float:
        """The width of a line in px."""
        key = (text, size, weight)
        found = self._widths.get(key)
        if found is None:
            metrics = self._metrics_of(size, weight)
            found = self._widths[key] = metrics.horizontalAdvance(text)
        return found

    def draw(self, painter: QPainter, item: TextItem, ink: QColor) -> None:
        """One line at its side of its box; its own direction orders its letters.

        The bundled font decides where the line stands, so that a text of another script, whose
        font is taller, does not sink below its neighbours.
        """
        layout = QTextLayout(item.text, self._font(item.size, item.weight))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(100_000)
        layout.endLayout()
        metrics, box = self._metrics_of(item.size, item.weight), item.box
        spare = box.width - line.naturalTextWidth()
        x = box.x + {"left": 0.0, "middle": spare / 2, "right": spare}[item.side]
        base = box.y + (box.height + metrics.capHeight()) / 2 + item.size * 0.01
        painter.setPen(ink)
        layout.draw(painter, QPointF(x, base - line.ascent()))

    def _font(self, size: float, weight: int) -> QFont:
        key = (size, weight)
        found = self._fonts.get(key)
        if found is None:
            found = QFont([FAMILY, *EMOJI_FAMILIES])
            found.setPixelSize(max(1, round(size)))
            found.setWeight(QFont.Weight(weight))
            found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if size >= HEADING:
                found.setLetterSpacing(QFont.SpacingType.PercentageSpacing, TIGHT)
            self._fonts[key] = found
        return found

    def _metrics_of(self, size: float, weight: int) -> QFontMetricsF:
        key = (size, weight)
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetricsF(self._font(size, weight))
        return found
