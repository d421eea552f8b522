"""The toast never lies on what is pressed next, whatever size the window has."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.views.frame.toast import MARGIN
from creatorplanner.views.log.page import LogPage
from tests.fixtures.window import Key, Mod, OpenWindow, Whole, open_window

__all__ = ["open_window"]


def _rect(whole: Whole, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(whole.app.window, QPoint(0, 0)), widget.size())


def _toast(whole: Whole) -> QRect:
    toast = whole.app.window.toast
    assert toast.isVisible()
    edge = whole.app.kit.look.px(MARGIN)
    return toast.geometry().adjusted(edge, edge, -edge, -edge)


@pytest.mark.parametrize("percent", [100, 130])
def test_the_log_pages_buttons_stay_clear(open_window: OpenWindow, percent: int) -> None:
    whole = open_window(1024, 640, page="log", text_percent=percent)
    page = whole.app.window.page
    assert isinstance(page, LogPage)
    for width in (1024, 1100, 1280, 1440, 1920):
        whole.app.window.resize(width, 640)
        whole.settle()
        for words in ("Logged", "A long sentence that tells what was just done, and more"):
            whole.app.window.toast.say(words, "Undo", None, "Ctrl+Z")
            for button in (page.sheet.skip, page.sheet.save):
                assert button.isVisible()
                assert not _toast(whole).intersects(_rect(whole, button)), (width, button.words())


def test_it_goes_out_of_the_way_of_the_field_that_is_typed_in(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    whole = open_window(1024, 640, page="log")
    whole.app.window.toast.say("Logged", "Undo")
    for _ in range(20):
        whole.key(Key.Key_Tab)
        focus = whole.focus()
        if whole.app.window.toast.isAncestorOf(focus) or focus.height() > 60:
            continue
        qtbot.waitUntil(lambda on=focus: not _toast(whole).intersects(_rect(whole, on)))  # type: ignore[misc]


def test_it_stays_at_the_lower_edge_where_nothing_is_in_the_way(open_window: OpenWindow) -> None:
    whole = open_window()
    whole.app.kit.desk.undo()
    whole.app.window.toast.say("Done")
    assert whole.app.window.height() - _toast(whole).bottom() < 40
    whole.key(Key.Key_P, Mod.ControlModifier | Mod.ShiftModifier)
    whole.app.window.toast.say("Done")
