"""Regions, the shortcut sheet, the toast, the commands of the whole window."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from creatorplanner.views.actions import COMMANDS
from creatorplanner.views.frame.shortcut_sheet import ShortcutSheet
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

CTRL, SHIFT = Mod.ControlModifier, Mod.ShiftModifier


def _region(whole: Whole) -> str:
    window, focus = whole.app.window, whole.focus()
    named = {
        "sidebar": window.sidebar,
        "header": whole.page.header,
        "page": whole.page,
        "panel": window.host,
    }
    return next(name for name, region in named.items() if region.isAncestorOf(focus))


def test_f6_goes_round_the_regions(whole: Whole) -> None:
    whole.app.kit.navigator.select(whole.id("Draw"))
    whole.focus_block(whole.id("Draw"))
    walked = []
    for _ in range(5):
        whole.key(Key.Key_F6)
        walked.append(_region(whole))
    assert walked == ["panel", "sidebar", "header", "page", "panel"]
    whole.key(Key.Key_F6, SHIFT)
    assert _region(whole) == "page"


def test_f6_comes_back_to_the_block_it_left(whole: Whole) -> None:
    block = whole.focus_block(whole.id("Draw"))
    whole.key(Key.Key_F6)
    whole.key(Key.Key_F6, SHIFT)
    assert whole.focus() is block


def test_tab_reaches_every_control_and_is_trapped_nowhere(whole: Whole) -> None:
    """Usability test 27."""
    window = whole.app.window
    whole.week.grid.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in range(120):
        focus = whole.focus()
        if focus in seen:
            break
        seen.append(focus)
        whole.key(Key.Key_Tab)
    wanted = {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.focusProxy()
    }
    missed = {(type(w).__name__, w.accessibleName()) for w in wanted - set(seen)}
    assert not missed


def test_every_control_has_a_name_and_a_size_to_hit(whole: Whole) -> None:
    whole.app.kit.navigator.select(whole.id("Draw"))
    whole.settle()
    buttons = [
        button
        for button in whole.app.window.findChildren(PaintedButton)
        if button.isVisible() and button.isEnabled()
    ]
    assert len(buttons) > 20
    assert not [type(b).__name__ for b in buttons if not b.accessibleName()]
    small = {
        (type(b).__name__, b.accessibleName(), b.width(), b.height())
        for b in buttons
        if min(b.width(), b.height()) < 24
    }
    assert not small


def _sheet(whole: Whole) -> ShortcutSheet:
    sheet = whole.app.window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    return sheet


def test_the_shortcut_sheet_finds_and_gives_the_focus_back(whole: Whole) -> None:
    block = whole.focus_block(whole.id("Draw"))
    whole.key(Key.Key_F1)
    sheet = _sheet(whole)
    assert sheet.isVisible()
    assert isinstance(whole.focus(), LineEdit)
    whole.type("week")
    shown = [text.text() for text in sheet.findChildren(Text) if text.isVisible()]
    assert any("week" in text for text in shown)
    assert "Delete" not in shown
    whole.key(Key.Key_Escape)
    assert not sheet.isVisible()
    assert whole.focus() is block
    whole.key(Key.Key_Slash, CTRL)
    assert sheet.isVisible()
    assert "Delete" in [text.text() for text in sheet.findChildren(Text) if text.isVisible()]
    whole.key(Key.Key_Escape)


def test_the_sheet_says_when_nothing_is_found(whole: Whole) -> None:
    whole.key(Key.Key_F1)
    whole.type("zzzz")
    shown = [text.text() for text in _sheet(whole).findChildren(Text) if text.isVisible()]
    assert "No shortcut fits" in shown
    whole.key(Key.Key_Escape)


def test_every_command_with_a_key_is_in_the_sheet(whole: Whole) -> None:
    whole.key(Key.Key_F1)
    shown = {text.text() for text in _sheet(whole).findChildren(Text)}
    assert {command.words for command in COMMANDS if command.keys} <= shown
    whole.key(Key.Key_Escape)


def test_tab_stays_in_the_sheet(whole: Whole) -> None:
    whole.key(Key.Key_F1)
    sheet = _sheet(whole)
    for _ in range(6):
        whole.key(Key.Key_Tab)
        assert sheet.isAncestorOf(whole.focus())
    whole.key(Key.Key_Escape)


def test_no_two_commands_share_a_key(whole: Whole) -> None:
    keys: list[str] = []
    for command in COMMANDS:
        keys += [key.toString() for key in whole.app.window.actions_[command.name].shortcuts()]
    assert len(keys) == len(set(keys))


def test_only_three_actions_may_be_moved_by_macos(whole: Whole) -> None:
    roles = [action.menuRole() for action in whole.app.window.actions()]
    special = [role for role in roles if role is not QAction.MenuRole.NoRole]
    assert len(special) == 3


def _move(whole: Whole) -> str:
    key = whole.id("Draw your OC")
    whole.move_block(key, 1, 0)
    return key


def _toast_timer(whole: Whole) -> QTimer:
    (timer,) = whole.app.window.toast.findChildren(QTimer)
    return timer


def test_the_toast_takes_the_step_back(whole: Whole) -> None:
    key = _move(whole)
    toast = whole.app.window.toast
    (button,) = toast.findChildren(PaintedButton)
    assert button.accessibleName() == "Undo"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert whole.start(key) == datetime(2026, 11, 19, 20)
    assert button.accessibleName() == "Redo"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert whole.start(key) == datetime(2026, 11, 20, 20)


def test_the_toast_takes_no_focus_and_goes_by_itself(whole: Whole) -> None:
    block = whole.focus_block(whole.id("Draw"))
    whole.key(Key.Key_Right, Mod.AltModifier)
    assert whole.focus() is block
    assert whole.toast
    # wherever the mouse was left by the test before
    whole.app.window.toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    _toast_timer(whole).timeout.emit()
    assert not whole.toast


def test_the_toast_waits_while_it_is_focused_or_hovered(whole: Whole) -> None:
    _move(whole)
    toast = whole.app.window.toast
    (button,) = toast.findChildren(PaintedButton)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    _toast_timer(whole).timeout.emit()
    assert toast.isVisible()
    whole.week.grid.setFocus()
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    _toast_timer(whole).timeout.emit()
    assert toast.isVisible()
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    _toast_timer(whole).timeout.emit()
    assert not toast.isVisible()


def test_the_focus_in_a_toast_that_closes_goes_back_to_the_page(whole: Whole) -> None:
    block = whole.focus_block(whole.id("Draw"))
    whole.key(Key.Key_Right, Mod.AltModifier)
    (button,) = whole.app.window.toast.findChildren(PaintedButton)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    whole.key(Key.Key_Return)
    assert whole.start(block.segment.key) == datetime(2026, 11, 19, 20)
    assert whole.page.isAncestorOf(whole.focus())


def test_escape_closes_the_toast_before_the_panel(whole: Whole) -> None:
    whole.app.kit.navigator.select(whole.id("Draw"))
    key = _move(whole)
    whole.focus_block(key)
    whole.key(Key.Key_Escape)
    assert not whole.toast
    assert whole.selected
    whole.key(Key.Key_Escape)
    assert not whole.selected


def test_a_long_toast_stays_within_the_window(open_window: OpenWindow) -> None:
    whole = open_window(1024, 640)
    toast = whole.app.window.toast
    toast.say("word " * 80, "Undo", lambda: None, "Ctrl+Z")
    window = whole.app.window
    assert window.rect().contains(toast.geometry())
    (button,) = toast.findChildren(PaintedButton)
    assert toast.rect().contains(button.geometry())
    assert button.width() >= button.sizeHint().width()


def test_pages_that_are_hidden_are_out_of_reach(whole: Whole) -> None:
    whole.app.window.show_page("today")
    assert not whole.page.isVisible()
    assert not whole.page.header.isVisible()
    whole.app.window.show_page("calendar")
    today = whole.app.window.page_named("today")
    assert not any(widget.isVisible() for widget in today.findChildren(QWidget))


@pytest.mark.parametrize(("key", "page"), [(Key.Key_1, "today"), (Key.Key_6, "ideas")])
def test_ctrl_and_a_number_shows_a_page(whole: Whole, key: Key, page: str) -> None:
    whole.key(key, CTRL)
    assert whole.app.window.page is whole.app.window.page_named(page)
    assert whole.app.window.page.isAncestorOf(whole.focus()) or (
        whole.focus() is whole.app.window.page
    )
    whole.key(Key.Key_2, CTRL)
    assert whole.app.window.page is whole.page


def test_ctrl_shift_l_changes_the_theme_and_back(whole: Whole) -> None:
    assert whole.app.kit.look.theme.dark
    whole.key(Key.Key_L, CTRL | SHIFT)
    assert not whole.app.kit.look.theme.dark
    whole.key(Key.Key_L, CTRL | SHIFT)
    assert whole.app.kit.look.theme.dark


def test_undo_and_redo_are_named_by_what_they_do(whole: Whole) -> None:
    actions = whole.app.window.actions_
    assert not actions["redo"].isEnabled()
    _move(whole)
    assert actions["undo"].text() != "Undo"
    assert actions["undo"].isEnabled()
    whole.undo()
    assert actions["redo"].isEnabled()


def test_hovering_says_nothing_of_a_widget_that_left(whole: Whole) -> None:
    """A pressed or hovered block that is deleted must not keep the grid busy."""
    key = whole.id("Draw")
    block = whole.block(key)
    enter = QEnterEvent(QPointF(3, 3), QPointF(3, 3), QPointF(block.mapToGlobal(block.pos())))
    QApplication.sendEvent(block, enter)
    whole.focus_block(key)
    whole.key(Key.Key_Delete)
    QApplication.sendEvent(block, QEvent(QEvent.Type.Leave))
    assert key not in whole.app.week.blocks
