"""Reading dates as people type them, in English and in the language of the interface."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from creatorplanner.domain.entry_errors import NotADate, plain_entry
from creatorplanner.domain.zones import FIRST_YEAR, LAST_YEAR

NameTable = Mapping[str, int]
"""Names of weekdays (Monday 0 to Sunday 6) or months (1 to 12), in any case, long or short."""

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august",
           "september", "october", "november", "december")  # fmt: skip
_RELATIVE = {"today": 0, "tonight": 0, "tomorrow": 1, "tmr": 1, "tmrw": 1, "yesterday": -1}
_FILLERS = frozenset({"de", "of", "the", "den", "del", "le", "on"})
_SHORTEST_NAME = 2
_LOOK_BACK = 150  # days: so a month ahead is this year's, what lies further is the last one's

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_NUMERIC = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?")
_EAST_ASIAN = re.compile(r"(?:([0-9]{4})[年년] ?)?([0-9]{1,2})[月월] ?([0-9]{1,2})[日일]")
_DAY_NUMBER = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the reading depends on besides the text."""

    today: date
    day_first: bool
    days: NameTable
    months: NameTable
    relative: NameTable
    past: bool

    @property
    def near(self) -> date:
        """What dates without a year lie around: what has been may be over half a year ago."""
        return _later(self.today, -_LOOK_BACK) or self.today if self.past else self.today


def read_date(
    text: str,
    today: date,
    *,
    day_first: bool,
    day_names: NameTable | None = None,
    month_names: NameTable | None = None,
    relative: NameTable | None = None,
    past: bool = False,
) -> date:
    """Read `fri`, `Fri Nov 20`, `20/11`, `2026-11-20`, `tomorrow`, `nov 20`, `next fri`.

    A weekday alone is the next one, today included, or with `past` the last one; `next` means in
    the week after this one (weeks from Monday). Without a year the date nearest to `today` is
    meant, or with `past` one of the last eleven months or the next. `day_first` orders `5/4`;
    dotted dates always have the day first. Names that are cut short are read where they fit one
    meaning. `relative` has more words like `tomorrow`. Raises NotADate, also where the typed
    weekday does not fit the date.
    """
    setting = _Setting(
        today,
        day_first,
        _table(_DAYS, 0, day_names),
        _table(_MONTHS, 1, month_names),
        {**(relative or {}), **_RELATIVE},
        past,
    )
    found = _read(plain_entry(text, NotADate), setting)
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise NotADate(text)
    return found


def _read(plain: str, setting: _Setting) -> date | None:
    if plain in setting.relative:
        return _later(setting.today, setting.relative[plain])
    if (weekday := _find(setting.days, plain)) is not None:
        ahead = (weekday - setting.today.weekday()) % 7
        return _later(setting.today, ahead - 7 if setting.past and ahead else ahead)
    if east := _EAST_ASIAN.fullmatch(plain):
        return _dated(east[1], east[2], east[3], setting.near)
    words = [word.rstrip(".") for word in plain.replace(",", " ").split()]
    words = [word for word in words if word not in _FILLERS]
    if len(words) == 2 and words[0] == "next":
        return _next_week(_find(setting.days, words[1]), setting.today)
    return _with_weekday(words, setting) or _explicit(words, setting)


def _with_weekday(words: list[str], setting: _Setting) -> date | None:
    weekday = _find(setting.days, words[0]) if len(words) > 1 else None
    if weekday is None:
        return None
    found = _explicit(words[1:], setting)
    return found if found is not None and found.weekday() == weekday else None


def _explicit(words: list[str], setting: _Setting) -> date | None:
    if len(words) == 1:
        return _numeric(words[0], setting)
    if len(words) not in (2, 3):
        return None
    number, name = sorted(words[:2], key=lambda word: not word[:1].isdecimal())
    day, month = _DAY_NUMBER.fullmatch(number), _find(setting.months, name)
    year = words[2] if len(words) == 3 else None
    if day is None or month is None or (year is not None and not _YEAR.fullmatch(year)):
        return None
    return _dated(year, month, day[1], setting.near)


def _numeric(word: str, setting: _Setting) -> date | None:
    if iso := _YEAR_FIRST.fullmatch(word):
        return _dated(iso[1], iso[3], iso[4], setting.near)
    found = _NUMERIC.fullmatch(word)
    if found is None:
        return None
    one, mark, two, year = found.groups()
    # Dots are only used where the day comes first; a number over 12 cannot be a month.
    day_first = mark == "." or int(one) > 12 or (setting.day_first and int(two) <= 12)
    day, month = (one, two) if day_first else (two, one)
    return _dated(year, month, day, setting.near)


def _dated(year: str | None, month: str | int, day: str, today: date) -> date | None:
    """The date, in the year nearest to today where none was typed."""
    if year is not None:
        return _date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    # Eight years apart at most, so that 29 February is found.
    years = range(today.year - 8, today.year + 9)
    dates = [made for one in years if (made := _date(one, int(month), int(day)))]
    return min(dates, key=lambda one: (abs(one - today), one < today), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _later(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _next_week(weekday: int | None, today: date) -> date | None:
    return None if weekday is None else _later(today, 7 - today.weekday() + weekday)


def _table(english: Iterable[str], first: int, local: NameTable | None) -> NameTable:
    table = {name: first + index for index, name in enumerate(english)}
    for name, value in (local or {}).items():
        table[plain_entry(name, NotADate).rstrip(".")] = value
    return table


def _find(table: NameTable, word: str) -> int | None:
    """The meaning of a name, or of a beginning that fits one meaning only."""
    word = word.rstrip(".")
    if word in table:
        return table[word]
    if len(word) < _SHORTEST_NAME:
        return None
    meanings = {value for name, value in table.items() if name.startswith(word)}
    return meanings.pop() if len(meanings) == 1 else None
