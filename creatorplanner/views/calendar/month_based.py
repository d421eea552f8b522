"""What month and list have in common: they show one month, and are turned by it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from creatorplanner.models.month_model import MonthModel, next_month
from creatorplanner.views.calendar.part import Part
from creatorplanner.views.kit import Kit


class MonthBased(Part):
    """A view of the month that its model shows."""

    step = "month"

    def __init__(self, kit: Kit, model: MonthModel, widget: QWidget) -> None:
        super().__init__(kit, model, widget)
        self.month = model

    def title(self) -> tuple[str, str, str]:
        """("November", "Nov", "2026") where the locale writes them so; else all of it in one."""
        regional, month = self.kit.regional, self.month.month
        whole, name = regional.month_year(month), regional.month(month)
        if whole.startswith(f"{name} "):
            return name, regional.month(month, short=True), whole[len(name) + 1 :]
        return whole, whole, ""

    def turn(self, steps: int) -> None:
        """Earlier or later months; 0 is today."""
        today, month = self.month.today(), next_month(self.month.month, steps)
        this = month == today.replace(day=1)
        self.show_day(today if steps == 0 or this else month)
