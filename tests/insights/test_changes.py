"""Headline numbers: what is a change, and what only swings."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.insights.changes import Sum, change_of_total, change_of_typical


def of_total(now, before):
    return change_of_total(Sum(now), Sum(before))


VALUES = st.lists(st.floats(0.01, 1e9), min_size=2, max_size=40)


@pytest.mark.parametrize("change", [of_total, change_of_typical])
def test_one_stream_has_no_change_to_speak_of(change):
    told = change([100.0], [50.0, 60.0, 55.0])
    assert told.factor is None
    assert told.inside
    assert (told.count, told.count_before) == (1, 3)


@pytest.mark.parametrize("change", [of_total, change_of_typical])
@given(now=VALUES, before=VALUES, unit=st.floats(0.001, 1000))
def test_the_unit_does_not_matter(change, now, before, unit):
    told = change(now, before)
    other = change([one * unit for one in now], [one * unit for one in before])
    assert told.factor is not None
    assert other.factor is not None
    assert math.isclose(told.factor, other.factor, rel_tol=1e-6)


@pytest.mark.parametrize("change", [of_total, change_of_typical])
def test_ten_steady_streams_that_tripled_are_a_change_and_a_tenth_is_none(change):
    before = [100.0, 110, 90, 105, 95, 100, 98, 102, 107, 93]
    assert not change([3 * one for one in before], before).inside
    assert change([1.1 * one for one in before], before).inside


def test_one_viral_night_does_not_make_a_total_grow():
    before = [100.0, 120, 80, 110, 90, 100]
    told = of_total([100.0, 110, 90, 100, 95, 5000], before)
    assert told.factor is not None
    assert told.factor > 9
    assert told.inside


def test_a_total_of_nothing_is_compared_with_nothing():
    assert of_total([0.0, 0.0], [5.0, 6.0]).factor is None
    assert change_of_typical([5.0, 6.0], [0.0, 0.0]).factor is None


def test_where_nothing_changed_most_changes_are_inside():
    chance = np.random.default_rng(20_261_122)
    outside = {of_total: 0, change_of_typical: 0}
    for _pair in range(400):
        sizes = np.maximum(chance.poisson(chance.integers(3, 40), 2), 2)
        swing = chance.uniform(0.2, 1.2)
        now, before = (list(np.exp(swing * chance.standard_t(4, int(n)) + 3)) for n in sizes)
        for change in outside:
            outside[change] += not change(now, before).inside
    assert max(outside.values()) < 400 * 0.25


@given(
    now=st.lists(st.sampled_from([90.0, 100.0, 110.0]), min_size=8, max_size=20),
    noted=st.integers(4, 8),
)
def test_blanks_are_no_zeros(now, noted):
    told = change_of_total(Sum([100.0] * 8), Sum([100.0] * noted, 8 - noted))
    assert told.factor == pytest.approx(1)
    assert told.inside
    everything = change_of_total(Sum(now), Sum(now[:noted], len(now) - noted))
    assert everything.inside


def test_what_was_noted_of_too_few_is_not_compared():
    told = change_of_total(Sum([100.0] * 14), Sum([100.0] * 3, 11))
    assert told.sparse
    assert told.factor is None
    assert not change_of_total(Sum([100.0] * 14), Sum([100.0] * 7, 7)).sparse


def test_of_one_stream_there_is_no_change_to_speak_of():
    assert change_of_total(Sum([4000.0]), Sum([100.0] * 9)).few
    assert change_of_total(Sum([100.0] * 9), Sum([4000.0])).few
    assert change_of_typical([4000.0], [100.0] * 9).few
    none = change_of_total(Sum([0.0] * 9), Sum([100.0] * 9))
    assert (none.few, none.factor) == (False, None)


def test_what_came_in_beside_streams_counts_once():
    told = change_of_total(Sum([100.0] * 4, 4, [500.0]), Sum([100.0] * 8, 0, [500.0]))
    assert told.factor == pytest.approx(1)
