"""The window from an open plan: every long-lived object made once, every wire in one place."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from creatorplanner.app.assembled import Assembled, save_copy
from creatorplanner.app.folders import open_folder
from creatorplanner.app.pages import SettingsHooks, makers
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.settings import Settings
from creatorplanner.models.desk import Desk
from creatorplanner.models.navigator import Navigator
from creatorplanner.models.regional import Regional
from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.models.ticker import Ticker
from creatorplanner.models.week_model import WeekModel
from creatorplanner.operations.planner import Planner
from creatorplanner.shipped import shipped_platforms
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.icons import Icons
from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.main_window import MainWindow
from creatorplanner.views.page import Page

if TYPE_CHECKING:
    from creatorplanner.models.data_model import DataModel
    from creatorplanner.models.kept_calendar import KeptCalendar
    from creatorplanner.views.ideas.drag import DropTarget
    from creatorplanner.views.panel.panel import StreamPanel
    from creatorplanner.views.settings.reminder_card import ReminderCard


# a word for QApplication: its ``setStyle`` answers with a QStyle, which takes PySide 10 ms to load
FUSION = ("-style", "Fusion")
# seconds: Qt lets go of the interpreter with many calls, and a paint that makes twenty of them
# would wait twenty times the usual 5 ms for a thread that computes
GIVE_WAY = 0.001


def dress_application(app: QApplication) -> None:
    """What every window of the program shares: its names, and how soon threads give way to it.

    The style is Fusion, see ``FUSION``.
    """
    sys.setswitchinterval(GIVE_WAY)
    # the badge on the dock goes by this name, where a space is not allowed
    app.setApplicationName("creatorplanner")
    app.setApplicationDisplayName("Creator Planner")
    app.setDesktopFileName("creatorplanner")


def watch_focus(app: QApplication) -> None:
    """Show the focus where the keyboard moved it; not needed before the first paint."""
    from creatorplanner.views.focus import FocusWatcher

    FocusWatcher(app, app)


def assemble(
    book: Planbook,
    clock: Clock,
    *,
    locale: QLocale | None = None,
    icons: Icons | None = None,
    page: str = "calendar",
    lean: bool = False,
) -> Assembled:
    """The window over an open plan, not shown yet; ``page`` is in front.

    ``icons`` may have been drawn for another window.

    With ``lean`` it is only as much as the first picture needs: ``finish`` adds the rest.
    """
    desk = Desk(Planner(book, clock))
    settings = SettingsModel(desk)
    values = settings.values
    kit = _kit(desk, values, locale, icons or Icons())
    _direct(kit)
    week = WeekModel(desk, kit.ticker)
    late = _Late()
    files = late.kept, late.calendar_folder, late.table
    hooks = SettingsHooks(late.shortcuts, open_folder, late.save_copy, late.reminders, *files)
    pages = makers(kit, settings, week, late.data, hooks, late.idea_targets, late.pages())
    window = MainWindow(kit, pages, partial(late.panel, kit))
    assembled = late.assembled = Assembled(kit, settings, week, window, _finish)
    assembled.idea_targets = late.idea_targets
    _wire(assembled)
    window.show_page(page)
    if not (lean and values.started):  # the first run belongs into the first picture
        assembled.finish()
    return assembled


def _finish(assembled: Assembled) -> None:
    from creatorplanner.app.finishing import finish

    finish(assembled)


def _kit(desk: Desk, values: Settings, locale: QLocale | None, icons: Icons) -> Kit:
    return Kit(
        desk=desk,
        look=Look(values),
        icons=icons,
        regional=Regional(values, locale),
        navigator=Navigator(),
        ticker=Ticker(desk.clock),
        platforms=shipped_platforms(),
    )


class _Late:
    """What pages ask for that only exists once the window does."""

    assembled: Assembled
    _targets: Sequence[DropTarget] | None = None

    def data(self) -> DataModel:
        return self.assembled.keeping().data

    def panel(self, kit: Kit) -> StreamPanel:
        from creatorplanner.models.stream_model import StreamModel
        from creatorplanner.views.panel.panel import StreamPanel

        panel = StreamPanel(kit, StreamModel(kit.desk, kit.ticker))
        self.assembled.window.closing.connect(panel.stop)
        return panel

    def shortcuts(self) -> None:
        self.assembled.window.actions_["shortcuts"].trigger()

    def save_copy(self) -> None:
        save_copy(self.assembled)

    def reminders(self, card: ReminderCard) -> None:
        self.assembled.reminding.serve(card)

    def kept(self) -> KeptCalendar:
        return self.assembled.imports.kept()

    def calendar_folder(self) -> None:
        self.assembled.imports.choose_folder()

    def table(self, what: str, suffix: str) -> None:
        self.assembled.imports.export_table(what, suffix)

    def graphic(self) -> Page:
        return self.assembled.graphics.make_page(self.assembled.week)

    def imports(self) -> Page:
        return self.assembled.imports.make_page()

    def exports(self) -> Page:
        return self.assembled.imports.make_export_page(self.assembled.week)

    def pages(self) -> dict[str, Callable[[], Page]]:
        return {"graphic": self.graphic, "import": self.imports, "export": self.exports}

    def idea_targets(self) -> Sequence[DropTarget]:
        if self._targets is None:
            from creatorplanner.app.finishing import idea_targets

            self._targets = idea_targets(self.assembled)
        return self._targets


def _wire(assembled: Assembled) -> None:
    kit, window = assembled.kit, assembled.window
    assembled.settings.changed.connect(partial(_settings_changed, kit))
    kit.desk.reopened.connect(partial(kit.navigator.select, ""))
    assembled.calendar.week_shown.connect(window.sidebar.show_week)
    assembled.calendar.month_shown.connect(window.sidebar.show_month)


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
