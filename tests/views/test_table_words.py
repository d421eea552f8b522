"""Everything that can be said of a table has words."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QLocale

from creatorplanner.domain.settings import Settings
from creatorplanner.exchange.tables.fields import FIELDS
from creatorplanner.exchange.tables.kinds import KINDS
from creatorplanner.exchange.tables.opening import DELIMITERS, ENCODINGS
from creatorplanner.exchange.tables.problems import DOUBTS, SENTENCES
from creatorplanner.exchange.tables.values import Guess, Problem, Shape, Style
from creatorplanner.exchange.tables.whys import LookWhy, Why
from creatorplanner.models.regional import Regional
from creatorplanner.models.table_steps import Counts
from creatorplanner.views.wording.table_fields import (
    delimiter_words,
    encoding_words,
    field_words,
    shape_words,
    style_words,
)
from creatorplanner.views.wording.table_words import (
    doubt_words,
    kind_words,
    look_words,
    problem_words,
    recognised,
    toast_words,
    told,
)


def test_every_name_has_words_of_its_own() -> None:
    for names, words in (
        (tuple(KINDS), kind_words),
        (("", *FIELDS), field_words),
        (tuple(Shape), shape_words),
        (tuple(Style), style_words),
        (DELIMITERS, delimiter_words),
        (ENCODINGS, encoding_words),
        (tuple(DOUBTS), doubt_words),
    ):
        said = [words(name) for name in names]  # type: ignore[operator]
        assert len(set(said)) == len(said), "two things with the same words can't be told apart"
        assert not {name for name, word in zip(names, said, strict=True) if "_" in word}


@pytest.mark.parametrize("why", SENTENCES)
def test_every_problem_says_what_stood_there(why: str) -> None:
    words = problem_words(Problem(3, "Views", "{n} <b>", why))
    assert ("“\u2068{n} <b>\u2069”" in words) == ("{text}" in SENTENCES[why])


def test_counts_are_told_in_one_line() -> None:
    regional = Regional(Settings(), QLocale("de_DE"))
    counts = Counts(new=12_035, changed=1, there=3, left=0, look=2, lost=2)
    assert told(counts, regional) == "12.035 new, 1 changed, 3 already there, 2 need a look"
    assert toast_words(Shape.SESSIONS, counts, regional) == (
        "12.035 sessions added, 1 was updated, 3 were already there, 2 left out"
    )
    days = Guess("tiktok_studio_overview", Shape.DAYS, ())
    assert recognised(days, 90, regional) == "TikTok Studio, overview, 90 days"


def test_every_reason_to_ask_has_words_of_its_own() -> None:
    assert len({look_words(why) for why in get_args(LookWhy)}) == len(get_args(LookWhy))
    for why in get_args(Why):
        assert problem_words(Problem(2, "Mood", "fine", why))


def test_a_word_that_nobody_knows_is_said() -> None:
    told = problem_words(Problem(2, "Mood", "fine", "word"))
    assert (
        told.translate({0x2068: None, 0x2069: None})
        == "This word is not known, so it is left out: “fine”"
    )
