"""How dates and the week read in one locale, in the order and with the names it uses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from PySide6.QtCore import QLocale

from creatorplanner.models.patterns import Token, date_parts, keep, plain_spaces

_SHORT = {"MMMM": "MMM", "dddd": "ddd"}
_STANDING = {"MMMM": "LLLL"}
_WEEKDAY_IN_BRACKETS = (QLocale.Language.Japanese, QLocale.Language.Korean)
_CACHE_LIMIT = 4000
_Template = tuple[Token, ...]


class DateWords:
    """Dates of one locale. Made anew when the locale changes; keeps what it wrote."""

    def __init__(self, locale: QLocale, first_weekday: int) -> None:
        self.first_weekday = first_weekday
        self._digits = digit_table(locale)
        self._names = _names(locale)
        self._fields = self._writers()
        self._cache: dict[tuple[str, date], str] = {}
        self._parts = date_parts(locale.dateFormat(QLocale.FormatType.LongFormat))
        self._bracketed = locale.language() in _WEEKDAY_IN_BRACKETS
        self._templates = self._make_templates()
        numeric = date_parts(locale.dateFormat(QLocale.FormatType.ShortFormat))
        self._templates["numeric"] = keep(numeric, "dMyE", {})
        order = [part.kind for part in numeric]
        self.day_first = order.index("d") < order.index("M")
        self.order: Literal["dmy", "mdy", "ymd"] = "dmy" if self.day_first else "mdy"
        if order.index("y") < order.index("M"):
            self.order = "ymd"

    def write(self, name: str, day: date) -> str:
        """The date by one of this locale's patterns (a key of ``_make_templates``)."""
        key = (name, day)
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) > _CACHE_LIMIT:
                self._cache.clear()
            found = self._cache[key] = self._render(self._templates[name], day)
        return found

    def week_of(self, day: date) -> date:
        """The first day of the week that a day is in."""
        return day - timedelta(days=(day.isoweekday() - self.first_weekday) % 7)

    def weekdays(self) -> tuple[int, ...]:
        """The ISO weekdays in the order of this locale's week."""
        return tuple((self.first_weekday - 1 + step) % 7 + 1 for step in range(7))

    def week_title(self, first: date, last: date, short: bool) -> tuple[str, str]:
        """The days of a span without the year, and the year or years."""
        months = "month_day_short" if short else "month_day"
        start, end = self.write(months, first), self.write(months, last)
        if (first.year, first.month) == (last.year, last.month):
            if self._month_first:
                end = self.write("day_marked", last)
            else:
                start = self.write("day_marked", first)
        years = self.write("year", first)
        if first.year != last.year:
            years = f"{years} – {self.write('year', last)}"
        return f"{start} – {end}", years

    def names(self, kind: str) -> dict[str, int]:
        """Names for reading: ``E`` weekdays from Monday 0, ``M`` months from January 1."""
        first, codes = (0, ("ddd", "dddd", "ccc", "cccc")) if kind == "E" else (1, _MONTH_CODES)
        return {
            name.strip(".").casefold(): index + first
            for code in codes
            for index, name in enumerate(self._names[code])
            if not name.isdigit()
        }

    @property
    def _month_first(self) -> bool:
        order = [part.kind for part in self._parts]
        return order.index("M") < order.index("d")

    def _make_templates(self) -> dict[str, _Template]:
        parts = self._parts
        short = keep(parts, "EMd", _SHORT)
        return {
            "long": keep(parts, "EMdy", {}),
            "weekday_month_day": keep(parts, "EMd", {}),
            "short": self._tidy_weekday(short),
            "month_day": keep(parts, "Md", {}),
            "month_day_short": keep(parts, "Md", _SHORT),
            "month_year": keep(parts, "My", _STANDING),
            "month_day_year": keep(parts, "Mdy", _SHORT),
            "day_marked": keep(parts, "d", {}),
            "day": (Token("d", is_field=True),),
            "month": (Token("LLLL", is_field=True),),
            "month_short": (Token("LLL", is_field=True),),
            "year": keep(parts, "y", {}),
            "weekday": (Token("cccc", is_field=True),),
            "weekday_short": (Token("ccc", is_field=True),),
            "weekday_in_text": (Token("ddd", is_field=True),),
            "weekday_narrow": (Token("ccccc", is_field=True),),
        }

    def _tidy_weekday(self, template: _Template) -> _Template:
        """No comma after a short weekday in front; brackets round one that comes last."""
        if self._bracketed and template[-1].text == "ddd":
            rest = (*template[:-2], Token(template[-2].text.rstrip()))
            return (*rest, Token("("), template[-1], Token(")"))
        if template[0].text == "ddd" and len(template) > 1 and not template[1].is_field:
            gap = template[1].text.replace(",", "").replace("\u060c", "")
            return (template[0], Token(gap), *template[2:])
        return template

    def _render(self, template: _Template, day: date) -> str:
        written = [
            self._fields[token.text](day) if token.is_field else token.text for token in template
        ]
        return "".join(written).strip()

    def _writers(self) -> dict[str, Callable[[date], str]]:
        digits = self._digits
        numbers: dict[str, Callable[[date], str]] = {
            "d": lambda day: str(day.day).translate(digits),
            "dd": lambda day: f"{day.day:02}".translate(digits),
            "M": lambda day: str(day.month).translate(digits),
            "MM": lambda day: f"{day.month:02}".translate(digits),
            "y": lambda day: str(day.year).translate(digits),
            "yy": lambda day: f"{day.year % 100:02}".translate(digits),
            "yyyy": lambda day: f"{day.year:04}".translate(digits),
        }
        return numbers | {code: self._writer(code) for code in self._names}

    def _writer(self, code: str) -> Callable[[date], str]:
        names = self._names[code]
        if code in _MONTH_CODES:
            return lambda day: names[day.month - 1]
        return lambda day: names[day.weekday()]


_MONTH_CODES = ("MMM", "MMMM", "LLL", "LLLL")


def digit_table(locale: QLocale) -> dict[int, str]:
    """For ``str.translate``: ASCII digits as the locale's own; empty where they are the same."""
    zero = locale.zeroDigit()
    if zero == "0" or len(zero) != 1:
        return {}
    return {ord("0") + value: chr(ord(zero) + value) for value in range(10)}


def _names(locale: QLocale) -> dict[str, list[str]]:
    """Names by pattern letters: weekdays from Monday, months from January."""
    kinds = QLocale.FormatType
    forms = {
        "ddd": (locale.dayName, kinds.ShortFormat),
        "dddd": (locale.dayName, kinds.LongFormat),
        "ccc": (locale.standaloneDayName, kinds.ShortFormat),
        "cccc": (locale.standaloneDayName, kinds.LongFormat),
        "ccccc": (locale.standaloneDayName, kinds.NarrowFormat),
        "MMM": (locale.monthName, kinds.ShortFormat),
        "MMMM": (locale.monthName, kinds.LongFormat),
        "LLL": (locale.standaloneMonthName, kinds.ShortFormat),
        "LLLL": (locale.standaloneMonthName, kinds.LongFormat),
    }
    return {
        code: [
            plain_spaces(name(number, form))
            for number in range(1, 13 if code in _MONTH_CODES else 8)
        ]
        for code, (name, form) in forms.items()
    }
