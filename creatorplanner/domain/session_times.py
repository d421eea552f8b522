"""From the clock times that somebody types to the instants at which a stream ran."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from creatorplanner.domain.zones import place, to_wall

_DAY = timedelta(days=1)


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
