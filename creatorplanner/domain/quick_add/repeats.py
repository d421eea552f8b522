"""Finding how a stream repeats: "every mon", "every other fri", "monthly on the 15th", "x5"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from creatorplanner.domain.quick_add.board import END, GAP, WORD_END, Board, Find
from creatorplanner.domain.quick_add.days import WEEK, DayFinder
from creatorplanner.domain.quick_add.names import any_of
from creatorplanner.domain.quick_add.repeat import Every, Repeat
from creatorplanner.domain.quick_add.repeat_words import (
    ADVERB,
    ADVERBS,
    DAY_OF_MONTH,
    INTERVALS,
    LASTING,
    SO_OFTEN,
    TIMES,
    UNITS,
    bare_number,
)
from creatorplanner.domain.quick_add.result import Kind, Note
from creatorplanner.domain.quick_add.spoken import PART
from creatorplanner.domain.quick_add.tongues import Words

MOST_TIMES = 999
MOST_INTERVAL = 99

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
             "4th": 4, "fifth": 5, "5th": 5, "last": -1}  # fmt: skip
_NTH = any_of(_ORDINALS)
_ORDINAL = re.compile(rf"(other|{_NTH}|zweiten?)\s+")
_NTH_GAP = re.compile(rf"({_NTH})\s+")
_OF_MONTH = re.compile(rf"\s+(?:of|in)\s+(?:the|each|every)\s+month{END}")
_DAY_NUMBER = re.compile(rf"(?:the\s+)?([0-9]{{1,2}})(?:st|nd|rd|th){END}")
_ON = re.compile(r"\s+(?:on\s+)?(?:the\s+)?")
_MONTHLY_DAY = re.compile(
    rf"(?:on\s+)?(?:the\s+)?(?:([0-9]{{1,2}})(?:st|nd|rd|th)|first)(?:\s+day)?"
    rf"\s+of\s+(?:each|every)\s+month{END}"
)
_NTH_OF_MONTH = re.compile(rf"(?:on\s+)?(?:the\s+)?({_NTH})\s+")


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
            rf"(?:({any_of(filter(None, INTERVALS))}|[0-9]{{1,2}})\s+)?({any_of(UNITS)}){WORD_END}"
        )
        self._bare_number = bare_number(words.at)
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
        for found in ADVERB.finditer(board.masked):
            start, end = found.span()
            if (board.before(start) or board.after(end)) and board.take(
                Kind.REPEAT, start, end, ADVERBS[found[1]]
            ):
                return

    def find_counts(self, board: Board) -> None:
        """Take "x5", "5 times" and "for 5 weeks" where something repeats."""
        if not any(isinstance(find.value, Repeat) for find in board.of(Kind.REPEAT)):
            self._counts_of_nothing(board)
            return
        for found in (*TIMES.finditer(board.masked), *LASTING.finditer(board.masked)):
            if found.re is LASTING:
                ending = Ending(steps=(int(found[1]), UNITS[found[2]]))
            else:
                ending = Ending(times=int(next(filter(None, found.groups()))))
            if not board.free(*found.span()):
                continue
            if _possible(ending):
                board.take(Kind.REPEAT, *found.span(), ending)
            else:
                board.take(Kind.REPEAT, *found.span(), Ending(), Note.TIMES_UNREAD)

    def _counts_of_nothing(self, board: Board) -> None:
        """ "for 5 times" of something that does not repeat is told, rather than a title."""
        for found in SO_OFTEN.finditer(board.masked) if board.of(Kind.TIME) else ():
            if board.free(*found.span()):
                board.take(Kind.REPEAT, *found.span(), Ending(), Note.NO_REPEAT)

    def _at(self, text: str, place: int) -> _Found | None:
        adverb = ADVERB.match(text, place)
        if adverb and (repeated := self._refined(text, adverb.end(), ADVERBS[adverb[1]])):
            return repeated
        if every := self._every.match(text, place):
            return self._after_every(text, every.end())
        if found := _MONTHLY_DAY.match(text, place):
            return _monthly(found.end(), int(found[1] or 1))
        if nth := _NTH_OF_MONTH.match(text, place):
            found_day = self._days.names.day_at(text, nth.end(), in_list=True)
            month = _OF_MONTH.match(text, found_day[0]) if found_day else None
            if found_day and month:
                return _Found(month.end(), _nth(_ORDINALS[nth[1]], (found_day[1],)))
        return self._plurals(text, place)

    def _after_every(self, text: str, place: int) -> _Found | None:
        if step := self._step.match(text, place):
            unit = UNITS[step[2]]
            interval = INTERVALS.get(step[1] or "") or int(step[1])
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
        if repeat.every is Every.MONTH:
            number = DAY_OF_MONTH.match(text, place) or self._bare_number.match(text, place)
            if number:
                day_number = int(next(filter(None, number.groups())))
                return _monthly(number.end(), day_number, repeat.interval)
        gap = _ON.match(text, place)
        if gap is None:
            return None
        if repeat.every is Every.WEEK or repeat == Repeat(Every.DAY):
            listed = self._days.weekdays_at(text, gap.end())
            if listed is not None:
                return _Found(listed[0], replace(repeat, every=Every.WEEK, days=listed[1]))
        nth = _NTH_GAP.match(text, gap.end()) if repeat.every is Every.MONTH else None
        day = self._days.names.day_at(text, nth.end(), in_list=True) if nth else None
        if nth and day:
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
        repeats = bool(board.of(Kind.REPEAT)) or ADVERB.search(board.masked)
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
