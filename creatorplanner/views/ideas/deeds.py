"""What can be done with an idea, from the page and from the tray alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from creatorplanner.models.ideas_model import IdeasModel
from creatorplanner.operations.ideas import add_ideas, schedule_idea
from creatorplanner.operations.streams import delete_stream, set_stream_format
from creatorplanner.views.kit import Kit

AskTime = Callable[[str], bool]


class IdeaDeeds:
    """``ask_time`` asks when an idea shall run and schedules it; False if it can't ask."""

    def __init__(self, kit: Kit, model: IdeasModel, ask_time: AskTime) -> None:
        self._kit, self._model, self._ask_time = kit, model, ask_time

    def add(self, text: str) -> bool:
        """Add each line as an idea; whether anything was added."""
        desk = self._kit.desk
        platforms = desk.book.formats.settings().platforms
        done = bool(text.strip()) and desk.run(add_ideas, text, desk.clock.zone(), platforms)
        return bool(done)

    def edit(self, key: str) -> None:
        """Open it in the side panel, its title ready to be typed."""
        self._kit.navigator.select(key, "title")

    def schedule(self, key: str) -> None:
        """Ask for a time; without anybody to ask, take the next free evening."""
        if self._ask_time(key):
            return
        stream = self._kit.desk.book.streams.get(key)
        if stream is None:
            return
        start = self._model.free_evening(stream)
        if self.place(key, start):
            self._kit.navigator.show_day(start.date())
            self._kit.navigator.select(key)

    def place(self, key: str, start: datetime) -> bool:
        """Schedule at a wall time where the computer is."""
        desk = self._kit.desk
        return desk.run(schedule_idea, key, start, desk.clock.zone()) is not None

    def delete(self, key: str) -> bool:
        """Delete; undo brings it back."""
        if self._kit.desk.run(delete_stream, key) is None:
            return False
        if self._kit.navigator.stream_id == key:
            self._kit.navigator.select("")
        return True

    def set_format(self, key: str, number: int) -> None:
        """Give it the format of that number, 1 to 8 in the creator's order."""
        offered = self._model.offered()
        if 1 <= number <= len(offered):
            self._kit.desk.run(set_stream_format, key, offered[number - 1].id)
