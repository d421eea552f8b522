"""What a platform tells of a channel as a whole: days, and the hours its followers are there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DailyNumber:
    """One number of one day on one platform, such as followers; it belongs to no stream."""

    id: str
    platform: str
    day: date
    measure: str
    value: int

    @classmethod
    def of(cls, platform: str, day: date, measure: str, value: int) -> DailyNumber:
        """There is one for each platform, day and measure."""
        return cls(f"{platform}/{day}/{measure}", platform, day, measure, value)


@dataclass(frozen=True, slots=True)
class ActiveHour:
    """How many followers are active in an hour (0 to 23) of a weekday (0 is Monday)."""

    id: str
    platform: str
    weekday: int
    hour: int
    followers: int

    @classmethod
    def of(cls, platform: str, weekday: int, hour: int, followers: int) -> ActiveHour:
        """There is one for each platform, weekday and hour."""
        return cls(f"{platform}/{weekday}/{hour}", platform, weekday, hour, followers)


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What the columns of a kind of table mean: ``id`` is the fingerprint of its header.

    ``columns`` is JSON text, as the import wrote it.
    """

    id: str
    columns: str
