"""When the clocks of a zone change, said as yearly rules: what a VTIMEZONE needs.

The rules come from the zone database itself: its changes over some years are found and then put
together into rules as far as they go, each bounded by the years it held.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from creatorplanner.domain.recurrence import WEEKDAYS
from creatorplanner.domain.zones import zone_info

AFTER = 12
"""Years told beyond the last one needed. What holds until then is written without an end; where a
zone follows no such rule (Cairo, Casablanca), these years are told one by one."""
_WEEK = timedelta(days=7)
_STEP = timedelta(days=5)  # no zone ever changed its clocks there and back in less


class Offset(NamedTuple):
    """What clocks of a zone show at some time, against UTC."""

    utc: timedelta
    summer: bool
    name: str


class Observance(NamedTuple):
    """One change of the clocks, or the same change year after year.

    ``start`` is the wall time just before the first change. ``rule`` is RRULE's value, "" for a
    single change.
    """

    start: datetime
    before: timedelta
    after: Offset
    rule: str = ""


class _Change(NamedTuple):
    instant: datetime  # UTC, naive
    before: Offset
    after: Offset

    @property
    def wall(self) -> datetime:
        return self.instant + self.before.utc


def observances(zone: str, first: int, last: int) -> list[Observance]:
    """All that is needed to read wall times of the years ``first`` to ``last`` and later."""
    end = min(last + AFTER, 9_990)
    begin = _offset(zone, datetime(first, 1, 1))
    found = [Observance(datetime(first, 1, 1), begin.utc, begin)]
    blocks: dict[tuple[object, ...], list[_Block]] = {}
    for change in _changes(zone, datetime(first, 1, 1), datetime(end + 1, 1, 1)):
        kind = (change.wall.month, change.wall.time(), change.before, change.after)
        known = blocks.setdefault(kind, [])
        if not known or not known[-1].takes(change):
            known.append(_Block(change))
    written = (block.observance(end) for kind in blocks.values() for block in kind)
    return found + sorted(written, key=lambda one: one.start)


class _Block:
    """The same change in years that follow each other, and every rule that says all of them."""

    def __init__(self, first: _Change) -> None:
        self._changes = [first]
        self._rules = list(_rules(first.wall.date()))

    def takes(self, change: _Change) -> bool:
        """Whether the change goes on with the block; it is then part of it."""
        if change.wall.year != self._changes[-1].wall.year + 1:
            return False
        fitting = set(_rules(change.wall.date()))
        rules = [rule for rule in self._rules if rule in fitting]
        if not rules:
            return False
        self._rules = rules
        self._changes.append(change)
        return True

    def observance(self, end: int) -> Observance:
        """The block as written; without an end where it still holds in the year ``end``."""
        first, last = self._changes[0], self._changes[-1]
        rule = ""
        if last.wall.year >= end or len(self._changes) > 1:
            rule = f"FREQ=YEARLY;BYMONTH={first.wall.month};{self._rules[0]}"
            if last.wall.year < end:
                rule += f";UNTIL={last.instant:%Y%m%dT%H%M%S}Z"
        return Observance(first.wall, first.before.utc, first.after, rule)


def _rules(day: date) -> Iterator[str]:
    """Every way to say a day of a month by a rule, the most usual ones first."""
    name = WEEKDAYS[day.weekday()]
    if (day + _WEEK).month != day.month:
        yield f"BYDAY=-1{name}"
    if day.day <= 28:
        yield f"BYDAY={(day.day - 1) // 7 + 1}{name}"
    last = monthrange(2027, day.month)[1] - 6  # a year without a leap day
    for first in range(max(1, day.day - 6), min(day.day, last) + 1):
        days = ",".join(str(first + more) for more in range(7))
        yield f"BYMONTHDAY={days};BYDAY={name}"
    yield f"BYMONTHDAY={day.day}"


def _changes(zone: str, begin: datetime, end: datetime) -> Iterator[_Change]:
    at, now = begin, _offset(zone, begin)
    while at < end:
        later = at + _STEP
        if _offset(zone, later) != now:
            later = _moment(zone, at, later, now)
            then = _offset(zone, later)
            yield _Change(later, now, then)
            now = then
        at = later


def _moment(zone: str, low: datetime, high: datetime, before: Offset) -> datetime:
    """The first second of UTC at which clocks show something else than before."""
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        if _offset(zone, middle) == before:
            low = middle
        else:
            high = middle
    return high


def _offset(zone: str, instant: datetime) -> Offset:
    local = instant.replace(tzinfo=UTC).astimezone(zone_info(zone))
    return Offset(local.utcoffset() or timedelta(), bool(local.dst()), local.tzname() or "LMT")
