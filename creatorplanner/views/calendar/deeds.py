"""What the calendar does to streams: each deed is one operation and leaves the eye where it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from creatorplanner.domain.free_evening import free_evening
from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.shown_days import ShownDays
from creatorplanner.operations import streams
from creatorplanner.operations.done import Done
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import announce

if TYPE_CHECKING:
    from creatorplanner.views.calendar.stage import Stage

HOUR = 60  # minutes


class Deeds:
    """``show_day`` brings a day into the calendar."""

    def __init__(
        self, kit: Kit, model: ShownDays, stage: Stage, show_day: Callable[[date], None]
    ) -> None:
        self._kit, self._model, self._stage = kit, model, stage
        self._show_day = show_day

    def create(self, slot: Slot) -> None:
        """A new stream, its title ready to be typed; 0 minutes take the usual length."""
        settings = self._model.settings
        draft = streams.Draft(
            zone=self._model.zone,
            start=slot.start,
            minutes=slot.minutes or None,
            platforms=settings.platforms,
        )
        self._stage.drop_slot()
        done = self._kit.desk.run(streams.create_stream, draft)
        if done is not None:
            self.reveal(done.subject)
            self._kit.navigator.select(done.subject, "title")

    def move(self, key: str, slot: Slot, *, nudge: bool = False) -> None:
        """Start where the slot starts, as the calendar's clocks show it."""
        stream = self._model.stream(key)
        if stream is not None:
            start = self._model.own_start(stream, slot.start)
            self._announce(self._kit.desk.run(streams.move_stream, key, start, nudge=nudge))

    def copy(self, key: str, slot: Slot) -> None:
        """A copy that starts where the slot starts, selected."""
        stream = self._model.stream(key)
        if stream is not None:
            start = self._model.own_start(stream, slot.start)
            done = self._kit.desk.run(streams.copy_stream, key, start)
            if done is not None:
                self._kit.navigator.select(done.subject)

    def resize(self, key: str, slot: Slot, *, nudge: bool = False) -> None:
        """Start and length of the slot."""
        stream = self._model.stream(key)
        if stream is not None:
            start = self._model.own_start(stream, slot.start)
            done = self._kit.desk.run(streams.resize_stream, key, start, slot.minutes, nudge=nudge)
            self._announce(done)

    def delete(self, key: str) -> None:
        """Delete; the focus goes to the next stream in time."""
        after = self._after(key)
        if self._kit.desk.run(streams.delete_stream, key) is not None:
            self._leave(key, after)

    def end_series(self, key: str) -> None:
        """Delete this stream of a series and those after it."""
        from creatorplanner.operations.series import end_series

        occurrence, after = self._kit.desk.book.series.occurrence(key), self._after(key)
        if occurrence is None:
            return
        now = self._kit.desk.clock.now()
        series, wall = occurrence.series_id, occurrence.recurrence
        if self._kit.desk.run(end_series, series, wall, now) is not None:
            self._leave(key, after)

    def unschedule(self, key: str) -> None:
        """Keep it as an idea; the focus goes to the next stream in time."""
        after = self._after(key)
        if self._kit.desk.run(streams.unschedule_stream, key) is not None:
            self._leave(key, after)

    def focus(self, key: str) -> None:
        """Put the keyboard on a stream; the panel, if open, shows it."""
        self.reveal(key)
        block = self._stage.stream_widget(key)
        if block is None:
            self._stage.rest().setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        block.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._kit.navigator.stream_id not in ("", key):
            self._kit.navigator.select(key)

    def reveal(self, key: str) -> None:
        """Bring a stream into view, on other days too."""
        stream = self._model.stream(key)
        if stream is not None and stream.start is not None and key not in self._model.blocks:
            self._show_day(stream.start.date())
        self._stage.show_stream(key)

    def free_hour(self) -> datetime:
        """The next evening hour of the shown days that no stream takes."""
        days, now = self._model.days, self._model.now()
        ahead = [day for day in days if day >= self._model.today()] or [days[0]]
        taken = ((block.start, block.end) for block in self._model.in_order())
        return free_evening(ahead, now, taken, HOUR)

    def _leave(self, key: str, after: str) -> None:
        if self._kit.navigator.stream_id == key and not after:
            self._kit.navigator.select("")
        self.focus(after)

    def _after(self, key: str) -> str:
        """The stream that gets the focus when this one goes."""
        keys = [block.stream.id for block in self._model.in_order()]
        if key not in keys:
            return ""
        index = keys.index(key)
        rest = keys[index + 1 :] or keys[:index][-1:]
        return rest[0] if rest else ""

    def _announce(self, done: Done | None) -> None:
        widget = None if done is None else self._stage.stream_widget(done.subject)
        if done is not None and widget is not None:
            announce(widget, self._stage.told(done.subject))
