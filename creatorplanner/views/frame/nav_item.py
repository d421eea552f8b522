"""One line of the navigation."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded, visual


class NavItem(PaintedButton):
    """A page's name with its icon and count; only the icon and a dot while ``narrow``."""

    def __init__(self, kit: Kit, page: str, words: str, icon: str, width: int = 180) -> None:
        super().__init__(kit.look, words)
        self._wanted = width
        self._number = kit.regional.number
        self.page = page
        self._icons = kit.icons
        self._words, self._icon, self._key = words, icon, ""
        self._count, self._loud = 0, False
        self._current = False
        self._narrow = False
        self._takes_drop = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_key(self, key: str) -> None:
        """The key that shows the page, for the tooltip."""
        self._key = key
        self._name()

    def show_count(self, count: int, *, loud: bool = False) -> None:
        """Show a number beside the name; ``loud`` where it wants to be seen to."""
        if (count, loud) != (self._count, self._loud):
            self._count, self._loud = count, loud
            self._name()
            self.update()

    def set_current(self, current: bool) -> None:
        """Mark the page that is shown."""
        if current != self._current:
            self._current = current
            self._name()
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon only."""
        self._narrow = narrow
        self._name()
        self._restyle()

    def mark_drop(self, over: bool) -> None:
        """Show that a dragged stream would land here."""
        if over != self._takes_drop:
            self._takes_drop = over
            self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        look = self.look
        return QSize(look.px(50 if self._narrow else self._wanted), look.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, icon, name, count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        normal = theme.accent_soft if self._current else None
        hover = theme.accent_soft if self._current else theme.hover
        rounded(painter, rect, look.px(8), self.ground(normal, hover, theme.pressed))
        ink = theme.accent_text if self._current else theme.text2
        side = look.px(19)
        left = (self.width() - side) / 2 if self._narrow else look.px(10)
        box = visual(self, QRectF(left, 0, side, self.height()))
        self._icons.paint(painter, self._icon, ink, box)
        if self._narrow:
            self._paint_dot(painter, box)
        else:
            self._paint_words(painter)
        if self._takes_drop:
            outlined(painter, rect, look.px(8), theme.accent_text, look.px(2))
        if shows_focus(self):
            focus_ring(painter, rect, look.px(8), look)

    def _paint_dot(self, painter: QPainter, icon: QRectF) -> None:
        if self._loud and self._count:
            radius = self.look.px(4)
            center = QPointF(icon.right(), self.height() / 2 - self.look.px(8))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.theme.live)
            painter.drawEllipse(center, radius, radius)

    def _paint_words(self, painter: QPainter) -> None:
        look, theme = self.look, self.look.theme
        painter.setFont(look.font(13, 600))
        painter.setPen(theme.text if self._current else theme.text2)
        left = look.px(38)
        box = visual(self, QRectF(left, 0, self.width() - left, self.height()))
        draw_line(painter, self, box, self._words)
        if self._count:
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        look, theme = self.look, self.look.theme
        text = self._number(self._count)
        painter.setFont(look.font(11 if self._loud else 12, 600, tabular=True))
        width = max(look.px(20), painter.fontMetrics().horizontalAdvance(text) + look.px(10))
        height = look.px(20)
        top = (self.height() - height) / 2
        right = self.width() - look.px(8)
        box = visual(self, QRectF(right - width, top, width, height))
        if self._loud:
            rounded(painter, box, height / 2, theme.live_soft)
        painter.setPen(theme.live if self._loud else theme.text3)
        draw_line(painter, self, box, text, centred=True)

    def _name(self) -> None:
        state = ", current page" if self._current else ""
        count = f", {self._number(self._count)}" if self._count else ""
        self.setAccessibleName(f"{self._words}{count}{state}")
        self.setToolTip(tooltip(f"{self._words}  {self._key}".strip()) if self._narrow else "")
