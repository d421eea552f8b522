"""One column at a time: how its cells are written, once it is known what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from creatorplanner.exchange.tables.dates import guess_dates
from creatorplanner.exchange.tables.fields import DAILY, MONEY, NUMBERS
from creatorplanner.exchange.tables.languages import usual_point
from creatorplanner.exchange.tables.lengths import clock_parts, read_length, unit_of
from creatorplanner.exchange.tables.moments_text import is_time
from creatorplanner.exchange.tables.numbers import Signs, number_language, read_number, signs
from creatorplanner.exchange.tables.values import Column, Style

DATES = ("started", "ended", "day")
LENGTHS = ("minutes", "average_watch", "live_seconds", "position")
FRACTIONS = (*MONEY, "average_viewers")
"""Numbers that may have a fraction; all others count people or things."""

_SAMPLES = 8
_DAY_MINUTES = 24 * 60


class Context(NamedTuple):
    """What is known beside the column: the day, the creator's locale, and the rest of the file.

    ``comma`` says whether the file's decimal sign is one, None where no cell tells; then
    ``usual_comma`` counts. ``styles`` are those of a known table.
    """

    today: date
    locale: str = ""
    comma: bool | None = None
    usual_comma: bool = False
    styles: dict[str, Style] | None = None


def styles_for(field: str) -> tuple[Style, ...]:
    """The ways in which cells of this field can be written."""
    if field in DATES:
        return (Style.DMY, Style.MDY, Style.YMD)
    if field in LENGTHS:
        return (Style.SECONDS, Style.MINUTES, Style.HOURS, Style.CLOCK)
    if field in (*NUMBERS, *DAILY):
        return (Style.POINT, Style.COMMA)
    return (Style.TEXT,)


def guess_column(heading: str, field: str, cells: Sequence[str], context: Context) -> Column:
    """How the column is written, if it means ``field``; ``cells`` are of ``known_cells``."""
    samples = tuple(cells[:_SAMPLES])
    if field == "ended" and cells and all(map(is_time, cells)):
        return Column(heading, field, Style.YMD, "", True, samples)
    if field in DATES:
        found = guess_dates(cells, context.today, context.locale, expected=True)
        if found is None:
            return Column(heading, field, Style.YMD, "", False, samples)
        return Column(heading, field, found.order, found.language, found.sure, samples)
    if field in LENGTHS:
        style, sure = length_style(field, heading, cells, context)
        return Column(heading, field, style, "", sure, samples)
    if field in (*NUMBERS, *DAILY):
        style, sure = number_style(field, cells, context)
        language, clear = number_language(cells, context.locale)
        return Column(heading, field, style, language, sure and clear, samples)
    return Column(heading, field, Style.TEXT, "", True, samples)


def number_style(field: str, cells: Sequence[str], context: Context) -> tuple[Style, bool]:
    """The decimal sign of a column, and whether its cells leave no other."""
    told = signs(cells)
    if told.point or told.comma:
        comma = told.comma > told.point
        return (Style.COMMA if comma else Style.POINT), not (told.point and told.comma)
    if not told.open:
        return (Style.COMMA if context.comma else Style.POINT), True
    if field not in FRACTIONS:  # the sign before three digits can only group a count
        return (Style.COMMA if _groups_with_points(cells) else Style.POINT), True
    if context.comma is not None:
        return (Style.COMMA if context.comma else Style.POINT), True
    return (Style.COMMA if context.usual_comma else Style.POINT), False


def _groups_with_points(cells: Sequence[str]) -> bool:
    return sum("." in cell for cell in cells) > sum("," in cell for cell in cells)


def file_comma(columns: Sequence[tuple[str, Sequence[str]]]) -> bool | None:
    """Whether the file's decimal sign is a comma, by all of its columns of numbers."""
    told = Signs()
    for field, cells in columns:
        found = signs(cells)
        told += found
        if found.open and field not in FRACTIONS and not found.point and not found.comma:
            points = _groups_with_points(cells)
            told += Signs(comma=found.open) if points else Signs(point=found.open)
    return None if told.point == told.comma else told.comma > told.point


def usual_comma(delimiter: str, locale: str) -> bool:
    """What a decimal sign is where no cell tells: programs that write a comma part cells by ";"."""
    if delimiter in (",", ";"):
        return delimiter == ";"
    return usual_point(locale) == "," if locale else False


def length_style(
    field: str, heading: str, cells: Sequence[str], context: Context
) -> tuple[Style, bool]:
    """What a bare number of the column counts, or how its clocks are to be read."""
    three, two, worded, largest = clock_parts(cells)
    unit = unit_of(heading)
    if three + worded and not two:
        return Style.CLOCK, True
    if two:
        said = _said_parts(heading)
        if three or said is Style.MINUTES or largest >= 24 or field != "minutes":
            return Style.MINUTES, True
        return Style.HOURS, said is Style.HOURS
    usual = (context.styles or {}).get(field)
    if unit or usual:
        return unit or usual or Style.MINUTES, True
    return _by_size(field, cells)


def _said_parts(heading: str) -> Style | None:
    """What a heading such as "Length (hh:mm)" says of clocks with two parts."""
    key = heading.casefold()
    if "h:mm" in key:
        return Style.HOURS
    return Style.MINUTES if "m:ss" in key else None


def _by_size(field: str, cells: Sequence[str]) -> tuple[Style, bool]:
    if field in ("average_watch", "position"):
        return Style.SECONDS, True
    minutes = [read_length(cell, Style.MINUTES) for cell in islice(cells, 2000)]
    known = sorted(value // 60 for value in minutes if value is not None)
    if not known:
        return Style.MINUTES, True
    middle = known[len(known) // 2]
    if middle > 900 or known[-1] > _DAY_MINUTES:
        return Style.SECONDS, True
    if any("." in cell or "," in cell for cell in cells) and known[-1] <= 24:
        return Style.HOURS, False
    return Style.MINUTES, middle >= 10


def share_of_numbers(cells: Sequence[str]) -> float:
    """How many of the first cells are numbers."""
    some = cells[:40]
    language, _clear = number_language(some)
    known = sum(read_number(cell, language=language) is not None for cell in some)
    return known / len(some) if some else 0.0
