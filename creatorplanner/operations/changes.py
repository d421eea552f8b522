"""The headline numbers against the period before, stream by stream."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    one, other = _Period(now, platform), _Period(before, platform)
    income, earlier = one.earned(came), other.earned(came_before)
    if not (income.values or earlier.values):
        # who notes no money with streams has none to miss
        income, earlier = Sum((), 0, income.beside), Sum((), 0, earlier.beside)
    return Changes(
        time=change_of_total(one.time(), other.time()),
        peak=change_of_typical(one.peaks, other.peaks),
        followers=change_of_total(one.gained(), other.gained()),
        income=change_of_total(income, earlier),
    )


class _Period:
    """A period's streams, gone through once: there may be thousands."""

    def __init__(self, rows: Sequence[Row], platform: str) -> None:
        self.minutes = longest_of(rows)
        self.followers: dict[str, float] = {}
        self.peaks: list[float] = []
        followers, peaks = self.followers, self.peaks
        for row in rows:
            session = row.session
            if session.new_followers is not None:
                key = session.stream_id
                followers[key] = followers.get(key, 0.0) + session.new_followers
            peak = session.peak_viewers
            if peak and session.platform == platform and not session.disturbed:
                peaks.append(float(peak))

    def time(self) -> Sum:
        """The minutes of each stream, where they are known."""
        known = [one for one in self.minutes.values() if one]
        return Sum(known, len(self.minutes) - len(known))

    def gained(self) -> Sum:
        """What each stream brought on all its platforms, where anything is known."""
        return Sum(list(self.followers.values()), len(self.minutes) - len(self.followers))

    def earned(self, came: Takings) -> Sum:
        """What came in by each stream and without one; of the other streams nothing is known."""
        found: dict[str, float] = {}
        beside = []
        for one in came.found:
            if one.stream_id in self.minutes:
                found[one.stream_id] = found.get(one.stream_id, 0.0) + one.net
            else:
                beside.append(float(one.net))
        return Sum(list(found.values()), len(self.minutes) - len(found), beside)
