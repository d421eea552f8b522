"""The calendar page: puts header, week, gestures and keys together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.domain.streams import Status
from creatorplanner.models.week_model import WeekModel
from creatorplanner.operations import streams
from creatorplanner.operations.planner import Done
from creatorplanner.operations.settings import change_setting
from creatorplanner.views.calendar.block import Block
from creatorplanner.views.calendar.header import CalendarHeader
from creatorplanner.views.calendar.keys import Moves, neighbour
from creatorplanner.views.calendar.menu import block_menu
from creatorplanner.views.calendar.week_view import WeekView
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page

Key = Qt.Key
LOWEST_HOUR, HIGHEST_HOUR, HOUR_STEP = 40, 96, 8
SLOT_HINT = "Enter adds a stream"


class CalendarPage(Page):
    """``week_shown`` carries the first shown day's week."""

    week_shown = Signal(date)

    def __init__(self, kit: Kit, model: WeekModel) -> None:
        super().__init__(kit)
        self._model = model
        self._anchor = model.today()
        self.calendar_header = CalendarHeader(kit, model)
        self.header = self.calendar_header
        self.week = WeekView(kit, model)
        self._moves = Moves(lambda: kit.regional.right_to_left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.week)
        self._wire()
        self.week.grid.set_hour_height(kit.desk.book.formats.settings().hour_height)

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

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page in front ends a drag, as Esc does."""
        self.week.gestures.cancel()
        super().hideEvent(event)

    def shown(self) -> None:
        """Read what changed while another page was in front."""
        self._fit()
        self._model.refresh()

    def first_focus(self) -> QWidget:
        """The selected block, else the grid."""
        block = self.week.grid.block_of(self.kit.navigator.stream_id)
        return block or self.week.grid

    def show_day(self, day: date) -> None:
        """Show the week of a day."""
        self._anchor = day
        self._fit()

    def turn(self, steps: int) -> None:
        """Earlier (-1) or later (1) days; 0 is today."""
        self.week.grid.show_slot(None)
        if steps == 0:
            self.show_day(self._model.today())
            self.week.scroll_to_streams()
            return
        count = len(self._model.days)
        self.show_day(self._anchor + timedelta(days=steps * (7 if count == 7 else count)))

    def new_stream(self) -> None:
        """A new stream at the next sensible free hour, its title ready to be typed."""
        slot = self.week.grid.slot
        self._create(slot or Slot(self._free_hour(), 0))

    def copy_last_week(self) -> None:
        """Copy last week's streams into the shown week."""
        first = datetime.combine(self.kit.regional.week_of(self._anchor), time())
        self.kit.desk.run(streams.copy_week, first - timedelta(days=7), 7)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every gesture's keyboard twin."""
        handled = (
            self._escape(event)
            or self._selected_keys(event)
            or self._slot_keys(event)
            or self._view_keys(event)
        )
        if not handled:
            super().keyPressEvent(event)

    # wiring

    def _wire(self) -> None:
        kit, gestures, grid = self.kit, self.week.gestures, self.week.grid
        self.calendar_header.moved.connect(self.turn)
        self.calendar_header.new_asked.connect(self.new_stream)
        self.week.resized.connect(self._fit)
        self.week.week_asked.connect(self.turn)
        self.week.zoom_asked.connect(self._zoom)
        self.week.empty.copy_asked.connect(self.copy_last_week)
        self.week.empty.new_asked.connect(self.new_stream)
        gestures.created.connect(self._create)
        gestures.clicked_slot.connect(self._offer)
        gestures.clicked.connect(self._select)
        gestures.moved.connect(self._move)
        gestures.copied.connect(self._copy)
        gestures.resized.connect(self._resize)
        gestures.put_back.connect(self._unschedule)
        grid.block_menu.connect(self._menu)
        grid.log_asked.connect(kit.navigator.log)
        grid.opened.connect(kit.navigator.select)
        kit.navigator.day_asked.connect(self.show_day)
        kit.regional.changed.connect(self._fit)
        kit.look.changed.connect(self._fit)

    def _fit(self) -> None:
        count = self.week.fitting_days()
        first = self.kit.regional.week_of(self._anchor)
        if count < 7:
            first = min(self._anchor, first + timedelta(days=7 - count))
        self._model.show_days(first, count)
        self.week.settle()
        self.week_shown.emit(self.kit.regional.week_of(self._anchor))

    # what was done

    def _create(self, slot: Slot) -> None:
        settings = self.kit.desk.book.formats.settings()
        draft = streams.Draft(
            zone=self._model.zone,
            start=slot.start,
            minutes=slot.minutes or None,
            platforms=settings.platforms,
        )
        self.week.grid.show_slot(None)
        done = self.kit.desk.run(streams.create_stream, draft)
        if done is not None:
            self._reveal(done.subject)
            self.kit.navigator.select(done.subject, "title")

    def _offer(self, slot: Slot) -> None:
        self.kit.navigator.select("")
        self.week.grid.show_slot(slot, SLOT_HINT)

    def _select(self, key: str) -> None:
        self.week.grid.show_slot(None)
        self.kit.navigator.select(key)

    def _move(self, key: str, slot: Slot) -> None:
        stream = self._model.stream(key)
        if stream is not None:
            start = self._model.own_start(stream, slot.start)
            self._announce(self.kit.desk.run(streams.move_stream, key, start))

    def _copy(self, key: str, slot: Slot) -> None:
        stream = self._model.stream(key)
        if stream is not None:
            start = self._model.own_start(stream, slot.start)
            done = self.kit.desk.run(streams.copy_stream, key, start)
            if done is not None:
                self.kit.navigator.select(done.subject)

    def _resize(self, key: str, slot: Slot) -> None:
        stream = self._model.stream(key)
        if stream is not None:
            start = self._model.own_start(stream, slot.start)
            done = self.kit.desk.run(streams.resize_stream, key, start, slot.minutes)
            self._announce(done)

    def _delete(self, key: str) -> None:
        after = self._after(key)
        if self.kit.desk.run(streams.delete_stream, key) is not None:
            self._focus(after)

    def _unschedule(self, key: str) -> None:
        after = self._after(key)
        if self.kit.desk.run(streams.unschedule_stream, key) is not None:
            self._focus(after)

    def _menu(self, block: Block) -> None:
        data = block.data
        if data is None:
            return
        key, desk, navigator = data.stream.id, self.kit.desk, self.kit.navigator
        navigator.select(key)
        cancelled = data.stream.status is Status.CANCELLED
        status = Status.PLANNED if cancelled else Status.CANCELLED
        tentative = not data.stream.tentative
        later = data.stream.start + timedelta(days=7) if data.stream.start else None
        commands: list[tuple[str, Callable[[], object]]] = [
            ("Edit", lambda: navigator.select(key, "title")),
            ("Copy to next week", lambda: desk.run(streams.copy_stream, key, later)),
            ("Log results", lambda: navigator.log(key)),
            (
                "Mark tentative" if tentative else "Mark certain",
                lambda: desk.run(streams.set_tentative, key, tentative),
            ),
            (
                "Plan it again" if cancelled else "Cancel stream",
                lambda: desk.run(streams.set_status, key, status),
            ),
            ("Move to ideas", lambda: self._unschedule(key)),
            ("Delete", lambda: self._delete(key)),
        ]
        block_menu(self, commands).popup(block.mapToGlobal(block.rect().center()))

    # keys

    def _escape(self, event: QKeyEvent) -> bool:
        if event.key() != Key.Key_Escape:
            return False
        if self.week.gestures.cancel():
            return True
        if self.week.grid.slot is not None:
            self.week.grid.show_slot(None)
            return True
        return False

    def _selected_keys(self, event: QKeyEvent) -> bool:
        key = self._focused_key()
        data = self._model.blocks.get(key)
        if data is None:
            return False
        slot = Slot(data.start, data.stream.minutes)
        moved, stretched = self._moves.nudge(slot, event), self._moves.stretch(slot, event)
        if moved is not None and moved != slot:
            self._move(key, moved)
            self._keep_in_view(key)
        elif stretched is not None:
            self._resize(key, stretched)
        elif event.key() == Key.Key_Delete:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self._unschedule if shift else self._delete)(key)
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            self.kit.navigator.select(key, "title")
        elif event.key() == Key.Key_Space:
            self.kit.navigator.select(key)
        else:
            return self._walk(key, event)
        return True

    def _walk(self, key: str, event: QKeyEvent) -> bool:
        arrows = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
        if event.key() not in arrows or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        found = neighbour(self._model, key, event, self.kit.regional.right_to_left)
        if found is not None:
            self._focus(found.stream.id)
        return True

    def _slot_keys(self, event: QKeyEvent) -> bool:
        grid = self.week.grid
        if event.key() in (Key.Key_Return, Key.Key_Enter) and grid.hasFocus():
            if grid.slot is not None:
                self._create(grid.slot)
            else:
                self._offer(Slot(self._free_hour(), 60))
            return True
        slot = grid.slot or Slot(self._free_hour(), 60)
        stepped = self._moves.slot_step(slot, event) if grid.hasFocus() else None
        if stepped is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self.show_day(stepped.start.date() if grid.slot else self._anchor)
        grid.show_slot(stepped if grid.slot else slot, SLOT_HINT)
        self.week.reveal(*_span(grid.slot or slot))
        return True

    def _view_keys(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Key.Key_PageUp, Key.Key_PageDown):
            self.turn(-1 if event.key() == Key.Key_PageUp else 1)
        elif control and event.key() in (Key.Key_Plus, Key.Key_Equal):
            self._zoom(1)
        elif control and event.key() == Key.Key_Minus:
            self._zoom(-1)
        elif self._letter(event) == Key.Key_N:
            self.new_stream()
        elif self._letter(event) == Key.Key_T:
            self.turn(0)
        elif self._letter(event) == Key.Key_L and self._focused_key():
            self.kit.navigator.log(self._focused_key())
        else:
            return False
        return True

    def _letter(self, event: QKeyEvent) -> int:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        wanted = self.kit.desk.book.formats.settings().single_keys
        return event.key() if plain and wanted else 0

    # small things

    def _zoom(self, step: int) -> None:
        height = self.kit.desk.book.formats.settings().hour_height + step * HOUR_STEP
        height = max(LOWEST_HOUR, min(HIGHEST_HOUR, height))
        self.week.grid.set_hour_height(height)
        self.kit.desk.run(change_setting, "hour_height", height)

    def _focused_key(self) -> str:
        focus = self.window().focusWidget()
        return focus.segment.key if isinstance(focus, Block) else ""

    def _focus(self, key: str) -> None:
        block = self.week.grid.block_of(key)
        if block is None:
            self.kit.navigator.select("")
            self.week.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._keep_in_view(key)
        block.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.kit.navigator.stream_id:
            self.kit.navigator.select(key)

    def _after(self, key: str) -> str:
        """The stream that gets the focus when this one goes."""
        keys = [block.stream.id for block in self._model.in_order()]
        if key not in keys:
            return ""
        index = keys.index(key)
        rest = keys[index + 1 :] or keys[:index][-1:]
        return rest[0] if rest else ""

    def _keep_in_view(self, key: str) -> None:
        """Follow a stream to the day and hour it was moved to, with the focus on it."""
        had_focus = self._focused_key() == key
        self._reveal(key)
        block = self.week.grid.block_of(key)
        if had_focus and block is not None:
            block.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _reveal(self, key: str) -> None:
        stream = self._model.stream(key)
        if stream is not None and stream.start is not None and key not in self._model.blocks:
            self.show_day(stream.start.date())
        block = self.week.grid.block_of(key)
        if block is not None:
            self.week.reveal(block.segment.top, block.segment.bottom)

    def _free_hour(self) -> datetime:
        """The next evening hour of the shown days that no stream takes."""
        days, now = self._model.days, self._model.now()
        evening = [
            datetime.combine(day, time(20)) for day in days if day >= self._model.today()
        ] or [datetime.combine(days[0], time(20))]
        taken = self._model.in_order()
        for start in evening:
            end = start + timedelta(hours=1)
            clash = any(block.start < end and start < block.end for block in taken)
            if start > now and not clash:
                return start
        return evening[-1]

    def _announce(self, done: Done | None) -> None:
        if done is not None:
            block = self.week.grid.block_of(done.subject)
            if block is not None:
                event = QAccessibleAnnouncementEvent(block, block.accessibleName())
                QAccessible.updateAccessibility(event)


def _span(slot: Slot) -> tuple[int, int]:
    top = slot.start.hour * 60 + slot.start.minute
    return top, top + slot.minutes
