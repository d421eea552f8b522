"""Chances and intervals of mixtures, against values from tables."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.insights.mixtures import (
    mixture_below,
    mixture_quantile,
    normal_below,
    student_below,
)


@pytest.mark.parametrize(
    ("z", "below"), [(0, 0.5), (1.6449, 0.95), (-1.2816, 0.1), (3.0902, 0.999)]
)
def test_normal_as_in_the_tables(z: float, below: float) -> None:
    assert normal_below(np.array([z]))[0] == pytest.approx(below, abs=1e-5)


@pytest.mark.parametrize(
    ("freedom", "t", "below"),
    [(4, 1.533, 0.9), (4, -2.132, 0.05), (5, 1.476, 0.9), (10, 1.372, 0.9), (100, 0.845, 0.8)],
)
def test_student_as_in_the_tables(freedom: float, t: float, below: float) -> None:
    assert student_below(np.array([t]), freedom)[0] == pytest.approx(below, abs=1e-3)


def test_quantiles_of_one_component() -> None:
    one = np.ones(1)
    found = mixture_quantile(0.9, one, np.array([[2.0, 5.0]]), np.array([[1.0, 3.0]]), 10)
    assert found == pytest.approx([3.372, 5 + 3 * 1.372], abs=0.01)


def test_quantile_and_chance_are_each_others_inverse() -> None:
    shares, means = np.array([0.3, 0.7]), np.array([[0.0, 1.0], [4.0, 1.0]])
    scales = np.array([[1.0, 2.0], [0.5, 0.1]])
    for share in (0.1, 0.5, 0.9):
        points = mixture_quantile(share, shares, means, scales, 7)
        assert mixture_below(points, shares, means, scales, 7) == pytest.approx(
            [share] * 2, abs=1e-3
        )


@given(st.integers(0, 2**32 - 1), st.floats(4, 5_000))
def test_quantiles_are_found_wherever_the_components_lie(seed: int, freedom: float) -> None:
    chance = np.random.default_rng(seed)
    count, targets = chance.integers(1, 40), chance.integers(1, 9)
    shares = chance.dirichlet(np.full(count, 0.3))
    means = chance.normal(size=(count, targets)) * chance.choice([0.1, 1.0, 30.0])
    scales = np.exp(chance.normal(size=(count, targets)) * chance.choice([0.1, 1.0, 3.0]))
    wanted = chance.choice([0.02, 0.1, 0.5, 0.9], size=targets)
    points = mixture_quantile(wanted, shares, means, scales, freedom)
    assert mixture_below(points, shares, means, scales, freedom) == pytest.approx(wanted, abs=1e-4)
