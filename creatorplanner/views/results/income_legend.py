"""Each source with its colour and its sum."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.models.income_bars import Part
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.income_chart import paint_part
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import visual, write
from creatorplanner.views.wording.money_words import part_words


class IncomeLegend(QWidget):
    """Wrapped where there is no room."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._flow = FlowLayout(self, kit.look.px(8))
        self._keys: list[_Key] = []

    def show_sums(self, sums: Sequence[Part], currency: str) -> None:
        """Show these sources."""
        while len(self._keys) < len(sums):
            key = _Key(self._kit)
            self._keys.append(key)
            self._flow.addWidget(key)
        for key, part in zip(self._keys, sums, strict=False):
            key.show_part(part, part_words(self._kit.regional, part, currency))
            key.show()
        for key in self._keys[len(sums) :]:
            key.hide()
        told = ", ".join(key.words for key in self._keys[: len(sums)])
        self.setAccessibleName(told)
        self.updateGeometry()


class _Key(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._part = Part("other", 0, 0)
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)

    def show_part(self, part: Part, words: str) -> None:
        """Name this one."""
        self._part, self.words = part, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Swatch and words."""
        look = self._kit.look
        metrics = QFontMetrics(look.font(11.5, 500, tabular=True))
        return QSize(look.px(25) + metrics.horizontalAdvance(self.words) + 2, look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A swatch as in the bars, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, side = self._kit.look, self._kit.look.px(10)
        box = visual(self, QRectF(0, (self.height() - side) / 2, side, side))
        about = bool(self._part.about) and not self._part.exact
        paint_part(painter, self._kit, box, self._part.source, about=about)
        painter.setFont(look.font(11.5, 500, tabular=True))
        painter.setPen(look.theme.text2)
        rest = QRectF(look.px(17), 0, self.width() - look.px(17), self.height())
        write(painter, self, rest, self.words)
