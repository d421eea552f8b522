"""Due rules in words: "15 min before the start", "the day before at 6 PM"."""

from __future__ import annotations

from datetime import time

from creatorplanner.domain.due_times import DAY_MINUTES, Anchor, DueRule
from creatorplanner.models.regional import Regional


def told_rule(rule: DueRule, regional: Regional) -> str:
    """A rule as a creator would say it."""
    if rule.anchor is Anchor.LOCAL:
        clock = regional.time(time(rule.clock_minutes // 60, rule.clock_minutes % 60))
        return f"{_day(rule.day_offset, regional)} at {clock}"
    place = "the start" if rule.anchor is Anchor.START else "the end"
    if rule.offset_minutes == 0:
        return f"At {place}"
    side = "before" if rule.offset_minutes < 0 else "after"
    return f"{_length(abs(rule.offset_minutes), regional)} {side} {place}"


def _day(offset: int, regional: Regional) -> str:
    near = {0: "Same day", -1: "The day before", 1: "The day after"}
    if offset in near:
        return near[offset]
    side = "before" if offset < 0 else "after"
    return f"{regional.number(abs(offset))} days {side}"


def _length(minutes: int, regional: Regional) -> str:
    if minutes % DAY_MINUTES == 0 and minutes > DAY_MINUTES:
        return f"{regional.number(minutes // DAY_MINUTES)} days"
    return regional.duration(minutes)
