"""Why something is proposed, with what else it may be."""

from __future__ import annotations

import pytest

from creatorplanner.domain.formats import Format
from creatorplanner.insights.slots import Days, Slot, Time
from creatorplanner.insights.verdicts import Doubt
from creatorplanner.models.offers import Offer
from creatorplanner.views.wording.offer_words import offer_reason
from tests.views.test_wording import regional


def test_a_reason_says_that_it_may_be_the_day() -> None:
    offer = Offer("keep/a", "keep", Format("a", "Battle"), 9, chance=0.97)
    plain = offer_reason(regional(), offer)
    told = offer_reason(regional(), offer._replace(doubt=Doubt(weekday=3)))
    assert told == (f"{plain} Mostly on Thursdays: this may be the day, not the format.")


@pytest.mark.parametrize(
    ("doubt", "words"),
    [
        (Doubt(slot=Slot(Days.SUNDAY, Time.EVENING)), "Mostly on Sundays in the evening: this may"),
        (Doubt(several=True), "Only at times when little else was on: this may be the time"),
    ],
)
def test_a_reason_says_that_it_may_be_the_time(doubt: Doubt, words: str) -> None:
    offer = Offer("keep/a", "keep", Format("a", "Battle"), 9, chance=0.97, doubt=doubt)
    assert words in offer_reason(regional(), offer)


def test_a_swap_says_how_what_gives_way_stands() -> None:
    offer = Offer("swap/a/b", "swap", Format("a", "Battle"), 9, chance=0.97,
                  other=Format("b", "Q&A"), other_streams=8)  # fmt: skip

    def said(chance: float) -> str:
        told = offer_reason(regional(), offer._replace(other_chance=chance))
        told = told.replace("\u2068", "").replace("\u2069", "")
        return told.partition("Q&A: 8 streams. ")[2]

    assert said(0.12) == "Likely below your usual (88%)."
    assert said(0.5) == "About your usual."
    assert said(0.93) == "Above your usual too, Battle likely more."


def test_in_a_swap_the_doubt_is_said_of_the_format_that_comes() -> None:
    offer = Offer("swap/a/b", "swap", Format("a", "Battle"), 9, chance=0.97, doubt=Doubt(weekday=3),
                  other=Format("b", "Chat"), other_streams=5)  # fmt: skip
    told = offer_reason(regional(), offer)
    assert told.index("Battle") < told.index("Mostly on Thursdays") < told.index("Chat")
