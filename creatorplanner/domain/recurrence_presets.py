"""The rules that a stream is likely to want, made from its own date."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from creatorplanner.domain.recurrence import Day, Frequency, Rule, days_in_month


class MonthDay(NamedTuple):
    """The two ways to mean a day of every month: "the 20th", "the third Friday"."""

    by_date: Rule
    by_weekday: Rule


def presets(start: datetime) -> tuple[Rule, ...]:
    """Every day, every week, every other week, and the day of the month in two ways."""
    weekly = Rule(Frequency.WEEKLY, by_day=(Day(start.weekday()),))
    other = Rule(Frequency.WEEKLY, 2, by_day=(Day(start.weekday()),))
    months = month_days(start)
    return Rule(Frequency.DAILY), weekly, other, months.by_weekday, months.by_date


def month_days(start: datetime, interval: int = 1) -> MonthDay:
    """The month's days that ``start`` is: a fifth weekday is the last, so that no month lacks it.

    The same goes for the last date of a month that has more than 28.
    """
    last = days_in_month(start)
    n = (start.day - 1) // 7 + 1
    day = -1 if start.day == last > 28 else start.day
    weekday = Day(start.weekday(), n if n < 5 else -1)
    return MonthDay(
        Rule(Frequency.MONTHLY, interval, by_month_day=(day,)),
        Rule(Frequency.MONTHLY, interval, by_day=(weekday,)),
    )
