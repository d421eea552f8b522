"""The keys that a focused stream hears in every view of the calendar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from creatorplanner.domain.streams import AHEAD
from creatorplanner.models.shown_days import ShownDays
from creatorplanner.views.calendar.deeds import Deeds
from creatorplanner.views.kit import Kit

Key, Mod = Qt.Key, Qt.KeyboardModifier
ENTER = (Key.Key_Return, Key.Key_Enter)
ARROWS = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)


class StreamKeys:
    """Enter, Space, Del, Shift+Del, the menu keys and R; ``open_menu`` pops up a stream's menu."""

    def __init__(
        self, kit: Kit, model: ShownDays, deeds: Deeds, open_menu: Callable[[str], object]
    ) -> None:
        self._kit, self._model, self._deeds, self._open_menu = kit, model, deeds, open_menu

    def handle(self, key: str, event: QKeyEvent) -> bool:
        """Do with the stream what the key says; False if it says nothing here."""
        code, shift = event.key(), bool(event.modifiers() & Mod.ShiftModifier)
        if code == Key.Key_Delete:
            (self._deeds.unschedule if shift else self._deeds.delete)(key)
        elif code in ENTER:
            self._kit.navigator.select(key, "title")
        elif code == Key.Key_Space:
            self._kit.navigator.select(key)
        elif code == Key.Key_Menu or (code == Key.Key_F10 and shift):
            self._open_menu(key)
        elif code == Key.Key_R and self._may_log(key, event):
            self._kit.navigator.log(key)
        else:
            return False
        return True

    def _may_log(self, key: str, event: QKeyEvent) -> bool:
        """There is nothing to log of a stream to come."""
        if event.modifiers() & ~Mod.ShiftModifier or not self._model.settings.single_keys:
            return False
        return key in self._model.blocks and self._model.blocks[key].phase not in AHEAD
