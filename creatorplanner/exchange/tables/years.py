"""The years of dates that name none, from the order of the rows.

Rows follow each other in time, forwards or backwards: from one to the next the shorter way round
the year is taken. Where that way crosses New Year, the year changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from creatorplanner.exchange.tables.moments_text import Moment

_HALF = 183


def newest_year(days: Sequence[Moment | None], today: date) -> int | None:
    """The year of the newest row, so that no row lies after ``today``; None where none is needed.

    A day and a half are allowed ahead: the other side of the earth is there already.
    """
    offsets = year_offsets(days)
    known = [
        (offset, day.month, day.day)
        for offset, day in zip(offsets, days, strict=True)
        if offset is not None and day is not None
    ]
    if not known:
        return None
    newest = max(known)
    year = today.year + (1 if (today.month, today.day) == (12, 31) else 0)
    while not _fits(known, newest, year, today):
        year -= 1
    return year


def with_years(days: Sequence[Moment | None], newest: int) -> list[int | None]:
    """The year of each row that names none, if that of the newest is known."""
    offsets = year_offsets(days)
    top = max((o for o in offsets if o is not None), default=0)
    return [None if offset is None else newest + offset - top for offset in offsets]


def year_offsets(days: Sequence[Moment | None]) -> list[int | None]:
    """For each row without a year, how many New Years lie between it and the first such row."""
    offsets: list[int | None] = []
    offset, before = 0, None
    for day in days:
        if day is None or day.year is not None:
            offsets.append(None)
            continue
        now = (day.month - 1) * 31 + day.day
        if before is not None:
            if now - before > _HALF:
                offset -= 1
            elif before - now > _HALF:
                offset += 1
        before = now
        offsets.append(offset)
    return offsets


def _fits(
    known: Sequence[tuple[int, int, int]], newest: tuple[int, int, int], year: int, today: date
) -> bool:
    """Whether the newest row is not ahead of today, and every leap day exists."""
    if year <= today.year - 9:
        return True  # a leap day that fits nowhere is told as a problem
    leaps = {offset for offset, month, day in known if (month, day) == (2, 29)}
    if any((year + offset - newest[0]) % 4 for offset in leaps):
        return False
    day = date(year, newest[1], min(newest[2], 28)) if newest[1:] == (2, 29) else _day(year, newest)
    return (day - today).days <= 1


def _day(year: int, newest: tuple[int, int, int]) -> date:
    return date(year, newest[1], newest[2])
