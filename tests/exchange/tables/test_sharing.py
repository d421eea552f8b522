"""A day's number in parts: exact, by weight, and the same each time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.exchange.tables.sharing import largest_remainder

weights = st.lists(st.integers(0, 1440), min_size=1, max_size=12)


@given(st.integers(-(10**15), 10**15), weights)
def test_parts_add_up_and_lie_within_one_of_their_share(total: int, by: list[int]) -> None:
    parts = largest_remainder(total, by)
    assert sum(parts) == total
    whole = sum(by) or len(by)
    for part, weight in zip(parts, by if any(by) else [1] * len(by), strict=True):
        assert abs(part * whole - total * weight) < whole
    assert all(part * total >= 0 for part in parts)


@pytest.mark.parametrize(
    ("total", "by", "parts"),
    [(100, [60, 120], [33, 67]), (1, [1, 1, 1], [1, 0, 0]), (-3, [1, 1], [-2, -1]), (5, [0], [5])],
)
def test_what_is_left_over_goes_to_the_largest_remainders(
    total: int, by: list[int], parts: list[int]
) -> None:
    assert largest_remainder(total, by) == parts
