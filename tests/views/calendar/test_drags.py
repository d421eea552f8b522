"""The mouse on the grid: create, move, resize, copy, drop elsewhere, and change one's mind."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from creatorplanner.domain.streams import Status
from tests.fixtures.window import Key, Mod, OpenWindow, Whole


def _created(whole: Whole, before: set[str]) -> str:
    fresh = {block.stream.id for block in whole.app.week.in_order()} - before
    assert len(fresh) == 1
    return fresh.pop()


def _ids(whole: Whole) -> set[str]:
    return {block.stream.id for block in whole.app.week.in_order()}


def _draw(whole: Whole, begin: datetime, end: datetime, modifiers: Mod = Mod.NoModifier) -> str:
    before, grid = _ids(whole), whole.week.grid
    by = whole.at(end, 0.6) - whole.at(begin)
    whole.drag(grid, whole.at(begin), by, modifiers)
    return _created(whole, before)


def test_a_drawn_stream_snaps_and_its_title_waits_to_be_typed(whole: Whole) -> None:
    key = _draw(whole, datetime(2026, 11, 17, 14, 4), datetime(2026, 11, 17, 15, 41))
    assert (whole.start(key), whole.stream(key).minutes) == (datetime(2026, 11, 17, 14), 105)
    assert whole.selected == key
    whole.type("Thursday teaser")
    whole.key(Key.Key_Return)
    assert whole.stream(key).title == "Thursday teaser"


def test_drawing_upwards_ends_where_it_began(whole: Whole) -> None:
    key = _draw(whole, datetime(2026, 11, 17, 15), datetime(2026, 11, 17, 13, 30))
    assert (whole.start(key), whole.stream(key).minutes) == (datetime(2026, 11, 17, 13, 30), 90)


def test_drawing_sideways_stays_in_the_day_it_began_in(whole: Whole) -> None:
    key = _draw(whole, datetime(2026, 11, 17, 14), datetime(2026, 11, 19, 15))
    assert (whole.start(key), whole.stream(key).minutes) == (datetime(2026, 11, 17, 14), 60)


def test_shift_draws_by_five_minutes(whole: Whole) -> None:
    begin, end = datetime(2026, 11, 17, 14, 10), datetime(2026, 11, 17, 15, 5)
    key = _draw(whole, begin, end, Mod.ShiftModifier)
    assert (whole.start(key), whole.stream(key).minutes) == (begin, 55)


def test_a_click_on_empty_grid_only_offers_an_hour(whole: Whole) -> None:
    before, grid = _ids(whole), whole.week.grid
    spot = whole.at(datetime(2026, 11, 17, 14, 20))
    whole.press(grid, spot)
    whole.release(grid, spot)
    assert _ids(whole) == before
    assert grid.slot is not None
    assert (grid.slot.start, grid.slot.minutes) == (datetime(2026, 11, 17, 14, 15), 60)
    assert grid.ghost.isVisible()
    whole.key(Key.Key_Return)
    key = _created(whole, before)
    assert whole.start(key) == datetime(2026, 11, 17, 14, 15)
    assert not grid.ghost.isVisible()


def test_moving_keeps_the_length_and_takes_the_reminders_along(whole: Whole) -> None:
    """Usability test 4: Thursday 20:00 to Sunday 18:45 in one drag."""
    key = whole.id("Draw your OC")
    before = {item.id: item.due_at for item in whole.book.promotion.items_of(key)}
    done = {item.id for item in whole.book.promotion.items_of(key) if item.done}
    whole.move_block(key, 3, -75)
    assert whole.start(key) == datetime(2026, 11, 22, 18, 45)
    assert whole.stream(key).minutes == 90
    assert "Sun" in whole.toast
    assert "6:45 PM" in whole.toast
    after = {item.id: item.due_at for item in whole.book.promotion.items_of(key)}
    moved = {item for item in after if after[item] != before[item]}
    assert moved
    assert not moved & done


def test_undo_after_the_toast_is_gone_brings_the_move_and_the_reminders_back(whole: Whole) -> None:
    """Usability test 6."""
    key = whole.id("Draw your OC")
    items = whole.book.promotion.items_of(key)
    whole.move_block(key, 3, -75)
    moved = whole.book.promotion.items_of(key)
    whole.app.window.toast.close_now()
    whole.focus_block(key)
    whole.key(Key.Key_Z, Mod.ControlModifier)
    assert whole.start(key) == datetime(2026, 11, 19, 20)
    assert whole.book.promotion.items_of(key) == items
    whole.key(Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert whole.start(key) == datetime(2026, 11, 22, 18, 45)
    assert whole.book.promotion.items_of(key) == moved


def test_a_sideways_wobble_of_the_hand_keeps_an_odd_start(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.move_block(key, 1, 5)
    assert whole.start(key) == datetime(2026, 11, 20, 20)


def test_shift_moves_by_five_minutes(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.move_block(key, 0, 25, Mod.ShiftModifier)
    assert whole.start(key) == datetime(2026, 11, 19, 20, 25)


def test_alt_copies_and_selects_the_copy(whole: Whole) -> None:
    key, before = whole.id("Draw your OC"), _ids(whole)
    whole.move_block(key, -2, 0, Mod.AltModifier)
    copied = _created(whole, before)
    assert whole.start(key) == datetime(2026, 11, 19, 20)
    assert whole.start(copied) == datetime(2026, 11, 17, 20)
    assert whole.stream(copied).title == "Draw your OC"
    assert whole.selected == copied


def test_alt_without_a_move_copies_nothing(whole: Whole) -> None:
    key, before = whole.id("Draw your OC"), _ids(whole)
    block = whole.block(key)
    center = block.rect().center()
    whole.press(block, center, Mod.AltModifier)
    whole.drag_to(block, center + QPoint(60, 0), Mod.AltModifier)
    whole.drag_to(block, center, Mod.AltModifier)
    whole.release(block, center, Mod.AltModifier)
    assert _ids(whole) == before


@pytest.mark.parametrize(
    ("edge", "by", "start", "minutes"),
    [
        ("bottom", 30, (20, 0), 120),
        ("bottom", -300, (20, 0), 15),
        ("top", -30, (19, 30), 120),
        ("top", 300, (21, 15), 15),
    ],
)
def test_the_edges_resize_down_to_a_quarter_of_an_hour(
    whole: Whole, edge: str, by: int, start: tuple[int, int], minutes: int
) -> None:
    """Usability test 7, both edges."""
    key = whole.id("Draw your OC")
    block = whole.block(key)
    y = block.height() - 2 if edge == "bottom" else 2
    measures = whole.week.grid.geometry_now()
    whole.drag(block, QPoint(block.width() // 2, y), QPoint(0, round(measures.y(by))))
    assert whole.start(key) == datetime(2026, 11, 19, *start)
    assert whole.stream(key).minutes == minutes
    assert whole.stream(key).title == "Draw your OC"


@pytest.mark.parametrize("on_grid", [True, False])
def test_escape_in_the_middle_of_a_drag_changes_nothing(whole: Whole, on_grid: bool) -> None:
    """Usability test 8."""
    key, grid = whole.id("Draw your OC"), whole.week.grid
    target = grid if on_grid else whole.block(key)
    begin = whole.at(datetime(2026, 11, 17, 14)) if on_grid else target.rect().center()
    stream, ids, steps = whole.stream(key), _ids(whole), whole.steps()
    whole.press(target, begin)
    whole.drag_to(target, begin + QPoint(0, 120))
    assert grid.ghost.isVisible()
    whole.key(Key.Key_Escape)
    assert not grid.ghost.isVisible()
    assert not whole.block(key).lifted
    whole.drag_to(target, begin + QPoint(0, 200))
    whole.release(target, begin + QPoint(0, 200))
    assert (whole.stream(key), _ids(whole), whole.steps()) == (stream, ids, steps)


def test_escape_in_a_drag_leaves_the_panel_open(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.app.kit.navigator.select(key)
    block = whole.focus_block(key)
    whole.press(block, block.rect().center())
    whole.drag_to(block, block.rect().center() + QPoint(0, 120))
    whole.key(Key.Key_Escape)
    assert whole.selected == key
    whole.release(block, block.rect().center())
    whole.key(Key.Key_Escape)
    assert whole.selected == ""


def test_the_plan_is_written_on_release_only(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    block, steps = whole.block(key), whole.steps()
    whole.press(block, block.rect().center())
    for step in range(1, 8):
        whole.drag_to(block, block.rect().center() + QPoint(20 * step, 20 * step))
    assert whole.steps() == steps
    assert whole.block(key).lifted
    whole.release(block, block.rect().center() + QPoint(140, 140))
    assert whole.steps() == steps + 1
    assert not whole.block(key).lifted


def test_a_press_opens_the_panel_only_when_let_go(whole: Whole) -> None:
    """The grid must not get narrower under a press, or the drag would jump."""
    key = whole.id("Draw your OC")
    block = whole.block(key)
    width = whole.week.grid.width()
    whole.press(block, block.rect().center())
    assert whole.selected == ""
    assert whole.week.grid.width() == width
    whole.release(block, block.rect().center())
    assert whole.selected == key


def test_dropping_on_the_small_month_keeps_the_time(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    days = whole.app.window.sidebar.month.days
    target = next(
        QPoint(x, y)
        for y in range(0, days.height(), 6)
        for x in range(0, days.width(), 6)
        if days.drop_day(QPoint(x, y)) == date(2026, 12, 3)
    )
    block = whole.block(key)
    spot = block.mapFromGlobal(days.mapToGlobal(target))
    whole.press(block, block.rect().center())
    whole.drag_to(block, spot)
    whole.release(block, spot)
    assert whole.start(key) == datetime(2026, 12, 3, 20)
    assert "Dec" in whole.toast or "Thu" in whole.toast


def test_dropping_on_ideas_takes_the_stream_off_the_calendar(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    item = whole.app.window.sidebar.items["ideas"]
    block = whole.block(key)
    spot = block.mapFromGlobal(item.mapToGlobal(item.rect().center()))
    whole.press(block, block.rect().center())
    whole.drag_to(block, spot)
    whole.release(block, spot)
    assert whole.stream(key).status is Status.IDEA
    assert whole.stream(key).start is None
    whole.undo()
    assert whole.start(key) == datetime(2026, 11, 19, 20)


def test_a_block_dropped_far_outside_stays_within_the_shown_days(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.move_block(key, 40, 0)
    assert whole.start(key).date() == date(2026, 11, 22)


def test_holding_a_drag_at_the_edge_scrolls(whole: Whole, qtbot: QtBot) -> None:
    key = whole.id("Draw your OC")
    bar, block = whole.week.area.verticalScrollBar(), whole.block(key)
    view = whole.week.area.viewport()
    before = bar.value()
    assert before < bar.maximum()
    spot = block.mapFromGlobal(view.mapToGlobal(QPoint(300, view.height() - 4)))
    whole.press(block, block.rect().center())
    whole.drag_to(block, spot)
    qtbot.waitUntil(lambda: bar.value() > before + 20)
    whole.key(Key.Key_Escape)
    assert not any(timer.isActive() for timer in whole.week.gestures.findChildren(QTimer))


def test_a_second_button_does_not_end_the_drag(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    block = whole.block(key)
    whole.press(block, block.rect().center())
    whole.drag_to(block, block.rect().center() + QPoint(0, 56))
    QTest.mouseClick(block, Qt.MouseButton.MiddleButton)
    assert whole.week.gestures.active
    whole.release(block, block.rect().center() + QPoint(0, 56))
    assert whole.start(key) == datetime(2026, 11, 19, 21)


def test_losing_the_window_ends_the_drag(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    block, steps = whole.block(key), whole.steps()
    whole.press(block, block.rect().center())
    whole.drag_to(block, block.rect().center() + QPoint(0, 56))
    whole.app.window.show_page("today")
    assert not whole.week.gestures.active
    whole.release(block, block.rect().center() + QPoint(0, 56))
    assert whole.steps() == steps


def test_a_drag_in_a_mirrored_week_goes_the_other_way(open_window: OpenWindow) -> None:
    whole = open_window(locale="ar_EG")
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    key = whole.id("Ranked grind")
    whole.move_block(key, 1, 60)
    assert whole.start(key) == datetime(2026, 11, 19, 20)


def test_the_ghost_shows_the_time_it_would_have(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    block, grid = whole.block(key), whole.week.grid
    whole.press(block, block.rect().center())
    measures = grid.geometry_now()
    whole.drag_to(block, block.rect().center() + QPoint(0, round(measures.y(60))))
    center = grid.ghost.geometry().center()
    wall = grid.wall_at(center.toPointF())
    assert abs(wall - datetime(2026, 11, 19, 21, 45)) < timedelta(minutes=5)
    whole.release(block, block.rect().center())
    assert whole.start(key) == datetime(2026, 11, 19, 20)
