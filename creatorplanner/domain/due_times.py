"""When a promotion step is due, told relative to its stream so that it moves along.

Offsets from start or end are real durations; "6 PM the day before" is a wall time of the
stream's zone and stays 6 PM when the clocks change in between.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from creatorplanner.domain.zones import DateOutOfRange, place

DAY_MINUTES = 24 * 60
FARTHEST_DAYS = 366
"""How far from its stream a step may be due, in days before or after."""


class Anchor(StrEnum):
    """What a due time is counted from."""

    START = "start"
    END = "end"
    LOCAL = "local"
    """A clock time on the stream's own date or some days before or after it."""


@dataclass(frozen=True, slots=True)
class DueRule:
    """A due time relative to a stream.

    `offset_minutes` (negative = before) counts for START and END; `day_offset` (days from the
    stream's local date) and `clock_minutes` (0 to 1439 after midnight) count for LOCAL.
    """

    anchor: Anchor
    offset_minutes: int = 0
    day_offset: int = 0
    clock_minutes: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.clock_minutes < DAY_MINUTES:
            raise ValueError(f"clock_minutes {self.clock_minutes} is not within a day")
        if abs(self.day_offset) > FARTHEST_DAYS:
            raise ValueError(f"day_offset {self.day_offset} is more than a year away")
        if abs(self.offset_minutes) > FARTHEST_DAYS * DAY_MINUTES:
            raise ValueError(f"offset_minutes {self.offset_minutes} is more than a year away")


def due_at(
    rule: DueRule, start_wall: datetime, minutes: int, zone: str, *, later: bool = False
) -> datetime:
    """The aware UTC instant at which a step is due.

    `start_wall` is the stream's naive start in `zone`, `later` whether it means the second of a
    doubled one, `minutes` the stream's real length.
    Raises UnknownZone and DateOutOfRange.
    """
    if rule.anchor is Anchor.LOCAL:
        return place(_clock_time(rule, start_wall), zone).instant
    length = minutes if rule.anchor is Anchor.END else 0
    start = place(start_wall, zone, second=later).instant
    return start + timedelta(minutes=length + rule.offset_minutes)


def comes_after(do: DueRule, due: DueRule) -> bool:
    """Whether a step would be done after it is due, on an evening's stream of an hour."""
    usual = datetime(2026, 1, 15, 20)
    return due_at(do, usual, 60, "UTC") > due_at(due, usual, 60, "UTC")


def _clock_time(rule: DueRule, start_wall: datetime) -> datetime:
    midnight = start_wall.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    try:
        return midnight + timedelta(days=rule.day_offset, minutes=rule.clock_minutes)
    except OverflowError as cause:
        raise DateOutOfRange(start_wall.year) from cause
