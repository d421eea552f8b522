"""Choosing the second time zone on the Settings page."""

from __future__ import annotations

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.settings import change_setting
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.zone_picker import ZonePicker
from tests.fixtures.plan import book, clock
from tests.fixtures.window import Key, Whole, open_window, whole

__all__ = ["book", "clock", "open_window", "whole"]


def _picker(whole: Whole) -> ZonePicker:
    whole.app.window.show_page("settings")
    page = whole.app.window.page_named("settings")
    found = [picker for picker in page.findChildren(ZonePicker) if picker.isVisibleTo(page)]
    assert len(found) == 1
    return found[0]


def test_a_city_is_typed_and_the_cross_takes_it_back(whole: Whole) -> None:
    picker = _picker(whole)
    assert picker.button.words() == "None"
    assert picker.cross.isHidden()
    picker.button.click()
    picker.field.setText("berl")
    whole.key(Key.Key_Return)
    assert whole.book.formats.settings().second_zone == "Europe/Berlin"
    assert picker.button.words() == "Berlin time"
    assert picker.button.hasFocus()
    picker.cross.click()
    assert whole.book.formats.settings().second_zone == ""
    assert picker.button.words() == "None"


def test_letters_that_no_city_has_say_how_to_go_on(whole: Whole) -> None:
    picker = _picker(whole)
    picker.button.click()
    picker.field.setText("qqqq")
    whole.key(Key.Key_Return)
    assert picker.problem.isVisible()
    whole.key(Key.Key_Escape)
    assert picker.button.isVisible()
    assert whole.book.formats.settings().second_zone == ""


@pytest.mark.parametrize("value", ["Europe/Nowhere", "../etc/passwd", "/etc/localtime"])
def test_what_is_no_zone_is_refused(book: Planbook, clock: FixedClock, value: str) -> None:
    with pytest.raises(InvalidValueError):
        Planner(book, clock).run(change_setting, "second_zone", value)
