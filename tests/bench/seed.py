"""Large plans to measure on: many streams with their lines, written below the one door."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import COLORS, Format
from creatorplanner.domain.recurrence import Frequency, Rule
from creatorplanner.domain.series import Occurrence, Series
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import setting
from creatorplanner.domain.streams import Stream
from creatorplanner.store.database import open_plan
from creatorplanner.store.planbook import Edit

ZONE = "America/New_York"
NAMES = ("GRWM", "Q&A", "Gaming", "Draw with me", "Battle", "Story time", "Haul", "Just chatting")
A_WEEK = 14
BATCH = 5_000
TEN_YEARS = timedelta(days=3_654)
RULES = (
    (Rule(Frequency.WEEKLY), 8),
    (Rule(Frequency.WEEKLY, 2), 12),
    (Rule(Frequency.MONTHLY), 30),
    (Rule(Frequency.YEARLY), 150),
)


def seed(path: Path, streams: int, now: datetime) -> None:
    """Make a plan of that many streams at ``path``, two a day, half of them before ``now``."""
    book = open_plan(path, clock=FixedClock(now, ZONE))
    with book.edit() as edit:
        edit.put(setting("started", True))
        for place, name in enumerate(NAMES):
            edit.put(Format(f"format-{place}", name, "🎮", COLORS[place], 60, position=place))
    first = now.replace(tzinfo=None, hour=0, minute=0, second=0, microsecond=0)
    first -= timedelta(weeks=streams // A_WEEK // 2)
    for begin in range(0, streams, BATCH):
        with book.edit() as edit:
            for number in range(begin, min(begin + BATCH, streams)):
                _stream(edit, number, first, now)
    book.close()


def seed_series(path: Path, now: datetime) -> None:
    """Make a plan with 200 series that all run for ten years, and nothing else.

    Together they give some three streams on every day.
    """
    book = open_plan(path, clock=FixedClock(now, ZONE))
    first = now.replace(tzinfo=None, minute=0, second=0, microsecond=0) - TEN_YEARS / 2
    until = setting("series_until", str((first + TEN_YEARS).date()))
    with book.edit() as edit:
        edit.put(setting("started", True))
        edit.put(until)
    for number, rule in enumerate(rule for rule, count in RULES for _ in range(count)):
        start = first.replace(hour=6 + number % 17) + timedelta(days=number)
        title = f"{NAMES[number % 8]} no. {number}"
        series = Series(f"series-{number}", start, ZONE, rule, title, platforms=("tiktok",))
        with book.edit() as edit:
            edit.add(series)
            for wall in series.walls(first + TEN_YEARS):
                stream = series.stream(wall)
                edit.add(stream)
                edit.add(Occurrence(stream.id, series.id, wall))
    book.close()


def _stream(edit: Edit, number: int, first: datetime, now: datetime) -> None:
    day = first + timedelta(days=number * 7 // A_WEEK)
    stream = Stream(
        f"stream-{number}",
        f"{NAMES[number % 8]} no. {number}",
        f"format-{number % 8}",
        start=day + timedelta(hours=(12, 20)[number % 2]),
        zone=ZONE,
        minutes=90,
        platforms=("tiktok", "twitch"),
    )
    edit.put(stream)
    for place, minutes in enumerate((-1440, -15)):
        rule = DueRule(Anchor.START, offset_minutes=minutes)
        begins = stream.begins
        assert begins is not None
        due = begins + timedelta(minutes=minutes)
        done = due if due < now else None
        edit.put(
            ChecklistItem(
                f"{stream.id}-{place}", stream.id, f"Step {place}", rule, due, done, True, place
            )
        )
    if stream.ends is not None and stream.ends < now:
        edit.put(
            Session(
                f"{stream.id}-s",
                stream.id,
                "tiktok",
                stream.begins,
                stream.ends,
                views=number % 3_000,
                peak_viewers=number % 900,
                diamonds=number % 4_000,
            )
        )
