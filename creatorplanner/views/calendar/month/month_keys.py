"""Which key does what in the month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.domain import snapping
from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.deeds import Deeds
from creatorplanner.views.calendar.month.chip import MonthChip
from creatorplanner.views.calendar.month.day_number import DayNumber
from creatorplanner.views.calendar.month.geometry import WEEK
from creatorplanner.views.calendar.month.month_gestures import MonthGestures
from creatorplanner.views.calendar.month.month_grid import MonthGrid
from creatorplanner.views.calendar.month.more_button import MoreButton
from creatorplanner.views.calendar.stream_keys import ARROWS, ENTER, Key, Mod, StreamKeys
from creatorplanner.views.kit import Kit

ALT, WEEKLY = Mod.AltModifier, Mod.AltModifier | Mod.ControlModifier


class MonthKeys:
    """Keys of a focused stream, of an empty day, and of the whole month.

    ``turn`` takes -1 or 1; ``show_day`` brings a day into the calendar; ``create`` makes a stream
    on a day.
    """

    def __init__(
        self,
        kit: Kit,
        model: MonthModel,
        grid: MonthGrid,
        gestures: MonthGestures,
        deeds: Deeds,
        keys: StreamKeys,
        *,
        turn: Callable[[int], None],
        show_day: Callable[[date], None],
        create: Callable[[date], None],
    ) -> None:
        self._kit, self._model, self._grid = kit, model, grid
        self._gestures, self._deeds, self._keys = gestures, deeds, keys
        self._turn, self._show_day, self._create = turn, show_day, create

    def handle(self, event: QKeyEvent) -> bool:
        """Do what the key says; False if it says nothing here."""
        if event.key() == Key.Key_Escape:
            return self._gestures.cancel()
        if self._gestures.active:
            return True  # nothing may move under the mouse
        focus: QWidget | None = self._grid.window().focusWidget()
        if isinstance(focus, MonthChip) and self._chip_keys(focus.key, event):
            return True
        if isinstance(focus, DayNumber) and event.key() in ENTER:
            self._create(focus.day)
            return True
        return self._walk(focus, event) or self._month_keys(event)

    def _chip_keys(self, key: str, event: QKeyEvent) -> bool:
        return self._nudge(key, event) or self._keys.handle(key, event)

    def _nudge(self, key: str, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Mod.KeypadModifier
        days = self._days(event)
        if modifiers == WEEKLY and abs(days) == 1:
            days *= WEEK
        elif modifiers != ALT:
            return False
        if not days or key not in self._model.blocks:
            return False
        data = self._model.blocks[key]
        slot = snapping.nudge(Slot(data.start, data.stream.minutes), days)
        self._deeds.move(key, slot, nudge=True)
        self._deeds.focus(key)
        return True

    def _walk(self, focus: QWidget | None, event: QKeyEvent) -> bool:
        if event.key() not in ARROWS or event.modifiers() & ~Mod.KeypadModifier:
            return False
        if not isinstance(focus, MonthChip | DayNumber | MoreButton):
            self._focus(self._grid.rest())
            return True
        stops, days = self._grid.stops(focus.day), self._days(event)
        place = stops.index(focus) if focus in stops else 0
        if abs(days) == WEEK:
            inside = place + (1 if days > 0 else -1)
            if 0 <= inside < len(stops):
                self._focus(stops[inside])
                return True
            place = 0 if days > 0 else -1
        self._go(focus.day + timedelta(days=days), place)
        return True

    def _go(self, day: date, place: int) -> None:
        if not self._grid.stops(day):
            self._show_day(day)
        stops = self._grid.stops(day)
        if stops:
            self._focus(stops[min(place, len(stops) - 1)])

    def _focus(self, stop: QWidget) -> None:
        if isinstance(stop, MonthChip):
            self._deeds.focus(stop.key)
        else:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _month_keys(self, event: QKeyEvent) -> bool:
        if event.key() not in (Key.Key_PageUp, Key.Key_PageDown):
            return False
        self._turn(-1 if event.key() == Key.Key_PageUp else 1)
        return True

    def _days(self, event: QKeyEvent) -> int:
        """How far an arrow goes; to the side it goes by how the screen is read."""
        side = -1 if self._kit.regional.right_to_left else 1
        steps = {
            Key.Key_Left: -side,
            Key.Key_Right: side,
            Key.Key_Up: -WEEK,
            Key.Key_Down: WEEK,
        }
        return steps[Key(event.key())] if event.key() in ARROWS else 0
