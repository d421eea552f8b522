"""Reading keeps up with typing, and with whatever is pasted."""

from __future__ import annotations

import time
from statistics import median

import pytest

from creatorplanner.domain.quick_add import Reader
from tests.bench.reading import keys

MOST_MS = 5.0
HOSTILE_MS = 250.0  # many times what it takes; a pattern that runs away takes minutes


def test_a_key_is_read_in_under_five_milliseconds() -> None:
    assert median(keys()) < MOST_MS


@pytest.mark.parametrize(
    "piece",
    ["mon ", "8-", "fri,", "every ", '"', "#a", "@t ", "1h", "nov 1 ", "21/", " ", "(", "1,"],
)
def test_hostile_text_is_bounded(english: Reader, piece: str) -> None:
    text = piece * 20_000
    begun = time.perf_counter()
    found = english.read(text)
    assert (time.perf_counter() - begun) * 1000 < HOSTILE_MS
    assert found.text == text
