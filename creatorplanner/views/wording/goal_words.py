"""Goals in words: "1,000 new followers by Dec 31"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from creatorplanner.domain.goals import Goal
from creatorplanner.insights.goals import Likely
from creatorplanner.models.goal_told import GoalTold, HitRate
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate

NAMES = {
    "followers": "New followers",
    "diamonds": "Diamonds",
    "income": "Income",
    "streams": "Streams kept",
}
_ONE = {"followers": "{n} new follower", "diamonds": "{n} diamond", "streams": "{n} stream kept"}
_MANY = {
    "followers": "{n} new followers",
    "diamonds": "{n} diamonds",
    "streams": "{n} streams kept",
}


def amount_words(regional: Regional, measure: str, amount: int, currency: str) -> str:
    """So much of a measure: "1,000 new followers", "$500"."""
    if measure == "income":
        return regional.money(amount, currency, short=amount % 100 == 0)
    shown = regional.number(amount)
    if measure not in _ONE:
        return shown
    return tr_count("Goals", _ONE[measure], _MANY[measure], amount, shown)


def bare_amount(regional: Regional, measure: str, amount: float, currency: str) -> str:
    """The same without its noun, for a number beside another one."""
    if measure == "income":
        return regional.money(round(amount), currency, short=True)
    return regional.number(round(amount))


def goal_told(regional: Regional, facts: Mapping[str, Any]) -> str:
    """A goal from the facts of its step."""
    amount, last = facts.get("amount"), facts.get("last")
    if not isinstance(amount, int) or not isinstance(last, str):
        return ""
    told = amount_words(
        regional, str(facts.get("measure") or ""), amount, str(facts.get("currency") or "")
    )
    day = regional.date_short(date.fromisoformat(last))
    if regional.right_to_left:
        told, day = isolate(told), isolate(day)
    return tr("Goals", "{amount} by {day}", amount=told, day=day)


def goal_title(regional: Regional, goal: Goal) -> str:
    """1,000 new followers by Thu Dec 31."""
    facts = {
        "measure": goal.measure,
        "amount": goal.amount,
        "currency": goal.currency,
        "last": goal.last.isoformat(),
    }
    return goal_told(regional, facts)


def so_far_words(regional: Regional, told: GoalTold) -> str:
    """312 so far."""
    shown = bare_amount(regional, told.goal.measure, told.reached, told.goal.currency)
    return tr("Goals", "Reached: {n}" if told.is_reached else "{n} so far", n=shown)


def standing_words(regional: Regional, told: GoalTold) -> str:
    """312 so far. Likely 3 to 6 weeks to go; 820 to 1,150 by then (8 in 10)."""
    goal = told.goal
    so_far = bare_amount(regional, goal.measure, told.reached, goal.currency)
    if told.over:
        return _over(regional, told, so_far)
    if told.is_reached:
        return tr("Goals", "Reached: {n} so far.", n=so_far)
    words = tr("Goals", "{n} so far.", n=so_far)
    if told.known is not None:
        return f"{words} {too_few_words(regional, told.known)}"
    if told.likely is None:
        return words
    return f"{words} {likely_words(regional, told.likely, goal.measure, goal.currency)}"


def too_few_words(regional: Regional, known: int) -> str:
    """Why there is no range."""
    return tr_count(
        "Goals",
        "A range needs three weeks with something logged; so far there is {n}.",
        "A range needs three weeks with something logged; so far there are {n}.",
        known,
        regional.number(known),
    )


def likely_words(regional: Regional, likely: Likely, measure: str, currency: str) -> str:
    """Likely 3 to 6 weeks to go; 820 to 1,150 by then (8 in 10)."""
    low, high = (
        _apart(regional, bare_amount(regional, measure, value, currency))
        for value in (likely.low, likely.high)
    )
    ends = tr("Goals", "{low} to {high} by then", low=low, high=high)
    # weeks to go beside a goal's last day would speak of a time when it is over
    weeks = _weeks(regional, likely.weeks) if likely.days_left > 1 else ""
    parts = [part for part in (weeks, ends) if part]
    told = "; ".join(parts)
    return f"{told[:1].upper()}{told[1:]} ({tr('Goals', '8 in 10')})."


def rests_on(regional: Regional, likely: Likely) -> str:
    """From 34 streams in 12 weeks, as they went so far."""
    streams = tr_count(
        "Goals", "{n} stream", "{n} streams", likely.streams, regional.number(likely.streams)
    )
    weeks = tr_count(
        "Goals", "{n} week", "{n} weeks", likely.weeks_known, regional.number(likely.weeks_known)
    )
    return tr("Goals", "From {streams} in {weeks}.", streams=streams, weeks=weeks)


def hit_words(regional: Regional, hits: HitRate) -> str:
    """Of 5 ranges told here, 4 held. 8 in 10 is what they promise."""
    if not hits.told:
        return ""
    return tr_count(
        "Goals",
        "{held} of {n} range told here held; 8 in 10 should.",
        "{held} of {n} ranges told here held; 8 in 10 should.",
        hits.told,
        regional.number(hits.told),
        held=regional.number(hits.held),
    )


def _over(regional: Regional, told: GoalTold, so_far: str) -> str:
    words = tr("Goals", "Ended with {n}.", n=so_far)
    if told.said is None or told.held is None:
        return words
    goal = told.goal
    low, high = (
        _apart(regional, bare_amount(regional, goal.measure, value, goal.currency))
        for value in (told.said.low, told.said.high)
    )
    rule = (
        "We said {low} to {high}, which held."
        if told.held
        else ("We said {low} to {high}, which did not hold.")
    )
    return f"{words} {tr('Goals', rule, low=low, high=high)}"


def _apart(regional: Regional, number: str) -> str:
    """One end of a range: mirrored screens would mix the two."""
    return isolate(number) if regional.right_to_left else number


def _weeks(regional: Regional, weeks: tuple[int, int | None] | None) -> str:
    if weeks is None:
        return tr("Goals", "more than a year away at this pace")
    low, high = weeks
    if high is None:
        shown = regional.number(low)
        return tr_count(
            "Goals", "likely {n} week or more to go", "likely {n} weeks or more to go", low, shown
        )
    shown = _apart(regional, regional.number(high))
    if low == high:
        return tr_count("Goals", "likely {n} week to go", "likely {n} weeks to go", high, shown)
    least = _apart(regional, regional.number(low))
    words = "likely {low} to {n} weeks to go"
    return tr_count("Goals", words, words, high, shown, low=least)
