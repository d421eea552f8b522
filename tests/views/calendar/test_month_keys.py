"""The month by keyboard: a twin for every gesture."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.streams import Status
from creatorplanner.views.calendar.month.day_number import DayNumber
from creatorplanner.views.focus import shows_focus
from tests.fixtures.window import Key, Mod, OpenWindow, Whole
from tests.support.month import Month, fill_day

ALT, CTRL, SHIFT = Mod.AltModifier, Mod.ControlModifier, Mod.ShiftModifier
# what the offscreen platform says of every menu
POPUP = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def month(whole: Whole) -> Month:
    """The month over the sample week."""
    return Month(whole)


# the keyboard


def test_arrows_go_through_days_and_streams(month: Month) -> None:
    month.focus("Ranked grind w/")
    month.key(Key.Key_Right)
    assert month.focused_title() == "Draw your OC"
    month.key(Key.Key_Right)
    month.key(Key.Key_Right)
    assert month.focused_title() == "Winter makeup haul"
    month.key(Key.Key_Down)
    month.key(Key.Key_Down)
    assert month.focused_title() == "Guest on @luna"
    month.key(Key.Key_Down)
    focus = month.focused()
    assert isinstance(focus, DayNumber)
    assert focus.day == date(2026, 11, 28)
    assert focus.accessibleName() == "Saturday, November 28, no streams"
    assert shows_focus(focus)
    month.key(Key.Key_Up)
    assert month.focused_title() == "Guest on @luna"
    month.key(Key.Key_Up)
    assert month.focused_title() == "Saturday battle night"


def test_walking_past_the_last_week_turns_the_month(month: Month) -> None:
    month.click(date(2026, 12, 6))
    month.key(Key.Key_Right)
    focus = month.focused()
    assert isinstance(focus, DayNumber)
    assert focus.day == date(2026, 12, 7)
    assert month.whole.page.calendar_header.days.text() == "December"


def test_arrows_follow_the_direction_of_reading(open_window: OpenWindow) -> None:
    month = Month(open_window(locale="ar_EG"))
    month.focus("Ranked grind w/")
    month.key(Key.Key_Left)
    assert month.focused_title() == "Draw your OC"
    month.key(Key.Key_Left, ALT)
    assert month.whole.start(month.id("Draw your OC")) == datetime(2026, 11, 20, 20)
    month.drag("Ranked grind w/", date(2026, 11, 24))
    assert month.whole.start(month.id("Ranked grind w/")) == datetime(2026, 11, 24, 19)


def test_alt_arrows_move_by_days_and_weeks_as_one_step(month: Month) -> None:
    key, steps = month.id("Draw your OC"), month.whole.steps()
    month.focus("Draw your OC")
    month.key(Key.Key_Right, ALT)
    month.key(Key.Key_Down, ALT)
    month.key(Key.Key_Left, ALT)
    assert month.whole.start(key) == datetime(2026, 11, 26, 20)
    month.key(Key.Key_Right, ALT | CTRL)
    assert month.whole.start(key) == datetime(2026, 12, 3, 20)
    assert month.focused() is month.grid.chips[key]
    assert month.whole.steps() == steps + 1
    month.whole.undo()
    assert month.whole.start(key) == datetime(2026, 11, 19, 20)


def test_a_stream_moved_out_of_the_month_is_followed(month: Month) -> None:
    key = month.id("Sunday brunch")
    month.focus("Sunday brunch")
    for _week in range(3):
        month.key(Key.Key_Down, ALT)
    assert month.whole.start(key) == datetime(2026, 12, 13, 11, 30)
    assert month.whole.page.calendar_header.days.text() == "December"
    assert month.focused() is month.grid.chips[key]


def test_a_stream_moved_onto_a_full_day_stays_in_hand(month: Month) -> None:
    fill_day(month.whole, date(2026, 11, 20), 6)
    month.focus("Draw your OC")
    month.key(Key.Key_Right, ALT)
    key = month.id("Draw your OC")
    assert month.focused() is month.grid.chips[key]
    assert month.grid.chips[key].isVisible()


def test_enter_on_an_empty_day_creates_there(month: Month) -> None:
    before = set(month.model.blocks)
    month.click(date(2026, 11, 27))
    month.key(Key.Key_Return)
    (key,) = set(month.model.blocks) - before
    assert month.whole.start(key).date() == date(2026, 11, 27)
    assert month.whole.selected == key


def test_n_creates_on_the_day_in_hand(month: Month) -> None:
    before = set(month.model.blocks)
    month.click(date(2026, 11, 27))
    month.key(Key.Key_N)
    (key,) = set(month.model.blocks) - before
    assert month.whole.start(key).date() == date(2026, 11, 27)


def test_the_keys_of_a_stream_work_as_in_the_week(month: Month) -> None:
    key = month.id("Draw your OC")
    month.focus("Draw your OC")
    month.key(Key.Key_Space)
    assert month.whole.selected == key
    month.whole.app.kit.navigator.select("")
    month.focus("Draw your OC")
    month.key(Key.Key_Delete)
    assert month.whole.book.streams.get(key) is None
    assert month.focused_title() == "Ask me anything — 50k special"
    month.key(Key.Key_Z, CTRL)
    assert key in month.grid.chips
    month.focus("Draw your OC")
    month.key(Key.Key_Delete, SHIFT)
    assert month.whole.stream(key).status is Status.IDEA


@POPUP
def test_the_menu_of_a_chip(month: Month) -> None:
    month.focus("Draw your OC")
    month.key(Key.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Duplicate" in [action.text() for action in menu.actions()]
    menu.close()


def test_the_month_is_one_tab_stop(month: Month) -> None:
    month.focus("Draw your OC")
    stops = [
        widget
        for widget in month.grid.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [month.chip("Draw your OC")]
    month.click(date(2026, 11, 27))
    stops = [
        widget
        for widget in month.grid.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [type(stop) for stop in stops] == [DayNumber]


def test_pages_and_today(month: Month) -> None:
    header = month.whole.page.calendar_header
    month.focus("Draw your OC")
    month.key(Key.Key_PageDown)
    month.key(Key.Key_PageDown)
    assert (header.days.text(), header.year.text()) == ("January", "2027")
    assert month.whole.app.window.sidebar.month.days.month == date(2027, 1, 1)
    month.key(Key.Key_T)
    assert header.days.text() == "November"
    assert month.focused() is month.chip("Ranked grind w/")
    header.earlier.click()
    assert header.days.text() == "October"
    assert month.whole.app.window.sidebar.month.days.month == date(2026, 10, 1)


def test_the_hidden_week_gets_the_day_of_the_month(month: Month) -> None:
    month.click(date(2026, 11, 27))
    month.key(Key.Key_W)
    assert month.whole.page.view == "week"
    assert date(2026, 11, 27) in month.whole.app.week.days
    assert month.whole.app.week.days[0] == date(2026, 11, 23)


def test_only_what_differs_is_painted_again(month: Month) -> None:
    chip, other = month.chip("Draw your OC"), month.chip("Ranked grind w/")
    month.whole.app.window.grab()
    kept = other._pixmap
    assert kept is not None
    month.drag("Draw your OC", date(2026, 11, 25))
    assert other._pixmap is kept
    assert month.grid.chips[month.id("Draw your OC")] is chip


def test_midnight_moves_today(month: Month) -> None:
    month.whole.clock.advance(seconds=timedelta(hours=8).total_seconds())
    month.whole.app.kit.ticker.beat()
    (number,) = month.grid.stops(date(2026, 11, 28))
    assert number.accessibleName() == "Saturday, November 28, no streams"
    names = [n.accessibleName() for n in month.grid.findChildren(DayNumber)]
    assert "Thursday, November 19, today, 1 stream" in names


class _Painted(QObject):
    """What of a widget has been painted since."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


def test_the_mark_of_a_day_comes_and_goes_as_a_whole(month: Month, qtbot: QtBot) -> None:
    """It lies around the whole day, while the keyboard is on the number alone."""
    left, taken = date(2026, 11, 5), date(2026, 11, 12)
    month.click(left)
    month.grid.window().repaint()
    seen = _Painted(month.grid)
    month.click(taken)
    cells = month.grid.geometry_now()
    days = [cells.cell((day - month.model.days[0]).days).toRect() for day in (left, taken)]
    whole = QRegion(days[0].adjusted(2, 2, -2, -2)) + days[1].adjusted(2, 2, -2, -2)
    qtbot.waitUntil(lambda: (whole - seen.region).isEmpty(), timeout=1000)
