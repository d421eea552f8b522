"""Page, ideas tray and side panel: side by side where there is room, the panel floating where not.

A floating panel stands at the far side, or at the near one where it would cover the very stream
that it shows. At the far side it lies over the tray. The tray keeps its room then, so that the page
does not move under the mouse, but it can't be reached: of the two, the one that was opened last is
there.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.views.look import Look
from creatorplanner.views.page import Page
from creatorplanner.views.widgets.paint import faded

PANEL, WIDE_PANEL = 364, 400
LEAST_PAGE = 360  # design pixels: the calendar's hours and three days


class PanelHost(QWidget):
    """Holds the pages, of which one shows, and the panel beside or over it.

    ``subject`` says where the stream of the panel stands, in the window's pixels. ``crowded`` when
    a floating panel covers it wherever it stands.
    """

    crowded = Signal()

    def __init__(self, look: Look, subject: Callable[[], QRect] = QRect) -> None:
        super().__init__()
        self._look, self._subject = look, subject
        self._near = False  # a floating panel stands where lines begin
        self._panel: QWidget | None = None
        self._floats = False
        self._width = PANEL
        self._wanted = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._pages = QVBoxLayout()
        self._row.addLayout(self._pages, 1)
        self._tray_wanted = False
        self._tray_width = 0
        self._tray: QWidget | None = None
        self._row.addWidget(self._tray_place())
        self._edge = _Edge(look, self)
        self._edge.hide()
        look.changed.connect(self._place)

    def add_page(self, page: Page) -> None:
        """Take a page in, hidden."""
        page.hide()
        self._pages.addWidget(page)

    def set_panel(self, panel: QWidget) -> None:
        """The side panel, hidden until it is asked for."""
        self._panel = panel
        panel.hide()
        panel.setParent(self)
        panel.installEventFilter(self)
        self._place()

    def set_tray(self, tray: QWidget) -> None:
        """The ideas tray, in the room that is kept for it."""
        self._tray = tray
        layout = self._place_of_tray.layout()
        assert layout is not None
        layout.addWidget(tray)
        self._place()

    def show_tray(self, shown: bool, width: int) -> None:
        """Show or hide the tray; ``width`` in design pixels."""
        self._tray_wanted, self._tray_width = shown, width
        self._place()

    @property
    def covers_tray(self) -> bool:
        """Whether the panel is where the tray would be, or leaves no room for it."""
        over = not self._near if self._floats else self._crowded
        return self._wanted and self._panel is not None and over

    @property
    def _crowded(self) -> bool:
        px = self._look.px
        return self.width() - px(self._width) - px(self._tray_width) < px(LEAST_PAGE)

    def show_panel(self, shown: bool) -> None:
        """Show or hide the panel; one that floats opens at the far side, if it can."""
        if not self._wanted:
            self._near = False
        self._wanted = shown
        self._place()
        self.settle()

    def settle(self) -> None:
        """Let a floating panel change its side where it covers its own stream."""
        panel = self._panel
        if panel is None or not (self._floats and self._wanted) or panel.underMouse():
            return  # never away from under the hand that works in it
        subject = self._subject().translated(-self.mapTo(self.window(), QPoint(0, 0)))
        if subject.isEmpty() or not self._covers(self._near, subject):
            return
        if not self._covers(not self._near, subject):
            self._near = not self._near
            self._place()
        else:
            self.crowded.emit()

    def set_mode(self, *, floats: bool, width: int) -> None:
        """Whether the panel floats over the page, and how wide it is in design pixels."""
        if (floats, width) != (self._floats, self._width):
            self._floats, self._width = floats, width
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Once the mouse has left the panel, it may change its side."""
        if event.type() == QEvent.Type.Leave:
            QTimer.singleShot(0, self, self.settle)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a floating panel at the edge."""
        super().resizeEvent(event)
        self._place()

    def _tray_place(self) -> QWidget:
        self._place_of_tray = QWidget()
        layout = QVBoxLayout(self._place_of_tray)
        layout.setContentsMargins(0, 0, 0, 0)
        self._place_of_tray.hide()
        return self._place_of_tray

    def _place_tray(self) -> None:
        self._place_of_tray.setFixedWidth(self._look.px(self._tray_width))
        # under a floating panel its room stays, so that nothing moves under the mouse
        self._place_of_tray.setVisible(self._tray_wanted and (self._floats or not self.covers_tray))
        if self._tray is not None:
            self._tray.setVisible(self._tray_wanted and not self.covers_tray)

    def _place(self) -> None:
        self._place_tray()
        panel = self._panel
        if panel is None:
            return
        panel.setFixedWidth(self._spot(self._near).width())
        in_row = self._row.indexOf(panel) >= 0
        if self._floats == in_row:
            if self._floats:
                self._row.removeWidget(panel)
            else:
                self._row.addWidget(panel)
        panel.setVisible(self._wanted)
        self._edge.setVisible(self._floats and self._wanted)
        if self._floats:
            spot, reach = self._spot(self._near), self._look.px(18)
            panel.setGeometry(spot)
            at_left = spot.left() == 0
            edge = spot.width() if at_left else spot.left() - reach
            self._edge.show_at(QRect(edge, 0, reach, self.height()), at_left)
            panel.raise_()

    def _covers(self, near: bool, subject: QRect) -> bool:
        """Whether it lies over it, or would once that is scrolled into view."""
        spot = self._spot(near)
        return spot.left() <= subject.right() and subject.left() <= spot.right()

    def _spot(self, near: bool) -> QRect:
        """Where the panel floats: at the side where lines begin, or at the other."""
        width = min(self._look.px(self._width), self.width())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRect(0 if near != mirrored else self.width() - width, 0, width, self.height())


class _Edge(QWidget):
    """The soft shadow beside a floating panel."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._at_left = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_at(self, place: QRect, at_left: bool) -> None:
        """Lie here, beside a panel that stands at the left or at the right."""
        self._at_left = at_left
        self.setGeometry(place)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        theme = self._look.theme
        depth = 0.5 if theme.dark else 0.14
        for x in range(self.width()):
            share = ((self.width() - x) if self._at_left else x) / self.width()
            strip = QRectF(x, 0, 1, self.height())
            painter.fillRect(strip, faded(theme.shadow, depth * share * share))
