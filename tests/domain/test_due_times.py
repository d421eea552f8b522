"""Relative due times keep their meaning when the clocks change."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.due_times import Anchor, DueRule, comes_after, due_at
from creatorplanner.domain.zones import place, to_wall

ZONE = "Europe/Warsaw"
NEW_YORK = "America/New_York"
STARTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)).map(
    lambda wall: wall.replace(second=0, microsecond=0)
)


def test_offsets_count_real_time_from_start_and_end() -> None:
    start = datetime(2026, 11, 20, 20)
    before = DueRule(Anchor.START, offset_minutes=-15)
    after = DueRule(Anchor.END, offset_minutes=30)
    assert due_at(before, start, 90, NEW_YORK) == datetime(2026, 11, 21, 0, 45, tzinfo=UTC)
    assert due_at(after, start, 90, NEW_YORK) == datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


def test_a_day_before_as_a_duration_shifts_its_clock_time_at_the_change() -> None:
    start = datetime(2026, 3, 29, 20)
    due = due_at(DueRule(Anchor.START, offset_minutes=-24 * 60), start, 60, ZONE)
    assert to_wall(due, ZONE) == datetime(2026, 3, 28, 19)


def test_a_local_clock_time_stays_noon_across_the_change() -> None:
    rule = DueRule(Anchor.LOCAL, day_offset=-1, clock_minutes=12 * 60)
    for start in (datetime(2026, 3, 29, 20), datetime(2026, 10, 25, 20)):
        due = due_at(rule, start, 60, ZONE)
        assert to_wall(due, ZONE) == datetime(start.year, start.month, start.day - 1, 12)


def test_a_local_time_in_the_gap_is_placed_like_any_other() -> None:
    rule = DueRule(Anchor.LOCAL, clock_minutes=150)
    due = due_at(rule, datetime(2026, 3, 29, 20), 60, ZONE)
    assert due == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


@given(STARTS, st.integers(15, 1440), st.integers(-4000, 4000))
def test_end_is_start_plus_the_length(start: datetime, minutes: int, offset: int) -> None:
    from_start = due_at(DueRule(Anchor.START, offset), start, minutes, ZONE)
    from_end = due_at(DueRule(Anchor.END, offset), start, minutes, ZONE)
    assert from_end - from_start == timedelta(minutes=minutes)
    assert from_start - place(start, ZONE).instant == timedelta(minutes=offset)


@given(STARTS, st.integers(-30, 30), st.integers(0, 1439))
def test_a_local_due_time_shows_its_clock_time(start: datetime, days: int, clock: int) -> None:
    due = due_at(DueRule(Anchor.LOCAL, day_offset=days, clock_minutes=clock), start, 60, ZONE)
    asked = datetime(start.year, start.month, start.day) + timedelta(days=days, minutes=clock)
    assert to_wall(due, ZONE) == place(asked, ZONE).wall_shown


@pytest.mark.parametrize(
    "fields",
    [
        {"clock_minutes": 1440},
        {"clock_minutes": -1},
        {"day_offset": 367},
        {"offset_minutes": -366 * 1440 - 1},
    ],
)
def test_rules_out_of_bounds_cannot_be_made(fields: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(fields))):
        DueRule(Anchor.LOCAL, **fields)


def test_a_step_that_is_to_be_done_after_it_is_due_is_found() -> None:
    noon, night = (DueRule(Anchor.LOCAL, clock_minutes=hour * 60) for hour in (12, 23))
    before, later = DueRule(Anchor.START, -60), DueRule(Anchor.END, 0)
    assert not comes_after(before, before)
    assert comes_after(later, before)
    assert not comes_after(noon, before)
    assert comes_after(night, later)
