"""The rows of a table as a guess reads them, and every cell that could not be read."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from creatorplanner.domain.pieces import finished
from creatorplanner.exchange.tables.cell_readers import Cell, Reader, Unread, cell_reader, is_cut
from creatorplanner.exchange.tables.columns import DATES
from creatorplanner.exchange.tables.fields import OWNS
from creatorplanner.exchange.tables.guessing import when_place
from creatorplanner.exchange.tables.heading_words import is_total
from creatorplanner.exchange.tables.hours import without_hours_ahead
from creatorplanner.exchange.tables.limits import LIMITS
from creatorplanner.exchange.tables.moments_text import Moment
from creatorplanner.exchange.tables.money_left import gifts_by_row, is_of_gifts
from creatorplanner.exchange.tables.row_making import Making, is_count, made_row
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
    return finished(rows_in_pieces(raw, guess))


def rows_in_pieces(raw: RawTable, guess: Guess) -> Generator[int, None, ReadTable]:
    """The same, in pieces; each step tells how many rows were read so far."""
    reader = _RowReader(raw, guess)
    for _ in reader.look_at_days():
        yield 0
    for start in range(0, len(raw.rows), PIECE):
        end = min(start + PIECE, len(raw.rows))
        reader.read(start, end)
        yield end
    return reader.result()


class _Known(dict[str, Cell]):
    """The values of a column by its texts; each text is read once, when it is first asked for."""

    def __init__(self, read: Reader) -> None:
        super().__init__()
        self._read = read
        self.unread = False  # whether there was a text that could not be read

    def __missing__(self, text: str) -> Cell:
        value = self[text] = self._read(text)
        self.unread = self.unread or isinstance(value, Unread)
        return value


class _Reading(NamedTuple):
    """One column on its way."""

    place: int
    field: str
    heading: str
    known: _Known

    def values(self, rows: Sequence[tuple[str, ...]]) -> list[Cell]:
        """The values of these rows."""
        place = self.place
        return list(map(self.known.__getitem__, [row[place] for row in rows]))


class _RowReader:
    """Reads piece after piece: counts by whole columns, all else row by row."""

    def __init__(self, raw: RawTable, guess: Guess) -> None:
        self._raw, self._guess = raw, guess
        columns = [
            _Reading(place, column.field, column.heading, _Known(cell_reader(column, guess)))
            for place, column in enumerate(guess.columns[: len(raw.header)])
            if column.field
        ]
        # of two columns with one field the first counts: it is the last one to be written
        self._counts = [column for column in reversed(columns) if is_count(column.field)]
        self._others = [column for column in columns if not is_count(column.field)]
        self._years: list[int | None] | None = None
        self._timeless = False
        self._gifts = gifts_by_row(guess)
        self._texts = _text_places(guess)
        self._when = when_place(guess)
        self._rows: list[TableRow] = []
        self._problems: list[Problem] = list(raw.problems)
        self._left_out = 0

    def look_at_days(self) -> Iterator[None]:
        """Find the years that dates leave out, and whether any of them has a time."""
        if self._when is None:
            yield
            return
        column = next(column for column in self._others if column.place == self._when)
        days: list[Moment | None] = []
        for start in range(0, len(self._raw.rows), PIECE):
            found = column.values(self._raw.rows[start : start + PIECE])
            days += [day if isinstance(day, Moment) else None for day in found]
            yield
        told = [day for day in days if day is not None]
        # our own rows tell a midnight only where it was one
        foreign = self._guess.kind not in OWNS
        self._timeless = foreign and bool(told) and not any(day.seconds for day in told)
        if self._guess.year is not None:
            self._years = with_years(days, self._guess.year)

    def read(self, start: int, end: int) -> None:
        """Read these rows."""
        rows = self._raw.rows[start:end]
        names = [column.field for column in self._counts]
        counts = list(zip(*(column.values(rows) for column in self._counts), strict=True))
        others = list(zip(*(column.values(rows) for column in self._others), strict=True))
        broken = any(column.known.unread for column in self._counts)
        for at in range(end - start):
            making = self._making(start + at)
            values = counts[at] if counts else ()
            making.numbers = {
                name: value
                for name, value in zip(names, values, strict=True)
                if value.__class__ is int
            }
            problems = self._unread(self._counts, values, start + at) if broken else []
            if others:
                problems += self._taken(making, others[at], start + at)
            if self._gifts and is_of_gifts(self._platform(making), making.numbers):
                making.numbers.pop("money", None)
            self._add(making, problems, start + at)

    def _platform(self, making: Making) -> str:
        return making.texts.get("platform", "") or self._guess.platform

    def _making(self, place: int) -> Making:
        year = self._years[place] if self._years else self._guess.year
        making = Making(self._raw.lines[place], year)
        making.timeless = self._timeless
        return making

    def _taken(self, making: Making, values: Sequence[Cell], place: int) -> list[Problem]:
        """Give the row what is no count; what could not be read comes back."""
        problems = []
        for column, value in zip(self._others, values, strict=True):
            if isinstance(value, Unread):
                problems += self._unread((column,), (value,), place)
            elif value is not None:
                taken = making.take(column.field, value)
                cell = self._raw.rows[place][column.place]
                if not taken:
                    problems += self._unread((column,), (Unread("currencies"),), place)
                if isinstance(value, str) and is_cut(cell, column.field):
                    problems += self._unread((column,), (Unread("cut"),), place)
        return problems

    def _unread(
        self, columns: Sequence[_Reading], values: Sequence[Cell], place: int
    ) -> list[Problem]:
        cells, line = self._raw.rows[place], self._raw.lines[place]
        return [
            Problem(line, column.heading, cells[column.place][:200], value.why)
            for column, value in zip(columns, values, strict=True)
            if isinstance(value, Unread)
        ]

    def _add(self, making: Making, problems: list[Problem], place: int) -> None:
        row = made_row(making, self._guess, problems)
        if isinstance(row, TableRow):
            self._rows.append(row)
        elif self._is_no_row(self._raw.rows[place], place):
            self._left_out += 1
            return
        else:
            problems += [self._placed(problem, place) for problem in row]
        if len(self._problems) < LIMITS.problems * 20:
            self._problems += problems

    def _placed(self, problem: Problem, place: int) -> Problem:
        """The problem of a date with its column and what stands there."""
        if self._when is None or problem.why not in ("date", "year"):
            return problem
        heading, text = self._guess.columns[self._when].heading, self._raw.rows[place][self._when]
        return replace(problem, heading=heading, text=text[:200])

    def result(self) -> ReadTable:
        """What was read."""
        problems = tuple(sorted(self._problems, key=lambda problem: problem.line))
        rows = tuple(self._rows)
        if self._guess.shape is Shape.HOURS:
            rows = without_hours_ahead(rows)
        return ReadTable(self._guess, rows, problems, self._left_out)

    def _is_no_row(self, cells: tuple[str, ...], place: int) -> bool:
        """Whether a row without a day holds sums, or the headings once more."""
        if cells == self._raw.header or any(map(is_total, cells)):
            return True
        edge = place in (0, len(self._raw.rows) - 1)
        return edge and bool(self._texts) and not any(cells[at] for at in self._texts)


def _text_places(guess: Guess) -> list[int]:
    """Where a stream would be named, and when it was: a row of sums has nothing there."""
    names = (*DATES, "title", "payer", "time", "stream_id")
    found = [place for place, column in enumerate(guess.columns) if column.field in names]
    return found if guess.kind not in OWNS else []
