"""What reminders say, in the list and in the system's notifications."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from creatorplanner.domain.formats import Format
from creatorplanner.domain.reminders import About, Reminder
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import cut_text
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.titles import quoted, stream_title

_CONTEXT = "Reminders"
LINES = 4  # of a notification about several
TITLE_LIMIT = 80


class Told(NamedTuple):
    """A title and a line below it."""

    title: str
    text: str


class ReminderWords:
    """Says reminders at an instant (aware UTC) in a zone."""

    def __init__(self, regional: Regional, now: datetime, zone: str) -> None:
        self._regional, self._now, self._zone = regional, now, zone

    def told(self, reminder: Reminder, kind: Format | None) -> Told:
        """One reminder."""
        name = stream_title(reminder.stream, kind)
        shown = quoted(name, name)
        if reminder.about is About.TASK and reminder.item is not None:
            return Told(cut_text(reminder.item.text, TITLE_LIMIT), self._task(reminder, shown))
        begins = reminder.stream.begins
        if reminder.about is About.LOG or begins is None:
            title = tr(_CONTEXT, "Log {title}", title=shown)
            return Told(title, tr(_CONTEXT, "How did it go? A minute now saves guessing later."))
        in_time = self._regional.countdown((begins - self._now).total_seconds())
        at = self._regional.time_full(to_wall(begins, self._zone))
        title = tr(_CONTEXT, "{title} begins {in_time}", title=shown, in_time=in_time)
        return Told(title, tr(_CONTEXT, "You go live at {time}.", time=isolate(at)))

    def several(self, told: Sequence[Told], *, missed: bool) -> Told:
        """Many at once: after a sleep, a late start or a stream."""
        count = len(told)
        shown = self._regional.number(count)
        one, many = "{n} reminder", "{n} reminders"
        if missed:
            one, many = "{n} reminder while you were away", "{n} reminders while you were away"
        title = tr_count(_CONTEXT, one, many, count, shown)
        lines = [line.title for line in told[:LINES]]
        if count > LINES:
            rest = self._regional.number(count - LINES)
            lines.append(tr(_CONTEXT, "and {n} more", n=rest))
        return Told(title, "\n".join(lines))

    def when(self, reminder: Reminder) -> str:
        """When it was said: 6:45 PM, Thu 8 PM."""
        today = to_wall(self._now, self._zone).date()
        return self._regional.due(to_wall(reminder.at, self._zone), today)

    def _task(self, reminder: Reminder, name: str) -> str:
        item, today = reminder.item, to_wall(self._now, self._zone).date()
        if item is None or item.at is None:
            return name
        due = self._regional.due(to_wall(item.at, self._zone), today)
        return tr(_CONTEXT, "{due} · for {title}", due=due, title=name)


def snooze_words(choice: str) -> str:
    """What putting off until "hour", "tonight" or "tomorrow" is called."""
    words = {
        "hour": tr(_CONTEXT, "In 1 hour"),
        "tonight": tr(_CONTEXT, "Tonight"),
        "tomorrow": tr(_CONTEXT, "Tomorrow morning"),
    }
    return words[choice]


def next_words(regional: Regional, stream: Stream, kind: Format | None, now: datetime) -> str:
    """What is next, in the tray's menu."""
    name = stream_title(stream, kind)
    begins = stream.begins
    if begins is None or begins <= now:
        return tr(_CONTEXT, "Live: {title}", title=quoted(name, name))
    in_time = regional.countdown((begins - now).total_seconds())
    return tr(_CONTEXT, "Next: {title} {in_time}", title=quoted(name, name), in_time=in_time)


def no_tray_words() -> str:
    """Said in Settings where there is no tray to stay in."""
    return tr(_CONTEXT, "Your system has no tray, so closing the window ends Creator Planner.")


def open_words() -> str:
    """The first button of a notification."""
    return tr(_CONTEXT, "Open")


def later_words() -> str:
    """The second button of a notification."""
    return tr(_CONTEXT, "Snooze 1 h")


def silent_words() -> str:
    """Said once in Settings where the system shows no notifications."""
    return tr(_CONTEXT, "Your system shows no notifications; reminders stay in the list.")


def trial_words() -> Told:
    """The reminder that the button in Settings sends."""
    return Told(
        tr(_CONTEXT, "This is a test reminder"),
        tr(_CONTEXT, "Reminders from Creator Planner look like this."),
    )
