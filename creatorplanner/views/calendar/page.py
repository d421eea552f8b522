"""The calendar page: puts header, week, gestures and keys together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.header import CalendarHeader
from creatorplanner.views.calendar.week_view import WeekView
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page

if TYPE_CHECKING:
    from creatorplanner.views.calendar.keyboard import Keyboard

LOWEST_HOUR, HIGHEST_HOUR, HOUR_STEP = 40, 96, 8
WEEK = 7


class CalendarPage(Page):
    """``week_shown`` carries the week of the first shown day; ``told`` words for the toast.

    ``ideas_asked`` wants the ideas tray opened or closed.
    """

    week_shown = Signal(date)
    told = Signal(str)
    ideas_asked = Signal()

    def __init__(self, kit: Kit, model: WeekModel) -> None:
        super().__init__(kit)
        self._model = model
        self._anchor = model.today()
        self._paged = False  # fewer than seven days are shown from where paging led
        self.calendar_header = CalendarHeader(kit, model)
        self.header = self.calendar_header
        self.week = WeekView(kit, model)
        self._keyboard: Keyboard | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.week)
        self._wire()
        self.week.grid.set_hour_height(model.settings.hour_height)

    def finish(self) -> None:
        """Take what the user does; until then the page only shows."""
        from creatorplanner.views.calendar.deeds import Deeds
        from creatorplanner.views.calendar.keyboard import Keyboard
        from creatorplanner.views.calendar.menu import BlockMenus

        kit, model = self.kit, self._model
        self._deeds = Deeds(kit, model, self.week, self.show_day)
        menus = BlockMenus(kit, self._deeds, self.told.emit)
        self._keyboard = Keyboard(
            kit,
            model,
            self.week,
            self._deeds,
            menus,
            turn=self.turn,
            show_day=self.show_day,
            new_stream=self.new_stream,
            ideas=self.ideas_asked.emit,
        )
        self.week.grid.block_menu.connect(menus.open)
        self._wire_deeds()

    def add_drop_target(
        self, drop_day: Callable[[QPoint], date | None], mark: Callable[[date | None], None]
    ) -> None:
        """Let blocks be dropped on days elsewhere; ``drop_day`` takes a global position."""
        self.week.gestures.add_drop_target(drop_day, mark)

    def add_ideas_target(
        self, over: Callable[[QPoint], bool], mark: Callable[[bool], None]
    ) -> None:
        """Let blocks be dropped where ideas are kept; ``over`` takes a global position."""
        self.week.gestures.add_ideas_target(over, mark)

    def shown(self) -> None:
        """Read what changed while another page was in front."""
        # a page that was never laid out is read once it has its size
        if self.isVisible() and not self._fit():
            self._model.refresh()

    def first_focus(self) -> QWidget:
        """The block that was selected or focused last, else the grid."""
        return self.week.grid.stop() or self.week.grid

    def show_day(self, day: date) -> None:
        """Show the week of a day."""
        self._anchor, self._paged = day, False
        self._fit()

    def turn(self, steps: int) -> None:
        """Earlier (-1) or later (1) days; 0 is today."""
        self.week.grid.show_slot(None)
        if steps == 0:
            self.show_day(self._model.today())
            self.week.scroll_to_streams()
            return
        count = len(self._model.days)
        first = self._anchor if count == WEEK else self._model.days[0]
        self._anchor, self._paged = first + timedelta(days=steps * count), count < WEEK
        self._fit()

    def new_stream(self) -> None:
        """A new stream at the next sensible free hour, its title ready to be typed."""
        self._deeds.create(self.week.grid.slot or Slot(self._deeds.free_hour(), 0))

    def copy_last_week(self) -> None:
        """Copy last week's streams into the shown week."""
        from creatorplanner.operations import streams

        first = datetime.combine(self.kit.regional.week_of(self._anchor), time())
        self.kit.desk.run(streams.copy_week, first - timedelta(days=WEEK), WEEK)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every gesture's keyboard twin."""
        if self._keyboard is None or not self._keyboard.handle(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page in front ends a drag, as Esc does."""
        self.week.gestures.cancel()
        super().hideEvent(event)

    def _wire(self) -> None:
        kit = self.kit
        self.calendar_header.moved.connect(self.turn)
        self.calendar_header.new_asked.connect(self.new_stream)
        self.week.resized.connect(self._fit)
        self.week.week_asked.connect(self.turn)
        self.week.zoom_asked.connect(self._zoom)
        self.week.empty.copy_asked.connect(self.copy_last_week)
        self.week.empty.new_asked.connect(self.new_stream)
        kit.navigator.day_asked.connect(self.show_day)
        kit.regional.changed.connect(self._fit)
        kit.look.changed.connect(self._fit)

    def _wire_deeds(self) -> None:
        gestures, deeds, navigator = self.week.gestures, self._deeds, self.kit.navigator
        gestures.created.connect(deeds.create)
        gestures.clicked_slot.connect(self._offer)
        gestures.clicked.connect(self._select)
        gestures.moved.connect(deeds.move)
        gestures.copied.connect(deeds.copy)
        gestures.resized.connect(deeds.resize)
        gestures.put_back.connect(deeds.unschedule)
        gestures.opened.connect(navigator.select)
        self.week.grid.log_asked.connect(navigator.log)

    def _fit(self) -> bool:
        """Show the days that fit; whether they had to be read."""
        count = self.week.fitting_days()
        first = self.kit.regional.week_of(self._anchor)
        if count == WEEK:
            self._paged = False
        elif self._paged:
            first = self._anchor
        else:
            first = min(self._kept_day(first), first + timedelta(days=WEEK - count))
        fresh = self._model.show_days(first, count)
        if not fresh:
            self.week.settle()
        self.week_shown.emit(self.kit.regional.week_of(self._anchor))
        return fresh

    def _kept_day(self, first: date) -> date:
        """The day that has to stay in view: of the selected stream, if this week has it."""
        stream = self._model.stream(self.kit.navigator.stream_id)
        if stream is not None and stream.start is not None:
            day = stream.start.date()
            if first <= day < first + timedelta(days=WEEK):
                return day
        return self._anchor

    def _offer(self, slot: Slot) -> None:
        from creatorplanner.views.calendar.keyboard import SLOT_HINT

        self.kit.navigator.select("")
        self.week.grid.show_slot(slot, SLOT_HINT)

    def _select(self, key: str) -> None:
        self.week.grid.show_slot(None)
        self.kit.navigator.select(key)

    def _zoom(self, step: int) -> None:
        height = self._model.settings.hour_height + step * HOUR_STEP
        height = max(LOWEST_HOUR, min(HIGHEST_HOUR, height))
        self.week.zoom(height)
        from creatorplanner.operations.settings import set_view

        self.kit.desk.run(set_view, "hour_height", height)
