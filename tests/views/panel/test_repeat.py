"""How often a stream comes again, in its panel: read, chosen, made in fields, paused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import Break, Series
from creatorplanner.domain.streams import Stream
from creatorplanner.models.desk import Desk
from creatorplanner.operations.breaks import take_break
from creatorplanner.operations.series import repeat_stream
from creatorplanner.operations.streams import move_stream
from creatorplanner.views.panel.panel import StreamPanel
from tests.fixtures.plan import NOW
from tests.views.panel.conftest import FRIDAY, Add

WEEKLY = read_rule("FREQ=WEEKLY;BYDAY=FR")
Nth = Callable[[int], str]


@pytest.fixture
def nth(desk: Desk, add: Add) -> Nth:
    """A stream of a weekly series by its place; 0 is Friday the 20th."""
    done = desk.run(repeat_stream, add(), WEEKLY, NOW)
    assert done is not None
    (series,) = desk.book.series.all()

    def find(place: int) -> str:
        wall = FRIDAY + timedelta(weeks=place)
        return next(o.id for o in desk.book.series.of_series(series.id) if o.recurrence == wall)

    return find


def only_series(desk: Desk) -> Series:
    (series,) = desk.book.series.all()
    return series


def starts(desk: Desk) -> list[datetime]:
    ahead = desk.book.streams.upcoming(NOW, 200)
    return [stream.start for stream in ahead if stream.start is not None]


def told(panel: StreamPanel) -> str:
    return panel.repeat.row.told()


def pick(panel: StreamPanel, words: str) -> None:
    menu = panel.repeat.menu()
    actions = {action.text(): action for action in menu.actions()}
    assert words in actions, list(actions)
    actions[words].trigger()
    menu.deleteLater()


def answer(panel: StreamPanel, words: str) -> None:
    (button,) = [b for b in panel.repeat.scope.buttons if b.words() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def checked(actions: list[QAction]) -> list[str]:
    return [action.text() for action in actions if action.isChecked()]


def test_a_single_stream_is_offered_rules_of_its_own_date(panel: StreamPanel, add: Add) -> None:
    panel.show_stream(add())
    assert told(panel) == "Does not repeat"
    menu = panel.repeat.menu()
    assert [action.text() for action in menu.actions()] == [
        "Does not repeat",
        "Every day",
        "Every Friday",
        "Every 2 weeks on Friday",
        "Monthly on the third Friday",
        "Monthly on the 20th",
        "Custom…",
    ]
    assert checked(menu.actions()) == ["Does not repeat"]
    menu.deleteLater()


def test_choosing_one_makes_a_series(panel: StreamPanel, add: Add, desk: Desk) -> None:
    panel.show_stream(add())
    pick(panel, "Every Friday")
    assert told(panel) == "Every Friday until I stop"
    assert len(starts(desk)) == 13
    assert panel.repeat.row.accessibleName() == "Repeat: Every Friday until I stop"
    desk.undo()
    assert told(panel) == "Does not repeat"
    assert starts(desk) == [FRIDAY]


def test_an_idea_has_nothing_to_repeat(panel: StreamPanel, add: Add) -> None:
    panel.show_stream(add(start=None))
    assert panel.repeat.isHidden()
    panel.show_stream(add())
    assert panel.repeat.isVisible()


def test_where_none_come_before_nobody_is_asked(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(0))
    pick(panel, "Every day")
    assert panel.repeat.scope.isHidden()
    assert told(panel) == "Every day until I stop"
    assert only_series(desk).rule.freq == "DAILY"


def test_a_rule_can_be_for_this_and_later_only(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(2))
    pick(panel, "Every 2 weeks on Friday")
    assert panel.repeat.scope.text.text() == "“Every 2 weeks on Friday” for which streams?"
    assert panel.repeat.scope.buttons[0].hasFocus()
    answer(panel, "This and later")
    assert panel.repeat.scope.isHidden()
    assert starts(desk)[:4] == [FRIDAY + timedelta(weeks=week) for week in (0, 1, 2, 4)]
    assert told(panel) == "Every 2 weeks on Friday until I stop"


def test_a_rule_can_be_for_all(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(2))
    pick(panel, "Every 2 weeks on Friday")
    answer(panel, "All")
    assert starts(desk)[:3] == [FRIDAY + timedelta(weeks=week) for week in (0, 2, 4)]


def test_cancel_changes_nothing(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(2))
    before = desk.book.journal.last_done()
    pick(panel, "Does not repeat")
    assert panel.repeat.scope.text.text() == "Stop repeating for which streams?"
    answer(panel, "Cancel")
    assert panel.repeat.scope.isHidden()
    assert panel.repeat.row.hasFocus()
    assert desk.book.journal.last_done() == before


def test_the_present_rule_is_marked_and_choosing_it_does_nothing(
    panel: StreamPanel, add: Add, desk: Desk
) -> None:
    rule = read_rule("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR;UNTIL=20270101T235900")
    desk.run(repeat_stream, key := add(), rule, NOW)
    panel.show_stream(key)
    assert told(panel) == "Every 3 weeks on Mon and Fri until Jan 1, 2027"
    menu = panel.repeat.menu()
    assert checked(menu.actions()) == ["Every 3 weeks on Mon and Fri"]
    menu.deleteLater()
    before = desk.book.journal.last_done()
    pick(panel, "Every 3 weeks on Mon and Fri")
    assert desk.book.journal.last_done() == before
    pick(panel, "Every day")
    assert only_series(desk).rule.until == datetime(2027, 1, 1, 23, 59)  # it ends when it did


def test_a_rule_of_ones_own(panel: StreamPanel, add: Add, desk: Desk) -> None:
    panel.show_stream(add())
    pick(panel, "Custom…")
    editor = panel.repeat.editor
    assert editor.every.hasFocus()
    assert panel.repeat.row.isHidden()
    QTest.keyClicks(editor.every, "2")
    assert [day for day, key in editor.days.keys.items() if key.isChecked()] == [4]
    QTest.mouseClick(editor.days.keys[0], Qt.MouseButton.LeftButton)
    editor.ends.setCurrentIndex(2)
    QTest.keyClicks(editor.end, "6")
    QTest.keyClick(editor.end, Qt.Key.Key_Return)
    assert told(panel) == "Every 2 weeks on Mon and Fri 6 times"
    assert only_series(desk).rule.text() == ("FREQ=WEEKLY;INTERVAL=2;COUNT=6;BYDAY=MO,FR;WKST=SU")
    assert len(starts(desk)) == 6
    assert panel.repeat.row.hasFocus()


def test_months_offer_the_date_and_the_weekday(panel: StreamPanel, add: Add, desk: Desk) -> None:
    panel.show_stream(add())
    panel.repeat.edit()
    editor = panel.repeat.editor
    editor.unit.setCurrentIndex(2)
    assert not editor.days.isVisible()
    on = [editor.on.itemText(place) for place in range(editor.on.count())]
    assert on == ["On the 20th", "On the third Friday"]
    editor.on.setCurrentIndex(1)
    editor.ends.setCurrentIndex(1)
    QTest.keyClicks(editor.end, "Jan 31")
    editor.done.click()
    assert told(panel) == "Monthly on the third Friday until Jan 31, 2027"
    assert [start.date() for start in starts(desk)] == [
        date(2026, 11, 20), date(2026, 12, 18), date(2027, 1, 15),
    ]  # fmt: skip


def test_years_too(panel: StreamPanel, add: Add, desk: Desk) -> None:
    panel.show_stream(add())
    panel.repeat.edit()
    editor = panel.repeat.editor
    editor.unit.setCurrentIndex(3)
    assert editor.on.itemText(1) == "On the third Friday of November"
    editor.done.click()
    assert told(panel) == "Yearly on Nov 20 until I stop"
    assert only_series(desk).rule.text() == "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20"


@pytest.mark.parametrize(
    ("kind", "typed", "help"),
    [
        (1, "soon", "Try Wed Nov 18 or tomorrow"),
        (1, "Nov 18", "That is before this stream"),
        (2, "0", "Try a number from 1 to 10,000"),
        (2, "", "Try a number from 1 to 10,000"),
    ],
)
def test_what_cannot_be_read_stays_with_a_hint(
    panel: StreamPanel, add: Add, desk: Desk, kind: int, typed: str, help: str
) -> None:
    panel.show_stream(add())
    panel.repeat.edit()
    editor = panel.repeat.editor
    editor.ends.setCurrentIndex(kind)
    QTest.keyClicks(editor.end, typed)
    editor.done.click()
    assert editor.problem.text() == help
    assert editor.end.text() == typed
    assert desk.book.series.all() == []
    QTest.keyClick(editor.end, Qt.Key.Key_Escape)
    assert editor.isHidden()
    assert panel.repeat.row.hasFocus()
    assert panel.model.stream is not None  # Esc left the fields, not the panel


def test_without_a_day_there_is_no_rule(panel: StreamPanel, add: Add, desk: Desk) -> None:
    panel.show_stream(add())
    panel.repeat.edit()
    editor = panel.repeat.editor
    editor.days.keys[4].click()
    editor.done.click()
    assert editor.problem.text() == "Choose at least one day"
    assert desk.book.series.all() == []


def test_arrow_keys_go_along_the_days(panel: StreamPanel, add: Add) -> None:
    panel.show_stream(add())
    panel.repeat.edit()
    keys = list(panel.repeat.editor.days.keys.values())
    assert [key.accessibleName() for key in keys][:2] == ["Sunday", "Monday"]
    keys[0].setFocus()
    QTest.keyClick(keys[0], Qt.Key.Key_Right)
    assert keys[1].hasFocus()
    QTest.keyClick(keys[1], Qt.Key.Key_Space)
    assert keys[1].isChecked()


def test_typed_rules_are_kept_when_another_stream_is_shown(
    panel: StreamPanel, add: Add, desk: Desk
) -> None:
    key, other = add(), add("Other", start=datetime(2026, 11, 21, 20))
    panel.show_stream(key)
    panel.repeat.edit()
    QTest.keyClicks(panel.repeat.editor.every, "3")
    panel.show_stream(other)
    assert panel.repeat.editor.isHidden()
    assert told(panel) == "Does not repeat"
    assert only_series(desk).rule.interval == 3


def test_an_odd_rule_keeps_its_own_days(panel: StreamPanel, add: Add, desk: Desk) -> None:
    rule = read_rule("FREQ=MONTHLY;BYMONTHDAY=5,20")
    desk.run(repeat_stream, key := add(), rule, NOW)
    panel.show_stream(key)
    panel.repeat.edit()
    editor = panel.repeat.editor
    assert editor.on.currentText() == "On the 5th and the 20th"
    QTest.keyClicks(editor.every, "2")
    editor.done.click()
    assert only_series(desk).rule.text() == "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5,20"


def test_a_series_pauses_and_goes_on(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(0))
    pick(panel, "Pause from … to …")
    pauses = panel.repeat.pauses
    assert pauses.first.hasFocus()
    QTest.keyClicks(pauses.first, "Dec 1")
    QTest.keyClicks(pauses.last, "Dec 13")
    QTest.keyClick(pauses.last, Qt.Key.Key_Return)
    assert only_series(desk).breaks == (Break(date(2026, 12, 1), date(2026, 12, 13)),)
    assert told(panel) == "Every Friday until I stop · pauses Dec 1 – 13"
    assert [start.day for start in starts(desk)][:4] == [20, 27, 18, 25]
    pick(panel, "Pause from … to …")
    (remove,) = pauses.removers
    assert remove.accessibleName() == "End the pause Dec 1 – 13"
    remove.click()
    assert pauses.removers == []
    assert only_series(desk).breaks == ()
    assert [start.day for start in starts(desk)][:4] == [20, 27, 4, 11]


@pytest.mark.parametrize(
    ("first", "last", "help"),
    [
        ("", "", "Try Wed Nov 18 or tomorrow"),
        ("Dec 5", "later", "Try Wed Nov 18 or tomorrow"),
        ("Dec 5", "Dec 1", "That is before the first day"),
    ],
)
def test_pauses_that_cannot_be(
    panel: StreamPanel, nth: Nth, desk: Desk, first: str, last: str, help: str
) -> None:
    panel.show_stream(nth(0))
    pick(panel, "Pause from … to …")
    pauses = panel.repeat.pauses
    QTest.keyClicks(pauses.first, first)
    QTest.keyClicks(pauses.last, last)
    pauses.pause.click()
    assert pauses.problem.text() == help
    assert only_series(desk).breaks == ()


def test_the_rule_stays_when_one_stream_is_moved(
    panel: StreamPanel, nth: Nth, desk: Desk, stored: Callable[[str], Stream]
) -> None:
    key = nth(1)
    panel.show_stream(key)
    desk.run(move_stream, key, datetime(2026, 11, 28, 21))
    assert told(panel) == "Every Friday until I stop"
    assert stored(key).start == datetime(2026, 11, 28, 21)


def test_tab_reads_the_fields_in_order(panel: StreamPanel, add: Add) -> None:
    panel.show_stream(add())
    panel.repeat.edit()
    editor = panel.repeat.editor
    stops = [editor.unit, *editor.days.keys.values(), editor.ends, editor.done, editor.cancel]
    for stop in stops:
        QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
        assert stop.hasFocus(), stop.accessibleName()


def test_days_of_another_year_are_told_plainly(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(0))
    desk.run(take_break, date(2026, 12, 21), date(2027, 1, 3), NOW)
    assert told(panel) == "Every Friday until I stop · pauses Dec 21 – Jan 3"
    desk.undo()
    desk.run(take_break, date(2027, 11, 26), date(2027, 11, 26), NOW)
    assert told(panel) == "Every Friday until I stop · pauses Nov 26 2027"


def test_a_question_closes_the_pauses(panel: StreamPanel, nth: Nth) -> None:
    panel.show_stream(nth(2))
    pick(panel, "Pause from … to …")
    pick(panel, "Every day")
    assert panel.repeat.scope.isVisible()
    assert panel.repeat.pauses.isHidden()
