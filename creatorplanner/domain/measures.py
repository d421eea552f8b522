"""What a logged session achieved, per hour, so that a long stream does not win by its length.

Unknown stays unknown: a missing number or a missing time gives None, never zero.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol


class SessionNumbers(Protocol):
    """The numbers of one session on one platform; None is "not known".

    `average_viewers` is a level, `money` counts minor units (cents), the others count people or
    things. `started` and `ended` are aware instants.
    """

    @property
    def views(self) -> int | None: ...
    @property
    def unique_viewers(self) -> int | None: ...
    @property
    def peak_viewers(self) -> int | None: ...
    @property
    def average_viewers(self) -> float | None: ...
    @property
    def likes(self) -> int | None: ...
    @property
    def comments(self) -> int | None: ...
    @property
    def shares(self) -> int | None: ...
    @property
    def new_followers(self) -> int | None: ...
    @property
    def gifters(self) -> int | None: ...
    @property
    def coins(self) -> int | None: ...
    @property
    def diamonds(self) -> int | None: ...
    @property
    def money(self) -> int | None: ...
    @property
    def started(self) -> datetime | None: ...
    @property
    def ended(self) -> datetime | None: ...


class Measure(StrEnum):
    """What formats, slots and hashtags are compared by."""

    DIAMONDS = "diamonds"
    FOLLOWERS = "followers"
    COMMENTS = "comments"
    MONEY = "money"
    LIKES = "likes"
    AVERAGE = "average"

    @property
    def is_hourly(self) -> bool:
        """Whether the value counts per hour; average viewers are a level already."""
        return self is not Measure.AVERAGE


def per_hour(value: float | None, minutes: float | None) -> float | None:
    """A count as a rate; None where either is unknown or no time passed."""
    if value is None or minutes is None or minutes <= 0:
        return None
    return value * 60 / minutes


def minutes_live(session: SessionNumbers) -> float | None:
    """How long a session ran in real minutes; None when an end is unknown or not after the start.

    Aware times of one zone subtract by wall time in Python, so an hour would be lost or won when
    the clocks change: the offsets are taken out first.
    """
    if session.started is None or session.ended is None:
        return None
    if session.started.tzinfo is UTC and session.ended.tzinfo is UTC:
        length = session.ended - session.started  # thousands of sessions come as UTC
    else:
        length = _utc(session.ended) - _utc(session.started)
    seconds = length.total_seconds()
    return seconds / 60 if seconds > 0 else None


def _utc(instant: datetime) -> datetime:
    offset = instant.utcoffset()
    if offset is None:
        raise ValueError("an instant needs an offset")
    return instant.replace(tzinfo=None) - offset


def amount(session: SessionNumbers, measure: Measure) -> float | None:
    """The number as logged, before it is divided by hours; money in minor units."""
    match measure:
        case Measure.DIAMONDS:
            return session.diamonds
        case Measure.FOLLOWERS:
            return session.new_followers
        case Measure.COMMENTS:
            return session.comments
        case Measure.MONEY:
            return session.money
        case Measure.LIKES:
            return session.likes
        case Measure.AVERAGE:
            return session.average_viewers


def measured(session: SessionNumbers, measure: Measure) -> float | None:
    """The comparable value: per hour, or the level itself; money in minor units per hour."""
    value = amount(session, measure)
    if value is None or not measure.is_hourly:
        return value
    return per_hour(value, minutes_live(session))


def median(values: Iterable[float | None]) -> float | None:
    """The middle of the known values; None when none is known."""
    known = [value for value in values if value is not None]
    known.sort()
    if not known:
        return None
    return (known[(len(known) - 1) // 2] + known[len(known) // 2]) / 2
