"""Quiet outlines in the week where streams did well: a press or Enter makes one there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.domain.strong_places import StrongPlace
from creatorplanner.models.strong_slots_model import StrongSlotsModel
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.grid import Grid
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import faded, focus_ring, outlined, rounded, write
from creatorplanner.views.wording.slot_words import slot_lines, slot_reason, slot_spoken

_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class StrongSlot(PaintedButton):
    """One outline. A drag that begins on it is the grid's, as if it were not there."""

    def __init__(self, kit: Kit, grid: Grid) -> None:
        super().__init__(kit.look, "", grid)
        self._kit, self._grid = kit, grid
        self.place: StrongPlace | None = None
        self._lines: tuple[str, ...] = ()
        self._pressed: QPointF | None = None

    def show_place(self, place: StrongPlace) -> None:
        """Say what this place is."""
        kit = self._kit
        self.place = place
        self._lines = slot_lines(kit.regional, kit.platforms, place.strong)
        reason = slot_reason(kit.regional, kit.platforms, place.strong)
        spoken = slot_spoken(kit.regional, kit.platforms, place)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(f"{reason} Enter adds a stream.")
        self.setToolTip(tooltip(f"{spoken}\n{reason}\nPress it to add a stream."))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it; all other keys belong to the page."""
        if event.key() in _PRESS:
            if not event.isAutoRepeat():
                self.click()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps a click, perhaps the beginning of a drag."""
        super().mousePressEvent(event)
        self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Once it is a drag, hand it to the grid."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if self.isDown() and self._pressed is not None:
            moved = (event.position() - self._pressed).manhattanLength()
            if moved < QApplication.startDragDistance():
                return
            self.setDown(False)
            self._grid.pressed_empty.emit(QPointF(self.pos()) + self._pressed)
        self._grid.dragged_to.emit(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, or the end of a drag."""
        was_down, self._pressed = self.isDown(), None
        if was_down:
            super().mouseReleaseEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._grid.let_go.emit(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A dashed outline with a sparkle; fewer lines where it is low."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.look, self.look.theme
        rect, radius = QRectF(self.rect()), look.px(7)
        near = self.underMouse() or self.isDown()
        rounded(painter, rect, radius, faded(theme.accent, 0.16 if near else 0.06))
        line = theme.accent_text if theme.outlined else faded(theme.accent, 1 if near else 0.65)
        outlined(painter, rect, radius, line, look.px(1.5), Qt.PenStyle.DashLine)
        left, top, gap = look.px(9), float(look.px(7)), look.px(17)
        side = look.px(14)
        room = rect.width() - left - look.px(6)
        if room > look.px(74) and self.place is not None and self.place.strong.streams:
            box = QRectF(left, top + look.px(1), side, side)
            if self._kit.regional.right_to_left:
                box.moveRight(rect.width() - left)
            self._kit.icons.paint(painter, "sparkles", theme.accent_text, box)
            left, room = left + side + look.px(5), room - side - look.px(5)
        self._write(painter, QRectF(left, top, room, gap), 0)
        left = look.px(9)
        for index in range(1, len(self._lines)):
            line_top = top + index * gap + look.px(2)
            if line_top + gap <= rect.height():
                self._write(painter, QRectF(left, line_top, rect.width() - left, gap), index)
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)

    def _write(self, painter: QPainter, box: QRectF, index: int) -> None:
        theme = self.look.theme
        painter.setFont(self.look.font(12, 600 if index == 0 else 500))
        painter.setPen(theme.text2 if index else theme.accent_text)
        write(painter, self, box, self._lines[index])


class StrongSlots(QObject):
    """Keeps the outlines where the shown week has room for them. ``asked`` carries a slot."""

    asked = Signal(object)

    def __init__(self, kit: Kit, week: WeekModel, grid: Grid, model: StrongSlotsModel) -> None:
        super().__init__(grid)
        self._kit, self._week, self._grid, self._model = kit, week, grid, model
        self.slots: list[StrongSlot] = []
        self._paused = False
        self._later = QTimer(self)  # the calendar turns first, then the outlines come
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.place)
        for signal in (week.loaded, week.blocks_changed, grid.hours_changed, model.changed):
            signal.connect(self._soon)
        kit.look.changed.connect(self._tell_again)
        kit.regional.changed.connect(self._tell_again)
        kit.ticker.minute.connect(self._soon)
        grid.installEventFilter(self)
        self._soon()

    def pause(self, paused: bool) -> None:
        """Show none for a while: something else is laid over the week."""
        self._paused = paused
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Other widths, other places."""
        if event.type() == QEvent.Type.Resize:
            self._soon()
        return False

    def place(self) -> None:
        """Put an outline on each strong place of the shown days, and take the others away."""
        week = self._week
        places: list[StrongPlace] = []
        if not self._paused and week.settings.strong_slots:
            taken = ((block.start, block.end) for block in week.blocks.values())
            places = self._model.places(week.days, taken, week.now())
        for index, place in enumerate(places):
            if index == len(self.slots):
                self.slots.append(self._made())
            rect = self._grid.slot_rect(Slot(place.start, place.minutes))
            slot = self.slots[index]
            if place != slot.place or slot.isHidden():
                slot.show_place(place)
            slot.setGeometry(rect.toAlignedRect())
            slot.lower()
            slot.setVisible(not rect.isEmpty())
        for spare in self.slots[len(places) :]:
            self._take_away(spare)

    def _take_away(self, slot: StrongSlot) -> None:
        if slot.hasFocus():
            self._grid.setFocus(Qt.FocusReason.OtherFocusReason)
        slot.hide()

    def _made(self) -> StrongSlot:
        slot = StrongSlot(self._kit, self._grid)
        slot.clicked.connect(lambda: self._ask(slot))
        return slot

    def _ask(self, slot: StrongSlot) -> None:
        if slot.place is not None:
            self.asked.emit(Slot(slot.place.start, slot.place.minutes))

    def _tell_again(self) -> None:
        for slot in self.slots:
            slot.place = None
        self._soon()

    def _soon(self, *_args: object) -> None:
        self._later.start()
