"""The model: level + trend + format + slot + weekday + platform + noise, on the logarithmic scale.

A slot takes Monday to Thursday as one; what a single one of these days does comes on top of it and
is expected to be less. Formats, slots and weekdays are partially pooled: normal around nothing,
with scales that are integrated over a grid, because with few sessions one plugged-in value is
overconfident (Gelman et al., Bayesian Data Analysis, 3rd edition, chapter 5). Scales are relative
to the noise, so that the noise itself integrates out in closed form and every target is a mixture
of Student's t distributions.

The trend is Brownian motion that starts from today, in its first waves (Karhunen-Loeve), so that
"level" is today's level. Noise has Student's tails: sessions far off weigh less, by the expected
weights of the scale mixture (Lange, Little and Taylor 1989, equation 4); what the weights pretend
to know too much is taken back by the ratio of informations (nu + 1) / (nu + 3).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from creatorplanner.insights.columns import Columns, Floats

TAIL = 5.0  # degrees of freedom of the noise
INFORMATION = (TAIL + 1) / (TAIL + 3)
WAVES = 5
ROUNDS = 3  # of weighing; more change nothing that shows
FLAT = 1e-4  # precision of what is not pooled
NOISE_FREEDOM, NOISE = 3.0, 0.5  # before anything is known: three sessions' worth of "half as much"
# Scales against the noise. The smallest stands for "no difference"; the priors are half-Cauchy.
FORMAT_SCALES = (0.03, 0.15, 0.3, 0.5, 0.8, 1.3, 2.2)
SLOT_SCALES = (0.03, 0.2, 0.45, 0.9, 1.8)
TREND_SCALES = (0.05, 0.4, 1.0, 2.5)
FORMAT_PRIOR, SLOT_PRIOR, TREND_PRIOR = 0.4, 0.4, 1.2
DAY_SHARE = 0.7  # of the slots' scale: how much weekdays that share a slot differ
PIECE = 28  # grid points at a time: larger arrays cost more to get than to fill
ROUNDING = 1e-9  # keeps a root real where everything is explained
SMALLEST = 1e-3  # share of a grid point that is left out
SLIGHT = 0.01  # and of one that says nothing about the weights


@dataclass(frozen=True, slots=True)
class Blocks:
    """Which columns of the design belong to what; level is column 0."""

    trend: slice
    format: slice
    slot: slice
    day: slice
    platform: slice
    count: int


@dataclass(frozen=True, slots=True)
class Fit:
    """The posterior: G grid points with their ``shares`` (G,), coefficients (G, K) and covariances.

    ``covariances`` (G, K, K) are to be multiplied by ``noise`` (G,), the squared scale of the
    t distributions with ``freedom``. ``weights`` (n,) say how much each session counted, ``prior``
    (G, K) are the prior precisions, ``usual_slot`` and ``platform`` are codes of what is used most.
    """

    data: Columns
    blocks: Blocks
    design: Floats
    shares: Floats
    coefficients: Floats
    covariances: Floats
    noise: Floats
    prior: Floats
    weights: Floats
    freedom: float
    span: float
    usual_slot: int
    platform: int

    @property
    def scale(self) -> float:
        """The usual swing of one session: the noise's scale on the log scale."""
        return float(np.sqrt(self.shares @ self.noise * INFORMATION))


def fit(data: Columns) -> Fit:
    """Fit the model to at least one session."""
    span = max(float(data.ages.max()), 1.0)
    blocks = _blocks(data)
    design = _design(data, blocks, span)
    prior, shares = _grid(blocks)
    centre = float(np.median(data.logs))
    response = data.logs - centre
    weights = np.ones(data.count)
    chosen = np.flatnonzero(shares > 0)[:: max(1, len(shares) // 10)]
    for _round in range(ROUNDS):
        posterior = _posterior(design, response, weights, prior[chosen], shares[chosen])
        weights = _weights(design, response, posterior)
        chosen = chosen[posterior.shares > SLIGHT]
    known = _shares(design, response, weights, prior, shares)
    kept = known > SMALLEST
    posterior = _posterior(design, response, weights, prior[kept], shares[kept])
    coefficients = posterior.coefficients.copy()
    coefficients[:, 0] += centre
    return Fit(
        data=data,
        blocks=blocks,
        design=design,
        shares=posterior.shares,
        coefficients=coefficients,
        covariances=posterior.covariances,
        noise=posterior.noise,
        prior=prior[kept],
        weights=weights,
        freedom=NOISE_FREEDOM + data.count,
        span=span,
        usual_slot=int(np.argmax(np.bincount(data.slot_codes))),
        platform=int(np.argmax(np.bincount(data.platform_codes))),
    )


def waves(ages: Floats, span: float) -> Floats:
    """The trend's waves (n, WAVES) at ages in days; all are 0 today."""
    order = (np.arange(WAVES) + 0.5) * np.pi
    return np.asarray(np.sqrt(2) * np.sin(np.outer(ages / span, order)) / order)


@dataclass(frozen=True, slots=True)
class _Posterior:
    shares: Floats
    coefficients: Floats
    covariances: Floats
    noise: Floats


def _blocks(data: Columns) -> Blocks:
    times = len(data.slots), len(data.workdays)
    ends = np.cumsum([1, WAVES, len(data.formats), *times, len(data.platforms) - 1])
    begins = [int(end) for end in ends]
    trend, form, slot, day, platform = (slice(*pair) for pair in pairwise(begins))
    return Blocks(trend, form, slot, day, platform, begins[-1])


def _design(data: Columns, blocks: Blocks, span: float) -> Floats:
    rows = np.arange(data.count)
    design = np.zeros((data.count, blocks.count))
    design[:, 0] = 1
    design[:, blocks.trend] = waves(data.ages, span)
    design[rows, blocks.format.start + data.format_codes] = 1
    design[rows, blocks.slot.start + data.slot_codes] = 1
    if data.workdays:
        inside = data.day_codes >= 0
        design[rows[inside], blocks.day.start + data.day_codes[inside]] = 1
    main = int(np.argmax(np.bincount(data.platform_codes)))
    others = data.platform_codes != main  # the main platform's level is the level
    codes = data.platform_codes - (data.platform_codes > main)
    design[rows[others], blocks.platform.start + codes[others]] = 1
    return design


def _grid(blocks: Blocks) -> tuple[Floats, Floats]:
    """Prior precisions (G, K) against the noise, and prior shares (G,) of the grid's points."""
    axes = [
        (FORMAT_SCALES, FORMAT_PRIOR),
        (SLOT_SCALES, SLOT_PRIOR),
        (TREND_SCALES, TREND_PRIOR),
    ]
    scales = np.stack(np.meshgrid(*(axis for axis, _ in axes), indexing="ij"), -1).reshape(-1, 3)
    masses = np.meshgrid(*(_masses(np.array(axis), width) for axis, width in axes), indexing="ij")
    shares = np.prod(np.stack(masses, -1).reshape(-1, 3), axis=1)
    prior = np.full((len(shares), blocks.count), FLAT)
    for number, block in enumerate((blocks.format, blocks.slot, blocks.trend)):
        prior[:, block] = scales[:, number, None] ** -2
    prior[:, blocks.day] = (DAY_SHARE * scales[:, 1, None]) ** -2
    return prior, shares / shares.sum()


def _masses(scales: Floats, width: float) -> Floats:
    """The half-Cauchy prior's mass around each scale."""
    borders = np.concatenate([[0], np.sqrt(scales[1:] * scales[:-1]), [np.inf]])
    return np.asarray(np.diff(np.arctan(borders / width)))


def _posterior(
    design: Floats, response: Floats, weights: Floats, prior: Floats, shares: Floats
) -> _Posterior:
    precision, right, total = _system(design, response, weights, prior)
    covariances = np.asarray(np.linalg.inv(precision), dtype=np.float64)
    coefficients = covariances @ right
    _sign, size = np.linalg.slogdet(precision)
    noise = _noise(total - coefficients @ right, len(response))
    share = _weighed(prior, size, noise, len(response), shares)
    return _Posterior(share, coefficients, covariances, noise)


def _shares(
    design: Floats, response: Floats, weights: Floats, prior: Floats, shares: Floats
) -> Floats:
    """The posterior's shares alone: a third of the work, as most points are left out by them.

    The root of the precision, bordered by the right-hand side and the sum of squares, holds its
    size on the diagonal and in the last corner the root of what is left unexplained.
    """
    weighed = design.T * weights
    right = weighed @ response
    width = len(right) + 1
    bordered = np.empty((width, width))
    bordered[:-1, :-1] = weighed @ design
    bordered[-1, :-1] = bordered[:-1, -1] = right
    bordered[-1, -1] = float(weights @ response**2) * (1 + ROUNDING) + ROUNDING
    size, left = np.empty(len(prior)), np.empty(len(prior))
    for begin in range(0, len(prior), PIECE):
        piece = slice(begin, begin + PIECE)
        roots = _roots(bordered, prior[piece])
        size[piece] = 2 * np.log(roots[:, :-1]).sum(axis=1)
        left[piece] = roots[:, -1] ** 2
    return _weighed(prior, size, _noise(left, len(response)), len(response), shares)


def _roots(bordered: Floats, prior: Floats) -> Floats:
    """The diagonals (G, K + 1) of the roots of one matrix with different priors added."""
    many = np.repeat(bordered[None], len(prior), axis=0)
    diagonal = np.arange(prior.shape[1])
    many[:, diagonal, diagonal] += prior
    return np.asarray(np.diagonal(np.linalg.cholesky(many), axis1=1, axis2=2))


def _system(
    design: Floats, response: Floats, weights: Floats, prior: Floats
) -> tuple[Floats, Floats, float]:
    """Precisions (G, K, K), the right-hand side (K,), and the weighed sum of squares."""
    weighed = design.T * weights
    precision = np.repeat((weighed @ design)[None], len(prior), axis=0)
    diagonal = np.arange(precision.shape[1])
    precision[:, diagonal, diagonal] += prior
    return precision, weighed @ response, float(weights @ response**2)


def _noise(misfit: Floats, count: int) -> Floats:
    """The squared scale of the noise, from what is left unexplained."""
    left = np.maximum(misfit, 0) / INFORMATION
    return np.asarray((NOISE_FREEDOM * NOISE**2 + left) / (NOISE_FREEDOM + count))


def _weighed(prior: Floats, size: Floats, noise: Floats, count: int, shares: Floats) -> Floats:
    """The shares of the grid's points, given their prior shares and how well they fit."""
    likelihood = 0.5 * (np.log(prior).sum(axis=1) - size)
    likelihood -= 0.5 * (NOISE_FREEDOM + count) * np.log(noise)
    likelihood += np.log(shares)
    share = np.asarray(np.exp(likelihood - likelihood.max()), dtype=np.float64)
    return np.asarray(share / share.sum())


def _weights(design: Floats, response: Floats, posterior: _Posterior) -> Floats:
    """How much each session counts, given how far it is off and how well that is known."""
    shares = posterior.shares
    scale = float(shares @ posterior.noise) * INFORMATION
    centre = shares @ posterior.coefficients
    covariance = np.tensordot(shares * posterior.noise, posterior.covariances, axes=1)
    known = ((design @ covariance) * design).sum(axis=1)
    off = (response - design @ centre) ** 2 + known
    return np.asarray((TAIL + 1) / (TAIL + off / scale))
