"""Taking over 10,000 events of a foreign file, against what ``icalendar`` needs to parse them."""

from __future__ import annotations

import gc
import time
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from creatorplanner.domain.clock import FixedClock
from creatorplanner.exchange.calendar.apart import CalendarFile
from creatorplanner.exchange.calendar.importing import Answers, plan_import
from creatorplanner.exchange.calendar.reading import Reading
from creatorplanner.models.held_collector import HeldCollector
from creatorplanner.operations.calendar_import import existing_for, import_steps
from creatorplanner.operations.planner import Planner
from creatorplanner.store.database import open_plan

EVENTS, ROUNDS = 10_000, 3
ZONE = "America/New_York"
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo")


def foreign_file(now: datetime) -> bytes:
    """A file as other programs write them: several zones, folds, alarms, stamps."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Other//Other//EN"]
    for number in range(EVENTS):
        start = now + timedelta(hours=7 * number)
        zone = ZONES[number % 3]
        lines += [
            "BEGIN:VEVENT",
            f"UID:{number}@other.example",
            "DTSTAMP:20260101T000000Z",
            f"DTSTART;TZID={zone}:{start:%Y%m%dT%H}0000",
            f"DTEND;TZID={zone}:{start + timedelta(hours=1):%Y%m%dT%H}0000",
            f"SUMMARY:Stream number {number}\\, with guests",
            "DESCRIPTION:What happens\\, in a few words that do not fit into one line of",
            "  a file\\nand one more line",
            "CATEGORIES:Q&A,Live",
            "STATUS:CONFIRMED",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT15M",
            "END:VALARM",
            "END:VEVENT",
        ]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def import_and_parse(folder: Path, now: datetime) -> tuple[float, float, float]:
    """ms to take the file over, from its path to the commit; ms of icalendar alone; longest piece.

    The piece is what a window would wait for between two turns of its events.
    """
    from icalendar import Calendar

    data = foreign_file(now)
    path = folder / "other.ics"
    path.write_bytes(data)
    ours, theirs, pieces = [], [], []
    for number in range(ROUNDS):
        begun = time.perf_counter()
        Calendar.from_ical(data)
        theirs.append((time.perf_counter() - begun) * 1000)
        gc.collect()
        taken, longest = _import(path, folder / f"plan{number}.db", now)
        ours.append(taken)
        pieces.append(longest)
    return median(ours), median(theirs), median(pieces)


def _import(path: Path, plan_path: Path, now: datetime) -> tuple[float, float]:
    book = open_plan(plan_path, clock=FixedClock(now, ZONE))
    planner = Planner(book, FixedClock(now, ZONE))
    begun = time.perf_counter()
    parsed = CalendarFile(path, Reading(ZONE, now.date())).run()
    assert parsed is not None
    plan = plan_import(parsed, existing_for(book, parsed, "bench"), Answers(ZONE, now))
    collector = HeldCollector()  # as in the window
    collector.hold()
    longest, last = 0.0, time.perf_counter()
    for _done in planner.run_in_steps(import_steps, plan, "bench", now):
        turn = time.perf_counter()
        longest, last = max(longest, turn - last), turn
    end = time.perf_counter()
    collector.release()
    assert book.streams.count() == EVENTS
    book.close()
    return (end - begun) * 1000, max(longest, end - last) * 1000
