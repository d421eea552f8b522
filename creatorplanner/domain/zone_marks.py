"""Short names of zones as people write them beside a time: EST, CET, UTC+4."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from creatorplanner.domain.zones import zone_info


def zone_mark(zone: str, instants: Iterable[datetime]) -> str:
    """What the zone is called at these aware instants: EST, or EDT/EST where that changes.

    Where the zone database only has a number, UTC and the offset. Raises UnknownZone.
    """
    rules = zone_info(zone)
    marks = [_mark(instant.astimezone(rules)) for instant in instants]
    return "/".join(dict.fromkeys(marks))


def hours_apart(zone: str, other: str, instants: Iterable[datetime]) -> tuple[timedelta, ...]:
    """How far the other zone's clocks are ahead, each difference once, in order."""
    ours, theirs = zone_info(zone), zone_info(other)
    found = []
    for instant in instants:
        own, far = instant.astimezone(ours).utcoffset(), instant.astimezone(theirs).utcoffset()
        found.append((far or timedelta()) - (own or timedelta()))
    return tuple(dict.fromkeys(found))


def offset_text(offset: timedelta) -> str:
    """+6, −3:30, ±0: hours with their sign."""
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "±0"
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "−"
    return f"{sign}{hours}:{rest:02}" if rest else f"{sign}{hours}"


def _mark(local: datetime) -> str:
    name = local.tzname() or ""
    if name and name[0] not in "+-":
        return name
    offset = local.utcoffset() or timedelta()
    return "UTC" + offset_text(offset) if offset else "UTC"
