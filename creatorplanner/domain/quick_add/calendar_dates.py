"""Reading full dates inside a text: 21/11, 21.11., 2026-11-21, Nov 21, 21 Nov 2027."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from creatorplanner.domain.quick_add.board import END
from creatorplanner.domain.quick_add.facts import DayOrder, Tongue
from creatorplanner.domain.quick_add.names import Names
from creatorplanner.domain.quick_add.result import Note
from creatorplanner.domain.zones import FIRST_YEAR, LAST_YEAR

YEARS_AHEAD = 3
"""A number after a date is its year up to here; a later one is a time ("Nov 21 2030")."""
LONGEST_RUN = 31

_NOT_CLOCK = r"(?!\s?(?:h\b|uhr|[ap]\.?m\b|[:.][0-9]|[時时点點시]))"
_ISO = re.compile(rf"([0-9]{{4}})([-/])([0-9]{{1,2}})\2([0-9]{{1,2}})(?:{END}|t(?=[0-9]))")
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})(\.\s?)([0-9]{{1,2}})\.\s?([0-9]{{1,2}})\.?{END}")
_SLASHED = re.compile(
    rf"([0-9]{{1,2}})/([0-9]{{1,2}})(?:/([0-9]{{4}}|[0-9]{{2}}))?{END}"
    rf"|([0-9]{{1,2}})-([0-9]{{1,2}})-([0-9]{{4}}){END}"
)
_DOTTED = re.compile(
    rf"([0-9]{{1,2}})\.\s?([0-9]{{1,2}})\.([0-9]{{4}}|[0-9]{{2}}|\s20[0-9]{{2}}(?![0-9:.]))?{END}"
)
_SHORT_YEAR_FIRST = re.compile(rf"([0-9]{{2}})\.\s?([0-9]{{1,2}})\.\s?([0-9]{{1,2}})\.?{END}")
_EAST_ASIAN = re.compile(
    r"(?:([0-9]{4})\s?[年년]\s?)?([0-9]{1,2})\s?[月월]\s?([0-9]{1,2})\s?[日일号號]"
)
_NUMBER = re.compile("[0-9]+")
_ALWAYS = "24/7"  # what goes on all the time, and no day in July


class Dated(NamedTuple):
    """Where a date ends in the text and which days it names: none for one that can't be."""

    end: int
    days: tuple[date, ...]
    notes: tuple[Note, ...] = ()


class CalendarDates:
    """Dates with a day and a month, in the order of one language."""

    def __init__(self, names: Names, tongue: Tongue) -> None:
        self._names, self._order = names, tongue.order
        month = rf"(?P<month>{names.month_source})\.?"
        more = r"(?P<more>(?:\s?,\s?[0-9]{1,2})*\s?(?:and|&|und|et|y)\s?[0-9]{1,2})?"
        run = r"(?:\s?[-–]\s?(?P<last>[0-9]{1,2}))?"
        year = r"(?:,?\s+(?:de\s+)?(?P<year>20[0-9]{2})(?=$|[^0-9:.]))?"
        day = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|[.ºª°]|er)?"
        self._named = (
            re.compile(rf"{month}\s*{day}{run}{more}{year}{_NOT_CLOCK}{END}"),
            re.compile(rf"(?:(?P<year>20[0-9]{{2}})\.?\s){month}\s*{day}{run}{END}"),
            re.compile(rf"{day}{run}\s*(?:of\s+|de\s+)?{month}{year}{END}"),
        )

    def at(self, text: str, place: int, today: date) -> Dated | None:
        """The date that begins at a place; without a year the coming one."""
        return (
            self._iso(text, place, today)
            or self._numbers(text, place, today)
            or self._named_at(text, place, today)
        )

    def _iso(self, text: str, place: int, today: date) -> Dated | None:
        if found := _ISO.match(text, place) or _YEAR_FIRST.match(text, place):
            return dated(found.end(), int(found[3]), int(found[4]), found[1], today)
        if found := _EAST_ASIAN.match(text, place):
            return dated(found.end(), int(found[2]), int(found[3]), found[1], today)
        return None

    def _numbers(self, text: str, place: int, today: date) -> Dated | None:
        if self._order == "ymd" and (short := _SHORT_YEAR_FIRST.match(text, place)):
            return dated(short.end(), int(short[2]), int(short[3]), short[1], today)
        if found := _DOTTED.match(text, place):
            day, month, year = found.groups()
            end = found.end()
            if year and year[0] == " " and int(year) > today.year + YEARS_AHEAD:
                year, end = None, found.start(3)
            return dated(end, int(month), int(day), year and year.strip(), today)
        found = _SLASHED.match(text, place)
        if found is None or found[0] == _ALWAYS:
            return None
        one, two, year = found.groups()[:3] if found[1] else found.groups()[3:]
        if year and len(year) == 2 and self._order == "ymd":
            return dated(found.end(), int(two), int(year), one, today)
        month, day, notes = _ordered(int(one), int(two), self._order)
        if month > 12 and year is None:
            return None  # neither order makes a date: 50/50
        read = dated(found.end(), month, day, year, today)
        return read._replace(notes=(*notes, *read.notes))

    def _named_at(self, text: str, place: int, today: date) -> Dated | None:
        for pattern in self._named:
            if found := pattern.match(text, place):
                month, day = self._names.month(found["month"]), int(found["day"])
                year, end = found["year"], found.end()
                if year and int(year) > today.year + YEARS_AHEAD:
                    if found.start("year") == found.start():
                        continue
                    year, end = None, _before_year(found)
                first = dated(end, month, day, year, today)
                if more := found.groupdict().get("more"):
                    return _several(first, [int(number) for number in _NUMBER.findall(more)])
                return _run(first, day, found["last"])
        return None


def dated(end: int, month: int, day: int, year: str | None, today: date) -> Dated:
    """A date by its numbers; one that does not exist has no days."""
    if year is not None:
        made = _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        notes = (Note.PASSED,) if made and made < today else ()
        return Dated(end, (made,), notes) if made else Dated(end, (), (Note.DATE_UNREAD,))
    # Eight years ahead, so that 29 February is found.
    coming = (_date(today.year + later, month, day) for later in range(9))
    made = next((one for one in coming if one and one >= today), None)
    if made is None:
        return Dated(end, (), (Note.DATE_UNREAD,))
    return Dated(end, (made,), (Note.LATER_YEAR,) if made.year > today.year else ())


def _ordered(one: int, two: int, order: DayOrder) -> tuple[int, int, tuple[Note, ...]]:
    """Month and day; where only the other order is possible that one, and a note."""
    month, day = (two, one) if order == "dmy" else (one, two)
    if month > 12 and day <= 12:
        return day, month, (Note.DAY_ORDER,)
    return month, day, ()


def _several(first: Dated, numbers: list[int]) -> Dated:
    """The days of "Nov 21 and 28"."""
    if not first.days:
        return first
    month = first.days[0]
    found = [day for number in numbers if (day := _date(month.year, month.month, number))]
    if len(found) < len(numbers):
        return first._replace(days=(), notes=(Note.DATE_UNREAD,))
    return first._replace(days=(*first.days, *found))


def _run(first: Dated, day: int, last: str | None) -> Dated:
    """The days from the first to the last of "Nov 21-23"."""
    if last is None or not first.days:
        return first
    length = int(last) - day + 1
    if (
        not 1 < length <= LONGEST_RUN
        or _date(first.days[0].year, first.days[0].month, int(last)) is None
    ):
        return first._replace(days=(), notes=(Note.DATE_UNREAD,))
    days = tuple(first.days[0] + timedelta(days=index) for index in range(length))
    return first._replace(days=days)


def _before_year(found: re.Match[str]) -> int:
    return found.start() + len(found[0][: found.start("year") - found.start()].rstrip(" ,"))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None
