"""How the log names days, totals and what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from math import inf

from creatorplanner.domain.entry_numbers import LARGEST
from creatorplanner.domain.likes_tiers import LikesTiers, standing
from creatorplanner.domain.usual import Usual
from creatorplanner.models.log_model import History
from creatorplanner.models.regional import Regional

EVENING = 17
NEAR_DAYS = 6
# a peak on one platform and a peak on another are no peak of both
SUMMED = {
    "views": ("viewer", "viewers"),
    "comments": ("comment", "comments"),
    "likes": ("like", "likes"),
    "new_followers": ("new follower", "new followers"),
    "diamonds": ("diamond", "diamonds"),
}


def moment(regional: Regional, wall: datetime, today: date) -> str:
    """ "tonight 9 PM", "today 3 PM", "Thu 8 PM" in the days around, "Nov 30, 8 PM" beyond."""
    distance = (wall.date() - today).days
    clock = regional.time(wall)
    if distance == 0:
        return f"{'tonight' if wall.hour >= EVENING else 'today'} {clock}"
    if abs(distance) <= NEAR_DAYS:
        return f"{regional.weekday_short(wall.date())} {clock}"
    if wall.year != today.year:
        return f"{regional.date_year(wall.date())}, {clock}"
    return f"{regional.day_month(wall.date())}, {clock}"


def only_day(regional: Regional, day: date, today: date) -> str:
    """ "Tue", "Nov 30": of a stream whose time nobody knows."""
    if 0 < abs((day - today).days) <= NEAR_DAYS:
        return regional.weekday_short(day)
    return regional.date_year(day) if day.year != today.year else regional.day_month(day)


def totals(regional: Regional, platforms: Iterable[dict[str, int | None]]) -> str:
    """What can be added up over platforms: "2.2k viewers · 1,312 comments"."""
    every = list(platforms)
    parts = []
    for name, (one, many) in SUMMED.items():
        known = [value for values in every if (value := values.get(name)) is not None]
        if known:
            total = min(sum(known), LARGEST)
            parts.append(f"{regional.number(total)} {one if total == 1 else many}")
    return " · ".join(parts)


def likes_told(regional: Regional, tiers: LikesTiers, latest: Sequence[int], likes: int) -> str:
    """How many likes that is: "moderate · above 8 of 10"; short, it stands below a field."""
    tier = tiers.tier(likes)
    stands = standing(likes, latest)
    if stands is None:
        return f"{tier}, by a rule of thumb"
    below, count = regional.number(stands.below), regional.number(stands.count)
    return f"{tier} · above {below} of {count}"


def likes_said(regional: Regional, tiers: LikesTiers, latest: Sequence[int], likes: int) -> str:
    """The same in a sentence: "Moderate. More than 8 of your 10 last streams"."""
    tier = tiers.tier(likes).capitalize()
    stands = standing(likes, latest)
    if stands is None:
        return f"{tier}. Too few streams yet to compare it with"
    below, count = regional.number(stands.below), regional.number(stands.count)
    return f"{tier}. More than {below} of your {count} last streams"


def tiers_told(regional: Regional, tiers: LikesTiers) -> str:
    """Where the names come from."""
    moderate, high = regional.number(tiers.moderate_from), regional.number(tiers.high_from)
    rule = f"A rule of thumb: moderate from {moderate} likes, high from {high}."
    where = "" if tiers.own else f" From {tiers.source}; checked on {_day(regional, tiers)}."
    whose_own = " These numbers are yours." if tiers.own else ""
    return f"{rule}{whose_own}{where} You can change it in Settings."


def odd_told(regional: Regional, usual: Usual, value: int) -> str:
    """A question about a number far outside of what is usual: "over 300 times your usual?"."""
    odd = usual.oddity(value)
    if not odd:
        return ""
    factor = usual.factor(value)
    if factor == inf:
        return "far below your usual?"
    # one digit says enough
    step = 10 ** (len(str(int(factor))) - 1)
    told = int(factor) // step * step
    times, exact = regional.number(told), factor == told
    if odd == "high":
        return f"{times} times your usual?" if exact else f"over {times} times your usual?"
    return f"1/{times} of your usual?" if exact else f"under 1/{times} of your usual?"


def _day(regional: Regional, tiers: LikesTiers) -> str:
    try:
        return regional.date_year(date.fromisoformat(tiers.checked_on))
    except ValueError:
        return tiers.checked_on


def whose(regional: Regional, history: History, platform: str) -> str:
    """ "usual: from your last 9 GRWM streams on TikTok", "" without any history."""
    if not history.ranges:
        return ""
    kind = f"{history.kind.name} " if history.kind is not None else ""
    count = regional.number(history.count)
    return f"“usual” is the middle half of your last {count} {kind}streams on {platform}"
