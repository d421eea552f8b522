"""The week of the examples: Wednesday 18 November 2026, 17:20, with the sample's formats."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from creatorplanner.domain.quick_add import (
    Context,
    FormatFact,
    PlatformFact,
    QuickAdd,
    Reader,
    Span,
    Tongue,
)
from creatorplanner.domain.sample_formats import SAMPLE_FORMATS

NOW = datetime(2026, 11, 18, 17, 20)
PLATFORMS = ("TikTok", "Twitch", "YouTube", "Instagram", "Kick")
Read = Callable[..., QuickAdd]


def context(
    tongue: Tongue | None = None, now: datetime = NOW, taken: tuple[Span, ...] = ()
) -> Context:
    """What the reader knows in these tests."""
    return Context(
        now=now,
        tongue=tongue or Tongue(),
        formats=tuple(
            FormatFact(one.key, one.name, one.emoji, one.minutes, one.hashtags)
            for one in SAMPLE_FORMATS
        ),
        platforms=tuple(PlatformFact(name.lower(), name) for name in PLATFORMS),
        taken=taken,
    )


@pytest.fixture(scope="session")
def english() -> Reader:
    """Reads as an American creator types."""
    return Reader(context())


@pytest.fixture(scope="session")
def read(english: Reader) -> Read:
    """Reads one text."""
    return english.read
