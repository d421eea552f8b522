"""From content lines to the parts of a calendar that mean something to a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from creatorplanner.domain.calendar_errors import CalendarTooMany, NotACalendar
from creatorplanner.exchange.calendar.content import Line
from creatorplanner.exchange.calendar.limits import Limits
from creatorplanner.exchange.calendar.parsed import Problems

OWN = "X-CREATORPLANNER-"
_KEPT = {
    "VCALENDAR": {"X-WR-CALNAME", "X-WR-TIMEZONE", "NAME", "METHOD"},
    "VEVENT": {
        "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "URL",
        "STATUS", "SEQUENCE", "CATEGORIES", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
    },
    "VALARM": {"TRIGGER"},
    "VTIMEZONE": {"TZID", "X-LIC-LOCATION"},
    "STANDARD": {"DTSTART", "TZOFFSETTO", "TZOFFSETFROM", "RRULE"},
    "DAYLIGHT": {"DTSTART", "TZOFFSETTO", "TZOFFSETFROM", "RRULE"},
}  # fmt: skip
_WHOLE = ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY")


@dataclass(slots=True)
class Part:
    """One BEGIN..END: the lines that mean something to us, and the parts inside of it."""

    kind: str
    line: int
    lines: list[Line] = field(default_factory=list)
    inside: list[Part] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        """The first line of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def value(self, name: str) -> str:
        """The value of the first line of that name, "" if there is none."""
        line = self.first(name)
        return "" if line is None else line.value

    def all(self, name: str) -> list[Line]:
        """Every line of that name."""
        return [line for line in self.lines if line.name == name]


@dataclass
class Calendar:
    """The parts of a file (of all calendars in it), in their order."""

    lines: list[Line] = field(default_factory=list)
    events: list[Part] = field(default_factory=list)
    zones: list[Part] = field(default_factory=list)

    def value(self, name: str) -> str:
        """The value of the first line of that name of the calendar itself."""
        return next((line.value.strip() for line in self.lines if line.name == name), "")


def read_parts(
    lines: Iterable[Line], limits: Limits, problems: Problems, progress: Callable[[int], None]
) -> Calendar:
    """The parts of a file; ``progress`` hears of every hundredth event.

    Raises CalendarTooMany, and NotACalendar where nothing begins.
    """
    reader = _Reader(limits, problems, progress)
    for line in lines:
        if line.name == "BEGIN":
            reader.begin(line)
        elif line.name == "END":
            reader.end(line)
        else:
            reader.line(line)
    return reader.whole()


class _Reader:
    def __init__(self, limits: Limits, problems: Problems, progress: Callable[[int], None]) -> None:
        self._limits, self._problems, self._progress = limits, problems, progress
        self._found = Calendar()
        self._open: list[Part] = []
        self._count = 0
        self._begun = False
        self._left_out: Counter[str] = Counter()

    def begin(self, line: Line) -> None:
        self._count += 1
        kind = line.value.strip().upper()
        if self._count > self._limits.parts:
            raise CalendarTooMany("parts", self._limits.parts, line.number)
        if len(self._open) >= self._limits.levels:
            raise CalendarTooMany("levels", self._limits.levels, line.number)
        known = next((part.kind for part in self._open if part.kind in _WHOLE), "")
        if known and kind in (*_WHOLE, "VCALENDAR"):  # one of these is never inside another
            self._problems.add(line.number, "unfinished", known)
            self._close_until(known, 0)
        self._begun = self._begun or kind in ("VCALENDAR", "VEVENT")
        self._open.append(Part(kind, line.number))

    def end(self, line: Line) -> None:
        kind = line.value.strip().upper()
        if self._inside(kind):
            self._close_until(kind, line.number)
        else:
            self._problems.add(line.number, "end", line.value)

    def line(self, line: Line) -> None:
        if not self._open:
            return
        part = self._open[-1]
        kept = _KEPT.get(part.kind, ())
        if line.name not in kept and not (part.kind == "VEVENT" and line.name.startswith(OWN)):
            return
        if len(part.lines) == self._limits.properties:
            self._problems.add(line.number, "many_lines")
        if len(part.lines) <= self._limits.properties:
            part.lines.append(line)

    def whole(self) -> Calendar:
        if not self._begun:
            raise NotACalendar
        if self._open:
            self._problems.add(self._open[-1].line, "unfinished", self._open[-1].kind)
            self._close_until(self._open[0].kind, 0)
        for kind, count in sorted(self._left_out.items()):
            self._problems.add(0, "left_out", f"{count} {kind}")
        return self._found

    def _inside(self, kind: str) -> bool:
        return any(part.kind == kind for part in self._open)

    def _close_until(self, kind: str, number: int) -> None:
        while self._open:
            part = self._open.pop()
            self._keep(part)
            if part.kind == kind:
                return
            if number:
                self._problems.add(number, "unfinished", part.kind)

    def _keep(self, part: Part) -> None:
        if part.kind == "VCALENDAR":
            self._found.lines += part.lines
        elif part.kind == "VEVENT":
            self._found.events.append(part)
            if len(self._found.events) % 100 == 0:
                self._progress(len(self._found.events))
        elif part.kind == "VTIMEZONE":
            self._found.zones.append(part)
        elif part.kind in _KEPT and self._open:
            self._open[-1].inside.append(part)
        else:
            self._left_out[part.kind] += 1
