"""Where else a dragged stream can be dropped: days of the small month, and the ideas."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint

from creatorplanner.views.calendar.part import DropDay, MarkDrop, MarkIdeas, OverIdeas


class Elsewhere:
    """Asks each target whether it is meant, and marks the one that is."""

    def __init__(self) -> None:
        self._drops: list[tuple[DropDay, MarkDrop]] = []
        self._ideas: list[tuple[OverIdeas, MarkIdeas]] = []

    def add_drop_target(self, drop_day: DropDay, mark: MarkDrop) -> None:
        """Let streams be dropped on days; ``drop_day`` takes a global position."""
        self._drops.append((drop_day, mark))

    def add_ideas_target(self, over: OverIdeas, mark: MarkIdeas) -> None:
        """Let streams be dropped where ideas are kept; ``over`` takes a global position."""
        self._ideas.append((over, mark))

    def day_under(self, position: QPoint) -> date | None:
        """The day elsewhere at a global position, marked there."""
        found = next((day for drop, _mark in self._drops if (day := drop(position))), None)
        self.mark_day(found)
        return found

    def over_ideas(self, position: QPoint) -> bool:
        """Whether ideas are kept at a global position, marked there."""
        found = False
        for over, mark in self._ideas:
            here = over(position)
            mark(here)
            found = found or here
        if found:
            self.mark_day(None)
        return found

    def mark_day(self, day: date | None) -> None:
        """Show where the stream would go, or no longer."""
        for _drop_day, mark in self._drops:
            mark(day)

    def clear(self) -> None:
        """Take all marks away."""
        self.mark_day(None)
        for _over, mark in self._ideas:
            mark(False)
