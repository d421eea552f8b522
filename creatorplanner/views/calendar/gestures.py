"""What the mouse does on the grid: create, move, resize, copy, and let go."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from creatorplanner.domain.snapping import FINE_STEP
from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.blocks import BlockData
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.autoscroll import AutoScroll
from creatorplanner.views.calendar.block import Block
from creatorplanner.views.calendar.drag import Drag, Mode
from creatorplanner.views.calendar.elsewhere import Elsewhere
from creatorplanner.views.calendar.grid import Grid
from creatorplanner.views.kit import Kit


class Gestures(QObject):
    """Turns presses, moves and releases into one result.

    ``created`` carries the slot of a new stream, ``clicked_slot`` one that was only clicked;
    ``moved``, ``copied`` and ``resized`` the stream's id and where it goes; ``clicked`` the id of
    a block that was pressed and let go without moving, ``put_back`` of one dropped on the ideas,
    ``opened`` the id of one that was clicked twice, and the part to edit.
    """

    created = Signal(object)
    clicked_slot = Signal(object)
    moved = Signal(str, object)
    copied = Signal(str, object)
    resized = Signal(str, object)
    clicked = Signal(str)
    put_back = Signal(str)
    opened = Signal(str, str)

    def __init__(self, kit: Kit, model: WeekModel, grid: Grid, scroll: QScrollArea) -> None:
        super().__init__(grid)
        self._kit, self._model, self._grid = kit, model, grid
        self._drag: Drag | None = None
        self._clicked_on: Drag | None = None
        self._pressed = QPointF()
        self._last: QPoint | None = None
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self.elsewhere = Elsewhere()
        self._scrolling = AutoScroll(kit.look, scroll, self)
        self._scrolling.scrolled.connect(self._scrolled)
        grid.pressed_empty.connect(self._press_empty)
        grid.block_pressed.connect(self._press_block)
        grid.dragged_to.connect(self._move)
        grid.let_go.connect(self._release)
        grid.double_clicked.connect(self._double_clicked)

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return self._drag is not None and self._drag.active

    def cancel(self) -> bool:
        """Leave everything as it was; False if nothing was being dragged."""
        drag, self._drag = self._drag, None
        self._scrolling.stop()
        self.elsewhere.clear()
        if drag is None or not drag.active:
            return False
        self._grid.ghost.hide()
        self._grid.lift(drag.stream_id, False)
        return True

    def _press_empty(self, position: QPointF) -> None:
        wall = self._grid.wall_at(position)
        self._pressed = position
        self._drag = Drag(Mode.CREATE, wall, Slot(wall, 60))

    def _press_block(self, block: Block, position: QPointF) -> None:
        data = block.data
        if data is None:
            return
        self._pressed = QPointF(block.pos()) + position
        modes = {"top": Mode.TOP, "bottom": Mode.BOTTOM, "": Mode.MOVE}
        mode = modes[block.edge_at(position)]
        origin = Slot(data.start, data.stream.minutes)
        anchor = self._grid.wall_at(self._pressed)
        self._drag = Drag(mode, anchor, origin, data.stream.id)

    def _move(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            return
        self._last = event.globalPosition().toPoint()
        self._modifiers = event.modifiers()
        position = self._grid.mapFromGlobal(event.globalPosition())
        if not drag.active:
            far = (position - self._pressed).manhattanLength()
            if far < QApplication.startDragDistance():
                return
            drag.active = True
            self._grid.show_slot(None)
            self._grid.lift(drag.stream_id, True)
        self._scrolling.follow(self._last)
        self._follow(drag, position)

    def _follow(self, drag: Drag, position: QPointF) -> None:
        if drag.mode is Mode.MOVE and (self._over_ideas(drag) or self._over_drop_target(drag)):
            return
        fine = bool(self._modifiers & Qt.KeyboardModifier.ShiftModifier)
        step = FINE_STEP if fine else self._model.settings.snap_minutes
        copies = bool(self._modifiers & Qt.KeyboardModifier.AltModifier)
        target = drag.follow(self._grid.wall_at(position), step, copies=copies)
        self._grid.lift(drag.stream_id, not drag.copies)
        self._show(drag, target)

    def _over_drop_target(self, drag: Drag) -> bool:
        day = None if self._last is None else self.elsewhere.day_under(self._last)
        if day is not None:
            self._show(drag, drag.to_day(datetime.combine(day, time())))
        return day is not None

    def _over_ideas(self, drag: Drag) -> bool:
        drag.to_ideas = self._last is not None and self.elsewhere.over_ideas(self._last)
        if drag.to_ideas:
            self._grid.ghost.hide()
        return drag.to_ideas

    def _show(self, drag: Drag, target: Slot) -> None:
        rect: QRectF = self._grid.slot_rect(target)
        if rect.isEmpty():
            self._grid.ghost.hide()
        elif drag.mode is Mode.CREATE:
            self._grid.ghost.show_slot(target, rect)
        else:
            self._grid.ghost.show_block(self._lifted(drag.stream_id, target), rect)

    def _lifted(self, key: str, target: Slot) -> BlockData:
        data = self._model.blocks[key]
        return data._replace(start=target.start, end=target.end)

    def _release(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            return
        self._clicked_on = None
        if drag.active:
            self._move(event)  # the last move may have been swallowed
        self.cancel()
        if not drag.active:
            self._clicked(drag)
        elif drag.to_ideas:
            self.put_back.emit(drag.stream_id)
        elif drag.changes:
            self._dropped(drag)

    def _double_clicked(self) -> None:
        """Edit the title of what was clicked; a clicked slot becomes a stream."""
        drag, self._clicked_on = self._clicked_on, None
        if drag is not None and drag.stream_id:
            self.opened.emit(drag.stream_id, "title")
        elif drag is not None:
            self.created.emit(drag.target)

    def _clicked(self, drag: Drag) -> None:
        self._clicked_on = drag
        if drag.mode is Mode.CREATE:
            self.clicked_slot.emit(drag.follow(drag.anchor, self._step(), copies=False))
        else:
            self.clicked.emit(drag.stream_id)

    def _dropped(self, drag: Drag) -> None:
        if drag.mode is Mode.CREATE:
            self.created.emit(drag.target)
        elif drag.mode is Mode.MOVE:
            (self.copied if drag.copies else self.moved).emit(drag.stream_id, drag.target)
        else:
            self.resized.emit(drag.stream_id, drag.target)

    def _step(self) -> int:
        return self._model.settings.snap_minutes

    def _scrolled(self) -> None:
        if self._drag is not None and self._last is not None:
            self._follow(self._drag, QPointF(self._grid.mapFromGlobal(self._last)))
