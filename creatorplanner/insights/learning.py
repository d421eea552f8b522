"""How much one more session of a format teaches: the knowledge gradient.

What counts is not how little is known of a format but whether knowing more would change what is
done: a format that is surely weak teaches nothing, nor does one that is surely the best. Of a
normal belief that is a closed form (Frazier, Powell and Dayanik 2008, SIAM J. Control Optim. 47).
"""

from __future__ import annotations

import math

import numpy as np

from creatorplanner.insights.columns import Floats
from creatorplanner.insights.contrasts import TINY, differences, targets
from creatorplanner.insights.mixtures import normal_below
from creatorplanner.insights.model import INFORMATION, Fit


def session_noise(posterior: Fit) -> float:
    """The variance that one more session has as a measurement, on the log scale."""
    return posterior.scale**2 / INFORMATION


def moments(shares: Floats, means: Floats, scales: Floats) -> tuple[Floats, Floats]:
    """Means and variances (T,) of a mixture."""
    centre = shares @ means
    return centre, np.asarray(shares @ (scales**2 + (means - centre) ** 2))


def taught_by_one(leads: Floats, spreads: Floats, noise: float) -> Floats:
    """For each of at least two formats, by how much the best choice is expected to improve.

    ``leads`` and ``spreads`` (F,) are the means and variances of what is believed.
    """
    first, second = np.sort(leads)[[-1, -2]]
    rivals = np.where(leads == first, second, first)
    return _gradient(np.abs(leads - rivals), spreads, noise)


def untried_teaches(posterior: Fit) -> float:
    """The same for a format that was never tried: it is believed to be one of the pool."""
    blocks, data = posterior.blocks, posterior.data
    means, scales = targets(posterior, differences(posterior))
    leads, _spreads = moments(posterior.shares, means, scales)
    contrast = np.zeros((1, blocks.count))
    contrast[0, blocks.format] = -np.bincount(data.format_codes) / data.count
    means, scales = targets(posterior, contrast)
    own = posterior.noise / posterior.prior[:, blocks.format.start]
    lead, spread = moments(posterior.shares, means, np.sqrt(scales**2 + own[:, None]))
    gaps = np.abs(lead - leads.max())
    return float(_gradient(gaps, spread, session_noise(posterior))[0])


def _gradient(gaps: Floats, spreads: Floats, noise: float) -> Floats:
    moved = spreads / np.sqrt(np.maximum(spreads + noise, TINY))
    z = -gaps / np.maximum(moved, TINY)
    density = np.exp(-0.5 * np.minimum(z * z, 1000.0)) / math.sqrt(2 * math.pi)
    return np.maximum(moved * (z * normal_below(z) + density), 0.0)
