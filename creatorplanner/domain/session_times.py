"""From the clock times that somebody types to the instants at which a stream ran."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from creatorplanner.domain.entry_errors import NotADuration, plain_entry
from creatorplanner.domain.entry_seconds import read_seconds
from creatorplanner.domain.zones import place, to_wall

_DAY = timedelta(days=1)
_MOST = 12 * 3600
# "8", "830", "8:30", "08h30" and "8.30h" are what clocks show
_CLOCK = re.compile(r"\d+|\d+:\d\d|0\d? ?h.*|\d+[.,]\d\d ?h")


def length_of(text: str) -> timedelta | None:
    """`1h19`, `1:19:00`, `79 min` or `1.5 h` as a length; None for a clock time and all else.

    `20h30` is a clock time, as is whatever would be longer than 12 hours.
    """
    try:
        plain = plain_entry(text, NotADuration)
        seconds = None if _CLOCK.fullmatch(plain) else read_seconds(plain)
    except NotADuration:
        return None
    return timedelta(seconds=seconds) if seconds and seconds <= _MOST else None


def start_near(clocks: Sequence[time], planned: datetime, zone: str) -> datetime:
    """The instant nearest to ``planned`` (aware) at which clocks of the zone show one of these.

    ``clocks`` is what a typed time may mean, the likeliest first.
    """
    day = to_wall(planned, zone).date()
    found = _instants(clocks, [day, day - _DAY, day + _DAY], zone)
    return min(found, key=lambda instant: abs(instant - planned))


def start_on(clocks: Sequence[time], day: date, zone: str, now: datetime) -> datetime:
    """The instant on that day: the likeliest meaning that does not lie ahead of ``now``."""
    found = _instants(clocks, [day], zone)
    return next((instant for instant in found if instant <= now), found[0])


def start_before(clocks: Sequence[time], day: date, zone: str, now: datetime) -> datetime:
    """The same on a day that nobody chose: the day before where all of it lies ahead."""
    found = start_on(clocks, day, zone, now)
    return found if found <= now else start_on(clocks, day - _DAY, zone, now)


def end_after(clocks: Sequence[time], start: datetime, zone: str) -> datetime:
    """The first instant after ``start`` (aware) at which clocks of the zone show one of these."""
    day = to_wall(start, zone).date()
    found = _instants(clocks, [day + step * _DAY for step in range(3)], zone)
    return min(instant for instant in found if instant > start)


def _instants(clocks: Sequence[time], days: Sequence[date], zone: str) -> list[datetime]:
    """Each clock time on each day, both times where clocks are put back and show it twice."""
    found = []
    for clock in clocks:
        for day in days:
            wall = datetime.combine(day, clock)
            first = place(wall, zone)
            found.append(first.instant)
            if first.kind == "fold":
                found.append(place(wall, zone, second=True).instant)
    return found
