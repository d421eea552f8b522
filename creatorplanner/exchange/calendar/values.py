"""Single values of a calendar file: moments, lengths, texts. Digits are 0-9 only."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple

from creatorplanner.domain.zones import FIRST_YEAR, LAST_YEAR

_MOMENT = re.compile(
    r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})"
    r"(?:[T ]([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:\.[0-9]{1,9})?)?(Z)?)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"([+-]?)([0-9]{2}):?([0-9]{2})(?::?([0-9]{2}))?")
LONGEST = 64  # code points of a moment or a length


class Moment(NamedTuple):
    """A date or a time as written: ``wall`` without seconds, whether in UTC, whether a day only."""

    wall: datetime
    utc: bool
    day: bool


def read_moment(text: str) -> Moment | None:
    """A DATE or DATE-TIME; also with dashes and colons, without seconds, with a leap second."""
    found = _MOMENT.fullmatch(text.strip()[:LONGEST])
    if found is None:
        return None
    year, month, day, hour, minute, _second, utc = found.groups()
    try:
        wall = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))
    except ValueError:
        return None
    if not FIRST_YEAR <= wall.year <= LAST_YEAR:
        return None
    return Moment(wall, bool(utc), hour is None)


def read_length(text: str) -> timedelta | None:
    """A DURATION, such as PT90M or -P1D."""
    from icalendar.error import InvalidCalendar
    from icalendar.prop import vDuration

    text = text.strip().upper()
    if len(text) > LONGEST or not text.isascii():
        return None
    try:
        length: timedelta = vDuration.from_ical(text)  # type: ignore[no-untyped-call]
    except (InvalidCalendar, ValueError, OverflowError):
        return None
    return length


def read_offset(text: str) -> timedelta | None:
    """A UTC-OFFSET, such as +0100."""
    found = _OFFSET.fullmatch(text.strip()[:LONGEST])
    if found is None:
        return None
    sign, hours, minutes, seconds = found.groups()
    value = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds or 0))
    return -value if sign == "-" else value


def read_text(text: str) -> str:
    """A TEXT without its escapes."""
    if "\\" not in text:
        return text
    from icalendar.parser.property import unescape_backslash

    plain: str = unescape_backslash(text)
    return plain


def read_list(text: str) -> list[str]:
    """Several TEXTs with commas between, each without its escapes."""
    if "\\" not in text:
        return text.split(",")
    from icalendar.parser.property import split_on_unescaped_comma

    return list(split_on_unescaped_comma(text))
