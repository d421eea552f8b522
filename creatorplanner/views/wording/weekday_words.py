"""Words for what was mostly on one weekday."""

from __future__ import annotations

from creatorplanner.models.tongue import tr

CONTEXT = "Weekdays"
WEEKDAYS = (
    *("Mondays", "Tuesdays", "Wednesdays", "Thursdays"),
    *("Fridays", "Saturdays", "Sundays"),
)


def only_weekday_words(weekday: int) -> str:
    """Mostly on Thursdays: this may be the day; ``weekday`` 0 is Monday."""
    words = "Mostly on {days}: this may be the day, not the format."
    return tr(CONTEXT, words, days=tr(CONTEXT, WEEKDAYS[weekday]))
