"""Writing a calendar file that other programs understand, and that reads back as it was.

What leaves the plan: times, title, caption, hashtags, platforms, format, goal and state. Notes, the
run of show, checklists and results are private and never written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from creatorplanner.domain.formats import Format
from creatorplanner.domain.recurrence import Rule
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.exchange.calendar.entries import Entry
from creatorplanner.exchange.calendar.parts import OWN
from creatorplanner.exchange.calendar.product import PRODUCT
from creatorplanner.exchange.calendar.zone_history import observances

if TYPE_CHECKING:
    from icalendar import Component

REFRESH = timedelta(hours=1)  # how often a program that subscribes should look again


@dataclass(frozen=True, slots=True)
class Writing:
    """How a file is written.

    ``now`` (aware UTC) becomes DTSTAMP, ``sequences`` SEQUENCE by UID, ``reminders`` alarms so
    many minutes before the start. ``platform_name`` gives the name that people read.
    """

    now: datetime
    name: str = "Creator Planner"
    sequences: Mapping[str, int] = field(default_factory=dict)
    reminders: tuple[int, ...] = (15,)
    platform_name: Callable[[str], str] = str
    untitled: str = "Stream"


def write_calendar(entries: Sequence[Entry], how: Writing) -> bytes:
    """The file: CRLF, folded after 75 bytes between letters, with every zone described."""
    from icalendar import Calendar

    calendar = Calendar()
    _add(calendar, "PRODID", PRODUCT)
    _add(calendar, "VERSION", "2.0")
    _add(calendar, "X-WR-CALNAME", how.name)
    calendar.add("REFRESH-INTERVAL", REFRESH, {"VALUE": "DURATION"})
    _add(calendar, "X-PUBLISHED-TTL", "PT1H")
    for zone, years in sorted(_years(entries, how.now).items()):
        calendar.add_component(_zone(zone, *years))
    for entry in entries:
        for event in _events(entry, how):
            calendar.add_component(event)
    written: bytes = calendar.to_ical(sorted=False)
    return written


def summary(stream: Stream, kind: Format | None, untitled: str) -> str:
    """What stands for a title: a calendar can't show an event without one."""
    return stream.title or (kind.name if kind else "") or untitled


def description(stream: Stream) -> str:
    """Caption and hashtags, as they are posted."""
    tags = " ".join(f"#{tag}" for tag in stream.hashtags)
    return "\n\n".join(part for part in (stream.caption, tags) if part)


def _events(entry: Entry, how: Writing) -> Iterable[Component]:
    master = _event(entry.uid, entry.stream, entry.format, how)
    zone = entry.stream.zone
    if entry.rule is not None:
        _add_raw(master, "RRULE", _rule_text(entry.rule, zone))
    _add(master, f"{OWN}BREAKS", "\n".join(f"{first}/{last}" for first, last in entry.breaks))
    if entry.first is not None:
        _add(master, f"{OWN}FIRST", entry.first.isoformat())
    if entry.part_of is not None:
        _add(master, f"{OWN}SERIES", entry.part_of[0])
        _add(master, f"{OWN}PLACE", entry.part_of[1].isoformat())
    for wall in entry.without:
        _add_time(master, "EXDATE", wall, zone)
    yield master
    for change in entry.changes:
        event = _event(entry.uid, change.stream, change.format, how)
        _add_time(event, "RECURRENCE-ID", change.recurrence, zone)
        yield event


def _event(uid: str, stream: Stream, kind: Format | None, how: Writing) -> Component:
    from icalendar import Event

    assert stream.start is not None
    event = Event()
    _add(event, "UID", uid)
    event.add("DTSTAMP", how.now)
    _add_start(event, stream)
    _add_end(event, stream)
    event.add("SEQUENCE", how.sequences.get(uid, 0))
    _add(event, "SUMMARY", summary(stream, kind, how.untitled))
    _add(event, "DESCRIPTION", description(stream))
    _add(event, "LOCATION", ", ".join(how.platform_name(key) for key in stream.platforms))
    _add(event, "CATEGORIES", kind.name if kind else "")
    _add(event, "STATUS", _status(stream))
    for name, value in _own(stream, kind, how):
        _add(event, OWN + name, value)
    if stream.status is Status.PLANNED:
        for minutes in how.reminders:
            event.add_component(_alarm(minutes, summary(stream, kind, how.untitled)))
    return event


def _own(stream: Stream, kind: Format | None, how: Writing) -> Iterable[tuple[str, str]]:
    """What calendars have no word for, so that it comes back with the file."""
    yield "STATE", stream.status.value
    if stream.later:
        yield "ZONE", stream.zone
    if not stream.title:
        yield "UNTITLED", summary(stream, kind, how.untitled)
    yield "PLATFORMS", "\n".join(stream.platforms)
    yield "HASHTAGS", " ".join(f"#{tag}" for tag in stream.hashtags)
    yield "GOAL", "" if stream.goal is None else str(stream.goal)
    if kind is not None:
        yield "FORMAT", kind.name
        yield "FORMAT-EMOJI", kind.emoji
        yield "FORMAT-COLOR", kind.color


def _status(stream: Stream) -> str:
    if stream.status is Status.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if stream.tentative else "CONFIRMED"


def _add_start(event: Component, stream: Stream) -> None:
    """DTSTART, in UTC where the wall time would mean the first of two."""
    assert stream.start is not None
    if stream.later and stream.begins is not None:
        _add_time(event, "DTSTART", to_wall(stream.begins, "UTC"), "UTC")
    else:
        _add_time(event, "DTSTART", stream.start, stream.zone)


def _add_end(event: Component, stream: Stream) -> None:
    """DTEND, which every program knows; DURATION where the clocks change in between."""
    assert stream.start is not None
    length = timedelta(minutes=stream.minutes)
    end = stream.start + length
    begins, ends = place(stream.start, stream.zone), place(end, stream.zone)
    plain = begins.kind == ends.kind == "normal" and ends.instant - begins.instant == length
    if plain:
        _add_time(event, "DTEND", end, stream.zone)
    else:
        event.add("DURATION", length)


def _alarm(minutes: int, text: str) -> Component:
    from icalendar import Alarm

    alarm = Alarm()
    _add(alarm, "ACTION", "DISPLAY")
    _add(alarm, "DESCRIPTION", text)
    alarm.add("TRIGGER", timedelta(minutes=-minutes))
    return alarm


def _rule_text(rule: Rule, zone: str) -> str:
    """The rule as RFC 5545 wants it beside a start with a zone: UNTIL in UTC."""
    parts = rule.text().split(";")
    if rule.until is not None:
        until = place(rule.until.replace(microsecond=0), zone).instant
        parts = [part for part in parts if not part.startswith("UNTIL=")]
        parts.append(f"UNTIL={until:%Y%m%dT%H%M%S}Z")
    return ";".join(parts)


def _zone(zone: str, first: int, last: int) -> Component:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    described = Timezone()
    _add(described, "TZID", zone)
    for one in observances(zone, first, last):
        part: Any = TimezoneDaylight() if one.after.summer else TimezoneStandard()
        part.add("DTSTART", one.start)
        part.add("TZOFFSETFROM", one.before)
        part.add("TZOFFSETTO", one.after.utc)
        _add(part, "TZNAME", one.after.name)
        if one.rule:
            _add_raw(part, "RRULE", one.rule)
        described.add_component(part)
    return described


def _years(entries: Sequence[Entry], now: datetime) -> dict[str, tuple[int, int]]:
    """The first and last year that each zone has to be described for."""
    found: dict[str, tuple[int, int]] = {}

    def needs(zone: str, wall: datetime) -> None:
        first, last = found.get(zone, (now.year, now.year))
        found[zone] = min(first, wall.year - 1), max(last, wall.year)

    for entry in entries:
        for stream in (entry.stream, *(change.stream for change in entry.changes)):
            if stream.zone != "UTC" and stream.start is not None:
                needs(stream.zone, stream.start)
        if entry.rule is not None and entry.rule.until is not None and entry.stream.zone != "UTC":
            needs(entry.stream.zone, entry.rule.until)
    return found


def _add_time(component: Component, name: str, wall: datetime, zone: str) -> None:
    from icalendar.prop import vDatetime

    if zone == "UTC":
        component.add(name, vDatetime(wall.replace(tzinfo=UTC)), encode=False)
        return
    value = vDatetime(wall)
    value.params["TZID"] = zone
    component.add(name, value, encode=False)


def _add(component: Component, name: str, text: str) -> None:
    """A TEXT, escaped here: the library would read a backslash before an N as a line end."""
    if text:
        plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        _add_raw(component, name, plain.replace("\r\n", "\\n").replace("\n", "\\n"))


def _add_raw(component: Component, name: str, value: str) -> None:
    from icalendar.prop import vInline

    component.add(name, vInline(value), encode=False)
