"""What a workbook's cell holds, as the text that a CSV file would have for it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

_LENGTH = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")  # a day and more in .ods
_SMALLEST = 1e-9  # of what is left when a spreadsheet subtracts, not of what anybody counts


def cell_text(value: Any) -> str:
    """Dates as ISO 8601, numbers plain and with a point, lengths as hours:minutes:seconds."""
    if isinstance(value, str):
        length = _LENGTH.fullmatch(value)
        return ":".join(length.groups()) if length else value.replace("\0", "")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, int):
        return str(value)
    return _moment_text(value)


def _moment_text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.replace(microsecond=0).isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.replace(microsecond=0).isoformat()
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        minutes, second = divmod(abs(seconds), 60)
        sign = "-" if seconds < 0 else ""
        return f"{sign}{minutes // 60}:{minutes % 60:02}:{second:02}"
    return ""


def number_text(value: float) -> str:
    """A number in plain digits, without what binary fractions add: 0.1, not 0.1000000000000001."""
    if value.is_integer() and abs(value) < 10**15:
        return str(int(value))
    if value != value or abs(value) == float("inf"):
        return ""
    if abs(value) < _SMALLEST:
        return "0"
    text = format(Decimal(format(value, ".15g")), "f")
    whole, _, fraction = text.lstrip("-").partition(".")
    # three digits behind the point of a short number could be read as thousands: one more can't
    return text + "0" if len(fraction) == 3 and len(whole) < 4 else text
