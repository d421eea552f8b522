"""Ideas without a date: the list, one format of it, another order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Literal

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.free_evening import (
    EVENING,
    LOOK_AHEAD,
    LOOK_BACK,
    usual_times,
)
from creatorplanner.domain.streams import Stream
from creatorplanner.models.desk import Desk
from creatorplanner.operations.done import ChangeSet

NUMBERED = 8  # formats that a digit chooses

Order = Literal["newest", "oldest", "title"]


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea and its format."""

    stream: Stream
    format: Format | None


def usual_start(desk: Desk, format_id: str | None) -> time:
    """When streams of a format mostly start, else when any do, else 8 PM."""
    now = desk.clock.now()
    past = now - timedelta(days=LOOK_BACK)
    starts = desk.book.streams.starts_between(past, now + timedelta(days=LOOK_AHEAD))
    times = usual_times(starts)
    return times.get(format_id) or times.get(None) or EVENING


class IdeasModel(QObject):
    """``changed`` when the list, or a format that it could be narrowed to, differs."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ideas: list[Idea] = []
        self._formats: list[Format] = []
        desk.changed.connect(self._heard)
        desk.reopened.connect(self.read)
        self.read()

    def read(self) -> None:
        """Read the list again."""
        formats = self._desk.book.formats.all()
        kinds = {kind.id: kind for kind in formats}
        ideas = [
            Idea(stream, kinds.get(stream.format_id or ""))
            for stream in self._desk.book.streams.ideas()
        ]
        if (ideas, formats) != (self.ideas, self._formats):
            self.ideas, self._formats = ideas, formats
            self.changed.emit()

    def offered(self) -> list[Format]:
        """The formats that the digits 1 to 8 stand for."""
        return [kind for kind in self._formats if not kind.archived][:NUMBERED]

    def formats(self) -> list[Format]:
        """All formats, in the creator's order."""
        return self._formats

    def kinds(self) -> list[Format]:
        """The formats that any idea has, in the creator's order."""
        used = {idea.stream.format_id for idea in self.ideas}
        return [kind for kind in self._formats if kind.id in used]

    def chosen(self, format_id: str, order: Order) -> list[Idea]:
        """The ideas of one format ("" for all) in an order."""
        found = [idea for idea in self.ideas if format_id in ("", idea.stream.format_id)]
        if order == "oldest":
            found.reverse()
        elif order == "title":
            found.sort(key=lambda idea: idea.stream.title.casefold())
        return found

    def _heard(self, changes: ChangeSet) -> None:
        if changes.touches(Stream, Format):
            self.read()
