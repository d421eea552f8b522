"""From bytes, or a fixture's name, to what a table says, without a process."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import NamedTuple

from creatorplanner.exchange.tables.guessing import Hints, guess_table
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.reading import read_table
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.exchange.tables.values import Column, Guess, RawTable, ReadTable

FIXTURES = Path(__file__).parents[1] / "fixtures" / "tables"
HINTS = Hints(date(2026, 11, 22), "Europe/Berlin")


class Taken(NamedTuple):
    """The three stages of one table."""

    raw: RawTable
    guess: Guess
    read: ReadTable

    def column(self, field: str) -> Column:
        """The column that means this field."""
        return next(column for column in self.guess.columns if column.field == field)

    def told(self) -> list[tuple[int, str, str]]:
        """Every problem: line, what was read, why."""
        return [(problem.line, problem.text, problem.why) for problem in self.read.problems]


def raw_table(data: bytes | str, how: Opening | None = None, name: str = "x.csv") -> RawTable:
    """The table of these bytes, or of this text as UTF-8."""
    found = data.encode() if isinstance(data, str) else data
    return read_table(io.BytesIO(found), name, how)


def take(data: bytes | str, hints: Hints = HINTS, name: str = "x.csv") -> Taken:
    """The table as it is first guessed and read."""
    raw = raw_table(data, name=name)
    guess = guess_table(raw, hints)
    return Taken(raw, guess, read_rows(raw, guess))


def taken(fixture: str, hints: Hints = HINTS) -> Taken:
    """The same of a file of ``tests/fixtures/tables``."""
    return take((FIXTURES / fixture).read_bytes(), hints, fixture)
