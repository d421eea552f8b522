"""How the creator's usual went: the model's trend, with formats and slots taken out."""

from __future__ import annotations

import math

import numpy as np

from creatorplanner.insights.columns import Floats
from creatorplanner.insights.contrasts import targets, usual_time
from creatorplanner.insights.formats import HIGH, LOW, unlogged
from creatorplanner.insights.mixtures import mixture_quantiles
from creatorplanner.insights.model import Fit, waves
from creatorplanner.insights.told import Trend, TrendPoint

POINTS = 25
OUTER = (1 / 6, 5 / 6)  # two of three streams lie between
KNOWN = 4  # streams that what is seen must outweigh: with few, the model's swing says more
WEEK = 7.0


def trend(posterior: Fit) -> Trend:
    """The usual at times from the first session to today, and its change in a week."""
    ages = np.linspace(posterior.span, 0.0, POINTS)
    middle = _level(posterior, ages)
    below, above = _swing(posterior)
    typical, low, high = (
        unlogged(logs, posterior.data) for logs in (middle, middle + below, middle + above)
    )
    points = tuple(
        TrendPoint(float(age), float(typical[at]), float(low[at]), float(high[at]))
        for at, age in enumerate(ages)
    )
    return Trend(points, *_weekly(posterior))


def _swing(posterior: Fit) -> tuple[float, float]:
    """Where two of three streams lie around the line, as logarithms: of any format and slot."""
    data, blocks, design = posterior.data, posterior.blocks, posterior.design
    centre = posterior.shares @ posterior.coefficients
    platforms = design[:, blocks.platform] @ centre[blocks.platform]
    kinds = slice(blocks.format.start, blocks.day.stop)
    apart = float(np.var(design[:, kinds] @ centre[kinds]))  # formats and slots
    seen = np.quantile(data.logs - _level(posterior, data.ages) - platforms, OUTER)
    guess = math.sqrt(posterior.scale**2 + apart) * np.array([-1.0, 1.0])
    below, above = (data.count * seen + KNOWN * guess) / (data.count + KNOWN)
    return min(float(below), 0.0), max(float(above), 0.0)


def _level(posterior: Fit, ages: Floats) -> Floats:
    """The middle of what the usual mix at the usual slot was at each age, as logarithms."""
    data, blocks = posterior.data, posterior.blocks
    contrasts = np.zeros((len(ages), blocks.count))
    contrasts[:, 0] = 1
    contrasts[:, blocks.trend] = waves(ages, posterior.span)
    contrasts += usual_time(posterior)
    contrasts[:, blocks.format] = np.bincount(data.format_codes) / data.count
    return np.asarray(posterior.shares @ (posterior.coefficients @ contrasts.T))


def _weekly(posterior: Fit) -> tuple[float, float, float]:
    """The weekly factor over the whole time: middle, low and high."""
    contrast = np.zeros((1, posterior.blocks.count))
    contrast[0, posterior.blocks.trend] = -waves(np.array([posterior.span]), posterior.span)[0]
    means, scales = targets(posterior, contrast)
    weeks = max(posterior.span / WEEK, 1.0)
    logs = mixture_quantiles((0.5, LOW, HIGH), posterior.shares, means, scales, posterior.freedom)
    found = logs[:, 0] / weeks
    middle, low, high = (math.exp(min(float(one), 700.0)) for one in found)
    return middle, low, high
