"""The calendar page: one header over week, month or list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.header import CalendarHeader
from creatorplanner.views.calendar.part import DropDay, MarkDrop, MarkIdeas, OverIdeas, Part
from creatorplanner.views.calendar.week_part import WEEK, WeekPart
from creatorplanner.views.calendar.week_view import WeekView
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page

if TYPE_CHECKING:
    from creatorplanner.views.calendar.planning import Planning
    from creatorplanner.views.widgets.fields import LineEdit

VIEWS = {Qt.Key.Key_W: "week", Qt.Key.Key_M: "month", Qt.Key.Key_L: "list"}


class CalendarPage(Page):
    """The week is always there; month and list are made when they are first wanted.

    ``week_shown`` carries the week of the first shown day, ``days_shown`` the last shown day,
    ``month_shown`` the month that is shown instead of a week; ``told`` words for the toast;
    ``ideas_asked`` wants the ideas tray opened or closed.
    """

    week_shown = Signal(date)
    days_shown = Signal(date)
    month_shown = Signal(date)
    told = Signal(str)
    ideas_asked = Signal()

    def __init__(self, kit: Kit, model: WeekModel) -> None:
        super().__init__(kit)
        self._model = model
        self._finished = False
        self._drops: list[tuple[DropDay, MarkDrop]] = []
        self._ideas: list[tuple[OverIdeas, MarkIdeas]] = []
        self.calendar_header = CalendarHeader(kit, model)
        self.header = self.calendar_header
        self.week = WeekView(kit, model)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._planning: Planning | None = None
        self._parts: dict[str, Part] = {}
        self.part = self._add("week", WeekPart(kit, model, self.week))
        self.calendar_header.follow(self.part)
        self._wire()
        self.show_view(model.settings.calendar_view)

    @property
    def view(self) -> str:
        """The name of the view in front: week, month or list."""
        return next(name for name, part in self._parts.items() if part is self.part)

    def finish(self) -> None:
        """Take what the user does; until then the page only shows."""
        self._finished = True
        for part in self._parts.values():
            part.finish(self.told.emit)

    def add_drop_target(self, drop_day: DropDay, mark: MarkDrop) -> None:
        """Let streams be dropped on days elsewhere; ``drop_day`` takes a global position."""
        self._drops.append((drop_day, mark))
        for part in self._parts.values():
            part.add_drop_target(drop_day, mark)

    def add_ideas_target(self, over: OverIdeas, mark: MarkIdeas) -> None:
        """Let streams be dropped where ideas are kept; ``over`` takes a global position."""
        self._ideas.append((over, mark))
        for part in self._parts.values():
            part.add_ideas_target(over, mark)

    def drop_day(self, position: QPoint) -> date | None:
        """The day of the month under a global position, for an idea that is dragged here."""
        return self.part.drop_day(position)

    def mark_drop(self, day: date | None) -> None:
        """Show the day on which an idea would land."""
        self.part.mark_drop(day)

    def show_view(self, name: str) -> None:
        """Bring week, month or list to the front, at the days that are shown now."""
        if name not in VIEWS.values():
            name = "week"  # a plan of another version may remember what there is not
        part, before = self.part_named(name), self.part
        self.calendar_header.views.set_value(name)
        if part is before:
            return
        day, had_focus = before.day(), self._holds_focus()
        before.widget.hide()
        before.hidden()
        self.part = part
        self.calendar_header.follow(part)
        part.show_day(day)
        part.widget.show()
        part.shown()
        self.arranged.emit()
        if had_focus:
            self.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_view(self, name: str) -> None:
        """Bring a view to the front, and remember that the user wants it so."""
        from creatorplanner.operations.settings import set_view

        self.show_view(name)
        if name != self.kit.desk.book.formats.settings().calendar_view:
            self.kit.desk.run(set_view, "calendar_view", name)

    def part_named(self, name: str) -> Part:
        """A view, made if it was not there yet."""
        if name not in self._parts:
            from creatorplanner.views.calendar.other_parts import make_part

            part = self._add(name, make_part(name, self.kit))
            part.widget.hide()
            if self._finished:
                part.finish(self.told.emit)
            for drop in self._drops:
                part.add_drop_target(*drop)
            for ideas in self._ideas:
                part.add_ideas_target(*ideas)
        return self._parts[name]

    def shown(self) -> None:
        """Read what changed while another page was in front."""
        self.part.shown()

    def first_focus(self) -> QWidget:
        """The stream that was selected or focused last, else the view itself."""
        return self.part.first_focus()

    def day(self) -> date:
        """The day around which the calendar shows the plan."""
        return self.part.day()

    def show_day(self, day: date) -> None:
        """Bring a day into view."""
        self.part.show_day(day)

    def turn(self, steps: int) -> None:
        """Earlier (-1) or later (1) days; 0 is today."""
        self.part.turn(steps)

    def new_stream(self) -> None:
        """A new stream at a sensible time, its title ready to be typed."""
        self.part.new_stream()

    def add_stream(self, slot: Slot) -> None:
        """A new stream in a slot of the week."""
        week = self._parts["week"]
        assert isinstance(week, WeekPart)
        week.add_stream(slot)

    def plan_week(self) -> None:
        """Open the sheet that plans next week, or the shown one if it lies farther ahead."""
        day = self.day()
        self.show_view("week")
        if self._planning is None:
            from creatorplanner.views.calendar.planning import Planning

            self._planning = Planning(self.kit, self, self.week, self.show_day)
            self._planning.finished.connect(self._back_from_planning)
            self._planning.sheet.new_asked.connect(self._new_instead)
        self._planning.model.open(day)
        self.show_day(self._planning.model.target)
        self._planning.begin()

    def copy_last_week(self) -> None:
        """Copy last week's streams into the shown week."""
        shown = self.kit.regional.week_of(self.day())
        self._copy_week(shown - timedelta(days=WEEK), shown)

    def take_week_off(self) -> None:
        """Let every series pause in the shown week."""
        from creatorplanner.views.calendar.whole_week import take_week_off

        self._tell(take_week_off(self.kit, self.kit.regional.week_of(self.day())))

    def copy_week_on(self) -> None:
        """Copy the shown week into the one after it, and go there."""
        shown = self.kit.regional.week_of(self.day())
        self._copy_week(shown, shown + timedelta(days=WEEK))
        self.show_day(shown + timedelta(days=WEEK))

    def keep_clear(self) -> Iterable[QWidget]:
        """What makes the plan, while one is being made."""
        planning = self._planning
        return (planning.sheet.make,) if planning is not None and planning.is_open else ()

    def find_field(self) -> LineEdit | None:
        """The field of the view in front."""
        return self.part.find_field()

    def place_of(self, stream_id: str) -> QRect:
        """Where the view in front shows a stream."""
        return self.part.place_of(stream_id)

    def make_room(self, stream_id: str) -> None:
        """Let the view in front show a stream at its edge."""
        self.part.make_room(stream_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every gesture's keyboard twin, and the letters that every view hears."""
        if not (self._finished and self._handle(event)):
            super().keyPressEvent(event)

    def _handle(self, event: QKeyEvent) -> bool:
        return self.part.handle(event) or self._escape(event) or self._letters(event)

    def _copy_week(self, source: date, target: date) -> None:
        from creatorplanner.views.calendar.whole_week import copy_week

        self._tell(copy_week(self.kit, source, target))

    def _tell(self, words: str) -> None:
        if words:
            self.told.emit(words)

    def _back_from_planning(self) -> None:
        self.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _new_instead(self) -> None:
        if self._planning is not None:
            self._planning.close()
        self.new_stream()

    def _escape(self, event: QKeyEvent) -> bool:
        planning = self._planning
        if event.key() != Qt.Key.Key_Escape or planning is None or not planning.is_open:
            return False
        planning.close()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page in front ends a drag, as Esc does."""
        self.part.hidden()
        super().hideEvent(event)

    def _add(self, name: str, part: Part) -> Part:
        self._parts[name] = part
        self._column.addWidget(part.widget)
        part.turned.connect(lambda: self._turned(part))
        part.counted.connect(self.calendar_header.bar.read)
        part.arranged.connect(self.arranged)
        return part

    def _wire(self) -> None:
        header = self.calendar_header
        header.moved.connect(self.turn)
        header.new_asked.connect(self.new_stream)
        header.view_asked.connect(self.choose_view)
        header.ideas_asked.connect(self.ideas_asked)
        self.week.empty.copy_asked.connect(self.copy_last_week)
        self.week.empty.choose_asked.connect(self.plan_week)
        self.kit.navigator.day_asked.connect(self.show_day)

    def _turned(self, part: Part) -> None:
        if part is not self.part:
            return
        self.calendar_header.read()
        if part.model.days:
            self.days_shown.emit(part.model.days[-1])
        self.week_shown.emit(self.kit.regional.week_of(part.day()))
        if part.step == "month":
            self.month_shown.emit(part.model.counted_days()[0])

    def _letters(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if not self._model.settings.single_keys:
            return False
        key = Qt.Key(event.key())
        if key in VIEWS:
            self.choose_view(VIEWS[key])
        elif key == Qt.Key.Key_N:
            self.new_stream()
        elif key == Qt.Key.Key_T:
            self.turn(0)
        elif key == Qt.Key.Key_I:
            self.ideas_asked.emit()
        else:
            return False
        return True

    def _holds_focus(self) -> bool:
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)
