"""Which graphics that left the program no longer show what the plan says."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.graphic.made import Made, is_out_of_date, known
from creatorplanner.models.desk import Desk
from creatorplanner.models.graphic_words import DAYS, week_streams
from creatorplanner.operations.done import ChangeSet


class MadeGraphics(QObject):
    """``changed`` when other graphics are out of date than before. Past weeks are let be."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale: list[Made] = []
        desk.changed.connect(self._heard)
        desk.reopened.connect(self.refresh)
        self.refresh()

    @property
    def stale(self) -> list[Made]:
        """Those out of date, oldest first."""
        return list(self._stale)

    def of_week(self, first: date) -> list[Made]:
        """Those of one week that are out of date."""
        return [made for made in self._stale if made.week == first]

    def refresh(self) -> None:
        """Compare all of them with the plan; each week is read once."""
        texts = self._desk.book.formats.settings().graphic_made
        before = self._stale
        self._stale = self._compared(known(texts)) if texts else []
        if self._stale != before:
            self.changed.emit()

    def _compared(self, made: list[Made]) -> list[Made]:
        desk = self._desk
        book, now, zone = desk.book, desk.clock.now(), desk.clock.zone()
        today = to_wall(now, zone).date()
        coming = [one for one in made if one.week + timedelta(days=DAYS) > today]
        weeks = {
            week: [offered.stream for offered in week_streams(book, week, zone, (), now)]
            for week in {one.week for one in coming}
        }
        formats = {kind.id: kind for kind in book.formats.all()} if coming else {}
        return [one for one in coming if is_out_of_date(one, weeks[one.week], formats)]

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(Stream, Format, Setting):
            self.refresh()
