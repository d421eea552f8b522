"""When a creator usually starts, told from the streams of the last weeks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time

EVENING = time(20)
"""Without any history: when most streams of most creators start."""
LEAST = 2
"""A weekday needs so many streams at one time before it speaks for itself."""


def usual_time(starts: Iterable[datetime], day: date) -> time:
    """The most common start on that weekday, else on any day; the latest wins a tie."""
    known = sorted(starts)
    own = [start.time() for start in known if start.weekday() == day.weekday()]
    for times in (own, [start.time() for start in known]):
        common = _most_common(times)
        if common is not None and (times is not own or times.count(common) >= LEAST):
            return common
    return EVENING


def _most_common(times: list[time]) -> time | None:
    counts = Counter(times)
    # the last one counted first: among equals the newest habit
    return max(reversed(times), key=lambda at: counts[at], default=None)
