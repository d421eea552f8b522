"""Which IANA zone a calendar's own description of a zone looks like: a suggestion, no answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from creatorplanner.domain.windows_zones import windows_zones
from creatorplanner.domain.zones import is_zone, known_zones, zone_info
from creatorplanner.exchange.calendar.parts import Part
from creatorplanner.exchange.calendar.values import read_moment, read_offset

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BUSY = (
    "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Denver",
    "Europe/London", "Europe/Berlin", "Asia/Tokyo", "Asia/Kolkata", "Australia/Sydney",
)  # fmt: skip
_MOST_OBSERVANCES = 50
Offsets = tuple[timedelta, ...]


def suggestion(name: str, described: Part | None, year: int) -> str:
    """A zone that has the described offsets through a year and the next; "" if none has."""
    if described is None:
        return _by_spelling(name)
    offsets = _described_offsets(described, year)
    found = _by_spelling(name)
    if offsets is None or (found and _zone_offsets(found, year) == offsets):
        return found
    return _zones_by_offsets(year).get(offsets, "")


def _by_spelling(name: str) -> str:
    plain = name.strip().replace(" ", "_").casefold()
    return next((zone for zone in known_zones() if zone.casefold() == plain), "")


def _probes(year: int) -> list[datetime]:
    return [
        datetime(year + more, month, day, 12, tzinfo=UTC)
        for more in (0, 1)
        for month in range(1, 13)
        for day in (2, 16)
    ]


def _zone_offsets(zone: str, year: int) -> Offsets:
    rules = zone_info(zone)
    return tuple(probe.astimezone(rules).utcoffset() or timedelta() for probe in _probes(year))


@lru_cache(maxsize=2)
def _zones_by_offsets(year: int) -> dict[Offsets, str]:
    """A zone for each way offsets go; the names that Windows maps to come first."""
    usual = [zone for zone in windows_zones().values() if is_zone(zone)]
    found: dict[Offsets, str] = {}
    for zone in (*_busy(usual), *known_zones()):
        found.setdefault(_zone_offsets(zone, year), zone)
    return found


def _busy(zones: list[str]) -> list[str]:
    """The same zones, those that most people live in first."""
    return [*(zone for zone in _BUSY if is_zone(zone)), *zones]


def _described_offsets(described: Part, year: int) -> Offsets | None:
    onsets: list[tuple[datetime, timedelta]] = []
    earliest: timedelta | None = None
    for part in described.inside[:_MOST_OBSERVANCES]:
        before, after = (read_offset(part.value(f"TZOFFSET{end}")) for end in ("FROM", "TO"))
        if before is None or after is None:
            return None
        earliest = before if earliest is None else earliest
        onsets += [(wall - before, after) for wall in _onsets(part, year)]
    if earliest is None:
        return None
    onsets.sort()
    return tuple(
        _offset_at(probe.replace(tzinfo=None), onsets, earliest) for probe in _probes(year)
    )


def _offset_at(
    instant: datetime, onsets: list[tuple[datetime, timedelta]], earliest: timedelta
) -> timedelta:
    passed = [offset for begin, offset in onsets if begin <= instant]
    return passed[-1] if passed else earliest


def _onsets(part: Part, year: int) -> Iterator[datetime]:
    """The wall times at which an observance begins: its first, and those near the year."""
    first = read_moment(part.value("DTSTART"))
    if first is None:
        return
    yield first.wall
    rule = dict(
        (name.strip(), value.strip())
        for name, _, value in (piece.partition("=") for piece in part.value("RRULE").split(";"))
    )
    until = read_moment(rule.get("UNTIL", ""))
    for each in range(max(first.wall.year, year - 2), year + 2):
        wall = _yearly(rule, first.wall, each) if rule.get("FREQ") == "YEARLY" else None
        if wall is not None and wall > first.wall and (until is None or wall <= until.wall):
            yield wall


def _yearly(rule: dict[str, str], first: datetime, year: int) -> datetime | None:
    """When a rule such as BYMONTH=3;BYDAY=-1SU falls in a year."""
    month, day = rule.get("BYMONTH", str(first.month)), rule.get("BYDAY", "")
    if not month.isdecimal() or not 1 <= int(month) <= 12:
        return None
    begin = first.replace(year=year, month=int(month), day=1)
    days = [begin + timedelta(days=count) for count in range(31)]
    days = [one for one in days if one.month == begin.month]
    if rule.get("BYMONTHDAY"):
        wanted = rule["BYMONTHDAY"].split(",")
        days = [one for one in days if str(one.day) in wanted]
    if not day:
        return next((one for one in days if rule.get("BYMONTHDAY") or one.day == first.day), None)
    days = [one for one in days if _DAYS[one.weekday()] == day[-2:]]
    number = day[:-2] or "1"
    try:
        place = int(number)
        return days[place - 1 if place > 0 else place]
    except (ValueError, IndexError):
        return None
