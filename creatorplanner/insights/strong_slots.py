"""Which parts of the week do better than the creator's own mix of them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from creatorplanner.insights.columns import Floats, columns
from creatorplanner.insights.contrasts import day_mix, targets
from creatorplanner.insights.mixtures import mixture_below, mixture_quantile
from creatorplanner.insights.model import Fit, fit
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.slots import Slot
from creatorplanner.insights.verdicts import ENOUGH, SURE

LEAST = 1.1  # times the usual: less is not worth an outline


@dataclass(frozen=True, slots=True)
class StrongSlot:
    """A slot whose typical result is ``ratio`` times that of the usual mix of slots.

    ``chance`` is that of being above it, over ``count`` sessions.
    """

    slot: Slot
    ratio: float
    chance: float
    count: int


def strong_slots(observations: Iterable[Observation]) -> list[StrongSlot]:
    """The slots that are surely better and known well enough, the strongest first."""
    data = columns(observations)
    return [] if data is None else strong_in(fit(data))


def strong_in(posterior: Fit) -> list[StrongSlot]:
    """The same, of a model that is fitted already."""
    data = posterior.data
    if len(data.slots) < 2:
        return []
    contrasts = _contrasts(posterior)
    means, scales = targets(posterior, contrasts)
    zero = np.zeros(len(contrasts))
    below = mixture_below(zero, posterior.shares, means, scales, posterior.freedom)
    middle = mixture_quantile(0.5, posterior.shares, means, scales, posterior.freedom)
    counts = np.bincount(data.slot_codes)
    found = [
        StrongSlot(slot, math.exp(float(middle[code])), float(1 - below[code]), int(counts[code]))
        for code, slot in enumerate(data.slots)
    ]
    sure = [
        one
        for one in found
        if one.count >= ENOUGH and one.chance > SURE and LEAST <= one.ratio < math.inf
    ]
    return sorted(sure, key=lambda one: (-one.ratio, one.slot))


def _contrasts(posterior: Fit) -> Floats:
    """Contrasts (S, K): each slot, with its weekdays, against the mix that was streamed."""
    counts = np.bincount(posterior.data.slot_codes)
    contrasts = np.zeros((len(counts), posterior.blocks.count))
    contrasts[:, posterior.blocks.slot] = np.eye(len(counts))
    for code in range(len(counts)):
        contrasts[code, posterior.blocks.day] = day_mix(posterior, code)
    return np.asarray(contrasts - counts @ contrasts / counts.sum())
