"""Streams kept, moved and missed by week, and the hours against the weekly goal."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from creatorplanner.domain.consistency import KeptWeek
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.models.desk import Desk
from creatorplanner.models.looked_at import LookedAt
from creatorplanner.models.regional import Regional
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.promises import kept_weeks

SETTINGS = ("weekly_goal_minutes", "week_start", "locale")


class ConsistencyModel(LookedAt):
    """``changed`` when the weeks may differ. Nothing is read while nobody looks."""

    def __init__(self, desk: Desk, regional: Regional, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._regional = regional
        self.weeks: list[KeptWeek] = []
        self.goal_minutes = 0

    def read(self) -> None:
        """Read everything again."""
        book, clock = self._desk.book, self._desk.clock
        self.goal_minutes = book.formats.settings().weekly_goal_minutes
        self.weeks = kept_weeks(book, clock.now(), clock.zone(), self._regional.week_of)
        self.changed.emit()

    def totals(self) -> KeptWeek:
        """All weeks together."""
        return KeptWeek(
            self.weeks[0].first if self.weeks else date.min,
            sum(week.kept for week in self.weeks),
            sum(week.moved for week in self.weeks),
            sum(week.missed for week in self.weeks),
            sum(week.minutes for week in self.weeks),
            sum(week.unplanned for week in self.weeks),
        )

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(Stream, Session, settings=SETTINGS):
            self._again()
