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


def piled(xs: Sequence[float], radius: float, room: float) -> list[tuple[int, float]]:
    """For very many dots: (which, how far from the middle) of those that can be seen.

    Dots pile up in columns, and a full column hides the others: none would show more.
    """
    step = radius * 1.6
    count = 2 * max(0, int(room // step)) + 1
    taken: dict[int, int] = {}
    found = []
    for index, x in enumerate(xs):
        column = int(x / step)
        lane = taken.get(column, 0)
        if lane < count:
            taken[column] = lane + 1
            side = 1 if lane % 2 else -1
            found.append((index, side * ((lane + 1) // 2) * step))
    return found


def swarm(xs: Sequence[float], radius: float, room: float) -> list[float]:
    """For dots at ``xs`` pixels: how far each leaves the middle so that few overlap.

    The result depends on the positions alone. Dots stay within ``room`` of the middle; where all
    lanes are taken, they pile up in the middle.
    """
    step, apart = radius * 1.6, radius * 1.7
    across = math.sqrt(apart**2 - step**2)  # to the next lane
    count = max(0, int(room // step))
    lanes = [0, *(sign * lane for lane in range(1, count + 1) for sign in (-1, 1))]
    ends = [-math.inf] * (2 * count + 3)  # the last of each lane; -1 and the lane after are free
    offsets = [0.0] * len(xs)
    for index in sorted(range(len(xs)), key=xs.__getitem__):
        x = xs[index]
        own, beside = x - apart, x - across
        for lane in lanes:
            at = lane + count + 1
            if ends[at] <= own and ends[at - 1] <= beside and ends[at + 1] <= beside:
                break
        else:
            lane = 0
        ends[lane + count + 1] = x
        offsets[index] = lane * step
    return offsets
