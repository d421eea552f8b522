"""What the logged sessions say, as plain numbers: for the Results page and the command line.

One session is one stream on one platform. Platforms are never pooled on raw numbers, because the
same word means different things on each; totals that add up (time, followers, money) may be.
Unknown is left out and counted, never taken as zero. What a raid, a viral clip or an outage made of
a stream is in the sums, but set apart from everything that is called usual.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import chain
from typing import NamedTuple

from creatorplanner.domain.formats import Format
from creatorplanner.domain.measures import Measure, amount, median, minutes_live, per_hour
from creatorplanner.domain.sessions import Session
from creatorplanner.store.planbook import Planbook

WEEK = timedelta(days=7)
WEEKS = {"4": 4, "12": 12, "52": 52, "all": None}  # the periods that can be chosen


class Point(NamedTuple):
    """One session's value of a measure."""

    stream_id: str
    value: float


@dataclass(frozen=True, slots=True)
class Row:
    """One logged session with its stream's format.

    ``income`` is all that it brought in, in hundredths, where ``operations/money.py`` put it in.
    ``partial`` is that this can't be all: gifts were not noted, or money is of another currency
    that could not be converted, which is ``foreign``.
    ``minutes`` is how long it ran: every sum asks for it, so it is worked out once.
    """

    session: Session
    format_id: str | None
    income: int | None = None
    partial: bool = False
    foreign: bool = False
    minutes: float | None = field(init=False, compare=False)
    _measure: Measure | None = field(init=False, compare=False, repr=False, default=None)
    _point: Point | None = field(init=False, compare=False, repr=False, default=None)

    def __post_init__(self) -> None:
        object.__setattr__(self, "minutes", minutes_live(self.session))

    def point(self, measure: Measure) -> Point | None:
        """Its value of a measure, if known; kept, as each filter asks for the same one again."""
        if self._measure is not measure:
            value = value_of(self, measure)
            known = None if value is None else Point(self.session.stream_id, float(value))
            object.__setattr__(self, "_point", known)
            object.__setattr__(self, "_measure", measure)
        return self._point


@dataclass(frozen=True, slots=True)
class FormatResult:
    """A format's sessions on one measure; ``typical`` is their median.

    ``disturbed`` sessions more (a raid, an outage) are set apart: they are in neither.
    ``values`` are those of the points, the lowest first, ``apart`` those that are set apart. Of
    the ``unknown``, ``untimed`` have the number and lack the times to share it out by, ``foreign``
    ones are money that could not be converted.
    """

    format: Format | None
    points: tuple[Point, ...]
    unknown: int
    typical: float | None
    disturbed: int = 0
    apart: tuple[Point, ...] = ()
    untimed: int = 0
    foreign: int = 0
    values: tuple[float, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        ordered = tuple(sorted([point.value for point in self.points]))
        object.__setattr__(self, "values", ordered)

    @property
    def count(self) -> int:
        """How many sessions have a known value."""
        return len(self.points)


@dataclass(frozen=True, slots=True)
class Totals:
    """A period in sums.

    ``minutes`` is that of ``streams``; ``untimed`` streams more have no known length.
    ``disturbed`` of all streams are in the sums, but not in ``peak``, which is a median.
    ``income`` and ``gifts``, an estimate, are hundredths; ``operations/money.py`` puts them in.
    """

    minutes: float = 0.0
    streams: int = 0
    untimed: int = 0
    peak: float | None = None
    followers: int | None = None
    disturbed: int = 0
    income: int | None = None
    gifts: int | None = None

    @property
    def logged(self) -> int:
        """How many streams have anything logged."""
        return self.streams + self.untimed

    @property
    def earned(self) -> float | None:
        """Logged money and estimated gifts together; None where neither is known."""
        if self.income is None and self.gifts is None:
            return None
        return (self.income or 0) + (self.gifts or 0)


def rows_between(
    book: Planbook, begin: datetime | None = None, end: datetime | None = None
) -> list[Row]:
    """The sessions of streams that started in [begin, end), oldest first."""
    return [Row(session, kind) for session, kind in book.sessions.with_format(begin, end)]


def begin_of(period: str, now: datetime) -> datetime | None:
    """When a period that ends now begins, one of WEEKS; None for all time."""
    weeks = WEEKS[period]
    return None if weeks is None else now - weeks * WEEK


def platforms_of(rows: Iterable[Row]) -> list[str]:
    """The platforms that have sessions, the most used first."""
    counts = Counter([row.session.platform for row in rows])
    return sorted(counts, key=lambda platform: (-counts[platform], platform))


def on_platform(rows: Iterable[Row], platform: str) -> list[Row]:
    """The sessions on one platform; on all of them for ""."""
    return [row for row in rows if not platform or row.session.platform == platform]


def with_known_formats(rows: Iterable[Row], known: Collection[str]) -> list[Row]:
    """Rows whose format is none of ``known`` have none."""
    return [row if row.format_id in known else replace(row, format_id=None) for row in rows]


def any_measured(rows: Iterable[Row], measure: Measure) -> bool:
    """Whether any session has a value to compare by."""
    return any(value_of(row, measure) is not None for row in rows)


def measure_named(name: str, rows: Iterable[Row]) -> Measure:
    """The measure of the settings, else the first that anything was logged for."""
    # a plan of a newer version may know measures that this one does not
    chosen = next((one for one in Measure if one.value == name), None)
    if chosen is not None:
        return chosen
    listed = list(rows)
    return next((one for one in Measure if any_measured(listed, one)), Measure.DIAMONDS)


def value_of(row: Row, measure: Measure) -> float | None:
    """A session's comparable value; money counts all that it brought in, where that is known."""
    if measure is Measure.MONEY and row.partial:
        return None
    if measure is Measure.MONEY and row.income is not None:
        return per_hour(row.income, row.minutes)
    value = amount(row.session, measure)
    return per_hour(value, row.minutes) if measure.is_hourly else value


def lacks_times(row: Row, measure: Measure) -> bool:
    """Whether a session's number is known, but not the hours that it is to be divided by."""
    if not measure.is_hourly or row.minutes:
        return False
    if measure is Measure.MONEY and (row.partial or row.income is not None):
        return not row.partial
    return amount(row.session, measure) is not None


def is_foreign(row: Row, measure: Measure) -> bool:
    """Whether it can't be compared because its money could not be converted."""
    return measure is Measure.MONEY and row.foreign


def totals(rows: Sequence[Row], platform: str = "") -> Totals:
    """The sums of some sessions. A stream on two platforms counts once in time and number.

    The peak is a median, and platforms are not pooled: it is that of ``platform``, or of the only
    platform there is.
    """
    used = {row.session.platform for row in rows}
    platform = platform or (next(iter(used)) if len(used) == 1 else "")
    longest = longest_of(rows)
    sessions = [row.session for row in rows]
    timed = [minutes for minutes in longest.values() if minutes]
    followers = [count for one in sessions if (count := one.new_followers) is not None]
    peaks = [one.peak_viewers for one in sessions if one.platform == platform and not one.disturbed]
    return Totals(
        minutes=sum(timed),
        streams=len(timed),
        untimed=len(longest) - len(timed),
        peak=median(peaks),
        followers=sum(followers) if followers else None,
        disturbed=len({session.stream_id for session in sessions if session.disturbed}),
    )


def longest_of(rows: Iterable[Row]) -> dict[str, float]:
    """The minutes of each stream, 0 where they are not known; on two platforms it runs once."""
    longest: dict[str, float] = {}
    for row in rows:
        key, minutes = row.session.stream_id, row.minutes or 0.0
        if minutes >= longest.get(key, 0.0):
            longest[key] = minutes
    return longest


def by_format(
    rows: Sequence[Row], formats: Sequence[Format], measure: Measure
) -> list[FormatResult]:
    """Each format that has sessions, the best typical value first, unknown ones last."""
    known = {kind.id: kind for kind in formats}
    groups: dict[str | None, list[Row]] = {}
    for row in rows:
        key = row.format_id if row.format_id in known else None
        groups.setdefault(key, []).append(row)
    found = [
        _format_result(known.get(key) if key else None, listed, measure)
        for key, listed in groups.items()
    ]
    return sorted(found, key=_rank)


def usual(formats: Sequence[FormatResult]) -> float | None:
    """The creator's own usual: the median over the sessions of all formats."""
    return median(chain.from_iterable(result.values for result in formats))


def weekly(rows: Sequence[Row], end: datetime, weeks: int, platform: str = "") -> list[Totals]:
    """``totals`` of each of the last ``weeks`` weeks before ``end``, oldest first."""
    buckets: list[list[Row]] = [[] for _week in range(weeks)]
    first = end - weeks * WEEK
    for row in rows:
        started = row.session.started
        if started is not None and first < started <= end:
            buckets[weeks - 1 - (end - started) // WEEK].append(row)
    return [totals(bucket, platform) for bucket in buckets]


def _format_result(kind: Format | None, rows: Sequence[Row], measure: Measure) -> FormatResult:
    usual_ones = [row for row in rows if not row.session.disturbed]
    points = tuple(point for row in usual_ones if (point := row.point(measure)) is not None)
    typical = median([point.value for point in points])
    others = [row for row in rows if row.session.disturbed]
    apart = tuple(point for row in others if (point := row.point(measure)) is not None)
    unknown = len(usual_ones) - len(points)
    untimed = sum(lacks_times(row, measure) for row in usual_ones) if unknown else 0
    foreign = sum(is_foreign(row, measure) for row in usual_ones) if unknown else 0
    return FormatResult(kind, points, unknown, typical, len(others), apart, untimed, foreign)


def _rank(result: FormatResult) -> tuple[bool, float, str]:
    name = result.format.name if result.format else "\uffff"
    return result.typical is None, -(result.typical or 0.0), name
