"""From lines to cells, as RFC 4180 says and as programs really write it.

Only a line, or one cell over several lines, is ever held, and its length is bounded: a quotation
mark that nobody closes can't swallow the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from creatorplanner.domain.table_errors import LineTooLong, QuoteNotClosed


class Record(NamedTuple):
    """One row of the file; ``line`` is where it begins, from 1."""

    line: int
    cells: list[str]


class _Open:
    """A record whose last cell goes on in the next line."""

    def __init__(self, delimiter: str, line: int) -> None:
        self._delimiter, self.line = delimiter, line
        self._cells: list[str] = []
        self._parts: list[str] | None = None  # of the cell that a quotation mark opened
        self.size = 0

    def feed(self, text: str) -> list[str] | None:
        """Read one more line; the cells once the record is whole."""
        self.size += len(text) + 1
        place = 0
        while True:
            if self._parts is not None:
                end = self._quoted(text, place)
                if end is None:
                    return None
            else:
                if text.startswith('"', place):
                    self._parts, place = [], place + 1
                    continue
                end = place
            stop = text.find(self._delimiter, end)
            rest = text[end:] if stop < 0 else text[end:stop]
            self._cells.append("".join(self._parts or ()) + rest)
            self._parts = None
            if stop < 0:
                return self._cells
            place = stop + len(self._delimiter)

    def _quoted(self, text: str, place: int) -> int | None:
        """Where the cell's closing mark ends, or None where it is not in this line."""
        assert self._parts is not None
        while True:
            end = text.find('"', place)
            if end < 0:
                self._parts.append(text[place:] + "\n")
                return None
            if not text.startswith('""', end):
                self._parts.append(text[place:end])
                return end + 1
            self._parts.append(text[place : end + 1])
            place = end + 2


def records(
    lines: Iterable[str], delimiter: str, limit: int, first: int = 1, *, whole: bool = True
) -> Iterator[Record]:
    """The records of these lines, which have no line ends; empty ones too.

    ``limit`` is in letters. An unclosed quotation mark raises ``QuoteNotClosed``, unless the lines
    are not ``whole`` but a sample: then the record is left away.
    """
    pending: _Open | None = None
    for number, line in enumerate(lines, first):
        if len(line) > limit:
            raise LineTooLong(number, limit)
        if pending is None:
            if '"' not in line:
                yield Record(number, line.split(delimiter))
                continue
            pending = _Open(delimiter, number)
        cells = pending.feed(line)
        if cells is not None:
            yield Record(pending.line, cells)
            pending = None
        elif pending.size > limit:
            raise QuoteNotClosed(pending.line)
    if pending is not None and whole:
        raise QuoteNotClosed(pending.line)
