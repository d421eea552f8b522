"""What else the panel's foot copies for one stream."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.panel import StreamPanel
from tests.views.panel.conftest import Add


@pytest.fixture
def mine(kit: Kit, panel: StreamPanel, add: Add) -> str:  # noqa: ARG001
    made = add()
    kit.navigator.select(made)
    return made


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def trigger(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()


def test_the_fields_the_networks_and_the_tick(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str
) -> None:
    menu = panel.kit_menu.menu()
    assert entries(menu) == [
        "Copy event title",
        "Copy event start",
        "Copy event description",
        "Copy announcement for TikTok",
        "Copy announcement for Discord",
        "Entered as a TikTok LIVE Event",
    ]
    qtbot.keyClicks(panel.title, " x")  # what is being typed counts
    trigger(panel.kit_menu.menu(), "Copy event title")
    assert "x" in QGuiApplication.clipboard().text()
    trigger(menu, "Copy announcement for Discord")
    assert "<t:1795222800:F>" in QGuiApplication.clipboard().text()
    trigger(panel.kit_menu.menu(), "Entered as a TikTok LIVE Event")
    assert f"{mine}/tiktok/event" in kit.desk.book.posts.posts_of([mine])
    trigger(panel.kit_menu.menu(), "Entered as a TikTok LIVE Event")
    assert not kit.desk.book.posts.posts_of([mine])


def test_an_idea_has_nothing_to_announce(kit: Kit, panel: StreamPanel, add: Add) -> None:
    kit.navigator.select(add(start=None))
    menu = panel.kit_menu.menu()
    assert entries(menu) == ["No date yet: nothing to announce"]
    menu.deleteLater()
