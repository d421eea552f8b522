"""What one cell says of a day and a time, before anybody decides which number is the month."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import NamedTuple

from creatorplanner.exchange.tables.languages import Meaning, words_of
from creatorplanner.exchange.tables.plain import LONGEST, plain
from creatorplanner.exchange.tables.values import Style

DAY = 86400
_ISO = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:[t ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(z|[+-]\d{2}(?::?\d{2})?)?)?"
)
_TIME = re.compile(
    r"(?<![\d:])(\d{1,2}) ?(?::|h|時|시|点|點|时) ?(\d{2})(?: ?(?::|分|분|m) ?(\d{2}))?"
    r"(?:[.,]\d{1,9})? ?(?:秒|초|s(?![^\W\d])|分|분|h(?![^\W\d]))?(?![\d:])"
)
_HOUR = re.compile(
    r"(?<![\d:.,/-])(\d{1,2}) ?(?=[ap]\.? ?m\b)|(?<![\d:])(\d{1,2}) ?(?:時|时|點|点|시)"
)
_DOTTED = re.compile(r"(?:(?<=[^\d.])[ ,]|(?<=\d{4}),? )(\d{1,2})\.(\d{2})(?:\.(\d{2}))?$")
_ZONE = re.compile(
    r"(?<![^\W\d_])(?:utc|gmt|z)? ?([+-])(\d{1,2}):?(\d{2})?$|(?<![^\W_])(?:utc|gmt)$|(?<=\d) ?z$"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_NUMBER = re.compile(r"\d+")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")


class Scan(NamedTuple):
    """The numbers of a date as written, its words, and the time of day in seconds.

    ``offset`` is in minutes east of UTC, None where the cell names no zone.
    """

    numbers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    seconds: int | None = None
    offset: int | None = None


class Moment(NamedTuple):
    """A day, its year or None, and a time of day in seconds where there is one."""

    year: int | None
    month: int
    day: int
    seconds: int | None = None
    offset: int | None = None


def scan(text: str) -> Scan | None:
    """What stands in a cell, None where it can be no date and no time."""
    cell = plain(text) if len(text) <= LONGEST else ""
    if found := _ISO.fullmatch(cell):
        return _iso(found)
    if _EPOCH.fullmatch(cell):
        return _epoch(int(cell[:10]))
    rest = _BRACKETS.sub(" ", cell).strip()
    rest, seconds, offset = _time(rest)
    numbers = tuple(_NUMBER.findall(rest))
    if len(numbers) > 3 or any(len(number) > 8 for number in numbers):
        return None
    if not numbers and seconds is None:
        return None
    return Scan(numbers, words_of(rest), seconds, offset)


def is_time(text: str) -> bool:
    """Whether a cell tells a time of day and no day."""
    found = scan(text)
    return found is not None and found.seconds is not None and not found.numbers


def _iso(found: re.Match[str]) -> Scan:
    year, month, day, hour, minute, second, zone = found.groups()
    seconds = None if hour is None else _seconds(hour, minute, second)
    return Scan((year, month, day), (), seconds, _offset(zone) if zone else None)


def _offset(zone: str) -> int:
    if zone == "z":
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return int(zone[0] + "1") * (int(digits[:2]) * 60 + int(digits[2:]))


def _epoch(seconds: int) -> Scan:
    when = datetime.fromtimestamp(seconds, UTC)
    parts = (f"{when.year:04}", f"{when.month:02}", f"{when.day:02}")
    return Scan(parts, (), when.hour * 3600 + when.minute * 60 + when.second, 0)


def _time(cell: str) -> tuple[str, int | None, int | None]:
    """What is left without the time of day, its seconds, and its offset."""
    found = _TIME.search(cell)
    if found is not None:
        head, tail = cell[: found.start()], cell[found.end() :].strip()
        zone = _ZONE.search(tail) if tail else None
        offset = None
        if zone is not None:
            offset = _named_offset(zone)
            tail = tail[: zone.start()]
        return f"{head} {tail}", _seconds(*found.groups()), offset
    if found := _HOUR.search(cell):
        hour = found[1] or found[2]
        return f"{cell[: found.start()]} {cell[found.end() :]}", _seconds(hour, "0", None), None
    if (found := _DOTTED.search(cell)) and len(_NUMBER.findall(cell[: found.start()])) > 1:
        parts = [part for part in found.groups() if part is not None]
        return cell[: found.start() + 1], _seconds(parts[0], parts[1], None), None
    return cell, None, None


def _named_offset(zone: re.Match[str]) -> int:
    if zone[1] is None:
        return 0
    return int(zone[1] + "1") * (int(zone[2]) * 60 + int(zone[3] or 0))


def _seconds(hour: str, minute: str, second: str | None) -> int:
    """Seconds since midnight; what no clock shows lies past the day."""
    if int(minute) > 59 or int(second or 0) > 59:
        return DAY
    return int(hour) * 3600 + int(minute) * 60 + int(second or 0)


def moment(found: Scan, order: Style, said: Meaning) -> Moment | None:
    """The day that a cell names, None where there is none such."""
    parts = _named(found.numbers, order, said.month) if said.month else _plain(found.numbers, order)
    if parts is None:
        return None
    year, month, day = parts
    if year is not None:
        year = _full_year(year)
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return None
    seconds = None if found.seconds is None else time_of_day(found.seconds, said.after_noon)
    if found.seconds is not None and seconds is None:
        return None
    return Moment(year, month, day, seconds, found.offset)


def time_of_day(seconds: int, after_noon: bool | None) -> int | None:
    """Seconds since midnight of a clock with or without halves of the day."""
    if after_noon is not None and seconds < 13 * 3600:
        seconds = seconds % (12 * 3600) + (12 * 3600 if after_noon else 0)
    return seconds if seconds < DAY else None


def _full_year(year: int) -> int:
    """Two digits are of this century; Buddhist years run 543 ahead."""
    if year < 100:
        return 2000 + year
    return year - 543 if 2443 <= year <= 2743 else year


Parts = tuple[int | None, int, int]


def _named(numbers: tuple[str, ...], order: Style, month: int) -> Parts | None:
    if len(numbers) == 1:
        return (
            (int(numbers[0]), month, 1) if len(numbers[0]) == 4 else (None, month, int(numbers[0]))
        )
    if len(numbers) != 2:
        return None
    first, last = map(int, numbers)
    if len(numbers[0]) == 4 or (len(numbers[1]) < 3 and (first > 31 or order is Style.YMD)):
        return first, month, last
    return last, month, first


def _plain(numbers: tuple[str, ...], order: Style) -> Parts | None:
    values = tuple(map(int, numbers))
    if len(values) == 1 and len(numbers[0]) == 8:
        return values[0] // 10000, values[0] // 100 % 100, values[0] % 100
    if len(values) == 2:
        return _two(numbers, order)
    if len(values) != 3:
        return None
    first, second, third = values
    if len(numbers[0]) == 4 or (order is Style.YMD and len(numbers[2]) < 3):
        return first, second, third
    return (third, second, first) if order is Style.DMY else (third, first, second)


def _two(numbers: tuple[str, ...], order: Style) -> Parts:
    first, second = map(int, numbers)
    if len(numbers[0]) == 4:
        return first, second, 1
    if len(numbers[1]) == 4:
        return second, first, 1
    return (None, second, first) if order is Style.DMY else (None, first, second)
