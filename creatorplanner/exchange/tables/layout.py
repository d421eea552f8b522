"""Where a table begins in its sheet: lines above it, its headings, its width."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from creatorplanner.exchange.tables.records import Record

HEAD = 60
"""How many records are looked at to find the headings."""

_HEADING = 200
_ABOVE = 6
_VALUE = re.compile(r"[\s\d.,:/%$€£¥+-]*\d[\s\d.,:/%$€£¥+-]*")


class Head(NamedTuple):
    """The headings, and how many records of the beginning they and what stands above take."""

    header: tuple[str, ...]
    used: int


def find_head(sample: Sequence[Record]) -> Head | None:
    """The headings among the first records; None where there is no table of two columns.

    A table without any gets the letters that spreadsheets give their columns.
    """
    width = usual_width([record.cells for record in sample])
    if width < 2:
        return None
    filled = [sum(bool(cell.strip()) for cell in record.cells) for record in sample]
    least = max(2, width * 0.6)
    place = next((place for place, count in enumerate(filled) if count >= least), None)
    return None if place is None else _first(sample, _better(sample, filled, place), width)


def _better(sample: Sequence[Record], filled: Sequence[int], place: int) -> int:
    """Where the headings really are: not in "From, 2026" when more words come below it."""
    if not _values(sample[place].cells):
        return place
    for later in range(place + 1, min(place + _ABOVE, len(sample))):
        if filled[later] > filled[place] and not _values(sample[later].cells):
            return later
    return place


def _values(cells: Sequence[str]) -> int:
    """How many of the cells are numbers, dates or money."""
    short = (cell.strip() for cell in cells if len(cell) < 40)
    return sum(bool(_VALUE.fullmatch(cell)) for cell in short if cell)


def _first(sample: Sequence[Record], place: int, width: int) -> Head:
    cells = [cell.strip().strip("\ufeff") for cell in sample[place].cells]
    if _values(cells) * 2 > sum(map(bool, cells)):
        wide = max(width, len(cells))
        return Head(tuple(map(column_letters, range(wide))), place)
    while len(cells) > width and not cells[-1]:
        cells.pop()
    cells += [""] * (width - len(cells))
    return Head(_distinct(cells), place + 1)


def usual_width(rows: Sequence[Sequence[str]]) -> int:
    """How many cells most rows have, but for empty ones that no row fills at the end."""
    widths = Counter(len(cells) for cells in rows if _filled_width(cells))
    if not widths:
        return 0
    usual = max(widths, key=lambda width: (widths[width] * min(width, 2), width))
    return min(usual, max(map(_filled_width, rows)))


def _filled_width(cells: Sequence[str]) -> int:
    return next((place for place in range(len(cells), 0, -1) if cells[place - 1].strip()), 0)


def _distinct(cells: Sequence[str]) -> tuple[str, ...]:
    """Every heading once; one without words is called as spreadsheets do."""
    seen: Counter[str] = Counter()
    header = []
    for place, cell in enumerate(cells):
        name = " ".join(cell.split())[:_HEADING].rstrip() or column_letters(place)
        seen[name] += 1
        header.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(header)


def column_letters(place: int) -> str:
    """A, B, ... Z, AA: what spreadsheets call the column at this place (from 0)."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
