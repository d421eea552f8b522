"""At 1024 pixels, neither the floating panel nor the toast covers what it is about."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.operations.streams import move_stream
from creatorplanner.views.frame.toast import MARGIN
from creatorplanner.views.panel.panel import StreamPanel
from tests.fixtures.window import OpenWindow, Whole

STREAMS = ("Coffee", "Draw", "Ask me", "Winter", "Sunday")


def _place(whole: Whole, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(whole.app.window, QPoint(0, 0)), widget.size())


def _panel(whole: Whole) -> QRect:
    panel = next(one for one in whole.app.window.findChildren(StreamPanel) if one.isVisible())
    return _place(whole, panel)


def _toast(whole: Whole) -> QRect:
    toast, edge = whole.app.window.toast, whole.app.kit.look.px(MARGIN)
    assert toast.isVisible()
    return toast.geometry().adjusted(edge, edge, -edge, -edge)


@pytest.mark.parametrize("locale", ["en_US", "ar_EG"])
@pytest.mark.parametrize("view", ["week", "month"])
def test_the_panel_leaves_its_own_stream_free(
    open_window: OpenWindow, view: str, locale: str
) -> None:
    whole = open_window(1024, 640, locale, week_start=1)
    whole.page.show_view(view)
    for title in STREAMS:
        key = whole.id(title)
        whole.app.kit.navigator.select(key)
        if view == "week":
            whole.week.show_stream(key)
        block = whole.page.place_of(key)
        assert not block.isEmpty()
        assert not _panel(whole).intersects(block), title


def test_the_panel_stays_where_it_is_as_long_as_it_covers_nothing(open_window: OpenWindow) -> None:
    whole = open_window(1024, 640)
    sides = []
    for title in ("Draw", "Monday glam", "Saturday battle", "Ask me", "Monday glam"):
        whole.app.kit.navigator.select(whole.id(title))
        sides.append(_panel(whole).left() > 500)
    assert sides == [True, True, False, False, True]
    whole.app.kit.navigator.select(whole.id("Saturday battle"))
    whole.app.kit.navigator.select("")
    whole.app.kit.navigator.select(whole.id("Draw"))
    assert _panel(whole).left() > 500  # opened anew, it opens at its own side


def test_the_panel_gives_way_to_a_stream_that_moves_under_it(open_window: OpenWindow) -> None:
    whole = open_window(1024, 640)
    key = whole.id("Draw")
    whole.app.kit.navigator.select(key)
    assert _panel(whole).left() > 500
    whole.app.kit.desk.run(move_stream, key, datetime(2026, 11, 21, 18))
    assert not _panel(whole).intersects(_place(whole, whole.block(key)))


def test_with_large_text_the_days_begin_at_the_stream_that_would_be_covered(
    open_window: OpenWindow,
) -> None:
    whole = open_window(1024, 640, text_percent=130)
    assert len(whole.app.week.days) < 7
    shown = [block.stream.id for block in whole.app.week.in_order()]
    for key in shown:
        whole.app.kit.navigator.select(key)
        assert not _panel(whole).intersects(_place(whole, whole.block(key)))


def test_the_ideas_stay_beside_a_panel_on_the_other_side(open_window: OpenWindow) -> None:
    whole = open_window(1024, 640)
    window = whole.app.window
    window.toggle_tray()
    whole.app.kit.navigator.select(whole.id("Sunday"))
    whole.settle()
    assert window.tray is not None
    assert window.tray.isVisible()
    assert not _panel(whole).intersects(_place(whole, window.tray))
    whole.app.kit.navigator.select(whole.id("Monday glam"))
    assert not window.tray.isVisible() or not _panel(whole).intersects(_place(whole, window.tray))


@pytest.mark.parametrize("title", ["Draw", "Winter", "Monday glam"])
@pytest.mark.parametrize("day", [17, 18, 19, 20])
@pytest.mark.parametrize("in_panel", [False, True])
def test_the_toast_leaves_free_what_it_tells_of(
    open_window: OpenWindow, title: str, day: int, in_panel: bool
) -> None:
    whole = open_window(1024, 640)
    key = whole.id(title)
    if in_panel:
        whole.app.kit.navigator.select(key)
    whole.app.kit.desk.run(move_stream, key, datetime(2026, 11, day, 21, 30))
    block = whole.page.place_of(key)
    assert not block.isEmpty()
    assert not _toast(whole).intersects(block)
    assert whole.app.window.rect().contains(_toast(whole))


def test_a_new_stream_is_not_under_the_toast_that_tells_of_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    whole = open_window(1024, 640)
    whole.page.new_stream()
    key = whole.selected
    assert key
    qtbot.waitUntil(lambda: not _toast(whole).intersects(whole.page.place_of(key)))
    assert not _panel(whole).intersects(whole.page.place_of(key))
