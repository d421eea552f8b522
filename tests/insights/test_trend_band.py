"""The trend's band holds about two of three streams, whatever the formats and slots do."""

from __future__ import annotations

import numpy as np

from creatorplanner.insights.columns import columns
from creatorplanner.insights.model import fit
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.trend import trend
from tests.proofs.creators import Kind, a_creator, generator

CREATORS = 120


def share_inside(observations: tuple[Observation, ...]) -> tuple[int, int]:
    """How many of the streams lie in the band, and how many there are."""
    data = columns(observations)
    if data is None:
        return 0, 0
    points = trend(fit(data)).points[::-1]  # from now on back
    ages = [point.days_ago for point in points]
    known = [one for one in observations if one.value is not None]
    at = [one.days_ago for one in known]
    low, high = (
        np.interp(at, ages, [getattr(point, end) for point in points]) for end in ("low", "high")
    )
    values = np.array([one.value for one in known], dtype=np.float64)
    return int(np.sum((low <= values) & (values <= high))), len(known)


def test_two_of_three_streams_lie_in_the_band() -> None:
    counted = [share_inside(a_creator(generator(5, turn), Kind()).observations)
               for turn in range(CREATORS)]  # fmt: skip
    inside, streams = (sum(column) for column in zip(*counted, strict=True))
    assert 0.60 <= inside / streams <= 0.74


def test_formats_far_apart_make_the_band_wider() -> None:
    chance = generator(3)
    middles = {"a": 100.0, "b": 200.0, "c": 400.0}
    nights = tuple(
        Observation(str(day), middles["abc"[day % 3]] * float(np.exp(chance.normal(0, 0.15))),
                    "abc"[day % 3], day % 7, 20, float(day))
        for day in range(126)
    )  # fmt: skip
    inside, streams = share_inside(nights)
    assert 0.6 <= inside / streams <= 0.74


def test_another_platforms_level_is_no_swing() -> None:
    here = [Observation(str(day), 100.0 + day % 5, "a", 4, 20, float(day)) for day in range(30)]
    there = [
        Observation(f"t{day}", 9000.0 + day % 5, "a", 4, 20, float(day), "twitch")
        for day in range(10)
    ]
    data = columns([*here, *there])
    assert data is not None
    last = trend(fit(data)).points[-1]
    assert last.high / last.low < 2
