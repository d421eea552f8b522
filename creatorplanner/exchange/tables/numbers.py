"""Numbers as platforms write them: groups, decimal signs, money, percent, short forms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from creatorplanner.domain.entry_numbers import LARGEST
from creatorplanner.domain.number_units import factor_of, own_units
from creatorplanner.exchange.tables.currencies import currency_of
from creatorplanner.exchange.tables.languages import COMMON
from creatorplanner.exchange.tables.plain import LONGEST, plain

_NUMBER = re.compile(
    r"(?P<open>\(?)(?P<sign>[-+]?) ?(?P<front>[^\d\s.,'()+-]{0,5}) ?(?P<inner>[-+]?) ?"
    r"(?P<body>\d[\d.,' ]*|[.,]\d+) ?(?P<back>[^\d,'()+]*)\)?"
)
_SUM = re.compile(r"(?<=.)\+")
_DIGITS = 24
_COUNTERS = frozenset("人回件個个次名명개회건%")
_SHAPE = str.maketrans("23456789", "11111111")  # zeros are kept: 0.500 has no thousands
_THREES = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_OPEN = re.compile(r"(?!0)\d{1,3}[.,]\d{3}")
_GROUPED = {
    mark: re.compile(rf"\d{{1,3}}(?:[{mark}' ]\d{{2,3}})*[{mark}' ]\d{{3}}") for mark in ".,"
}


class NumberRead(NamedTuple):
    """A number as a cell says it; ``currency`` is "" where none stands beside it."""

    value: Decimal
    currency: str = ""
    percent: bool = False


class Signs(NamedTuple):
    """How many cells leave no doubt about their decimal sign, and how many do."""

    point: int = 0
    comma: int = 0
    open: int = 0

    def __add__(self, other: object) -> Signs:
        if not isinstance(other, Signs):
            return NotImplemented
        return Signs(self.point + other.point, self.comma + other.comma, self.open + other.open)


def read_number(
    text: str, *, comma: bool = False, whole: bool = False, language: str = ""
) -> NumberRead | None:
    """The number of a cell, or None where it is none.

    ``comma`` is the column's decimal sign; the other one is read where it leaves no doubt.
    ``whole`` numbers have no fraction, so one sign before three digits groups them. A sum is read
    as in the form of Log: 12+30. ``language`` is that of a word such as "mil".
    """
    if "+" in text.strip()[1:] and len(text) <= LONGEST:
        parts = _SUM.split(text)
        found_parts = [
            read_number(part, comma=comma, whole=whole, language=language) for part in parts
        ]
        return _sum(found_parts)
    found = _NUMBER.fullmatch(plain(text)) if len(text) <= LONGEST else None
    if found is None or (found["sign"] and found["inner"]):
        return None
    value = _value(found["body"].strip(), comma, whole)
    words = [*found["front"].split(), *found["back"].split()]
    if value is None or len(words) > 3:
        return None
    currency, percent = "", False
    for word in words:
        code = currency_of(word)
        factor = None if code else factor_of(word, language)
        if code:
            currency = code
        elif factor:
            value *= factor
        elif word.strip(".") not in _COUNTERS:
            return None
        percent = percent or word == "%"
    negative = bool(found["open"]) or "-" in (found["sign"], found["inner"])
    return NumberRead(-value if negative else value, currency, percent)


def number_language(cells: Iterable[str], locale: str = "") -> tuple[str, bool]:
    """The language of words such as "mil" beside numbers, and whether no other could be meant.

    "" where no cell has a word that means different numbers in different languages.
    """
    words = {word for cell in cells if len(cell) <= LONGEST for word in _units_beside(cell)}
    meant = [own_units(word) for word in words if own_units(word) and not factor_of(word)]
    if not meant:
        return "", True
    own = locale.replace("-", "_").split("_")[0]
    knowing = [name for name in (own, *COMMON, *meant[0]) if all(name in one for one in meant)]
    if not knowing:
        return "", True
    agree = all(len(set(one.values())) == 1 for one in meant)
    return knowing[0], agree or knowing[0] == own


def _units_beside(cell: str) -> list[str]:
    found = _NUMBER.fullmatch(plain(cell))
    return [] if found is None else [*found["front"].split(), *found["back"].split()]


def _sum(parts: list[NumberRead | None]) -> NumberRead | None:
    told = [part for part in parts if part is not None and not part.percent and part.value >= 0]
    currencies = {part.currency for part in told if part.currency}
    total = sum((part.value for part in told), Decimal(0))
    if len(told) < len(parts) or len(currencies) > 1 or total > LARGEST:
        return None
    return NumberRead(total, "".join(currencies))


def signs(cells: Iterable[str]) -> Signs:
    """What a column's cells tell of its decimal sign."""
    told = Counter[str]()
    shapes = Counter(
        cell.translate(_SHAPE)
        for cell in cells
        if ("." in cell or "," in cell or "\u066b" in cell) and len(cell) <= LONGEST
    )
    for shape, count in shapes.items():
        if (found := _NUMBER.fullmatch(plain(shape))) is not None:
            told[_told(found["body"].strip(" .,"))] += count
    return Signs(told["."], told[","], told["?"])


def _told(body: str) -> str:
    """The decimal sign of a number: "." or ",", "?" where it could be either, "" without any."""
    places = {mark: body.rfind(mark) for mark in ".,"}
    last = max(places, key=lambda mark: places[mark])
    other = "," if last == "." else "."
    if places[last] < 0:
        return ""
    if places[other] >= 0:
        return last
    if body.count(last) > 1:
        return other
    return "?" if _OPEN.fullmatch(body) else last


def _value(body: str, comma: bool, whole: bool) -> Decimal | None:
    body = body.rstrip(".,")
    if sum(map(str.isdigit, body)) > _DIGITS:
        return None
    if whole and _THREES.fullmatch(body):
        return Decimal(re.sub("[.,]", "", body))
    value = _by_sign(body, "," if comma else ".")
    if value is None:
        value = _by_sign(body, "." if comma else ",")
    return None if value is None or value > LARGEST else value


def _by_sign(body: str, point: str) -> Decimal | None:
    whole, dot, fraction = body.partition(point)
    if dot and not (fraction.isdigit() and fraction.isascii()):
        return None
    group = "," if point == "." else "."
    if whole and not (whole.isdigit() or _GROUPED[group].fullmatch(whole)):
        return None
    digits = re.sub("[^0-9]", "", whole)
    return Decimal(f"{digits or '0'}.{fraction or '0'}") if digits or fraction else None
