"""Changing a guess: every part of it can be another, and the rows are read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from typing import Any

from creatorplanner.exchange.tables.guessing import (
    MANY,
    Hints,
    columns_for,
    columns_of,
    currency_of_table,
    settled,
    when_place,
)
from creatorplanner.exchange.tables.kinds import known_kinds
from creatorplanner.exchange.tables.money_left import left_money
from creatorplanner.exchange.tables.plain import known_cells
from creatorplanner.exchange.tables.shapes import shape_of
from creatorplanner.exchange.tables.values import Column, Guess, RawTable, Shape, Style


def with_field(guess: Guess, raw: RawTable, index: int, field: str, hints: Hints) -> Guess:
    """A column that means something else; how it is written is found anew.

    Another column with this field loses it, but for money, of which there may be several.
    """
    fields = [column.field for column in guess.columns]
    if field and field not in MANY:
        fields = ["" if name == field else name for name in fields]
    fields[index] = field
    changed = _refield(guess, raw, fields, hints, index)
    return with_column(changed, raw, index, changed.columns[index], hints)


def with_style(guess: Guess, raw: RawTable, index: int, style: Style, hints: Hints) -> Guess:
    """A column that is written in another way; the creator is sure of it."""
    return with_column(
        guess, raw, index, replace(guess.columns[index], style=style, sure=True), hints
    )


def with_language(guess: Guess, raw: RawTable, index: int, language: str, hints: Hints) -> Guess:
    """A column whose months are named in another language."""
    column = replace(guess.columns[index], language=language, sure=True)
    return with_column(guess, raw, index, column, hints)


def with_column(guess: Guess, raw: RawTable, index: int, column: Column, hints: Hints) -> Guess:
    """The guess with the column in this place as the creator said."""
    columns = list(guess.columns)
    columns[index] = replace(column, chosen=True)
    return settled(replace(guess, columns=tuple(columns)), raw, hints.today)


def cell_with_time(guess: Guess, row: Sequence[str], at: time) -> tuple[int, str] | None:
    """Which cell of a row tells its time once it is known, and what it says then."""
    fields = [column.field for column in guess.columns]
    told = at.isoformat("minutes")
    if "time" in fields:
        return fields.index("time"), told
    place = when_place(guess)
    return None if place is None else (place, f"{row[place]} {told}")


def with_shape(guess: Guess, raw: RawTable, shape: Shape, hints: Hints) -> Guess:
    """Rows that are about something else."""
    return with_parts(guess, raw, hints, shape=shape)


def with_platform(guess: Guess, raw: RawTable, platform: str, hints: Hints) -> Guess:
    """The platform that the table comes from."""
    return with_parts(guess, raw, hints, platform=platform)


def with_parts(guess: Guess, raw: RawTable, hints: Hints, **parts: Any) -> Guess:
    """Another of ``memory.PARTS``, as the creator said."""
    chosen = tuple(dict.fromkeys((*guess.chosen, *parts)))
    return _resettled(replace(guess, chosen=chosen, **parts), raw, hints)


def _resettled(guess: Guess, raw: RawTable, hints: Hints) -> Guess:
    """Doubts anew, and the year as the creator may have set it."""
    return replace(settled(guess, raw, hints.today), year=guess.year)


def _without_left(guess: Guess, raw: RawTable, fields: Sequence[str], index: int) -> list[str]:
    """The fields without money that the new meaning of a column would count twice."""
    left = {} if guess.shape is Shape.INCOME else left_money(raw.header, fields, guess.kind)
    return [
        "" if place in left and place != index and not guess.columns[place].chosen else field
        for place, field in enumerate(fields)
    ]


def _refield(guess: Guess, raw: RawTable, fields: Sequence[str], hints: Hints, index: int) -> Guess:
    kind = next((one for one in known_kinds() if one.id == guess.kind), None)
    fields = _without_left(guess, raw, fields, index)
    cells = columns_of(raw)
    known = list(map(known_cells, cells))
    found = columns_for(raw, fields, kind, hints, known)
    columns = tuple(
        new if new.field != old.field else old
        for old, new in zip(guess.columns, found, strict=True)
    )
    shape = guess.shape if kind else shape_of(None, columns, cells)
    currency = guess.currency or currency_of_table(columns, known)
    changed = replace(guess, columns=columns, shape=shape, currency=currency)
    return settled(changed, raw, hints.today, cells)
