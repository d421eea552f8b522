"""Sample data: half a year of streams that the made-up creator has behind her."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from creatorplanner.domain.dice import Dice

SEED = 20261118
WEEKS = range(1, 12)
"""Weeks back from this one that hold streams, except for ``BREAK``."""
BREAK = 3
EARLIER = range(13, 24)
"""Weeks before those, so that there is something to compare with; growth begins after them."""
WEEKLY_GROWTH = 0.05
STRONG_DAYS = (1, 2, 3)
"""Days of the week, counted from the day that today is, on which evenings run best."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a format usually brings: per hour, and around the peak."""

    key: str
    streams: int
    diamonds: int
    peak: int
    comments: int
    titles: tuple[str, ...]
    hours: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PastStream:
    """One stream of the history; ``day`` counts from today, ``minute`` from midnight."""

    day: int
    minute: int
    planned: int
    ran: int
    title: str
    kind: str
    diamonds: int
    peak: int
    views: int
    likes: int
    comments: int
    shares: int
    followers: int
    money: int
    feeling: int
    hashtags: tuple[str, ...]
    second_platform: bool
    missed: int


# two more, of GRWM and of Just chatting, are in the week itself
PROFILES = (
    Profile("grwm", 8, 1_250, 940, 620, ("Soft glam GRWM", "GRWM for brunch", "Five-minute face",
        "GRWM and chat"), (19, 20, 20, 21)),
    Profile("story", 7, 960, 840, 700, ("Story time: the wrong flight", "Story time: my first job",
        "Story time: the neighbour"), (20, 21, 21)),
    Profile("qa", 6, 690, 800, 940, ("Ask me anything", "Your questions, honestly"), (19, 20)),
    Profile("draw", 8, 660, 690, 480, ("Draw your OC", "Portraits of chat", "Ink and coffee"),
        (18, 20, 21)),
    Profile("gaming", 12, 540, 640, 560, ("Ranked grind", "Cozy farm night", "Chaos lobby"),
        (14, 19, 20, 22)),
    Profile("chat", 10, 455, 470, 980, ("Coffee & catch-up", "Late night chat", "Sunday reset"),
        (12, 12, 13, 15, 18)),
    Profile("battle", 3, 1_780, 1_190, 820, ("Battle night",), (20, 21)),
    Profile("haul", 2, 1_170, 880, 540, ("Autumn haul", "Drugstore haul"), (15, 19)),
)  # fmt: skip


# two formats were not there yet
EARLIER_STREAMS = {"grwm": 5, "story": 8, "qa": 7, "draw": 8, "gaming": 12, "chat": 12}
TAGGED = 38
"""How many of the last twelve weeks' streams have the one more hashtag."""


def past_streams() -> Iterator[PastStream]:
    """Those of the last twelve weeks, oldest first; the same ones on every call."""
    weeks = [week for week in WEEKS if week != BREAK]
    return _streams(Dice(SEED), {profile.key: profile.streams for profile in PROFILES}, weeks)


def earlier_streams() -> Iterator[PastStream]:
    """Those of the twelve weeks before, oldest first; the same ones on every call."""
    return _streams(Dice(SEED + 1), EARLIER_STREAMS, list(EARLIER))


def _streams(dice: Dice, counts: dict[str, int], weeks: list[int]) -> Iterator[PastStream]:
    kinds = [one for one in PROFILES for _ in range(counts.get(one.key, 0))]
    kinds = dice.shuffled(kinds)
    days = _days(dice, len(kinds), weeks)
    tags = dice.shuffled([number < TAGGED for number in range(len(kinds))])
    seen: dict[str, int] = {}
    for profile, day, tagged in zip(kinds, days, tags, strict=True):
        seen[profile.key] = seen.get(profile.key, 0) + 1
        yield _stream(dice, profile, day, seen[profile.key], tagged)


def _days(dice: Dice, count: int, weeks: list[int]) -> list[int]:
    free = [4 - 7 * week - offset for week in weeks for offset in range(7)]
    return sorted(dice.shuffled(free)[:count])


def _stream(dice: Dice, profile: Profile, day: int, number: int, tagged: bool) -> PastStream:
    hour = dice.pick(profile.hours)
    planned = dice.pick((60, 75, 90, 90, 120)) if profile.key != "chat" else dice.pick((45, 60))
    ran = planned + dice.whole(-8, 11)
    luck = _luck(dice, day, hour) * (1.06 if tagged else 1.0)
    peak = round(profile.peak * luck**0.6)
    if profile.key == "qa":
        # the panel tells the best so far of the format that it shows
        peak = 1_240 if number == profile.streams else min(peak, 1_180)
    views = round(peak * (1.7 + 0.5 * dice.unit()))
    return PastStream(
        day=day,
        minute=hour * 60 + dice.pick((0, 0, 0, 30)),
        planned=planned,
        ran=ran,
        title=profile.titles[number % len(profile.titles)],
        kind=profile.key,
        diamonds=round(profile.diamonds * luck * ran / 60),
        peak=peak,
        views=views,
        likes=round(views * (9 + 8 * dice.unit())),
        comments=round(profile.comments * luck**0.5 * ran / 60),
        shares=dice.whole(12, 110),
        followers=max(3, round(22 * luck * (0.6 + 0.8 * dice.unit()) * ran / 84)),
        money=_money(dice, ran),
        feeling=max(1, min(5, round(3.2 + 1.2 * (luck - 1) + dice.bell() * 0.6))),
        hashtags=("tiktoklive",) if tagged else (),
        second_platform=profile.key == "gaming" and number % 3 == 0,
        missed=dice.pick((0, 0, 0, 1, 2)),
    )


def _luck(dice: Dice, day: int, hour: int) -> float:
    evening = 19 <= hour <= 21
    slot = (1.22 if day % 7 in STRONG_DAYS else 1.05) if evening else 0.72
    week = -day / 7
    trend = float((1 + WEEKLY_GROWTH) ** (6 - min(week, EARLIER.start - 1)))
    return slot * trend * max(0.45, 1 + 0.22 * dice.bell())


def _money(dice: Dice, ran: int) -> int:
    """Hundredths of a dollar from subscriptions and tips."""
    return round(ran * (8 + 14 * dice.unit()))
