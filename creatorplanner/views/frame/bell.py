"""The bell: how many reminders came since it was looked at."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.paint import draw_line, rounded, visual

MOST = 9


class Bell(IconButton):
    """A button with a number on it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, kit.icons, "bell", "Reminders", size=28)
        self._kit = kit
        self._count = 0
        self.setObjectName("bell")

    @property
    def count(self) -> int:
        """The number that is shown."""
        return self._count

    def show_count(self, count: int) -> None:
        """Show how many are new; none at all for 0."""
        self._count = count
        shown = self._kit.regional.number(count)
        self.set_name(f"Reminders, {shown} new" if count else "Reminders")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bell, and the number at its shoulder."""
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.look, self.look.theme
        number = self._kit.regional.number
        text = number(self._count) if self._count <= MOST else f"{number(MOST)}+"
        painter.setFont(look.font(10, 700, tabular=True))
        height = look.px(15)
        width = max(height, painter.fontMetrics().horizontalAdvance(text) + look.px(7))
        box = visual(self, QRectF(self.width() - width, 0, width, height))
        rounded(painter, box, height / 2, theme.live_soft)
        painter.setPen(theme.live)
        draw_line(painter, self, box, text, centred=True)
