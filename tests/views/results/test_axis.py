"""Ticks are round and cover the data; dots of a swarm do not hide each other."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.views.results.axis import nice_ticks, piled, swarm


@given(st.floats(1e-3, 1e12), st.integers(2, 9))
def test_ticks_start_at_nothing_and_cover_the_highest(highest: float, most: int) -> None:
    ticks = nice_ticks(highest, most)
    assert ticks[0] == 0
    assert ticks[-1] >= highest * (1 - 1e-6)
    assert 2 <= len(ticks) <= most + 1
    # no tick more than needed
    assert ticks[-2] < highest


@given(st.floats(1e-3, 1e12), st.integers(2, 9))
def test_ticks_are_round_and_evenly_apart(highest: float, most: int) -> None:
    ticks = nice_ticks(highest, most)
    step = ticks[1]
    shown = step / 10 ** math.floor(math.log10(step) + 1e-9)
    assert any(shown == pytest.approx(nice) for nice in (1, 2, 2.5, 5, 10))
    assert ticks == pytest.approx([step * index for index in range(len(ticks))])


@pytest.mark.parametrize("highest", [0, -5, math.nan, math.inf])
def test_an_axis_without_data_is_an_axis(highest: float) -> None:
    assert nice_ticks(highest) == [0, 1]


places = st.lists(st.floats(0, 400), max_size=60)


@given(places, st.floats(2, 8), st.floats(0, 40))
def test_dots_stay_in_their_row(xs: list[float], radius: float, room: float) -> None:
    offsets = swarm(xs, radius, room)
    assert len(offsets) == len(xs)
    assert all(abs(offset) <= room for offset in offsets)


@given(places, st.floats(2, 8))
def test_dots_with_room_do_not_hide_each_other(xs: list[float], radius: float) -> None:
    dots = list(zip(xs, swarm(xs, radius, 60 * radius * 1.6), strict=True))
    for (x, y), (other_x, other_y) in combinations(dots, 2):
        assert math.hypot(x - other_x, y - other_y) >= radius * 1.7 - 1e-6


@given(places, st.randoms())
def test_the_order_of_dots_does_not_matter(xs: list[float], chance: object) -> None:
    places = list(zip(xs, swarm(xs, 4, 20), strict=True))
    mixed = list(xs)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    again = list(zip(mixed, swarm(mixed, 4, 20), strict=True))
    assert sorted(places) == sorted(again)


def test_a_lonely_dot_stays_in_the_middle() -> None:
    assert swarm([10, 100, 200], 4, 20) == [0, 0, 0]
    assert swarm([], 4, 20) == []


@given(st.lists(st.floats(0, 300), max_size=400))
def test_piles_keep_to_their_room_and_hide_only_behind_full_columns(xs: list[float]) -> None:
    shown = piled(xs, 3.5, 18)
    assert all(abs(offset) <= 18 for _index, offset in shown)
    assert len({index for index, _offset in shown}) == len(shown)
    columns = {int(xs[index] / (3.5 * 1.6)) for index, _offset in shown}
    assert columns == {int(x / (3.5 * 1.6)) for x in xs}
    if len(xs) <= 7:
        assert len(shown) == len(xs)
