"""Whether a headline number really changed, or only swung as it always does.

Compared are the streams of a period with those of the period before, on the log scale, against
how far single streams lie apart. With few streams the swing itself is hardly known, so the bound
is Student's, and a weak guess of the swing (three streams' worth of "half as much") holds it off
nothing. Pure Python: this runs while the page is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import fmean, median

from creatorplanner.insights.told import Change

PRIOR_STREAMS, PRIOR_SWING = 3, 0.5
ZERO_SHARE = 0.05
FEWEST = 2  # streams in each period; fewer have no change to speak of
OUTSIDE = 1.2816  # the standard normal's 90 % point: an 80 % interval has this at both ends


def change_of_typical(now: Sequence[float], before: Sequence[float]) -> Change:
    """Of the median of values above 0, one for each stream."""
    first, second = _logs(before), _logs(now)
    if min(len(first), len(second)) < FEWEST:
        return Change(None, True, len(now), len(before))
    factor = median(now) / median(before) if median(before) > 0 else None
    # a median is less certain than a mean by half of pi (Kendall and Stuart, section 14.12)
    spread = _swing(first, second) ** 2 * math.pi / 2
    bound = _bound(first, second) * math.sqrt(spread / len(first) + spread / len(second))
    inside = factor is None or factor <= 0 or abs(math.log(factor)) <= bound
    return Change(factor, inside, len(now), len(before))


def change_of_total(now: Sequence[float], before: Sequence[float]) -> Change:
    """Of the sum of values from 0 up, one for each stream.

    Two things swing: what a stream brings, and how many there are (as counts by chance do, by one
    in the root of n). Judged by both on the log scale: a sum alone is ruled by its largest night.
    """
    total, earlier = sum(now), sum(before)
    if min(len(now), len(before)) < FEWEST or total <= 0 or earlier <= 0:
        return Change(None, True, len(now), len(before))
    first, second = _lifted(before, [*now, *before]), _lifted(now, [*now, *before])
    moved = fmean(second) - fmean(first) + math.log(len(second) / len(first))
    spread = (_swing(first, second) ** 2 + 1) * (1 / len(first) + 1 / len(second))
    factor = total / earlier
    outside = abs(moved) > _bound(first, second) * math.sqrt(spread)
    return Change(factor, not (outside and moved * (factor - 1) > 0), len(now), len(before))


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
