"""Ranges for goals: as wide as the weeks are uncertain, and right as often as they say."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorplanner.insights.goals import Likely, goal_range

STEADY = (50.0, 60.0, 40.0) * 4


def told(weeks: tuple[float, ...], amount: float = 500, days: float = 42) -> Likely:
    found = goal_range(weeks, amount, 0, days, 12)
    assert found is not None
    return found


def test_two_weeks_say_nothing() -> None:
    assert goal_range((50.0, 60.0), 500, 0, 42, 2) is None
    assert goal_range((0.0, 50.0, 0.0, 60.0), 500, 0, 42, 2) is None


def test_a_range_knows_how_long_it_runs() -> None:
    assert told(STEADY, days=1).days_left == 1


def test_the_same_weeks_say_the_same() -> None:
    assert told(STEADY) == told(STEADY)


def test_more_weeks_that_agree_say_more() -> None:
    many, few = told(STEADY * 2), told(STEADY[:3])
    assert few.high - few.low > many.high - many.low


def test_growth_goes_on_and_breaks_come_again() -> None:
    growing = tuple(50 * 1.08**week for week in range(12))
    assert told(growing).low > sum(growing[-6:])
    resting = (50.0, 0.0, 60.0, 0.0, 40.0, 0.0) * 2
    assert told(resting).high < told(STEADY).high


def test_a_goal_at_its_end_is_what_it_is() -> None:
    found = goal_range(STEADY, 500, 480, 0, 12)
    assert found is not None
    assert (found.low, found.high, found.chance) == (480, 480, 0)


def test_weeks_to_go_are_said_or_said_to_be_too_many() -> None:
    near = told(STEADY, 300)
    assert near.weeks is not None
    assert near.weeks[0] <= 6 <= (near.weeks[1] or 0) + 1
    assert told(STEADY, 10**9).weeks is None


@pytest.mark.parametrize(("growth", "low", "high"), [(0.0, 0.68, 0.98), (0.02, 0.66, 0.94)])
def test_the_range_holds_about_as_often_as_it_says(growth: float, low: float, high: float) -> None:
    dice = np.random.default_rng(3)
    held = []
    for turn in range(36):
        known, ahead = (4, 8, 12, 26)[turn % 4], (2, 6, 12)[turn % 3]
        swing = dice.uniform(0.2, 0.6)
        luck = np.exp(swing * dice.standard_normal(known + ahead) - swing**2 / 2)
        weeks = 100 * luck * (1 + growth) ** np.arange(known + ahead)
        found = told(tuple(weeks[:known]), 1_000, 7 * ahead)
        held.append(found.low <= weeks[known:].sum() <= found.high)
    assert low <= np.mean(held) <= high


@settings(max_examples=15)
@given(st.lists(st.floats(0, 1e7), min_size=1, max_size=26), st.floats(0, 400))
def test_nothing_that_was_logged_breaks_it(weeks: list[float], days: float) -> None:
    found = goal_range(weeks, 1_000, 10, days, 5)
    if found is not None:
        assert 10 <= found.low <= found.high
        assert 0 <= found.chance <= 1
