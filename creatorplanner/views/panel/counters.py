"""How much of each platform's limit a caption takes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.platform_row import mark_of
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import draw_line, rounded, visual

WARN_SHARE = 0.9  # of the limit, from where on the counter turns amber


class Counter(QWidget):
    """One platform: mark, "146/2,200" and a thin bar; how much too long, in red."""

    def __init__(self, kit: Kit, platform: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons, self._regional = kit.look, kit.icons, kit.regional
        self._name = kit.platforms.name(platform)
        self._mark = mark_of(kit, platform)
        self._used, self._limit = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)

    def count(self, used: int, limit: int) -> None:
        """Show ``used`` of ``limit`` UTF-16 units."""
        self._used, self._limit = used, limit
        over = f", {used - limit} over" if used > limit else ""
        self.setAccessibleName(f"{self._name}: about {used} of {limit}{over}")
        self.setToolTip(tooltip(f"{self._name} counts about {used} of {limit}"))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What is shown."""
        number = self._regional.number
        if self._used > self._limit:
            return f"{number(self._used - self._limit)} over"
        return f"{number(self._used)}/{number(self._limit)}"

    def role(self) -> str:
        """The colour role for how full it is."""
        if self._used > self._limit:
            return "bad"
        return "warn" if self._used >= WARN_SHARE * self._limit else "text3"

    def sizeHint(self) -> QSize:
        """Mark, text and bar."""
        return QSize(self._lead() + self._text_width(), self._look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Mark, text, bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, role = self._look, self._look.theme, self.role()
        line = look.px(16)
        ink = getattr(theme, role)
        if self._mark:
            side = look.px(13)
            box = QRectF(0, (line - side) / 2, side, side)
            self._icons.paint(painter, self._mark, theme.text2, visual(self, box))
        painter.setFont(look.font(12, 500, tabular=True))
        painter.setPen(ink)
        text = QRectF(self._lead(), 0, self._text_width() + 2, line)
        words = self.words() if self._mark else f"{self._name} {self.words()}"
        draw_line(painter, self, visual(self, text), words, centred=True)
        self._paint_bar(painter, line + look.px(2))

    def _paint_bar(self, painter: QPainter, top: float) -> None:
        look, theme, role = self._look, self._look.theme, self.role()
        left, high = self._lead(), look.px(3)
        width = self.width() - left
        rounded(painter, visual(self, QRectF(left, top, width, high)), high / 2, theme.line2)
        share = min(1.0, self._used / max(1, self._limit))
        color = theme.accent_text if role == "text3" else getattr(theme, role)
        if share > 0:
            filled = QRectF(left, top, max(high, width * share), high)
            rounded(painter, visual(self, filled), high / 2, color)

    def _lead(self) -> int:
        return self._look.px(18) if self._mark else 0

    def _text_width(self) -> int:
        words = self.words() if self._mark else f"{self._name} {self.words()}"
        return QFontMetrics(self._look.font(12, 500, tabular=True)).horizontalAdvance(words)


class Counters(QWidget):
    """A counter for each chosen platform that has a known limit."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._flow = FlowLayout(self, kit.look.px(14))
        self.counters: dict[str, Counter] = {}

    def show_text(self, text: str, platforms: tuple[str, ...]) -> None:
        """Count a text for some platforms."""
        limits = {key: self._kit.networks.get(key).characters for key in platforms}
        known = {key: limit for key, limit in limits.items() if limit}
        for key in self.counters.keys() - known.keys():
            counter = self.counters.pop(key)
            self._flow.removeWidget(counter)
            counter.hide()
            counter.deleteLater()
        used = units(text)
        for key, limit in known.items():
            if key not in self.counters:
                self.counters[key] = Counter(self._kit, key, self)
                self._flow.addWidget(self.counters[key])
            self.counters[key].count(used, limit)
        self.setVisible(bool(known))


def units(text: str) -> int:
    """UTF-16 units: how most platforms count, an emoji as two or more."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
