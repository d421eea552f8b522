"""The week on the calendar page: which days fit, and what its gestures and keys do."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.part import (
    DropDay,
    MarkDrop,
    MarkIdeas,
    OverIdeas,
    Part,
    Tell,
)
from creatorplanner.views.calendar.week_view import WeekView
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import place_in_window

if TYPE_CHECKING:
    from creatorplanner.views.calendar.keyboard import Keyboard

LOWEST_HOUR, HIGHEST_HOUR, HOUR_STEP = 40, 96, 8
WEEK = 7


class WeekPart(Part):
    """Seven days from the first of the week; fewer where they would get too narrow."""

    def __init__(self, kit: Kit, model: WeekModel, view: WeekView) -> None:
        super().__init__(kit, model, view)
        self._week_model, self.view = model, view
        self._anchor = model.today()
        self._paged = False  # fewer than seven days are shown from where paging led
        self._keyboard: Keyboard | None = None
        view.resized.connect(self._resized)
        view.week_asked.connect(self.turn)
        view.zoom_asked.connect(self._zoom)
        view.empty.new_asked.connect(self.new_stream)
        kit.regional.changed.connect(self._resized)
        kit.look.changed.connect(self._resized)
        view.grid.arranged.connect(self.arranged)
        view.grid.set_hour_height(model.settings.hour_height)

    def finish(self, tell: Tell) -> None:
        """Take what the user does."""
        from creatorplanner.views.calendar.deeds import Deeds
        from creatorplanner.views.calendar.keyboard import Keyboard
        from creatorplanner.views.calendar.menu import BlockMenus

        kit, model = self.kit, self._week_model
        self._deeds = Deeds(kit, model, self.view, self.show_day)
        menus = BlockMenus(kit, self._deeds, tell)
        self._keyboard = Keyboard(
            kit, model, self.view, self._deeds, menus, turn=self.turn, show_day=self.show_day
        )
        self.view.grid.block_menu.connect(menus.open)
        self._wire_deeds()

    def title(self) -> tuple[str, str, str]:
        """November 16 – 22, 2026."""
        days, regional = self.model.days, self.kit.regional
        if not days:
            return "", "", ""
        whole, year = regional.week_title(days[0], days[-1])
        return whole, regional.week_title(days[0], days[-1], short=True)[0], year

    def day(self) -> date:
        """The day whose week is shown; today where that is it."""
        today, week_of = self.model.today(), self.kit.regional.week_of
        return today if week_of(today) == week_of(self._anchor) else self._anchor

    def show_day(self, day: date) -> None:
        """Show the week of a day."""
        self._anchor, self._paged = day, False
        self.fit()

    def turn(self, steps: int) -> None:
        """Earlier or later days, as many as are shown; 0 is today."""
        self.view.grid.show_slot(None)
        if steps == 0:
            self.show_day(self.model.today())
            self.view.scroll_to_streams()
            return
        count = len(self.model.days)
        first = self._anchor if count == WEEK else self.model.days[0]
        self._anchor, self._paged = first + timedelta(days=steps * count), count < WEEK
        self.fit()

    def shown(self) -> None:
        """Read what changed while another page was in front."""
        # a page that was never laid out is read once it has its size
        if self.view.isVisible() and not self.fit():
            self._week_model.refresh()

    def hidden(self) -> None:
        """Another view in front ends a drag, as Esc does."""
        self.view.gestures.cancel()

    def new_stream(self) -> None:
        """A new stream in the free slot, else at the next free hour."""
        self._deeds.create(self.view.grid.slot or Slot(self._deeds.free_hour(), 0))

    def handle(self, event: QKeyEvent) -> bool:
        """Every gesture's keyboard twin."""
        return self._keyboard is not None and self._keyboard.handle(event)

    def first_focus(self) -> QWidget:
        """The block that was selected or focused last, else the grid."""
        return self.view.grid.stop() or self.view.grid

    def add_stream(self, slot: Slot) -> None:
        """A new stream in a slot, its title ready to be typed."""
        self._deeds.create(slot)

    def add_drop_target(self, drop_day: DropDay, mark: MarkDrop) -> None:
        """Let blocks be dropped on days elsewhere."""
        self.view.gestures.elsewhere.add_drop_target(drop_day, mark)

    def add_ideas_target(self, over: OverIdeas, mark: MarkIdeas) -> None:
        """Let blocks be dropped where ideas are kept."""
        self.view.gestures.elsewhere.add_ideas_target(over, mark)

    def place_of(self, stream_id: str) -> QRect:
        """A stream's first block."""
        block = self.view.grid.block_of(stream_id)
        return QRect() if block is None else place_in_window(block)

    def make_room(self, stream_id: str) -> None:
        """Where only some of the days fit, begin at the stream's own."""
        block, days = self.model.blocks.get(stream_id), self.model.days
        if block is not None and len(days) < WEEK and block.start.date() in days[1:]:
            self._anchor, self._paged = block.start.date(), True
            self.fit()

    def fit(self) -> bool:
        """Show the days that fit; whether they had to be read."""
        count = self.view.fitting_days()
        first = self.kit.regional.week_of(self._anchor)
        if count == WEEK:
            self._paged = False
        elif self._paged:
            first = self._anchor
        else:
            first = min(self._kept_day(first), first + timedelta(days=WEEK - count))
        fresh = self.model.show_days(first, count)
        if not fresh:
            self.view.settle()
        self.turned.emit()
        return fresh

    def _resized(self) -> None:
        if self.view.isVisible() or not self.model.days:
            self.fit()

    def _kept_day(self, first: date) -> date:
        """The day that has to stay in view: of the selected stream, if this week has it."""
        stream = self.model.stream(self.kit.navigator.stream_id)
        if stream is not None and stream.start is not None:
            day = stream.start.date()
            if first <= day < first + timedelta(days=WEEK):
                return day
        return self._anchor

    def _wire_deeds(self) -> None:
        gestures, deeds, navigator = self.view.gestures, self._deeds, self.kit.navigator
        gestures.created.connect(deeds.create)
        gestures.clicked_slot.connect(self._offer)
        gestures.clicked.connect(self._select)
        gestures.moved.connect(deeds.move)
        gestures.copied.connect(deeds.copy)
        gestures.resized.connect(deeds.resize)
        gestures.put_back.connect(deeds.unschedule)
        gestures.opened.connect(navigator.select)
        self.view.grid.log_asked.connect(navigator.log)

    def _offer(self, slot: Slot) -> None:
        from creatorplanner.views.calendar.keyboard import SLOT_HINT

        self.kit.navigator.select("")
        self.view.grid.show_slot(slot, SLOT_HINT)

    def _select(self, key: str) -> None:
        self.view.grid.show_slot(None)
        self.kit.navigator.select(key)

    def _zoom(self, step: int) -> None:
        height = self.model.settings.hour_height + step * HOUR_STEP
        height = max(LOWEST_HOUR, min(HIGHEST_HOUR, height))
        self.view.zoom(height)
        from creatorplanner.operations.settings import set_view

        self.kit.desk.run(set_view, "hour_height", height)
