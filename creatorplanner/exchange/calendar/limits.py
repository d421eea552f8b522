"""How much of a calendar file is read. What is over a limit is refused, or left out and told."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """Bounds of one reading. The first four refuse the file, the others leave out one thing."""

    size: int = 50_000_000  # bytes of the file
    lines: int = 3_000_000  # as they stand in the file, folds counted
    parts: int = 100_000  # events, alarms, zones and whatever else has a BEGIN
    levels: int = 8  # parts inside of parts; calendars in use have three
    line: int = 256_000  # bytes of one line, its folds joined
    folds: int = 5_000  # of one line
    dates: int = 5_000  # that one event adds and leaves out (RDATE, EXDATE), taken together
    changes: int = 2_000  # changed occurrences of one event
    properties: int = 1_000  # lines of one event
    problems: int = 500  # that are told one by one
    expanded: int = 400  # single streams that one event becomes where no rule of ours can say it
    expanded_all: int = 10_000  # the same, over the whole file


LIMITS = Limits()

WALL_SECONDS = 120
CPU_SECONDS = 90
"""How long a file may take: 50 MB of small events take a fifth of it."""


def memory_limit(size: int) -> int:
    """Bytes that the reading process may use for a file of so many bytes."""
    return 400_000_000 + 10 * size
