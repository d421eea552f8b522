"""What is measured of the quick-add reader: each key of a long line."""

from __future__ import annotations

import time
from datetime import datetime

from creatorplanner.domain.quick_add import Context, FormatFact, PlatformFact, Reader

NAMES = (
    "GRWM", "Q&A", "Gaming", "Draw with me", "Battle night", "Story time", "Haul", "Just chatting",
    "Cooking with Mia", "Study with me", "Karaoke", "Duet club",
)  # fmt: skip
LINES = (
    "tomorrow from 20:30 to 22:00 makeup haul with luna #grwm @tiktok",
    "every other fri 8-10pm cooking with mia until Dec 20 @twitch",
    "mon, wed and fri 8pm karaoke night with everyone #live #sing",
)
ROUNDS = 10


def keys() -> list[float]:
    """ms for each key of some lines of 60 letters, twelve formats known, in rising order."""
    formats = tuple(FormatFact(name, name) for name in NAMES)
    platforms = tuple(PlatformFact(name.lower(), name) for name in ("TikTok", "Twitch", "YouTube"))
    reader = Reader(Context(datetime(2026, 11, 18, 17, 20), formats=formats, platforms=platforms))
    taken = []
    for _ in range(ROUNDS):
        for line in LINES:
            for end in range(1, len(line) + 1):
                begun = time.perf_counter()
                reader.read(line[:end])
                taken.append((time.perf_counter() - begun) * 1000)
    return sorted(taken)
