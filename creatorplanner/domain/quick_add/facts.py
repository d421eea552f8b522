"""What the quick-add reader knows besides the text: the moment, the language, the plan's names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Literal

from creatorplanner.domain.free_evening import EVENING

DayOrder = Literal["dmy", "mdy", "ymd"]
Span = tuple[datetime, datetime]
"""A stretch of wall time: begin and end."""

USUAL_MINUTES = 60


@dataclass(frozen=True, slots=True)
class Tongue:
    """How one language writes dates and times; English is always read besides.

    ``days`` are names of weekdays (Monday 0 to Sunday 6) and ``months`` of months (1 to 12), long
    and short, in any case, with or without dots. ``before_noon`` and ``after_noon`` are its marks
    for AM and PM; ``language`` is an ISO 639 code; ``week_start`` counts from Monday 0.
    """

    language: str = "en"
    order: DayOrder = "mdy"
    twelve_hours: bool = True
    days: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    before_noon: tuple[str, ...] = ()
    after_noon: tuple[str, ...] = ()
    week_start: int = 6


@dataclass(frozen=True, slots=True)
class FormatFact:
    """One format as the reader needs it; ``usual`` is when its streams mostly start.

    ``hashtags`` are used where none are typed.
    """

    id: str
    name: str
    emoji: str = ""
    minutes: int = USUAL_MINUTES
    hashtags: tuple[str, ...] = ()
    usual: time | None = None


@dataclass(frozen=True, slots=True)
class PlatformFact:
    """One platform by its id and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a reading depends on. ``now`` and ``taken`` are naive wall times of one zone.

    ``taken`` are the streams of the coming weeks, for the next free evening; ``usual`` is when
    streams mostly start: it stands in where no time is typed.
    """

    now: datetime
    tongue: Tongue = field(default_factory=Tongue)
    formats: tuple[FormatFact, ...] = ()
    platforms: tuple[PlatformFact, ...] = ()
    minutes: int = USUAL_MINUTES
    taken: tuple[Span, ...] = ()
    usual: time = EVENING
