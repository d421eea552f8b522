"""Sums of the model's coefficients that something is said about."""

from __future__ import annotations

import numpy as np

from creatorplanner.insights.columns import Floats
from creatorplanner.insights.model import Fit

TINY = 1e-18


def targets(posterior: Fit, contrasts: Floats) -> tuple[Floats, Floats]:
    """Means and scales (G, T) of linear ``contrasts`` (T, K) of the coefficients."""
    means = posterior.coefficients @ contrasts.T
    found = np.maximum(variances(posterior.covariances, contrasts), TINY)
    return means, np.sqrt(found * posterior.noise[:, None])


def differences(posterior: Fit) -> Floats:
    """Contrasts (F, K): each format against the usual mix."""
    counts = np.bincount(posterior.data.format_codes)
    contrasts = np.zeros((len(counts), posterior.blocks.count))
    contrasts[:, posterior.blocks.format] = np.eye(len(counts)) - counts / counts.sum()
    return contrasts


def usual_time(posterior: Fit) -> Floats:
    """The contrast (K,) of the usual slot, with its weekdays in the mix that was streamed."""
    contrast = np.zeros(posterior.blocks.count)
    contrast[posterior.blocks.slot.start + posterior.usual_slot] = 1
    contrast[posterior.blocks.day] = day_mix(posterior, posterior.usual_slot)
    return contrast


def day_mix(posterior: Fit, slot_code: int) -> Floats:
    """The share (D,) of each workday among the sessions of a slot; all 0 for other days."""
    data = posterior.data
    inside = data.day_codes[(data.slot_codes == slot_code) & (data.day_codes >= 0)]
    counts = np.bincount(inside, minlength=len(data.workdays)).astype(np.float64)
    return np.asarray(counts / max(counts.sum(), 1.0))


def variances(covariances: Floats, contrasts: Floats) -> Floats:
    """The variances (G, T) of contrasts (T, K) under covariances (G, K, K)."""
    return np.asarray(((contrasts @ covariances) * contrasts).sum(axis=2))
