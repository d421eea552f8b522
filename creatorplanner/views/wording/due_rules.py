"""Words for due rules: "3 days before, 12 PM", "15 min before start", "at start"."""

from __future__ import annotations

from datetime import time

from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.models.regional import Regional

HOUR = 60
DAY = 24 * HOUR
NOON, SIX = 12 * HOUR, 18 * HOUR

_CHOICES = (
    DueRule(Anchor.LOCAL, day_offset=-7, clock_minutes=NOON),
    DueRule(Anchor.LOCAL, day_offset=-3, clock_minutes=NOON),
    DueRule(Anchor.LOCAL, day_offset=-2, clock_minutes=NOON),
    DueRule(Anchor.START, offset_minutes=-DAY),
    DueRule(Anchor.LOCAL, day_offset=-1, clock_minutes=SIX),
    DueRule(Anchor.LOCAL, day_offset=0, clock_minutes=NOON),
    DueRule(Anchor.START, offset_minutes=-2 * HOUR),
    DueRule(Anchor.START, offset_minutes=-HOUR),
    DueRule(Anchor.START, offset_minutes=-15),
    DueRule(Anchor.START),
    DueRule(Anchor.END),
    DueRule(Anchor.END, offset_minutes=HOUR),
    DueRule(Anchor.LOCAL, day_offset=1, clock_minutes=NOON),
)


def told_rule(rule: DueRule, regional: Regional) -> str:
    """A rule in words, times as the locale writes them."""
    if rule.anchor is Anchor.LOCAL:
        clock = time(rule.clock_minutes // HOUR, rule.clock_minutes % HOUR)
        return f"{_day(rule.day_offset, regional)}, {regional.time(clock)}"
    anchor = "start" if rule.anchor is Anchor.START else "end"
    if rule.offset_minutes == 0:
        return f"at {anchor}"
    side = "before" if rule.offset_minutes < 0 else "after"
    return f"{_length(abs(rule.offset_minutes), regional)} {side} {anchor}"


def due_choices(regional: Regional) -> list[tuple[str, DueRule]]:
    """The rules that menus offer, in words, from long before a stream to the day after."""
    return [(told_rule(rule, regional), rule) for rule in _CHOICES]


def _day(offset: int, regional: Regional) -> str:
    near = {0: "same day", -1: "day before", 1: "next day"}
    if offset in near:
        return near[offset]
    side = "before" if offset < 0 else "after"
    return f"{regional.number(abs(offset))} days {side}"


def _length(minutes: int, regional: Regional) -> str:
    if minutes % DAY == 0 and minutes > DAY:
        return f"{regional.number(minutes // DAY)} days"
    return regional.duration(minutes)
