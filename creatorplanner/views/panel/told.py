"""How the panel tells a stream's time and zone."""

from __future__ import annotations

from datetime import date, datetime

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.regional import Regional


def end_wall(stream: Stream) -> datetime | None:
    """The wall time of the planned end in the stream's own zone."""
    ends = stream.ends
    return None if ends is None else to_wall(ends, stream.zone)


def start_wall(stream: Stream) -> datetime | None:
    """The wall time that the zone's clocks show at the start; later than written in a gap."""
    begins = stream.begins
    return None if begins is None else to_wall(begins, stream.zone)


def told_when(regional: Regional, stream: Stream, now: date) -> tuple[str, str]:
    """The day, and the times with the length: "Fri Nov 20", "8-9:30 PM · 1 h 30"."""
    length = regional.duration(stream.minutes)
    start, end = start_wall(stream), end_wall(stream)
    if start is None or end is None:
        return "No date yet", f"{length} · pick a time"
    return told_day(regional, start.date(), now), f"{regional.time_range(start, end)} · {length}"


def told_day(regional: Regional, day: date, now: date) -> str:
    """A day, with its year where that is not the present one."""
    short = regional.date_short(day)
    return short if day.year == now.year else f"{short} {day.year}"


def today(clock: Clock) -> date:
    """The computer's present day."""
    return to_wall(clock.now(), clock.zone()).date()


def told_zone(zone: str) -> str:
    """A zone by its city: "New York"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")
