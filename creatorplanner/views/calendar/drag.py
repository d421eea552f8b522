"""Dragging on the grid: what is being dragged, where it would land, and letting go.

While the mouse moves only a ghost is painted; the plan is written once, on release. Everything
here is wall time of the calendar's zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from creatorplanner.domain import snapping
from creatorplanner.domain.snapping import Block

NIGHT_ENDS = 9  # an edge pulled into the next day's small hours goes past midnight


class Mode(Enum):
    """What a drag does."""

    CREATE = "create"
    MOVE = "move"
    TOP = "top"
    BOTTOM = "bottom"


@dataclass(slots=True)
class Drag:
    """One drag in progress; ``anchor`` is the wall time under the press."""

    mode: Mode
    anchor: datetime
    origin: Block
    stream_id: str = ""
    copies: bool = False
    active: bool = False
    to_ideas: bool = False
    target: Block | None = None

    def follow(self, pointer: datetime, step: int, *, copies: bool) -> Block:
        """Where it would land with the pointer at a wall time."""
        self.copies = copies and self.mode is Mode.MOVE
        self.target = self._landing(pointer, step)
        return self.target

    def to_day(self, day: datetime) -> Block:
        """Where it would land on another day, at the same time."""
        start = datetime.combine(day.date(), self.origin.start.time())
        self.target = Block(start, self.origin.minutes)
        return self.target

    def _landing(self, pointer: datetime, step: int) -> Block:
        if self.mode is Mode.CREATE:
            # a new stream stays in the day it was begun in, however far the hand wanders
            same_day = datetime.combine(self.anchor.date(), pointer.time())
            return snapping.draw(self.anchor, same_day, self.origin.minutes, step)
        if self.mode is Mode.TOP:
            return snapping.resize_start(self.origin, self._near(pointer), step)
        if self.mode is Mode.BOTTOM:
            return snapping.resize_end(self.origin, self._near(pointer), step)
        days = (pointer.date() - self.anchor.date()).days
        minutes = _minutes_of_day(pointer) - _minutes_of_day(self.anchor)
        return snapping.move(self.origin, days, minutes, step)

    def _near(self, pointer: datetime) -> datetime:
        """An edge goes up and down, and into the next night: sideways it is the hand wandering."""
        first, last = self.origin.start.date(), self.origin.end.date()
        next_night = pointer.date() == first + timedelta(days=1) and pointer.hour < NIGHT_ENDS
        if first <= pointer.date() <= last or next_night:
            return pointer
        return datetime.combine(self.anchor.date(), pointer.time())

    @property
    def changes(self) -> bool:
        """Whether letting go now would change anything."""
        if self.target is None or not self.active:
            return False
        return self.mode is Mode.CREATE or self.target != self.origin


def _minutes_of_day(wall: datetime) -> float:
    return wall.hour * 60 + wall.minute + wall.second / 60
