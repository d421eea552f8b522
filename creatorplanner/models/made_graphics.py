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
from creatorplanner.operations.planner import ChangeSet


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
        """Compare all of them with the plan."""
        desk = self._desk
        texts = desk.book.formats.settings().graphic_made
        before = self._stale
        self._stale = [made for made in known(texts) if self._is_stale(made)] if texts else []
        if self._stale != before:
            self.changed.emit()

    def _is_stale(self, made: Made) -> bool:
        desk = self._desk
        zone = desk.clock.zone()
        if made.week + timedelta(days=DAYS) <= to_wall(desk.clock.now(), zone).date():
            return False
        streams = [one.stream for one in week_streams(desk.book, made.week, zone, (), made.at)]
        formats = {kind.id: kind for kind in desk.book.formats.all()}
        return is_out_of_date(made, streams, formats)

    def _heard(self, change_set: ChangeSet) -> None:
        if any(change_set.of(kind) for kind in (Stream, Format, Setting)):
            self.refresh()
