"""Where the next free evening lies: the slot that is offered for what has no date yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

EVENING = time(20)
LOOK_AHEAD = 28
"""Days in which a free evening is looked for."""


def free_evening(
    days: Sequence[date],
    now: datetime,
    taken: Iterable[tuple[datetime, datetime]],
    minutes: int,
) -> datetime:
    """The first 8 PM of some days, after ``now``, whose ``minutes`` no taken span touches.

    All times are wall times of one zone. Where every evening is taken, the last one.
    """
    spans = tuple(taken)
    evenings = [datetime.combine(day, EVENING) for day in days]
    length = timedelta(minutes=minutes)
    for start in evenings:
        clash = any(begin < start + length and start < end for begin, end in spans)
        if start > now and not clash:
            return start
    return evenings[-1]


def days_from(first: date, count: int = LOOK_AHEAD + 1) -> list[date]:
    """So many days from the first on."""
    return [first + timedelta(days=index) for index in range(count)]
