"""The month's days: ground and names painted, streams as child chips, one Tab stop for all."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from creatorplanner.models.blocks import BlockData
from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.block_paint import BlockState
from creatorplanner.views.calendar.ghost import Ghost
from creatorplanner.views.calendar.month.chip import MonthChip
from creatorplanner.views.calendar.month.chip_paint import ChipPainter
from creatorplanner.views.calendar.month.chip_pool import ChipPool
from creatorplanner.views.calendar.month.day_number import DayNumber
from creatorplanner.views.calendar.month.geometry import WEEK, MonthGeometry
from creatorplanner.views.calendar.month.month_paint import MonthPainter
from creatorplanner.views.calendar.month.more_button import MoreButton
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit

NAMES, HEAD, CHIP, EDGE = 30, 28, 24, 3
NOTCH = 120  # of the mouse wheel


class MonthGrid(QWidget):
    """Shows the model's weeks. Presses and drags are told; the part decides what they mean."""

    day_pressed = Signal(object)  # the date under the mouse
    chip_pressed = Signal(object, QPointF)
    dragged_to = Signal(QMouseEvent)
    let_go = Signal(QMouseEvent)
    chip_menu = Signal(object, QPoint)
    double_clicked = Signal()
    create_asked = Signal(object)  # a date
    more_asked = Signal(object)  # a MoreButton
    turn_asked = Signal(int)
    arranged = Signal()

    def __init__(self, kit: Kit, model: MonthModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        paint = ChipPainter(kit)
        self._paint = MonthPainter(kit, model)
        self._pool = ChipPool(kit, paint, self)
        self._pool.made.connect(self._wire_chip)
        self.chips: dict[str, MonthChip] = {}
        self._numbers: list[DayNumber] = []
        self._more: list[MoreButton] = []
        self._shown: dict[date, list[str]] = {}
        self.ghost = Ghost(kit, paint, self)
        self.cursor_day = model.today()
        self._kept = kit.navigator.stream_id
        self._stop: QWidget | None = None
        self._today = model.today()
        self._drop: date | None = None
        self._wheel = 0
        self.setAccessibleName("Month")
        model.loaded.connect(self.rebuild)
        model.days_changed.connect(self._fill_days)
        kit.navigator.selected.connect(self._selected)
        kit.look.changed.connect(self.restyle)
        kit.regional.changed.connect(self.restyle)
        kit.ticker.minute.connect(self._minute)

    # measures

    def geometry_now(self) -> MonthGeometry:
        """The present measures."""
        px, rows = self._kit.look.px, len(self._model.days) // WEEK
        mirrored = self._kit.regional.right_to_left
        measures = (px(NAMES), px(HEAD), px(CHIP), px(EDGE))
        return MonthGeometry(self.width(), self.height(), rows, *measures, mirrored)

    def sizeHint(self) -> QSize:
        """As high as there is room."""
        return QSize(600, 400)

    def minimumSizeHint(self) -> QSize:
        """Whatever is left of the window."""
        return QSize(100, 100)

    def day_at(self, position: QPointF) -> date:
        """The day under a position of the grid."""
        return self._model.days[self.geometry_now().index_at(position)]

    # days and chips

    def rebuild(self) -> None:
        """Show the model's weeks anew; chips of streams that stay are kept."""
        self._today = self._model.today()
        while len(self._numbers) < len(self._model.days):
            self._add_day()
        for spare in range(len(self._model.days), len(self._numbers)):
            self._numbers[spare].hide()
            self._more[spare].hide()
        self._shown.clear()
        self._fill_days(set(self._model.days))

    def restyle(self) -> None:
        """Paint everything anew."""
        self._pool.forget()
        self.rebuild()

    def stops(self, day: date) -> list[QWidget]:
        """Where the keyboard can stand on a shown day, from top to bottom."""
        index = self._index(day)
        if index is None:
            return []
        stops: list[QWidget] = [self.chips[key] for key in self._shown.get(day, [])]
        if not self._more[index].isHidden():
            stops.append(self._more[index])
        return stops or [self._numbers[index]]

    def stop(self) -> QWidget | None:
        """What Tab and F6 come to."""
        return self._stop

    def go_to(self, day: date) -> None:
        """Let Tab come to this day from now on; the focus, if it is in the month, goes along."""
        self._come_to(day)
        focus: QWidget | None = self.window().focusWidget()
        inside = focus is not None and (focus is self or self.isAncestorOf(focus))
        if focus is not None and inside and self._stop not in (None, focus):
            assert self._stop is not None
            self._stop.setFocus(_like(focus))

    def keep(self, key: str) -> None:
        """Show this stream's chip, however many the day has."""
        self._kept = key
        block = self._model.blocks.get(key)
        if block is not None and key not in self.chips:
            self._fill_days({block.start.date()})

    def lift(self, key: str, lifted: bool) -> None:
        """Fade a stream's chip while it is dragged."""
        if key in self.chips:
            self.chips[key].set_lifted(lifted)

    def mark_drop(self, day: date | None) -> None:
        """Show on which day the dragged stream would land."""
        if day != self._drop:
            self._drop = day
            self.update()

    # the stage of the calendar's deeds

    def stream_widget(self, key: str) -> QWidget | None:
        """A stream's chip."""
        return self.chips.get(key)

    def told(self, key: str) -> str:
        """What a screen reader says of a stream."""
        widget = self.stream_widget(key)
        return "" if widget is None else widget.accessibleName()

    def show_stream(self, key: str) -> None:
        """Show a stream's chip even on a full day."""
        self.keep(key)

    def rest(self) -> QWidget:
        """The day that the keyboard is on."""
        return (self.stops(self.cursor_day) or [self])[0]

    def drop_slot(self) -> None:
        """There is no free slot in a month."""

    # events

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed unseen."""
        super().showEvent(event)
        self._model.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._model.sleep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size moves every chip."""
        super().resizeEvent(event)
        self._fill_days(set(self._model.days))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Days, today, the day in hand."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        measures = self.geometry_now()
        self._paint.paint(painter, measures)
        for index, number in enumerate(self._numbers[: len(self._model.days)]):
            drop, focused = number.day == self._drop, number.hasFocus()
            if drop or focused:
                cell = measures.cell(index)
                self._paint.mark(painter, cell, drop=drop, ring=shows_focus(number))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The keyboard goes to the day that is pressed."""
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() > self._names():
            day = self.day_at(event.position())
            self._come_to(day)
            index = self._index(day)
            if index is not None:
                self._numbers[index].setFocus(Qt.FocusReason.MouseFocusReason)
            self.day_pressed.emit(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Not a second press: the first click may have closed the panel and moved the days."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch turns a month; touch pads send many small parts of one."""
        self._wheel += event.angleDelta().y() or event.angleDelta().x()
        steps = int(self._wheel / NOTCH)
        if steps:
            self._wheel -= steps * NOTCH
            self.turn_asked.emit(-1 if steps > 0 else 1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys belong to the page."""
        event.ignore()

    # inside

    def _names(self) -> int:
        return self._kit.look.px(NAMES)

    def _index(self, day: date) -> int | None:
        if not self._model.days:
            return None
        index = (day - self._model.days[0]).days
        return index if 0 <= index < len(self._model.days) else None

    def _fill_days(self, days: set[date]) -> None:
        measures = self.geometry_now()
        for day in days:
            index = self._index(day)
            if index is not None:
                self._fill_day(day, index, measures)
        wanted = {key for keys in self._shown.values() for key in keys}
        for key in [key for key in self.chips if key not in wanted]:
            self._let_go(key)
        self._rove()
        if self.ghost.isVisible():
            self.ghost.raise_()
        self.update()
        self.arranged.emit()

    def _fill_day(self, day: date, index: int, measures: MonthGeometry) -> None:
        blocks = self._model.of(day)
        shown = self._fitting(blocks, measures.capacity)
        self._shown[day] = [block.stream.id for block in shown]
        for slot, block in enumerate(shown):
            chip = self.chips.get(block.stream.id) or self._pool.chip()
            self.chips[block.stream.id] = chip
            chip.setGeometry(measures.chip_rect(index, slot).toAlignedRect())
            selected = block.stream.id == self._kit.navigator.stream_id
            chip.show_stream(block, BlockState(selected=selected))
            chip.show()
        number, more = self._numbers[index], self._more[index]
        number.setGeometry(measures.number(index).toAlignedRect())
        outside = (day.year, day.month) != (self._model.month.year, self._model.month.month)
        number.show_day(day, self._today, outside=outside, streams=len(blocks))
        number.show()
        more.show_more(day, len(blocks) - len(shown))
        more.setGeometry(measures.more(index, more.sizeHint().width()).toAlignedRect())

    def _fitting(self, blocks: tuple[BlockData, ...], room: int) -> list[BlockData]:
        """The first ones; the one that is in hand takes the last place where it is not of them."""
        shown = list(blocks[:room])
        kept = next((block for block in blocks[room:] if block.stream.id == self._kept), None)
        if kept is not None and shown:
            shown[-1] = kept
        return shown

    def _add_day(self) -> None:
        number = DayNumber(self._kit, self)
        number.focused.connect(self._day_focused)
        number.marked.connect(self.update)  # the mark is painted here, around the whole day
        number.clicked.connect(lambda _checked=False: self.create_asked.emit(number.day))
        more = MoreButton(self._kit, self)
        more.focused.connect(self._day_focused)
        more.clicked.connect(lambda _checked=False: self.more_asked.emit(more))
        self._numbers.append(number)
        self._more.append(more)

    def _wire_chip(self, chip: MonthChip) -> None:
        chip.pressed_at.connect(self.chip_pressed)
        chip.dragged_to.connect(self.dragged_to)
        chip.let_go.connect(self.let_go)
        chip.menu_asked.connect(self.chip_menu)
        chip.double_clicked.connect(self.double_clicked)
        chip.focused.connect(self._chip_focused)

    def _let_go(self, key: str) -> None:
        chip = self.chips.pop(key)
        if chip.hasFocus():
            self.rest().setFocus(_like(chip))
        if chip is self._stop:
            self._stop = None
        self._pool.take_back(chip)

    def _chip_focused(self, chip: MonthChip) -> None:
        self._kept = chip.key
        self._come_to(chip.day)

    def _day_focused(self, place: DayNumber | MoreButton) -> None:
        self._come_to(place.day)

    def _selected(self, key: str, _part: str) -> None:
        if key:
            self.keep(key)
            if key in self.chips:
                self._come_to(self.chips[key].day)
        for own, chip in self.chips.items():
            chip.set_selected(own == key)

    def _come_to(self, day: date) -> None:
        self.cursor_day = day
        self._rove()

    def _rove(self) -> None:
        """One Tab stop: the stream that was in hand, else the first of the day, else the day."""
        stops = self.stops(self.cursor_day)
        if not stops and self._model.days:
            stops = self.stops(self._model.days[0] + timedelta(days=WEEK))
        kept = self.chips.get(self._kept)
        stop = kept if kept in stops else next(iter(stops), None)
        focus = self.window().focusWidget()
        if focus in stops:
            stop = focus
        if stop is not self._stop:
            if self._stop is not None:
                self._stop.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._stop = stop
        if stop is not None:
            stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _minute(self) -> None:
        if self._model.today() != self._today and self.isVisible():
            self.rebuild()


def _like(widget: QWidget) -> Qt.FocusReason:
    """The reason that makes a ring show where the widget has one."""
    reasons = Qt.FocusReason
    return reasons.ShortcutFocusReason if shows_focus(widget) else reasons.OtherFocusReason
