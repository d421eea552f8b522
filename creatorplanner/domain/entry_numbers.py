"""Reading numbers as people type and paste them, exactly and by the user's locale.

Python's own number readers are not used on typed text: they accept `nan`, `inf` and `1_234`.
"""

import re
from decimal import Decimal

from creatorplanner.domain.entry_errors import NotANumber, NumberTooLarge, plain_entry
from creatorplanner.domain.number_units import factor_of

LARGEST = 10**15
"""Larger numbers are typing errors; this keeps sums inside SQLite's 64-bit integers."""
_LONGEST_DIGITS = 24
_FAR_TOO_LARGE = Decimal(10 * LARGEST)

# Thousand in Spanish and Portuguese, million in casual English: only read where unambiguous.
_COMMA_UNITS = {"mil": 10**3}

# words of some scripts hold marks that count as no letters
_PART = re.compile(r"(?P<body>[0-9.,' ]*[0-9][0-9.,' ]*?) ?(?P<unit>[^0-9.,'\s]+\.?)?")
# Currency signs at the ends are what people paste along with money.
_SIGNS = "$\u20ac\u00a3\u00a5\u20b9\u20a9\u20bd\u20ba\u20ab\u20b1\u0e3f "
_SAME = str.maketrans({
    "\u2019": "'", "\u02bc": "'", "\u2212": "-", "\u066b": ".", "\u066c": "'",
    "\uff0e": ".", "\uff0c": ",", "\uff0b": "+",
})  # fmt: skip
_THREES = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")


def read_number(
    text: str,
    decimal: str = ".",
    group: str = ",",
    language: str = "",
    *,
    allow_negative: bool = False,
) -> int | Decimal | None:
    """Read `1.2k`, `24,5 Tsd.`, `1 234`, `12+30`, `1.2M`; blank is None (unknown, never 0).

    `decimal` and `group` are the locale's separators and decide what `1.234` means; the other
    locale's separators are read where they leave no doubt (`1,2k`). `language` (two letters)
    decides between meanings of one unit: `1,2 B` is a thousand in Turkish. Whole results are
    int, others Decimal. Raises NotANumber, with the text, also for negative numbers unless
    allowed; it is a NumberTooLarge beyond ``LARGEST``.
    """
    # Arabic separators must be told apart before spaces and marks are made plain.
    plain = plain_entry(text.translate(_SAME), NotANumber).strip(_SIGNS)
    if not plain:
        if text.strip() and plain_entry(text, NotANumber):
            raise NotANumber(text)
        return None
    negative = plain.startswith("-")
    total = Decimal(0)
    point = "," if decimal in (",", "\u066b") else "."
    for part in plain.removeprefix("-" if negative else "+").split("+"):
        number = _read_part(part.strip(_SIGNS), point, group.translate(_SAME), language)
        if number is None:
            raise NotANumber(text)
        total += number
    if negative and not allow_negative:
        raise NotANumber(text)
    if total > LARGEST:
        raise NumberTooLarge(text)
    total = -total if negative else total
    return int(total) if total == total.to_integral_value() else total


def read_count(text: str, decimal: str = ".", group: str = ",", language: str = "") -> int | None:
    """Read a number of people or things: like read_number, but never a fraction.

    A separator before three digits can only group here, so `1.234` is 1234 in any locale.
    """
    plain = plain_entry(text, NotANumber)
    if _THREES.fullmatch(plain) and len(set(re.sub("[0-9]", "", plain))) == 1:
        text = re.sub("[.,]", "", plain)
    number = read_number(text, decimal, group, language)
    if isinstance(number, Decimal):
        raise NotANumber(text)
    return number


def _read_part(part: str, point: str, group: str, language: str) -> Decimal | None:
    found = _PART.fullmatch(part)
    if found is None:
        return None
    body = found["body"].strip()
    if sum(letter.isdecimal() for letter in body) > _LONGEST_DIGITS:
        return _FAR_TOO_LARGE if body.isdecimal() else None
    number = _by_separators(body, point, group)
    if number is None:
        # written as elsewhere: so are its units
        number = _by_separators(body, "." if point == "," else ",", point)
        language = ""
    factor = _factor(found["unit"], point, language)
    return None if number is None or factor is None else number * factor


def _factor(unit: str | None, point: str, language: str) -> int | None:
    if unit is None:
        return 1
    comma = _COMMA_UNITS.get(unit.rstrip(".")) if point == "," else None
    return factor_of(unit, language) or comma


def _by_separators(body: str, point: str, group: str) -> Decimal | None:
    whole, dot, fraction = body.partition(point)
    if dot and not (fraction.isdecimal() and fraction.isascii()):
        return None
    if whole and not _is_grouped(whole, group):
        return None
    digits = re.sub("[^0-9]", "", whole)
    if not digits and not fraction:
        return None
    return Decimal(f"{digits or '0'}.{fraction or '0'}")


def _is_grouped(whole: str, group: str) -> bool:
    """Plain digits, or groups of three (of two above the last one, as in India)."""
    if re.fullmatch("[0-9]+", whole):
        return True
    return any(
        re.fullmatch(
            rf"[0-9]{{1,3}}(?:{re.escape(mark)}[0-9]{{2,3}})*{re.escape(mark)}[0-9]{{3}}", whole
        )
        for mark in {group, " ", "'"} - {""}
    )
