"""Sharing a whole number out so that the parts add up to it."""

from __future__ import annotations

from collections.abc import Sequence


def largest_remainder(total: int, weights: Sequence[int]) -> list[int]:
    """``total`` in whole parts by weight; the largest remainders get what is left over.

    Where remainders are equal, the earlier part gets it. Weights of zero all through count alike.
    """
    weights = weights if any(weights) else [1] * len(weights)
    whole, sign = sum(weights), -1 if total < 0 else 1
    exact = [divmod(abs(total) * weight, whole) for weight in weights]
    parts = [part for part, _rest in exact]
    ranked = sorted(range(len(weights)), key=lambda at: -exact[at][1])
    for at in ranked[: abs(total) - sum(parts)]:
        parts[at] += 1
    return [sign * part for part in parts]
