"""The Log page over a plan in memory, around Wednesday, November 18 2026, 5:20 PM in New York."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.formats import Format
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import Settings
from creatorplanner.models.desk import Desk
from creatorplanner.models.income_model import IncomeModel
from creatorplanner.models.log_model import LogModel
from creatorplanner.models.navigator import Navigator
from creatorplanner.models.regional import Regional
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sessions import log_unplanned
from creatorplanner.operations.streams import Draft, create_stream
from creatorplanner.resources import resource
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.icons import Icons
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.entry_line import EntryLine
from creatorplanner.views.log.page import LogPage
from creatorplanner.views.look import Look
from tests.fixtures.plan import ZONE, book, clock, planner

__all__ = ["book", "clock", "planner"]


@dataclass
class Screen:
    """The page in a window, and short ways to use it."""

    page: LogPage
    kit: Kit
    model: LogModel
    clock: FixedClock
    window: QWidget

    def stream(self, title: str, day: int, hour: int = 21, platforms: str = "tiktok") -> str:
        """A stream of 75 minutes in November 2026."""
        start = datetime(2026, 11, day, hour)
        names = tuple(platforms.split())
        done = self.kit.desk.run(create_stream, Draft(ZONE, start, 75, title, "story", names))
        assert done is not None
        return done.subject

    def past(self, days: int, **numbers: int) -> None:
        """A logged stream some days before November 10."""
        start = datetime(2026, 11, 10, 20) - timedelta(days=days)
        draft = Draft(ZONE, start, 60, f"Past {days}", "story", ("tiktok",))
        session = Session("", "", "tiktok", **numbers)  # type: ignore[arg-type]
        assert self.kit.desk.run(log_unplanned, draft, [session]) is not None

    def show(self) -> LogPage:
        """Go to the page as the main window does."""
        self.page.show()
        self.page.shown()
        self.page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        return self.page

    def line(self, name: str, platform: int = 0) -> EntryLine:
        """A field of the form."""
        return self.page.form.cards[platform].fields[name].line

    def message(self, name: str) -> str:
        """What stands below a field."""
        return self.page.form.cards[0].fields[name].message.text()

    def focus(self) -> QWidget:
        """Where the keyboard is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        QTest.keyClicks(self.focus(), text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """One key."""
        QTest.keyClick(self.focus(), key, modifier or Qt.KeyboardModifier.NoModifier)

    def save(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def logged(self, stream_id: str) -> dict[str, Session]:
        """What the plan holds of a stream, by platform."""
        found = self.kit.desk.book.sessions.of_stream(stream_id)
        return {session.platform: session for session in found}


Opener = Callable[..., Screen]


@pytest.fixture
def open_log(qtbot: QtBot, book: Planbook, planner: Planner, clock: FixedClock) -> Iterator[Opener]:
    """Makes the page, not shown yet; keywords change the look."""
    kept: list[Screen] = []

    def opener(locale: str = "en_US", width: int = 1180, **looks: object) -> Screen:
        if book.formats.get("story") is None:
            with book.edit() as edit:
                edit.put(Format("story", "Story time", "📖", "cyan"))
        settings = Settings()._replace(**{"theme": "dark", **looks})  # type: ignore[arg-type]
        kit = Kit(
            Desk(planner),
            Look(settings),
            Icons(),
            Regional(settings, QLocale(locale)),
            Navigator(),
            Ticker(clock),
            Platforms.from_toml(resource("platforms.toml").read_text("utf-8")),
        )
        window = QWidget()
        qtbot.addWidget(window)
        model = LogModel(kit.desk, kit.ticker)
        page = LogPage(kit, model, IncomeModel(kit.desk, kit.platforms))
        page.setParent(window)
        page.header.setParent(window)
        page.header.setGeometry(0, 0, width, 60)
        page.setGeometry(0, 60, width, 740)
        page.hide()
        window.resize(width, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        kept.append(Screen(page, kit, model, clock, window))
        return kept[-1]

    yield opener
    kept.clear()
