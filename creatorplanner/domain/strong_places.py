"""Which free places of some days are worth an outline in the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

MOST = 3  # in a week: more would be noise
SHORTEST = 60


class Strong(NamedTuple):
    """A start that did well: ``ratio`` times the usual over ``streams`` of them.

    ``weekday`` 0 is Monday. Where no streams tell, ``streams`` is 0 and ``platform`` says whose
    followers are there then.
    """

    weekday: int
    hour: int
    ratio: float
    streams: int
    platform: str = ""


class StrongPlace(NamedTuple):
    """A free place: wall start and minutes, and why it is worth one."""

    start: datetime
    minutes: int
    strong: Strong

    @property
    def end(self) -> datetime:
        """The naive wall end."""
        return self.start + timedelta(minutes=self.minutes)


def strong_places(
    strong: Iterable[Strong],
    days: Sequence[date],
    taken: Iterable[tuple[datetime, datetime]],
    now: datetime,
    minutes: int,
) -> list[StrongPlace]:
    """The best free places of the shown days after ``now``; all times are wall times.

    A place is as long as streams usually are, or as far as it is free, but never under an hour.
    Told by streams comes before told by followers.
    """
    spans = list(taken)
    found: list[StrongPlace] = []
    for one in sorted(strong, key=lambda one: (not one.streams, -one.ratio, -one.streams)):
        for day in days:
            start = datetime.combine(day, time(one.hour))
            if day.weekday() != one.weekday or start <= now:
                continue
            room = _room(start, minutes, spans)
            if room >= min(SHORTEST, minutes):
                found.append(StrongPlace(start, room, one))
                spans.append((start, start + timedelta(minutes=room)))
    return sorted(found[:MOST], key=lambda place: place.start)


def _room(start: datetime, minutes: int, spans: Sequence[tuple[datetime, datetime]]) -> int:
    """For how many minutes nothing runs from a start on; held within its day."""
    midnight = datetime.combine(start.date() + timedelta(days=1), time())
    end = min(start + timedelta(minutes=minutes), midnight)
    for begin, until in spans:
        if begin <= start < until:
            return 0
        if start < begin < end:
            end = begin
    return int((end - start) / timedelta(minutes=1))
