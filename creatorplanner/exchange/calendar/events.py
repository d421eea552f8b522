"""One event of a calendar file, read into what a plan can hold."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from creatorplanner.domain.streams import MAX_MINUTES
from creatorplanner.domain.text import CAPTION_LIMIT, NAME_LIMIT, TITLE_LIMIT, clean_text
from creatorplanner.domain.zones import DateOutOfRange, comes_later, place, to_wall
from creatorplanner.exchange.calendar.content import Line
from creatorplanner.exchange.calendar.parsed import CalendarEvent, Problems
from creatorplanner.exchange.calendar.parts import OWN, Part
from creatorplanner.exchange.calendar.rules import RuleReader
from creatorplanner.exchange.calendar.values import (
    Moment,
    read_length,
    read_list,
    read_moment,
    read_text,
)
from creatorplanner.exchange.calendar.zones_read import FileZones

UID_LIMIT = 500
USUAL_MINUTES = 60  # where neither end nor length is told
MOST_ALARMS = 20
MOST_CATEGORIES = 50
STATUSES = ("TENTATIVE", "CONFIRMED", "CANCELLED")


@dataclass(frozen=True)
class Raw:
    """An event as read by itself; ``recurrence`` is not yet in the zone of what it belongs to."""

    event: CalendarEvent
    recurrence: tuple[Line, Moment] | None


@dataclass(frozen=True)
class _Start:
    line: Line
    moment: Moment
    wall: datetime
    zone: str | None
    asked: str = ""
    later: bool = False


class EventReader:
    """Reads the events of one file."""

    def __init__(self, zones: FileZones, rules: RuleReader, problems: Problems) -> None:
        self._zones, self._rules, self._problems = zones, rules, problems

    def read(self, part: Part) -> Raw | None:
        """The event, or None where it has no start that can be read (which is told)."""
        start = self._start(part)
        if start is None:
            return None
        uid, title = self._uid(part, start), _text(part, "SUMMARY", TITLE_LIMIT)
        zone = start.zone or self._zones.home
        again = self._rules.read(part, start.wall, zone)
        change = self._change(part)
        event = CalendarEvent(
            uid=uid,
            line=part.line,
            start=again.first or start.wall,
            zone=start.zone,
            asked=start.asked,
            all_day=start.moment.day,
            minutes=self._minutes(part, start, zone),
            title=title,
            description=_text(part, "DESCRIPTION", CAPTION_LIMIT, multiline=True),
            location=_text(part, "LOCATION", TITLE_LIMIT),
            url=_text(part, "URL", TITLE_LIMIT),
            status=_status(part),
            sequence=_number(part.value("SEQUENCE")),
            categories=_categories(part),
            alarms=_alarms(part),
            this_and_future=change is not None and _range(change[0]) == "THISANDFUTURE",
            rule=again.rule,
            skipped=again.skipped,
            extra=again.extra,
            own=_own(part),
            later=start.later and not again.rule,
        )
        return Raw(event, change)

    def _start(self, part: Part) -> _Start | None:
        line = _mended(part.first("DTSTART"))
        moment = None if line is None else read_moment(line.value)
        if line is None or moment is None:
            self._problems.add(part.line, "no_start", "" if line is None else line.value)
            return None
        name = line.parameters.get("TZID", "")
        if moment.day:
            self._problems.add(line.number, "all_day")
            return _Start(line, moment, moment.wall, None)
        if moment.utc:
            return self._utc(part, line, moment)
        if not name:
            self._problems.add(line.number, "floating")
            return _Start(line, moment, moment.wall, None)
        zone = self._zones.find(name)
        asked = "" if zone else self._zones.ask(name)
        return _Start(line, moment, moment.wall, zone or None, asked)

    def _utc(self, part: Part, line: Line, moment: Moment) -> _Start:
        """A time in UTC, put into the calendar's zone; ours, and rules without one, stay in UTC."""
        again = part.first("RRULE") or part.first("RDATE") or part.first("RECURRENCE-ID")
        home = self._zones.calendar or ("" if again else self._zones.home)
        if any(one.name.startswith(OWN) for one in part.lines):
            home = self._zones.find(read_text(part.value(f"{OWN}ZONE")))
        if not home:
            return _Start(line, moment, moment.wall, "UTC")
        instant = place(moment.wall, "UTC").instant
        try:
            wall = to_wall(instant, home)
        except DateOutOfRange:
            return _Start(line, moment, moment.wall, "UTC")
        return _Start(line, moment, wall, home, later=comes_later(instant, home))

    def _uid(self, part: Part, start: _Start) -> str:
        uid = clean_text(read_text(part.value("UID")), UID_LIMIT)
        if uid:
            return uid
        self._problems.add(part.line, "no_uid")
        told = f"{start.line.value}\n{part.value('SUMMARY')}".encode("utf-8", "replace")
        return f"{hashlib.sha256(told).hexdigest()[:32]}@without-uid"

    def _minutes(self, part: Part, start: _Start, zone: str) -> int:
        line = part.first("DTEND") or part.first("DURATION")
        usual = MAX_MINUTES if start.moment.day else USUAL_MINUTES
        if line is None:
            return usual
        length = self._length(line, start, zone)
        if start.moment.day and length == timedelta():
            return usual  # the day itself: many programs name the last day instead of the next
        if length is None or length <= timedelta():
            self._problems.add(line.number, "end_first", line.value)
            return usual
        minutes = -(-length // timedelta(minutes=1))
        if minutes > MAX_MINUTES:
            self._problems.add(line.number, "too_long", line.value)
        return min(minutes, MAX_MINUTES)

    def _length(self, line: Line, start: _Start, zone: str) -> timedelta | None:
        if line.name == "DURATION":
            return read_length(line.value)
        end = read_moment(line.value)
        if end is None:
            return None
        if end.day or start.moment.day:
            return end.wall - start.moment.wall
        try:
            ends = place(self._zones.wall(line, end, zone), zone).instant
            return ends - place(start.wall, zone, second=start.later).instant
        except DateOutOfRange:
            return None

    def _change(self, part: Part) -> tuple[Line, Moment] | None:
        line = part.first("RECURRENCE-ID")
        if line is None:
            return None
        moment = read_moment(line.value)
        if moment is None:
            self._problems.add(line.number, "date", line.value)
            return None
        return line, moment


def _mended(line: Line | None) -> Line | None:
    """A line whose zone has colons without quotes around them: ``TZID=(UTC+01:00) Paris:2026..``"""
    if line is None or "TZID" not in line.parameters or ":" not in line.value:
        return line
    rest, _, value = line.value.rpartition(":")
    if read_moment(line.value) or not read_moment(value):
        return line
    zone = f"{line.parameters['TZID']}:{rest}"
    return line._replace(parameters={**line.parameters, "TZID": zone}, value=value)


def _text(part: Part, name: str, limit: int, *, multiline: bool = False) -> str:
    line = part.first(name)
    return "" if line is None else clean_text(read_text(line.value), limit, multiline)


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 9 else 0


def _status(part: Part) -> str:
    status = part.value("STATUS").strip().upper()
    return status if status in STATUSES else ""


def _range(line: Line) -> str:
    return line.parameters.get("RANGE", "").upper()


def _categories(part: Part) -> tuple[str, ...]:
    names = (name for line in part.all("CATEGORIES") for name in read_list(line.value))
    clean = dict.fromkeys(clean_text(name, NAME_LIMIT) for name in names)
    return tuple(name for name in clean if name)[:MOST_CATEGORIES]


def _alarms(part: Part) -> tuple[int, ...]:
    """Minutes before the start; alarms at an instant or after the start are left out."""
    found = set()
    for alarm in part.inside[:MOST_ALARMS]:
        line = alarm.first("TRIGGER")
        length = None if line is None else read_length(line.value)
        if line is None or length is None or length > timedelta():
            continue
        if line.parameters.get("RELATED", "").upper() != "END":
            found.add(-length // timedelta(minutes=1))
    return tuple(sorted(found))


def _own(part: Part) -> tuple[tuple[str, str], ...]:
    return tuple(
        (line.name.removeprefix(OWN), read_text(line.value))
        for line in part.lines
        if line.name.startswith(OWN)
    )
