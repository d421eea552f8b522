"""Streams that come again, on the week: marked, dragged, skipped, carried on, taken off."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from creatorplanner.domain.recurrence import Rule
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.streams import Status
from creatorplanner.operations.series import create_series, repeat_stream
from creatorplanner.operations.streams import Draft, set_stream_format
from creatorplanner.views.calendar.block_paint import BlockPainter, BlockState
from tests.fixtures.plan import NOW, ZONE
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

WEEKLY = read_rule("FREQ=WEEKLY")
FRIDAY = datetime(2026, 11, 20, 20)


def repeat(whole: Whole, title: str, rule: Rule = WEEKLY) -> str:
    """Let a stream of the shown week come again; its id."""
    key = whole.id(title)
    assert whole.app.kit.desk.run(repeat_stream, key, rule, NOW) is not None
    whole.settle()
    return key


def offers(whole: Whole) -> list[str]:
    """What the toast offers, in reading order."""
    buttons = [b for b in whole.app.window.toast.findChildren(QAbstractButton) if b.isVisible()]
    return [b.accessibleName() for b in sorted(buttons, key=lambda button: button.x())]


def offered(whole: Whole, words: str) -> QAbstractButton:
    toast = whole.app.window.toast
    (button,) = [
        b
        for b in toast.findChildren(QAbstractButton)
        if b.isVisible() and b.accessibleName() == words
    ]
    return button


def press(whole: Whole, words: str) -> None:
    QTest.mouseClick(offered(whole, words), Qt.MouseButton.LeftButton)


def next_week(whole: Whole) -> None:
    whole.page.turn(1)
    whole.settle()


def planned(whole: Whole, title: str) -> list[datetime]:
    ahead = whole.book.streams.upcoming(NOW, 500)
    return [s.start for s in ahead if title in s.title and s.start is not None]


def test_a_block_says_how_often_it_comes(whole: Whole) -> None:
    key = repeat(whole, "Ask me")
    block = whole.block(key)
    assert "repeats every Friday" in block.accessibleName()
    assert "Repeats every Friday" in block.toolTip()
    other = whole.block(whole.id("Draw your OC"))
    assert "repeats" not in other.accessibleName()
    whole.undo()
    assert "repeats" not in whole.block(key).accessibleName()


def test_the_mark_is_painted_behind_the_time(whole: Whole) -> None:
    key = whole.id("Ask me")
    before = whole.block(key).grab().toImage()
    repeat(whole, "Ask me")
    after = whole.block(key).grab().toImage()
    differing = [
        (x, y)
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert differing
    assert max(x for x, _y in differing) - min(x for x, _y in differing) <= 14
    assert max(y for _x, y in differing) - min(y for _x, y in differing) <= 14


@pytest.mark.parametrize("width", range(64, 132, 4))
def test_the_mark_is_there_where_the_times_would_fill_the_line(whole: Whole, width: int) -> None:
    repeat(whole, "Ask me")
    data = whole.app.week.blocks[whole.id("Ask me")]
    assert data.repeats is not None
    looks = []
    for shown in (data, data._replace(repeats=None)):
        image = QImage(width, 84, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        rect = QRectF(0, 0, width, 84)
        BlockPainter(whole.app.kit).paint(painter, rect, shown, BlockState())
        painter.end()
        looks.append(image)
    assert looks[0] != looks[1]


def test_dragging_one_offers_it_to_the_others(whole: Whole) -> None:
    repeat(whole, "Ask me")
    next_week(whole)
    key = whole.id("Ask me")
    whole.move_block(key, 1, 60)
    assert whole.start(key) == datetime(2026, 11, 28, 21)
    assert planned(whole, "Ask me")[2] == datetime(2026, 12, 4, 20)
    assert whole.toast.endswith("· only this one")
    assert offers(whole) == ["This and later", "All", "Undo"]
    press(whole, "This and later")
    assert whole.toast.startswith("Changed this and the later streams of")
    assert offers(whole) == ["Undo"]
    walls = planned(whole, "Ask me")
    assert walls[:3] == [FRIDAY, datetime(2026, 11, 28, 21), datetime(2026, 12, 5, 21)]
    whole.undo()
    assert planned(whole, "Ask me")[2] == datetime(2026, 12, 4, 20)
    whole.undo()
    assert whole.start(key) == datetime(2026, 11, 27, 20)


def test_all_moves_what_lies_before_too(whole: Whole) -> None:
    repeat(whole, "Ask me")
    next_week(whole)
    whole.move_block(whole.id("Ask me"), 0, 60)
    press(whole, "All")
    assert {wall.hour for wall in planned(whole, "Ask me")} == {21}


def test_the_offers_are_reached_by_keyboard_and_wait_meanwhile(whole: Whole) -> None:
    repeat(whole, "Ask me")
    next_week(whole)
    key = whole.id("Ask me")
    whole.focus_block(key)
    whole.key(Key.Key_Down, Mod.AltModifier)
    for _region in range(6):
        whole.key(Key.Key_F6)
        if whole.app.window.toast.isAncestorOf(whole.focus()):
            break
    assert whole.focus().accessibleName() == "This and later"
    whole.app.window.toast.dismiss()  # its seconds are over
    assert whole.app.window.toast.isVisible()
    whole.key(Key.Key_Tab)
    assert whole.focus().accessibleName() == "All"
    whole.key(Key.Key_Return)
    assert whole.toast.startswith("Changed the whole series")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()


def test_back_where_the_series_has_it_nothing_is_offered(whole: Whole) -> None:
    repeat(whole, "Ask me")
    next_week(whole)
    whole.move_block(whole.id("Ask me"), 0, 60)
    whole.move_block(whole.id("Ask me"), 0, -60)
    assert "only this one" not in whole.toast
    assert offers(whole) == ["Undo"]


def test_a_single_stream_offers_only_undo(whole: Whole) -> None:
    whole.move_block(whole.id("Draw your OC"), 1, 0)
    assert offers(whole) == ["Undo"]


def test_undo_offers_nothing_more(whole: Whole) -> None:
    repeat(whole, "Ask me")
    next_week(whole)
    whole.move_block(whole.id("Ask me"), 0, 60)
    whole.undo()
    assert offers(whole) == ["Redo"]


def test_a_new_format_is_offered_too(whole: Whole) -> None:
    repeat(whole, "Ask me")
    next_week(whole)
    gaming = next(k for k in whole.book.formats.all() if k.name == "Gaming")
    whole.app.kit.desk.run(set_stream_format, whole.id("Ask me"), gaming.id)
    press(whole, "This and later")
    kinds = [s.format_id for s in whole.book.streams.upcoming(NOW, 500) if "Ask me" in s.title]
    assert kinds[0] != gaming.id
    assert set(kinds[1:]) == {gaming.id}


def test_deleting_one_can_end_the_series(whole: Whole) -> None:
    repeat(whole, "Ask me")
    next_week(whole)
    whole.focus_block(whole.id("Ask me"))
    whole.key(Key.Key_Delete)
    assert whole.toast == "Deleted “\u2068Ask me anything — 50k special\u2069” · only this one"
    assert offers(whole) == ["This and later", "Whole series", "Undo"]
    press(whole, "This and later")
    assert planned(whole, "Ask me") == [FRIDAY]
    whole.undo()
    assert len(planned(whole, "Ask me")) == 12
    whole.undo()
    assert len(planned(whole, "Ask me")) == 13


def test_deleting_one_can_delete_the_whole_series(whole: Whole) -> None:
    repeat(whole, "Ask me")
    next_week(whole)
    whole.focus_block(whole.id("Ask me"))
    whole.key(Key.Key_Delete)
    press(whole, "Whole series")
    assert planned(whole, "Ask me") == []
    assert whole.book.series.all() == []


def _menu(whole: Whole, key: str) -> QMenu:
    block = whole.block(key)
    block.menu_asked.emit(block, block.mapToGlobal(QPoint(5, 5)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(("words", "left"), [("Skip this one", 12), ("Delete this and later", 1)])
def test_the_menu_skips_one_or_ends_them(whole: Whole, words: str, left: int) -> None:
    repeat(whole, "Ask me")
    next_week(whole)
    menu = _menu(whole, whole.id("Ask me"))
    texts = {action.text(): action for action in menu.actions()}
    assert "Delete" not in texts
    texts[words].trigger()
    menu.close()
    assert len(planned(whole, "Ask me")) == left


def test_a_week_off_is_said_and_ended(whole: Whole) -> None:
    repeat(whole, "Ask me")
    repeat(whole, "Sunday brunch")
    next_week(whole)
    single = Draft(zone=ZONE, start=datetime(2026, 11, 25, 20), title="Alone")
    whole.app.kit.desk.run(create_series, single, read_rule("FREQ=DAILY;COUNT=1"), NOW)
    off = whole.page.calendar_header.bar.off
    assert off.isHidden()
    whole.app.window.actions_["week_off"].trigger()
    assert whole.toast == "Time off: 3 streams taken out"
    assert whole.app.week.blocks == {}
    assert off.text.text() == "Week off · 3 series pause"
    next_week(whole)
    assert off.isHidden()
    whole.page.turn(-1)
    QTest.mouseClick(off.end, Qt.MouseButton.LeftButton)
    assert off.isHidden()
    assert len(whole.app.week.blocks) == 3
    whole.undo()
    assert whole.app.week.blocks == {}
    whole.undo()
    assert len(whole.app.week.blocks) == 3


def test_streams_that_were_worked_on_are_planned_again_after_a_break(whole: Whole) -> None:
    repeat(whole, "Ask me")
    next_week(whole)
    key = whole.id("Ask me")
    whole.move_block(key, 1, 0)
    whole.app.window.actions_["week_off"].trigger()
    assert whole.stream(key).status is Status.CANCELLED
    QTest.mouseClick(whole.page.calendar_header.bar.off.end, Qt.MouseButton.LeftButton)
    assert whole.stream(key).status is Status.PLANNED
    assert whole.start(key) == datetime(2026, 11, 28, 20)


def test_without_series_there_is_nothing_to_pause(whole: Whole) -> None:
    steps = whole.steps()
    whole.app.window.actions_["week_off"].trigger()
    assert whole.toast == "Nothing repeats yet, so there is nothing to pause"
    assert whole.steps() == steps


def test_weeks_beyond_the_horizon_have_their_streams(whole: Whole, qtbot: QtBot) -> None:
    repeat(whole, "Ask me")
    qtbot.wait(1)  # the window lays out after its first picture
    whole.page.show_day((FRIDAY + timedelta(weeks=40)).date())
    assert whole.start(whole.id("Ask me")) == FRIDAY + timedelta(weeks=40)
    assert "laid out" not in whole.toast


def test_a_night_without_that_hour_is_told(open_window: OpenWindow) -> None:
    whole = open_window(empty=True)
    draft = Draft(zone=ZONE, start=datetime(2027, 2, 28, 2, 30), title="Night owls")
    whole.app.kit.desk.run(create_series, draft, WEEKLY, NOW)
    whole.page.show_day(datetime(2027, 3, 14).date())
    whole.settle()
    key = whole.id("Night owls")
    assert whole.start(key) == datetime(2027, 3, 14, 2, 30)
    assert "2:30 AM does not exist that day" in whole.block(key).toolTip()
    whole.app.kit.navigator.select(key)
    notes = [label.text() for label in whole.app.window.findChildren(type(_note(whole)))]
    assert "2:30 AM does not exist that day, using 3:30 AM." in notes
    whole.page.turn(1)
    assert "does not exist" not in whole.block(whole.id("Night owls")).toolTip()


def _note(whole: Whole) -> object:
    from creatorplanner.views.panel.panel import StreamPanel

    (panel,) = whole.app.window.findChildren(StreamPanel)
    return panel.when.note
