"""The first week: what a new creator answers, and the streams that follow from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from creatorplanner.domain.formats import COLORS

WEEK = 7


@dataclass(frozen=True, slots=True)
class StartFormat:
    """A format that can be chosen at the start."""

    name: str
    emoji: str
    color: str


START_FORMATS = (
    StartFormat("GRWM", "💄", "pink"),
    StartFormat("Q&A", "💬", "blue"),
    StartFormat("Gaming", "🎮", "green"),
    StartFormat("Just chatting", "☕", "slate"),
    StartFormat("Draw with me", "🎨", "orange"),
    StartFormat("Story time", "📖", "cyan"),
    StartFormat("Battle", "⚔️", "violet"),
    StartFormat("Haul", "🛍️", "yellow"),
)


@dataclass(frozen=True, slots=True)
class StartAnswers:
    """What was answered; ``days`` are ISO weekdays, ``clock`` minutes after midnight."""

    formats: tuple[StartFormat, ...] = ()
    platforms: tuple[str, ...] = ("tiktok",)
    handle: str = ""
    days: tuple[int, ...] = (2, 4, 6)
    clock: int = 20 * 60
    minutes: int = 90

    @property
    def complete(self) -> bool:
        """Whether a week follows from it."""
        return bool(self.formats and self.days)


@dataclass(frozen=True, slots=True)
class FirstStream:
    """One stream of the first week; ``start`` is wall time where the computer is."""

    start: datetime
    minutes: int
    kind: StartFormat


def first_week(answers: StartAnswers, now: datetime) -> list[FirstStream]:
    """Each chosen day once within the seven days after ``now`` (wall), formats taking turns."""
    if not answers.complete:
        return []
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    starts = [
        midnight + timedelta(days=ahead, minutes=answers.clock)
        for ahead in range(WEEK + 1)
        if (midnight + timedelta(days=ahead)).isoweekday() in answers.days
    ]
    coming = [start for start in starts if start > now and start - now <= timedelta(days=WEEK)]
    kinds = answers.formats
    return [
        FirstStream(start, answers.minutes, kinds[place % len(kinds)])
        for place, start in enumerate(coming)
    ]


def own_format(name: str, chosen: Sequence[StartFormat]) -> StartFormat:
    """A format of the creator's own, in the colour that the chosen ones use least."""
    used = [kind.color for kind in chosen]
    return StartFormat(name, "", min(COLORS, key=used.count))
