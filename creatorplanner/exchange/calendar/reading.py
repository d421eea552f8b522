"""A whole calendar file, read: bytes in, plain values out.

Bounded by ``limits`` in what it keeps and does; foreign files are read in a process of their own
all the same (``apart``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from creatorplanner.domain.text import NAME_LIMIT, clean_text
from creatorplanner.exchange.calendar.content import content_lines
from creatorplanner.exchange.calendar.events import EventReader, Raw
from creatorplanner.exchange.calendar.families import families
from creatorplanner.exchange.calendar.limits import LIMITS, Limits
from creatorplanner.exchange.calendar.parsed import ParsedCalendar, Problems
from creatorplanner.exchange.calendar.parts import Calendar, read_parts
from creatorplanner.exchange.calendar.rules import RuleReader
from creatorplanner.exchange.calendar.values import read_text
from creatorplanner.exchange.calendar.zones_read import FileZones


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file is read with.

    ``home`` is the zone of floating times where the file names none, ``zones`` what the user
    answered for unknown names, ``today`` the middle of what is expanded into single events.
    """

    home: str
    today: date
    zones: Mapping[str, str] = field(default_factory=dict)


def read_calendar(
    data: bytes,
    how: Reading,
    limits: Limits = LIMITS,
    progress: Callable[[int], None] = lambda _events: None,
) -> ParsedCalendar:
    """All events of a file. Raises the ``CalendarFileError`` that fits where it can't be read.

    ``progress`` hears how many events were found so far.
    """
    problems = Problems(limits.problems)
    lines = content_lines(data, limits, problems)
    calendar = read_parts(lines, limits, problems, progress)
    zone = calendar.value("X-WR-TIMEZONE")
    zones = FileZones(calendar.zones, how.zones, zone, how.home)
    rules = RuleReader(zones, how.today, limits, problems)
    raws = _raws(calendar, EventReader(zones, rules, problems))
    events = families(raws, zones, limits, problems)
    name = calendar.value("X-WR-CALNAME") or calendar.value("NAME")
    return ParsedCalendar(
        tuple(events),
        clean_text(read_text(name), NAME_LIMIT),
        zones.calendar,
        problems.encoding,
        zones.questions(how.today.year),
        tuple(problems.found),
        problems.more,
    )


def _raws(calendar: Calendar, reader: EventReader) -> list[Raw]:
    found = (reader.read(part) for part in calendar.events)
    return [raw for raw in found if raw is not None]
