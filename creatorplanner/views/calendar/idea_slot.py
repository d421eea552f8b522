"""The week grid as a place to drop an idea: its ghost, its snapping, its scrolling."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, QPointF

from creatorplanner.domain import snapping
from creatorplanner.domain.snapping import FINE_STEP
from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.domain.streams import Phase
from creatorplanner.models.blocks import BlockData
from creatorplanner.models.ideas_model import Idea
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.autoscroll import AutoScroll
from creatorplanner.views.calendar.week_view import WeekView
from creatorplanner.views.kit import Kit

GRIP = 12  # design pixels from the ghost's upper edge to the mouse


class SlotTarget:
    """Shows an idea as the block that it would become, held by its title line."""

    has_ghost = True

    def __init__(self, kit: Kit, model: WeekModel, week: WeekView) -> None:
        self._kit, self._model, self._week = kit, model, week
        self._held: tuple[QPoint, Idea, bool] | None = None
        self._scrolling = AutoScroll(kit.look, week.area, week)
        self._scrolling.scrolled.connect(self._again)

    def over(self, position: QPoint, idea: Idea, fine: bool) -> datetime | None:
        """The wall time of the calendar under the mouse."""
        view, grid = self._week.area.viewport(), self._week.grid
        if not view.isVisible() or not view.rect().contains(view.mapFromGlobal(position)):
            return None
        grid.show_slot(None)
        self._held = (position, idea, fine)
        self._scrolling.follow(position)
        start = self._landing(position, FINE_STEP if fine else self._model.settings.snap_minutes)
        slot = Slot(start, idea.stream.minutes)
        data = BlockData(idea.stream, idea.format, slot.start, slot.end, Phase.PLANNED)
        grid.ghost.show_block(data, grid.slot_rect(slot))
        return start

    def leave(self) -> None:
        """No ghost, and nothing scrolls."""
        if self._held is not None:
            self._held = None
            self._scrolling.stop()
            self._week.grid.ghost.hide()

    def _landing(self, position: QPoint, step: int) -> datetime:
        grid = self._week.grid
        at = QPointF(grid.mapFromGlobal(position))
        pointer = grid.wall_at(at)
        # held by its title line, but never over midnight into the day before
        up = timedelta(minutes=GRIP * 60 / max(1, grid.geometry_now().hour_height))
        midnight = pointer.replace(hour=0, minute=0, second=0, microsecond=0)
        last = midnight + timedelta(minutes=24 * 60 - step)
        return min(last, snapping.snap(max(midnight, pointer - up), step))

    def _again(self) -> None:
        if self._held is not None:
            self.over(*self._held)
