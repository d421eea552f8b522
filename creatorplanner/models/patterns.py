"""Date and time patterns of a locale, cut to the lengths that screens need.

QLocale gives a long date ("dddd, d 'de' MMMM 'de' yyyy") and a short time. What screens need in
between ("Fri 20 Nov", "8 PM") is cut out of these, so that the order is the locale's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QLocale

_QUOTED = r"'[^']*'"
_MONTH = re.compile(r"M{1,4}")
_DAY = re.compile(r"(?<!d)d{1,2}(?!d)")
_SPACES = re.compile("[\u00a0\u202f]")


@dataclass(frozen=True, slots=True)
class Patterns:
    """Qt patterns: ``day_month`` ("d. MMMM"), ``day_month_short``, ``month_year``, ``time``.

    ``time_hour`` is the time without minutes ("h Ap") where the clock has twelve hours.
    """

    day_month: str
    day_month_short: str
    month_year: str
    month_first: bool
    day_first: bool  # in numbers: 20/11
    time: str
    time_hour: str
    twelve: bool


def patterns_of(locale: QLocale, clock_hours: int) -> Patterns:
    """The patterns of a locale; ``clock_hours`` is 12 or 24, or 0 for the locale's own."""
    long = locale.dateFormat(QLocale.FormatType.LongFormat)
    core = _day_month(long)
    numeric = locale.dateFormat(QLocale.FormatType.ShortFormat)
    time = locale.timeFormat(QLocale.FormatType.ShortFormat)
    twelve = "h" in time if clock_hours == 0 else clock_hours == 12
    separator = "." if re.search(r"[hH]\.mm", time) else ":"
    if twelve != ("h" in time):
        time = f"h{separator}mm Ap" if twelve else f"HH{separator}mm"
    time = _SPACES.sub(" ", time)
    return Patterns(
        day_month=core,
        day_month_short=core.replace("MMMM", "MMM"),
        month_year=_month_year(long),
        month_first=core.find("M") < _position(_DAY, core),
        day_first=numeric.find("d") < numeric.find("M"),
        time=time,
        time_hour=re.sub(r"[:.]mm", "", time),
        twelve=twelve,
    )


def _position(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return found.start() if found else len(text)


def _day_month(long: str) -> str:
    """The part of a long date from its day to its month, whichever comes first."""
    plain = re.sub(_QUOTED, lambda match: "\0" * len(match.group()), long)
    day, month = _DAY.search(plain), _MONTH.search(plain)
    if day is None or month is None:
        return "d MMMM"
    begin, end = min(day.start(), month.start()), max(day.end(), month.end())
    # a sign that belongs to the number ("20日", "20.") goes with it
    while end < len(long) and not (long[end].isspace() or long[end] in ",،'yd"):
        end += 1
    return long[begin:end]


def _month_year(long: str) -> str:
    return "yyyy年M月" if "年" in long else "MMMM yyyy"
