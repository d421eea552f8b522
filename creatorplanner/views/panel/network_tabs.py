"""Which network's text is on show: the base text, or one network's own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.look import Look
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded, visual

BASE = ""


class NetworkTab(PaintedButton):
    """One network; a dot says that it has a text of its own."""

    def __init__(self, look: Look, network: str, words: str, parent: QWidget) -> None:
        super().__init__(look, words, parent)
        self.network, self.words = network, words
        self.own = False
        self.setCheckable(True)

    def set_own(self, own: bool) -> None:
        """Whether it has a text of its own."""
        self.own = own
        said = f"{self.words}, own text" if own else self.words
        self.setAccessibleName(said)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Words, and a dot's room where there is one."""
        look = self.look
        dot = look.px(10) if self.own else 0
        width = QFontMetrics(look.font(12, 600)).horizontalAdvance(self.words)
        return QSize(width + look.px(18) + dot + 1, look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, words, dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        on, radius = self.isChecked(), self.look.px(7)
        ground = self.ground(theme.accent_soft if on else None, theme.hover, theme.accent_soft)
        rounded(painter, rect, radius, ground)
        if on and theme.outlined:
            outlined(painter, rect, radius, theme.accent_text)
        left = look.px(9)
        if self.own:
            side = look.px(6)
            box = visual(self, QRectF(left, (rect.height() - side) / 2, side, side))
            rounded(painter, box, side / 2, theme.accent_text)
            left += look.px(10)
        painter.setFont(look.font(12, 600))
        painter.setPen(theme.accent_text if on else theme.text2)
        words = QRectF(left, 0, rect.width() - left, rect.height())
        draw_line(painter, self, visual(self, words), self.words)
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)


class NetworkTabs(QWidget):
    """Base text first, then where the stream's texts go; arrows go through them."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._flow = FlowLayout(self, look.px(2))
        self.tabs: dict[str, NetworkTab] = {}
        self.setAccessibleName("Text for")

    def show_networks(
        self, networks: Sequence[tuple[str, str]], own: Collection[str], shown: str
    ) -> None:
        """``networks`` are ids with names; those in ``own`` have their own text."""
        wanted = dict([(BASE, "All"), *networks])
        if list(wanted) != list(self.tabs):
            self._make(wanted)
        for key, tab in self.tabs.items():
            tab.setChecked(key == shown)
            tab.set_own(key in own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose the neighbour."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        keys = list(self.tabs)
        at = next((place for place, key in enumerate(keys) if self.tabs[key].hasFocus()), None)
        step = steps.get(Qt.Key(event.key()), 0)
        if at is None or not step:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        key = keys[(at + step) % len(keys)]
        self.tabs[key].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(key)

    def _make(self, wanted: dict[str, str]) -> None:
        for tab in self.tabs.values():
            self._flow.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self.tabs = {}
        for key, words in wanted.items():
            tab = self.tabs[key] = NetworkTab(self._look, key, words, self)
            tab.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
            self._flow.addWidget(tab)
            tab.show()
