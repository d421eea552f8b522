"""A repetition as people say it, and the recurrence rule that it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from creatorplanner.domain.recurrence import Day, Frequency, Rule


class Every(StrEnum):
    """The step of a repetition."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Repeat:
    """How a stream repeats: every ``interval`` steps, until a day (inclusive) or ``count`` times.

    ``days`` are weekdays from Monday 0 (weekly; monthly together with ``nth``, where -1 is the
    last). ``month_days`` are days of the month.
    """

    every: Every
    interval: int = 1
    days: tuple[int, ...] = ()
    nth: int = 0
    month_days: tuple[int, ...] = ()
    until: date | None = None
    count: int | None = None


_FREQUENCIES = {
    Every.DAY: Frequency.DAILY,
    Every.WEEK: Frequency.WEEKLY,
    Every.MONTH: Frequency.MONTHLY,
    Every.YEAR: Frequency.YEARLY,
}


def rule_of(repeat: Repeat, first: datetime, week_start: int) -> Rule:
    """The rule of a series whose first stream starts at ``first`` (wall); its last day counts."""
    return Rule(
        freq=_FREQUENCIES[repeat.every],
        interval=repeat.interval,
        by_day=tuple(Day(day, repeat.nth) for day in repeat.days),
        by_month_day=repeat.month_days,
        count=None if repeat.until else repeat.count,
        until=datetime.combine(repeat.until, first.time()) if repeat.until else None,
        # where every week counts it makes no difference
        week_start=week_start if repeat.interval > 1 and repeat.days else 0,
    )
