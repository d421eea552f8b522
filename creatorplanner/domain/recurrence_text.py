"""Reading RRULE texts: our own validator, because no library bounds what it is asked to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, time
from typing import Any

from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.recurrence import (
    MOST_COUNT,
    MOST_INTERVAL,
    WEEKDAYS,
    Day,
    Frequency,
    Rule,
)
from creatorplanner.domain.zones import FIRST_YEAR, LAST_YEAR, to_wall

MOST_TEXT = 1_000
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[+-]?\d{1,5}")
_UNTIL = re.compile(r"(\d{8})(?:T(\d{6})(Z)?)?")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class UnsupportedRule(PlannerError):
    """A recurrence rule that is wrong, could run for ever, or is not for streams.

    ``part`` is the RRULE part at fault, such as ``INTERVAL``; ``text`` what stood there.
    """

    def __init__(self, part: str, text: str) -> None:
        self.part = part[:40]
        self.text = text[:80]
        super().__init__(f"recurrence rule: {self.part} {self.text!r}")


def read_rule(text: str, zone: str = "UTC") -> Rule:
    """The rule of an RRULE value; ``UNTIL`` in UTC becomes wall time of ``zone``.

    A bare date as ``UNTIL`` keeps that whole day. Raises UnsupportedRule.
    """
    if len(text) > MOST_TEXT:
        raise UnsupportedRule("RRULE", text)
    parts = _parts(text)
    if "FREQ" not in parts:
        raise UnsupportedRule("FREQ", "")
    values = {_FIELDS[name][0]: _FIELDS[name][1](name, value) for name, value in parts.items()}
    until = values.get("until")
    if until is not None:
        values["until"] = _wall(until, zone)
    return checked(Rule(**values))


def checked(rule: Rule) -> Rule:
    """The rule, if RFC 5545 allows its parts together and it can ever match.

    Raises UnsupportedRule.
    """
    if rule.count is not None and rule.until is not None:
        raise UnsupportedRule("UNTIL", "COUNT")
    _check_parts(rule)
    _check_days(rule)
    _check_dates(rule)
    return rule


def _parts(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in text.strip().upper().rstrip(";").split(";"):
        name, sign, value = part.partition("=")
        if name in found or name not in _FIELDS or not sign or not value:
            raise UnsupportedRule(name, part)
        found[name] = value
    return found


def _check_parts(rule: Rule) -> None:
    """Which parts go with which frequency: the table of RFC 5545, 3.3.10."""
    yearly = rule.freq is Frequency.YEARLY
    if rule.by_week_no and not yearly:
        raise UnsupportedRule("BYWEEKNO", rule.freq.value)
    if rule.by_year_day and not yearly:
        raise UnsupportedRule("BYYEARDAY", rule.freq.value)
    if rule.by_month_day and rule.freq is Frequency.WEEKLY:
        raise UnsupportedRule("BYMONTHDAY", rule.freq.value)
    others = (rule.by_day, rule.by_month_day, rule.by_month, rule.by_year_day, rule.by_week_no)
    if rule.by_set_pos and not any(others):
        raise UnsupportedRule("BYSETPOS", rule.freq.value)


def _check_days(rule: Rule) -> None:
    counted = [day for day in rule.by_day if day.n]
    if counted and rule.freq not in (Frequency.MONTHLY, Frequency.YEARLY):
        raise UnsupportedRule("BYDAY", rule.freq.value)
    if counted and rule.by_week_no:
        raise UnsupportedRule("BYDAY", "BYWEEKNO")
    most = 5 if rule.freq is Frequency.MONTHLY or rule.by_month else 53
    if any(abs(day.n) > most for day in counted):
        raise UnsupportedRule("BYDAY", str(max(abs(day.n) for day in counted)))


def _check_dates(rule: Rule) -> None:
    """Refuse days that none of the months has, such as 30 February."""
    if rule.by_month and rule.by_month_day:
        longest = max(_LONGEST[month - 1] for month in rule.by_month)
        if all(abs(day) > longest for day in rule.by_month_day):
            raise UnsupportedRule("BYMONTHDAY", str(rule.by_month_day[0]))


def _frequency(name: str, text: str) -> Frequency:
    try:
        return Frequency(text)
    except ValueError:
        raise UnsupportedRule(name, text) from None


def _whole(name: str, text: str, most: int) -> int:
    number = int(text) if text.isascii() and text.isdecimal() and len(text) <= 9 else 0
    if not 1 <= number <= most:
        raise UnsupportedRule(name, text)
    return number


def _list(low: int, most: int) -> Callable[[str, str], tuple[int, ...]]:
    """A reader of numbers from ``low`` to ``most``; below zero they count from the end."""

    def read(name: str, text: str) -> tuple[int, ...]:
        texts = text.split(",")
        if not all(_NUMBER.fullmatch(one) for one in texts):
            raise UnsupportedRule(name, text)
        numbers = tuple(dict.fromkeys(int(one) for one in texts))
        fits = all(number and low <= number <= most for number in numbers)
        if not fits or len(texts) > 2 * most:
            raise UnsupportedRule(name, text)
        return numbers

    return read


def _days(name: str, text: str) -> tuple[Day, ...]:
    found = [_DAY.fullmatch(one) for one in text.split(",")]
    if len(found) > 60:
        raise UnsupportedRule(name, text)
    days = []
    for match in found:
        if match is None or (match[1] and not int(match[1])):
            raise UnsupportedRule(name, text)
        days.append(Day(WEEKDAYS.index(match[2]), int(match[1] or 0)))
    return tuple(dict.fromkeys(days))


def _weekday(name: str, text: str) -> int:
    if text not in WEEKDAYS:
        raise UnsupportedRule(name, text)
    return WEEKDAYS.index(text)


def _until(name: str, text: str) -> datetime:
    """A naive wall time, or an aware one in UTC."""
    match = _UNTIL.fullmatch(text)
    if match is None:
        raise UnsupportedRule(name, text)
    try:
        day = datetime.strptime(match[1], "%Y%m%d").date()
        clock = datetime.strptime(match[2], "%H%M%S").time() if match[2] else time(23, 59, 59)
    except ValueError:
        raise UnsupportedRule(name, text) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UnsupportedRule(name, text)
    return datetime.combine(day, clock, UTC if match[3] else None)


def _wall(until: datetime, zone: str) -> datetime:
    return until if until.tzinfo is None else to_wall(until, zone)


_FIELDS: dict[str, tuple[str, Callable[[str, str], Any]]] = {
    "FREQ": ("freq", _frequency),
    "INTERVAL": ("interval", lambda name, text: _whole(name, text, MOST_INTERVAL)),
    "COUNT": ("count", lambda name, text: _whole(name, text, MOST_COUNT)),
    "UNTIL": ("until", _until),
    "BYMONTH": ("by_month", _list(1, 12)),
    "BYWEEKNO": ("by_week_no", _list(-53, 53)),
    "BYYEARDAY": ("by_year_day", _list(-366, 366)),
    "BYMONTHDAY": ("by_month_day", _list(-31, 31)),
    "BYSETPOS": ("by_set_pos", _list(-366, 366)),
    "BYDAY": ("by_day", _days),
    "WKST": ("week_start", _weekday),
}
