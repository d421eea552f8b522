"""From the text of one cell to its value, by what its column means."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from creatorplanner.domain.entry_numbers import LARGEST
from creatorplanner.domain.text import NAME_LIMIT, NOTES_LIMIT, TITLE_LIMIT, clean_text
from creatorplanner.exchange.tables.columns import DATES, FRACTIONS, LENGTHS
from creatorplanner.exchange.tables.currencies import heading_currency
from creatorplanner.exchange.tables.dates import date_reader
from creatorplanner.exchange.tables.fields import MONEY, OWNS, TEXTS
from creatorplanner.exchange.tables.harmless import as_written
from creatorplanner.exchange.tables.languages import meaning, vocabulary
from creatorplanner.exchange.tables.lengths import read_length
from creatorplanner.exchange.tables.moments_text import DAY, Moment, scan, time_of_day
from creatorplanner.exchange.tables.numbers import NumberRead, read_number
from creatorplanner.exchange.tables.own_cells import own_number
from creatorplanner.exchange.tables.plain import is_unknown, plain
from creatorplanner.exchange.tables.values import Column, Guess, Shape, Style
from creatorplanner.exchange.tables.whys import Why

PLATFORMS = ("tiktok", "twitch", "youtube", "instagram", "kick")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_NOTHING = frozenset({"", "undefined", "null", "n/a", "-", "--", "\u2013", "\u2014"})
_LIMITS = {"title": TITLE_LIMIT, "payer": TITLE_LIMIT, "note": NOTES_LIMIT, "hashtags": NOTES_LIMIT}


class Unread(NamedTuple):
    """Why a cell could not be read: a word of ``problems.SENTENCES``."""

    why: Why


class Money(NamedTuple):
    """Hundredths of a currency, "" where the cell names none."""

    cents: int
    currency: str


Value = int | str | Moment | Money
Cell = Value | Unread | None
Reader = Callable[[str], Cell]


def cell_reader(column: Column, guess: Guess) -> Reader:
    """What reads the cells of a column: a value, why there is none, or None for unknown."""
    if guess.kind in OWNS and column.field in TEXTS:
        return as_written
    reader = _reader(column, guess.shape)
    if column.field in TEXTS:
        return lambda text: None if text.casefold() in _NOTHING else reader(text)

    def read(text: str) -> Cell:
        return None if is_unknown(text) else reader(text)

    return _own(column.field, read) if guess.kind in OWNS else read


def _own(field: str, otherwise: Reader) -> Reader:
    """Our own numbers first: money may be below zero there, and followers lost."""

    def read(text: str) -> Cell:
        found = own_number(text, field)
        if found is None:
            return otherwise(text)
        return Money(found, "") if field in MONEY else found

    return read


def _reader(column: Column, shape: Shape) -> Reader:
    field = column.field
    if field in (*DATES, "time", "hour"):
        return _whens(column)
    if field in LENGTHS:
        return lambda text: _length(text, column)
    if field in MONEY:
        return _money(column, signed=shape is Shape.INCOME)
    if field in TEXTS:
        return lambda text: _text(text, field)
    return lambda text: _count(text, column)


def _whens(column: Column) -> Reader:
    if column.field == "hour":
        return lambda text: _hour(text, column.language)
    return _times(column) if column.field == "time" else _dates(column)


def _dates(column: Column) -> Reader:
    read, time = date_reader(column.style, column.language), _times(column)

    def reading(text: str) -> Cell:
        found = read(text)
        if found is not None:
            return found
        if column.field == "ended" and isinstance(clock := time(text), int):
            return clock
        return Unread("date")

    return reading


def _times(column: Column) -> Reader:
    known = vocabulary(column.language or "en")

    def reading(text: str) -> Cell:
        found = scan(text)
        if found is None or found.seconds is None or found.numbers:
            return Unread("time")
        said = meaning(found.words, known, named=False) if known else None
        seconds = None if said is None else time_of_day(found.seconds, said.after_noon)
        return Unread("time") if seconds is None else seconds

    return reading


def _hour(text: str, language: str) -> Cell:
    cell = plain(text)
    if cell.isdigit() and len(cell) <= 2 and int(cell) <= 24:
        return int(cell) % 24
    found = _times(Column("", "time", language=language))(text)
    if isinstance(found, int) and found < DAY:
        return found // 3600
    return Unread("hour")


def _length(text: str, column: Column) -> Cell:
    if plain(text).startswith("-"):
        return Unread("negative")
    seconds = read_length(text, column.style, comma=column.style is Style.COMMA)
    if seconds is None:
        return Unread("length")
    if seconds > DAY and column.field == "minutes":
        return Unread("too_long")
    if column.field != "minutes":
        return seconds
    return max(1, round(seconds / 60)) if seconds else None


def _number(text: str, column: Column, *, whole: bool) -> NumberRead | Unread:
    found = read_number(
        text, comma=column.style is Style.COMMA, whole=whole, language=column.language
    )
    if found is None or found.percent:
        return Unread("number")
    if found.value < 0:
        return Unread("negative")
    return Unread("large") if found.value > LARGEST else found


def _count(text: str, column: Column) -> Cell:
    digits = text.replace(",", "") if _GROUPED.fullmatch(text) else text
    if digits.isdigit() and digits.isascii() and len(digits) < 16:
        return int(digits)
    found = _number(text, column, whole=column.field not in FRACTIONS)
    if isinstance(found, Unread):
        return found
    if found.currency:
        return Unread("number")
    if found.value != found.value.to_integral_value() and column.field not in FRACTIONS:
        return Unread("fraction")
    return int(found.value.to_integral_value(ROUND_HALF_UP))


def _money(column: Column, *, signed: bool) -> Reader:
    """Amounts in the currency that stands beside them, else in that of the heading."""
    currency, comma = heading_currency(column.heading), column.style is Style.COMMA

    def reading(text: str) -> Cell:
        found = read_number(text, comma=comma, language=column.language)
        if found is None or found.percent:
            return Unread("number")
        if found.value < 0 and not signed:
            return Unread("negative")
        cents = (found.value * Decimal(100)).to_integral_value(ROUND_HALF_EVEN)
        if abs(cents) > LARGEST:
            return Unread("large")
        return Money(int(cents), found.currency or currency)

    return reading


def _text(text: str, field: str) -> Cell:
    limit = _LIMITS.get(field, NAME_LIMIT * 5 if field == "foreign_id" else NAME_LIMIT)
    found = clean_text(text, limit, multiline=field == "note")
    if field == "platform":
        return platform_of(found)
    return found or None


def is_cut(text: str, field: str) -> bool:
    """Whether a text is longer than what is kept of it."""
    limit = _LIMITS.get(field)
    if limit is None or len(text) <= limit:
        return False
    return len(clean_text(text, len(text), multiline=field == "note")) > limit


def platform_of(text: str) -> str | None:
    """The id of a platform that a cell names; a name of nobody's stays as it is."""
    name = "".join(text.casefold().split())
    return next((known for known in PLATFORMS if known in name), text.strip() or None)
