"""statsmodels' mixed model, told the same sessions: what a statistician would reach for.

Formats are random intercepts on the log scale, slots and time fixed effects, as far as there are
enough sessions for them. Its standard errors take the scales for known, which is what the program
does not do. A development dependency, imported here only.
"""

from __future__ import annotations

import warnings

import numpy as np

from creatorplanner.insights.columns import Columns, Floats, columns
from creatorplanner.insights.mixtures import normal_below
from creatorplanner.insights.verdicts import ENOUGH, SURE
from tests.proofs.creators import Creator
from tests.proofs.insights_peers import Said, Z

SPARE = 3  # sessions more than fixed effects


def mixed_model(creator: Creator) -> list[Said]:
    """What it says; nothing where it does not come to an end."""
    data = columns(creator.observations)
    if data is None or len(data.formats) < 2 or data.count < 2 + SPARE:
        return []
    try:
        return _told(data)
    except (np.linalg.LinAlgError, ValueError, KeyError):
        return []


def _told(data: Columns) -> list[Said]:
    from statsmodels.regression.mixed_linear_model import MixedLM

    fixed, today = _fixed(data)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")  # it says often that it has not converged
        result = MixedLM(data.logs, fixed, groups=data.format_codes).fit(reml=True)
        effects, covariances = result.random_effects, result.random_effects_cov
    own = np.asarray(result.cov_params())[: fixed.shape[1], : fixed.shape[1]]
    level = float(today @ np.asarray(result.fe_params))
    of_level = float(today @ own @ today)
    counts = np.bincount(data.format_codes)
    heights = np.array([float(effects[code].iloc[0]) for code in range(len(counts))])
    usual = float(heights @ counts / counts.sum())
    found = []
    for code, name in enumerate(data.formats):
        count, height = int(counts[code]), float(heights[code])
        spread = float(np.asarray(covariances[code])[0, 0])
        off = Z * np.sqrt(max(of_level + spread, 0.0))
        chance = float(normal_below(np.array([(height - usual) / np.sqrt(max(spread, 1e-12))]))[0])
        call = int(chance > SURE) - int(chance < 1 - SURE) if count >= ENOUGH else 0
        low, high = (np.exp(np.clip(level + height + side * off, -700, 700)) for side in (-1, 1))
        found.append(Said(name, count, float(low), float(high), call))
    if not all(np.isfinite([one.low for one in found] + [one.high for one in found])):
        return []
    return found


def _fixed(data: Columns) -> tuple[Floats, Floats]:
    """The fixed effects (n, K), and their values (K,) today at the usual slot."""
    rows = [np.ones(data.count)]
    today = [1.0]
    usual = int(np.argmax(np.bincount(data.slot_codes)))
    if data.count >= 2 + SPARE:
        rows.append(data.ages / max(float(data.ages.max()), 1.0))
        today.append(0.0)
    if data.count >= 2 + SPARE + len(data.slots):
        for code in range(len(data.slots)):
            if code != usual:
                rows.append((data.slot_codes == code).astype(np.float64))
                today.append(0.0)
    return np.stack(rows, axis=1), np.array(today)
