"""Ten years of a busy creator, for tests and measurements of large plans."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.dice import Dice
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import COLORS, Format
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.store.planbook import Edit

STREAMS_A_YEAR = 300
ITEMS_A_STREAM = 3
ZONE = "America/New_York"
NOW = datetime(2026, 11, 18, 22, 20, tzinfo=UTC)
NAMES = ("GRWM", "Q&A", "Gaming", "Draw with me", "Battle", "Story time", "Haul", "Just chatting")
RULES = (
    DueRule(Anchor.START, offset_minutes=-1440),
    DueRule(Anchor.LOCAL, clock_minutes=12 * 60),
    DueRule(Anchor.START, offset_minutes=-15),
)


def seed_history(edit: Edit, years: int = 10, now: datetime = NOW, zone: str = ZONE) -> None:
    """300 logged streams a year before ``now``, each with three lines and one session.

    Ten years make 3,000 streams, 9,000 lines and 3,000 sessions; ids count up from "old-0".
    """
    dice = Dice(7)
    for position, name in enumerate(NAMES):
        edit.put(Format(f"old-format-{position}", name, color=COLORS[position], position=position))
    count = years * STREAMS_A_YEAR
    first = now.replace(tzinfo=None) - timedelta(days=365 * years)
    for number in range(count):
        day = first + timedelta(days=number * 365 * years / count)
        _stream(edit, dice, number, day.replace(minute=0, second=0, microsecond=0), zone)


def _stream(edit: Edit, dice: Dice, number: int, day: datetime, zone: str) -> None:
    position = dice.whole(0, len(NAMES) - 1)
    stream = Stream(
        f"old-{number}",
        f"{NAMES[position]} no. {number}",
        f"old-format-{position}",
        start=day.replace(hour=dice.pick((12, 18, 19, 20, 21))),
        zone=zone,
        minutes=dice.pick((60, 90, 120)),
        platforms=("tiktok",),
        hashtags=("tiktoklive",) if dice.unit() < 0.5 else (),
    )
    edit.put(stream)
    for place in range(ITEMS_A_STREAM):
        edit.put(_line(stream, place))
    edit.put(_session(dice, stream))


def _line(stream: Stream, place: int) -> ChecklistItem:
    due = stream.begins
    return ChecklistItem(
        f"{stream.id}-{place}", stream.id, f"Step {place}", RULES[place], due, due, True, place
    )


def _session(dice: Dice, stream: Stream) -> Session:
    peak = dice.whole(200, 1_500)
    return Session(
        f"{stream.id}-session",
        stream.id,
        "tiktok",
        stream.begins,
        stream.ends,
        views=peak * 2,
        peak_viewers=peak,
        likes=peak * 9,
        comments=dice.whole(50, 900),
        new_followers=dice.whole(0, 90),
        diamonds=dice.whole(50, 3_000),
        money=dice.whole(0, 9_000),
        feeling=dice.whole(1, 5),
    )
