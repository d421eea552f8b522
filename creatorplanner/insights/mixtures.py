"""Chances and intervals of mixtures of Student's t distributions, without scipy.

Shapes: a mixture of G components describes T targets at once: ``weights`` (G,), ``means`` and
``scales`` (G, T). All components have the same degrees of freedom.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist

import numpy as np

from creatorplanner.insights.columns import Floats

STEPS = 60  # at most
CLOSE, NEAR = 1e-7, 1e-5  # of the spread and of the chance: more exact than anybody asks
WIDEST = 8.0  # times the spread, where the bounds begin
TINY = 1e-300


def normal_below(z: Floats) -> Floats:
    """The standard normal distribution function, to 2e-7 (Abramowitz and Stegun 7.1.26)."""
    x = np.abs(z) / math.sqrt(2)
    t = 1 / (1 + 0.3275911 * x)
    series = 1.421413741 + t * (-1.453152027 + t * 1.061405429)
    half = 0.5 * t * (0.254829592 + t * (-0.284496736 + t * series)) * np.exp(-x * x)
    return np.asarray(np.where(z < 0, half, 1 - half))


def student_below(t: Floats, freedom: float) -> Floats:
    """Student's t distribution function by Hill's normalising transformation (CACM 395).

    Within 0.001 from 4 degrees of freedom up, which is where the model begins.
    """
    return _below(t, np.log1p(t * t / freedom), freedom)


def _below(t: Floats, inner: Floats, freedom: float) -> Floats:
    a = freedom - 0.5
    b = 48 * a * a
    z2 = a * inner
    z = np.sqrt(z2)
    top = ((-0.4 * z2 - 3.3) * z2 - 24) * z2 - 85.5
    bent = (top / (0.8 * z2 * z2 + 100 + b) + z2 + 3) / b + 1
    return normal_below(np.copysign(z * bent, t))


def mixture_below(
    points: Floats, weights: Floats, means: Floats, scales: Floats, freedom: float
) -> Floats:
    """The chance (T,) that each target is below its point (T,)."""
    return np.asarray(weights @ student_below((points - means) / scales, freedom))


def mixture_quantiles(
    wanted: Sequence[float], weights: Floats, means: Floats, scales: Floats, freedom: float
) -> Floats:
    """The values (Q, T) that each target is below with each of the chances ``wanted``, at once."""
    times, targets = len(wanted), means.shape[1]
    share = np.repeat(np.array(wanted), targets)
    means, scales = np.tile(means, times), np.tile(scales, times)
    return mixture_quantile(share, weights, means, scales, freedom).reshape(times, targets)


def mixture_quantile(
    share: float | Floats, weights: Floats, means: Floats, scales: Floats, freedom: float
) -> Floats:
    """The values (T,) that each target is below with the chance ``share``.

    By Newton's steps from the normal distribution of the same moments; where one would leave the
    bounds or not get nearer fast enough, by halves. Five steps do where halves alone take 24.
    """
    centre = weights @ means
    spread = np.sqrt(weights @ (scales**2 + (means - centre) ** 2))
    low, high = centre - WIDEST * spread, centre + WIDEST * spread
    at = centre + _normal_quantile(share) * spread
    top = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2))
    before = moved = high - low
    close = CLOSE * spread
    heights = weights[:, None] / scales * (top / math.sqrt(freedom * math.pi))
    for _step in range(STEPS):
        t = (at - means) / scales
        inner = np.log1p(t * t / freedom)
        gap = weights @ _below(t, inner, freedom) - share
        slope = (heights * np.exp(inner * (-(freedom + 1) / 2))).sum(axis=0)
        low, high = np.where(gap < 0, at, low), np.where(gap < 0, high, at)
        step = at - gap / np.maximum(slope, TINY)
        shrinks = np.abs(step - at) <= before / 2
        step = np.where((step >= low) & (step <= high) & shrinks, step, (low + high) / 2)
        before, moved, at = moved, np.abs(step - at), step
        if ((moved <= close) & (np.abs(gap) <= NEAR) | (high - low <= close)).all():
            break
    return np.asarray(at)


def _normal_quantile(share: float | Floats) -> Floats:
    """The standard normal's own values; only a few chances are ever asked for."""
    quantile = NormalDist().inv_cdf
    wanted = np.atleast_1d(np.asarray(share, dtype=np.float64))
    known = {chance: quantile(chance) for chance in set(wanted.tolist())}
    return np.array([known[chance] for chance in wanted.tolist()])
