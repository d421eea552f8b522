"""From the values of a row's cells to the row."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from creatorplanner.domain.zones import FIRST_YEAR, LAST_YEAR
from creatorplanner.exchange.tables.cell_readers import Money, Value
from creatorplanner.exchange.tables.columns import DATES
from creatorplanner.exchange.tables.currencies import currency_of
from creatorplanner.exchange.tables.fields import MONEY, OWN, TEXTS
from creatorplanner.exchange.tables.moments_text import Moment
from creatorplanner.exchange.tables.values import Guess, Problem, Shape, TableRow
from creatorplanner.exchange.tables.whys import Why

PLAIN = frozenset({"time", "hour", "ended", "minutes"})
"""Fields whose whole numbers are no counts."""

_NO_COUNTS = frozenset({*DATES, *TEXTS, *MONEY})
_DAY = timedelta(days=1)


def is_count(field: str) -> bool:
    """Whether the field's values are counts and lengths, which go into ``numbers`` as they are."""
    return field not in PLAIN and field not in _NO_COUNTS


class Making:
    """The values of one row so far; ``year`` is for dates that name none."""

    def __init__(self, line: int, year: int | None) -> None:
        self.line, self.year = line, year
        self.moments: dict[str, Moment] = {}
        self.plain: dict[str, int] = {}  # what PLAIN names
        self.numbers: dict[str, int] = {}
        self.texts: dict[str, str] = {}
        self.currency = ""
        self.timeless = False  # no row of the column tells a time: midnight is none

    def take(self, field: str, value: Value) -> bool:
        """Take in one value; of two columns of a field the first one counts, money adds up.

        False for money of another currency than the row's: that is never added up.
        """
        if isinstance(value, Moment):
            self.moments.setdefault(field, value)
        elif isinstance(value, Money):
            if value.currency and self.currency not in ("", value.currency):
                return False
            self.numbers[field] = self.numbers.get(field, 0) + value.cents
            self.currency = self.currency or value.currency
        elif isinstance(value, str):
            self.texts.setdefault(field, value)
        else:
            self.plain.setdefault(field, value)
        return True


def made_row(making: Making, guess: Guess, problems: list[Problem]) -> TableRow | list[Problem]:
    """The row, or why there is none; what is wrong with a row that stays goes to ``problems``."""
    when = making.moments.get("started") or making.moments.get("day")
    day = None if when is None else _day(when, making.year)
    if any(problem.why == "time" for problem in problems) and guess.shape is Shape.SESSIONS:
        return []  # a stream is not put at a time that nobody told
    if when is not None and day is None:
        return [_problem(making, "date" if when.year is None else "year")]
    if day is None and _needs_day(making, guess):
        if any(problem.why in ("date", "year") for problem in problems):
            return []
        return [_problem(making, "no_date")]
    started = None if when is None or day is None else _started(making, when, day)
    ended = _ended(making, started)
    if started and ended and _utc(ended) <= _utc(started):
        problems.append(_problem(making, "end_first"))
        ended = None
    texts = making.texts
    return TableRow(
        making.line,
        day,
        started,
        ended,
        making.plain.get("minutes"),
        making.plain.get("hour"),
        texts.get("platform", "") or guess.platform,
        _currency(texts.get("currency", "")) or making.currency or guess.currency,
        making.numbers,
        texts,
    )


def _currency(text: str) -> str:
    return currency_of(text.strip().casefold()) or text.strip().upper()[:3]


def _needs_day(making: Making, guess: Guess) -> bool:
    if guess.kind == OWN:
        return not making.texts.get("stream_id")
    return guess.shape is not Shape.MOMENTS or "position" not in making.numbers


def _day(when: Moment, year: int | None) -> date | None:
    full = when.year or year
    if full is None or not FIRST_YEAR <= full <= LAST_YEAR:
        return None
    try:
        return date(full, when.month, when.day)
    except ValueError:  # a leap day in a year that has none
        return None


def _started(making: Making, when: Moment, day: date) -> datetime | None:
    seconds, offset = (None, None) if making.timeless else (when.seconds, when.offset)
    if seconds is None:
        seconds = making.plain.get("time")
    return None if seconds is None else _at(day, seconds, offset)


def _at(day: date, seconds: int, offset: int | None) -> datetime:
    wall = datetime.combine(day, datetime.min.time()) + timedelta(seconds=seconds)
    if offset is None:
        return wall
    return wall.replace(tzinfo=UTC if offset == 0 else timezone(timedelta(minutes=offset)))


def _ended(making: Making, started: datetime | None) -> datetime | None:
    when = making.moments.get("ended")
    if when is not None and when.seconds is not None:
        day = _day(when, making.year)
        if day and started and when.year is None and (started.month, day.month) == (12, 1):
            day = _day(when, started.year + 1)  # over New Year
        ended = None if day is None else _at(day, when.seconds, when.offset)
        mixed = ended and started and (ended.tzinfo is None) != (started.tzinfo is None)
        return None if mixed else ended
    clock = making.plain.get("ended")
    if clock is None or started is None:
        return None
    midnight = started.replace(hour=0, minute=0, second=0, microsecond=0)
    ended = midnight + timedelta(seconds=clock)
    return ended if ended > started else ended + _DAY


def _utc(instant: datetime) -> datetime:
    return instant if instant.tzinfo is None else instant.astimezone(UTC).replace(tzinfo=None)


def _problem(making: Making, why: Why) -> Problem:
    return Problem(making.line, "", "", why)
