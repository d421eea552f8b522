"""The headline numbers against the period before, stream by stream."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from creatorplanner.domain.sessions import Session
from creatorplanner.insights.changes import change_of_total, change_of_typical
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
        income=change_of_total(_earned(came), _earned(came_before)),
    )


def _earned(came: Takings) -> list[float]:
    """What came in by each stream; what came in without one counts by itself."""
    found: dict[str, float] = {}
    for number, one in enumerate(came.found):
        key = one.stream_id or f"without {number}"
        found[key] = found.get(key, 0.0) + one.net
    return list(found.values())


def _sums(rows: Sequence[Row], value: Callable[[Session], float | None]) -> list[float]:
    """What each stream brought on all its platforms, where anything is known."""
    found: dict[str, float] = {}
    for row in rows:
        known = value(row.session)
        if known is not None:
            key = row.session.stream_id
            found[key] = found.get(key, 0.0) + known
    return list(found.values())


def _longest(rows: Sequence[Row]) -> list[float]:
    """The minutes of each stream, where they are known."""
    return [minutes for minutes in longest_of(rows).values() if minutes]


def _peaks(rows: Sequence[Row], platform: str) -> list[float]:
    return [
        float(row.session.peak_viewers)
        for row in rows
        if row.session.platform == platform
        and row.session.peak_viewers
        and not row.session.disturbed
    ]
