"""The menu of a block."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from creatorplanner.domain.streams import Status
from tests.fixtures.window import Key, Mod, Whole

SHIFT = Mod.ShiftModifier
# what the offscreen platform says of every menu
POPUP = pytest.mark.qt_log_ignore("This plugin does not support")


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@POPUP
@pytest.mark.parametrize(
    ("key", "modifiers"), [(Key.Key_Menu, Mod.NoModifier), (Key.Key_F10, SHIFT)]
)
def test_the_menu_keys_open_the_menu_of_the_focused_block(
    whole: Whole, key: Key, modifiers: Mod
) -> None:
    whole.focus_block(whole.id("Draw your OC"))
    whole.key(key, modifiers)
    menu = _menu()
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Edit",
        "Duplicate",
        "Copy go-live pack",
        "Mark tentative",
        "Cancel stream",
        "Move to ideas",
        "Delete",
    ]
    menu.close()


@POPUP
def test_only_what_has_begun_can_be_logged(whole: Whole) -> None:
    whole.focus_block(whole.id("Story time"))
    whole.key(Key.Key_Menu)
    menu = _menu()
    assert "Log results" in [action.text() for action in menu.actions()]
    menu.close()


@POPUP
@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("Mark tentative", lambda stream: stream.tentative),
        ("Cancel stream", lambda stream: stream.status is Status.CANCELLED),
        ("Move to ideas", lambda stream: stream.status is Status.IDEA),
    ],
)
def test_the_menu_does_what_it_says(whole: Whole, words: str, does: object) -> None:
    key = whole.id("Draw your OC")
    block = whole.focus_block(key)
    center = block.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, center, block.mapToGlobal(center))
    QApplication.sendEvent(block, event)
    menu = _menu()
    action = next(action for action in menu.actions() if action.text() == words)
    action.trigger()
    menu.close()
    assert does(whole.stream(key))  # type: ignore[operator]


@POPUP
def test_copying_the_go_live_pack_from_the_menu(whole: Whole) -> None:
    whole.focus_block(whole.id("Ask me"))
    whole.key(Key.Key_Menu)
    menu = _menu()
    next(a for a in menu.actions() if a.text() == "Copy go-live pack").trigger()
    menu.close()
    text = QApplication.clipboard().text()
    assert "Ask me anything — 50k special" in text
    assert "#ama" in text
    assert "opied" in whole.toast
