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


def variances(covariances: Floats, contrasts: Floats) -> Floats:
    """The variances (G, T) of contrasts (T, K) under covariances (G, K, K)."""
    return np.asarray(((contrasts @ covariances) * contrasts).sum(axis=2))
