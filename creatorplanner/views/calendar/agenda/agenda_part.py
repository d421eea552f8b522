"""The list on the calendar page: a month's streams, one row each."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.agenda_model import AgendaModel, AgendaRow
from creatorplanner.models.month_model import MonthModel, next_month
from creatorplanner.views.calendar.agenda.agenda_keys import AgendaKeys
from creatorplanner.views.calendar.agenda.agenda_view import AgendaView
from creatorplanner.views.calendar.block_words import BlockWords
from creatorplanner.views.calendar.deeds import Deeds
from creatorplanner.views.calendar.menu import BlockMenus
from creatorplanner.views.calendar.month_based import MonthBased
from creatorplanner.views.calendar.part import Tell
from creatorplanner.views.calendar.stream_keys import StreamKeys
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.wording.spoken import Spoken


class AgendaPart(MonthBased):
    """The days of one month that have streams."""

    def __init__(self, kit: Kit, model: MonthModel) -> None:
        self._block_words = BlockWords(kit.regional, Spoken(kit.regional, kit.platforms))
        self.month, self._rows = model, AgendaModel(model, self._words)
        self._view = AgendaView(kit, model, self._rows, self._block_words)
        self._rows.setParent(self._view)
        super().__init__(kit, model, self._view)
        self._day = model.today()
        self._view.new_asked.connect(self.new_stream)
        self._view.list.turn_asked.connect(self._page)
        model.days_changed.connect(lambda _days: self.counted.emit())

    def finish(self, tell: Tell) -> None:
        """Take what the user does."""
        kit, rows = self.kit, self._view.list
        deeds = self._deeds = Deeds(kit, self.month, self._view, self.show_day)
        self._menus = BlockMenus(kit, deeds, tell)
        keys = StreamKeys(kit, self.month, deeds, lambda key: self._menu(key))
        self._keys = AgendaKeys(kit, self.month, self._view, self._rows, deeds, keys)
        rows.clicked_stream.connect(kit.navigator.select)
        rows.opened.connect(lambda key: kit.navigator.select(key, "title"))
        rows.walked.connect(self._walked)
        rows.menu_asked.connect(
            lambda key, where: self._menus.pop(self.month.blocks[key], rows, where)
        )

    def day(self) -> date:
        """The day of the row that the keyboard is on."""
        block = self.month.blocks.get(self._view.list.key)
        return self._day if block is None else block.start.date()

    def show_day(self, day: date) -> None:
        """Show the month of a day, from that day on."""
        self._day = day
        self.month.show_month(day)
        self._view.show_from(day)
        self.turned.emit()

    def shown(self) -> None:
        """The keyboard's place is on the stream in the panel."""
        self._view.list.go_to(self.kit.navigator.stream_id)

    def new_stream(self) -> None:
        """A new stream at the next free hour of the month, or when its first day usually starts."""
        today = self.month.today()
        if today in self.month.days:
            self._deeds.create(Slot(self._deeds.free_hour(), 0))
        else:
            self._deeds.create(Slot(self.month.usual_start(self.month.days[0]), 0))

    def handle(self, event: QKeyEvent) -> bool:
        """Every deed has its key."""
        return self._keys.handle(event)

    def first_focus(self) -> QWidget:
        """The list."""
        return self._view.list

    def find_field(self) -> LineEdit:
        """The field above the list."""
        return self._view.finder.field

    def place_of(self, stream_id: str) -> QRect:
        """A stream's row."""
        return self._view.list.place_of(stream_id)

    def _page(self, step: int) -> None:
        """Paging past an end: on at the near end of the other month."""
        month = next_month(self.month.month, step)
        self.show_day(month)
        if step < 0:
            self._view.show_last()

    def _walked(self, key: str) -> None:
        """The panel, if open, follows."""
        if key and self.kit.navigator.stream_id not in ("", key):
            self.kit.navigator.select(key)

    def _menu(self, key: str) -> None:
        rows = self._view.list
        self._menus.pop(self.month.blocks[key], rows, rows.center_of_current())

    def _words(self, row: AgendaRow) -> str:
        data = row.block
        if data is None:
            plural = "" if row.count == 1 else "s"
            count = f"{self.kit.regional.number(row.count)} stream{plural}"
            return f"{self.kit.regional.date_long(row.day)}, {count}"
        return self._block_words.spoken(data)
