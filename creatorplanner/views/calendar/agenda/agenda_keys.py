"""Which key does what in the list."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.agenda_model import AgendaModel
from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.agenda.agenda_view import AgendaView
from creatorplanner.views.calendar.deeds import Deeds
from creatorplanner.views.calendar.keys import Moves
from creatorplanner.views.calendar.stream_keys import Key, Mod, StreamKeys
from creatorplanner.views.kit import Kit


class AgendaKeys:
    """Keys of the row that the keyboard is on; Up, Down and paging are the list's own."""

    def __init__(
        self,
        kit: Kit,
        month: MonthModel,
        view: AgendaView,
        rows: AgendaModel,
        deeds: Deeds,
        keys: StreamKeys,
    ) -> None:
        self._kit, self._month, self._view, self._rows = kit, month, view, rows
        self._deeds, self._keys = deeds, keys
        self._moves = Moves(lambda: kit.regional.right_to_left)

    def handle(self, event: QKeyEvent) -> bool:
        """Do what the key says; False if it says nothing here."""
        key = self._view.list.key
        if not self._view.list.hasFocus() or key not in self._month.blocks:
            return False
        return self._nudge(key, event) or self._days(key, event) or self._keys.handle(key, event)

    def _nudge(self, key: str, event: QKeyEvent) -> bool:
        data = self._month.blocks[key]
        slot = Slot(data.start, data.stream.minutes)
        moved = self._moves.nudge(slot, event)
        if moved is None or moved == slot:
            return False
        self._deeds.move(key, moved, nudge=True)
        self._deeds.focus(key)
        return True

    def _days(self, key: str, event: QKeyEvent) -> bool:
        """Left and Right go to the first stream of the day before and after."""
        if event.modifiers() & ~Mod.KeypadModifier:
            return False
        if event.key() not in (Key.Key_Left, Key.Key_Right):
            return False
        forward = (event.key() == Key.Key_Right) != self._kit.regional.right_to_left
        day = self._month.blocks[key].start.date()
        days = [row.day for row in self._rows.rows() if row.block is None]
        beyond = [one for one in days if (one > day if forward else one < day)]
        if beyond:
            at = self._rows.first_from(beyond[0] if forward else beyond[-1])
            self._deeds.focus(self._rows.row(at + 1).key)
        return True
