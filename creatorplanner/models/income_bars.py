"""What came in, by week (or month) and source: what the income card shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from creatorplanner.domain.earnings import Earning
from creatorplanner.domain.incomes import SOURCES

MOST_WEEKS = 60  # more of them are shown by month
WEEK = timedelta(days=7)


class Part(NamedTuple):
    """One source's amount in hundredths: what is sure of it, and what is an estimate."""

    source: str
    exact: int
    about: int

    @property
    def net(self) -> int:
        """Both together."""
        return self.exact + self.about


class Bar(NamedTuple):
    """The days from ``first`` to ``last`` and what came in on them, source by source."""

    first: date
    last: date
    parts: tuple[Part, ...] = ()
    stream_ids: tuple[str, ...] = ()

    @property
    def net(self) -> int:
        """All sources together."""
        return sum(part.net for part in self.parts)

    @property
    def about(self) -> int:
        """What of it is an estimate."""
        return sum(part.about for part in self.parts)


@dataclass(frozen=True, slots=True)
class IncomeBars:
    """Bars oldest first, and the sums of each source over all of them."""

    bars: tuple[Bar, ...] = ()
    sums: tuple[Part, ...] = ()
    by_month: bool = False

    @property
    def net(self) -> int:
        """Everything together."""
        return sum(part.net for part in self.sums)

    @property
    def largest(self) -> tuple[Part, float] | None:
        """The source that brings most, and its share; None where nothing came in."""
        best = max(self.sums, key=lambda part: part.net, default=None)
        total = sum(max(part.net, 0) for part in self.sums)
        return None if best is None or total <= 0 else (best, best.net / total)


def income_bars(
    found: Iterable[Earning], first: date | None, last: date, week_of: Callable[[date], date]
) -> IncomeBars:
    """Bars from ``first`` (None: where income begins) to ``last``; empty weeks stand there too.

    ``week_of`` gives the first day of a day's week, as the creator's calendar has it.
    """
    listed = list(found)
    if not listed:
        return IncomeBars()
    first = min(one.day for one in listed) if first is None else first
    last = max(last, max(one.day for one in listed))
    by_month = (last - first) // WEEK > MOST_WEEKS
    place = _month_of if by_month else week_of
    groups: dict[date, list[Earning]] = {}
    day = place(first)
    while day <= last:
        groups[day] = []
        day = _month_of(day + timedelta(days=32)) if by_month else day + WEEK
    placed: dict[date, date] = {}  # many come on one day
    for one in listed:
        if one.day not in placed:
            placed[one.day] = place(one.day)
        groups.setdefault(placed[one.day], []).append(one)
    bars = tuple(_bar(day, groups[day], by_month) for day in sorted(groups))
    return IncomeBars(bars, _parts(listed), by_month)


def _bar(first: date, found: list[Earning], by_month: bool) -> Bar:
    after = _month_of(first + timedelta(days=32)) if by_month else first + WEEK
    streams = tuple(dict.fromkeys(one.stream_id for one in found if one.stream_id))
    return Bar(first, after - timedelta(days=1), _parts(found), streams)


def _parts(found: list[Earning]) -> tuple[Part, ...]:
    sums: dict[str, list[int]] = {}
    for one in found:
        both = sums.setdefault(one.source, [0, 0])
        both[0 if one.exact else 1] += one.net
    order = [source for source in SOURCES if source in sums]
    return tuple(Part(source, *sums[source]) for source in order if any(sums[source]))


def _month_of(day: date) -> date:
    return day.replace(day=1)
