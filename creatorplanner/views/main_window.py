"""The window: sidebar, one page with its header, the side panel, notices and the toast.

Frame and wiring only. Pages and the panel are made when they are first wanted, by the makers that
the composition root hands in, so that the first paint pays for the calendar alone; ``finish``
adds what the first picture can do without.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from creatorplanner.domain.file_kinds import CALENDARS, TABLES
from creatorplanner.views.focus import PROPERTY
from creatorplanner.views.frame.panel_host import PANEL, WIDE_PANEL, PanelHost
from creatorplanner.views.frame.regions import first_focusable, move_by_tab, move_to_region
from creatorplanner.views.frame.sidebar import RAIL, WIDE, WIDTH, Sidebar
from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.page import Page

if TYPE_CHECKING:
    from creatorplanner.models.overview import Overview
    from creatorplanner.views.actions import Actions
    from creatorplanner.views.frame.toast import Clear, Toast
    from creatorplanner.views.ideas.tray import IdeasTray
    from creatorplanner.views.panel.panel import StreamPanel
    from creatorplanner.views.widgets.frames import NoticeBar

_FILES = CALENDARS + TABLES
PageMaker = Callable[[], Page]
WITHOUT_PANEL = ("log", "formats", "settings", "graphic", "import", "export")
_QUIETLY = Qt.FocusReason.OtherFocusReason
NARROW, BROAD = 1200, 1800
TRAY = 220  # design pixels; beside it seven days still fit into a window of 1024


class MainWindow(QMainWindow):
    """``closing`` before the window goes, while fields can still be saved.

    ``page_shown`` carries the name of the page that came to the front, ``file_dropped`` the path
    of a file that was dropped on the window.
    """

    closing = Signal()
    page_shown = Signal(str)
    file_dropped = Signal(str)
    actions_: Actions

    def __init__(
        self,
        kit: Kit,
        pages: Mapping[str, PageMaker],
        panel: Callable[[], StreamPanel],
    ) -> None:
        super().__init__()
        self._kit = kit
        self._makers = pages
        self._make_panel = panel
        self._pages: dict[str, Page] = {}
        self._panel: StreamPanel | None = None
        self._shown = self._before = ""
        self._bars: list[NoticeBar] = []
        settings = kit.desk.book.formats.settings()
        self._sidebar_wanted, self._tray_wanted = settings.sidebar, settings.ideas_tray
        self._make_tray: Callable[[], IdeasTray] | None = None
        self._tray: IdeasTray | None = None
        self._toast: Toast | None = None
        self.stays: Callable[[], bool] | None = None  # asked at a close: rather hide?
        self._leaving = False
        self.sidebar = Sidebar(kit)
        self.host = PanelHost(kit.look, lambda: self._place_of(kit.navigator.stream_id))
        self._build()
        self.setMinimumSize(QSize(1024, 640))
        self._wire()

    def finish(self, overview: Overview) -> None:
        """Commands with their keys and menus, the sidebar's overview, the program's icon."""
        from creatorplanner.views.actions import Actions, has_menu_bar

        self.actions_ = Actions(self)
        self._wire_actions()
        keys = {name: self.actions_.key_text(name) for name in self._makers}
        self.sidebar.finish(overview, keys)
        self.setWindowIcon(self._kit.icons.app_icon())
        if has_menu_bar():
            self.actions_.fill_menu_bar(self.menuBar())

    @property
    def toast(self) -> Toast:
        """The toast, made when there is first something to say."""
        if self._toast is None:
            from creatorplanner.views.frame.toast import Toast

            self._toast = Toast(self._kit.look, self._kit.icons, self, self._clear)
            self._toast.left.connect(self._focus_page)
        return self._toast

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self._shown)

    def page_named(self, name: str) -> Page:
        """A page, made if it was not there yet."""
        if name not in self._pages:
            page = self._pages[name] = self._makers[name]()
            self.host.add_page(page)
            page.arranged.connect(self.host.settle)
            page.header.hide()
            self._headers.addWidget(page.header)
        return self._pages[name]

    def show_page(self, name: str) -> None:
        """Bring a page to the front and the keyboard to it."""
        if name not in self._makers:
            return
        page, old = self.page_named(name), self.page
        if old is not page:
            if old is not None:
                old.hide()
                old.header.hide()
            self._shown, self._before = name, self._shown
            page.header.show()
            page.show()
            self.sidebar.show_page(name)
        self._show_sides()
        page.shown()
        self._focus_page()
        self.page_shown.emit(name)

    def show_page_before(self) -> None:
        """Bring back the page that was in front before."""
        self.show_page(self._before or "calendar")

    def select(self, stream_id: str, part: str) -> None:
        """Show a stream in the side panel, or close it."""
        had_focus = self._panel is not None and self._holds_focus(self._panel)
        by_keys = had_focus and bool(self.focusWidget().property(PROPERTY))
        if stream_id and self._panel is None:
            self._panel = self._make_panel()
            self.host.set_panel(self._panel)
            # the panel was not there yet to hear it
            self._kit.navigator.selected.emit(stream_id, part)
            return
        self._show_sides()
        if had_focus and not stream_id:
            self._focus_page(Qt.FocusReason.ShortcutFocusReason if by_keys else _QUIETLY)

    def add_notice(self, bar: NoticeBar) -> None:
        """Put a bar across the top."""
        self._notices.addWidget(bar)
        self._bars.append(bar)
        bar.show()

    def remove_notice(self, bar: NoticeBar) -> None:
        """Take a bar away."""
        self._notices.removeWidget(bar)
        self._bars.remove(bar)
        bar.hide()
        bar.deleteLater()

    def pop_menu(self, button: QWidget) -> None:
        """The primary menu, under its button."""
        from creatorplanner.views.widgets.menus import Menu

        menu = Menu(self._kit.look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.actions_.fill_menu(menu)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self._sidebar_wanted = not self._sidebar_wanted
        from creatorplanner.operations.settings import set_view

        self._kit.desk.run(set_view, "sidebar", self._sidebar_wanted)
        self._fit()

    def set_tray_maker(self, make: Callable[[], IdeasTray]) -> None:
        """How the ideas tray is made, when it is first wanted."""
        self._make_tray = make
        self._show_sides()

    @property
    def tray(self) -> IdeasTray | None:
        """The ideas tray, if it was ever open."""
        return self._tray

    def toggle_tray(self) -> None:
        """Open the ideas beside the calendar with the keyboard in them, or close them."""
        seen = self._tray is not None and self._tray.isVisible()
        had_focus = self._tray is not None and self._holds_focus(self._tray)
        self._tray_wanted = not seen
        from creatorplanner.operations.settings import set_view

        self._kit.desk.run(set_view, "ideas_tray", self._tray_wanted)
        if self._tray_wanted and self._shown != "calendar":
            self.show_page("calendar")
        if self._tray_wanted and self.host.covers_tray:
            self._kit.navigator.select("")
        self._show_sides()
        if self._tray_wanted and self._tray is not None:
            self._tray.enter()
        elif had_focus:
            self._focus_page(Qt.FocusReason.ShortcutFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Calendars and tables of this computer can be dropped anywhere."""
        if self.acceptDrops() and _dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over the first file."""
        path = _dropped_file(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def leave(self) -> None:
        """Close for good, whether or not there is a tray."""
        self._leaving = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave fields first, so that what was typed is kept; hide where it stays in the tray."""
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
        if not self._leaving and self.stays is not None and self.stays():
            event.ignore()
            self.hide()
            return
        self.closing.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rail and floating panel where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes through the regions as they are read."""
        return move_by_tab(self, self._regions(), forwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the toast, then the panel; a pasted picture goes to the panel's stream."""
        if event.key() == Qt.Key.Key_Escape:
            if not self.toast.close_now() and self._kit.navigator.stream_id:
                self._kit.navigator.select("")
            return
        panel = self._panel if event.matches(QKeySequence.StandardKey.Paste) else None
        if panel is None or not panel.isVisible() or not panel.paste():
            super().keyPressEvent(event)

    def _build(self) -> None:
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._notices, self._headers = QVBoxLayout(), QVBoxLayout()
        self._headers.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._notices)
        headers = _HeaderGround(self._kit.look)
        headers.setLayout(self._headers)
        column.addWidget(headers)
        column.addWidget(self.host, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)
        self.setWindowTitle("Creator Planner")

    def _wire(self) -> None:
        navigator = self._kit.navigator
        navigator.page_asked.connect(self.show_page)
        navigator.back_asked.connect(self.show_page_before)
        navigator.selected.connect(self.select)
        self.host.crowded.connect(self._make_room)
        self.sidebar.menu_asked.connect(self.pop_menu)
        self._kit.look.changed.connect(self._fit)

    def _wire_actions(self) -> None:
        self.actions_.connect("find", self._find)
        self.actions_.connect("sidebar", self.toggle_sidebar)
        self.actions_.connect("ideas_tray", self.toggle_tray)
        self.actions_.connect("close", self.close)
        self.actions_.connect("next_region", lambda: self._move_region(1))
        self.actions_.connect("previous_region", lambda: self._move_region(-1))
        for name in self._makers:
            self.actions_.connect(name, partial(self.show_page, name))

    def _find(self) -> None:
        field = None if self.page is None else self.page.find_field()
        if field is None:
            self._kit.navigator.quick_add()
        else:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def _show_sides(self) -> None:
        wanted = bool(self._kit.navigator.stream_id) and self._shown not in WITHOUT_PANEL
        self.host.show_panel(wanted)
        tray = self._tray_wanted and self._shown == "calendar"
        if tray and self._tray is None and self._make_tray is not None:
            self._tray = self._make_tray()
            self._tray.closed.connect(self.toggle_tray)
            self.host.set_tray(self._tray)
        self.host.show_tray(tray, TRAY)

    def _clear(self, about: str) -> Clear:
        """What a toast leaves free: what is pressed next, the stream it tells of, the panel."""
        from creatorplanner.views.frame.toast import Clear

        page, panel = self.page, self._panel
        places = [self._place_of(key) for key in (about, self._kit.navigator.stream_id) if key]
        beside = panel if panel is not None and panel.isVisible() else None
        return Clear(() if page is None else tuple(page.keep_clear()), places, beside)

    def _place_of(self, stream_id: str) -> QRect:
        return QRect() if self.page is None else self.page.place_of(stream_id)

    def _make_room(self) -> None:
        if self.page is not None:
            self.page.make_room(self._kit.navigator.stream_id)

    def _focus_page(self, reason: Qt.FocusReason = _QUIETLY) -> None:
        if self.page is not None:
            self.page.first_focus().setFocus(reason)

    def _fit(self) -> None:
        width = self.width()
        narrow = width < NARROW
        self.sidebar.setVisible(self._sidebar_wanted)
        self.sidebar.set_size(RAIL if narrow else WIDE if width >= BROAD else WIDTH)
        self.host.set_mode(floats=narrow, width=WIDE_PANEL if width >= BROAD else PANEL)

    def _move_region(self, step: int) -> None:
        move_to_region([region for region in self._regions() if first_focusable(region)], step)

    def _regions(self) -> list[QWidget]:
        page = self.page
        pages: list[QWidget] = [] if page is None else [page.header, page]
        wanted = (self._tray, self._panel, self._toast)
        sides = [side for side in wanted if side is not None]
        return [self.sidebar, *self._bars, *pages, *sides]

    def _holds_focus(self, region: QWidget) -> bool:
        focus = self.focusWidget()
        return region is focus or region.isAncestorOf(focus)


def _dropped_file(data: QMimeData) -> str:
    """The first file that can be brought in; pictures are for other places of the window."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return next((path for path in paths if path.casefold().endswith(_FILES)), "")


class _HeaderGround(QWidget):
    """The surface behind whichever page's header is in front."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._look.theme.surface)
