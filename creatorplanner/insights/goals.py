"""What is likely of a goal, from the sums of earlier weeks.

On the log scale a week's sum is level + drift + wandering + noise: the level of today, a drift that
is probably small, Brownian motion away from today, and the luck of one week. Their scales are
integrated over a grid, as everywhere here, because with few weeks one plugged-in value would be
overconfident; given them everything is normal, so the likelihood of a grid's point is exact. The
luck of weeks ahead is drawn with heavier tails: one viral week in a half year is no wonder. Weeks
with nothing are breaks: how often they come is told from the weeks seen. Sums of weeks ahead are
drawn, always with the same dice, so that the same weeks say the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from creatorplanner.insights.columns import Floats

FEWEST = 3  # weeks with something to go by
YEAR = 52
DRAWS = 1_500
LOW, HIGH = 0.1, 0.9
LEVEL = 10.0  # standard deviation of the level before anything is known, on the log scale
NOISES = (0.1, 0.2, 0.35, 0.55, 0.9, 1.5)
# Scales in a week, with what speaks for each before anything is known: calm is more common.
WANDERINGS = {0.01: 0.3, 0.05: 0.3, 0.1: 0.25, 0.2: 0.15}
DRIFTS = {0.005: 0.5, 0.02: 0.3, 0.05: 0.2}
TAIL = 4  # degrees of freedom of a week's luck: single weeks may be far off
CALM = 0.87  # brings most of the tails' own spread back, which the noise holds already
HALF = 0.5
STEADY = 1e-6  # keeps the roots real


@dataclass(frozen=True, slots=True)
class Likely:
    """What is likely, 8 in 10: the total at the goal's end, and in how many weeks it is reached.

    ``weeks`` is None where it is not to be reached in a year; its end is None where that is open.
    ``chance`` is that of reaching it in time. ``streams`` is how many it rests on, ``weeks_known``
    from how many weeks. ``days_left`` may still bring something.
    """

    low: float
    high: float
    chance: float
    weeks: tuple[int, int | None] | None
    streams: int
    weeks_known: int
    days_left: float = math.inf


def goal_range(
    weeks: Sequence[float], amount: float, reached: float, days_left: float, streams: int
) -> Likely | None:
    """The range for a goal of ``amount``, ``reached`` so far; None where too little is known.

    ``weeks`` are the sums of whole weeks up to now, those without anything too, oldest first.
    """
    if sum(week > 0 for week in weeks) < FEWEST:
        return None
    import numpy as np

    ahead = min(days_left / 7, 3.0 * YEAR)
    count = max(YEAR, math.ceil(ahead))
    sums = reached + np.cumsum(_drawn(weeks, count), axis=1)
    whole = int(ahead)
    before = sums[:, whole - 1] if whole else np.full(len(sums), float(reached))
    after = sums[:, whole] if whole < count else before
    totals = before + (ahead - whole) * (after - before)
    low, high = (float(one) for one in np.quantile(totals, (LOW, HIGH)))
    chance = float(np.mean(totals >= amount))
    to_go = _weeks_to(np.mean(sums[:, :YEAR] >= amount, axis=0))
    return Likely(low, high, chance, to_go, streams, len(weeks), days_left)


def _weeks_to(shares: Floats) -> tuple[int, int | None] | None:
    """Between how many weeks it is reached, 8 in 10; ``shares`` is how likely by each week."""
    early, late = ((shares >= share).nonzero()[0] for share in (LOW, HIGH))
    if not len(early):
        return None
    return int(early[0]) + 1, int(late[0]) + 1 if len(late) else None


def _drawn(weeks: Sequence[float], count: int) -> Floats:
    """Draws (DRAWS, count) of the sums of the weeks ahead."""
    import numpy as np

    dice = np.random.default_rng(20261118)
    known = [
        (index - len(weeks) + HALF, math.log(week)) for index, week in enumerate(weeks) if week > 0
    ]
    times, logs = np.array([at for at, _log in known]), np.array([log for _at, log in known])
    centre = float(np.median(logs))
    coming = np.arange(count, dtype=np.float64) + HALF
    shares, foretold = _grid(times, logs - centre, coming)
    turns = dice.multinomial(DRAWS, shares)
    draws = [
        mean
        + dice.standard_normal((turn, count)) @ root.T
        + noise * CALM * dice.standard_t(TAIL, (turn, count))
        for turn, (mean, root, noise) in zip(turns, foretold, strict=True)
        if turn
    ]
    empty = len(weeks) - len(known)
    breaks = dice.beta(empty + HALF, len(known) + HALF, size=(DRAWS, 1)) if empty else 0.0
    runs = dice.random((DRAWS, count)) >= breaks
    return np.asarray(np.exp(np.minimum(np.concatenate(draws) + centre, 600.0)) * runs)


def _grid(
    times: Floats, logs: Floats, coming: Floats
) -> tuple[Floats, list[tuple[Floats, Floats, float]]]:
    """Each point's share (G,); the mean, the covariance's root and the luck of weeks to come."""
    import numpy as np

    weights, foretold = [], []
    both = np.concatenate([times, coming])
    past = len(times)
    for wandering, likes_wandering in WANDERINGS.items():
        for drift, likes_drift in DRIFTS.items():
            smooth, before = _smooth(both, wandering, drift), likes_wandering * likes_drift
            for noise in NOISES:
                whole = smooth + noise**2 * np.eye(len(both))
                root = np.linalg.cholesky(whole[:past, :past])
                white = np.linalg.solve(root, logs)
                cross = np.linalg.solve(root, whole[:past, past:])
                fits = -0.5 * white @ white - np.log(np.diag(root)).sum()
                weights.append(fits + math.log(before))
                spread = smooth[past:, past:] - cross.T @ cross + STEADY * np.eye(len(coming))
                foretold.append((cross.T @ white, np.linalg.cholesky(spread), noise))
    shares = np.exp(np.array(weights) - max(weights))
    return np.asarray(shares / shares.sum()), foretold


def _smooth(times: Floats, wandering: float, drift: float) -> Floats:
    """The covariance of level, drift and wandering; times are weeks from today."""
    import numpy as np

    along = np.outer(times, times)
    near = np.minimum(np.abs(times)[:, None], np.abs(times)[None, :]) * (along > 0)
    return np.asarray(LEVEL**2 + drift**2 * along + wandering**2 * near)
