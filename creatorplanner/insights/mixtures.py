"""Chances and intervals of mixtures of Student's t distributions, without scipy.

Shapes: a mixture of G components describes T targets at once: ``weights`` (G,), ``means`` and
``scales`` (G, T). All components have the same degrees of freedom.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from creatorplanner.insights.columns import Floats

STEPS = 24


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
    inner = np.log1p(t * t / freedom)
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
    """The values (T,) that each target is below with the chance ``share``, by bisection."""
    centre = weights @ means
    spread = np.sqrt(weights @ (scales**2 + (means - centre) ** 2))
    low, high = centre - 8 * spread, centre + 8 * spread
    for _step in range(STEPS):
        middle = (low + high) / 2
        below = mixture_below(middle, weights, means, scales, freedom) < share
        low, high = np.where(below, middle, low), np.where(below, high, middle)
    return np.asarray((low + high) / 2)
