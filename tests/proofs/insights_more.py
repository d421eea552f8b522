"""The rest that is said, held against the truth: marks, strong slots, changes, and goals.

Marks (hashtags, promotion steps) often hang on one format, as they do in life; changes are looked
for where nothing changed; goals reach into weeks whose growth, breaks and luck are
drawn from wider ranges than the program expects.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from creatorplanner.insights.changes import Sum, change_of_total, change_of_typical
from creatorplanner.insights.columns import columns
from creatorplanner.insights.effects import effects
from creatorplanner.insights.goals import goal_range
from creatorplanner.insights.model import fit
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.slots import slot_of
from creatorplanner.insights.strong_slots import strong_slots
from tests.proofs.creators import Kind, a_creator

MEDIAN, TOTAL = "a median that did not change", "a total that did not change"
STRONG = "a slot that is called strong is stronger"
MARK_KINDS = ("no mark does anything", "marks do something")


@dataclass(frozen=True)
class Tally:
    """How often something was so for one creator: ``hits`` of ``total``."""

    what: str
    creator: int
    hits: int
    total: int


def marks_told(chance: np.random.Generator, number: int) -> list[Tally]:
    """Marks that do nothing, and the same with marks that do something."""
    creator = a_creator(chance, Kind())
    marks = _marks(chance, creator.observations)
    names = sorted({name for row in marks.values() for name in row})
    none = dict.fromkeys(names, 0.0)
    some = {name: float(chance.normal(0, 0.4)) if chance.random() < 0.5 else 0.0 for name in names}
    found = []
    for kind, sizes in zip(MARK_KINDS, (none, some), strict=True):
        changed = [
            replace(
                one, value=one.value * math.exp(sum(sizes[name] for name in marks[one.stream_id]))
            )
            if one.value is not None
            else one
            for one in creator.observations
        ]
        found += _told(kind, number, changed, marks, sizes)
    return found


def _marks(
    chance: np.random.Generator, observations: tuple[Observation, ...]
) -> dict[str, set[str]]:
    """2 to 30 marks: some anywhere, some nearly always with one format and hardly else."""
    count = int(chance.integers(2, 31))
    often = chance.beta(1, 2, count)
    home = [f"{chance.integers(8)}" if chance.random() < 0.3 else None for _ in range(count)]
    found = {}
    for one in observations:
        shares = [
            (0.9 if home[at] == one.format_id else 0.02) if home[at] else often[at]
            for at in range(count)
        ]
        found[one.stream_id] = {
            f"#{at}" for at, share in enumerate(shares) if chance.random() < share
        }
    return found


def _told(
    kind: str,
    number: int,
    observations: list[Observation],
    marks: dict[str, set[str]],
    sizes: dict[str, float],
) -> list[Tally]:
    data = columns(observations)
    told = effects(fit(data), marks) if data is not None else ()
    called = [one for one in told if not one.could_be_chance]
    right = [one for one in called if math.log(one.factor) * sizes[one.mark] > 0]
    held = [one for one in told if one.low <= math.exp(sizes[one.mark]) <= one.high]
    return [
        Tally(f"{kind}: called", number, len(called), len(told)),
        Tally(f"{kind}: call is right", number, len(right), len(called)),
        Tally(f"{kind}: holds", number, len(held), len(told)),
    ]


def slots_told(chance: np.random.Generator, number: int) -> list[Tally]:
    """Slots that are called strong, and whether they are stronger than the creator's own mix."""
    creator = a_creator(chance, Kind())
    known = [one for one in creator.observations if one.value is not None]
    heights = [creator.slots[slot_of(one.weekday, one.hour)] for one in known]
    told = strong_slots(known)
    right = sum(creator.slots[one.slot] > np.mean(heights) for one in told)
    return [Tally(STRONG, number, int(right), len(told))]


def changes_told(chance: np.random.Generator, number: int) -> list[Tally]:
    """Two periods that are alike, and how often a change is seen."""
    swing, tail = chance.uniform(0.2, 1.0), float(chance.choice([3, 5, 30]))
    usual = chance.uniform(2, 20)
    now, before = (
        list(np.exp(5 + swing * chance.standard_t(tail, 2 + int(chance.poisson(usual)))))
        for _period in range(2)
    )
    told = {MEDIAN: change_of_typical(now, before), TOTAL: change_of_total(Sum(now), Sum(before))}
    return [Tally(what, number, int(not change.inside), 1) for what, change in told.items()]


def goals_told(chance: np.random.Generator, number: int) -> list[Tally]:
    """A goal that is set after some weeks, and the total that it came to."""
    known, ahead = int(chance.integers(4, 27)), int(chance.integers(1, 27))
    sums = _sums(chance, known + ahead)
    rest = float(sum(sums[known:]))
    told = goal_range(sums[:known], max(rest, 1.0), 0.0, 7.0 * ahead, known * 3)
    if told is None:
        return []
    length = "up to 6 weeks" if ahead <= 6 else "7 to 26 weeks"
    held = told.low <= rest <= told.high
    return [
        Tally("goals: holds", number, held, 1),
        Tally(f"goals, {length} ahead: holds", number, held, 1),
    ]


def _sums(chance: np.random.Generator, count: int) -> list[float]:
    """Sums of weeks of a creator whose growth goes on, bends, and wanders."""
    noise, streams = chance.uniform(0.2, 1.0), chance.integers(1, 7)
    tail = float(chance.choice([3, 5, 8, 30]))
    slope, wander = chance.normal(0.005, 0.02), chance.uniform(0, 0.1)
    breaks = float(chance.choice([0, 0, 0.05, 0.2]))
    level = chance.uniform(2, 9)
    found = []
    for _week in range(count):
        level += slope + wander * chance.standard_normal()
        night = np.exp(level + noise * chance.standard_t(tail, streams))
        found.append(0.0 if chance.random() < breaks else float(night.sum()))
    return found
