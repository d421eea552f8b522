"""Words for due rules: "3 days before, 12 PM", "15 min before start", "at start"."""

from __future__ import annotations

from datetime import time

from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr

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


_RELATIVE = {
    (Anchor.START, -1): "{length} before start",
    (Anchor.START, 0): "at start",
    (Anchor.START, 1): "{length} after start",
    (Anchor.END, -1): "{length} before end",
    (Anchor.END, 0): "at end",
    (Anchor.END, 1): "{length} after end",
}


def _say(text: str, **values: object) -> str:
    return tr("DueRules", text, **values)


def told_rule(rule: DueRule, regional: Regional) -> str:
    """A rule in words, times as the locale writes them."""
    if rule.anchor is Anchor.LOCAL:
        clock = time(rule.clock_minutes // HOUR, rule.clock_minutes % HOUR)
        day, shown = _day(rule.day_offset, regional), regional.time(clock)
        return _say("{day}, {time}", day=day, time=shown)
    side = (rule.offset_minutes > 0) - (rule.offset_minutes < 0)
    text = _RELATIVE[rule.anchor, side]
    return _say(text, length=_length(abs(rule.offset_minutes), regional))


def told_rules(do: DueRule | None, due: DueRule, regional: Regional, *, late: bool = False) -> str:
    """Both rules of a line: "24 h before start, done by 12 h before start".

    ``late``: the second lies before the first, which is said.
    """
    by = told_rule(due, regional)
    if do is None:
        return by
    both = "{do}, done by {due}, which is earlier" if late else "{do}, done by {due}"
    return _say(both, do=told_rule(do, regional), due=by)


def late_words() -> str:
    """Beside a time to be done by that lies before the time to do it."""
    return _say("This is before it is to be done.")


def due_choices(regional: Regional) -> list[tuple[str, DueRule]]:
    """The rules that menus offer, in words, from long before a stream to the day after."""
    return [(told_rule(rule, regional), rule) for rule in _CHOICES]


def _day(offset: int, regional: Regional) -> str:
    near = {0: "same day", -1: "day before", 1: "next day"}
    if offset in near:
        return _say(near[offset])
    text = "{n} days before" if offset < 0 else "{n} days after"
    return _say(text, n=regional.number(abs(offset)))


def _length(minutes: int, regional: Regional) -> str:
    if minutes % DAY == 0 and minutes > DAY:
        return _say("{n} days", n=regional.number(minutes // DAY))
    return regional.duration(minutes)
