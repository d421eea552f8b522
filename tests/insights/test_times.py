"""The heat of the week, the trend, and what marks change."""

import math
from collections.abc import Iterable

import numpy as np
import pytest

from creatorplanner.insights.columns import columns
from creatorplanner.insights.effects import effects
from creatorplanner.insights.heat import heat_cells
from creatorplanner.insights.model import Fit, fit
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.trend import trend


def night(number: int, value: float | None, hour: int = 20, **more) -> Observation:
    return Observation(str(number), value, "grwm", number % 7, hour, float(number), **more)


def fitted(nights: Iterable[Observation]) -> Fit:
    data = columns(nights)
    assert data is not None
    return fit(data)


def test_a_cell_holds_the_median_of_its_hour_and_whose_it_is():
    nights = [night(0, 10.0), night(7, 30.0), night(14, 20.0), night(1, 5.0)]
    first, second = heat_cells(nights)
    assert (first.weekday, first.hour, first.count, first.typical) == (0, 20, 3, 20.0)
    assert first.stream_ids == ("0", "14", "7")
    assert second.count == 1


def test_unknown_disturbed_and_other_platforms_heat_nothing():
    nights = [
        night(0, None),
        night(1, 5.0, disturbed=True),
        night(2, 6.0, platform="twitch"),
        night(3, 7.0, platform="tiktok"),
        night(4, 8.0, platform="tiktok"),
    ]
    assert [cell.weekday for cell in heat_cells(nights)] == [3, 4]
    assert heat_cells([]) == ()


def test_growth_shows_in_the_trend_and_standing_still_could_be_chance():
    growing = trend(fitted(night(age, 1000.0 * math.exp(-age / 35)) for age in range(0, 84, 2)))
    assert growing.weekly == pytest.approx(math.exp(1 / 5), rel=0.05)
    assert not growing.could_be_chance
    typical = [point.typical for point in growing.points]
    assert typical == sorted(typical)
    assert growing.points[-1].days_ago == 0
    chance = np.random.default_rng(3)
    still = trend(fitted(night(age, 500 * math.exp(chance.normal(0, 0.4))) for age in range(40)))
    assert still.could_be_chance
    assert all(point.low < point.typical < point.high for point in still.points)


@pytest.mark.parametrize("nights", [[night(0, 5.0)], [night(0, 5.0), night(0, 5.0)]])
def test_a_trend_of_one_evening_says_nothing_and_does_not_fail(nights):
    told = trend(fitted(nights))
    assert told.could_be_chance
    assert all(math.isfinite(point.high) for point in told.points)


def test_a_mark_that_doubles_is_told_from_marks_that_do_nothing():
    chance = np.random.default_rng(11)
    marks = {str(n): {mark for mark in "abcd" if chance.random() < 0.5} for n in range(60)}
    values = [
        300 * math.exp(chance.normal(0, 0.3) + (math.log(2) if "a" in marks[str(n)] else 0))
        for n in range(60)
    ]
    told = effects(fitted(night(n, value) for n, value in enumerate(values)), marks)
    strong = told[0]
    assert strong.mark == "a"
    assert 1.2 < strong.low < strong.factor < 2.2
    assert all(one.could_be_chance for one in told[1:])
    assert len(told) == 4
    assert strong.used + strong.unused == 60


def test_what_was_used_twice_or_always_is_not_compared():
    nights = [night(n, 100.0 + n) for n in range(10)]
    marks = {str(n): {"always"} | ({"twice"} if n < 2 else set()) for n in range(10)}
    assert effects(fitted(nights), marks) == ()
    assert effects(fitted(nights), {}) == ()


def test_twins_share_what_they_do():
    chance = np.random.default_rng(2)
    marks = {str(n): {"x", "y"} if n % 2 else set() for n in range(30)}
    values = [100 * math.exp(chance.normal(0, 0.2) + 0.5 * (n % 2)) for n in range(30)]
    first, second = effects(fitted(night(n, one) for n, one in enumerate(values)), marks)
    assert first.factor == pytest.approx(second.factor, rel=1e-3)


def test_two_hundred_hashtags_at_most_and_none_is_called_where_nothing_is():
    chance = np.random.default_rng(9)
    nights = [night(n, 200 * math.exp(chance.normal(0, 0.5))) for n in range(80)]
    marks = {str(n): {f"#{m}" for m in range(220) if chance.random() < 0.3} for n in range(80)}
    told = effects(fitted(nights), marks)
    assert len(told) == 200
    assert sum(not one.could_be_chance for one in told) <= 20
