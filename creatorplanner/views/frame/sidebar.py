"""The navigation at the side: pages, the month, the formats, the week. A rail when narrow.

The first picture needs the pages alone; ``finish`` adds the rest and all that is to be read.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.views.frame.nav_item import NavItem
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import visual

if TYPE_CHECKING:
    from creatorplanner.models.overview import Overview
    from creatorplanner.views.frame.glance import Glance
    from creatorplanner.views.frame.mini_month import MiniMonth
    from creatorplanner.views.frame.week_card import WeekCard

WIDTH, WIDE, RAIL = 224, 256, 68
ITEMS = (
    ("today", "Today", "sun"),
    ("calendar", "Calendar", "calendar-days"),
    ("promotion", "Promotion", "megaphone"),
    ("log", "Log", "clipboard-pen"),
    ("results", "Results", "chart-column"),
    ("ideas", "Ideas", "lightbulb"),
)


class Sidebar(QWidget):
    """``menu_asked`` when the menu button wants the primary menu."""

    menu_asked = Signal(QWidget)

    month: MiniMonth
    card: WeekCard

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._overview: Overview | None = None
        self._glance: Glance | None = None
        self._week: date | None = None
        self._narrow = False
        self._size = WIDTH
        self._bell: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.items = {page: NavItem(kit, page, words, icon) for page, words, icon in ITEMS}
        # the bell stands beside it
        self.items["settings"] = NavItem(kit, "settings", "Settings", "settings", 140)
        for page, item in self.items.items():
            item.clicked.connect(lambda _checked=False, page=page: kit.navigator.go(page))
        self.menu_button = IconButton(kit.look, kit.icons, "menu", "Menu", size=28)
        self.menu_button.clicked.connect(lambda: self.menu_asked.emit(self.menu_button))
        self._column = QVBoxLayout(self)
        self._build()
        kit.regional.changed.connect(self._dress)
        kit.look.changed.connect(self._dress)

    def finish(self, overview: Overview, keys: dict[str, str]) -> None:
        """Show month, formats, week and counts too, and tell the pages' keys."""
        from creatorplanner.views.frame.glance import Glance

        self._overview = overview
        self._glance = Glance(self._kit, overview)
        self.month, self.card = self._glance.month, self._glance.card
        place = self._column.count() - 3  # above the stretch, the gap and the foot
        self._column.insertWidget(place, self._glance, 1)
        self._glance.setVisible(not self._narrow)
        for page, item in self.items.items():
            item.set_key(keys.get(page, ""))
        if self._week is not None:
            self._glance.show_week(self._week)
        overview.changed.connect(self.read)
        self._kit.regional.changed.connect(self.read)
        self.read()

    def add_bell(self, bell: QWidget) -> None:
        """Put the bell of reminders beside the settings."""
        self._bell = bell
        self._foot.addWidget(bell, 0, Qt.AlignmentFlag.AlignCenter)
        self.set_size(self._size)

    def show_page(self, page: str) -> None:
        """Mark the page that is shown."""
        for name, item in self.items.items():
            item.set_current(name == page)

    def show_week(self, first: date) -> None:
        """Follow the week that the calendar shows."""
        self._week = first
        if self._glance is not None:
            self._glance.show_week(first)

    def show_month(self, month: date) -> None:
        """Turn the small month to the one that the calendar shows."""
        if self._glance is not None:
            self._glance.month.days.show_month(month)

    def set_size(self, width: int) -> None:
        """RAIL for icons only, else the design's width."""
        self._size, self._narrow = width, width == RAIL
        for item in self.items.values():
            item.set_narrow(self._narrow)
        self._name.setVisible(not self._narrow)
        if self._glance is not None:
            self._glance.setVisible(not self._narrow)
        if self._narrow:
            self._column.insertWidget(1, self.menu_button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._foot.setDirection(QBoxLayout.Direction.BottomToTop)
        else:
            self._head_row.addWidget(self.menu_button)
            self._foot.setDirection(QBoxLayout.Direction.LeftToRight)
        self._foot.setStretch(0, 0 if self._narrow else 1)
        self._dress()

    def mark_rect(self) -> QRectF:
        """Where the program's mark is painted."""
        side = self._kit.look.px(28)
        left = (self.width() - side) / 2 if self._narrow else self._kit.look.px(20)
        box = QRectF(left, self._kit.look.px(14), side, side)
        return visual(self, box)

    def read(self) -> None:
        """Read counts and totals again."""
        if self._overview is None or self._glance is None:
            return
        counts = self._overview.counts()
        for page, item in self.items.items():
            count = counts.get(page)
            item.show_count(count.number if count else 0, loud=count is not None and count.loud)
        self._glance.read()

    def sizeHint(self) -> QSize:
        """The width that was set; as high as there is room."""
        return QSize(self._kit.look.px(self._size), 400)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, the line towards the page, the mark."""
        painter = QPainter(self)
        theme, look = self._kit.look.theme, self._kit.look
        painter.fillRect(self.rect(), theme.sidebar)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if mirrored else self.width() - 1
        painter.fillRect(x, 0, 1, self.height(), theme.line2 if theme.outlined else theme.line)
        mark = self._kit.icons.logo(look.px(28), self.devicePixelRatioF())
        painter.drawPixmap(self.mark_rect().topLeft(), mark)

    def _build(self) -> None:
        look = self._kit.look
        self._head = QWidget()
        self._head_row = QHBoxLayout(self._head)
        self._name = Text(look, "Creator Planner", 14, 700)
        self._head_row.addWidget(self._name, 1)
        self._head_row.addWidget(self.menu_button)
        self._column.addWidget(self._head)
        self._column.addSpacing(look.px(10))
        for page, _words, _icon in ITEMS:
            self._column.addWidget(self.items[page])
        self._column.addStretch(0)  # keeps the icons together while nothing stands below them
        self._column.addSpacing(look.px(6))
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addWidget(self.items["settings"], 1)
        self._column.addLayout(self._foot)
        self._dress()

    def _dress(self) -> None:
        look = self._kit.look
        edge = look.px(9 if self._narrow else 10)
        self._column.setContentsMargins(edge, look.px(14), edge + 1, look.px(10))
        self._column.setSpacing(look.px(2))
        self._foot.setSpacing(look.px(4))
        self._head.setFixedHeight(look.px(30))
        # margins are not mirrored by Qt, and the mark stands before the name
        before, after = look.px(46), look.px(4)
        left, right = (after, before) if self._kit.regional.right_to_left else (before, after)
        self._head_row.setContentsMargins(left, 0, right, 0)
        self.setFixedWidth(look.px(self._size))
        self.update()
