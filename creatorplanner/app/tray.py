"""Staying in the tray when the window is closed: opt in, and never where it would be a ghost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from creatorplanner.app.forward import bring_forward
from creatorplanner.domain.streams import Stream
from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.models.tongue import tr
from creatorplanner.operations.settings import set_view
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow
from creatorplanner.views.plain import label_text
from creatorplanner.views.widgets.frames import Action, NoticeBar
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.wording.reminders import next_words

LOOK_EVERY = 5_000  # ms while the window is hidden: nothing tells that a tray has gone
CLOSED, ASKED = "closed", "asked"


class Tray(QObject):
    """Hides the window instead of closing it, while the creator wants that and a tray is there."""

    def __init__(
        self,
        kit: Kit,
        window: MainWindow,
        settings: SettingsModel,
        leave: Callable[[], object],
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._kit, self._window, self._settings = kit, window, settings
        self._leave, self._available = leave, available
        self._bar: NoticeBar | None = None
        self._icon: QSystemTrayIcon | None = None
        self.menu = Menu(kit.look, window)
        self.menu.aboutToShow.connect(self._fill)
        self._watch = QTimer(self, interval=LOOK_EVERY)
        self._watch.timeout.connect(self.look)
        window.stays = self._stay
        window.closing.connect(self._stop)
        settings.changed.connect(self._follow)
        self._follow()
        self._ask()

    @property
    def is_shown(self) -> bool:
        """Whether there is an icon."""
        return self._icon is not None

    @property
    def bar(self) -> NoticeBar | None:
        """The question, while it is shown."""
        return self._bar

    def look(self) -> None:
        """Bring the window back where the tray has gone, or where nobody needs it any more."""
        if self._window.isVisible():
            self._came_back()
        elif not self._available():
            self.open()

    def open(self) -> None:
        """Show the window again."""
        self._came_back()
        bring_forward(self._window)

    def _stay(self) -> bool:
        """Whether the window hides now instead of closing."""
        if not (self._settings.values.tray and self.is_shown and self._available()):
            self._note_closed()
            return False
        QGuiApplication.setQuitOnLastWindowClosed(False)
        self._watch.start()
        return True

    def _came_back(self) -> None:
        self._watch.stop()
        QGuiApplication.setQuitOnLastWindowClosed(True)

    def _note_closed(self) -> None:
        """The first close is never in the way: the question comes with the next start."""
        if not self._settings.values.tray_asked and self._kit.desk.book.streams.count():
            self._kit.desk.note(set_view, "tray_asked", CLOSED)

    def _ask(self) -> None:
        values = self._settings.values
        if values.tray or values.tray_asked != CLOSED or not self._available():
            return
        answers: list[Action] = [
            (tr("Tray", "Yes"), self._say_yes),
            (tr("Tray", "No"), self._hush),
        ]
        words = tr("Tray", "Keep reminding you while the window is closed?")
        look, icons = self._kit.look, self._kit.icons
        self._bar = NoticeBar(look, icons, words, answers, warns=False)
        self._bar.setObjectName("notice-tray")
        self._window.add_notice(self._bar)
        self._kit.desk.note(set_view, "tray_asked", ASKED)

    def _say_yes(self) -> None:
        self._settings.set("tray", True)
        self._hush()

    def _hush(self) -> None:
        if self._bar is not None:
            self._window.remove_notice(self._bar)
            self._bar = None

    def _follow(self) -> None:
        """An icon while it is wanted and can be seen."""
        wanted = self._settings.values.tray and self._available()
        if wanted and self._icon is None:
            self._icon = QSystemTrayIcon(self._kit.icons.app_icon(), self)
            self._icon.setToolTip("Creator Planner")
            self._icon.setContextMenu(self.menu)
            self._icon.activated.connect(self._pressed)
            self._fill()
            self._icon.show()
        elif not wanted and self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.open()

    def _fill(self) -> None:
        """What is next, and the two ways on."""
        self.menu.clear()
        desk = self._kit.desk
        for stream in desk.book.streams.upcoming(desk.clock.now()):
            kinds = {kind.id: kind for kind in desk.book.formats.all()}
            kind = kinds.get(stream.format_id or "")
            words = next_words(self._kit.regional, stream, kind, desk.clock.now())
            action = self.menu.addAction(label_text(words))
            action.triggered.connect(lambda _on=False, stream=stream: self._open_stream(stream))
            self.menu.addSeparator()
        self.menu.addAction(tr("Tray", "Open Creator Planner")).triggered.connect(
            lambda _on=False: self.open()
        )
        self.menu.addAction(tr("Tray", "Quit")).triggered.connect(lambda _on=False: self._leave())

    def _open_stream(self, stream: Stream) -> None:
        self.open()
        if stream.start is not None:
            self._kit.navigator.show_day(stream.start.date())
        self._kit.navigator.select(stream.id)

    def _stop(self) -> None:
        self._came_back()
        if self._icon is not None:
            self._icon.hide()
