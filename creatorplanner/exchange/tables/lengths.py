"""Lengths of time as platforms write them: seconds, 1:19:30, 1h 19m, 1 Std. 19 Min., PT1H19M."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from creatorplanner.domain.entry_seconds import HOURS, MINUTES, SECONDS, any_of
from creatorplanner.exchange.tables.numbers import read_number
from creatorplanner.exchange.tables.plain import LONGEST, plain
from creatorplanner.exchange.tables.values import Style

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):([0-5]\d)(?:[.,]\d{1,6})?")
_FACTORS = {Style.SECONDS: 1, Style.MINUTES: 60, Style.HOURS: 3600}


def read_length(text: str, style: Style, *, comma: bool = False) -> int | None:
    """The seconds of a cell, or None where it is no length.

    A bare number counts in what ``style`` says. Two numbers with a colon are minutes and seconds
    with ``Style.MINUTES`` and ``Style.SECONDS``, else hours and minutes.
    """
    cell = plain(text) if len(text) <= LONGEST else ""
    if found := _CLOCK.fullmatch(cell):
        hours, minutes, seconds = found.groups()
        if hours is None and style in (Style.HOURS, Style.CLOCK):
            return int(minutes) * 3600 + int(seconds) * 60
        return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    if found := _short().fullmatch(cell):
        unit = 60 if found["hours"] else 1
        return (int(found["first"]) * 60 + int(found["last"])) * unit
    if (found := _worded().fullmatch(cell)) and any(found.groups()):
        days, *parts = (Decimal((part or "0").replace(",", ".")) for part in found.groups())
        hours, minutes, seconds = parts
        return round(days * 86400 + hours * 3600 + minutes * 60 + seconds)
    number = read_number(text, comma=comma)
    if number is None or number.value < 0 or number.currency or number.percent:
        return None
    return round(number.value * _FACTORS.get(style, 60))


def clock_parts(cells: Iterable[str]) -> tuple[int, int, int, int]:
    """Of these cells: how many have three parts, two parts, words; and the largest first part."""
    three = two = worded = largest = 0
    for cell in cells:
        text = plain(cell) if len(cell) <= LONGEST else ""
        if found := _CLOCK.fullmatch(text):
            if found[1] is None:
                two += 1
                largest = max(largest, int(found[2]))
            else:
                three += 1
        elif not text.replace(".", "").isdigit() and _is_worded(text):
            worded += 1
    return three, two, worded, largest


def _is_worded(text: str) -> bool:
    return bool(_worded().fullmatch(text) or _short().fullmatch(text))


def unit_of(heading: str) -> Style | None:
    """The unit that a heading names: "Duration (seconds)", "Minutes Streamed", "時間(秒)"."""
    words = re.findall(r"[^\W\d_]+", plain(heading))
    for style, names in _units().items():
        if any(word in names for word in words):
            return style
    return None


@cache
def _units() -> dict[Style, frozenset[str]]:
    """Words of headings; single letters and what also means "time" say nothing there."""
    vague = {"ora", "ore", "saat", "時間", "小时", "小時", "시간", "hora", "horas", "heure", "час"}
    return {
        style: frozenset(word for word in words.split() if len(word) > 1 or word > "\u2e80") - vague
        for style, words in (
            (Style.SECONDS, SECONDS),
            (Style.MINUTES, MINUTES),
            (Style.HOURS, HOURS),
        )
    }


@cache
def _short() -> re.Pattern[str]:
    """The last part of "1h19" and "2m14" goes without its word."""
    words = rf"(?:(?P<hours>{any_of(HOURS)})|{any_of(MINUTES)})"
    return re.compile(rf"(?P<first>\d{{1,3}}) ?{words}\.? ?(?P<last>[0-5]?\d)")


@cache
def _worded() -> re.Pattern[str]:
    amount = r"(\d{1,6}(?:[.,]\d{1,3})?)"
    also = r"(?:,? ?(?:and|und|y|e|et|i|и|و|\u05d5)?) ?"
    days = "d day days tag tage día días dia dias jour jours giorno giorni день дня дней 日 天 일"
    parts = also.join(
        rf"(?:{amount} ?(?:{any_of(words)})\.?)?" for words in (days, HOURS, MINUTES, SECONDS)
    )
    return re.compile(rf"(?:pt?)?{parts}")
