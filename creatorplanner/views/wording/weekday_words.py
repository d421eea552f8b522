"""Words for what was only ever on one weekday."""

from __future__ import annotations

from creatorplanner.models.tongue import tr

CONTEXT = "Weekdays"
WEEKDAYS = (
    *("Mondays", "Tuesdays", "Wednesdays", "Thursdays"),
    *("Fridays", "Saturdays", "Sundays"),
)


def only_weekday_words(weekday: int) -> str:
    """All were on Thursdays, when nothing else was on; ``weekday`` 0 is Monday."""
    words = "All were on {days}, when nothing else was on: this may be the day, not the format."
    return tr(CONTEXT, words, days=tr(CONTEXT, WEEKDAYS[weekday]))
