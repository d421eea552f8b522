"""Counting as the networks do, against their published values and against others' programs."""

from __future__ import annotations

import random
import time
import tomllib
import warnings
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.letters import Letters, graphemes, threads, utf8, utf16
from creatorplanner.resources import resource

DATA: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("counting").joinpath("vectors.toml").read_text("utf-8")
)
ENDLESS = 10.0  # seconds of processor time: a pattern that runs away takes minutes
FAMILY = "👨\u200d👩\u200d👧\u200d👦"


@pytest.fixture(scope="module")
def letters() -> Letters:
    return Letters(lambda: resource("top_domains.txt").read_text("utf-8"))


@pytest.mark.parametrize("case", DATA["weighted"], ids=lambda case: case["says"])
def test_weighted_as_published(letters: Letters, case: dict[str, Any]) -> None:
    assert letters.weighted(case["text"]) == case["length"]


@pytest.mark.parametrize("line", DATA["graphemes"]["lines"])
def test_graphemes_as_published(line: str) -> None:
    """÷ is a break, × is none, as in Unicode's own file."""
    parts = line.split()
    text = "".join(chr(int(part, 16)) for part in parts if part not in "÷×")
    assert graphemes(text) == parts.count("÷") - 1


@pytest.mark.parametrize("case", DATA["mastodon"], ids=lambda case: case["says"])
def test_mastodon(letters: Letters, case: dict[str, Any]) -> None:
    assert letters.mastodon(case["text"]) == case["length"]


def test_rules_differ_on_one_emoji(letters: Letters) -> None:
    assert utf16(FAMILY) == 11
    assert utf8(FAMILY) == 25
    assert graphemes(FAMILY) == 1
    assert letters.weighted(FAMILY) == 2
    assert threads(f"hi {FAMILY}") == 3 + 25
    assert letters.count("nobody knows this rule", FAMILY) == 11


def test_weighted_agrees_with_another_program(letters: Letters) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it imports pkg_resources
        from twitter_text import parse_tweet
    dice = random.Random(20261118)
    for _ in range(2_000):
        text = " ".join(dice.choice(DATA["pieces"]) for _ in range(dice.randint(1, 14)))
        assert letters.weighted(text) == parse_tweet(text).weightedLength, text


@given(st.text(max_size=60), st.text(max_size=60))
def test_counts_hold_their_order(letters: Letters, one: str, other: str) -> None:
    assert 0 <= graphemes(one) <= len(one) <= utf16(one) <= utf8(one) or not one
    assert letters.weighted(one) <= 2 * max(len(one), 23 * (one.count(".") + 1) + len(one))
    assert graphemes(f"{one}\n{other}") == graphemes(one) + graphemes(other) + 1 or (
        one.endswith("\r")
    )


@given(st.text(max_size=80), st.integers(0, 60))
def test_what_shows_is_a_start_of_whole_letters(letters: Letters, text: str, most: int) -> None:
    shown = letters.shown(text, most)
    assert text.startswith(shown)
    assert graphemes(shown) == min(most, graphemes(text))


@pytest.mark.parametrize("text", ["a." * 2_500, "日本" * 2_500, "(a" * 2_500, "https://a." * 500])
def test_no_text_is_endless(letters: Letters, text: str) -> None:
    begin = time.process_time()
    letters.weighted(text)
    assert time.process_time() - begin < ENDLESS
