"""``creatorplanner import`` and ``export``: calendar files in and out."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from creatorplanner.cli.codes import ERROR, OK, USAGE
from creatorplanner.cli.counted import counted
from creatorplanner.domain.calendar_errors import (
    CalendarFileError,
    CalendarNotReadable,
    CalendarReaderFailed,
    CalendarTooHungry,
    CalendarTooLarge,
    CalendarTooMany,
    CalendarTooSlow,
    NotACalendar,
)
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.zones import FIRST_YEAR, LAST_YEAR, to_wall
from creatorplanner.exchange.calendar.apart import CalendarFile
from creatorplanner.exchange.calendar.importing import Answers, ImportPlan, Item, plan_import
from creatorplanner.exchange.calendar.parsed import CalendarEvent, ParsedCalendar
from creatorplanner.exchange.calendar.problems import sentence
from creatorplanner.exchange.calendar.reading import Reading
from creatorplanner.exchange.calendar.writing import Writing, write_calendar
from creatorplanner.exchange.whole_file import write_whole
from creatorplanner.operations.calendar_export import all_entries, entries_between, publish
from creatorplanner.operations.calendar_import import existing_for, import_calendar
from creatorplanner.operations.planner import Planner
from creatorplanner.shipped import shipped_platforms
from creatorplanner.store.planbook import Planbook

SUFFIXES = (".ics", ".ical", ".icalendar")
MOST_TOLD = 20  # problems that are told one by one to people; programs get them all
REFUSALS: dict[type[CalendarFileError], str] = {
    NotACalendar: "{path} holds no calendar",
    CalendarNotReadable: "{path} can't be read",
    CalendarTooLarge: "{path} has {size} bytes; calendar files are read up to {limit}",
    CalendarTooMany: "{path} has more than {limit} {what} (line {line})",
    CalendarTooSlow: "reading {path} took more than {limit} seconds and was given up",
    CalendarTooHungry: "reading {path} takes too much memory and was given up",
    CalendarReaderFailed: "reading {path} ended without an answer ({detail})",
    CalendarFileError: "{path} can't be read",
}


@dataclass(frozen=True, slots=True)
class Import:
    """What to take over and how; ``zones`` answer for zone names that are not known."""

    path: Path
    zones: Mapping[str, str] = field(default_factory=dict)
    dry_run: bool = False
    sync: bool = False
    wants_json: bool = False


def read_file(request: Import, clock: Clock) -> ParsedCalendar | int:
    """The file as read in a process of its own, or the exit code after telling why not."""
    if request.path.suffix.casefold() not in SUFFIXES:
        return _refused(
            f"{request.path}: only .ics, .csv, .xlsx, .xls, .ods and .json can be taken over", USAGE
        )
    home = clock.zone()
    how = Reading(home, to_wall(clock.now(), home).date(), request.zones)
    try:
        parsed = CalendarFile(request.path, how).run()
    except CalendarFileError as error:
        return _refused(REFUSALS[type(error)].format(**{**vars(error), "path": request.path}))
    assert parsed is not None  # nobody cancels here
    if parsed.unknown_zones and not request.dry_run:
        return _asked(parsed, request.path)
    return parsed


def import_parsed(book: Planbook, clock: Clock, request: Import, parsed: ParsedCalendar) -> int:
    """Take over what was read, or with ``dry_run`` only tell what would be done."""
    source = parsed.name or request.path.stem
    platforms = {one.name.casefold(): one.id for one in shipped_platforms().known}
    answers = Answers(clock.zone(), clock.now(), platforms, request.sync)
    plan = plan_import(parsed, existing_for(book, parsed, source), answers)
    if not request.dry_run and (plan.added or plan.changed or plan.removed):
        Planner(book, clock).run(import_calendar, plan, source, clock.now())
    if request.wants_json:
        told = json.dumps(_told(request, parsed, plan), ensure_ascii=False, indent=2)
        sys.stdout.write(told + "\n")
    else:
        sys.stdout.write(_summary(request, plan))
        sys.stderr.write("".join(_problems(parsed)))
    return OK


def export_file(
    book: Planbook, clock: Clock, path: Path, first: date | None, last: date | None
) -> int:
    """Write the plan, or the streams from one day to another, into a calendar file."""
    if path.suffix.casefold() not in SUFFIXES:
        return _refused(f"{path}: only .ics, .csv and .json can be written", USAGE)
    if first is None and last is None:
        entries = all_entries(book)
    else:
        begin, end = first or date(FIRST_YEAR + 1, 1, 1), last or date(LAST_YEAR - 1, 12, 31)
        entries = entries_between(book, begin, end)
    digests = {entry.uid: entry.digest for entry in entries}
    sequences = Planner(book, clock).run(publish, digests, clock.now()).facts["sequences"]
    how = Writing(clock.now(), sequences=sequences, platform_name=shipped_platforms().name)
    try:
        write_whole(path, write_calendar(entries, how))
    except OSError as error:
        return _refused(f"{path} can't be written: {error.strerror}")
    series = sum(entry.rule is not None for entry in entries)
    streams = counted(len(entries) - series, "stream")
    sys.stdout.write(f"Wrote {streams} and {series} series to {path}.\n")
    return OK


def _refused(why: str, code: int = ERROR) -> int:
    sys.stderr.write(f"creatorplanner: {why}.\n")
    return code


def _asked(parsed: ParsedCalendar, path: Path) -> int:
    lines = [f"creatorplanner: {path} names time zones that are not known. Nothing was changed.\n"]
    for name, suggestion, count in parsed.unknown_zones:
        maybe = suggestion or "Europe/Berlin"
        lines.append(
            f'  "{name}" ({counted(count, "event")}): say which one, as --zone "{name}={maybe}"\n'
        )
    sys.stderr.write("".join(lines))
    return USAGE


def _summary(request: Import, plan: ImportPlan) -> str:
    reasons = [skip.reason for skip in plan.skipped]
    parts = [f"{len(plan.added)} new", f"{len(plan.changed)} changed"]
    parts += [f"{len(plan.removed)} removed"] if plan.removed else []
    parts += [f"{reasons.count(reason)} {reason}" for reason in dict.fromkeys(reasons)]
    verb = "Would take over" if request.dry_run else "Took over"
    text = f"{verb} {request.path.name}: {', '.join(parts)}.\n"
    for question in plan.questions:
        if question.kind == "remove":
            one, many = "stream is not", "streams are not"
            told = counted(question.count, one, many)
            text += f"{told} in the file any more; kept in the plan.\n"
        else:
            told = counted(question.count, "event")
            text += f'The time zone "{question.name}" is not known: {told}.\n'
    return text


def _problems(parsed: ParsedCalendar) -> list[str]:
    lines = [
        f"line {one.line}: {sentence(one.code, one.text)}.\n" for one in parsed.problems[:MOST_TOLD]
    ]
    more = len(parsed.problems) - MOST_TOLD + parsed.more_problems
    return [*lines, f"and {more} more like these.\n"] if more > 0 else lines


def _told(request: Import, parsed: ParsedCalendar, plan: ImportPlan) -> dict[str, Any]:
    return {
        "file": str(request.path),
        "calendar": parsed.name,
        "encoding": parsed.encoding,
        "dry_run": request.dry_run,
        "added": [_item(item) for item in plan.added],
        "changed": [{**_item(item), "fields": list(item.fields)} for item in plan.changed],
        "removed": list(plan.removed),
        "skipped": [{**_event(skip.event), "reason": skip.reason} for skip in plan.skipped],
        "formats": [kind.name for kind in plan.formats],
        "unknown_zones": [
            {"name": name, "suggestion": suggestion or None, "events": count}
            for name, suggestion, count in parsed.unknown_zones
        ],
        "problems": [
            {"line": one.line, "code": one.code, "text": one.text} for one in parsed.problems
        ],
        "more_problems": parsed.more_problems,
    }


def _event(event: CalendarEvent) -> dict[str, Any]:
    return {"uid": event.uid, "title": event.title, "line": event.line}


def _item(item: Item) -> dict[str, Any]:
    stream = item.stream
    return {
        **_event(item.event),
        "start": None if stream.start is None else stream.start.isoformat(timespec="minutes"),
        "zone": stream.zone,
        "minutes": stream.minutes,
        "rule": None if item.rule is None else item.rule.text(),
        "occurrences_changed": len(item.changes),
    }
