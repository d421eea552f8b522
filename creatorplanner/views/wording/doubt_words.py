"""Words for what a format's result may be the doing of instead: its weekday, or its time."""

from __future__ import annotations

from creatorplanner.insights.slots import Days, Slot, Time
from creatorplanner.insights.verdicts import Doubt
from creatorplanner.models.tongue import tr

CONTEXT = "Doubts"
WEEKDAYS = (
    *("Mondays", "Tuesdays", "Wednesdays", "Thursdays"),
    *("Fridays", "Saturdays", "Sundays"),
)
DAYS = {
    Days.WORKDAYS: "from Monday to Thursday",
    Days.FRIDAY: "on Fridays",
    Days.SATURDAY: "on Saturdays",
    Days.SUNDAY: "on Sundays",
}
TIMES = {
    Time.NIGHT: "at night",
    Time.MORNING: "in the morning",
    Time.AFTERNOON: "in the afternoon",
    Time.EVENING: "in the evening",
    Time.LATE: "late in the evening",
}


def doubt_words(doubt: Doubt | None) -> str:
    """Mostly on Thursdays: this may be the day, not the format. "" for no doubt."""
    if doubt is None:
        return ""
    if doubt.weekday is not None:
        days = tr(CONTEXT, WEEKDAYS[doubt.weekday])
        return tr(CONTEXT, "Mostly on {days}: this may be the day, not the format.", days=days)
    if doubt.slot is not None:
        words = "Mostly {when}: this may be the time, not the format."
        return tr(CONTEXT, words, when=_slot(doubt.slot))
    words = "Only at times when little else was on: this may be the time, not the format."
    return tr(CONTEXT, words)


def doubt_mark(doubt: Doubt) -> str:
    """The same beside a verdict, where there is room for three words."""
    return tr(CONTEXT, "or the time?" if doubt.weekday is None else "or the day?")


def _slot(slot: Slot) -> str:
    days, time = tr(CONTEXT, DAYS[slot.days]), tr(CONTEXT, TIMES[slot.time])
    return tr(CONTEXT, "{days} {time}", days=days, time=time)
