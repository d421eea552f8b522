"""A due rule taken apart into what a person sets: how much, of what, and on which side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from creatorplanner.domain.due_times import DAY_MINUTES, Anchor, DueRule

MINUTE, HOUR, DAY = 1, 60, DAY_MINUTES
UNITS = (MINUTE, HOUR, DAY)
"""What lengths are counted in, in minutes."""


class Side(StrEnum):
    """What a rule counts from, and in which direction."""

    BEFORE_START = "before_start"
    AFTER_START = "after_start"
    BEFORE_END = "before_end"
    AFTER_END = "after_end"
    CLOCK = "clock"
    """A clock time on the stream's day, or some days before or after it."""


_SIDES = {
    Side.BEFORE_START: (Anchor.START, -1),
    Side.AFTER_START: (Anchor.START, 1),
    Side.BEFORE_END: (Anchor.END, -1),
    Side.AFTER_END: (Anchor.END, 1),
}


@dataclass(frozen=True, slots=True)
class RuleParts:
    """``amount`` (0 or more) of ``unit`` on a side; for CLOCK, ``clock`` minutes after midnight,
    ``days`` from the stream's date (negative = before).
    """

    side: Side
    amount: int = 0
    unit: int = MINUTE
    days: int = 0
    clock: int = 12 * HOUR

    @classmethod
    def of(cls, rule: DueRule) -> RuleParts:
        """The parts of a rule, in the largest unit that needs no fraction."""
        if rule.anchor is Anchor.LOCAL:
            return cls(Side.CLOCK, days=rule.day_offset, clock=rule.clock_minutes)
        minutes = abs(rule.offset_minutes)
        sign = 1 if rule.offset_minutes > 0 else -1
        side = next(side for side, known in _SIDES.items() if known == (rule.anchor, sign))
        fits = [unit for unit in UNITS if minutes % unit == 0] if minutes else [MINUTE]
        # "24 hours" is a length, "1 day" would be read as the same clock time
        unit = HOUR if minutes == DAY else fits[-1]
        return cls(side, minutes // unit, unit)

    def rule(self) -> DueRule:
        """The rule; ValueError where that is more than a year away."""
        if self.side is Side.CLOCK:
            return DueRule(Anchor.LOCAL, day_offset=self.days, clock_minutes=self.clock)
        anchor, sign = _SIDES[self.side]
        return DueRule(anchor, sign * self.amount * self.unit)
