"""The way into quick add from the calendar's header: looks like a field, and is a button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from creatorplanner.models.tongue import tr
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded, visual

WIDEST = 290
KEY = "Ctrl+K"


class QuickAddSlot(QWidget):
    """Takes the room that the header has left; its button shows as much as fits there."""

    def __init__(self, look: Look, icons: Icons) -> None:
        super().__init__()
        self.button = QuickAddButton(look, icons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._fit)

    def minimumSizeHint(self) -> QSize:
        """The sign alone."""
        return self.button.narrowest()

    def sizeHint(self) -> QSize:
        """The sign alone: what it gets beyond that is what nobody else wants."""
        return self.button.narrowest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.button.set_room(self.width())


class QuickAddButton(PaintedButton):
    """Sign, words and key; without room the key goes first, then the words."""

    def __init__(self, look: Look, icons: Icons) -> None:
        super().__init__(look, tr("QuickAdd", "Quick add or search"))
        self._icons, self._room = icons, 0
        self._words = tr("QuickAdd", "Quick add or search…")
        self._brief = tr("QuickAdd", "Quick add…")
        keys = QKeySequence(KEY)
        self._key = keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def narrowest(self) -> QSize:
        """A square for the sign."""
        return QSize(self.look.px(32), self.look.px(32))

    def set_room(self, width: int) -> None:
        """Take as much of this width as is of use."""
        if width != self._room:
            self._room = width
            self._restyle()

    def sizeHint(self) -> QSize:
        """As much as fits."""
        look = self.look
        if self._room >= self._wanted(self._words, keyed=True):
            return QSize(min(self._room, look.px(WIDEST)), look.px(32))
        for words in (self._words, self._brief):
            if self._room >= self._wanted(words):
                return QSize(self._wanted(words), look.px(32))
        return self.narrowest()

    def event(self, event: QEvent) -> bool:
        """Tell in a tooltip what is not shown."""
        if isinstance(event, QHelpEvent) and self.width() < self._wanted(self._words, keyed=True):
            words = f"{self.accessibleName()}  {self._key}"
            QToolTip.showText(event.globalPos(), tooltip(words), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, sign, words and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        radius, edge, side = look.px(8), look.px(10), look.px(16)
        rounded(painter, rect, radius, self.ground(theme.raised, theme.hover, theme.pressed))
        outlined(painter, rect, radius, theme.line2)
        small = self.width() <= self.narrowest().width()
        left = (rect.width() - side) / 2 if small else edge
        sign = visual(self, QRectF(left, (rect.height() - side) / 2, side, side))
        self._icons.paint(painter, "sparkles", theme.text2, sign)
        if not small:
            self._paint_words(painter, left + side + look.px(8))
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        look, theme = self.look, self.look.theme
        keyed = self.width() >= self._wanted(self._words, keyed=True)
        words = self._words if self.width() >= self._wanted(self._words) else self._brief
        painter.setPen(theme.text2)
        painter.setFont(look.font(13))
        box = QRectF(left, 0, self.width() - left, self.height())
        draw_line(painter, self, visual(self, box), words)
        if keyed:
            width, height = self._key_width(), look.px(20)
            right = self.width() - look.px(6)
            cap = visual(self, QRectF(right - width, (self.height() - height) / 2, width, height))
            outlined(painter, cap, look.px(5), theme.line2)
            painter.setPen(theme.text2)
            painter.setFont(look.font(11, 600))
            draw_line(painter, self, cap, self._key, centred=True)

    def _wanted(self, words: str, *, keyed: bool = False) -> int:
        look = self.look
        width = look.px(10 + 16 + 8 + 12) + QFontMetrics(look.font(13)).horizontalAdvance(words)
        return width + (self._key_width() + look.px(12) if keyed else 0)

    def _key_width(self) -> int:
        metrics = QFontMetrics(self.look.font(11, 600))
        return metrics.horizontalAdvance(self._key) + self.look.px(12)
