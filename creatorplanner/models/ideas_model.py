"""Ideas without a date, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.operations.planner import ChangeSet

USUAL = time(20)
LOOK_AHEAD = 28  # days in which a free evening is looked for


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea and its format."""

    stream: Stream
    format: Format | None


class IdeasModel(QObject):
    """``changed`` when the list differs."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ideas: list[Idea] = []
        desk.changed.connect(self._heard)
        desk.reopened.connect(self.read)
        self.read()

    def read(self) -> None:
        """Read the list again."""
        formats = {kind.id: kind for kind in self._desk.book.formats.all()}
        ideas = [
            Idea(stream, formats.get(stream.format_id or ""))
            for stream in self._desk.book.streams.ideas()
        ]
        if ideas != self.ideas:
            self.ideas = ideas
            self.changed.emit()

    def free_evening(self, minutes: int) -> datetime:
        """The next 8 PM, where the computer is, that no stream takes."""
        zone, now = self._desk.clock.zone(), self._desk.clock.now()
        today = to_wall(now, zone).date()
        length = timedelta(minutes=minutes)
        for days in range(LOOK_AHEAD):
            wall = datetime.combine(today + timedelta(days=days), USUAL)
            begin = place(wall, zone).instant
            if begin > now and not self._desk.book.streams.between(begin, begin + length):
                return wall
        return datetime.combine(today + timedelta(days=LOOK_AHEAD), USUAL)

    def _heard(self, changes: ChangeSet) -> None:
        if any(isinstance(change.thing, Stream | Format) for change in changes.changes):
            self.read()
