"""What the trend shows: one dot a week, or one a stream where there are few weeks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from creatorplanner.domain.measures import Measure, median
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.told import Trend, TrendPoint

FEW_WEEKS = 5  # with fewer, each stream is a dot
SHORTEST = 7.0  # days that the axis spans
BREAK = 14.0  # days without a stream that are told as a break
TALLEST = 2.2  # times the band's top: what is above stands at the edge


@dataclass(frozen=True, slots=True)
class Dot:
    """A stream, or the median of a week that begins on ``day``."""

    days_ago: float
    value: float
    day: date
    streams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrendShown:
    """Dots and weeks oldest first; ``trend`` is None with too few sessions to draw a line."""

    today: date
    measure: Measure = Measure.DIAMONDS
    dots: tuple[Dot, ...] = ()
    weeks: tuple[Dot, ...] = ()
    trend: Trend | None = None
    weekly: bool = False  # whether each dot is a week

    @property
    def span(self) -> float:
        """Days from the first dot to now."""
        return max([SHORTEST, *(dot.days_ago for dot in self.dots)])

    @property
    def top(self) -> float:
        """What the axis has to reach: all of the band, but no single night far off."""
        highest = max((dot.value for dot in self.dots), default=0.0)
        points = self.trend.points if self.trend else ()
        band = max((point.high for point in points), default=0.0)
        return max(band, min(highest, band * TALLEST)) if band else highest

    def usual_at(self, days_ago: float) -> TrendPoint | None:
        """The line's point nearest to a time."""
        if self.trend is None:
            return None
        return min(self.trend.points, key=lambda point: abs(point.days_ago - days_ago))

    def breaks(self) -> list[tuple[float, float]]:
        """(from, to) in days ago, where nothing was streamed for long."""
        ages = [dot.days_ago for dot in self.dots]
        pairs = pairwise(ages)
        least = BREAK + (7 if self.weekly else 0)
        return [(one, other) for one, other in pairs if one - other >= least]


def trend_shown(
    observations: Sequence[Observation],
    measure: Measure,
    today: date,
    week_start: int,
    trend: Trend | None,
) -> TrendShown:
    """``week_start`` is a weekday, 0 for Monday. Disturbed and unknown sessions are left out."""
    known = [one for one in observations if one.value is not None and not one.disturbed]
    known.sort(key=lambda one: (-one.days_ago, one.stream_id))
    weeks = _weeks(known, today, week_start)
    dots, weekly = weeks, len(weeks) >= FEW_WEEKS
    if not weekly:
        dots = tuple(
            Dot(one.days_ago, one.value or 0.0, _day(one, today), (one.stream_id,)) for one in known
        )
    return TrendShown(today, measure, dots, weeks, trend, weekly)


def _weeks(known: Sequence[Observation], today: date, week_start: int) -> tuple[Dot, ...]:
    found: dict[date, list[Observation]] = {}
    for one in known:
        day = _day(one, today)
        first = day - timedelta(days=(one.weekday - week_start) % 7)
        found.setdefault(first, []).append(one)
    return tuple(
        Dot(
            days_ago=sum(one.days_ago for one in inside) / len(inside),
            value=median(one.value for one in inside) or 0.0,
            day=first,
            streams=tuple(one.stream_id for one in inside),
        )
        for first, inside in sorted(found.items())
    )


def _day(one: Observation, today: date) -> date:
    """The day on the creator's clock: near ``days_ago``, and on the known weekday."""
    about = today - timedelta(days=round(one.days_ago))
    off = (one.weekday - about.weekday() + 3) % 7 - 3
    return about + timedelta(days=off)
