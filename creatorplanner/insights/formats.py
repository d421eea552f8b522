"""Which formats do better than the creator's usual, as far as the sessions tell."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from creatorplanner.insights.columns import Columns, Floats, Whole, columns
from creatorplanner.insights.confounding import times_in_doubt
from creatorplanner.insights.contrasts import TINY, differences, targets, usual_time
from creatorplanner.insights.learning import (
    moments,
    session_noise,
    taught_by_one,
    untried_teaches,
)
from creatorplanner.insights.mixtures import mixture_below, mixture_quantiles, normal_below
from creatorplanner.insights.model import Fit, fit
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.verdicts import (
    ENOUGH,
    FormatInsight,
    FormatInsights,
    Verdict,
    verdict_on,
)

LOW, HIGH = 0.1, 0.9
MOST_MORE = 20
Z_SURE = 0.8416  # the standard normal's 80 % point


def format_insights(observations: Iterable[Observation]) -> FormatInsights | None:
    """Fit the model and compare the formats; None where no value above 0 is known."""
    data = columns(observations)
    return None if data is None else compared(fit(data))


def compared(posterior: Fit) -> FormatInsights:
    """The formats of a fitted model."""
    data = posterior.data
    typical = _typical(posterior)
    means, scales = targets(posterior, typical)
    logs = mixture_quantiles((LOW, 0.5, HIGH), posterior.shares, means, scales, posterior.freedom)
    low, middle, high = unlogged(logs, data)
    standings, doubts = _standings(posterior), times_in_doubt(posterior)
    found = [
        FormatInsight(
            format_id=name,
            count=standings[code].count,
            typical=float(middle[code]),
            low=float(low[code]),
            high=float(high[code]),
            chance=standings[code].chance,
            verdict=standings[code].verdict,
            more=standings[code].more,
            doubt=doubts[code],
            lead=standings[code].lead,
            teaches=standings[code].teaches,
        )
        for code, name in enumerate(data.formats)
    ]
    found.sort(key=lambda one: (-one.typical, one.format_id))
    return FormatInsights(
        formats=tuple(found),
        usual=float(middle[-1]),
        usual_slot=data.slots[posterior.usual_slot],
        platform=data.platforms[posterior.platform],
        swing=math.exp(min(posterior.scale, 700.0)),
        count=data.count,
        unknown=data.unknown,
        apart=data.apart,
        added=data.added,
        untried_teaches=untried_teaches(posterior),
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    count: int
    chance: float | None
    verdict: Verdict
    more: int | None
    lead: float = 0.0
    teaches: float = 0.0


def _standings(posterior: Fit) -> list[_Standing]:
    """How each format stands against the usual mix."""
    counts = np.bincount(posterior.data.format_codes)
    if len(counts) == 1:
        count = int(counts[0])
        return [_Standing(count, None, verdict_on(count, None), None)]
    means, scales = targets(posterior, differences(posterior))
    zero = np.zeros(len(counts))
    below = mixture_below(zero, posterior.shares, means, scales, posterior.freedom)
    leads, spreads = moments(posterior.shares, means, scales)
    taught = taught_by_one(leads, spreads, session_noise(posterior))
    found = []
    for code, more in enumerate(_mores(posterior, counts, leads, spreads)):
        count, chance = int(counts[code]), float(np.clip(1 - below[code], 0, 1))
        verdict = verdict_on(count, chance)
        open_yet = verdict in (Verdict.TOO_EARLY, Verdict.USUAL)
        settles = more if open_yet else None
        lead, teaches = float(leads[code]), float(taught[code])
        found.append(_Standing(count, chance, verdict, settles, lead, teaches))
    return found


def _typical(posterior: Fit) -> Floats:
    """Contrasts (F + 1, K): each format, then the usual mix, at the usual slot and today."""
    data, blocks = posterior.data, posterior.blocks
    count = len(data.formats)
    contrasts = np.zeros((count + 1, blocks.count))
    contrasts[:, 0] = 1
    contrasts += usual_time(posterior)
    contrasts[:count, blocks.format] = np.eye(count)
    contrasts[count, blocks.format] = np.bincount(data.format_codes) / data.count
    return contrasts


def unlogged(logs: Floats, data: Columns) -> Floats:
    """Logarithms as values in the measure's unit, never below 0."""
    return np.maximum(np.exp(np.minimum(logs, 700.0)) - data.added, 0)


def _mores(posterior: Fit, counts: Whole, centre: Floats, variance: Floats) -> list[int | None]:
    """For each format, how many sessions more make a clear verdict more likely than not."""
    noise = session_noise(posterior)
    found: list[int | None] = []
    for code, count in enumerate(counts):
        least = max(1, ENOUGH - int(count))
        more = np.arange(least, MOST_MORE + 1)
        left = variance[code] * noise / (noise + more * variance[code])
        moved = np.sqrt(np.maximum(variance[code] - left, TINY))
        border = Z_SURE * np.sqrt(left)
        clear = 1 - normal_below((border - centre[code]) / moved)
        clear += normal_below((-border - centre[code]) / moved)
        enough = np.flatnonzero(clear >= 0.5)
        found.append(int(more[enough[0]]) if len(enough) else None)
    return found
