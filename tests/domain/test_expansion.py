"""Series come when other calendars say so, in small: ``make expansion`` holds 2,000 of them."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.proofs import expansion


def test_a_hundred_series_come_when_others_say() -> None:
    seed = random.randrange(10**6)
    tally = expansion.prove(100, seed)
    assert tally.series == 100
    assert tally.instants > 1_000


def test_the_proof_sees_a_series_that_comes_a_minute_late(monkeypatch: pytest.MonkeyPatch) -> None:
    own = expansion.ours

    def late(series: expansion.Series, *rest: object) -> object:
        shifted = replace(series, start=series.start + timedelta(minutes=1))
        return own(shifted, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(expansion, "ours", late)
    with pytest.raises(AssertionError, match="only ours"):
        expansion.prove(1, 1)
