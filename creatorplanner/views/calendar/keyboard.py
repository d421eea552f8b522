"""Which key does what on the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QKeyEvent

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.block import Block
from creatorplanner.views.calendar.deeds import Deeds
from creatorplanner.views.calendar.keys import Moves, neighbour
from creatorplanner.views.calendar.menu import BlockMenus
from creatorplanner.views.calendar.stream_keys import ARROWS, ENTER, Key, Mod, StreamKeys
from creatorplanner.views.calendar.week_view import WeekView
from creatorplanner.views.kit import Kit

SLOT_HINT = "Enter adds a stream"
SLOT_MINUTES = 60


class Keyboard:
    """Keys of a focused block, of the free slot on the grid, and of the whole week.

    ``turn`` takes -1, 0 (today) or 1; ``show_day`` brings a day into the calendar.
    """

    def __init__(
        self,
        kit: Kit,
        model: WeekModel,
        week: WeekView,
        deeds: Deeds,
        menus: BlockMenus,
        *,
        turn: Callable[[int], None],
        show_day: Callable[[date], None],
    ) -> None:
        self._kit, self._model, self._week = kit, model, week
        self._deeds, self._menus = deeds, menus
        self._turn, self._show_day = turn, show_day
        self._keys = StreamKeys(kit, model, deeds, self._open_menu)
        self._moves = Moves(lambda: kit.regional.right_to_left)

    def handle(self, event: QKeyEvent) -> bool:
        """Do what the key says; False if it says nothing here."""
        return (
            self._escape(event)
            or self._block_keys(event)
            or self._slot_keys(event)
            or self._week_keys(event)
        )

    def _escape(self, event: QKeyEvent) -> bool:
        if event.key() != Key.Key_Escape:
            return False
        if self._week.gestures.cancel():
            return True
        if self._week.grid.slot is not None:
            self._week.grid.show_slot(None)
            return True
        return False

    # a block has the focus

    def _block_keys(self, event: QKeyEvent) -> bool:
        block = self._focused()
        if block is None or block.data is None:
            return False
        return (
            self._change_keys(block.data.stream.id, event)
            or self._keys.handle(block.segment.key, event)
            or self._walk(block.data.stream.id, event)
        )

    def _change_keys(self, key: str, event: QKeyEvent) -> bool:
        data = self._model.blocks[key]
        slot = Slot(data.start, data.stream.minutes)
        moved, stretched = self._moves.nudge(slot, event), self._moves.stretch(slot, event)
        if moved is not None and moved != slot:
            self._deeds.move(key, moved, nudge=True)
        elif stretched is not None:
            self._deeds.resize(key, stretched, nudge=True)
        else:
            return False
        self._deeds.focus(key)
        return True

    def _open_menu(self, key: str) -> None:
        block = self._week.grid.block_of(key)
        if block is not None:
            self._menus.open(block)

    def _walk(self, key: str, event: QKeyEvent) -> bool:
        if event.key() not in ARROWS or event.modifiers() & ~Mod.KeypadModifier:
            return False
        found = neighbour(self._model, key, event, self._kit.regional.right_to_left)
        if found is not None:
            self._deeds.focus(found.stream.id)
        return True

    # the grid itself has the focus

    def _slot_keys(self, event: QKeyEvent) -> bool:
        grid = self._week.grid
        if not grid.hasFocus():
            return False
        if event.key() in ENTER:
            if grid.slot is not None:
                self._deeds.create(grid.slot)
            else:
                self._offer(self._free_slot())
            return True
        stepped = self._moves.slot_step(grid.slot or self._free_slot(), event)
        if stepped is None or event.modifiers() & ~Mod.KeypadModifier:
            return False
        self._offer(stepped if grid.slot else self._free_slot())
        return True

    def _offer(self, slot: Slot) -> None:
        if slot.start.date() not in self._model.days:
            self._show_day(slot.start.date())
        self._week.grid.show_slot(slot, SLOT_HINT)
        top = slot.start.hour * 60 + slot.start.minute
        self._week.reveal(top, top + slot.minutes)

    def _free_slot(self) -> Slot:
        return Slot(self._deeds.free_hour(), SLOT_MINUTES)

    # wherever the focus is

    def _week_keys(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & Mod.ControlModifier
        if event.key() in (Key.Key_PageUp, Key.Key_PageDown):
            self._turn(-1 if event.key() == Key.Key_PageUp else 1)
        elif control and event.key() in (Key.Key_Plus, Key.Key_Equal):
            self._week.zoom_asked.emit(1)
        elif control and event.key() == Key.Key_Minus:
            self._week.zoom_asked.emit(-1)
        else:
            return False
        return True

    def _focused(self) -> Block | None:
        focus = self._week.window().focusWidget()
        return focus if isinstance(focus, Block) else None
