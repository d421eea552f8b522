"""Likes have names by a rule of thumb, and a place among one's own."""

from __future__ import annotations

import pytest

from creatorplanner.domain.likes_tiers import LikesTiers, Standing, standing
from creatorplanner.resources import resource

FILE = LikesTiers.from_toml(resource("likes_tiers.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("likes", "tier"),
    [(0, "low"), (999, "low"), (1000, "moderate"), (9999, "moderate"), (10_000, "high")],
)
def test_the_tiers_of_the_data_file(likes: int, tier: str) -> None:
    assert FILE.tier(likes) == tier
    assert FILE.checked_on
    assert FILE.source


def test_own_numbers_take_the_place_of_the_files() -> None:
    assert FILE.with_own(0, 0) is FILE
    own = FILE.with_own(200, 0)
    assert (own.moderate_from, own.high_from, own.own) == (200, 10_000, True)
    assert FILE.with_own(0, 5000).tier(5000) == "high"
    # high is never below moderate
    assert FILE.with_own(20_000, 0).tier(15_000) == "low"


def test_a_place_among_the_last_ten() -> None:
    latest = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1, 1, 1]
    assert standing(85, latest) == Standing(8, 10)
    assert standing(10, latest) == Standing(0, 10)
    assert standing(101, latest) == Standing(10, 10)
    assert standing(5, [1, 2]) is None
