"""Finding how a stream repeats: "every mon", "every other fri", "monthly on the 15th", "x5"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from creatorplanner.domain.quick_add.board import END, GAP, START, Board, Find
from creatorplanner.domain.quick_add.days import WEEK, DayFinder
from creatorplanner.domain.quick_add.names import any_of
from creatorplanner.domain.quick_add.repeat import Every, Repeat
from creatorplanner.domain.quick_add.result import Kind, Note
from creatorplanner.domain.quick_add.spoken import PART
from creatorplanner.domain.quick_add.tongues import Words

MOST_TIMES = 999
MOST_INTERVAL = 99

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
             "4th": 4, "fifth": 5, "5th": 5, "last": -1}  # fmt: skip
_UNITS = {"day": Every.DAY, "week": Every.WEEK, "month": Every.MONTH, "year": Every.YEAR,
          "tag": Every.DAY, "woche": Every.WEEK, "monat": Every.MONTH, "jahr": Every.YEAR,
          "jour": Every.DAY, "semaine": Every.WEEK, "día": Every.DAY, "dia": Every.DAY,
          "semana": Every.WEEK, "日": Every.DAY, "يوم": Every.DAY, "أسبوع": Every.WEEK,
          "hari": Every.DAY, "minggu": Every.WEEK}  # fmt: skip
_ADVERBS = {"daily": Repeat(Every.DAY), "weekly": Repeat(Every.WEEK),
            "biweekly": Repeat(Every.WEEK, 2), "fortnightly": Repeat(Every.WEEK, 2),
            "monthly": Repeat(Every.MONTH), "yearly": Repeat(Every.YEAR),
            "annually": Repeat(Every.YEAR), "täglich": Repeat(Every.DAY),
            "wöchentlich": Repeat(Every.WEEK), "monatlich": Repeat(Every.MONTH),
            "毎日": Repeat(Every.DAY), "diario": Repeat(Every.DAY),
            "quotidien": Repeat(Every.DAY)}  # fmt: skip

_INTERVALS = {"": 1, "other": 2, "second": 2, "2nd": 2, "two": 2, "three": 3, "four": 4, "six": 6,
              "zweite": 2, "zweiten": 2, "zwei": 2, "deux": 2, "dos": 2, "dois": 2,
              "duas": 2}  # fmt: skip
_NTH = any_of(_ORDINALS)
_ORDINAL = re.compile(rf"(other|{_NTH}|zweiten?)\s+")
_UNIT = any_of((*_UNITS, *(f"{unit}s" for unit in _UNITS)))
_OF_MONTH = re.compile(rf"\s+(?:of|in)\s+(?:the|each|every)\s+month{END}")
_DAY_NUMBER = re.compile(rf"(?:the\s+)?([0-9]{{1,2}})(?:st|nd|rd|th){END}")
_ON_NUMBER = re.compile(rf"\s+on\s+(?:the\s+)?([0-9]{{1,2}}){END}")  # "the 31" alone is a title
# "monthly 20 9pm": without a time behind it the number belongs to the title
_BARE_NUMBER = re.compile(
    r"\s+([0-9]{1,2})(?=,?\s+(?:at\s+|@\s?)?[0-9]{1,2}(?::[0-9]{2}|\s?[ap]\.?m))"
)
_ON = re.compile(r"\s+(?:on\s+)?(?:the\s+)?")
_MONTHLY_DAY = re.compile(
    rf"(?:on\s+)?(?:the\s+)?(?:([0-9]{{1,2}})(?:st|nd|rd|th)|first)(?:\s+day)?"
    rf"\s+of\s+(?:each|every)\s+month{END}"
)
_NTH_OF_MONTH = re.compile(rf"(?:on\s+)?(?:the\s+)?({_NTH})\s+")
_TIMES = re.compile(
    rf"{START}(?:x\s?([0-9]{{1,3}})|([0-9]{{1,3}})\s?x|(?:for\s+)?([0-9]{{1,3}})\s+(?:times|mal)){END}"
)
_LASTING = re.compile(rf"{START}for\s+([0-9]{{1,2}})\s+(days?|weeks?|months?|years?){END}")
_ADVERB = re.compile(rf"{START}({any_of(_ADVERBS)}){END}")


class Ending(NamedTuple):
    """The end of a repetition: a last day, a number of times, or a length of time."""

    until: date | None = None
    times: int | None = None
    steps: tuple[int, Every] | None = None


class _Found(NamedTuple):
    end: int
    repeat: Repeat
    notes: tuple[Note, ...] = ()
    part: str = ""


class RepeatFinder:
    """Repetitions in one language."""

    def __init__(self, words: Words, days: DayFinder) -> None:
        self._days = days
        self._every = re.compile(rf"{any_of(words.every)}{GAP}")
        self._step = re.compile(
            rf"(?:({any_of(filter(None, _INTERVALS))}|[0-9]{{1,2}})\s+)?({_UNIT}){END}"
        )
        self._until = re.compile(rf"{any_of(words.until)}\s+")

    def find(self, board: Board, today: date) -> None:
        """Take the first repetition, and where it ends."""
        for place in board.beginnings():
            found = self._at(board.masked, place)
            if found is None:
                continue
            part = PART.match(board.masked, found.end)
            end = part.end() if part else found.end
            if board.take(Kind.REPEAT, place, end, found.repeat, *found.notes):
                board.part = part[1] if part else found.part
                break
        self._ends(board, today)

    def find_adverbs(self, board: Board) -> None:
        """Take a bare "weekly" beside other pieces; elsewhere it belongs to the title."""
        if any(isinstance(find.value, Repeat) for find in board.of(Kind.REPEAT)):
            return
        for found in _ADVERB.finditer(board.masked):
            start, end = found.span()
            if (board.before(start) or board.after(end)) and board.take(
                Kind.REPEAT, start, end, _ADVERBS[found[1]]
            ):
                return

    def find_counts(self, board: Board) -> None:
        """Take "x5", "5 times" and "for 5 weeks" where something repeats."""
        if not any(isinstance(find.value, Repeat) for find in board.of(Kind.REPEAT)):
            return
        for found in (*_TIMES.finditer(board.masked), *_LASTING.finditer(board.masked)):
            if found.re is _LASTING:
                ending = Ending(steps=(int(found[1]), _UNITS[found[2].rstrip("s")]))
            else:
                ending = Ending(times=int(next(filter(None, found.groups()))))
            if not board.free(*found.span()):
                continue
            if _possible(ending):
                board.take(Kind.REPEAT, *found.span(), ending)
            else:
                board.take(Kind.REPEAT, *found.span(), Ending(), Note.TIMES_UNREAD)

    def _at(self, text: str, place: int) -> _Found | None:
        if every := self._every.match(text, place):
            return self._after_every(text, every.end())
        if found := _MONTHLY_DAY.match(text, place):
            return _monthly(found.end(), int(found[1] or 1))
        if adverb := _ADVERB.match(text, place):
            return self._refined(text, adverb.end(), _ADVERBS[adverb[1]])
        if nth := _NTH_OF_MONTH.match(text, place):
            found_day = self._days.names.day_at(text, nth.end(), in_list=True)
            month = _OF_MONTH.match(text, found_day[0]) if found_day else None
            if found_day and month:
                return _Found(month.end(), _nth(_ORDINALS[nth[1]], (found_day[1],)))
        return self._plurals(text, place)

    def _after_every(self, text: str, place: int) -> _Found | None:
        if step := self._step.match(text, place):
            unit = _UNITS.get(step[2]) or _UNITS[step[2].rstrip("s")]
            interval = _INTERVALS.get(step[1] or "") or int(step[1])
            if not 1 <= interval <= MOST_INTERVAL:
                return None
            plain = Repeat(unit, interval)
            return self._refined(text, step.end(), plain) or _Found(step.end(), plain)
        if part := PART.match(text, place - 1):  # the space before it was read already
            return _Found(part.end(), Repeat(Every.DAY), part=part[1])
        ordinal = _ORDINAL.match(text, place)
        listed = self._days.weekdays_at(text, ordinal.end() if ordinal else place)
        if listed is not None:
            return _weekly(text, listed, ordinal[1] if ordinal else "")
        number = _DAY_NUMBER.match(text, place)
        if number is None:
            return None
        month = _OF_MONTH.match(text, number.end())
        return _monthly((month or number).end(), int(number[1]))

    def _refined(self, text: str, place: int, repeat: Repeat) -> _Found | None:
        """The days that follow "weekly" or "every month": "on fri", "on the 15th"."""
        gap = _ON.match(text, place)
        if gap is None:
            return None
        if repeat.every is Every.WEEK or repeat == Repeat(Every.DAY):
            listed = self._days.weekdays_at(text, gap.end())
            if listed is not None:
                return _Found(listed[0], replace(repeat, every=Every.WEEK, days=listed[1]))
        if repeat.every is Every.MONTH:
            number = (
                _DAY_NUMBER.match(text, gap.end())
                or _ON_NUMBER.match(text, place)
                or _BARE_NUMBER.match(text, place)
            )
            if number:
                return _monthly(number.end(), int(number[1]), repeat.interval)
            if nth := re.compile(rf"({_NTH})\s+").match(text, gap.end()):
                day = self._days.names.day_at(text, nth.end(), in_list=True)
                if day is not None:
                    return _Found(day[0], _nth(_ORDINALS[nth[1]], (day[1],), repeat.interval))
        return None

    def _plurals(self, text: str, place: int) -> _Found | None:
        """ "mondays", "on mondays and fridays"."""
        on = re.compile(r"on\s+").match(text, place)
        found = self._days.names.plural_at(text, on.end() if on else place)
        days, end = set(), place
        while found is not None:
            end = found[0]
            days.add(found[1])
            joint = re.compile(r"\s*(?:,|&|\+|and\s)\s*(?:and\s+)?|\s+").match(text, end)
            found = self._days.names.plural_at(text, joint.end()) if joint else None
        return _Found(end, Repeat(Every.WEEK, days=tuple(sorted(days)))) if days else None

    def _ends(self, board: Board, today: date) -> None:
        """Take "until Dec 20"; an end of nothing is told in amber."""
        repeats = bool(board.of(Kind.REPEAT)) or _ADVERB.search(board.masked)
        for place in board.beginnings():
            until = self._until.match(board.masked, place)
            found = self._days.day_at(board.masked, until.end(), today) if until else None
            if found is None:
                continue
            notes = found.notes if repeats else (*found.notes, Note.NO_REPEAT)
            wish = found.wishes[0] if found.wishes else None
            last = _last(wish.day, wish.weekday, today) if wish else None
            board.take(Kind.REPEAT, place, found.end, Ending(until=last), *notes)


def whole_repeat(finds: list[Find]) -> Repeat | None:
    """The repetition of all pieces together, without the end that needs the first day."""
    repeat = next((find.value for find in finds if isinstance(find.value, Repeat)), None)
    for find in finds:
        if repeat is not None and isinstance(find.value, Ending):
            repeat = replace(
                repeat,
                until=find.value.until or repeat.until,
                count=find.value.times or repeat.count,
            )
    return repeat


def _weekly(text: str, listed: tuple[int, tuple[int, ...]], ordinal: str) -> _Found:
    end, days = listed
    month = _OF_MONTH.match(text, end)
    if ordinal in _ORDINALS and (month or ordinal not in ("second", "2nd")):
        return _Found((month.end() if month else end), _nth(_ORDINALS[ordinal], days))
    notes = (Note.EITHER,) if ordinal in ("second", "2nd") else ()
    return _Found(end, Repeat(Every.WEEK, 2 if ordinal else 1, days), notes)


def _nth(number: int, days: tuple[int, ...], interval: int = 1) -> Repeat:
    return Repeat(Every.MONTH, interval, days, nth=number)


def _monthly(end: int, day: int, interval: int = 1) -> _Found | None:
    return _Found(end, Repeat(Every.MONTH, interval, month_days=(day,))) if 1 <= day <= 31 else None


def _possible(ending: Ending) -> bool:
    return ending.steps is not None or 1 <= (ending.times or 0) <= MOST_TIMES


def _last(day: date | None, weekday: int, today: date) -> date:
    if day is not None:
        return day
    return date.fromordinal(today.toordinal() + (weekday - today.weekday()) % WEEK)
