"""Times that clocks skip or show twice are marked wherever a stream is told."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from creatorplanner.operations.settings import change_setting
from creatorplanner.operations.streams import Draft, create_stream
from tests.fixtures.window import Whole

GAP, FOLD = datetime(2026, 3, 8, 2, 30), datetime(2026, 11, 1, 1, 30)
GAP_TOLD = "2:30 AM does not exist that day, using 3:30 AM"
FOLD_TOLD = "1:30 AM comes twice that day, using the first"


def _add(whole: Whole, wall: datetime, zone: str = "America/New_York") -> str:
    done = whole.app.kit.desk.run(create_stream, Draft(zone, wall, 60, "Night shift"))
    assert done is not None
    whole.page.show_day(wall.date())
    return done.subject


@pytest.mark.parametrize(("wall", "told"), [(GAP, GAP_TOLD), (FOLD, FOLD_TOLD)])
def test_block_tooltip_and_screen_reader_say_it(whole: Whole, wall: datetime, told: str) -> None:
    block = whole.block(_add(whole, wall))
    assert told in block.toolTip()
    assert told in block.accessibleName()


def test_the_block_is_painted_with_a_sign(whole: Whole) -> None:
    marked = whole.block(_add(whole, FOLD))
    with_sign = marked.grab().toImage()
    plain = whole.block(_add(whole, FOLD.replace(day=2)))
    assert plain.size() == marked.size()
    assert plain.grab().toImage() != with_sign


def test_the_note_is_about_the_streams_own_zone(whole: Whole) -> None:
    key = _add(whole, datetime(2026, 3, 29, 2, 30), "Europe/Berlin")
    whole.page.show_day(date(2026, 3, 28))
    assert whole.app.week.blocks[key].start == datetime(2026, 3, 28, 21, 30)
    assert GAP_TOLD in whole.block(key).toolTip()


def test_names_follow_another_clock(whole: Whole) -> None:
    block = whole.block(_add(whole, GAP))
    whole.app.settings.set("clock_hours", 24)
    assert "02:30 does not exist that day, using 03:30" in block.toolTip()
    whole.app.kit.desk.run(change_setting, "clock_hours", 0)
    assert GAP_TOLD in block.accessibleName()
