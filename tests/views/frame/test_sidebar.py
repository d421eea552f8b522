"""The sidebar: counts, the rail, the small month."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from creatorplanner.operations import streams
from creatorplanner.operations.checklists import tick_item
from creatorplanner.operations.streams import Draft
from creatorplanner.views.formats.page import FormatsPage
from creatorplanner.views.frame.format_row import FormatRow
from creatorplanner.views.frame.mini_month import MonthDays
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.labels import Text
from tests.fixtures.plan import ZONE
from tests.fixtures.window import Key, OpenWindow, Whole


def _name(whole: Whole, page: str) -> str:
    return whole.app.window.sidebar.items[page].accessibleName()


def _days(whole: Whole) -> MonthDays:
    return whole.app.window.sidebar.month.days


def test_the_counts_follow_the_plan(whole: Whole) -> None:
    assert _name(whole, "today") == "Today, 4"
    assert _name(whole, "log") == "Log, 1"
    assert _name(whole, "ideas") == "Ideas, 12"
    assert _name(whole, "calendar") == "Calendar, current page"
    due = next(line for line in whole.app.week.promo[date(2026, 11, 18)] if not line.item.done)
    whole.app.kit.desk.run(tick_item, due.item.id, whole.clock.now())
    assert _name(whole, "today") == "Today, 3"
    whole.app.kit.desk.run(streams.create_stream, Draft(ZONE, title="An idea"))
    assert _name(whole, "ideas") == "Ideas, 13"
    whole.undo()
    assert _name(whole, "ideas") == "Ideas, 12"


def test_the_counts_follow_the_clock(whole: Whole) -> None:
    whole.clock.advance(hours=4)
    whole.app.kit.ticker.beat()
    assert _name(whole, "log") == "Log, 2"


def test_it_becomes_a_rail_where_it_is_narrow(open_window: OpenWindow) -> None:
    whole = open_window(1024, 640)
    sidebar = whole.app.window.sidebar
    assert sidebar.width() == 68
    assert not sidebar.month.isVisible()
    assert not sidebar.card.isVisible()
    assert all(item.isVisible() for item in sidebar.items.values())
    assert "Ctrl+2" in sidebar.items["calendar"].toolTip()
    assert all(sidebar.rect().contains(item.geometry()) for item in sidebar.items.values())
    whole.app.window.resize(1440, 900)
    assert sidebar.width() == 224
    assert sidebar.month.isVisible()
    whole.app.window.resize(1920, 1000)
    assert sidebar.width() == 256


def test_every_command_is_within_reach_of_the_rail(open_window: OpenWindow) -> None:
    whole = open_window(1024, 640)
    assert whole.app.window.sidebar.menu_button.isVisible()


def test_nothing_lies_outside_the_smallest_window(open_window: OpenWindow) -> None:
    """Usability test 25."""
    whole = open_window(1024, 640)
    window = whole.app.window
    assert window.size().width() == 1024
    for widget in (whole.page.calendar_header.new, whole.page.calendar_header.later):
        assert window.rect().contains(widget.mapTo(window, widget.rect().bottomRight()))
        assert widget.width() >= widget.sizeHint().width()
    bar = whole.page.calendar_header.bar
    for told in (bar.next, bar.due, bar.log):
        assert not told.isVisible() or told.width() >= told.sizeHint().width()


def test_the_panel_floats_where_it_is_narrow_and_escape_closes_it(
    open_window: OpenWindow,
) -> None:
    whole = open_window(1024, 640)
    width = whole.week.grid.width()
    whole.app.kit.navigator.select(whole.id("Draw"))
    whole.settle()
    assert whole.week.grid.width() == width, "the calendar does not reflow"
    whole.focus_block(whole.id("Draw"))
    whole.app.window.toast.close_now()
    whole.key(Key.Key_Escape)
    assert whole.selected == ""


def test_f9_hides_and_shows_it_and_the_plan_remembers(whole: Whole) -> None:
    sidebar = whole.app.window.sidebar
    whole.key(Key.Key_F9)
    assert not sidebar.isVisible()
    assert whole.book.formats.settings().sidebar is False
    whole.key(Key.Key_F9)
    assert sidebar.isVisible()


def test_it_opens_as_it_was_left(open_window: OpenWindow) -> None:
    whole = open_window(sidebar=False)
    assert not whole.app.window.sidebar.isVisible()


def test_its_words_stand_beside_its_mark_when_mirrored(open_window: OpenWindow) -> None:
    whole = open_window(locale="ar_EG")
    sidebar = whole.app.window.sidebar
    (name,) = [t for t in sidebar.findChildren(Text) if t.text() == "Creator Planner"]
    box = name.rect().translated(name.mapTo(sidebar, QPoint(0, 0)))
    assert not box.intersects(sidebar.mark_rect().toAlignedRect())


def test_the_arrows_of_the_month_point_outwards(open_window: OpenWindow) -> None:
    whole = open_window(locale="ar_EG")
    month = whole.app.window.sidebar.month
    earlier, later = month.findChildren(IconButton)
    assert earlier.x() > later.x()
    assert (earlier.icon_name, later.icon_name) == ("chevron-right", "chevron-left")


def test_a_click_on_a_day_shows_its_week(whole: Whole) -> None:
    days = _days(whole)
    spot = _spot(days, date(2026, 11, 5))
    QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=spot)
    assert whole.app.week.days[0] == date(2026, 11, 2)


def test_the_small_month_by_keyboard(whole: Whole) -> None:
    days = _days(whole)
    days.setFocus(Qt.FocusReason.TabFocusReason)
    whole.key(Key.Key_Down)
    assert days.accessibleName().startswith("Monday, November 23")
    whole.key(Key.Key_Right)
    assert days.accessibleName().startswith("Tuesday, November 24")
    whole.key(Key.Key_Return)
    assert whole.app.week.days[0] == date(2026, 11, 23)
    days.setFocus(Qt.FocusReason.TabFocusReason)
    whole.key(Key.Key_PageDown)
    assert days.month == date(2026, 12, 1)
    whole.key(Key.Key_PageUp)
    whole.key(Key.Key_PageUp)
    assert days.month == date(2026, 10, 1)


def test_the_small_month_tells_how_many_streams_a_day_has(whole: Whole) -> None:
    days = _days(whole)
    days.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(5):
        whole.key(Key.Key_Right)
    assert days.accessibleName() == "Saturday, November 21, 3 streams"


@pytest.mark.parametrize("locale", ["en_US", "ar_EG"])
def test_the_wheel_and_the_arrows_turn_the_month(open_window: OpenWindow, locale: str) -> None:
    whole = open_window(locale=locale)
    earlier, later = whole.app.window.sidebar.month.findChildren(IconButton)
    QTest.mouseClick(later, Qt.MouseButton.LeftButton)
    assert _days(whole).month == date(2026, 12, 1)
    QTest.mouseClick(earlier, Qt.MouseButton.LeftButton)
    QTest.mouseClick(earlier, Qt.MouseButton.LeftButton)
    assert _days(whole).month == date(2026, 10, 1)


def _spot(days: MonthDays, wanted: date) -> QPoint:
    return next(
        QPoint(x, y)
        for y in range(0, days.height(), 6)
        for x in range(0, days.width(), 6)
        if days.drop_day(QPoint(x, y)) == wanted
    )


def test_the_legend_edits_the_format_that_is_clicked_and_plus_makes_one(whole: Whole) -> None:
    sidebar = whole.app.window.sidebar
    rows = [row for row in sidebar.findChildren(FormatRow) if row.isVisible()]
    QTest.mouseClick(rows[2], Qt.MouseButton.LeftButton)
    page = whole.app.window.page
    assert isinstance(page, FormatsPage)
    assert page.editor.format_id == rows[2].format_id
    before = page.model.rowCount()
    (plus,) = [b for b in sidebar.findChildren(IconButton) if b.accessibleName() == "New format"]
    QTest.mouseClick(plus, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == before + 1
    assert page.editor.name.text() == "New format"
