"""Moving a whole series after one of its streams was moved: which day becomes which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from creatorplanner.domain.recurrence import Day, Frequency, Rule, days_in_month
from creatorplanner.domain.recurrence_text import UnsupportedRule

Map = Callable[[datetime], datetime | None]


class Move(NamedTuple):
    """The rule after the move, and where each wall time of the old one went (None: nowhere)."""

    rule: Rule
    after: Map


def move_rule(rule: Rule, old: datetime, new: datetime) -> Move:
    """How a rule changes so that its occurrence at ``old`` comes at ``new``.

    Weekdays, days of the month and counted weekdays are exchanged; another time of day is just
    taken over. Raises UnsupportedRule where the rule has no single day to exchange.
    """
    if old.date() == new.date():
        return Move(_later(rule, old, new), lambda wall: datetime.combine(wall.date(), new.time()))
    if rule.by_set_pos or rule.by_week_no or rule.by_year_day:
        raise UnsupportedRule("BYSETPOS", rule.text())
    if rule.freq is Frequency.DAILY and not rule.by_day:
        return _shifted(rule, old, new, lambda _wall: True)
    if rule.freq in (Frequency.DAILY, Frequency.WEEKLY):
        return _weekday(rule, old, new)
    if rule.by_day:
        return _counted(rule, old, new)
    return _dated(rule, old, new)


def _later(rule: Rule, old: datetime, new: datetime) -> Rule:
    return rule if rule.until is None else replace(rule, until=rule.until + (new - old))


def _shifted(rule: Rule, old: datetime, new: datetime, moves: Callable[[datetime], bool]) -> Move:
    days = timedelta(days=(new.date() - old.date()).days)

    def after(wall: datetime) -> datetime:
        day = wall.date() + days if moves(wall) else wall.date()
        return datetime.combine(day, new.time())

    return Move(_later(rule, old, new), after)


def _weekday(rule: Rule, old: datetime, new: datetime) -> Move:
    if not rule.by_day:
        return _shifted(rule, old, new, lambda _wall: True)
    days = [Day(new.weekday()) if day.weekday == old.weekday() else day for day in rule.by_day]
    swapped = replace(rule, by_day=tuple(sorted(set(days))))
    return _shifted(swapped, old, new, lambda wall: wall.weekday() == old.weekday())


def _counted(rule: Rule, old: datetime, new: datetime) -> Move:
    """ "The second Friday" becomes the counted weekday that ``new`` is."""
    found = [day for day in rule.by_day if _is_counted(old, day)]
    if len(found) != 1 or not found[0].n:
        raise UnsupportedRule("BYDAY", rule.text())
    place = Day(new.weekday(), _count(new, from_end=found[0].n < 0))
    days = tuple(dict.fromkeys(place if day == found[0] else day for day in rule.by_day))
    swapped = replace(rule, by_day=days, by_month=_months(rule, old, new))

    def after(wall: datetime) -> datetime | None:
        if not _is_counted(wall, found[0]):
            return datetime.combine(wall.date(), new.time())
        month = _month_of(wall, old, new)
        day = None if month is None else _counted_day(month, place)
        return None if day is None else datetime.combine(day, new.time())

    return Move(_later(swapped, old, new), after)


def _dated(rule: Rule, old: datetime, new: datetime) -> Move:
    last = days_in_month(old) + 1
    days = tuple(
        _exchanged(day, old.day, last, new.day, days_in_month(new) + 1) for day in rule.by_month_day
    )
    swapped = replace(
        rule, by_month_day=tuple(dict.fromkeys(days)), by_month=_months(rule, old, new)
    )
    negative = (old.day - last) in rule.by_month_day

    def after(wall: datetime) -> datetime | None:
        mine = wall.day - days_in_month(wall) - 1 if negative else wall.day
        if mine != (old.day - last if negative else old.day):
            return datetime.combine(wall.date(), new.time())
        month = _month_of(wall, old, new)
        if month is None:
            return None
        most = days_in_month(datetime(month.year, month.month, 1))
        day = most - (days_in_month(new) - new.day) if negative else new.day
        if not 1 <= day <= most:
            return None
        return datetime.combine(month.replace(day=day), new.time())

    return Move(_later(swapped, old, new), after)


def _exchanged(day: int, old: int, last: int, new: int, new_last: int) -> int:
    if day == old:
        return new
    return new - new_last if day == old - last else day


def _months(rule: Rule, old: datetime, new: datetime) -> tuple[int, ...]:
    return tuple(
        dict.fromkeys(new.month if month == old.month else month for month in rule.by_month)
    )


def _month_of(wall: datetime, old: datetime, new: datetime) -> date | None:
    """The first day of the month that a wall time goes to."""
    months = (new.year - old.year) * 12 + new.month - old.month
    year, month = divmod(wall.year * 12 + wall.month - 1 + months, 12)
    return date(year, month + 1, 1) if 1 <= year <= 9998 else None


def _count(wall: datetime, *, from_end: bool) -> int:
    if from_end:
        return -((days_in_month(wall) - wall.day) // 7 + 1)
    return (wall.day - 1) // 7 + 1


def _is_counted(wall: datetime, day: Day) -> bool:
    return wall.weekday() == day.weekday and day.n in (0, _count(wall, from_end=day.n < 0))


def _counted_day(first: date, place: Day) -> date | None:
    """The day of a month that a counted weekday is, if the month has it."""
    most = days_in_month(datetime(first.year, first.month, 1))
    days = [
        first.replace(day=number)
        for number in range(1, most + 1)
        if first.replace(day=number).weekday() == place.weekday
    ]
    index = place.n - 1 if place.n > 0 else place.n
    return days[index] if -len(days) <= index < len(days) else None
