"""How the panel tells a stream's time and zone."""

from __future__ import annotations

from datetime import date, datetime

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.regional import Regional
from creatorplanner.views.plain import isolate


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
    length = _kept_whole(regional, regional.duration(stream.minutes))
    start, end = start_wall(stream), end_wall(stream)
    if start is None or end is None:
        return "No date yet", f"{length} · pick a time"
    times = _kept_whole(regional, regional.time_range(start, end))
    return told_day(regional, start.date(), now), f"{times} · {length}"


def _kept_whole(regional: Regional, part: str) -> str:
    """A part of a line that right-to-left neighbours can't tear apart."""
    return isolate(part) if regional.right_to_left else part


def told_day(regional: Regional, day: date, now: date) -> str:
    """A day, with its year where that is not the present one."""
    short = regional.date_short(day)
    return short if day.year == now.year else f"{short} {day.year}"


def today(clock: Clock) -> date:
    """The computer's present day."""
    return to_wall(clock.now(), clock.zone()).date()
