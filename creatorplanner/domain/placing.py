"""Where a proposed stream finds room: near the time that was meant, never over another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from creatorplanner.domain.zones import place

STEP = timedelta(minutes=30)
FARTHEST = timedelta(hours=2)
"""How far from the meant time a place may lie: beyond, it would be another time of day."""

Span = tuple[datetime, datetime]


def free_place(
    meant: Sequence[datetime], minutes: int, zone: str, taken: Iterable[Span], after: datetime
) -> datetime | None:
    """The first of some wall times of ``zone`` that is free for so long; else one near them.

    ``taken`` are UTC spans, ``after`` is the UTC instant that a start has to lie behind. A wall
    time that clocks skip becomes the one that they show then. None where no room is left.
    """
    spans = list(taken)
    tried: set[datetime] = set()
    for wall in (*meant, *_near(meant)):
        placed = place(wall, zone)
        if placed.wall_shown in tried:
            continue
        tried.add(placed.wall_shown)
        end = placed.instant + timedelta(minutes=minutes)
        if placed.instant > after and is_free(placed.instant, end, spans):
            return placed.wall_shown
    return None


def is_free(begin: datetime, end: datetime, taken: Iterable[Span]) -> bool:
    """Whether nothing runs between two instants."""
    return not any(first < end and begin < last for first, last in taken)


def _near(meant: Sequence[datetime]) -> Iterator[datetime]:
    """Later and earlier on the same days, the nearest first."""
    for step in range(1, FARTHEST // STEP + 1):
        for wall in meant:
            for moved in (wall + step * STEP, wall - step * STEP):
                if moved.date() == wall.date():
                    yield moved
