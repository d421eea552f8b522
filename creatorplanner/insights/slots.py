"""When in the week a stream is: coarse enough that a few sessions say something about each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Days(IntEnum):
    """Parts of the week that audiences treat alike."""

    WORKDAYS = 0  # Monday to Thursday
    FRIDAY = 1
    SATURDAY = 2
    SUNDAY = 3


class Time(IntEnum):
    """Parts of the day by the hour of the start."""

    NIGHT = 0  # 0 to 5
    MORNING = 1  # 6 to 11
    AFTERNOON = 2  # 12 to 16
    EVENING = 3  # 17 to 20
    LATE = 4  # 21 to 23


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A part of the week at a time of day."""

    days: Days
    time: Time


def slot_of(weekday: int, hour: int) -> Slot:
    """The slot of a start; ``weekday`` 0 is Monday, ``hour`` 0 to 23."""
    days = Days.WORKDAYS if weekday < 4 else Days(weekday - 3)
    starts = (6, 12, 17, 21)
    return Slot(days, Time(sum(hour >= start for start in starts)))
