"""The hours of a second zone beside the week's own."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from creatorplanner.operations.settings import change_setting
from creatorplanner.views.calendar.gutter import ZoneNames
from creatorplanner.views.panel.panel import StreamPanel
from tests.fixtures.window import OpenWindow, Whole

BERLIN = "Europe/Berlin"


def _names(whole: Whole) -> ZoneNames:
    (names,) = whole.week.header.findChildren(ZoneNames)
    return names


def _ink(whole: Whole, left: int, right: int) -> int:
    """How many pixels of the hours' strip differ from its ground."""
    image = whole.week.grid.grab().toImage()
    ground = QColor(image.pixel(left + 1, 5))
    return sum(
        QColor(image.pixel(x, y)) != ground
        for x in range(left, right, 2)
        for y in range(700, 1100, 3)
    )


def test_a_second_strip_of_hours_comes_and_goes_with_the_setting(whole: Whole) -> None:
    before = whole.week.grid.geometry_now()
    steps = whole.steps()
    whole.app.kit.desk.run(change_setting, "second_zone", BERLIN)
    measures = whole.week.grid.geometry_now()
    assert measures.second == 64
    assert measures.hours == before.hours + 64
    assert _names(whole).isVisible()
    assert (_names(whole).own.text(), _names(whole).second.text()) == ("EST", "CET")
    assert _ink(whole, 0, 60) > 50
    at = whole.at(datetime(2026, 11, 19, 20))
    assert whole.week.grid.wall_at(at.toPointF()).date() == date(2026, 11, 19)
    whole.undo()
    assert whole.week.grid.geometry_now() == before
    assert not _names(whole).isVisible()
    assert whole.steps() == steps


def test_blocks_and_panel_tell_the_time_there_too(open_window: OpenWindow) -> None:
    whole = open_window(second_zone=BERLIN)
    key = whole.id("Draw your OC")
    told = "Berlin: Fri Nov 20, 2–3:30 AM"
    assert told in whole.block(key).toolTip()
    whole.app.kit.navigator.select(key)
    (panel,) = whole.app.window.findChildren(StreamPanel)
    assert told in panel.when.note.text()
    whole.app.kit.desk.run(change_setting, "second_zone", "")
    assert told not in whole.block(key).toolTip()


def test_a_week_with_a_change_of_clocks_is_marked_and_says_from_when(
    open_window: OpenWindow,
) -> None:
    whole = open_window(second_zone=BERLIN)
    assert "*" not in _names(whole).second.text()
    whole.page.show_day(date(2026, 10, 28))
    assert _names(whole).second.text() == "CET *"
    assert "From Sun Nov 1 on it is 1 h later there." in _names(whole).second.accessibleName()
    assert _names(whole).second.toolTip()


@pytest.mark.parametrize("locale", ["en_US", "de_DE", "ar_EG"])
def test_the_names_stand_over_their_hours_on_either_side(
    open_window: OpenWindow, locale: str
) -> None:
    whole = open_window(locale=locale, second_zone="Asia/Kolkata")
    names, measures = _names(whole), whole.week.grid.geometry_now()
    second = names.second.mapTo(whole.week.header, QPoint(names.second.width() // 2, 0)).x()
    own = names.own.mapTo(whole.week.header, QPoint(names.own.width() // 2, 0)).x()
    assert measures.second_left() < second < measures.second_left() + measures.second
    assert measures.hours_left() < own < measures.hours_left() + measures.own
    mirrored = locale == "ar_EG"
    days = range(len(whole.app.week.days))
    edges = [measures.day_left(day) for day in days]
    assert (max(edges) < own < second) if mirrored else (second < own < min(edges))


def test_fewer_days_fit_where_the_second_hours_take_the_room(open_window: OpenWindow) -> None:
    whole = open_window(1024, 640, text_percent=115)
    assert len(whole.app.week.days) == 7
    whole.app.kit.desk.run(change_setting, "second_zone", BERLIN)
    measures = whole.week.grid.geometry_now()
    assert measures.column >= whole.app.kit.look.px(96)
