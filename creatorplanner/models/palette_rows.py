"""What the palette's list offers, as values; words and looks are the views' business."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from creatorplanner.domain.formats import Format
from creatorplanner.domain.quick_add import QuickAdd
from creatorplanner.domain.streams import Stream


class CommandRow(NamedTuple):
    """A command: ``words`` as in its menu, ``terms`` are all words that find it."""

    name: str
    words: str
    keys: str = ""
    icon: str = ""
    terms: str = ""


class PlanRow(NamedTuple):
    """Enter makes what ``reading`` says, or dates ``idea``; ``starts`` is when, wall times.

    ``free`` says that the time was not typed: it is the next free evening. ``clash`` is a stream
    that runs at the same time, ``zone`` that of all wall times.
    """

    reading: QuickAdd
    kind: Format | None
    starts: tuple[datetime, ...]
    minutes: int
    platforms: tuple[str, ...]
    hashtags: tuple[str, ...]
    steps: int = 0
    free: bool = False
    idea: Stream | None = None
    clash: Stream | None = None
    zone: str = ""


class IdeaRow(NamedTuple):
    """Keep what was typed as an idea, without its date."""

    reading: QuickAdd


class StreamRow(NamedTuple):
    """A stream that was found; ``begin`` is its wall time where the computer is."""

    stream: Stream
    kind: Format | None
    begin: datetime | None


class ExampleRow(NamedTuple):
    """Something to type, for who has typed nothing yet."""

    text: str


Row = PlanRow | IdeaRow | StreamRow | CommandRow | ExampleRow
COMMAND_SIGN = ">"


def fitting_commands(commands: list[CommandRow], text: str) -> list[CommandRow]:
    """Commands of which every typed word begins a word; those named so come first."""
    words = text.casefold().split()

    def begun(all_words: str) -> bool:
        parts = all_words.casefold().replace("-", " ").split()
        return all(any(part.startswith(word) for part in parts) for word in words)

    named = [command for command in commands if begun(command.words)]
    return named + [row for row in commands if row not in named and begun(row.terms)]
