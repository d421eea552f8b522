"""A series: streams that come again by a rule, and what ties one stream to its series."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from creatorplanner.domain.ids import new_id
from creatorplanner.domain.recurrence import Rule, ends_before, occurrences
from creatorplanner.domain.streams import Status, Stream

VALUES = (
    "title", "format_id", "tentative", "goal", "platforms", "hashtags", "caption",
    "run_of_show", "notes",
)  # fmt: skip
"""What the streams of a series share besides their times."""
TIMING = ("start", "zone", "minutes")
SHARED = (*TIMING, *VALUES)


class Break(NamedTuple):
    """Days off, both included: the pattern goes on after them."""

    first: date
    last: date


class Pattern(NamedTuple):
    """How often a series comes: its rule as RRULE text, and its first wall time."""

    rule: str
    start: datetime


@dataclass(frozen=True, slots=True)
class Series:
    """A pattern of streams.

    ``start`` is the first wall time in ``zone``; the other times follow by ``rule``. ``skipped``
    are single wall times left out (EXDATE).
    """

    id: str
    start: datetime
    zone: str
    rule: Rule
    title: str = ""
    format_id: str | None = None
    minutes: int = 60
    tentative: bool = False
    goal: int | None = None
    platforms: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    caption: str = ""
    run_of_show: str = ""
    notes: str = ""
    skipped: tuple[datetime, ...] = field(default=())
    breaks: tuple[Break, ...] = field(default=())

    def walls(self, end: datetime, begin: datetime | None = None) -> list[datetime]:
        """The wall times at which streams start, up to ``end`` (and from ``begin`` on)."""
        skipped = set(self.skipped)
        return [
            wall
            for wall in occurrences(self.rule, self.start, end, begin)
            if wall not in skipped and not self.pauses(wall.date())
        ]

    def pauses(self, day: date) -> bool:
        """Whether a day lies in a break."""
        return any(first <= day <= last for first, last in self.breaks)

    def stream(self, wall: datetime) -> Stream:
        """A new stream at one of its wall times."""
        values = {name: getattr(self, name) for name in VALUES}
        return Stream(
            id=new_id(), status=Status.PLANNED, start=wall, zone=self.zone, minutes=self.minutes,
            **values,
        )  # fmt: skip

    def own_fields(self, stream: Stream, recurrence: datetime) -> tuple[str, ...]:
        """The names of the shared fields in which a stream of the series goes its own way."""
        expected = {name: getattr(self, name) for name in SHARED} | {"start": recurrence}
        return tuple(name for name in SHARED if getattr(stream, name) != expected[name])

    def ending_before(self, wall: datetime) -> Series:
        """The series up to a wall time, that one not included."""
        kept = tuple(skip for skip in self.skipped if skip < wall)
        return replace(self, rule=ends_before(self.rule, wall), skipped=kept)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """That a stream is one of a series: ``id`` is the stream's.

    ``recurrence`` is the wall time that the rule gave it (RECURRENCE-ID); the stream may have been
    moved since.
    """

    id: str
    series_id: str
    recurrence: datetime


def series_like(stream: Stream, rule: Rule, key: str) -> Series:
    """A series whose first stream is the given one, which has a start."""
    assert stream.start is not None
    values = {name: getattr(stream, name) for name in SHARED}
    return Series(id=key, rule=rule, **values)


FARTHEST = timedelta(days=731)
"""How far ahead of today the streams of series are looked for."""


def end_of(day: date) -> datetime:
    """The last minute of a day, as wall time."""
    return datetime.combine(day, time()) + timedelta(days=1, minutes=-1)
