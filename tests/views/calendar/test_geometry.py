"""Where days and minutes lie on the grid, both ways round."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.week_layout import Segment
from creatorplanner.views.calendar.geometry import DAY_MINUTES, Geometry

geometries = st.builds(
    Geometry,
    width=st.integers(300, 4000),
    days=st.sampled_from([3, 5, 7]),
    hour_height=st.integers(36, 130),
    hours=st.integers(40, 90),
    mirrored=st.booleans(),
)
segments = st.tuples(
    st.integers(0, DAY_MINUTES - 15), st.integers(15, DAY_MINUTES), st.floats(0, 0.9)
).map(
    lambda told: Segment(
        "a", date(2026, 11, 18), told[0], min(DAY_MINUTES, told[0] + told[1]), told[2], 1 - told[2]
    )
)


@given(geometries, st.integers(0, 6), st.floats(0.01, 0.99))
def test_a_point_within_a_day_is_found_in_that_day(
    measures: Geometry, day: int, along: float
) -> None:
    day %= measures.days
    x = measures.day_left(day) + along * measures.column
    assert measures.day_at(x) == day


@given(geometries, st.floats(0, DAY_MINUTES))
def test_minutes_and_heights_turn_into_each_other(measures: Geometry, minutes: float) -> None:
    assert abs(measures.minutes(measures.y(minutes)) - minutes) < 1e-6


@given(geometries)
def test_the_days_fill_the_width_beside_the_hours_and_never_overlap(measures: Geometry) -> None:
    lefts = sorted(measures.day_left(day) for day in range(measures.days))
    steps = [after - before for before, after in pairwise(lefts)]
    assert all(abs(step - measures.column) < 1e-6 for step in steps)
    first, last = (0, measures.width - measures.hours)
    if not measures.mirrored:
        first, last = measures.hours, measures.width
    assert abs(lefts[0] - first) < 1e-6
    assert abs(lefts[-1] + measures.column - last) < 1e-6


@given(geometries, st.floats(-1e5, 1e5))
def test_a_point_outside_is_held_within_the_shown_days(measures: Geometry, x: float) -> None:
    assert 0 <= measures.day_at(x) < measures.days


@given(geometries, segments, st.integers(0, 6))
def test_a_block_lies_within_its_day_and_is_mirrored_exactly(
    measures: Geometry, segment: Segment, day: int
) -> None:
    day %= measures.days
    rect = measures.rect(segment, day, 4)
    left = measures.day_left(day)
    assert left - 1e-6 <= rect.left()
    assert rect.right() <= left + measures.column + 1e-6
    other = Geometry(
        measures.width,
        measures.days,
        measures.hour_height,
        measures.hours,
        not measures.mirrored,
    )
    twin = other.rect(segment, day, 4)
    assert abs(twin.left() - (measures.width - rect.right())) < 1e-6
    assert abs(twin.width() - rect.width()) < 1e-6
    assert (twin.top(), twin.bottom()) == (rect.top(), rect.bottom())
