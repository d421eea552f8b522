"""From the clock times that somebody types to the instants at which a stream ran."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

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


def start_near(at: time, planned: datetime, zone: str) -> datetime:
    """The instant nearest to ``planned`` (aware) at which clocks of the zone show ``at``."""
    day = to_wall(planned, zone).date()
    found = [_instant(datetime.combine(day + step * _DAY, at), zone) for step in (-1, 0, 1)]
    return min(found, key=lambda instant: abs(instant - planned))


def end_after(at: time, start: datetime, zone: str) -> datetime:
    """The first instant after ``start`` (aware) at which clocks of the zone show ``at``."""
    day = to_wall(start, zone).date()
    found = [_instant(datetime.combine(day + step * _DAY, at), zone) for step in (0, 1, 2)]
    return next(instant for instant in found if instant > start)


def _instant(wall: datetime, zone: str) -> datetime:
    return place(wall, zone).instant
