"""The usability tests of planning, as written, with their steps counted.

The week is the sample week, the clock stands at Wednesday 2026-11-18, 17:20 in New York.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.due_times import Anchor
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.streams import Status
from creatorplanner.operations.series import repeat_stream
from creatorplanner.operations.weeks import starting_in_week
from tests.fixtures.plan import NOW, ZONE
from tests.fixtures.window import Key, Mod, Whole, whole
from tests.support.hands import Hands

__all__ = ["whole"]

CTRL, SHIFT, ALT = Mod.ControlModifier, Mod.ShiftModifier, Mod.AltModifier
THURSDAY, SUNDAY = datetime(2026, 11, 19, 20), datetime(2026, 11, 22, 18, 45)


def _day(number: int) -> date:
    return date(2026, 11, number)


def _items(whole: Whole, key: str) -> dict[str, ChecklistItem]:
    return {item.id: item for item in whole.book.promotion.items_of(key)}


def _no_dialog() -> bool:
    return QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None


def _followed(before: dict[str, ChecklistItem], after: dict[str, ChecklistItem]) -> None:
    """Open reminders went where the stream went: with it, or to the same hour of their day."""
    moved = 0
    for key, item in before.items():
        was, now = item.due_at, after[key].due_at
        assert was is not None
        assert now is not None
        if item.done:
            assert now == was
            continue
        moved += 1
        local = item.due.anchor is Anchor.LOCAL
        assert now - was == (timedelta(days=3) if local else SUNDAY - THURSDAY), item.text
    assert moved >= 3


def test_ux_02_plan_next_week_from_last_week(whole: Whole) -> None:
    weekly = whole.id("50k special")
    whole.app.kit.desk.run(repeat_stream, weekly, read_rule("FREQ=WEEKLY"), NOW)
    week = [(one.title, one.start) for one in starting_in_week(whole.book, _day(16), ZONE)]
    before = whole.steps()
    hands = Hands(whole)
    hands.chord(Key.Key_P, CTRL | SHIFT)
    hands.chord(Key.Key_Return)
    hands.chord(Key.Key_Escape)
    assert hands.steps <= 3
    assert _no_dialog()
    coming = starting_in_week(whole.book, _day(23), ZONE)
    wanted = [(title, start + timedelta(days=7)) for title, start in week if start]
    assert [(one.title, one.start) for one in coming] == wanted
    assert all(one.status is Status.PLANNED for one in coming)
    for one in coming:
        assert not any(item.done for item in _items(whole, one.id).values())
        assert whole.book.sessions.of_stream(one.id) == []
    assert any(_items(whole, one.id) for one in coming)
    assert whole.book.series.occurrence(weekly) is not None
    assert whole.steps() == before + 1
    assert whole.page.isAncestorOf(whole.focus())


def test_ux_03_create_by_drag_then_name_it(whole: Whole) -> None:
    known = set(whole.app.week.blocks)
    begin, end = datetime(2026, 11, 17, 14, 4), datetime(2026, 11, 17, 15, 41)
    grid = whole.week.grid
    hands = Hands(whole)
    hands.drag(grid, whole.at(begin), whole.at(end, 0.6) - whole.at(begin))
    hands.type("Unboxing")
    hands.chord(Key.Key_Return)
    assert hands.steps <= 3
    (key,) = set(whole.app.week.blocks) - known
    stream = whole.stream(key)
    assert (stream.title, stream.start) == ("Unboxing", datetime(2026, 11, 17, 14))
    assert stream.minutes == 105


def test_ux_04_move_by_mouse(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    before = _items(whole, key)
    block, measures = whole.block(key), whole.week.grid.geometry_now()
    hands = Hands(whole)
    by = QPoint(round(3 * measures.column), round(measures.y(-75)))
    hands.drag(block, block.rect().center(), by)
    assert hands.steps == 1
    assert (whole.start(key), whole.stream(key).minutes) == (SUNDAY, 90)
    _followed(before, _items(whole, key))
    assert whole.toast.startswith("Moved to Sun 6:45 PM")


def test_ux_05_the_same_move_by_keyboard(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    before, done = _items(whole, key), whole.steps()
    whole.focus_block(key)
    hands = Hands(whole)
    hands.chord(Key.Key_Right, ALT, times=3)
    hands.chord(Key.Key_Up, ALT, times=5)
    assert hands.steps <= 8
    assert (whole.start(key), whole.stream(key).minutes) == (SUNDAY, 90)
    _followed(before, _items(whole, key))
    assert "Sun 6:45 PM" in whole.toast
    assert whole.steps() == done + 1
    whole.undo()
    assert whole.start(key) == THURSDAY
    assert _items(whole, key) == before


def test_ux_06_undo_a_move_after_the_toast_left(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    before = _items(whole, key)
    whole.move_block(key, 3, -75)
    moved = _items(whole, key)
    whole.app.window.toast.close_now()
    whole.focus_block(key)
    hands = Hands(whole)
    hands.chord(Key.Key_Z, CTRL)
    assert hands.steps == 1
    assert whole.start(key) == THURSDAY
    assert _items(whole, key) == before
    whole.key(Key.Key_Z, CTRL | SHIFT)
    assert whole.start(key) == SUNDAY
    assert _items(whole, key) == moved


def test_ux_07_resize_with_the_lower_edge(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    block, measures = whole.block(key), whole.week.grid.geometry_now()
    edge = QPoint(block.width() // 2, block.height() - 2)
    hands = Hands(whole)
    hands.drag(block, edge, QPoint(0, round(measures.y(30))))
    assert hands.steps == 1
    assert (whole.start(key), whole.stream(key).minutes) == (THURSDAY, 120)
    assert whole.stream(key).title == "Draw your OC"
    block = whole.block(key)
    edge = QPoint(block.width() // 2, block.height() - 2)
    hands.drag(block, edge, QPoint(0, round(measures.y(-300))))
    assert (whole.start(key), whole.stream(key).minutes) == (THURSDAY, 15)


def test_ux_08_escape_in_the_middle_of_a_drag(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    stream, done = whole.stream(key), whole.steps()
    block = whole.block(key)
    hands = Hands(whole)
    hands.drag_and_escape(block, block.rect().center(), QPoint(0, 120))
    assert hands.steps == 1
    assert (whole.stream(key), whole.steps()) == (stream, done)
    assert not whole.week.grid.ghost.isVisible()


def test_ux_09_delete_and_restore(whole: Whole) -> None:
    key = whole.id("Monday glam")
    stream, items = whole.stream(key), _items(whole, key)
    sessions = whole.book.sessions.of_stream(key)
    assert any(item.done for item in items.values())
    assert sessions
    whole.focus_block(key)
    hands = Hands(whole)
    hands.chord(Key.Key_Delete)
    assert _no_dialog()
    assert key not in whole.app.week.blocks
    hands.chord(Key.Key_Z, CTRL)
    assert hands.steps <= 2
    assert whole.stream(key) == stream
    assert _items(whole, key) == items
    assert whole.book.sessions.of_stream(key) == sessions
