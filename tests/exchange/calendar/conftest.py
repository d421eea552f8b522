"""Small calendar files, and the reader as tests call it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from creatorplanner.exchange.calendar.limits import LIMITS, Limits
from creatorplanner.exchange.calendar.parsed import CalendarEvent, ParsedCalendar
from creatorplanner.exchange.calendar.reading import Reading, read_calendar

HOME = "America/New_York"
TODAY = date(2026, 11, 18)


def event(*lines: str, uid: str = "one", start: str = ";TZID=Europe/Berlin:20261120T200000") -> str:
    """The lines of one event; a start in Berlin unless another is given."""
    head = ["BEGIN:VEVENT", f"UID:{uid}", *([f"DTSTART{start}"] if start else [])]
    return "\r\n".join([*head, *lines, "END:VEVENT", ""])


def calendar(*parts: str, head: tuple[str, ...] = ()) -> bytes:
    """A file of these events and zones."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head, ""]
    return ("\r\n".join(lines) + "".join(parts) + "END:VCALENDAR\r\n").encode()


def read(
    data: bytes, zones: Mapping[str, str] | None = None, limits: Limits = LIMITS
) -> ParsedCalendar:
    """The file, read at home in New York on 18 November 2026."""
    return read_calendar(data, Reading(HOME, TODAY, zones or {}), limits)


def read_one(*lines: str, start: str = ";TZID=Europe/Berlin:20261120T200000") -> CalendarEvent:
    """The one event of a file that holds just that."""
    [found] = read(calendar(event(*lines, start=start))).events
    return found


def codes(parsed: ParsedCalendar) -> list[str]:
    """The kinds of problems, in their order."""
    return [problem.code for problem in parsed.problems]
