"""How much of each network's limit a text takes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.networks import Fill
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import draw_line, focus_ring, rounded, visual

WARN_SHARE = 0.9  # of the limit, from where on the counter turns amber
EXACT = ("graphemes", "weighted", "mastodon", "threads")
"""Rules that are published; of the others we only know about how they count."""


class Counter(PaintedButton):
    """One network: mark, "146/2,200" and a thin bar; how much too long, in red.

    A press shows that network's text.
    """

    def __init__(self, kit: Kit, fill: Fill, parent: QWidget | None = None) -> None:
        super().__init__(kit.look, fill.network.name, parent)
        self._icons, self._regional = kit.icons, kit.regional
        # two of one mark are told apart by their names
        alone = fill.network.icon == f"platform:{fill.network.id}"
        self._mark = fill.network.icon if alone else ""
        self.fill = fill

    def tell(self, fill: Fill) -> None:
        """Show how full the network is."""
        self.fill = fill
        used, limit, name = fill.used, fill.limit, fill.network.name
        about = "" if fill.network.rule in EXACT else "about "
        over = f", {fill.over} over" if fill.over else ""
        self.setAccessibleName(f"{name}: {about}{used} of {limit}{over}")
        self.setAccessibleDescription(f"Press to see the text for {name}")
        self.setToolTip(tooltip(f"{name} counts {about}{used} of {limit}"))
        self._restyle()

    def words(self) -> str:
        """What is shown."""
        number = self._regional.number
        if self.fill.over:
            return f"{number(self.fill.over)} over"
        return f"{number(self.fill.used)}/{number(self.fill.limit)}"

    def role(self) -> str:
        """The colour role for how full it is."""
        if self.fill.over:
            return "bad"
        return "warn" if self.fill.used >= WARN_SHARE * self.fill.limit else "text3"

    def sizeHint(self) -> QSize:
        """Mark, text and bar."""
        return QSize(self._lead() + self._text_width() + self.look.px(2), self.look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Mark, text, bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, role = self.look, self.look.theme, self.role()
        line = look.px(17)
        ink = getattr(theme, "text" if role == "text3" and self.underMouse() else role)
        if self._mark:
            side = look.px(13)
            box = QRectF(0, (line - side) / 2, side, side)
            self._icons.paint(painter, self._mark, theme.text2, visual(self, box))
        painter.setFont(look.font(12, 500, tabular=True))
        painter.setPen(ink)
        text = QRectF(self._lead(), 0, self._text_width() + 2, line)
        draw_line(painter, self, visual(self, text), self._said(), centred=True)
        self._paint_bar(painter, line + look.px(2))
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), look.px(4), look)

    def _said(self) -> str:
        return self.words() if self._mark else f"{self.fill.network.name} {self.words()}"

    def _paint_bar(self, painter: QPainter, top: float) -> None:
        look, theme, role = self.look, self.look.theme, self.role()
        left, high = self._lead(), look.px(3)
        width = self.width() - left
        rounded(painter, visual(self, QRectF(left, top, width, high)), high / 2, theme.line2)
        share = 1.0 if self.fill.over else self.fill.used / max(1, self.fill.limit)
        color = theme.accent_text if role == "text3" else getattr(theme, role)
        if share > 0:
            filled = QRectF(left, top, max(high, width * share), high)
            rounded(painter, visual(self, filled), high / 2, color)

    def _lead(self) -> int:
        return self.look.px(18) if self._mark else 0

    def _text_width(self) -> int:
        metrics = QFontMetrics(self.look.font(12, 500, tabular=True))
        return metrics.horizontalAdvance(self._said())


class Counters(QWidget):
    """A counter for each network that has a known limit; ``chosen`` carries a network's id."""

    chosen = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._flow = FlowLayout(self, kit.look.px(14))
        self.counters: dict[str, Counter] = {}

    def show_fills(self, fills: Mapping[str, Fill]) -> None:
        """Show how full each network is, in their order."""
        for key in self.counters.keys() - fills.keys():
            counter = self.counters.pop(key)
            self._flow.removeWidget(counter)
            counter.hide()
            counter.deleteLater()
        for place, (key, fill) in enumerate(fills.items()):
            counter = self.counters.get(key) or self._make(key, fill)
            if self._flow.indexOf(counter) != place:
                self._flow.removeWidget(counter)
                self._flow.insert_widget(place, counter)
            counter.tell(fill)
        self.setVisible(bool(fills))

    def _make(self, key: str, fill: Fill) -> Counter:
        counter = self.counters[key] = Counter(self._kit, fill, self)
        counter.clicked.connect(lambda: self.chosen.emit(key))
        counter.show()
        return counter
