"""Wall times and instants: where a clock time of a zone lies on the line of UTC.

RFC 5545 3.3.5 decides the two doubtful cases: a wall time that is skipped (gap) is read with
the offset before the gap, a wall time that happens twice (fold) means its first occurrence.
Instants are compared in UTC only: two aware times of one zone compare by wall time in Python.
"""

import re
import zoneinfo
from datetime import UTC, datetime
from functools import lru_cache
from typing import Literal, NamedTuple

from creatorplanner.domain.errors import PlannerError

FIRST_YEAR = 1900
LAST_YEAR = 9998
"""Years a plan may use; the margin keeps every zone's offset inside what datetime can hold."""

ZONE_NAME_LIMIT = 64

Kind = Literal["normal", "gap", "fold"]

# No dots, so no "..", no leading slash and no drive letters: the name cannot leave zoneinfo.
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9][A-Za-z0-9_+-]*){0,3}")
# Copies with leap seconds, and names that mean something else on each computer.
_NOT_ZONES = ("posix", "right", "localtime", "posixrules", "Factory")


class UnknownZone(PlannerError):
    """A zone name that this computer cannot place times in. `name` is cut to 64 characters."""

    def __init__(self, name: str) -> None:
        self.name = name[:ZONE_NAME_LIMIT]
        super().__init__(f"unknown time zone {self.name!r}")


class DateOutOfRange(PlannerError):
    """A date outside the years 1900 to 9998; `year` is the one that was asked for."""

    def __init__(self, year: int) -> None:
        self.year = year
        super().__init__(f"year {year} is outside {FIRST_YEAR} to {LAST_YEAR}")


class Placed(NamedTuple):
    """A wall time put on the line of time.

    `instant` is aware UTC; `wall_shown` is the naive wall time that clocks of the zone really
    show then (later than what was asked for in a gap); `kind` says whether to tell the user.
    """

    instant: datetime
    wall_shown: datetime
    kind: Kind


def zone_info(name: str) -> zoneinfo.ZoneInfo:
    """The rules of an IANA zone; raises UnknownZone, also for paths and over-long names."""
    if len(name) > ZONE_NAME_LIMIT:
        raise UnknownZone(name)
    return _load(name)


@lru_cache(maxsize=256)
def _load(name: str) -> zoneinfo.ZoneInfo:
    if not _NAME.fullmatch(name) or name.split("/", 1)[0] in _NOT_ZONES:
        raise UnknownZone(name)
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as cause:
        raise UnknownZone(name) from cause


def is_zone(name: str) -> bool:
    """Whether times can be placed in the zone of this name."""
    try:
        zone_info(name)
    except UnknownZone:
        return False
    return True


@lru_cache(maxsize=1)
def known_zones() -> tuple[str, ...]:
    """All zone names of this computer, sorted; reads many small files, so not before painting."""
    return tuple(
        sorted(
            name
            for name in zoneinfo.available_timezones()
            if _NAME.fullmatch(name) and name.split("/", 1)[0] not in _NOT_ZONES
        )
    )


def place(wall: datetime, zone: str, *, second: bool = False) -> Placed:
    """Put a naive wall time of a zone on the line of UTC (RFC 5545 3.3.5).

    `second` picks the later of a doubled wall time (only where `kind` is "fold").
    Raises UnknownZone and DateOutOfRange; ValueError for an aware `wall`.
    """
    if wall.tzinfo is not None:
        raise ValueError("a wall time has no zone of its own")
    return _place(wall, zone, second)


@lru_cache(maxsize=8192)
def _place(wall: datetime, zone: str, second: bool) -> Placed:
    """Remembered: what is on show asks for the same few times again and again."""
    _check_year(wall.year)
    rules = zone_info(zone)
    first = wall.replace(tzinfo=rules, fold=0)
    last = wall.replace(tzinfo=rules, fold=1)
    instant = first.astimezone(UTC)
    shown = instant.astimezone(rules).replace(tzinfo=None, fold=0)
    if shown != wall:
        return Placed(instant, shown, "gap")
    if first.utcoffset() == last.utcoffset():
        return Placed(instant, shown, "normal")
    return Placed(last.astimezone(UTC) if second else instant, shown, "fold")


def wall_text(wall: datetime, zone: str, *, later: bool = False) -> str:
    """A wall time as text, to the minute; with its offset only where it means the second time."""
    if later and place(wall, zone).kind == "fold":
        return wall.replace(tzinfo=zone_info(zone), fold=1).isoformat(timespec="minutes")
    return wall.isoformat(timespec="minutes")


def read_wall(text: str) -> tuple[datetime, bool]:
    """What ``wall_text`` wrote: the naive wall time, and whether it means the second time."""
    wall = datetime.fromisoformat(text)
    return (wall, False) if wall.tzinfo is None else (wall.replace(tzinfo=None), True)


def comes_later(instant: datetime, zone: str) -> bool:
    """Whether clocks of the zone show at this instant what they had shown an hour before."""
    return bool(instant.astimezone(zone_info(zone)).fold)


def to_wall(instant: datetime, zone: str) -> datetime:
    """The naive wall time that clocks of the zone show at an aware instant."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs an offset")
    _check_year(instant.year)
    return instant.astimezone(zone_info(zone)).replace(tzinfo=None, fold=0)


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateOutOfRange(year)
