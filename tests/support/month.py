"""The window with the month in front, and short ways to use it as a person does."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.streams import Stream
from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.month.chip import MonthChip
from creatorplanner.views.calendar.month.month_grid import MonthGrid
from tests.fixtures.plan import ZONE
from tests.fixtures.window import Key, Mod, Whole


class Month:
    """The window with the month in front, and short ways to it."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        whole.page.choose_view("month")
        whole.settle()
        grid = whole.page.part.widget
        assert isinstance(grid, MonthGrid)
        self.grid = grid
        model = whole.page.part.model
        assert isinstance(model, MonthModel)
        self.model = model

    def id(self, title: str) -> str:
        found = [key for key, b in self.model.blocks.items() if title in b.stream.title]
        assert len(found) == 1, (title, found)
        return found[0]

    def chip(self, title: str) -> MonthChip:
        return self.grid.chips[self.id(title)]

    def at(self, day: date) -> QPoint:
        """The lower part of a day, where no chip is."""
        index = (day - self.model.days[0]).days
        cell = self.grid.geometry_now().cell(index)
        return QPoint(round(cell.center().x()), round(cell.bottom() - 6))

    def drag(self, title: str, day: date, modifiers: Mod = Mod.NoModifier) -> None:
        chip = self.chip(title)
        begin = chip.rect().center()
        self.whole.press(chip, begin, modifiers)
        for step in (1, 2, 3):
            spot = chip.mapFrom(self.grid, self.at(day))
            self.whole.drag_to(chip, begin + (spot - begin) * step / 3, modifiers)
        self.whole.release(chip, chip.mapFrom(self.grid, self.at(day)), modifiers)

    def click(self, day: date) -> None:
        self.whole.press(self.grid, self.at(day))
        self.whole.release(self.grid, self.at(day))

    def focus(self, title: str) -> MonthChip:
        chip = self.chip(title)
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        assert chip.hasFocus()
        return chip

    def key(self, key: Key, modifiers: Mod = Mod.NoModifier) -> None:
        self.whole.key(key, modifiers)

    def focused(self) -> QWidget:
        return self.whole.focus()

    def focused_title(self) -> str:
        focus = self.focused()
        assert isinstance(focus, MonthChip)
        assert focus.data is not None
        return focus.data.stream.title


def fill_day(whole: Whole, day: date, count: int) -> list[str]:
    """Put so many streams on a day, one an hour; their ids."""
    keys = [f"full-{day.day}-{number}" for number in range(count)]
    with whole.book.edit() as edit:
        for number, key in enumerate(keys):
            start = datetime(day.year, day.month, day.day, 8 + number)
            edit.put(Stream(key, f"Full {number}", start=start, zone=ZONE))
    whole.app.kit.desk.reopened.emit()
    return keys
