"""The window from an open plan: every long-lived object made once, every wire in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from creatorplanner.app.pages import SettingsHooks, makers
from creatorplanner.app.toasts import Toasts
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.settings import Settings
from creatorplanner.models.desk import Desk
from creatorplanner.models.navigator import Navigator
from creatorplanner.models.overview import Overview
from creatorplanner.models.regional import Regional
from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.models.ticker import Ticker
from creatorplanner.models.week_model import WeekModel
from creatorplanner.operations.planner import Planner
from creatorplanner.resources import resource
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.calendar.gestures import DropDay, MarkDrop, MarkIdeas, OverIdeas
from creatorplanner.views.calendar.page import CalendarPage
from creatorplanner.views.icons import Icons
from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.main_window import MainWindow

if TYPE_CHECKING:
    from creatorplanner.app.beginning import Beginning
    from creatorplanner.app.keeping import Keeping
    from creatorplanner.models.data_model import DataModel


@dataclass
class Assembled:
    """The running window and what tests and the command line reach for."""

    kit: Kit
    settings: SettingsModel
    overview: Overview
    week: WeekModel
    window: MainWindow
    toasts: Toasts
    beginning: Beginning | None = None
    _keeping: Keeping | None = None

    def keeping(self) -> Keeping:
        """The care for the plan's file; made when first wanted, after the first paint."""
        if self._keeping is None:
            from creatorplanner.app.data_toasts import DataToasts
            from creatorplanner.app.keeping import Keeping
            from creatorplanner.store.places import default_path

            desk = self.kit.desk
            book = self.beginning.own if self.beginning is not None else desk.book
            self._keeping = Keeping(desk, book.path or default_path(), desk.clock)
            DataToasts(self.kit, self.window, self._keeping.data)
        return self._keeping

    def finish(self) -> None:
        """Make what the first picture can do without; a second call does nothing."""
        if self.beginning is None:
            from creatorplanner.app.beginning import Beginning

            self.beginning = Beginning(self.kit, self.window, self.calendar)

    def close(self) -> None:
        """Stop what runs by itself and let go of the plan."""
        self.kit.ticker.stop()
        if self._keeping is not None:
            self._keeping.close()
        if self.beginning is not None:
            self.beginning.close()
        self.kit.desk.book.close()

    @property
    def calendar(self) -> CalendarPage:
        """The calendar page."""
        page = self.window.page_named("calendar")
        assert isinstance(page, CalendarPage)
        return page


def dress_application(app: QApplication) -> None:
    """What every window of the program shares: its names and the style."""
    app.setApplicationName("Creator Planner")
    app.setDesktopFileName("creatorplanner")
    app.setStyle("Fusion")


def watch_focus(app: QApplication) -> None:
    """Let focus show after the keyboard moved it.

    After the first paint: a filter sees every object there is, and to name Qt's own, PySide loads
    every class it knows.
    """
    from creatorplanner.views.focus import FocusWatcher

    app.installEventFilter(FocusWatcher(app))


def assemble(
    book: Planbook,
    clock: Clock,
    *,
    locale: QLocale | None = None,
    page: str = "calendar",
    lean: bool = False,
) -> Assembled:
    """The window over an open plan, not shown yet; ``page`` is in front.

    ``lean`` leaves to ``finish`` what a plan that was used before can do without at first.
    """
    desk = Desk(Planner(book, clock))
    settings = SettingsModel(desk)
    values = settings.values
    platforms = Platforms.from_toml(resource("platforms.toml").read_text("utf-8"))
    kit = Kit(
        desk=desk,
        look=Look(values),
        icons=Icons(),
        regional=Regional(values, locale),
        navigator=Navigator(),
        ticker=Ticker(clock),
        platforms=platforms,
    )
    _direct(kit)
    overview, week = Overview(desk, kit.ticker), WeekModel(desk, kit.ticker)
    late = _Late()
    hooks = SettingsHooks(late.shortcuts, open_folder, late.save_copy)
    pages = makers(kit, settings, week, late.data, hooks)
    window = MainWindow(kit, overview, pages, partial(_panel, kit))
    assembled = Assembled(kit, settings, overview, week, window, Toasts(kit, window))
    late.assembled = assembled
    _wire(assembled)
    window.show_page(page)
    if not (lean and values.started):
        assembled.finish()
    return assembled


class _Late:
    """What pages ask for that only exists once the window does."""

    assembled: Assembled

    def data(self) -> DataModel:
        return self.assembled.keeping().data

    def shortcuts(self) -> None:
        _shortcuts(self.assembled)

    def save_copy(self) -> None:
        save_copy(self.assembled)


def open_folder(path: str) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def save_copy(assembled: Assembled) -> None:
    """Ask for a place, without blocking, and save the plan there."""
    from creatorplanner.views.settings.copy_place import ask_copy_place

    today = assembled.overview.today()
    ask_copy_place(assembled.window, today, assembled.keeping().data.save_copy)


def _panel(kit: Kit) -> QWidget:
    from creatorplanner.models.stream_model import StreamModel
    from creatorplanner.views.panel.panel import StreamPanel

    return StreamPanel(kit, StreamModel(kit.desk, kit.ticker))


def _wire(assembled: Assembled) -> None:
    kit, window = assembled.kit, assembled.window
    assembled.settings.changed.connect(partial(_settings_changed, kit))
    kit.desk.reopened.connect(partial(kit.navigator.select, ""))
    calendar = assembled.calendar
    calendar.week_shown.connect(window.sidebar.show_week)
    calendar.add_drop_target(*_drop_target(window))
    calendar.add_ideas_target(*_ideas_target(window))
    calendar.told.connect(partial(_tell, window))
    window.sidebar.show_week(kit.regional.week_of(assembled.overview.today()))
    actions = window.actions_
    actions.connect("new_stream", partial(_new_stream, assembled))
    actions.connect("copy_week", calendar.copy_last_week)
    actions.connect("theme", partial(_other_theme, assembled))
    actions.connect("quit", window.close)
    actions.connect("shortcuts", partial(_shortcuts, assembled))
    actions.connect("save_copy", partial(save_copy, assembled))
    actions.connect("backup", lambda: assembled.keeping().data.back_up())
    actions.connect("about", partial(window.show_page, "settings"))


def _new_stream(assembled: Assembled) -> None:
    assembled.window.show_page("calendar")
    assembled.calendar.new_stream()


def _other_theme(assembled: Assembled) -> None:
    dark = assembled.kit.look.theme.dark
    assembled.settings.set("theme", "light" if dark else "dark")


def _shortcuts(assembled: Assembled) -> None:
    from creatorplanner.views.frame.shortcut_sheet import ShortcutSheet

    found = assembled.window.findChild(ShortcutSheet)
    sheet = found or ShortcutSheet(assembled.kit, assembled.window)
    sheet.open()


def _settings_changed(kit: Kit, values: Settings) -> None:
    kit.look.apply(values)
    kit.regional.apply(values)
    _direct(kit)


def _direct(kit: Kit) -> None:
    """Lay the window out the way the locale reads."""
    right = kit.regional.right_to_left
    direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setLayoutDirection(direction)


def _drop_target(window: MainWindow) -> tuple[DropDay, MarkDrop]:
    days = window.sidebar.month.days

    def day_under(position: QPoint) -> date | None:
        return days.drop_day(days.mapFromGlobal(position)) if days.isVisible() else None

    return day_under, days.mark_drop


def _ideas_target(window: MainWindow) -> tuple[OverIdeas, MarkIdeas]:
    item = window.sidebar.items["ideas"]

    def over(position: QPoint) -> bool:
        return item.isVisible() and item.rect().contains(item.mapFromGlobal(position))

    return over, item.mark_drop


def _tell(window: MainWindow, words: str) -> None:
    window.toast.say(words)
