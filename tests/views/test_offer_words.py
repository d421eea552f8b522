"""Why something is proposed, with what else it may be."""

from __future__ import annotations

from creatorplanner.domain.formats import Format
from creatorplanner.models.offers import Offer
from creatorplanner.views.wording.offer_words import offer_reason
from tests.views.test_wording import regional


def test_a_reason_says_that_it_may_be_the_day() -> None:
    offer = Offer("keep/a", "keep", Format("a", "Battle"), 9, chance=0.97)
    plain = offer_reason(regional(), offer)
    told = offer_reason(regional(), offer._replace(only_weekday=3))
    assert told == (
        f"{plain} All were on Thursdays, when nothing else was on: this may be the day, "
        "not the format."
    )
