"""Whether a headline number really changed, or only swung as it always does.

Compared are the streams of a period with those of the period before, on the log scale, against
how far single streams lie apart. With few streams the swing itself is hardly known, so the bound
is Student's, and a weak guess of the swing (three streams' worth of "half as much") holds it off
nothing. Pure Python: this runs while the page is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

from creatorplanner.insights.told import Change

PRIOR_STREAMS, PRIOR_SWING = 3, 0.5
ZERO_SHARE = 0.05
FEWEST = 2  # streams in each period; fewer have no change to speak of
ENOUGH_KNOWN = 0.5  # share of a period's streams
OUTSIDE = 1.2816  # the standard normal's 90 % point: an 80 % interval has this at both ends


@dataclass(frozen=True, slots=True)
class Sum:
    """What a total is made of: ``values`` from 0 up, one for each stream whose number is known.

    Of ``unknown`` streams more it is not known. ``beside`` are amounts that are no stream's.
    """

    values: Sequence[float]
    unknown: int = 0
    beside: Sequence[float] = ()

    @property
    def everything(self) -> list[float]:
        """All that is known."""
        return [*self.values, *self.beside]

    @property
    def count(self) -> int:
        """How many amounts there are, known or not."""
        return len(self.values) + self.unknown + len(self.beside)

    @property
    def estimate(self) -> float:
        """The total if the unknown streams brought what the others did: blanks are no zeros."""
        known = len(self.values)
        whole = sum(self.values) * (known + self.unknown) / known if known else 0.0
        return whole + sum(self.beside)

    @property
    def is_sparse(self) -> bool:
        """Whether the number is known of too few streams to speak for the others."""
        return self.unknown > 0 and len(self.values) < ENOUGH_KNOWN * (
            len(self.values) + self.unknown
        )


def change_of_typical(now: Sequence[float], before: Sequence[float]) -> Change:
    """Of the median of values above 0, one for each stream."""
    first, second = _logs(before), _logs(now)
    if min(len(first), len(second)) < FEWEST:
        return Change(None, True, len(now), len(before), few=True)
    factor = median(now) / median(before) if median(before) > 0 else None
    # a median is less certain than a mean by half of pi (Kendall and Stuart, section 14.12)
    spread = _swing(first, second) ** 2 * math.pi / 2
    bound = _bound(first, second) * math.sqrt(spread / len(first) + spread / len(second))
    inside = factor is None or factor <= 0 or abs(math.log(factor)) <= bound
    return Change(factor, inside, len(now), len(before))


def change_of_total(now: Sum, before: Sum) -> Change:
    """Of a sum over streams.

    Two things swing: what a stream brings, and how many there are (as counts by chance do, by one
    in the root of n). Judged by both on the log scale: a sum alone is ruled by its largest night.
    """
    known, earlier = now.everything, before.everything
    counts = len(known), len(earlier)
    if now.is_sparse or before.is_sparse:
        return Change(None, True, *counts, sparse=True)
    few = min(counts) < FEWEST
    if few or sum(known) <= 0 or sum(earlier) <= 0:
        return Change(None, True, *counts, few=few)
    first, second = _lifted(earlier, [*known, *earlier]), _lifted(known, [*known, *earlier])
    moved = fmean(second) - fmean(first) + math.log(now.count / before.count)
    spread = _swing(first, second) ** 2 * (1 / len(first) + 1 / len(second))
    spread += 1 / before.count + 1 / now.count
    factor = now.estimate / before.estimate
    outside = abs(moved) > _bound(first, second) * math.sqrt(spread)
    return Change(factor, not (outside and moved * (factor - 1) > 0), *counts)


def _lifted(values: Sequence[float], everything: Sequence[float]) -> list[float]:
    """Logarithms, a zero being taken for a twentieth of the median."""
    least = median(value for value in everything if value > 0) * ZERO_SHARE
    return [math.log(max(value, least)) for value in values]


def _logs(values: Sequence[float]) -> list[float]:
    return [math.log(value) for value in values if value > 0]


def _swing(first: Sequence[float], second: Sequence[float]) -> float:
    squares = PRIOR_STREAMS * PRIOR_SWING**2
    for logs in (first, second):
        middle = fmean(logs)
        squares += sum((one - middle) ** 2 for one in logs)
    return math.sqrt(squares / (PRIOR_STREAMS + len(first) + len(second) - 2))


def _bound(first: Sequence[float], second: Sequence[float]) -> float:
    return _student(PRIOR_STREAMS + len(first) + len(second) - 2)


def _student(freedom: int) -> float:
    """Student's 90 % point from the normal one (Abramowitz and Stegun 26.7.5), from 2 up."""
    z, nu = OUTSIDE, max(freedom, 2)
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / nu + second / nu**2 + third / nu**3
