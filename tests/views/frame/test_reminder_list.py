"""The bell and its list."""

from __future__ import annotations

from PySide6.QtTest import QTest

from creatorplanner.domain.reminders import About
from creatorplanner.views.frame.reminder_list import ReminderList
from tests.fixtures.window import Key, Whole


def _open(whole: Whole, hours: float = 1) -> ReminderList:
    """The sample week at 18:20: a stream in 40 minutes, two tasks and a log that wait."""
    whole.app.reminding.model.beat()
    whole.clock.advance(hours=hours)
    whole.app.kit.ticker.beat()
    whole.app.reminding.bell.click()
    return whole.app.reminding.list


def test_the_bell_counts_what_is_new_until_it_was_looked_at(whole: Whole) -> None:
    bell = whole.app.reminding.bell
    shown = _open(whole)
    assert shown.isVisible()
    assert bell.count == 0
    bell.click()
    assert not shown.isVisible()
    whole.clock.advance(minutes=25)
    whole.app.kit.ticker.beat()
    assert bell.count == 2  # a quarter of an hour before, and a task
    assert bell.accessibleName() == "Reminders, 2 new"


def test_a_row_leads_to_its_stream(whole: Whole) -> None:
    shown = _open(whole)
    row = shown.rows[0]
    assert "Ranked grind w/ chat" in row.link.accessibleName()
    assert "begins in 40 min" in row.link.accessibleName()
    row.link.click()
    assert whole.stream(whole.selected).title == "Ranked grind w/ chat"
    assert not shown.isVisible()


def test_done_ticks_a_task_and_undo_brings_it_back(whole: Whole) -> None:
    shown = _open(whole)
    row = next(row for row in shown.rows if row.reminder.about is About.TASK)
    item, many = row.reminder.item, len(shown.rows)
    assert item is not None
    row.done.click()
    assert len(shown.rows) == many - 1
    ticked = {one.id: one.done for one in whole.book.promotion.items_of(item.stream_id)}
    assert ticked[item.id]
    whole.undo()
    assert len(shown.rows) == many


def test_snoozed_it_goes_and_comes_back(whole: Whole) -> None:
    shown = _open(whole)
    row = next(row for row in shown.rows if row.reminder.about is About.LOG)
    menu = row.menu()
    assert [action.text() for action in menu.actions()] == [
        "In 1 hour",
        "Tonight",
        "Tomorrow morning",
    ]
    menu.actions()[0].trigger()
    assert all(row.reminder.about is not About.LOG for row in shown.rows)
    whole.clock.advance(minutes=60)
    whole.app.kit.ticker.beat()
    assert any(row.reminder.about is About.LOG for row in shown.rows)


def test_it_is_used_by_keys_alone(whole: Whole) -> None:
    whole.app.reminding.model.beat()
    whole.clock.advance(hours=1)
    whole.app.kit.ticker.beat()
    whole.app.window.actions_["reminders"].trigger()
    shown = whole.app.reminding.list
    assert shown.rows[0].link.hasFocus()
    QTest.keyClick(shown.rows[0].link, Key.Key_Down)
    assert shown.rows[1].link.hasFocus()
    QTest.keyClick(shown.rows[1].link, Key.Key_Tab)
    assert shown.rows[1].later.hasFocus()
    QTest.keyClick(shown.rows[1].later, Key.Key_Escape)
    assert not shown.isVisible()


def test_each_target_is_large_enough_and_inside_the_window(whole: Whole) -> None:
    shown = _open(whole)
    assert whole.app.window.rect().contains(shown.geometry())
    for row in shown.rows:
        for target in (row.link, row.later, row.done):
            assert min(target.width(), target.height()) >= 24
