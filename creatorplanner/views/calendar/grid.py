"""The hour grid: lines and now-line painted, blocks as child widgets, gestures by mouse."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.domain.streams import Phase
from creatorplanner.domain.week_layout import Segment, Span, lay_out
from creatorplanner.models.blocks import BlockData
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.block import Block
from creatorplanner.views.calendar.block_paint import BlockPainter, BlockState
from creatorplanner.views.calendar.block_pictures import BlockPictures
from creatorplanner.views.calendar.geometry import DAY_MINUTES, Geometry
from creatorplanner.views.calendar.ghost import Ghost
from creatorplanner.views.calendar.grid_paint import paint_grid
from creatorplanner.views.calendar.gutter import gutters
from creatorplanner.views.kit import Kit
from creatorplanner.views.wording.spoken import Spoken

COLUMN_EDGE = 4


class Grid(QWidget):
    """Shows the model's days. Presses and drags are told; the page decides what they mean."""

    pressed_empty = Signal(QPointF)
    dragged_to = Signal(QMouseEvent)
    let_go = Signal(QMouseEvent)
    block_pressed = Signal(object, QPointF)
    block_menu = Signal(object, QPoint)
    log_asked = Signal(str)
    double_clicked = Signal()
    hours_changed = Signal()
    arranged = Signal()

    def __init__(self, kit: Kit, model: WeekModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self._hour_height = 56
        paint = BlockPainter(kit)
        self._pictures = BlockPictures(kit, paint)
        self._spoken = Spoken(kit.regional, kit.platforms)
        self.blocks: dict[tuple[str, date], Block] = {}
        self._spare: list[Block] = []
        self.ghost = Ghost(kit, paint, self)
        self.slot: Slot | None = None
        self._slot_hint = ""
        self._stop_key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Week")
        model.loaded.connect(self.rebuild)
        model.blocks_changed.connect(lambda _keys: self.rebuild())
        model.zones_changed.connect(self.rebuild)
        kit.navigator.selected.connect(self._selected)
        kit.look.changed.connect(self.restyle)
        kit.regional.changed.connect(self.restyle)
        kit.ticker.minute.connect(self._minute)

    # measures

    def geometry_now(self) -> Geometry:
        """The present measures."""
        look, (hours, second) = self._kit.look, gutters(self._kit, self._model)
        return Geometry(
            self.width(),
            len(self._model.days),
            look.px(self._hour_height),
            hours,
            self._kit.regional.right_to_left,
            second,
        )

    def set_hour_height(self, height: int) -> None:
        """The height of an hour in design pixels."""
        if height != self._hour_height:
            self._hour_height = height
            self.restyle()
            self.hours_changed.emit()

    def sizeHint(self) -> QSize:
        """A whole day high."""
        return QSize(600, self._kit.look.px(self._hour_height) * 24 + 1)

    def minimumSizeHint(self) -> QSize:
        """A whole day high."""
        return QSize(100, self.sizeHint().height())

    def wall_at(self, position: QPointF) -> datetime:
        """The wall time under a position of the grid."""
        measures = self.geometry_now()
        day = self._model.days[measures.day_at(position.x())]
        minutes = max(0.0, min(DAY_MINUTES - 1.0, measures.minutes(position.y())))
        return datetime.combine(day, time()) + timedelta(minutes=minutes)

    def slot_rect(self, slot: Slot) -> QRectF:
        """Where a slot's first day would be painted; an empty rectangle for a day not shown."""
        spans = [Span("", slot.start, slot.end)]
        for day, segments in lay_out(spans, self._model.days).items():
            for segment in segments:
                return self._rect(self.geometry_now(), segment, self._model.days.index(day))
        return QRectF()

    def standing(self, blocks: Iterable[BlockData]) -> list[Segment]:
        """Where blocks that are not there yet would stand beside those that are."""
        own = {data.stream.id: Span(data.stream.id, data.start, data.end) for data in blocks}
        if not own:
            return []
        there = (Span(key, data.start, data.end) for key, data in self._model.blocks.items())
        placed = lay_out((*there, *own.values()), self._model.days)
        return [item for column in placed.values() for item in column if item.key in own]

    def segment_rect(self, segment: Segment) -> QRectF:
        """Where a segment of a shown day is painted."""
        return self._rect(self.geometry_now(), segment, self._model.days.index(segment.day))

    # blocks

    def rebuild(self) -> None:
        """Make the blocks fit the model; widgets are reused and stay where they show the same."""
        wanted = {
            (segment.key, day): (segment, index)
            for index, (day, segments) in enumerate(self._model.layout().items())
            for segment in segments
        }
        self._let_go_of_others(list(wanted))
        measures = self.geometry_now()
        for place, (segment, index) in wanted.items():
            block = self.blocks.get(place) or self._fresh(place)
            self._fill(block, segment, self._rect(measures, segment, index))
            block.raise_()
        self._rove()
        if self.ghost.isVisible():
            self.ghost.raise_()
        self.update()
        self.arranged.emit()

    def _let_go_of_others(self, wanted: list[tuple[str, date]]) -> None:
        """Free the blocks that are not wanted; a stream that changed its day keeps its widget."""
        free = [place for place in wanted if place not in self.blocks]
        for place in [place for place in self.blocks if place not in wanted]:
            block = self.blocks.pop(place)
            elsewhere = next((other for other in free if other[0] == place[0]), None)
            if elsewhere is not None:
                free.remove(elsewhere)
                self.blocks[elsewhere] = block  # with its focus, which a fresh one would not have
                continue
            if block.hasFocus():
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            block.hide()
            self._spare.append(block)

    def stop(self) -> Block | None:
        """The block that Tab and F6 come to: the one that had the focus or was selected last."""
        return self.block_of(self._stop_key)

    def block_of(self, key: str) -> Block | None:
        """The first block of a stream, or None if it isn't shown."""
        found = [block for (own, _day), block in self.blocks.items() if own == key]
        return min(found, key=lambda block: block.segment.day) if found else None

    def lift(self, key: str, lifted: bool) -> None:
        """Fade a stream's blocks while it is dragged."""
        for (own, _day), block in self.blocks.items():
            if own == key:
                block.set_lifted(lifted)

    def show_slot(self, slot: Slot | None, hint: str = "") -> None:
        """Show the ghost of a new stream, or take it away."""
        self.slot, self._slot_hint = slot, hint
        rect = QRectF() if slot is None else self.slot_rect(slot)
        if slot is None or rect.isEmpty():
            self.ghost.hide()
            self.setAccessibleDescription("")
        else:
            self.ghost.show_slot(slot, rect, hint)
            times = self._kit.regional.time_range(slot.start, slot.end)
            day = self._kit.regional.date_long(slot.start.date())
            self.setAccessibleDescription(f"Free slot, {day}, {times}. Enter adds a stream.")

    def restyle(self) -> None:
        """Paint everything anew."""
        for block in (*self.blocks.values(), *self._spare):
            block.forget()
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self.rebuild()

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width moves every block."""
        super().resizeEvent(event)
        self.rebuild()
        if self.slot is not None:
            self.show_slot(self.slot, self._slot_hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lines, today, now."""
        painter = QPainter(self)
        paint_grid(painter, event.rect(), self.geometry_now(), self._kit, self._model)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The beginning of a new stream, perhaps."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed_empty.emit(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Not a second press: the first click may have opened the panel and moved the days."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged_to.emit(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go.emit(event)

    def _focused(self, block: Block) -> None:
        self._stop_key = block.segment.key
        self._rove()

    def _selected(self, key: str, _part: str) -> None:
        """Only the blocks whose mark comes or goes differ."""
        if key:
            self._stop_key = key
            self._rove()
        for block in self.blocks.values():
            block.set_selected(block.segment.key == key)

    def _minute(self) -> None:
        if any(
            block.data is not None and block.data.phase is Phase.LIVE
            for block in self.blocks.values()
        ):
            self.rebuild()
        self.update()

    def _fresh(self, place: tuple[str, date]) -> Block:
        if self._spare:
            block = self._spare.pop()
        else:
            block = Block(self._kit, self._pictures, self._spoken, self)
            block.pressed_at.connect(self.block_pressed)
            block.dragged_to.connect(self.dragged_to)
            block.let_go.connect(self.let_go)
            block.menu_asked.connect(self.block_menu)
            block.log_asked.connect(self.log_asked)
            block.double_clicked.connect(self.double_clicked)
            block.focused.connect(self._focused)
        block.set_lifted(False)
        self.blocks[place] = block
        return block

    def _fill(self, block: Block, segment: Segment, rect: QRectF) -> None:
        data = self._model.blocks[segment.key]
        state = BlockState(
            selected=segment.key == self._kit.navigator.stream_id,
            clash=segment.clash,
            continues_before=segment.continues_before,
            continues_after=segment.continues_after,
            live_minutes=self._live_minutes(data),
        )
        block.setGeometry(rect.toAlignedRect())
        block.show_data(data, segment, state)
        block.show()

    def _rect(self, measures: Geometry, segment: Segment, index: int) -> QRectF:
        return measures.rect(segment, index, self._kit.look.px(COLUMN_EDGE))

    def _live_minutes(self, data: BlockData) -> int:
        if data.phase is not Phase.LIVE:
            return 0
        return max(0, int((self._model.now() - data.start).total_seconds() // 60))

    def _rove(self) -> None:
        """One Tab stop for all blocks: where the keyboard was last, else the first."""
        blocks = self.blocks.values()
        first = min(blocks, key=lambda block: (block.segment.day, block.segment.top), default=None)
        stop = self.block_of(self._stop_key) or first
        for block in blocks:
            policy = Qt.FocusPolicy.StrongFocus if block is stop else Qt.FocusPolicy.ClickFocus
            if block.focusPolicy() != policy:
                block.setFocusPolicy(policy)
