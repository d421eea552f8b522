"""Round numbers for an axis, and dots that don't hide each other."""

from __future__ import annotations

import math
from collections.abc import Sequence


def nice_ticks(highest: float, most: int = 6) -> list[float]:
    """Ticks from 0 on: 1, 2, 2.5 or 5 times a power of ten apart, the last at or over the top."""
    if highest <= 0 or not math.isfinite(highest):
        return [0.0, 1.0]
    rough = highest / max(1, most - 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * nice for nice in (1, 2, 2.5, 5, 10) if power * nice >= rough * 0.999)
    count = math.ceil(highest / step - 1e-9)
    return [step * index for index in range(count + 1)]


def swarm(xs: Sequence[float], radius: float, room: float) -> list[float]:
    """For dots at ``xs`` pixels: how far each leaves the middle so that few overlap.

    The result depends on the positions alone. Dots stay within ``room`` of the middle.
    """
    offsets = [0.0] * len(xs)
    placed: list[tuple[float, float]] = []
    lanes = [0.0]
    step = radius * 1.6
    while lanes[-1] + step <= room:
        lanes.append(lanes[-1] + step)
    choices = [sign * lane for lane in lanes for sign in ((1,) if lane == 0 else (-1, 1))]
    for index in sorted(range(len(xs)), key=lambda number: (xs[number], number)):
        x = xs[index]
        free = (
            y
            for y in choices
            if all(math.hypot(x - px, y - py) >= radius * 1.7 for px, py in placed[-24:])
        )
        offsets[index] = next(free, 0.0)
        placed.append((x, offsets[index]))
    return offsets
