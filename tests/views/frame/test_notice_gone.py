"""A bar that has gone takes nothing of a page along that was made meanwhile."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from creatorplanner.views.today.page import TodayPage
from creatorplanner.views.widgets.frames import NoticeBar
from tests.fixtures.window import Whole


def test_buttons_that_flow_outlive_a_bar(qtbot: QtBot, whole: Whole) -> None:
    """PySide once took their items for deleted, and each layout ended in a traceback."""
    window, kit = whole.app.window, whole.app.kit

    def bar() -> NoticeBar:
        return NoticeBar(kit.look, kit.icons, "Hello", [("Do it", window.update)], warns=False)

    first, second = bar(), bar()
    window.add_notice(first)
    qtbot.waitUntil(first.isVisible)
    window.show_page("promotion")
    window.remove_notice(first)
    window.show_page("today")
    window.add_notice(second)
    qtbot.waitUntil(second.isVisible)
    page = window.page
    assert isinstance(page, TodayPage)
    assert page.hero.isVisible()
