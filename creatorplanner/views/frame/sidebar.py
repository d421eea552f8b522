"""The navigation at the side: pages, the month, the formats, the week. A rail when narrow."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.models.overview import Count, FormatShare, Overview
from creatorplanner.views.frame.format_row import FormatRow
from creatorplanner.views.frame.mini_month import MiniMonth
from creatorplanner.views.frame.nav_item import NavItem
from creatorplanner.views.frame.week_card import WeekCard
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import visual

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

    def __init__(self, kit: Kit, overview: Overview, keys: dict[str, str]) -> None:
        super().__init__()
        self._kit, self._overview = kit, overview
        self._week = kit.regional.week_of(overview.today())
        self._narrow = False
        self._size = WIDTH
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.items = {
            page: NavItem(kit, page, words, icon, keys.get(page, ""))
            for page, words, icon in (*ITEMS, ("settings", "Settings", "settings"))
        }
        for page, item in self.items.items():
            item.clicked.connect(lambda _checked=False, page=page: kit.navigator.go(page))
        self.month = MiniMonth(kit, overview)
        self.card = WeekCard(kit)
        self.menu_button = IconButton(kit.look, kit.icons, "menu", "Menu", size=28)
        self.menu_button.clicked.connect(lambda: self.menu_asked.emit(self.menu_button))
        self._legend = _Legend(kit)
        self._column = QVBoxLayout(self)
        self._build()
        overview.changed.connect(self.read)
        kit.regional.changed.connect(self.read)
        kit.regional.changed.connect(self._dress)
        kit.look.changed.connect(self._dress)
        self.read()

    def show_page(self, page: str) -> None:
        """Mark the page that is shown."""
        for name, item in self.items.items():
            item.set_current(name == page)

    def show_week(self, first: date) -> None:
        """Follow the week that the calendar shows."""
        self._week = first
        self.month.days.show_week(first)
        self._read_week()

    def set_size(self, width: int) -> None:
        """RAIL for icons only, else the design's width."""
        self._size, self._narrow = width, width == RAIL
        for item in self.items.values():
            item.set_narrow(self._narrow)
        for part in (self._middle, self.card, self._name):
            part.setVisible(not self._narrow)
        if self._narrow:
            self._column.insertWidget(1, self.menu_button, 0, Qt.AlignmentFlag.AlignHCenter)
        else:
            self._head_row.addWidget(self.menu_button)
        self._dress()

    def mark_rect(self) -> QRectF:
        """Where the program's mark is painted."""
        side = self._kit.look.px(28)
        left = (self.width() - side) / 2 if self._narrow else self._kit.look.px(20)
        box = QRectF(left, self._kit.look.px(14), side, side)
        return visual(self, box)

    def read(self) -> None:
        """Read counts and totals again."""
        counts = self._overview.counts()
        for page, item in self.items.items():
            item.show_count(counts.get(page, Count()))
        self._read_week()

    def _read_week(self) -> None:
        totals = self._overview.week(self._week)
        this_week = self._week == self._kit.regional.week_of(self._overview.today())
        self.card.show_totals(totals, this_week=this_week)
        self._legend.show_shares(totals.shares)

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
        self._middle = QScrollArea()
        # one of ours: to name Qt's own, PySide would load every class it knows, 20 ms
        self._middle.setViewport(QWidget())
        self._middle.setWidgetResizable(True)
        self._middle.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._middle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, look.px(8), 0, 0)
        rows.setSpacing(look.px(10))
        rows.addWidget(self.month)
        rows.addWidget(self._legend)
        rows.addStretch(1)
        self._middle.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._column.addWidget(self._middle, 1)
        self._column.addStretch(0)  # keeps the rail's icons together while the middle is hidden
        self._column.addWidget(self.card)
        self._column.addSpacing(look.px(6))
        self._column.addWidget(self.items["settings"])
        self._dress()

    def _dress(self) -> None:
        look = self._kit.look
        edge = look.px(9 if self._narrow else 10)
        self._column.setContentsMargins(edge, look.px(14), edge + 1, look.px(10))
        self._column.setSpacing(look.px(2))
        self._head.setFixedHeight(look.px(30))
        # margins are not mirrored by Qt, and the mark stands before the name
        before, after = look.px(46), look.px(4)
        left, right = (after, before) if self._kit.regional.right_to_left else (before, after)
        self._head_row.setContentsMargins(left, 0, right, 0)
        self.setFixedWidth(look.px(self._size))
        self.update()


class _Legend(QWidget):
    """The formats with their counts; clicking one opens the formats page."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._rows: list[FormatRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addSpacing(kit.look.px(8))
        head.addWidget(Text(kit.look, "Formats", 13, 600), 1)
        add = IconButton(kit.look, kit.icons, "plus", "Formats", size=26)
        add.clicked.connect(lambda _checked=False: kit.navigator.go("formats"))
        head.addWidget(add)
        self._column.addLayout(head)

    def show_shares(self, shares: tuple[FormatShare, ...]) -> None:
        """Show these formats, reusing the rows that are there."""
        for index, share in enumerate(shares):
            if index == len(self._rows):
                row = FormatRow(self._kit)
                row.clicked.connect(lambda _checked=False: self._kit.navigator.go("formats"))
                self._rows.append(row)
                self._column.addWidget(row)
            self._rows[index].show_share(share)
            self._rows[index].show()
        for row in self._rows[len(shares) :]:
            row.hide()
