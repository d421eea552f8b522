"""The month on the calendar page: which weeks are shown, and what its gestures and keys do."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.deeds import Deeds
from creatorplanner.views.calendar.empty_card import EmptyCard
from creatorplanner.views.calendar.menu import BlockMenus
from creatorplanner.views.calendar.month.month_gestures import MonthGestures
from creatorplanner.views.calendar.month.month_grid import MonthGrid
from creatorplanner.views.calendar.month.month_keys import MonthKeys
from creatorplanner.views.calendar.month.more_button import MoreButton
from creatorplanner.views.calendar.month_based import MonthBased
from creatorplanner.views.calendar.part import (
    DropDay,
    MarkDrop,
    MarkIdeas,
    OverIdeas,
    Tell,
)
from creatorplanner.views.calendar.stream_keys import StreamKeys
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import place_in_window
from creatorplanner.views.plain import label_text
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.wording.titles import stream_title


class MonthPart(MonthBased):
    """The weeks that a month's days lie in."""

    def __init__(self, kit: Kit, model: MonthModel) -> None:
        self._grid = MonthGrid(kit, model)
        super().__init__(kit, model, self._grid)
        self._gestures = MonthGestures(model, self._grid)
        offers = [("New stream", self.new_stream)]
        self._empty = EmptyCard(kit, self._grid, "Double-click a day, or press N.", offers)
        self._grid.turn_asked.connect(self.turn)
        self._grid.arranged.connect(self.arranged)
        model.loaded.connect(self._read_empty)
        model.days_changed.connect(self._changed)
        kit.regional.changed.connect(self._anew)

    def finish(self, tell: Tell) -> None:
        """Take what the user does."""
        kit, grid, gestures = self.kit, self._grid, self._gestures
        deeds = self._deeds = Deeds(kit, self.month, grid, self.show_day)
        self._menus = BlockMenus(kit, deeds, tell)
        self._keys = MonthKeys(
            kit,
            self.month,
            grid,
            gestures,
            deeds,
            StreamKeys(kit, self.month, deeds, self._open_menu),
            turn=self.turn,
            show_day=self.show_day,
            create=self._create,
        )
        grid.chip_menu.connect(self._menus.open)
        grid.create_asked.connect(self._create)
        grid.more_asked.connect(self._open_day)
        gestures.moved.connect(deeds.move)
        gestures.copied.connect(deeds.copy)
        gestures.put_back.connect(deeds.unschedule)
        gestures.clicked.connect(kit.navigator.select)
        gestures.opened.connect(kit.navigator.select)
        gestures.picked.connect(lambda _day: kit.navigator.select(""))
        gestures.created.connect(self._create)

    def day(self) -> date:
        """The day that the keyboard is on."""
        return self._grid.cursor_day

    def show_day(self, day: date) -> None:
        """Show the month of a day, and let the keyboard come to it."""
        first = self.kit.regional.week_of(day.replace(day=1))
        self.month.show_month(day, first)
        self._grid.go_to(day)
        self.turned.emit()

    def shown(self) -> None:
        """The stream in the panel has a chip, whatever its day holds."""
        self._grid.keep(self.kit.navigator.stream_id)

    def hidden(self) -> None:
        """Another view in front ends a drag, as Esc does."""
        self._gestures.cancel()

    def new_stream(self) -> None:
        """A new stream on the day in hand, at the time that is usual for it."""
        today = self.month.today()
        day = self._grid.cursor_day
        if day == today and self.month.usual_start(day) <= self.month.now():
            day = next(later for later in self.month.days if later > today)
        self._create(day)

    def handle(self, event: QKeyEvent) -> bool:
        """Every gesture's keyboard twin."""
        return self._keys.handle(event)

    def first_focus(self) -> QWidget:
        """The stream or day that was focused last."""
        return self._grid.stop() or self._grid

    def add_drop_target(self, drop_day: DropDay, mark: MarkDrop) -> None:
        """Let streams be dropped on days elsewhere."""
        self._gestures.elsewhere.add_drop_target(drop_day, mark)

    def add_ideas_target(self, over: OverIdeas, mark: MarkIdeas) -> None:
        """Let streams be dropped where ideas are kept."""
        self._gestures.elsewhere.add_ideas_target(over, mark)

    def place_of(self, stream_id: str) -> QRect:
        """A stream's chip."""
        chip = self._grid.chips.get(stream_id)
        return QRect() if chip is None else place_in_window(chip)

    def drop_day(self, position: QPoint) -> date | None:
        """The day under a global position."""
        spot = self._grid.mapFromGlobal(position)
        inside = self._grid.isVisible() and self._grid.rect().contains(spot)
        return self._grid.day_at(QPointF(spot)) if inside else None

    def mark_drop(self, day: date | None) -> None:
        """Show the day on which something would land."""
        self._grid.mark_drop(day)

    def _create(self, day: date) -> None:
        self._deeds.create(Slot(self.month.usual_start(day), 0))

    def _open_menu(self, key: str) -> None:
        if key in self._grid.chips:
            self._menus.open(self._grid.chips[key])

    def _open_day(self, button: MoreButton) -> None:
        """All streams of a day; picking one opens it and gives it a chip."""
        menu = Menu(self.kit.look, button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for block in self.month.of(button.day):
            emoji = block.format.emoji if block.format else ""
            title = stream_title(block.stream, block.format)
            time = "" if block.stream.only_day else self.kit.regional.time(block.start)
            words = "  ".join(part for part in (time, emoji, title) if part)
            action = menu.addAction(label_text(words))
            action.triggered.connect(lambda _checked=False, key=block.stream.id: self._pick(key))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _pick(self, key: str) -> None:
        self._deeds.focus(key)
        self.kit.navigator.select(key)

    def _changed(self) -> None:
        self._read_empty()
        self.counted.emit()

    def _read_empty(self) -> None:
        name = self.kit.regional.month_year(self.month.month)
        self._empty.tell(f"Nothing planned for {name} yet", wanted=not self.month.blocks)

    def _anew(self) -> None:
        if self.month.days:
            self.show_day(self._grid.cursor_day)
            self._read_empty()
