"""What a test changed, in words that claim no more than the numbers do."""

from __future__ import annotations

from creatorplanner.domain.measures import Measure
from creatorplanner.insights.verdicts import Verdict
from creatorplanner.models.advice import Outcome, Stood
from creatorplanner.models.advice_model import Changed
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.wording.advice_words import NUMBERS
from creatorplanner.views.wording.offer_words import format_name

CONTEXT = "Outcomes"
NAMES = {
    Verdict.TOO_EARLY: "Too early to say",
    Verdict.BETTER: "Likely better",
    Verdict.WEAKER: "Likely weaker",
    Verdict.USUAL: "About usual",
    Verdict.ALONE: "The only format",
}
A_LITTLE = 0.05  # of chance: less is no change


def outcome_title(regional: Regional, changed: Changed) -> str:
    """Battle night on Sat Nov 21."""
    day = regional.date_short(changed.day)
    return tr(CONTEXT, "{format} on {day}", format=format_name(changed.format), day=day)


def outcome_words(regional: Regional, outcome: Outcome, measure: Measure) -> str:
    """What is said now, and what was said before."""
    if outcome.silent == "disturbed":
        return tr(CONTEXT, "Marked as disturbed, so it tells nothing of the format.")
    if outcome.silent:
        number = tr("Offers", NUMBERS[measure])
        return tr(CONTEXT, "Logged without {number}, so it tells nothing yet.", number=number)
    before, after = outcome.before, outcome.after
    count = _streams(regional, before.streams), _streams(regional, after.streams)
    if before.verdict is after.verdict:
        words = "Still “{after}”, now from {now}{chance}."
    else:
        words = "“{before}” from {then} became “{after}” from {now}{chance}."
    return tr(
        CONTEXT,
        words,
        before=tr(CONTEXT, NAMES[before.verdict]),
        after=tr(CONTEXT, NAMES[after.verdict]),
        then=count[0],
        now=count[1],
        chance=_moved(regional, before, after),
    )


def _moved(regional: Regional, before: Stood, after: Stood) -> str:
    """; chance of being above your usual: 92%, was 74%"""
    if after.chance is None or after.verdict is Verdict.TOO_EARLY:
        return ""
    now = regional.percent(_held(after.chance))
    if before.chance is None or before.verdict is Verdict.TOO_EARLY:
        return tr(CONTEXT, "; chance of being above your usual: {now}", now=now)
    if abs(after.chance - before.chance) < A_LITTLE:
        return tr(CONTEXT, "; chance of being above your usual: {now} as before", now=now)
    then = regional.percent(_held(before.chance))
    return tr(CONTEXT, "; chance of being above your usual: {now}, was {then}", now=now, then=then)


def _held(chance: float) -> float:
    """Never quite certain."""
    return min(max(chance, 0.01), 0.99)


def _streams(regional: Regional, count: int) -> str:
    return tr_count(CONTEXT, "{n} stream", "{n} streams", count, regional.number(count))
