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

LIKELIEST = 12  # points of the grid; the others hardly move a share of variance
MOSTLY = 2 / 3  # of a format's sessions, for a slot or a weekday to be named
CONFOUNDED = 0.3  # share of a format's variance that knowing its times would remove
BLAMED = 0.5  # share of that which knowing weekdays alone must remove, for one to be named


def times_in_doubt(posterior: Fit) -> list[Doubt | None]:
    """For each format, None for no doubt; the only one there is stands against nothing."""
    data, blocks = posterior.data, posterior.blocks
    if len(data.formats) == 1 or (len(data.slots) == 1 and not data.workdays):
        return [None] * len(data.formats)
    known = (posterior.design.T * posterior.weights) @ posterior.design
    by_time = _removed(posterior, known, slice(blocks.slot.start, blocks.day.stop))
    by_day = _removed(posterior, known, blocks.day)
    return [
        _doubt(data, code, by_day[code] >= BLAMED * removed) if removed > CONFOUNDED else None
        for code, removed in enumerate(by_time)
    ]


def _doubt(data: Columns, code: int, by_day: bool) -> Doubt:
    own = data.format_codes == code
    day = _mostly(data.day_codes[own]) if by_day else None
    if day is not None:
        return Doubt(weekday=data.workdays[day])
    slot = _mostly(data.slot_codes[own])
    return Doubt(several=True) if slot is None else Doubt(slot=data.slots[slot])


def _removed(posterior: Fit, known: Floats, times: slice) -> Floats:
    """The share (F,) of the variance of each format against usual that goes with these columns.

    ``known`` (K, K) is the precision that the sessions give, without any prior.
    """
    best = np.argsort(-posterior.shares, kind="stable")[:LIKELIEST]
    rest = np.r_[0 : times.start, times.stop : posterior.blocks.count]
    precision = np.repeat(known[np.ix_(rest, rest)][None], len(best), axis=0)
    diagonal = np.arange(len(rest))
    precision[:, diagonal, diagonal] += posterior.prior[best][:, rest]
    by: Floats = posterior.shares[best] * posterior.noise[best]
    covariances = np.asarray(np.linalg.inv(precision), dtype=np.float64)
    contrasts = differences(posterior)
    least = np.dot(by, variances(covariances, contrasts[:, rest]))
    now = np.dot(by, variances(posterior.covariances[best], contrasts))
    return np.asarray(1 - least / np.maximum(now, TINY))


def _mostly(codes: Whole) -> int | None:
    """The code that most of them are; None where none stands out, or it is no code (-1)."""
    counts = np.bincount(codes + 1)
    most = int(np.argmax(counts))
    return most - 1 if most and counts[most] >= MOSTLY * counts.sum() else None
