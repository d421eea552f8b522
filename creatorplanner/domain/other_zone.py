"""A second zone beside the calendar's own: which of its hours stand beside which of ours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from creatorplanner.domain.zones import place, to_wall, zone_info

HOURS = 24
_LETTERS = re.compile(r"[A-Za-z]{2,5}")


class Shift(NamedTuple):
    """From ``day`` on the other zone is ``minutes`` later (or earlier) than on the first day."""

    day: date
    minutes: int


def other_hours(day: date, zone: str, other: str) -> tuple[datetime, ...]:
    """What clocks of ``other`` show at each full hour of a day of ``zone``, 0 to 23.

    An hour that is skipped that day stands where the one after it stands.
    """
    midnight = datetime.combine(day, time())
    walls = (midnight + timedelta(hours=hour) for hour in range(HOURS))
    return tuple(to_wall(place(wall, zone).instant, other) for wall in walls)


def first_shift(days: Sequence[date], zone: str, other: str) -> Shift | None:
    """The first of some days on which the hours differ from those of the first one, if any."""
    if not days:
        return None
    usual = _distances(days[0], zone, other)
    for day in days[1:]:
        differing = [
            there - here
            for here, there in zip(usual, _distances(day, zone, other), strict=True)
            if there != here
        ]
        if differing:
            return Shift(day, round(differing[-1].total_seconds() / 60))
    return None


def short_name(zone: str, at: datetime) -> str:
    """How a zone is called in short at an instant: EST, CET, else UTC+5:30."""
    local = at.astimezone(zone_info(zone))
    name = local.tzname() or ""
    if _LETTERS.fullmatch(name):
        return name
    minutes = round((local.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "−"
    return f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}"


def _distances(day: date, zone: str, other: str) -> list[timedelta]:
    midnight = datetime.combine(day, time())
    hours = enumerate(other_hours(day, zone, other))
    return [wall - (midnight + timedelta(hours=hour)) for hour, wall in hours]
