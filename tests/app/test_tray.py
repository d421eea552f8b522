"""Staying in the tray: asked once, only where there is one, and back when it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from creatorplanner.app.assembled import Assembled
from creatorplanner.app.assembly import assemble
from creatorplanner.app.tray import Tray
from creatorplanner.domain.clock import FixedClock
from creatorplanner.views.widgets.buttons import Button
from tests.fixtures.plan import Open, add_stream

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "does not support raise", "systemTrayWindowChanged"
)


@dataclass
class Desktop:
    """A system whose tray can go, and a program that notes when it is told to leave."""

    app: Assembled
    there: bool = True
    left: list[bool] = field(default_factory=list)

    def tray(self) -> Tray:
        """The tray, as the running program makes it."""
        app = self.app
        leave = lambda: self.left.append(True)  # noqa: E731
        return Tray(app.kit, app.window, app.settings, leave, lambda: self.there)


@pytest.fixture
def desktop(qtbot: QtBot, open_book: Open, clock: FixedClock) -> Iterator[Desktop]:
    book = open_book()
    add_stream(book, clock, "Q&A night")
    app = assemble(book, clock)
    qtbot.addWidget(app.window)
    app.window.show()
    yield Desktop(app)
    app.window.leave()
    app.close()
    QApplication.setQuitOnLastWindowClosed(True)


def test_it_is_off_by_default_and_asked_once_after_the_first_close(desktop: Desktop) -> None:
    tray = desktop.tray()
    assert tray.bar is None
    desktop.app.window.close()
    assert not desktop.app.window.isVisible()
    assert QApplication.quitOnLastWindowClosed()
    asking = desktop.tray()
    assert asking.bar is not None
    assert asking.bar.text.text() == "Keep reminding you while the window is closed?"
    assert desktop.tray().bar is None


def test_yes_puts_it_there_and_closing_hides(desktop: Desktop) -> None:
    desktop.tray()
    desktop.app.window.close()
    tray = desktop.tray()
    desktop.app.window.show()
    assert tray.bar is not None
    next(one for one in tray.bar.findChildren(Button) if one.words() == "Yes").click()
    assert tray.bar is None
    assert tray.is_shown
    desktop.app.window.close()
    assert not desktop.app.window.isVisible()
    assert not QApplication.quitOnLastWindowClosed()
    tray.open()
    assert desktop.app.window.isVisible()
    assert QApplication.quitOnLastWindowClosed()


def test_a_tray_that_goes_brings_the_window_back(desktop: Desktop) -> None:
    tray = desktop.tray()
    desktop.app.settings.set("tray", True)
    desktop.app.window.close()
    tray.look()
    assert not desktop.app.window.isVisible()
    desktop.there = False
    tray.look()
    assert desktop.app.window.isVisible()
    desktop.app.window.close()
    assert QApplication.quitOnLastWindowClosed()
    assert not desktop.app.window.isVisible()


def test_without_a_tray_nobody_is_asked_and_closing_closes(desktop: Desktop) -> None:
    desktop.there = False
    desktop.app.settings.set("tray", True)
    tray = desktop.tray()
    closed: list[bool] = []
    desktop.app.window.closing.connect(lambda: closed.append(True))
    desktop.app.window.close()
    assert closed
    assert not tray.is_shown
    assert tray.bar is None


def test_its_menu_names_the_next_stream_and_leads_there(desktop: Desktop) -> None:
    desktop.app.settings.set("tray", True)
    tray = desktop.tray()
    desktop.app.window.close()
    words = [action.text() for action in tray.menu.actions() if action.text()]
    assert "Q&&A night" in words[0]
    assert words[1:] == ["Open Creator Planner", "Quit"]
    tray.menu.actions()[0].trigger()
    assert desktop.app.window.isVisible()
    stream = desktop.app.kit.desk.book.streams.get(desktop.app.kit.navigator.stream_id)
    assert stream is not None
    assert stream.title == "Q&A night"
    tray.menu.actions()[-1].trigger()
    assert desktop.left == [True]


def test_quitting_quits_with_a_tray_too(desktop: Desktop) -> None:
    desktop.app.settings.set("tray", True)
    desktop.tray()
    closed: list[bool] = []
    desktop.app.window.closing.connect(lambda: closed.append(True))
    desktop.app.window.actions_["quit"].trigger()
    assert closed
    assert QApplication.quitOnLastWindowClosed()
