"""Made-up creators whose truth is known: what the insights are held against.

Everything is drawn from ranges wider than the model expects: formats, slots and trends from nothing
to several times the noise, noise with tails of many kinds, viral nights, quality confounded with
the slot, and numbers that were not noted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from creatorplanner.insights.columns import Floats
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.slots import Slot, slot_of

STARTS = tuple((day, hour) for day in range(7) for hour in (1, 9, 14, 19, 22))


@dataclass(frozen=True)
class Kind:
    """What sort of creators to draw."""

    confounded: bool = False  # some formats only ever in one slot
    equal: bool = False  # all formats the same
    drifting: bool = False  # formats become better or worse: the model does not know such a thing


@dataclass(frozen=True)
class Creator:
    """A creator's sessions and the truth: logs of the formats' typical values and of the usual.

    ``typical`` holds at the most used slot, in the mix of its weekdays, and today's level;
    ``slots`` are logs too, each in the mix of its weekdays.
    """

    observations: tuple[Observation, ...]
    typical: dict[str, float]
    usual: float
    slots: dict[Slot, float]


@dataclass(frozen=True)
class Truth:
    """How a made-up creator's results come about; logs, S slots and F formats."""

    level: float
    formats: Floats
    slots: dict[Slot, float]
    days: Floats  # of Monday to Thursday, which are one slot
    slope: float
    bend: float
    noise: float
    tail: float
    viral: float
    drift: Floats

    def expected(self, kind: int, start: tuple[int, int], age: float) -> float:
        """The middle of a session of a format at a weekday and hour.

        ``age`` goes from 0 (today) to 1 (the first).
        """
        return self.whenever(kind, age) + self.at(*start)

    def whenever(self, kind: int, age: float) -> float:
        """The same without what the time does."""
        trend = -self.slope * age + self.bend * np.sin(np.pi * age)
        return float(self.level + self.formats[kind] + trend - self.drift[kind] * age)

    def at(self, weekday: int, hour: int) -> float:
        """What a start's time does."""
        day = float(self.days[weekday]) if weekday < len(self.days) else 0.0
        return self.slots[slot_of(weekday, hour)] + day

    def drawn(self, chance: np.random.Generator, middle: float) -> float:
        """One session's result around its middle."""
        off = chance.standard_t(self.tail) if self.tail < 30 else chance.standard_normal()
        jump = chance.uniform(1, 2.5) if chance.random() < self.viral else 0.0
        return float(np.exp(middle + self.noise * off + jump))


def a_truth(chance: np.random.Generator, formats: int, kind: Kind) -> Truth:
    """How a creator's results come about."""
    between = 0.0 if kind.equal else chance.uniform(0.05, 0.9)
    heavy = chance.random() < 0.2  # a mix of formats that is not normal
    drawn = chance.standard_t(3, formats) if heavy else chance.standard_normal(formats)
    slot = chance.uniform(0, 0.6)
    return Truth(
        level=chance.uniform(2, 9),
        formats=between * drawn,
        slots={slot_of(*start): slot * chance.standard_normal() for start in STARTS},
        slope=chance.uniform(-0.7, 1.5),
        bend=chance.uniform(-0.4, 0.4),
        noise=chance.uniform(0.2, 1.0),
        tail=float(chance.choice([3, 5, 8, 30, 30])),
        viral=float(chance.choice([0, 0, 0.02, 0.05])),
        days=slot * chance.uniform(0, 1) * chance.standard_normal(4),
        drift=chance.normal(0, 0.8, formats) if kind.drifting else np.zeros(formats),
    )


def a_creator(chance: np.random.Generator, kind: Kind) -> Creator:
    """A creator of 3 to 80 sessions in 2 to 8 formats, unevenly spread."""
    count, formats = int(chance.integers(3, 81)), int(chance.integers(2, 9))
    truth = a_truth(chance, formats, kind)
    often = chance.dirichlet(np.full(formats, chance.uniform(0.5, 3)))
    starts = [STARTS[i] for i in chance.choice(len(STARTS), int(chance.integers(1, 9)), False)]
    habit = chance.dirichlet(np.full(len(starts), 1.0))
    fixed = [
        int(chance.integers(len(starts))) if kind.confounded and chance.random() < 0.5 else None
        for _format in range(formats)
    ]
    ages = np.sort(chance.uniform(0, 1, count))
    days = count * chance.uniform(1, 4)
    blank = chance.choice([0, 0.1, 0.3])
    made = []
    for number, age in enumerate(ages):
        code = int(chance.choice(formats, p=often))
        at = fixed[code]
        start = starts[int(chance.choice(len(starts), p=habit)) if at is None else at]
        value = truth.drawn(chance, truth.expected(code, start, age))
        known = None if chance.random() < blank else value
        made.append(Observation(str(number), known, f"{code}", *start, float(age * days)))
    return _with_truth(tuple(made), truth)


def _with_truth(made: tuple[Observation, ...], truth: Truth) -> Creator:
    known = [one for one in made if one.value is not None]
    if not known:
        return Creator(made, {}, 0.0, {})
    heights: dict[Slot, list[float]] = {}
    for one in known:
        slot = slot_of(one.weekday, one.hour)
        heights.setdefault(slot, []).append(truth.at(one.weekday, one.hour))
    usual_slot = max(sorted(heights), key=lambda slot: len(heights[slot]))
    slots = {slot: float(np.mean(row)) for slot, row in heights.items()}
    names = sorted({one.format_id for one in known})
    typical = {name: truth.whenever(int(name), 0.0) + slots[usual_slot] for name in names}
    usual = sum(typical[one.format_id] for one in known) / len(known)
    return Creator(made, typical, usual, slots)


def generator(seed: int, *more: Any) -> np.random.Generator:
    """Chance that is the same each time."""
    return np.random.default_rng([seed, *(int(one) for one in more)])
