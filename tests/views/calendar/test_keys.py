"""The calendar by keyboard: every gesture of the mouse has its twin."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from creatorplanner.domain.streams import Status
from creatorplanner.views.calendar.block import Block
from creatorplanner.views.focus import shows_focus
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

ALT, CTRL, SHIFT = Mod.AltModifier, Mod.ControlModifier, Mod.ShiftModifier


def _focused() -> str:
    focus = QApplication.focusWidget()
    return focus.segment.key if isinstance(focus, Block) else ""


def test_the_same_move_by_keyboard_is_one_step_of_the_history(whole: Whole) -> None:
    """Usability test 5: Thursday 20:00 to Sunday 18:45 in eight chords."""
    key = whole.id("Draw your OC")
    items = whole.book.promotion.items_of(key)
    whole.focus_block(key)
    steps = whole.steps()
    for _ in range(3):
        whole.key(Key.Key_Right, ALT)
    for _ in range(5):
        whole.key(Key.Key_Up, ALT)
    assert whole.start(key) == datetime(2026, 11, 22, 18, 45)
    assert whole.book.promotion.items_of(key) != items
    assert whole.steps() == steps + 1
    assert _focused() == key
    whole.key(Key.Key_Z, CTRL)
    assert whole.start(key) == datetime(2026, 11, 19, 20)
    assert whole.book.promotion.items_of(key) == items


def test_alt_arrows_into_another_week_follow_the_stream(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.focus_block(key)
    whole.key(Key.Key_Right, ALT | CTRL)
    assert whole.start(key) == datetime(2026, 11, 26, 20)
    assert whole.app.week.days[0] == date(2026, 11, 23)
    assert _focused() == key
    whole.key(Key.Key_Left, ALT | CTRL)
    assert whole.start(key) == datetime(2026, 11, 19, 20)
    assert whole.app.week.days[0] == date(2026, 11, 16)
    assert _focused() == key


def test_shift_alt_arrows_change_the_length(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.focus_block(key)
    whole.key(Key.Key_Down, ALT | SHIFT)
    assert whole.stream(key).minutes == 105
    for _ in range(9):
        whole.key(Key.Key_Up, ALT | SHIFT)
    assert whole.stream(key).minutes == 15
    assert whole.start(key) == datetime(2026, 11, 19, 20)


def test_arrows_walk_the_streams_in_order_of_time(whole: Whole) -> None:
    order = [block.stream.id for block in whole.app.week.in_order()]
    whole.focus_block(order[0])
    walked = [order[0]]
    for _ in order[1:]:
        whole.key(Key.Key_Down)
        walked.append(_focused())
    assert walked == order
    whole.key(Key.Key_Down)
    assert _focused() == order[-1]
    whole.key(Key.Key_Up)
    assert _focused() == order[-2]


def test_left_and_right_go_to_the_nearest_hour_of_the_next_day(whole: Whole) -> None:
    whole.focus_block(whole.id("Coffee"))
    whole.key(Key.Key_Right)
    assert _focused() == whole.id("Story time")
    whole.key(Key.Key_Right)
    assert _focused() == whole.id("Ranked")
    whole.key(Key.Key_Left)
    whole.key(Key.Key_Left)
    assert _focused() == whole.id("Monday glam")


def test_walking_shows_the_ring_and_scrolls_to_the_block(whole: Whole) -> None:
    whole.week.area.verticalScrollBar().setValue(0)
    whole.focus_block(whole.id("Ranked"))
    whole.key(Key.Key_Down)
    block = whole.focus()
    assert isinstance(block, Block)
    assert shows_focus(block)
    view = whole.week.area.viewport()
    assert view.rect().contains(block.mapTo(view, block.rect().center()))


def test_the_ring_does_not_show_after_a_click(whole: Whole) -> None:
    block = whole.block(whole.id("Ranked"))
    QTest.mouseClick(block, Qt.MouseButton.LeftButton)
    assert not shows_focus(block)


def test_all_blocks_are_one_tab_stop(whole: Whole) -> None:
    def stops() -> list[str]:
        blocks = whole.week.grid.blocks.values()
        return [b.segment.key for b in blocks if b.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == [whole.id("Coffee")]
    whole.focus_block(whole.id("Ranked"))
    whole.key(Key.Key_Down)
    assert stops() == [whole.id("Draw")]
    whole.key(Key.Key_Tab, SHIFT)
    whole.key(Key.Key_Tab)
    assert _focused() == whole.id("Draw")


def test_enter_edits_the_title_and_escape_returns_to_the_block(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.focus_block(key)
    whole.key(Key.Key_Return)
    assert whole.selected == key
    whole.type("Draw my cat")
    whole.key(Key.Key_Return)
    assert whole.stream(key).title == "Draw my cat"
    whole.key(Key.Key_Escape)
    if whole.selected:
        whole.key(Key.Key_Escape)
    assert whole.selected == ""
    assert _focused() == key


def test_space_selects_without_leaving_the_block(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.focus_block(key)
    whole.key(Key.Key_Space)
    assert whole.selected == key
    assert _focused() == key


def test_a_double_click_edits_the_title(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    block = whole.block(key)
    QTest.mouseClick(block, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(whole.block(key), Qt.MouseButton.LeftButton)
    assert not isinstance(whole.focus(), Block)
    whole.type("x")
    whole.key(Key.Key_Return)
    assert whole.stream(key).title == "x"


def test_a_double_click_means_what_was_clicked_first(whole: Whole) -> None:
    """The first click opens the panel and the days move away under the mouse."""
    key, grid = whole.id("Ask me"), whole.week.grid
    block = whole.block(key)
    spot = block.mapTo(grid, block.rect().center())
    QTest.mouseClick(block, Qt.MouseButton.LeftButton)
    whole.settle()
    assert not block.geometry().contains(spot)
    under = grid.childAt(spot) or grid
    whole.double_click(under, under.mapFrom(grid, spot))
    assert whole.selected == key
    whole.type("x")
    whole.key(Key.Key_Return)
    assert whole.stream(key).title == "x"


def test_a_double_click_on_an_empty_slot_makes_a_stream(whole: Whole) -> None:
    known, grid = set(whole.app.week.blocks), whole.week.grid
    spot = whole.at(datetime(2026, 11, 17, 14, 20))
    whole.press(grid, spot)
    whole.release(grid, spot)
    whole.double_click(grid, spot)
    whole.release(grid, spot)
    (key,) = set(whole.app.week.blocks) - known
    assert whole.start(key) == datetime(2026, 11, 17, 14, 15)
    assert whole.selected == key


def test_deleting_takes_the_focus_to_the_next_stream_and_undo_brings_all_back(
    whole: Whole,
) -> None:
    """Usability test 9."""
    key = whole.id("Monday glam")
    stream, items = whole.stream(key), whole.book.promotion.items_of(key)
    sessions = whole.book.sessions.of_stream(key)
    assert items
    assert sessions
    whole.focus_block(key)
    whole.key(Key.Key_Delete)
    assert QApplication.activeModalWidget() is None
    assert key not in whole.app.week.blocks
    assert _focused() == whole.id("Story time")
    assert "Monday glam" in whole.toast or "eleted" in whole.toast
    whole.key(Key.Key_Z, CTRL)
    assert whole.stream(key) == stream
    assert sorted(i.id for i in whole.book.promotion.items_of(key)) == sorted(i.id for i in items)
    assert whole.book.promotion.items_of(key) == items
    assert whole.book.sessions.of_stream(key) == sessions


def test_deleting_the_last_stream_of_a_week_leaves_the_focus_on_the_grid(
    open_window: OpenWindow,
) -> None:
    whole = open_window(empty=True)
    whole.key(Key.Key_N)
    whole.key(Key.Key_Escape)
    if whole.selected:
        whole.key(Key.Key_Escape)
    (block,) = whole.app.week.in_order()
    whole.focus_block(block.stream.id)
    whole.key(Key.Key_Delete)
    assert whole.focus() is whole.week.grid
    assert whole.week.empty.isVisible()


def test_shift_delete_moves_to_the_ideas(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.focus_block(key)
    whole.key(Key.Key_Delete, SHIFT)
    assert whole.stream(key).status is Status.IDEA
    assert _focused() == whole.id("Ask me")


@pytest.mark.parametrize(
    ("key", "days"),
    [(Key.Key_PageDown, 7), (Key.Key_PageUp, -7)],
)
@pytest.mark.parametrize("on_block", [True, False])
def test_page_keys_turn_the_week(whole: Whole, key: Key, days: int, on_block: bool) -> None:
    if on_block:
        whole.focus_block(whole.id("Draw your OC"))
    else:
        whole.week.grid.setFocus()
    whole.key(key)
    assert whole.app.week.days[0] == date(2026, 11, 16) + timedelta(days=days)
    # the keyboard stays in the calendar, though its block is gone
    whole.key(Key.Key_T)
    assert whole.app.week.days[0] == date(2026, 11, 16)


def test_ctrl_plus_and_minus_change_the_hours(whole: Whole) -> None:
    whole.focus_block(whole.id("Draw your OC"))
    grid = whole.week.grid
    before, steps, toast = grid.geometry_now().hour_height, whole.steps(), whole.toast
    whole.key(Key.Key_Plus, CTRL)
    assert grid.geometry_now().hour_height == before + 8
    for _ in range(12):
        whole.key(Key.Key_Equal, CTRL)
    assert grid.geometry_now().hour_height == 96
    for _ in range(12):
        whole.key(Key.Key_Minus, CTRL)
    assert grid.geometry_now().hour_height == 40
    assert whole.book.formats.settings().hour_height == 40
    # how the screen looks is nothing to take back or to tell about
    assert (whole.steps(), whole.toast) == (steps, toast)


def test_changing_the_hours_keeps_the_time_in_view(whole: Whole) -> None:
    view, grid = whole.week.area.viewport(), whole.week.grid
    bar = whole.week.area.verticalScrollBar()

    def middle() -> float:
        return grid.geometry_now().minutes(bar.value() + view.height() / 2)

    before = middle()
    whole.focus_block(whole.id("Ranked"))
    whole.key(Key.Key_Plus, CTRL)
    whole.key(Key.Key_Plus, CTRL)
    assert abs(middle() - before) < 20


def test_n_makes_a_stream_in_the_next_free_evening(whole: Whole) -> None:
    whole.week.grid.setFocus()
    known = set(whole.app.week.blocks)
    whole.key(Key.Key_N)
    (key,) = set(whole.app.week.blocks) - known
    assert whole.selected == key
    assert whole.start(key) > datetime(2026, 11, 18, 17, 20)
    whole.type("named at once")
    whole.key(Key.Key_Return)
    assert whole.stream(key).title == "named at once"


def test_letters_can_be_switched_off(open_window: OpenWindow) -> None:
    whole = open_window(single_keys=False)
    known = set(whole.app.week.blocks)
    whole.week.grid.setFocus()
    whole.key(Key.Key_N)
    whole.key(Key.Key_PageDown)
    whole.key(Key.Key_T)
    assert whole.app.week.days[0] == date(2026, 11, 23)
    assert set(whole.app.week.blocks) != known or len(known) == 0
    whole.key(Key.Key_N, CTRL)
    assert whole.selected


def test_letters_are_letters_in_a_text_field(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.focus_block(key)
    whole.key(Key.Key_Return)
    known = set(whole.app.week.blocks)
    whole.type("NTL")
    whole.key(Key.Key_Return)
    assert whole.stream(key).title == "NTL"
    assert set(whole.app.week.blocks) == known


def test_arrows_on_the_grid_move_a_free_slot_and_enter_takes_it(whole: Whole) -> None:
    known, grid = set(whole.app.week.blocks), whole.week.grid
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    whole.key(Key.Key_Return)
    assert grid.slot is not None
    first = grid.slot.start
    whole.key(Key.Key_Up)
    whole.key(Key.Key_Right)
    assert grid.slot.start == first + timedelta(days=1, minutes=-15)
    assert "Free slot" in grid.accessibleDescription()
    whole.key(Key.Key_Return)
    (key,) = set(whole.app.week.blocks) - known
    assert whole.start(key) == first + timedelta(days=1, minutes=-15)


def test_escape_takes_the_free_slot_away_before_it_closes_anything(whole: Whole) -> None:
    grid = whole.week.grid
    grid.setFocus()
    whole.key(Key.Key_Return)
    whole.key(Key.Key_Escape)
    assert grid.slot is None
    assert not grid.ghost.isVisible()


def test_r_logs_the_focused_stream(whole: Whole) -> None:
    key = whole.id("Story time")
    whole.focus_block(key)
    told: list[str] = []
    whole.app.kit.navigator.page_asked.disconnect()
    whole.app.kit.navigator.log_asked.connect(told.append)
    whole.key(Key.Key_R)
    assert told == [key]
    whole.focus_block(whole.id("Draw your OC"))
    whole.key(Key.Key_R)
    assert told == [key]  # there is nothing to log of a stream to come
