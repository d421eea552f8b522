"""What the trend shows: weeks, breaks, and nights that are far off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.measures import Measure
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.told import Trend, TrendPoint
from creatorplanner.views.results.trend_data import TrendShown, trend_shown

TODAY = date(2026, 11, 18)  # a Wednesday
MONDAY = 0


def night(days_ago: float, value: float | None = 100.0, **more: object) -> Observation:
    weekday = (TODAY.weekday() - round(days_ago)) % 7
    one = Observation(f"s{days_ago}", value, "a", weekday, 20, days_ago)
    return replace(one, **more)  # type: ignore[arg-type]


def shown(*nights: Observation, trend: Trend | None = None, week: int = MONDAY) -> TrendShown:
    return trend_shown(nights, Measure.DIAMONDS, TODAY, week, trend)


def test_few_weeks_show_each_stream() -> None:
    found = shown(night(1), night(3), night(9))

    assert [dot.streams for dot in found.dots] == [("s9",), ("s3",), ("s1",)]
    assert not found.weekly


def test_many_weeks_show_a_median_each() -> None:
    nights = [night(7.0 * week + 1, 100.0 * week) for week in range(8)]

    found = shown(*nights, night(2, 300.0))

    assert found.weekly
    assert len(found.dots) == 8
    assert found.dots[-1].value == 150.0  # this week: 0 and 300
    assert found.dots[-1].day == date(2026, 11, 16)


def test_weeks_begin_on_the_creators_first_day() -> None:
    sunday = night(3)  # Sunday, November 15

    assert shown(sunday).weeks[0].day == date(2026, 11, 9)
    assert shown(sunday, week=6).weeks[0].day == date(2026, 11, 15)


def test_unknown_and_disturbed_sessions_are_left_out() -> None:
    found = shown(night(1), night(2, None), night(3, 9000.0, disturbed=True))

    assert [dot.streams for dot in found.dots] == [("s1",)]


def test_two_weeks_without_a_stream_are_a_break() -> None:
    assert shown(night(30), night(16), night(9), night(2)).breaks() == [(30, 16)]


def test_one_night_far_off_does_not_flatten_the_rest() -> None:
    point = TrendPoint(0.0, 100.0, 80.0, 120.0)
    line = Trend((point,), 1.0, 0.9, 1.1)

    assert shown(night(1), night(2, 50_000.0), trend=line).top < 1000
    assert shown(night(1), night(2, 50_000.0)).top == 50_000


@given(st.floats(0, 3000), st.integers(0, 6), st.integers(0, 23))
def test_a_day_is_on_its_weekday_and_near(days_ago: float, weekday: int, hour: int) -> None:
    one = Observation("s", 1.0, "a", weekday, hour, days_ago)

    dot = trend_shown([one], Measure.DIAMONDS, TODAY, MONDAY, None).dots[0]

    assert dot.day.weekday() == weekday
    assert abs((TODAY - dot.day).days - days_ago) <= 4


def test_the_axis_reaches_all_of_the_band() -> None:
    point = TrendPoint(0.0, 100.0, 50.0, 400.0)

    assert shown(night(1, 120.0), trend=Trend((point,), 1.0, 0.9, 1.1)).top == 400.0
