"""What can be done with an idea, from the page and from the tray alike."""

from __future__ import annotations

from datetime import datetime

from creatorplanner.models.ideas_model import IdeasModel
from creatorplanner.operations.ideas import add_ideas, schedule_idea
from creatorplanner.operations.streams import delete_stream, set_stream_format
from creatorplanner.views.kit import Kit


class IdeaDeeds:
    """Each deed is one operation."""

    def __init__(self, kit: Kit, model: IdeasModel) -> None:
        self._kit, self._model = kit, model

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
        """Ask for its time in quick add: what is typed there says when it runs."""
        self._kit.navigator.quick_add("", key)

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
