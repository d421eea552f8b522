"""What the mouse does in the month: carry a stream to another day, or pick one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.blocks import BlockData
from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.elsewhere import Elsewhere
from creatorplanner.views.calendar.month.chip import MonthChip
from creatorplanner.views.calendar.month.month_grid import MonthGrid


@dataclass(slots=True)
class Carried:
    """A press on a chip, and what became of it; positions are the grid's."""

    data: BlockData
    pressed: QPointF
    grip: QPointF  # where in the chip it was taken
    active: bool = False
    copies: bool = False
    to_ideas: bool = False
    day: date | None = None

    def slot(self) -> Slot:
        """The same time on the day that it was carried to."""
        day = self.day or self.data.start.date()
        return Slot(datetime.combine(day, self.data.start.time()), self.data.stream.minutes)


class MonthGestures(QObject):
    """Turns presses, moves and releases into one result.

    ``moved`` and ``copied`` carry the stream's id and its slot, ``clicked`` and ``put_back`` its
    id, ``opened`` the id and the part to edit; ``picked`` a day that was clicked, ``created`` one
    that was clicked twice.
    """

    moved = Signal(str, object)
    copied = Signal(str, object)
    clicked = Signal(str)
    put_back = Signal(str)
    opened = Signal(str, str)
    picked = Signal(object)
    created = Signal(object)

    def __init__(self, model: MonthModel, grid: MonthGrid) -> None:
        super().__init__(grid)
        self._model, self._grid = model, grid
        self._carried: Carried | None = None
        self._last: str | date = ""
        self.elsewhere = Elsewhere()
        grid.chip_pressed.connect(self._press)
        grid.day_pressed.connect(self._press_day)
        grid.dragged_to.connect(self._move)
        grid.let_go.connect(self._release)
        grid.double_clicked.connect(self._double_clicked)

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return self._carried is not None and self._carried.active

    def cancel(self) -> bool:
        """Leave everything as it was; False if nothing was being dragged."""
        carried, self._carried = self._carried, None
        self.elsewhere.clear()
        if carried is None or not carried.active:
            return False
        self._grid.ghost.hide()
        self._grid.mark_drop(None)
        self._grid.lift(carried.data.stream.id, False)
        return True

    def _press(self, chip: MonthChip, position: QPointF) -> None:
        if chip.data is not None:
            pressed = QPointF(chip.pos()) + position
            self._carried = Carried(chip.data, pressed, position)

    def _press_day(self, day: date) -> None:
        self._last = day
        self.picked.emit(day)

    def _move(self, event: QMouseEvent) -> None:
        carried = self._carried
        if carried is None:
            return
        position = self._grid.mapFromGlobal(event.globalPosition())
        if not carried.active:
            if (position - carried.pressed).manhattanLength() < QApplication.startDragDistance():
                return
            carried.active = True
        carried.copies = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._grid.lift(carried.data.stream.id, not carried.copies)
        carried.day = self._day(carried, event, position)
        self._grid.mark_drop(carried.day)
        self._show_ghost(carried, position)

    def _day(self, carried: Carried, event: QMouseEvent, position: QPointF) -> date | None:
        spot = event.globalPosition().toPoint()
        carried.to_ideas = self.elsewhere.over_ideas(spot)
        if carried.to_ideas:
            return None
        return self.elsewhere.day_under(spot) or self._grid.day_at(position)

    def _show_ghost(self, carried: Carried, position: QPointF) -> None:
        if carried.to_ideas or not QRectF(self._grid.rect()).contains(position):
            self._grid.ghost.hide()
            return
        measures, slot = self._grid.geometry_now(), carried.slot()
        size = QSizeF(measures.chip_rect(0, 0).size())
        data = carried.data._replace(start=slot.start, end=slot.end)
        self._grid.ghost.show_block(data, QRectF(position - carried.grip, size))

    def _release(self, event: QMouseEvent) -> None:
        carried = self._carried
        if carried is None:
            return
        if carried.active:
            self._move(event)  # the last move may have been swallowed
        self.cancel()
        key = carried.data.stream.id
        if not carried.active:
            self._last = key
            self.clicked.emit(key)
        elif carried.to_ideas:
            self.put_back.emit(key)
        elif carried.day not in (None, carried.data.start.date()):
            (self.copied if carried.copies else self.moved).emit(key, carried.slot())

    def _double_clicked(self) -> None:
        """Edit the title of what was clicked; a day that was clicked gets a stream."""
        last, self._last = self._last, ""
        if isinstance(last, date):
            self.created.emit(last)
        elif last:
            self.opened.emit(last, "title")
