"""Everything works without a mouse, and shows where the keyboard is only then."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.views.focus import FocusWatcher, shows_focus
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.checks import CheckBox, Toggle
from creatorplanner.views.widgets.chips import Chip, PlusChip
from creatorplanner.views.widgets.fields import ComboBox, LineEdit, TextArea
from creatorplanner.views.widgets.segmented import Segmented

Show = Callable[..., QWidget]
Key = Qt.Key


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_space_and_enter_press_a_button_once(
    qtbot: QtBot, look: Look, icons: Icons, show: Show, key: Key
) -> None:
    button = Button(look, icons, "Copy")
    show(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus()
    qtbot.keyClick(button, key)
    assert len(pressed) == 1


@pytest.mark.parametrize(("variant", "times"), [("primary", 1), ("secondary", 2)])
def test_a_double_click_makes_one_thing_only(
    qtbot: QtBot, look: Look, icons: Icons, show: Show, variant: str, times: int
) -> None:
    button = Button(look, icons, "New stream", variant)
    show(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert len(pressed) == times


def test_a_disabled_button_stays_silent(qtbot: QtBot, look: Look, icons: Icons, show: Show) -> None:
    button = Button(look, icons, "Copy")
    show(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        button.click()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_arrows_choose_a_segment_and_say_so_once(qtbot: QtBot, look: Look, show: Show) -> None:
    views = Segmented(look, [("week", "Week"), ("month", "Month"), ("list", "List")], "View")
    window = show(views)
    views.set_value("week")
    chosen: list[str] = []
    views.chosen.connect(chosen.append)
    views.findChildren(QWidget)[0].setFocus()
    for _ in range(2):
        focus = window.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Key.Key_Right)
    assert chosen == ["month", "list"]
    focus = window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Key.Key_Left)
    assert chosen == ["month", "list", "month"]
    assert views.value() == "month"


def test_setting_a_segment_tells_nobody(qtbot: QtBot, look: Look, show: Show) -> None:
    views = Segmented(look, [("week", "Week"), ("month", "Month")])
    show(views)
    with qtbot.assertNotEmitted(views.chosen):
        views.set_value("month")
        views.set_value("never heard of it")
    assert views.value() == "month"


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_del_and_backspace_remove_a_chip_that_may_go(
    qtbot: QtBot, look: Look, icons: Icons, show: Show, key: Key
) -> None:
    goes = Chip(look, icons, "#ama", removable=True)
    stays = Chip(look, icons, "#50k")
    show(goes, stays)
    goes.setFocus()
    with qtbot.waitSignal(goes.removed, timeout=1000):
        qtbot.keyClick(goes, key)
    stays.setFocus()
    with qtbot.assertNotEmitted(stays.removed):
        qtbot.keyClick(stays, key)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_cross_of_a_chip_is_at_its_end(
    qtbot: QtBot, look: Look, icons: Icons, show: Show, direction: Qt.LayoutDirection
) -> None:
    chip = Chip(look, icons, "#storytime", removable=True)
    chip.setLayoutDirection(direction)
    show(chip)
    edges = [chip.width() - 8, 8]
    if direction == Qt.LayoutDirection.RightToLeft:
        edges.reverse()
    end, start = (QPoint(x, chip.height() // 2) for x in edges)
    with qtbot.assertNotEmitted(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=start)
    with qtbot.waitSignal(chip.removed, timeout=1000):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=end)


def test_space_ticks(qtbot: QtBot, look: Look, show: Show) -> None:
    boxes = CheckBox(look, "Teaser"), Toggle(look, "Keep running")
    show(*boxes)
    for box in boxes:
        box.setFocus()
        qtbot.keyClick(box, Key.Key_Space)
        assert box.isChecked()


def test_the_ring_shows_after_the_keyboard_only(
    qtbot: QtBot, look: Look, icons: Icons, show: Show, watcher: FocusWatcher
) -> None:
    del watcher
    first, second = Button(look, icons, "One"), Button(look, icons, "Two")
    window = show(first, second)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    quiet = first.grab().toImage()
    assert not shows_focus(first)
    qtbot.keyClick(window, Key.Key_Tab)
    assert shows_focus(second)
    qtbot.keyClick(second, Key.Key_Backtab)
    assert shows_focus(first)
    assert first.grab().toImage() != quiet
    first.clearFocus()
    assert not shows_focus(first)


def test_the_wheel_never_changes_a_choice(look: Look, show: Show) -> None:
    box = ComboBox(look, "Currency")
    box.addItems(["diamonds", "coins"])
    show(box)
    box.setFocus()
    middle = QPointF(box.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    for step in (-120, 120):
        event = QWheelEvent(
            middle, box.mapToGlobal(middle), QPoint(), QPoint(0, step),
            Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, event)
        assert box.currentText() == "diamonds"
        assert not event.isAccepted()  # the page scrolls instead


def test_rich_text_is_pasted_plain(look: Look, show: Show) -> None:
    area = TextArea(look, "Caption")
    show(area)
    rich = QMimeData()
    rich.setHtml("<b>50k</b><img src='x.png'>")
    rich.setText("50k")
    area.insertFromMimeData(rich)
    assert area.toPlainText() == "50k"
    assert "<b>" not in area.document().toHtml()
    assert not area.canInsertFromMimeData(QMimeData())


def test_a_field_hands_over_only_what_was_changed(qtbot: QtBot, look: Look, show: Show) -> None:
    field = LineEdit(look, "Title")
    show(field)
    field.show_value("Ask me")
    field.setFocus()
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClick(field, Key.Key_Return)
    field.setCursorPosition(6)
    qtbot.keyClicks(field, " anything")
    with qtbot.waitSignal(field.committed, timeout=1000) as heard:
        qtbot.keyClick(field, Key.Key_Return)
    assert heard.args == ["Ask me anything"]


def test_a_screen_reader_hears_name_and_kind(look: Look, icons: Icons, show: Show) -> None:
    role = QAccessible.Role
    kinds = {
        Button(look, icons, "Q&A pack"): ("Q&A pack", role.Button),
        IconButton(look, icons, "x", "Close"): ("Close", role.Button),
        Chip(look, icons, "#ama"): ("#ama", role.Button),
        PlusChip(look, icons, "Add a hashtag"): ("Add a hashtag", role.Button),
        CheckBox(look, "Q&A teaser"): ("Q&A teaser", role.CheckBox),
        Toggle(look, "Keep running"): ("Keep running", role.CheckBox),
        ComboBox(look, "Currency"): ("Currency", role.ComboBox),
        LineEdit(look, "Title"): ("Title", role.EditableText),
    }
    show(*kinds)
    for widget, (name, kind) in kinds.items():
        heard = QAccessible.queryAccessibleInterface(widget)
        assert heard.text(QAccessible.Text.Name) == name
        assert heard.role() == kind
