"""The keyboard on the calendar: a twin for every gesture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from creatorplanner.domain import snapping
from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.blocks import BlockData
from creatorplanner.models.week_model import WeekModel

Key = Qt.Key
Mod = Qt.KeyboardModifier
_ARROWS = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
STEP = 15  # minutes


class Moves:
    """Arithmetic of the arrow keys; ``mirrored`` turns left and right around."""

    def __init__(self, mirrored: Callable[[], bool]) -> None:
        self._mirrored = mirrored

    def nudge(self, slot: Slot, event: QKeyEvent) -> Slot | None:
        """Where Alt+arrows move a slot: 15 minutes, a day, or a week with Ctrl. None: not ours."""
        days, minutes = self._step(event)
        modifiers = event.modifiers() & ~Mod.KeypadModifier
        if modifiers == Mod.AltModifier:
            return snapping.nudge(slot, days, minutes)
        if modifiers == Mod.AltModifier | Mod.ControlModifier and days:
            return snapping.nudge(slot, 7 * days)
        return None

    def stretch(self, slot: Slot, event: QKeyEvent) -> Slot | None:
        """What Shift+Alt+Up and Down make of a slot's length. None: not ours."""
        _days, minutes = self._step(event)
        modifiers = event.modifiers() & ~Mod.KeypadModifier
        if modifiers == Mod.AltModifier | Mod.ShiftModifier and minutes:
            return snapping.stretch(slot, minutes)
        return None

    def slot_step(self, slot: Slot, event: QKeyEvent) -> Slot | None:
        """Where plain arrows move the free slot. None: no arrow."""
        if event.key() not in _ARROWS:
            return None
        return snapping.nudge(slot, *self._step(event))

    def _step(self, event: QKeyEvent) -> tuple[int, int]:
        side = -1 if self._mirrored() else 1
        steps = {
            Key.Key_Left: (-side, 0),
            Key.Key_Right: (side, 0),
            Key.Key_Up: (0, -STEP),
            Key.Key_Down: (0, STEP),
        }
        return steps.get(Key(event.key()), (0, 0)) if event.key() in _ARROWS else (0, 0)


def neighbour(model: WeekModel, key: str, event: QKeyEvent, mirrored: bool) -> BlockData | None:
    """The stream that a plain arrow goes to: Up and Down by start, Left and Right by day."""
    ordered = model.in_order()
    if not ordered:
        return None
    here = next((block for block in ordered if block.stream.id == key), None)
    if here is None:
        return ordered[0]
    index = ordered.index(here)
    if event.key() == Key.Key_Up:
        return ordered[max(0, index - 1)]
    if event.key() == Key.Key_Down:
        return ordered[min(len(ordered) - 1, index + 1)]
    forward = (event.key() == Key.Key_Right) != mirrored
    return _on_other_day(ordered, here, 1 if forward else -1)


def _on_other_day(ordered: list[BlockData], here: BlockData, side: int) -> BlockData:
    beyond = [
        block for block in ordered if (block.start.date() - here.start.date()).days * side > 0
    ]
    if not beyond:
        return here
    day = (min if side > 0 else max)(block.start.date() for block in beyond)
    near = [block for block in beyond if block.start.date() == day]
    return min(near, key=lambda block: abs(_clock(block) - _clock(here)))


def _clock(block: BlockData) -> timedelta:
    midnight = block.start.replace(hour=0, minute=0)
    return block.start - midnight
