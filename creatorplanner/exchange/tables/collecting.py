"""Rows on their way out of the reader: cut to the table's width, counted, told in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from creatorplanner.domain.table_errors import NotATable, TableTooMany
from creatorplanner.exchange.tables.layout import HEAD, find_head
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.records import Record
from creatorplanner.exchange.tables.values import Problem
from creatorplanner.exchange.tables.whys import Why

PIECE = 4_000
"""Cells of one piece: what reads it back holds nobody up."""

Rows = list[tuple[int, list[str]]]
Tell = Callable[[Rows], None]


class Problems:
    """What was noticed, up to a limit."""

    def __init__(self, limit: int) -> None:
        self.found: list[Problem] = []
        self._limit = limit

    def add(self, line: int, why: Why, text: str = "", heading: str = "") -> None:
        """Note one; a long text is cut."""
        if len(self.found) < self._limit:
            self.found.append(Problem(line, heading, text[:200], why))


def collect(
    records: Iterator[Record], limits: Limits, problems: Problems, tell: Tell
) -> tuple[str, ...]:
    """Tell all rows under the headings, piece by piece; the headings come back.

    Raises ``NotATable`` and ``TableTooMany``.
    """
    sample = list(islice(records, HEAD))
    head = find_head(sample)
    if head is None:
        filled = any(cell.strip(" ,;|\t") for record in sample for cell in record.cells)
        raise NotATable("words" if filled else "empty")
    width = len(head.header)
    if width > limits.columns:
        raise TableTooMany("columns", limits.columns, sample[max(0, head.used - 1)].line)
    rest = chain(sample[head.used :], records)
    many = max(1, PIECE // width)
    rows = _rows(rest, width, limits, problems)
    while piece := list(islice(rows, many)):
        tell(piece)
    return head.header


def _rows(
    records: Iterable[Record], width: int, limits: Limits, problems: Problems
) -> Iterator[tuple[int, list[str]]]:
    most = min(limits.rows, limits.cells // width)
    what, limit = ("rows", limits.rows) if most == limits.rows else ("cells", limits.cells)
    count = 0
    for line, cells in records:
        if len(cells) != width:
            _fit(line, cells, width, problems)
        found = [cell.strip() for cell in cells]
        if not any(found):
            continue
        count += 1
        if count > most:
            raise TableTooMany(what, limit, line)
        yield line, found


def _fit(line: int, cells: list[str], width: int, problems: Problems) -> None:
    """Make a row as wide as the table; what stands beyond the headings is told and left away."""
    extra = [cell for cell in cells[width:] if cell.strip()]
    if extra:
        problems.add(line, "extra", " ".join(extra))
    del cells[width:]
    cells += [""] * (width - len(cells))
