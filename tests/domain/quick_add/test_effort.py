"""Reading keeps up with typing, and with whatever is pasted; ``make bench`` has the times."""

from __future__ import annotations

import sys
import time
from types import FrameType

import pytest

from creatorplanner.domain.quick_add import Reader
from tests.bench.reading import LINES

ENDLESS = 10.0  # seconds of processor time: a pattern that runs away takes minutes


def calls(reader: Reader, text: str) -> int:
    """How many functions of ours are called to read it."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        reader.read(text)
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("line", LINES)
def test_a_longer_line_is_as_much_more_work_as_it_is_longer(english: Reader, line: str) -> None:
    english.read(line)  # what is made once
    once, four = calls(english, line), calls(english, " ".join([line] * 4))
    assert four < 5 * once


@pytest.mark.parametrize(
    "piece",
    ["mon ", "8-", "fri,", "every ", '"', "#a", "@t ", "1h", "nov 1 ", "21/", " ", "(", "1,"],
)
def test_hostile_text_comes_to_an_end(english: Reader, piece: str) -> None:
    text = piece * 20_000
    begun = time.process_time()
    found = english.read(text)
    assert time.process_time() - begun < ENDLESS
    assert found.text == text
