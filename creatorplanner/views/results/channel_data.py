"""A channel's days as columns of a chart: days while they fit, weeks beyond."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from creatorplanner.domain.channel import DailyNumber
from creatorplanner.views.results.axis import nice_ticks

LEVELS = ("followers", "active_followers", "subscribers_total")  # they stand, they don't add up
MOST = 130  # columns


@dataclass(frozen=True, slots=True)
class Column:
    """A day, or a week that begins on ``day``. ``change`` is that against the column before."""

    day: date
    value: int
    change: int | None
    streams: tuple[str, ...]


def is_level(measure: str) -> bool:
    """Whether a number stands for how it is, not for what came in on that day."""
    return measure in LEVELS


def columns_of(
    days: Sequence[DailyNumber], streams: Mapping[date, Sequence[str]], week_start: int
) -> tuple[Column, ...]:
    """Oldest first. A week's value is its last for what stands, its sum for what came in."""
    if not days:
        return ()
    level = is_level(days[0].measure)
    weekly = (days[-1].day - days[0].day).days > MOST
    groups: dict[date, list[DailyNumber]] = {}
    for one in days:
        off = (one.day.weekday() - week_start) % 7 if weekly else 0
        groups.setdefault(one.day - timedelta(days=off), []).append(one)
    found: list[Column] = []
    for first, inside in groups.items():
        value = inside[-1].value if level else sum(one.value for one in inside)
        change = value - found[-1].value if found else None
        length = 7 if weekly else 1
        behind = [
            stream
            for offset in range(length)
            for stream in streams.get(first + timedelta(days=offset), ())
        ]
        found.append(Column(first, value, change, tuple(behind)))
    return tuple(found)


def ticks_between(low: float, high: float, most: int = 4) -> list[float]:
    """Round numbers around a level, so that a change of a hundredth can be seen."""
    if high <= low:
        high = low + max(1.0, abs(low) * 0.01)
    step = nice_ticks(high - low, most)
    step_size = step[1] - step[0]
    first = low // step_size
    last = -(-high // step_size)
    return [step_size * (first + at) for at in range(int(last - first) + 1)]
