"""The promo lane above the days, and the next bar."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.streams import Status
from creatorplanner.operations import streams
from creatorplanner.operations.checklists import change_item, set_item_do
from creatorplanner.views.calendar.day_header import PromoCheck
from creatorplanner.views.widgets.buttons import Button
from tests.fixtures.window import Key, OpenWindow, Whole

TODAY = date(2026, 11, 18)


def _lines(whole: Whole) -> list[PromoCheck]:
    header = whole.week.header
    shown = [box for box in header.findChildren(PromoCheck) if box.isVisible()]
    return sorted(shown, key=lambda box: (box.x(), box.y()))


def _line(whole: Whole, *words: str) -> PromoCheck:
    found = [b for b in _lines(whole) if all(word in b.accessibleName() for word in words)]
    assert found
    return found[0]


def _done(whole: Whole, title: str) -> tuple[int, int]:
    data = whole.app.week.blocks[whole.id(title)]
    return data.done, data.total


def test_at_most_three_rows_a_day_and_the_rest_behind_a_number(whole: Whole) -> None:
    header, model = whole.week.header, whole.app.week
    for day, lines in model.promo.items():
        index = model.days.index(day)
        left = header.width() / 7 * index
        assert left >= 0
        if len(lines) > 3:
            number = len(lines) - 2
            names = [b.accessibleName() for b in header.findChildren(Button) if b.isVisible()]
            assert f"{number} more promo tasks" in names
    assert len(_lines(whole)) == sum(
        len(lines) if len(lines) <= 3 else 2 for lines in model.promo.values()
    )
    assert all(box.height() >= 24 for box in _lines(whole))


def test_a_tick_by_mouse_and_by_space_counts_in_the_block(whole: Whole) -> None:
    before, total = _done(whole, "Ranked")
    box = _line(whole, "Go-live post", "Ranked")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))
    assert _done(whole, "Ranked") == (before + 1, total)
    assert whole.toast
    box = _line(whole, "Go-live post", "Ranked")
    assert box.isChecked()
    box.setFocus(Qt.FocusReason.TabFocusReason)
    whole.key(Key.Key_Space)
    assert _done(whole, "Ranked") == (before, total)
    whole.undo()
    whole.undo()
    assert _done(whole, "Ranked") == (before, total)


def test_a_click_on_the_words_opens_the_stream_and_ticks_nothing(whole: Whole) -> None:
    box = _line(whole, "Go-live post", "Ranked")
    before = _done(whole, "Ranked")
    spot = QPoint(box.width() - 8, box.height() // 2)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=spot)
    assert whole.selected == whole.id("Ranked")
    assert _done(whole, "Ranked") == before


def test_the_names_tell_stream_time_and_overdue(whole: Whole) -> None:
    name = _line(whole, "Story time", "Go-live post").accessibleName()
    assert name.replace("\u2068", "").replace("\u2069", "") == (
        "Go-live post, Story time: worst date ever, late, was due Tue 8:45 PM"
    )


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_number_opens_a_list_in_which_lines_can_be_ticked(whole: Whole) -> None:
    header, model = whole.week.header, whole.app.week
    lines = model.promo[TODAY]
    assert len(lines) > 3
    name = f"{len(lines) - 2} more promo tasks"
    index = model.days.index(TODAY)
    buttons = [
        button
        for button in header.findChildren(Button)
        if button.isVisible() and button.accessibleName() == name
    ]
    (button,) = [b for b in buttons if abs(b.x() - _lines_left(whole, index)) < 12]
    assert button.height() >= 24
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == len(lines) - 2
    open_ones = [action for action in menu.actions() if not action.isChecked()]
    open_before = sum(not line.item.done for line in lines)
    if open_ones:
        open_ones[0].trigger()
        assert sum(not line.item.done for line in model.promo[TODAY]) == open_before - 1
    menu.close()


def _lines_left(whole: Whole, index: int) -> float:
    measures = whole.week.grid.geometry_now()
    return measures.day_left(index)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_odd_words_in_the_lane_and_its_list(whole: Whole) -> None:
    for line in whole.app.week.promo[TODAY]:
        whole.app.kit.desk.run(change_item, line.item.id, text="Q&A <b>x</b>")
    box = _line(whole, "Q&A <b>x</b>")
    assert "<b>x" not in box.toolTip()
    (button,) = [
        button
        for button in whole.week.header.findChildren(Button)
        if button.isVisible() and abs(button.x() - box.x()) < 12
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert all("Q&&A <b>x</b>" in action.text() for action in menu.actions())
    menu.close()


def test_the_lane_vanishes_with_its_lines(whole: Whole) -> None:
    height = whole.week.header.sizeHint().height()
    whole.page.show_day(date(2027, 3, 1))
    assert not _lines(whole)
    assert whole.week.header.sizeHint().height() < height


def test_the_next_bar_tells_what_is_next_due_and_to_log(whole: Whole) -> None:
    bar = whole.page.calendar_header.bar
    assert bar.next.accessibleName() == "Next 🎮 Ranked grind w/ chat in 1 h 40 min"
    assert bar.due.accessibleName() == "1 promo task by 6:45 PM"
    assert bar.log.accessibleName() == "Log “Story time: worst date ever”"
    assert bar.totals.text() == "10 streams  ·  14 h 45 min  ·  promo 20/48"
    QTest.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert whole.selected == whole.id("Ranked")


def test_the_next_bar_follows_the_clock(whole: Whole) -> None:
    bar = whole.page.calendar_header.bar
    whole.clock.advance(minutes=40)
    whole.app.kit.ticker.beat()
    assert "in 1 h" in bar.next.accessibleName()
    whole.clock.advance(hours=1)
    whole.app.kit.ticker.beat()
    assert bar.next.accessibleName().startswith("Live")


def test_the_next_bar_says_nothing_where_there_is_nothing(open_window: OpenWindow) -> None:
    whole = open_window(empty=True)
    bar = whole.page.calendar_header.bar
    assert not bar.next.isVisible()
    assert not bar.due.isVisible()
    assert not bar.log.isVisible()


def test_cancelling_takes_the_stream_out_of_bar_and_totals(whole: Whole) -> None:
    bar = whole.page.calendar_header.bar
    whole.app.kit.desk.run(streams.set_status, whole.id("Ranked"), Status.CANCELLED)
    assert "Ranked" not in bar.next.accessibleName()
    assert bar.totals.text().startswith("9 streams")
    assert not [b for b in _lines(whole) if "Ranked" in b.accessibleName()]


def test_the_header_buttons_turn_the_week(whole: Whole) -> None:
    header = whole.page.calendar_header
    QTest.mouseClick(header.later, Qt.MouseButton.LeftButton)
    assert whole.app.week.days[0] == date(2026, 11, 23)
    assert header.days.text() == "November 23 – 29"
    QTest.mouseClick(header.today, Qt.MouseButton.LeftButton)
    QTest.mouseClick(header.earlier, Qt.MouseButton.LeftButton)
    assert whole.app.week.days[0] == date(2026, 11, 16) - timedelta(days=7)


def test_tab_walks_the_lane_before_it_comes_to_the_grid(whole: Whole) -> None:
    header, grid = whole.week.header, whole.week.grid
    whole.page.turn(1)
    whole.page.turn(-1)  # boxes that another week made are used again
    walked: list[QWidget] = []
    window = whole.app.window
    at = window.nextInFocusChain()
    while at is not window:
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            walked.append(at)
        at = at.nextInFocusChain()
    lane = [one for one in walked if header.isAncestorOf(one)]
    assert len(lane) > 10
    first = walked.index(lane[0])
    assert walked[first : first + len(lane)] == lane
    assert walked.index(grid) > first
    places = [one.x() * 7 // header.width() for one in lane]
    assert places == sorted(places)


def test_between_doing_and_due_a_line_is_on_now(whole: Whole) -> None:
    box = _line(whole, "Go-live post", "Ranked")
    assert box._line is not None
    this_morning = DueRule(Anchor.LOCAL, clock_minutes=8 * 60)
    whole.app.kit.desk.run(set_item_do, box._line.item.id, this_morning)
    name = _line(whole, "Go-live post", "Ranked").accessibleName()
    assert "now, due by" in name
    count, last = whole.app.week.due_before()
    assert (count, last) == (1, datetime(2026, 11, 18, 18, 45))
    whole.clock.advance(hours=2)
    whole.app.kit.ticker.beat()
    assert "late, was due" in _line(whole, "Go-live post", "Ranked").accessibleName()
