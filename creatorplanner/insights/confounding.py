"""Which formats cannot be told from the times that they were at.

Asked of the posterior, not by a rule of thumb: how much of what is not known about a format against
usual would be known if the effects of times were. A format that was always on Mondays is in doubt
where Mondays may differ from other days; what else was on a Monday counts for what it tells.
"""

from __future__ import annotations

import numpy as np

from creatorplanner.insights.columns import Columns, Floats, Whole
from creatorplanner.insights.contrasts import TINY, differences, variances
from creatorplanner.insights.model import Fit
from creatorplanner.insights.verdicts import Doubt

LIKELIEST = 40  # points of the grid; the others hardly move a share of variance
MOSTLY = 2 / 3  # of a format's sessions, for a slot or a weekday to be named
CONFOUNDED = 0.3  # share of a format's variance that knowing its times would remove
BLAMED = 0.5  # share of that which knowing weekdays alone must remove, for one to be named


def times_in_doubt(posterior: Fit) -> list[Doubt | None]:
    """For each format, None for no doubt; the only one there is stands against nothing."""
    data, blocks = posterior.data, posterior.blocks
    if len(data.formats) == 1 or (len(data.slots) == 1 and not data.workdays):
        return [None] * len(data.formats)
    by_time = _removed(posterior, slice(blocks.slot.start, blocks.day.stop))
    by_day = _removed(posterior, blocks.day) if data.workdays else np.zeros(len(by_time))
    return [
        _doubt(data, code, by_day[code] >= BLAMED * removed) if removed > CONFOUNDED else None
        for code, removed in enumerate(by_time)
    ]


def _doubt(data: Columns, code: int, by_day: bool) -> Doubt:
    own = data.format_codes == code
    if by_day:  # within a slot: to name the slot would say nothing
        day = _mostly(data.day_codes[own])
        return Doubt(several=True) if day is None else Doubt(weekday=data.workdays[day])
    slot = _mostly(data.slot_codes[own])
    return Doubt(several=True) if slot is None else Doubt(slot=data.slots[slot])


def _removed(posterior: Fit, times: slice) -> Floats:
    """The share (F,) of the variance of each format against usual that goes with these columns.

    The law of total variance, over the grid's points and within them: a format that shares its day
    with one other is explained by either's scale, and each point alone is sure of its own story.
    """
    best = np.argsort(-posterior.shares, kind="stable")[:LIKELIEST]
    shares = posterior.shares[best] / posterior.shares[best].sum()
    contrasts, coefficients = differences(posterior), posterior.coefficients[best]
    spread = posterior.covariances[best] * posterior.noise[best, None, None]
    both = contrasts @ spread[:, :, times]  # (G, F, T)
    told = np.linalg.solve(spread[:, times, times], both.transpose(0, 2, 1))  # (G, T, F)
    within = variances(spread, contrasts)
    left = np.maximum(within - np.einsum("gft,gtf->gf", both, told), 0)
    means = coefficients @ contrasts.T
    off = shares @ coefficients[:, times] - coefficients[:, times]  # were times at their middle
    settled = means + np.einsum("gt,gtf->gf", off, told)
    now = shares @ within + _variance(shares, means)
    least = shares @ left + _variance(shares, settled)
    return np.asarray(1 - least / np.maximum(now, TINY))


def _variance(shares: Floats, means: Floats) -> Floats:
    """Between the grid's points: (F,) of (G, F)."""
    return np.asarray(shares @ (means - shares @ means) ** 2)


def _mostly(codes: Whole) -> int | None:
    """The code that most of them are; None where none stands out, or it is no code (-1)."""
    counts = np.bincount(codes + 1)
    most = int(np.argmax(counts))
    return most - 1 if most and counts[most] >= MOSTLY * counts.sum() else None
