"""Goals in words: "1,000 new followers by Dec 31"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count

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
    return tr("Goals", "{amount} by {day}", amount=told, day=day)
