"""Recurrence rules of iCalendar (RFC 5545, 3.3.10): checked here first, expanded by dateutil.

Rules are expanded on naive wall times and placed on the line of UTC afterwards, so that an 8 PM
stream stays an 8 PM stream when the clocks change. What could run for ever or means nothing is
refused by name before any library sees it: dateutil hangs on ``INTERVAL=0`` and on sub-daily
frequencies, and finds nothing for ``BYDAY=MO,2TU``.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice, takewhile
from typing import Any, NamedTuple

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_INTERVAL = 1_000
MOST_COUNT = 10_000
MOST_OCCURRENCES = 10_000
"""How many occurrences one expansion gives at most."""


class Frequency(StrEnum):
    """How often a rule's period comes again; streams do not repeat within a day."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class Day(NamedTuple):
    """A weekday (0 is Monday); ``n`` counts it within month or year, from the end if negative."""

    weekday: int
    n: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A checked recurrence rule. ``until`` is wall time of the series' zone, itself included."""

    freq: Frequency
    interval: int = 1
    by_day: tuple[Day, ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_year_day: tuple[int, ...] = ()
    by_week_no: tuple[int, ...] = ()
    by_set_pos: tuple[int, ...] = ()
    count: int | None = None
    until: datetime | None = None
    week_start: int = 0

    def text(self) -> str:
        """The rule as RRULE writes it, parts in one order; UNTIL as wall time without a zone."""
        parts = [f"FREQ={self.freq.value}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%dT%H%M%S}")
        for name, values in self._lists():
            if values:
                parts.append(f"{name}={','.join(map(str, values))}")
        if self.by_day:
            days = (f"{n or ''}{WEEKDAYS[day]}" for day, n in self.by_day)
            parts.append(f"BYDAY={','.join(days)}")
        if self.week_start:
            parts.append(f"WKST={WEEKDAYS[self.week_start]}")
        return ";".join(parts)

    def _lists(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        return (
            ("BYMONTH", self.by_month),
            ("BYWEEKNO", self.by_week_no),
            ("BYYEARDAY", self.by_year_day),
            ("BYMONTHDAY", self.by_month_day),
            ("BYSETPOS", self.by_set_pos),
        )


def occurrences(
    rule: Rule, start: datetime, end: datetime, begin: datetime | None = None
) -> list[datetime]:
    """The wall times that a rule gives from ``start`` to ``end``, both included, in order.

    ``start`` itself is always the first one, whether the rule matches it or not (as DTSTART is).
    ``begin`` leaves out what lies before it. At most ``MOST_OCCURRENCES`` are given.
    """
    found = _walk(rule, start, end, begin)
    return list(
        islice((wall for wall in found if begin is None or wall >= begin), MOST_OCCURRENCES)
    )


def _walk(rule: Rule, start: datetime, end: datetime, begin: datetime | None) -> Iterator[datetime]:
    last = end if rule.until is None else min(end, rule.until)
    # a rule with a count has to be counted from its start
    first = start if begin is None or rule.count is not None else _leap(rule, start, begin)
    walls: Iterator[datetime] = takewhile(lambda wall: wall <= last, _expand(rule, first, last))
    if first == start and start <= end:
        walls = _with_start(start, walls)
    return walls if rule.count is None else islice(walls, rule.count)


def _with_start(start: datetime, walls: Iterator[datetime]) -> Iterator[datetime]:
    yield start
    for wall in walls:
        if wall != start:
            yield wall


def _expand(rule: Rule, start: datetime, last: datetime) -> Iterator[datetime]:
    # takes 25 ms to import: only who has a series pays for it
    from dateutil import rrule

    options: dict[str, Any] = {
        "interval": rule.interval,
        "until": last,  # bounds rules that never match
        "wkst": rule.week_start,
        "bymonthday": rule.by_month_day or None,
        "bymonth": rule.by_month or None,
        "byyearday": rule.by_year_day or None,
        "byweekno": rule.by_week_no or None,
        "bysetpos": rule.by_set_pos or None,
        "byweekday": [rrule.weekday(day, n or None) for day, n in _numbered(rule)] or None,
    }
    return iter(rrule.rrule(getattr(rrule, rule.freq.value), dtstart=start, **options))


def _numbered(rule: Rule) -> tuple[Day, ...]:
    """The weekdays, plain ones spelled out where others are counted: ``MO,2TU``."""
    if not any(n for _day, n in rule.by_day) or all(n for _day, n in rule.by_day):
        return rule.by_day
    most = 5 if rule.freq is Frequency.MONTHLY or rule.by_month else 53
    found: list[Day] = []
    for day, n in rule.by_day:
        found.extend([Day(day, n)] if n else [Day(day, count) for count in range(1, most + 1)])
    return tuple(dict.fromkeys(found))


def _leap(rule: Rule, start: datetime, begin: datetime) -> datetime:
    """A start of the same phase nearer to ``begin``: years of past weeks need no walking."""
    days = {Frequency.DAILY: 1, Frequency.WEEKLY: 7}.get(rule.freq)
    if days is None or begin <= start:
        return start
    step = timedelta(days=days * rule.interval)
    return start + max(0, (begin - start) // step - 1) * step


def first_match(rule: Rule, start: datetime) -> datetime:
    """The first wall time at or after ``start`` that the rule really matches.

    ``start`` itself where none comes within ten years.
    """
    found = _expand(rule, start, start + timedelta(days=3_660))
    return next(found, start)


def ends_before(rule: Rule, wall: datetime) -> Rule:
    """The rule with nothing at or after ``wall``."""
    return replace(rule, count=None, until=wall - timedelta(minutes=1))


def days_in_month(day: datetime) -> int:
    """How many days the month of that day has."""
    return monthrange(day.year, day.month)[1]
