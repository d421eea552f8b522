"""What creators go by otherwise, told the same sessions: averages, and averages of enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tests.proofs.creators import Creator

ENOUGH = 5
Z = 1.2816  # 8 in 10 of a normal distribution lie within


@dataclass(frozen=True)
class Said:
    """What was said about a format: an interval and a call, 1 better, -1 weaker, 0 neither."""

    format_id: str
    count: int
    low: float
    high: float
    call: int


def plain_means(creator: Creator, least: int = 1) -> list[Said]:
    """Better is what has the higher average; the interval is that of the textbook."""
    known = [one for one in creator.observations if one.value is not None]
    groups: dict[str, list[float]] = {}
    for one in known:
        groups.setdefault(one.format_id, []).append(one.value or 0.0)
    usual = np.mean([one.value for one in known]) if known else 0.0
    found = []
    for name, values in sorted(groups.items()):
        count, mean = len(values), float(np.mean(values))
        off = Z * float(np.std(values, ddof=1)) / count**0.5 if count > 1 else 0.0
        call = int(np.sign(mean - usual)) if count >= least and len(groups) > 1 else 0
        found.append(Said(name, count, mean - off, mean + off, call))
    return found


def enough_means(creator: Creator) -> list[Said]:
    """Averages too, but only of formats with five sessions and more."""
    return plain_means(creator, ENOUGH)


PEERS: dict[str, Callable[[Creator], list[Said]]] = {
    "plain averages": plain_means,
    "averages of 5 and more": enough_means,
}
