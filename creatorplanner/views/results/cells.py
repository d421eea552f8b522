"""A table's cells: as they are shown, and as programs read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from creatorplanner.domain.measures import Measure
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr
from creatorplanner.views.results.measure_words import NAMES, shown_value

Plain = str | int | float


class Cell(NamedTuple):
    """``text`` as it is shown; ``plain`` is the same without signs, units or a language."""

    text: str
    plain: Plain


Line = Sequence[str | Cell]


def text_of(cell: str | Cell) -> str:
    """What is shown."""
    return cell if isinstance(cell, str) else cell.text


def plain_of(cell: str | Cell) -> Plain:
    """What is written for programs; a text that is only a text is itself."""
    return cell if isinstance(cell, str) else cell.plain


def plain_number(value: float) -> int | float:
    """1990, 0.93: to four digits behind the point under one, else to two."""
    rounded = round(value, 2 if abs(value) >= 1 else 4)
    return int(rounded) if rounded == int(rounded) else rounded


def count_cell(regional: Regional, count: int) -> Cell:
    """A whole number."""
    return Cell(regional.number(count), count)


def value_cell(regional: Regional, measure: Measure, value: float) -> Cell:
    """A measure's value; the heading that goes with it has the unit."""
    plain = value / 100 if measure is Measure.MONEY else value
    return Cell(shown_value(regional, measure, value), plain_number(plain))


def value_heads(regional: Regional, measure: Measure, *heads: str) -> list[Cell]:
    """Headings of values, with the unit where the cells have none."""
    unit = NAMES[measure].lower()
    if measure is Measure.MONEY:
        unit = f"{unit}, {regional.currency}"
    return [Cell(head, f"{head} ({unit})") for head in heads]


def share_head(text: str) -> Cell:
    """The heading of shares: 0.93 is 93 %."""
    return Cell(text, tr("Chart", "{heading} (1 is 100%)", heading=text))
