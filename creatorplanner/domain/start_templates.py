"""Checklist templates to start with, as data: nothing is made of them unless asked."""

from __future__ import annotations

from dataclasses import dataclass

from creatorplanner.domain.due_times import Anchor, DueRule

_HOUR = 60
_DAY = 24 * _HOUR
NOON = 12 * _HOUR


@dataclass(frozen=True, slots=True)
class StartTemplate:
    """A template that the program brings along: its name, and lines of (text, due)."""

    name: str
    lines: tuple[tuple[str, DueRule], ...]


TIKTOK_STANDARD = StartTemplate(
    "TikTok standard",
    (
        ("Create LIVE Event in the app", DueRule(Anchor.START, -3 * _DAY)),
        ("Cover or thumbnail", DueRule(Anchor.LOCAL, day_offset=-1, clock_minutes=18 * _HOUR)),
        ("Teaser video", DueRule(Anchor.START, -_DAY)),
        ("Story with question box", DueRule(Anchor.LOCAL, clock_minutes=NOON)),
        ("Go-live post", DueRule(Anchor.START, -15)),
        ("Clip and thank-you", DueRule(Anchor.LOCAL, day_offset=1, clock_minutes=NOON)),
    ),
)
"""In the order of doing, so that a list reads from top to bottom."""

START_TEMPLATES = (TIKTOK_STANDARD,)
