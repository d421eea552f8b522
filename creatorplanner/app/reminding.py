"""Reminders in the window: the bell with its list, the number on the program's icon."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from creatorplanner.models.reminders_model import RemindersModel
from creatorplanner.views.frame.bell import Bell
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow

if TYPE_CHECKING:
    from creatorplanner.app.notifying import Notifying
    from creatorplanner.app.tray import Tray
    from creatorplanner.models.settings_model import SettingsModel
    from creatorplanner.views.frame.reminder_list import ReminderList
    from creatorplanner.views.settings.reminder_card import ReminderCard


class Reminding(QObject):
    """Made once the window was painted; the list is made when it is first wanted."""

    def __init__(self, kit: Kit, window: MainWindow) -> None:
        super().__init__(window)
        self._kit, self._window = kit, window
        self._list: ReminderList | None = None
        self._stopped = False
        self.system: Notifying | None = None
        self.tray: Tray | None = None
        self.model = RemindersModel(kit.desk, kit.ticker, self)
        self.bell = Bell(kit)
        window.sidebar.add_bell(self.bell)
        self.bell.clicked.connect(self.toggle)
        self.model.changed.connect(self._count)
        kit.look.changed.connect(self._drop_list)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.model.beat)
        self._soon.start()

    @property
    def list(self) -> ReminderList:
        """The list, made when it is first wanted."""
        if self._list is None:
            from creatorplanner.views.frame.reminder_list import ReminderList

            self._list = ReminderList(self._kit, self.model, self._window)
        return self._list

    def notify(self) -> None:
        """Let the system's notifications say it too."""
        from creatorplanner.app.notifying import Notifying
        from creatorplanner.jobs.notifier_job import NotifierJob

        job = NotifierJob("Creator Planner", self)
        self.system = Notifying(self._kit, self._window, self.model, job)
        self.system.list_asked.connect(self.show_list)

    def stay_in_tray(self, settings: SettingsModel, leave: Callable[[], object]) -> None:
        """Let the window hide there when it is closed, where that is wanted."""
        from creatorplanner.app.tray import Tray

        self.tray = Tray(self._kit, self._window, settings, leave)

    def serve(self, card: ReminderCard) -> None:
        """Send what the settings ask for, and tell them whether anybody shows it."""
        from PySide6.QtWidgets import QSystemTrayIcon

        system = self.system
        if system is not None:
            card.test_asked.connect(system.test)
            card.show_silent(system.silent)
            system.silence_changed.connect(card.show_silent)
            card.show_tray(QSystemTrayIcon.isSystemTrayAvailable())

    def stop(self) -> None:
        """Note what was said, and say no more: before the plan is closed."""
        self._soon.stop()
        if self.system is not None:
            self.system.stop()
        if not self._stopped:
            self._stopped = True
            self.model.stop()

    def toggle(self) -> None:
        """Open the list at the bell, or close it."""
        if self.list.isVisible():
            self.list.close_list()
        else:
            self.show_list()

    def show_list(self) -> None:
        """Open the list at the bell."""
        self.list.open_at(self.bell if self.bell.isVisible() else self._window.sidebar)

    def _count(self) -> None:
        count = self.model.unseen
        self.bell.show_count(count)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(count)

    def _drop_list(self) -> None:
        """Another look: the list is made anew when it is next wanted."""
        if self._list is not None and not self._list.isVisible():
            self._list.deleteLater()
            self._list = None
