"""Where the next free evening lies: the slot that is offered for what has no date yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

EVENING = time(20)
LOOK_AHEAD = 28
"""Days in which a free evening is looked for."""
HABIT = 3
LOOK_BACK = 84
"""Days that say at which time a format usually starts."""


def free_evening(
    days: Sequence[date],
    now: datetime,
    taken: Iterable[tuple[datetime, datetime]],
    minutes: int,
    at: time = EVENING,
) -> datetime:
    """The first 8 PM (or ``at``) of some days, after ``now``, that no taken span touches.

    ``minutes`` is how long it has to be free. All times are wall times of one zone. Where every
    evening is taken, the last one.
    """
    spans = tuple(taken)
    evenings = [datetime.combine(day, at) for day in days]
    length = timedelta(minutes=minutes)
    for start in evenings:
        clash = any(begin < start + length and start < end for begin, end in spans)
        if start > now and not clash:
            return start
    return evenings[-1]


def usual_times(starts: Iterable[tuple[datetime, str | None]]) -> dict[str | None, time]:
    """The time at which streams of each format mostly start; under None that of all streams.

    A time of all streams takes three that share it: one early stream is no habit.
    """
    times: dict[str | None, Counter[time]] = {None: Counter()}
    for wall, format_id in starts:
        times[None][wall.time()] += 1
        if format_id:
            times.setdefault(format_id, Counter())[wall.time()] += 1
    mostly = {key: counted.most_common(1)[0] for key, counted in times.items() if counted}
    return {key: at for key, (at, count) in mostly.items() if key or count >= HABIT}


def days_from(first: date, count: int = LOOK_AHEAD + 1) -> list[date]:
    """So many days from the first on."""
    return [first + timedelta(days=index) for index in range(count)]
