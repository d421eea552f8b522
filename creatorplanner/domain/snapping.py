"""Moving and resizing blocks: arithmetic on naive wall times, so 20:00 stays 20:00.

All lengths are minutes. Nothing here raises on a wild drag: results are held within the length
limits and within the years that a plan may use.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from creatorplanner.domain.zones import FIRST_YEAR, LAST_YEAR

SNAP_STEPS = (5, 15, 30)
DEFAULT_STEP = 15
FINE_STEP = 5
MIN_MINUTES = 15
MAX_MINUTES = 24 * 60

_EARLIEST = datetime(FIRST_YEAR, 1, 1)
_LATEST = datetime(LAST_YEAR, 12, 30)


class Block(NamedTuple):
    """A stretch of the grid: naive wall start and length in minutes."""

    start: datetime
    minutes: int

    @property
    def end(self) -> datetime:
        """The naive wall end by wall arithmetic."""
        return self.start + timedelta(minutes=self.minutes)


def snap_minutes(minutes: float, step: int = DEFAULT_STEP) -> int:
    """The nearest multiple of `step`; halves go up."""
    return int((minutes + step / 2) // step) * step


def snap(wall: datetime, step: int = DEFAULT_STEP) -> datetime:
    """The nearest grid line of the day; late evenings may snap to the next midnight."""
    midnight = wall.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    passed = (wall.replace(fold=0) - midnight).total_seconds() / 60
    return _shift(midnight, minutes=snap_minutes(passed, step))


def clamp_minutes(minutes: int) -> int:
    """A length held between 15 minutes and 24 hours."""
    return max(MIN_MINUTES, min(MAX_MINUTES, minutes))


def move(block: Block, days: int, minutes: float, step: int = DEFAULT_STEP) -> Block:
    """Drag a block by whole days and by minutes; the length stays.

    Within half a step the time of day is kept to the minute, so that a sideways drag never
    changes it; beyond that the start lands on a grid line.
    """
    if snap_minutes(minutes, step) == 0:
        return Block(_shift(block.start, days=days), block.minutes)
    return Block(snap(_shift(block.start, days, minutes), step), block.minutes)


def nudge(block: Block, days: int = 0, minutes: int = 0) -> Block:
    """Move by exactly this much (keyboard): an odd start keeps its odd minutes."""
    return Block(_shift(block.start, days, minutes), block.minutes)


def resize_end(block: Block, pointer: datetime, step: int = DEFAULT_STEP) -> Block:
    """Drag the lower edge to the pointer; the start stays."""
    return Block(block.start, clamp_minutes(_minutes(snap(pointer, step) - block.start)))


def resize_start(block: Block, pointer: datetime, step: int = DEFAULT_STEP) -> Block:
    """Drag the upper edge to the pointer; the end stays."""
    length = clamp_minutes(_minutes(block.end - snap(pointer, step)))
    return Block(_shift(block.end, minutes=-length), length)


def stretch(block: Block, minutes: int) -> Block:
    """Make a block longer or shorter at its end by exactly this much (keyboard)."""
    return Block(block.start, clamp_minutes(block.minutes + minutes))


def draw(
    anchor: datetime, pointer: datetime, usual_minutes: int = 60, step: int = DEFAULT_STEP
) -> Block:
    """The block made by pressing at `anchor` and dragging to `pointer`, either way up.

    A click, or a drag of less than a step, makes a block of the usual length in the slot
    that was pressed.
    """
    low, high = sorted((snap(anchor, step), snap(pointer, step)))
    if low == high:
        return Block(_slot(anchor, step), clamp_minutes(usual_minutes))
    length = clamp_minutes(_minutes(high - low))
    upwards = pointer < anchor
    return Block(_shift(high, minutes=-length) if upwards else low, length)


def _slot(wall: datetime, step: int) -> datetime:
    """The grid line at or above a point, so that a click fills the slot under it."""
    passed = wall.hour * 60 + wall.minute
    return wall.replace(minute=0, hour=0, second=0, microsecond=0, fold=0) + timedelta(
        minutes=passed - passed % step
    )


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)


def _shift(wall: datetime, days: int = 0, minutes: float = 0) -> datetime:
    try:
        moved = wall + timedelta(days=days, minutes=minutes)
    except OverflowError:
        return _LATEST if days > 0 or minutes > 0 else _EARLIEST
    return max(_EARLIEST, min(_LATEST, moved))
