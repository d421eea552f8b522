"""The headline numbers against the period before, stream by stream."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from creatorplanner.domain.sessions import Session
from creatorplanner.insights.changes import Sum, change_of_total, change_of_typical
from creatorplanner.insights.told import Change
from creatorplanner.operations.money import Takings
from creatorplanner.operations.results import Row, longest_of


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of each headline number."""

    time: Change
    peak: Change
    followers: Change
    income: Change


def headline_changes(
    now: Sequence[Row], before: Sequence[Row], came: Takings, came_before: Takings, platform: str
) -> Changes:
    """Two periods compared; peaks on one platform only, and without disturbed streams."""

    def followers(session: Session) -> float | None:
        return session.new_followers

    return Changes(
        time=change_of_total(_longest(now), _longest(before)),
        peak=change_of_typical(_peaks(now, platform), _peaks(before, platform)),
        followers=change_of_total(_sums(now, followers), _sums(before, followers)),
        income=change_of_total(*_earned((now, came), (before, came_before))),
    )


def _earned(*periods: tuple[Sequence[Row], Takings]) -> list[Sum]:
    """What came in by each stream of the periods, and without one.

    A stream of which nothing is known is unknown where anything is known of any: who notes no
    money with streams has none to miss.
    """
    sums = []
    for rows, came in periods:
        streams = {row.session.stream_id for row in rows}
        found: dict[str, float] = {}
        for one in came.found:
            if one.stream_id in streams:
                found[one.stream_id] = found.get(one.stream_id, 0.0) + one.net
        beside = [one.net for one in came.found if one.stream_id not in streams]
        sums.append(Sum(list(found.values()), len(streams) - len(found), beside))
    if any(one.values for one in sums):
        return sums
    return [Sum((), 0, one.beside) for one in sums]


def _sums(rows: Sequence[Row], value: Callable[[Session], float | None]) -> Sum:
    """What each stream brought on all its platforms, where anything is known."""
    found: dict[str, float] = {}
    for row in rows:
        known = value(row.session)
        if known is not None:
            key = row.session.stream_id
            found[key] = found.get(key, 0.0) + known
    return Sum(list(found.values()), len({row.session.stream_id for row in rows}) - len(found))


def _longest(rows: Sequence[Row]) -> Sum:
    """The minutes of each stream, where they are known."""
    minutes = list(longest_of(rows).values())
    known = [one for one in minutes if one]
    return Sum(known, len(minutes) - len(known))


def _peaks(rows: Sequence[Row], platform: str) -> list[float]:
    return [
        float(row.session.peak_viewers)
        for row in rows
        if row.session.platform == platform
        and row.session.peak_viewers
        and not row.session.disturbed
    ]
