"""``creatorplanner add``: one line of text as a stream, several, a series or an idea."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from creatorplanner.cli.codes import OK, USAGE
from creatorplanner.cli.rows import Row, as_json, day_and_times, rows_of
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.quick_add import (
    DayOrder,
    Kind,
    Note,
    QuickAdd,
    State,
    Token,
    Tongue,
    read_quick_add,
)
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import place
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.quick_add import add_quick, quick_context
from creatorplanner.shipped import shipped_platforms
from creatorplanner.store.planbook import Planbook

EXAMPLE = 'creatorplanner add "Fri 8pm Q&A 90m #grwm"'
MOST_TOLD = 3  # streams that the sentence names
_MONTH_FIRST = frozenset({"", "US", "PH", "PR", "GU"})
_YEAR_FIRST = frozenset({"CN", "JP", "KR", "TW", "HU", "LT", "MN", "SE"})
_WHAT = {Kind.TIME: "a time", Kind.DAY: "a day", Kind.LENGTH: "a length", Kind.REPEAT: "an end"}


@dataclass(frozen=True, slots=True)
class Request:
    """The text, the moment it is read at (wall time here, or with an offset), the form."""

    text: str
    now: datetime | None = None
    wants_json: bool = False


def add(book: Planbook, clock: Clock, request: Request) -> int:
    """Read and add; nothing is written where a piece of the text can't be read."""
    now = _moment(request.now, clock)
    settings = book.formats.settings()
    platforms = shipped_platforms()
    tongue = tongue_of(settings, os.environ)
    found = read_quick_add(request.text, quick_context(book, now, clock.zone(), tongue, platforms))
    problem = _problem(found)
    if problem:
        sys.stderr.write(f"creatorplanner: {problem} Nothing was added.\nExample: {EXAMPLE}\n")
        return USAGE
    planner = Planner(book, clock)
    changes: list[ChangeSet] = []
    planner.subscribe(changes.append)
    planner.run(add_quick, found, clock.zone(), settings.platforms, now)
    made = [after for before, after in changes[0].of(Stream) if before is None and after]
    rows = sorted(rows_of(book, made, now), key=lambda row: row["start"] or "")
    sys.stderr.write("".join(_doubts(found)))
    sys.stdout.write(as_json(rows) if request.wants_json else _told(rows, found))
    return OK


def tongue_of(settings: Settings, environment: Mapping[str, str]) -> Tongue:
    """English, with the clock and the order of day and month that this computer uses."""
    named = (environment.get(name, "") for name in ("LC_ALL", "LC_TIME", "LANG"))
    locale = settings.locale or next(filter(None, named), "")
    region = locale.partition(".")[0].partition("@")[0].replace("-", "_").partition("_")[2].upper()
    order: DayOrder = "dmy"
    if region in _MONTH_FIRST:
        order = "mdy"
    elif region in _YEAR_FIRST:
        order = "ymd"
    start = settings.week_start - 1 if settings.week_start else 6 if order == "mdy" else 0
    return Tongue(order=order, twelve_hours=settings.clock_hours != 24, week_start=start)


def _moment(now: datetime | None, clock: Clock) -> datetime:
    if now is None:
        return clock.now()
    return place(now, clock.zone()).instant if now.tzinfo is None else now


def _problem(found: QuickAdd) -> str:
    """What can't be read, as a sentence; "" where all is clear enough to write."""
    for token in found.tokens:
        if Note.ZONE_UNREAD in token.notes:
            return f"{token.text!r} names a time zone; give the time in your own."
        if token in found.unread:
            return f"{token.text!r} can't be read as {_unread(token)}."
    return "there is nothing to add in that text." if found.kind == "nothing" else ""


def _unread(token: Token) -> str:
    what = _WHAT.get(token.kind, "part of a stream")
    if Note.TWICE in token.notes:
        return what.replace("a ", "a second ", 1)
    return "an end: nothing repeats" if Note.NO_REPEAT in token.notes else what


def _doubts(found: QuickAdd) -> list[str]:
    """A line for every piece that could have meant something else."""
    lines = []
    for token in found.tokens:
        if token.state is State.DOUBT and not token.off:
            value = token.value
            days = ", ".join(map(str, value)) if isinstance(value, tuple) else ""
            how = f" as {days}" if days else ""
            lines.append(f"creatorplanner: read {token.text!r}{how} ({_why(token)}).\n")
    return lines


def _why(token: Token) -> str:
    return ", ".join(note.value.replace("_", " ") for note in token.notes)


def _told(rows: list[Row], found: QuickAdd) -> str:
    """One line for people."""
    name = found.title or rows[0]["format"] or "a stream"
    if rows[0]["start"] is None:
        return f'Kept "{name}" as an idea: the text names no day or time.\n'
    if len(rows) == 1:
        day, times = day_and_times(rows[0])
        return f'Added "{name}": {day}, {times} ({rows[0]["zone"]}).\n'
    days = [f"{day} {times}" for day, times in map(day_and_times, rows[:MOST_TOLD])]
    more = ", ..." if len(rows) > MOST_TOLD else ""
    series = " of a series" if found.rule is not None else ""
    return f'Added {len(rows)} streams{series} "{name}": {", ".join(days)}{more}\n'
