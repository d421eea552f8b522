"""What is kept of a guess under the fingerprint of its header, and brought back the next time.

Only what the creator chose comes back: a column that was set by hand, or a platform. All else is
guessed anew, so that a program that knows more than the last one may say so; what only the cells of
one file can say (the year, the language) is found anew as well. How columns were written for sure
settles what the cells of another file leave open.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from creatorplanner.exchange.tables.columns import LENGTHS, styles_for
from creatorplanner.exchange.tables.dates import years_lead
from creatorplanner.exchange.tables.fields import FIELDS
from creatorplanner.exchange.tables.values import Column, Guess, Shape, Style

PARTS = ("shape", "platform", "zone", "currency", "source")
"""What of the whole table can be chosen."""


class Choice(NamedTuple):
    """What a column means and how it is written, as the creator said."""

    field: str
    style: Style


class Kept(NamedTuple):
    """The columns that were chosen, by their places, and the parts of the whole that were.

    ``seen`` are other columns whose cells left no doubt.
    """

    columns: Mapping[int, Choice] = {}
    parts: Mapping[str, Any] = {}
    seen: Mapping[int, Choice] = {}

    @property
    def fields(self) -> dict[int, str]:
        """What the chosen columns mean."""
        return {place: choice.field for place, choice in self.columns.items()}


NOTHING = Kept()


def kept(guess: Guess) -> str:
    """What ``ColumnMapping.columns`` holds for this guess; its id is the guess's fingerprint."""
    columns = [
        [column.heading, column.field, column.style.value, column.chosen, column.sure]
        for column in guess.columns
    ]
    parts = {name: str(getattr(guess, name)) for name in PARTS if name in guess.chosen}
    return json.dumps({"columns": columns, "chosen": parts}, ensure_ascii=False)


def recall(text: str, header: Sequence[str]) -> Kept:
    """What was kept for this header; ``NOTHING`` where nothing was, or nothing that fits."""
    try:
        told = json.loads(text) if text else None
        if not isinstance(told, dict) or len(told["columns"]) != len(header):
            return NOTHING
        return _kept(told)
    except (ValueError, KeyError, TypeError):
        return NOTHING


def _kept(told: Mapping[str, Any]) -> Kept:
    columns: dict[int, Choice] = {}
    seen: dict[int, Choice] = {}
    for place, (_heading, field, style, *rest) in enumerate(told["columns"]):
        # before it was noted who chose, all that was kept counted as chosen
        chosen, sure = rest or (True, True)
        if field in ("", *FIELDS) and (chosen or sure):
            (columns if chosen else seen)[place] = Choice(str(field), Style(style))
    parts = {name: told.get("chosen", told).get(name) for name in PARTS}
    found: dict[str, Any] = {name: str(value) for name, value in parts.items() if value}
    if "shape" in found:
        found["shape"] = Shape(found["shape"])
    return Kept(columns, found, seen)


def chosen(columns: Sequence[Column], before: Kept) -> tuple[Column, ...]:
    """The columns with what was chosen of them, and written as they were seen before."""
    found = []
    for place, column in enumerate(columns):
        if place in before.columns:
            column = replace(column, chosen=True)
            found.append(_restyled(column, before.columns[place].style))
        elif place in before.seen and before.seen[place].field == column.field:
            found.append(_restyled(column, before.seen[place].style))
        else:
            found.append(column)
    return tuple(found)


def _restyled(column: Column, style: Style) -> Column:
    """The column as it was written before, unless its cells leave no doubt that they are not."""
    if style is Style.YMD and column.style is not style and not years_lead(column.samples):
        return column  # these cells would be read in some other order all the same
    if style not in styles_for(column.field) or column.style is style:
        return replace(column, sure=column.sure or column.style is style)
    if column.sure and column.field not in LENGTHS:
        return column
    return replace(column, style=style, sure=True)


def applied(guess: Guess, before: Kept) -> Guess:
    """The guess with what was chosen of the whole table."""
    return replace(guess, chosen=tuple(before.parts), **before.parts)


def choices(guess: Guess) -> int:
    """How many things of a guess were chosen."""
    return sum(column.chosen for column in guess.columns) + len(guess.chosen)
