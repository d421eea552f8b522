"""The rows of a table as a guess reads them, and every cell that could not be read."""

from __future__ import annotations

from collections.abc import Generator

from creatorplanner.exchange.tables.cell_readers import Cell, Reader, Unread, cell_reader
from creatorplanner.exchange.tables.columns import DATES
from creatorplanner.exchange.tables.fields import OWN
from creatorplanner.exchange.tables.guessing import columns_of, days_of, when_place
from creatorplanner.exchange.tables.heading_words import is_total
from creatorplanner.exchange.tables.hours import without_hours_ahead
from creatorplanner.exchange.tables.limits import LIMITS
from creatorplanner.exchange.tables.moments_text import Moment
from creatorplanner.exchange.tables.row_making import PLAIN, Making, made_row
from creatorplanner.exchange.tables.values import (
    Guess,
    Problem,
    RawTable,
    ReadTable,
    Shape,
    TableRow,
)
from creatorplanner.exchange.tables.years import with_years

PIECE = 100
"""Rows between two turns of a window: less than 8 ms of work."""


def read_rows(raw: RawTable, guess: Guess) -> ReadTable:
    """All rows, as the guess reads them."""
    steps = rows_in_pieces(raw, guess)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: ReadTable = end.value
            return found


def rows_in_pieces(raw: RawTable, guess: Guess) -> Generator[int, None, ReadTable]:
    """The same, in pieces; each step tells how many rows were read so far."""
    reader = _RowReader(raw, guess)
    yield 0
    for start in range(0, len(raw.rows), PIECE):
        for place in range(start, min(start + PIECE, len(raw.rows))):
            reader.read(place)
        yield min(start + PIECE, len(raw.rows))
    return reader.result()


class _RowReader:
    """Reads one row after the other; every text of a column is read once."""

    def __init__(self, raw: RawTable, guess: Guess) -> None:
        self._raw, self._guess = raw, guess
        self._columns: list[tuple[int, str, str, Reader, dict[str, Cell]]] = [
            (place, column.field, column.heading, cell_reader(column, guess), {})
            for place, column in enumerate(guess.columns[: len(raw.header)])
            if column.field
        ]
        days = _days(raw, guess)
        self._years = None if guess.year is None or not days else with_years(days, guess.year)
        self._timeless = bool(days) and all(day is None or day.seconds is None for day in days)
        self._texts = _text_places(guess)
        self._rows: list[TableRow] = []
        self._problems: list[Problem] = list(raw.problems)
        self._left_out = 0

    def read(self, place: int) -> None:
        """Read one more row."""
        cells, line = self._raw.rows[place], self._raw.lines[place]
        making = Making(line, self._years[place] if self._years else self._guess.year)
        making.timeless = self._timeless
        problems: list[Problem] = []
        numbers = making.numbers
        for at, field, heading, read, known in self._columns:
            text = cells[at]
            value = known.get(text, _NEW)
            if value is _NEW:
                value = known[text] = read(text)
            if value is None:
                continue
            if value.__class__ is int and field not in PLAIN:
                numbers.setdefault(field, value)
            elif isinstance(value, Unread):
                problems.append(Problem(line, heading, text[:200], value.why))
            else:
                making.take(field, value)
        row = made_row(making, self._guess, problems)
        if isinstance(row, TableRow):
            self._rows.append(row)
        elif self._is_no_row(cells, place):
            self._left_out += 1
            return
        else:
            problems += row
        self._note(problems)

    def result(self) -> ReadTable:
        """What was read."""
        problems = tuple(sorted(self._problems, key=lambda problem: problem.line))
        rows = tuple(self._rows)
        if self._guess.shape is Shape.HOURS:
            rows = without_hours_ahead(rows)
        return ReadTable(self._guess, rows, problems, self._left_out)

    def _note(self, problems: list[Problem]) -> None:
        if len(self._problems) < LIMITS.problems * 20:
            self._problems += problems

    def _is_no_row(self, cells: tuple[str, ...], place: int) -> bool:
        """Whether a row without a day holds sums, or the headings once more."""
        if cells == self._raw.header or any(map(is_total, cells)):
            return True
        edge = place in (0, len(self._raw.rows) - 1)
        return edge and bool(self._texts) and not any(cells[at] for at in self._texts)


_NEW = Unread("")


def _text_places(guess: Guess) -> list[int]:
    """Where a stream would be named, and when it was: a row of sums has nothing there."""
    names = (*DATES, "title", "time", "stream_id")
    found = [place for place, column in enumerate(guess.columns) if column.field in names]
    return found if guess.kind != OWN else []


def _days(raw: RawTable, guess: Guess) -> list[Moment | None]:
    """The day of each row, as its column tells it."""
    place = when_place(guess)
    return [] if place is None else days_of(guess.columns[place], columns_of(raw)[place])
