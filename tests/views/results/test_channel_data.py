"""A channel's days as columns: what stands and what came in, by day and by week."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.channel import DailyNumber
from creatorplanner.views.results.channel_data import columns_of, ticks_between

FIRST = date(2026, 11, 2)  # a Monday


def days(measure: str, *values: int) -> list[DailyNumber]:
    return [
        DailyNumber.of("tiktok", FIRST + timedelta(days=at), measure, value)
        for at, value in enumerate(values)
    ]


def test_days_tell_the_change_and_their_streams() -> None:
    streams = {FIRST + timedelta(days=1): ["a", "b"]}

    columns = columns_of(days("followers", 100, 130), streams, 0)

    assert [column.change for column in columns] == [None, 30]
    assert columns[1].streams == ("a", "b")


def test_weeks_keep_the_last_of_what_stands_and_add_up_what_came_in() -> None:
    many = range(1, 150)

    level = columns_of(days("followers", *many), {}, 0)
    views = columns_of(days("views", *many), {FIRST + timedelta(days=3): ["a"]}, 0)

    assert (level[0].value, views[0].value) == (7, 28)
    assert views[0].streams == ("a",)
    assert len(level) == 22


@given(st.integers(0, 10**7), st.integers(0, 10**5))
def test_ticks_hold_a_level_without_starting_at_nothing(low: int, spread: int) -> None:
    ticks = ticks_between(low, low + spread)

    assert ticks[0] <= low
    assert ticks[-1] >= low + spread
    assert len(ticks) <= 8
