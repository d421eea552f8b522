"""Reading times of day, ranges and lengths as people type them."""

import re
from dataclasses import dataclass
from datetime import time
from decimal import Decimal

from creatorplanner.domain.entry_errors import NotADuration, NotATime, plain_entry

DAY_MINUTES = 24 * 60
LONGEST_MINUTES = 100 * 60
LARGEST_BARE_HOURS = 12
"""A bare number up to this is read as hours, above it as minutes."""

_BEFORE_NOON = frozenset({"a", "am", "上午", "早上", "午前", "오전", "ص", "vorm", "fm"})
_AFTER_NOON = frozenset({"p", "pm", "下午", "晚上", "午後", "오후", "م", "nachm", "em"})
_FULL_DAY = frozenset({"h", "uhr", "hrs", "hs"})
_WORDS = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
_NUMBERS = re.compile(r"([^0-9]*)([0-9]{1,4})(?: ?[:.h] ?([0-9]{2}))?([^0-9]*)")
_HOUR_SIGN = re.compile(r"([0-9]{1,2}) ?[時时點点시] ?(?:([0-9]{1,2}) ?[分분]?|(半|반))?")
_TO = re.compile(r"\s*[-\u2012-\u2015\u2212~\u301c\uff5e]\s*|\s+(?:to|until|till|bis)\s+")

_HOURS = r"(?:h|hr|hrs|hour|hours|std|stunden?|stunde)\.?"
_MINUTES = r"(?:m|min|mins|minute|minutes|minuten)\.?"
_LENGTHS = (
    re.compile(rf"(?P<m>[0-9]{{1,4}}) ?{_MINUTES}"),
    re.compile(rf"(?P<h>[0-9]{{1,3}}(?:[.,][0-9]{{1,3}})?) ?{_HOURS}"),
    re.compile(rf"(?P<h>[0-9]{{1,3}}) ?{_HOURS} ?(?P<m>[0-5]?[0-9])(?: ?{_MINUTES})?"),
    re.compile(r"(?P<h>[0-9]{1,3}):(?P<m>[0-5][0-9])"),
    re.compile(r"(?P<h>[0-9]{1,2}[.,][0-9])"),
)


@dataclass(frozen=True, slots=True)
class _Clock:
    """Minutes after midnight; not `sure` when the same text could mean 12 hours later."""

    minutes: int
    sure: bool

    def meanings(self) -> tuple[int, ...]:
        half = DAY_MINUTES // 2
        if self.sure:
            return (self.minutes,)
        return self.minutes % half, self.minutes % half + half


def read_time(text: str, *, pm_bias: bool = True, full_day: bool = False) -> time:
    """Read `8`, `8p`, `8:30pm`, `20.30`, `2030`, `20h30`, `noon`, `08:00`.

    With `pm_bias` a time from 1 to 11 without any mark means the afternoon or evening; a
    leading zero or an `h` marks the 24-hour clock. Pass `full_day` where times are shown in
    24 hours: there `10:00` means what it shows, and only a bare `10` leans to the evening.
    Raises NotATime.
    """
    return _as_time(_biased(_read_clock(text, text, full_day), pm_bias))


def read_times(text: str, *, full_day: bool = False) -> tuple[time, ...]:
    """What a typed time may mean, the likeliest first: `8` is 20:00 or 08:00. Raises NotATime."""
    clock = _read_clock(text, text, full_day)
    likeliest = _biased(clock, True)
    others = (one for one in clock.meanings() if one != likeliest)
    return tuple(_as_time(minutes) for minutes in (likeliest, *others))


def read_range(text: str, *, pm_bias: bool = True, full_day: bool = False) -> tuple[time, int]:
    """Read `8-9:30pm`, `20:00-21:30`, `11pm to 1am` as start and length in minutes.

    A half without AM or PM takes the meaning that makes the shorter stream. Raises NotATime.
    """
    halves = _TO.split(plain_entry(text, NotATime))
    if len(halves) != 2:
        raise NotATime(text)
    start, end = (_read_clock(half, text, full_day) for half in halves)
    if not start.sure and not end.sure:
        start = _Clock(_biased(start, pm_bias), sure=True)
    pairs = [
        (begin, (finish - begin) % DAY_MINUTES)
        for begin in start.meanings()
        for finish in end.meanings()
    ]
    begin, length = min(pairs, key=lambda pair: pair[1] or DAY_MINUTES)
    if length == 0:
        raise NotATime(text)
    return _as_time(begin), length


def read_duration(text: str) -> int:
    """Read `90`, `90m`, `1h30`, `1:30`, `1 h 30 min`, `1.5h`, `2h` as whole minutes.

    A bare number up to 12 means hours, since no stream is that few minutes long; above it
    minutes. Raises NotADuration, also for nothing and for more than 100 hours.
    """
    plain = plain_entry(text, NotADuration)
    minutes = _bare_minutes(plain) if plain.isdecimal() else _marked_minutes(plain)
    if minutes is None or not 0 < minutes <= LONGEST_MINUTES:
        raise NotADuration(text)
    return minutes


def _bare_minutes(plain: str) -> int:
    number = int(plain)
    return number * 60 if number <= LARGEST_BARE_HOURS else number


def _marked_minutes(plain: str) -> int | None:
    for pattern in _LENGTHS:
        if found := pattern.fullmatch(plain):
            parts = found.groupdict()
            hours = Decimal((parts.get("h") or "0").replace(",", "."))
            return round(hours * 60) + int(parts.get("m") or "0")
    return None


def _biased(clock: _Clock, pm_bias: bool) -> int:
    hour = clock.minutes // 60
    if pm_bias and not clock.sure and 1 <= hour <= 11:
        return clock.minutes + DAY_MINUTES // 2
    return clock.minutes


def _as_time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


def _read_clock(text: str, typed: str, full_day: bool) -> _Clock:
    """Read one time; `typed` is the whole text, for the error."""
    plain = plain_entry(text, NotATime)
    if plain in _WORDS:
        return _Clock(_WORDS[plain], sure=True)
    plain = _HOUR_SIGN.sub(_with_colon, plain)
    found = _NUMBERS.fullmatch(plain)
    if found is None:
        raise NotATime(typed)
    before, digits, minute, after = found.groups()
    if minute is None and len(digits) > 2:
        digits, minute = digits[:-2], digits[-2:]
    mark = re.sub(r"[.\s]", "", before + after)
    sure = mark in _FULL_DAY or "h" in plain[: found.start(4)] or digits.startswith("0")
    sure = sure or (full_day and minute is not None)
    clock = _clock(int(digits), int(minute or 0), "" if mark in _FULL_DAY else mark, sure)
    if clock is None:
        raise NotATime(typed)
    return clock


def _with_colon(found: re.Match[str]) -> str:
    """20時半 as 20:30."""
    hour, minute, half = found.groups()
    return f"{hour}:{'30' if half else (minute or '0').zfill(2)}"


def _clock(hour: int, minute: int, mark: str, sure: bool) -> _Clock | None:
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    if not mark:
        return _Clock(hour % 24 * 60 + minute, sure=sure or not 1 <= hour <= 12)
    if not 1 <= hour <= 12 or mark not in _BEFORE_NOON | _AFTER_NOON:
        return None
    return _Clock((hour % 12 + 12 * (mark in _AFTER_NOON)) * 60 + minute, sure=True)
