"""Which hours a week opens at, and what is told about streams outside the visible hours."""

import math
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from creatorplanner.domain.week_layout import Segment

HOUR = 60
DAY_HOURS = 24
QUIET_WEEK_MIDDLE = 18 * HOUR
"""An empty week without "now" opens around 6 PM, when most streams run."""
VISIBLE_MINUTES = 15
"""A block with less than this in view counts as out of view."""


class Edge(StrEnum):
    """Where a stream out of view lies."""

    ABOVE = "above"
    BELOW = "below"


class EdgePill(NamedTuple):
    """Streams of one day out of view at one edge: the first one, and how many more."""

    day: date
    edge: Edge
    first: Segment
    more: int


def first_visible_hour(
    segments: Iterable[Segment], view_hours: float, now: datetime | None = None
) -> int:
    """The whole hour to scroll to so that most streams are fully visible.

    Ties go to the view that contains `now` (naive wall time; None when today is not shown),
    then to the one that shows more tails of streams from the evening before, then to the one
    with the streams nearest its middle. `view_hours` is the height of the view in hours.
    """
    shown = list(segments)
    latest = max(0.0, DAY_HOURS - view_hours)
    now_minutes = None if now is None else now.hour * HOUR + now.minute
    middle = _middle(shown, now_minutes)

    def score(hour: int) -> tuple[int, bool, int, float, int]:
        top = min(float(hour), latest) * HOUR
        bottom = top + view_hours * HOUR
        whole = [item for item in shown if top <= item.top and item.bottom <= bottom]
        starts = sum(not item.continues_before for item in whole)
        has_now = now_minutes is not None and top <= now_minutes < bottom
        return starts, has_now, len(whole), -abs((top + bottom) / 2 - middle), -hour

    return max(range(math.ceil(latest) + 1), key=score)


def _middle(segments: Sequence[Segment], now_minutes: int | None) -> float:
    if segments:
        return sum(item.top + item.bottom for item in segments) / 2 / len(segments)
    return QUIET_WEEK_MIDDLE if now_minutes is None else now_minutes


def edge_pills(segments: Iterable[Segment], top: int, bottom: int) -> list[EdgePill]:
    """One pill per day and edge for segments out of view, days in order, above before below.

    `top` and `bottom` are the visible minutes after midnight.
    """
    hidden: dict[tuple[date, Edge], list[Segment]] = {}
    for item in segments:
        edge = _edge(item, top, bottom)
        if edge is not None:
            hidden.setdefault((item.day, edge), []).append(item)
    return [
        EdgePill(day, edge, min(items, key=lambda item: (item.top, item.z)), len(items) - 1)
        for (day, edge), items in sorted(hidden.items())
    ]


def _edge(item: Segment, top: int, bottom: int) -> Edge | None:
    in_view = min(item.bottom, bottom) - max(item.top, top)
    if in_view >= min(VISIBLE_MINUTES, item.bottom - item.top):
        return None
    return Edge.ABOVE if item.top < top else Edge.BELOW
