"""What hashtags, promotion steps and tools change: indicators, strongly pooled towards nothing.

The same model as for formats, with one more column for each mark. Its scales are held at the
likeliest of the fit (marks hardly move them); the scale of the marks themselves is integrated over
a grid whose prior expects little. Marks that always come together share what they do: neither can
then be told from chance, which is so.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import chain

import numpy as np

from creatorplanner.insights.columns import Floats
from creatorplanner.insights.formats import HIGH, LOW
from creatorplanner.insights.mixtures import mixture_quantiles
from creatorplanner.insights.model import INFORMATION, NOISE, NOISE_FREEDOM, Fit
from creatorplanner.insights.told import EffectInsight

FEWEST = 3  # sessions with a mark and without it; fewer say nothing
MOST = 200  # marks, the most used first
SCALES = (0.1, 0.2, 0.4, 0.8)  # of the marks against the noise
PRIOR = 0.3
PIECE = 1_000  # sessions at a time: larger arrays cost more to get than to fill


def effects(posterior: Fit, marks: Mapping[str, Collection[str]]) -> tuple[EffectInsight, ...]:
    """The effect of each mark, the strongest upwards first; ``marks`` by stream id."""
    names, table = _table(posterior, marks)
    if not names:
        return ()
    shares, means, scales = _posterior(posterior, table)
    logs = mixture_quantiles((LOW, 0.5, HIGH), shares, means, scales, posterior.freedom)
    low, middle, high = np.exp(np.clip(logs, -700, 700))
    used = table.sum(axis=0)
    found = [
        EffectInsight(
            mark=name,
            used=int(used[at]),
            unused=posterior.data.count - int(used[at]),
            factor=float(middle[at]),
            low=float(low[at]),
            high=float(high[at]),
        )
        for at, name in enumerate(names)
    ]
    return tuple(sorted(found, key=lambda one: (-one.factor, one.mark)))


def _table(posterior: Fit, marks: Mapping[str, Collection[str]]) -> tuple[list[str], Floats]:
    """The marks that can be compared, and which session (n, M) has which."""
    inside = [marks.get(stream, ()) for stream in posterior.data.streams]
    inside = [one if isinstance(one, set | frozenset) else set(one) for one in inside]
    flat = list(chain.from_iterable(inside))
    code = {mark: at for at, mark in enumerate(dict.fromkeys(flat))}
    codes = np.fromiter(map(code.__getitem__, flat), np.intp, len(flat))
    rows = np.repeat(np.arange(len(inside)), np.fromiter(map(len, inside), np.intp, len(inside)))
    used = np.bincount(codes, minlength=len(code)).tolist()
    most = len(inside) - FEWEST
    names = [name for name, at in code.items() if FEWEST <= used[at] <= most]
    names = sorted(sorted(names), key=lambda name: -used[code[name]])[:MOST]
    column = np.full(len(code), -1)
    column[[code[name] for name in names]] = np.arange(len(names))
    place = column[codes]
    table = np.zeros((len(names), len(inside)))
    table[place[place >= 0], rows[place >= 0]] = 1
    return names, table.T


def _posterior(posterior: Fit, table: Floats) -> tuple[Floats, Floats, Floats]:
    """Shares (S,), means and scales (S, M) of the marks' effects at each scale of the grid."""
    best = int(np.argmax(posterior.shares))
    response = posterior.data.logs - float(np.median(posterior.data.logs))
    width = posterior.design.shape[1] + table.shape[1]
    precision, right = np.zeros((width, width)), np.zeros(width)
    for begin in range(0, len(response), PIECE):
        piece = slice(begin, begin + PIECE)
        design = np.vstack([posterior.design[piece].T, table[piece].T])  # rows are long
        weighed = design * posterior.weights[piece]
        precision += weighed @ design.T
        right += weighed @ response[piece]
    total = float(posterior.weights @ response**2)
    others = posterior.design.shape[1]
    freedom = NOISE_FREEDOM + len(response)
    found = [
        _at_scale(precision, right, total, np.concatenate([
            posterior.prior[best], np.full(table.shape[1], scale**-2.0)
        ]), freedom, others)
        for scale in SCALES
    ]  # fmt: skip
    borders = np.concatenate([[0], np.sqrt(np.array(SCALES)[1:] * SCALES[:-1]), [np.inf]])
    likelihood = np.array([one[0] for one in found]) + np.log(np.diff(np.arctan(borders / PRIOR)))
    shares = np.exp(likelihood - likelihood.max())
    means = np.stack([one[1] for one in found])
    return shares / shares.sum(), means, np.stack([one[2] for one in found])


def _at_scale(
    precision: Floats, right: Floats, total: float, prior: Floats, freedom: float, others: int
) -> tuple[float, Floats, Floats]:
    """Log likelihood, means (M,) and scales (M,) under one vector of prior precisions."""
    whole = precision + np.diag(prior)
    covariance = np.linalg.inv(whole)
    coefficients = covariance @ right
    misfit = max(total - float(coefficients @ right), 0.0) / INFORMATION
    noise = (NOISE_FREEDOM * NOISE**2 + misfit) / freedom
    size = float(np.linalg.slogdet(whole)[1])
    likelihood = 0.5 * (float(np.log(prior).sum()) - size) - 0.5 * freedom * float(np.log(noise))
    spread = np.sqrt(np.maximum(np.diag(covariance)[others:], 0) * noise)
    return likelihood, coefficients[others:], spread
