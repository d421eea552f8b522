"""The scrolling week: day header above, grid below, pills at the edges, gestures inside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from creatorplanner.domain.week_view import Edge, EdgePill, edge_pills, first_visible_hour
from creatorplanner.models.blocks import BlockData
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.day_header import DayHeader
from creatorplanner.views.calendar.empty_week import EmptyWeek
from creatorplanner.views.calendar.gestures import Gestures
from creatorplanner.views.calendar.grid import Grid
from creatorplanner.views.calendar.gutter import gutters
from creatorplanner.views.calendar.pills import Pill
from creatorplanner.views.kit import Kit

HEADROOM = 10  # design pixels above the first hour, for its label
LEAST_COLUMN = 96  # design pixels; narrower columns show fewer days


class WeekView(QWidget):
    """``resized`` when another number of days may fit; ``wheeled`` asks for hours or weeks.

    ``laid_over``: whether streams that may come are painted over the week.
    """

    resized = Signal()
    zoom_asked = Signal(int)
    week_asked = Signal(int)
    laid_over = Signal(bool)

    def __init__(self, kit: Kit, model: WeekModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.header = DayHeader(kit, model)
        self.grid = Grid(kit, model)
        self.area = _Area(self)
        self.area.setWidget(self.grid)
        self.gestures = Gestures(kit, model, self.grid, self.area)
        self.empty = EmptyWeek(kit, model, self.area.viewport())
        self._pills: list[Pill] = []
        self._touched = False
        self._seen: frozenset[date] = frozenset()
        self._expected: tuple[BlockData, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.area, 1)
        # what is pressed stays under the hand, though the panel that opens takes some days away
        self.grid.pressed_empty.connect(self.touch)
        self.grid.block_pressed.connect(self.touch)
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self.place_pills())
        model.loaded.connect(self._loaded)
        model.zones_changed.connect(self.resized)
        model.blocks_changed.connect(lambda _keys: self.place_pills())
        self.grid.hours_changed.connect(self.place_pills)
        kit.look.changed.connect(self.place_pills)

    def fitting_days(self) -> int:
        """How many days fit at the present width: 7, 5 or 3."""
        room = self.width() - gutters(self._kit, self._model)[0]
        return next((days for days in (7, 5) if room / days >= self._kit.look.px(LEAST_COLUMN)), 3)

    def shown_days(self) -> list[date]:
        """The days of the columns."""
        return self._model.days

    def zoom(self, hour_height: int) -> None:
        """Make the hours taller or flatter around what is in the middle of the view."""
        self.touch()
        bar, half = self.area.verticalScrollBar(), self.area.viewport().height() / 2
        middle = self.grid.geometry_now().minutes(bar.value() + half)
        self.grid.set_hour_height(hour_height)
        # the layout would only get to it later, and the view would stand elsewhere until then
        self.grid.resize(self.grid.width(), self.grid.minimumHeight())
        bar.setValue(round(self.grid.geometry_now().y(middle) - half))
        self.place_pills()

    def expect(self, blocks: Sequence[BlockData]) -> None:
        """Streams that may come count like those that are there for what is best to show."""
        self._expected = tuple(blocks)

    def scroll_to_streams(self) -> None:
        """Scroll so that most of the shown streams are wholly in view."""
        measures = self.grid.geometry_now()
        height = self.area.viewport().height()
        view = height / measures.hour_height
        segments = [item for column in self._model.layout().values() for item in column]
        segments += self.grid.standing(self._expected)
        now = self._model.now() if self._model.today() in self._model.days else None
        if not segments and now is None:
            day_from = self._model.settings.day_from
            self.area.verticalScrollBar().setValue(int(measures.y(day_from)))
            return
        hour = first_visible_hour(segments, view, now)
        top = int(measures.y(hour * 60))
        # a little air above the first hour's label, but never at the cost of the last block
        ends = [y for y in (measures.y(item.bottom) for item in segments) if y <= top + height]
        slack = top + height - int(max(ends, default=top))
        self.area.verticalScrollBar().setValue(top - min(slack, self._kit.look.px(HEADROOM)))

    def scroll_to(self, minutes: int) -> None:
        """Bring a minute of the day into the upper third."""
        self.touch()
        y = int(self.grid.geometry_now().y(minutes))
        self.area.verticalScrollBar().setValue(y - self.area.viewport().height() // 3)

    def reveal(self, top: int, bottom: int) -> None:
        """Scroll only as far as it takes to show these minutes."""
        self.touch()
        measures, bar = self.grid.geometry_now(), self.area.verticalScrollBar()
        first, last = int(measures.y(top)) - 8, int(measures.y(bottom)) + 8
        if first < bar.value():
            bar.setValue(first)
        elif last > bar.value() + self.area.viewport().height():
            bar.setValue(min(first, last - self.area.viewport().height()))

    # the stage of the calendar's deeds

    def stream_widget(self, key: str) -> QWidget | None:
        """A stream's first block."""
        return self.grid.block_of(key)

    def told(self, key: str) -> str:
        """What a screen reader says of a stream."""
        widget = self.stream_widget(key)
        return "" if widget is None else widget.accessibleName()

    def show_stream(self, key: str) -> None:
        """Scroll to a stream's first block."""
        block = self.grid.block_of(key)
        if block is not None:
            self.reveal(block.segment.top, block.segment.bottom)

    def rest(self) -> QWidget:
        """The grid."""
        return self.grid

    def drop_slot(self) -> None:
        """Take the free slot away."""
        self.grid.show_slot(None)

    def place_pills(self) -> None:
        """Put a pill wherever streams lie out of view."""
        measures, view = self.grid.geometry_now(), self.area.viewport()
        if not self._model.days or view.height() < 10:
            return
        top = self.area.verticalScrollBar().value()
        segments = [item for column in self._model.layout().values() for item in column]
        shown = edge_pills(
            segments,
            int(measures.minutes(top)),
            int(measures.minutes(top + view.height())),
        )
        for index, pill in enumerate(shown):
            if index == len(self._pills):
                fresh = Pill(self._kit, view)
                fresh.clicked.connect(lambda _checked=False, own=fresh: self.scroll_to(own.minutes))
                self._pills.append(fresh)
            self._place_pill(self._pills[index], pill)
        for spare in self._pills[len(shown) :]:
            spare.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Perhaps other days, and the best hours while the user hasn't scrolled."""
        super().resizeEvent(event)
        self.resized.emit()

    def settle(self) -> None:
        """Choose the best hours for the size, as long as the user hasn't scrolled."""
        if not self._touched and self.area.viewport().height() > 100 and self._model.days:
            self.scroll_to_streams()
        self.place_pills()

    def touch(self, *_args: object) -> None:
        """The user chose these hours: from now on they stay until other days are shown."""
        self._touched = True

    def _loaded(self) -> None:
        days = frozenset(self._model.days)
        if days.isdisjoint(self._seen):  # not where only fewer or more of the same days fit
            self._touched = False
        self._seen = days
        self.settle()

    def _place_pill(self, pill: Pill, told: EdgePill) -> None:
        data = self._model.blocks[told.first.key]
        emoji = data.format.emoji if data.format else ""
        more = f"  +{self._kit.regional.number(told.more)}" if told.more else ""
        time = self._kit.regional.time(data.start)
        words = " ".join(part for part in (emoji, f"{time}{more}") if part)
        count = told.more + 1
        where = "earlier" if told.edge is Edge.ABOVE else "later"
        spoken = f"{self._kit.regional.number(count)} {where}, {time}"
        measures, view, gap = self.grid.geometry_now(), self.area.viewport(), 6
        pill.show_pill(told.edge, words, spoken, told.first.top)
        if pill.width() > measures.column - 2 * gap:
            pill.show_pill(told.edge, f"{time}{more}", spoken, told.first.top)
        left = measures.day_left(self._model.days.index(told.day)) + gap
        box = QRectF(left, gap, min(pill.width(), measures.column - 2 * gap), pill.height())
        if told.edge is Edge.BELOW:
            box.moveBottom(view.height() - gap)
        pill.setGeometry(box.toAlignedRect())
        pill.show()
        pill.raise_()


class _Area(QScrollArea):
    """Scrolls the grid; with Ctrl the wheel changes hours, with Shift the week."""

    def __init__(self, view: WeekView) -> None:
        super().__init__()
        self._view = view
        # PySide knows these two as ours; finding out the kind of Qt's own would load every class
        self.setViewport(QWidget())
        self.setVerticalScrollBar(QScrollBar())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, zoom or turn."""
        delta = event.angleDelta().y() or event.angleDelta().x()
        step = (delta > 0) - (delta < 0)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._view.zoom_asked.emit(step)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._view.week_asked.emit(-step)
        else:
            self._view.touch()
            super().wheelEvent(event)
            return
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys belong to the page; a scroll area would take arrows and Page Up for itself."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The real size is known now."""
        super().resizeEvent(event)
        self._view.settle()
