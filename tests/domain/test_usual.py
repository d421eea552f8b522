"""What is usual, and what is far outside of it."""

from __future__ import annotations

from math import inf

import pytest

from creatorplanner.domain.usual import Usual, usual_of


def test_two_values_say_nothing() -> None:
    assert usual_of([5, None, 7, None]) is None


def test_the_middle_half_of_what_is_known() -> None:
    assert usual_of([400, None, 100, 300, 500, 200]) == Usual(200, 400, 5)


@pytest.mark.parametrize(
    ("value", "oddity"),
    [(7_599, ""), (7_600, "high"), (430, ""), (44, ""), (43, "low"), (0, "low")],
)
def test_ten_times_and_a_tenth(value: int, oddity: str) -> None:
    assert Usual(430, 760, 9).oddity(value) == oddity


def test_little_is_no_sign_of_a_slip_where_little_is_usual() -> None:
    assert Usual(2, 6, 9).oddity(0) == ""
    assert Usual(2, 6, 9).oddity(90) == ""
    assert Usual(2, 6, 9).oddity(200) == "high"


@pytest.mark.parametrize(
    ("value", "factor"), [(7_600, 10), (3_800_000, 5_000), (43, 10), (1, 430), (0, inf)]
)
def test_how_far_outside(value: int, factor: float) -> None:
    assert Usual(430, 760, 9).factor(value) == factor
