"""What was found in a calendar file, as values that JSON can carry from process to process."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

MOST_TEXT = 120  # code points of a file that a problem repeats


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that was read otherwise than written, or not at all.

    ``code`` picks the sentence in ``problems.SENTENCES``, ``text`` is what stood there, ``line``
    its line in the file (from 1).
    """

    line: int
    code: str
    text: str = ""


@dataclass
class Problems:
    """The problems found so far; over ``most`` they are counted only."""

    most: int = 500
    encoding: str = "utf-8"
    found: list[Problem] = field(default_factory=list)
    more: int = 0

    def add(self, line: int, code: str, text: str = "") -> None:
        """Note one, with a little of the text it is about."""
        if len(self.found) < self.most:
            self.found.append(Problem(line, code, text[:MOST_TEXT]))
        else:
            self.more += 1


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event as our plan would mean it.

    ``start`` is wall time in ``zone`` (an IANA name or "UTC"); ``zone`` is None where the event is
    floating, and where its zone is not known: then ``asked`` is the name in the file.
    ``recurrence`` (RECURRENCE-ID), ``skipped`` and ``extra`` are wall times in the zone of the
    event they belong to. ``rule`` is in iCalendar's words, such that ``read_rule`` of the domain
    reads it. ``alarms`` are minutes before the start. ``own`` are our X-CREATORPLANNER lines.
    ``later``: ``start`` means the second of a wall time that comes twice.
    """

    uid: str
    line: int
    start: datetime
    zone: str | None = None
    asked: str = ""
    all_day: bool = False
    minutes: int = 60
    title: str = ""
    description: str = ""
    location: str = ""
    url: str = ""
    status: str = ""
    sequence: int = 0
    categories: tuple[str, ...] = ()
    alarms: tuple[int, ...] = ()
    recurrence: datetime | None = None
    this_and_future: bool = False
    rule: str = ""
    skipped: tuple[datetime, ...] = ()
    extra: tuple[datetime, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    later: bool = False

    @property
    def key(self) -> tuple[str, datetime | None]:
        """What makes it the same event when it is read again."""
        return self.uid, self.recurrence


@dataclass(frozen=True, slots=True)
class ParsedCalendar:
    """All of one file. ``unknown_zones`` are questions: (name, suggestion or "", how many events).

    ``more_problems`` counts those that were not kept one by one.
    """

    events: tuple[CalendarEvent, ...] = ()
    name: str = ""
    zone: str = ""
    encoding: str = "utf-8"
    unknown_zones: tuple[tuple[str, str, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    more_problems: int = 0


_TIMES = ("skipped", "extra")
_LISTS = ("categories", "alarms", "own")
_DEFAULTS = {one.name: one.default for one in fields(CalendarEvent)}


def to_plain(parsed: ParsedCalendar) -> dict[str, Any]:
    """The same as JSON can carry it."""
    return {
        "events": [_plain_event(event) for event in parsed.events],
        "name": parsed.name,
        "zone": parsed.zone,
        "encoding": parsed.encoding,
        "unknown_zones": parsed.unknown_zones,
        "problems": [(one.line, one.code, one.text) for one in parsed.problems],
        "more_problems": parsed.more_problems,
    }


def _plain_event(event: CalendarEvent) -> dict[str, Any]:
    """Only what is not as usual: most of an event is, and it all goes through a pipe."""
    plain = {name: getattr(event, name) for name in _DEFAULTS}
    plain = {name: value for name, value in plain.items() if value != _DEFAULTS[name]}
    for name in ("start", "recurrence"):
        if name in plain:
            plain[name] = plain[name].isoformat()
    for name in _TIMES:
        if name in plain:
            plain[name] = [wall.isoformat() for wall in plain[name]]
    return plain


def from_plain(plain: dict[str, Any]) -> ParsedCalendar:
    """What ``to_plain`` gave."""
    return ParsedCalendar(
        tuple(_event(one) for one in plain["events"]),
        plain["name"],
        plain["zone"],
        plain["encoding"],
        tuple((name, suggestion, count) for name, suggestion, count in plain["unknown_zones"]),
        tuple(Problem(*one) for one in plain["problems"]),
        plain["more_problems"],
    )


def _event(plain: dict[str, Any]) -> CalendarEvent:
    for name in ("start", "recurrence"):
        if name in plain:
            plain[name] = datetime.fromisoformat(plain[name])
    for name in _TIMES:
        if name in plain:
            plain[name] = tuple(map(datetime.fromisoformat, plain[name]))
    for name in _LISTS:
        if name in plain:
            plain[name] = tuple(tuple(one) if name == "own" else one for one in plain[name])
    return CalendarEvent(**plain)
