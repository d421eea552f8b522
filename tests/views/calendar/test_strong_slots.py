from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from creatorplanner.domain.strong_places import Strong
from creatorplanner.views.calendar.strong_slots import StrongSlot, StrongSlots
from tests.fixtures.window import Key, OpenWindow, Whole
from tests.support.hands import Hands

SUNDAY = Strong(6, 20, 1.4, 5)


def show(whole: Whole, *strong: Strong) -> StrongSlots:
    """Bring the outlines in with these starts, without any sessions."""
    care = whole.app.strong_slots
    care.begin()
    assert care.model is not None
    assert care.slots is not None
    care.model.stop()
    care.model.strong = strong
    care.slots.place()
    return care.slots


def shown(slots: StrongSlots) -> list[StrongSlot]:
    return [slot for slot in slots.slots if not slot.isHidden()]


def test_a_click_makes_a_stream_there(whole: Whole) -> None:
    (slot,) = shown(show(whole, SUNDAY))
    assert "Strong slot" in slot.accessibleName()
    assert "1.4 times" in slot.accessibleDescription()
    hands = Hands(whole)
    hands.click(slot)
    assert whole.start(whole.selected) == datetime(2026, 11, 22, 20)
    whole.settle()
    show(whole, SUNDAY)
    assert slot.isHidden()
    whole.undo()
    assert [one.place for one in shown(show(whole, SUNDAY))] == [slot.place]


def test_enter_makes_a_stream_and_arrows_leave_it_alone(whole: Whole) -> None:
    (slot,) = shown(show(whole, SUNDAY))
    slot.setFocus(Qt.FocusReason.TabFocusReason)
    whole.key(Key.Key_Up)
    assert slot.hasFocus()
    whole.key(Key.Key_Return)
    assert whole.start(whole.selected) == datetime(2026, 11, 22, 20)


def test_a_drag_that_begins_on_it_is_a_drag_on_the_grid(whole: Whole) -> None:
    (slot,) = shown(show(whole, SUNDAY))
    hours = whole.week.grid.geometry_now().hour_height
    before = whole.steps()
    whole.drag(slot, QPoint(20, 4), QPoint(0, hours))
    assert whole.steps() == before + 1
    made = whole.stream(whole.selected)
    assert made.start == datetime(2026, 11, 22, 20)
    assert timedelta(minutes=made.minutes) in (timedelta(hours=1), timedelta(minutes=75))


def test_never_over_a_stream_never_in_the_past_and_off_by_the_setting(whole: Whole) -> None:
    slots = show(whole, Strong(2, 19, 2.0, 9), Strong(0, 20, 2.0, 9), Strong(5, 20, 2.0, 9))
    assert [one.place.start.hour for one in shown(slots) if one.place] == [20]
    blocks = whole.week.grid.blocks.values()
    for slot in shown(slots):
        assert not any(slot.geometry().intersects(block.geometry()) for block in blocks)
    whole.app.settings.set("strong_slots", False)
    slots.place()
    assert shown(slots) == []


def test_planning_a_week_takes_them_away_for_a_while(whole: Whole) -> None:
    slots = show(whole, SUNDAY)
    whole.page.plan_week()
    assert shown(slots) == []
    whole.key(Key.Key_Escape)
    assert len(shown(slots)) == 1


@pytest.mark.parametrize("locale", ["de_DE", "ar_EG"])
def test_it_says_its_numbers_as_the_region_writes_them(
    open_window: OpenWindow, locale: str
) -> None:
    whole = open_window(locale=locale)
    (slot,) = shown(show(whole, Strong(4, 10, 1.4, 5)))
    told = slot.accessibleDescription()
    assert ("1,4 times" if locale == "de_DE" else "\u0661\u066b\u0664 times") in told
