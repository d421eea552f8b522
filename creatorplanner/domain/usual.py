"""What is usual for a creator, from her own history, and what lies far outside of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

LEAST = 3
"""Fewer known values than this say nothing about what is usual."""
FAR = 10
FLOOR = 20
"""Where little is usual, little more or less is no sign of a slip."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The middle half of ``count`` known values lies from ``low`` to ``high``."""

    low: int
    high: int
    count: int

    def oddity(self, value: int) -> str:
        """ "high" at ten times the range and more, "low" at a tenth of it and less, else ""."""
        if value >= FAR * max(self.high, FLOOR):
            return "high"
        return "low" if self.low >= FLOOR and value * FAR <= self.low else ""

    def factor(self, value: int) -> float:
        """How many times the range's end a number above it is; below it, the other way round.

        Infinite for nothing where something is usual.
        """
        top = max(self.high, FLOOR)
        if value >= top:
            return value / top
        return self.low / value if value > 0 else inf


def usual_of(values: Iterable[int | None]) -> Usual | None:
    """The quartiles of the known values; None while there are fewer than three."""
    known = sorted(value for value in values if value is not None)
    if len(known) < LEAST:
        return None
    return Usual(round(_quantile(known, 0.25)), round(_quantile(known, 0.75)), len(known))


def _quantile(known: list[int], share: float) -> float:
    place = share * (len(known) - 1)
    below = int(place)
    above = min(below + 1, len(known) - 1)
    return known[below] + (known[above] - known[below]) * (place - below)
