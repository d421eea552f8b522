"""From what was found to wall times: which Friday, today or next week, the first of a series."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from creatorplanner.domain.quick_add.board import Board, Find
from creatorplanner.domain.quick_add.days import WEEK, Wish
from creatorplanner.domain.quick_add.repeat import Every, Repeat, rule_of
from creatorplanner.domain.quick_add.repeats import Ending, whole_repeat
from creatorplanner.domain.quick_add.result import Clock, Kind, Note
from creatorplanner.domain.quick_add.spoken import NIGHT
from creatorplanner.domain.recurrence import Rule

_UNREAD = frozenset({Note.DATE_UNREAD, Note.MONTH_ALONE})
SMALL_HOURS = time(6)
FARTHEST = 366 * 9  # days in which the first of a series is looked for: 29 February
_STEPS = {Every.DAY: 1, Every.WEEK: WEEK, Every.MONTH: 31, Every.YEAR: 366}


class Settled(NamedTuple):
    """When it starts; ``notes`` are those that belong to no piece."""

    starts: tuple[datetime, ...] = ()
    clock: Clock | None = None
    rule: Rule | None = None
    notes: tuple[Note, ...] = ()


def settle(board: Board, now: datetime, usual: time, week_start: int) -> Settled:
    """Put days, time and repetition together; pieces get their days and notes.

    ``usual`` is the time where none was typed.
    """
    days, repeats = board.of(Kind.DAY), board.of(Kind.REPEAT)
    clock = next((one.value for one in board.of(Kind.TIME) if one.value is not None), None)
    repeat = whole_repeat(repeats)
    wishes = [wish for find in days for wish in find.value.wishes]
    unread = any(_UNREAD.intersection(find.notes) for find in days)
    if unread and not wishes:
        return Settled((), clock, None)
    if repeat is not None:
        return _series(board, _Wanted(repeat, wishes, clock, usual), now, week_start)
    if not wishes:
        return _undated(board, clock, now)
    start = clock.start if clock else usual
    found = sorted({day for find in days for day in _days_of(find, start, now)})
    late = _night(board, clock, days)
    starts = tuple(datetime.combine(day + timedelta(days=late), start) for day in found)
    return Settled(starts, clock, None, () if clock else (Note.TIME_ASSUMED,))


def _undated(board: Board, clock: Clock | None, now: datetime) -> Settled:
    """A time alone is today's, or tomorrow's where it has passed."""
    if clock is None:
        return Settled()
    start = datetime.combine(clock.day or now.date(), clock.start)
    if start <= now:
        start += timedelta(days=1)
        _note(board, Kind.TIME, Note.TOMORROW)
    return Settled((start,), clock)


def _days_of(find: Find, start: time, now: datetime) -> list[date]:
    found: list[date] = []
    for wish in find.value.wishes:
        first = wish.day
        if first is None:
            first, passed = coming(wish.weekday, start, now)
            if passed:
                find.notes.append(Note.NEXT_WEEK)
        elif datetime.combine(first, start) <= now and Note.PASSED not in find.notes:
            find.notes.append(Note.PASSED)
        found += [first + timedelta(days=index) for index in range(wish.run)]
    return found


def coming(weekday: int, start: time, now: datetime) -> tuple[date, bool]:
    """The next such weekday whose ``start`` lies ahead, and whether today's has passed."""
    ahead = (weekday - now.weekday()) % WEEK
    passed = ahead == 0 and datetime.combine(now.date(), start) <= now
    return now.date() + timedelta(days=ahead + WEEK * passed), passed


def _night(board: Board, clock: Clock | None, days: list[Find]) -> int:
    """1 where the night of that day is meant: "fri midnight", "tonight 1am"."""
    if clock is None:
        return 0
    typed = next(one for one in board.of(Kind.TIME) if one.value is not None)
    text = board.plain[typed.start : typed.end]
    word = clock.start == time() and not any(sign.isdecimal() for sign in text)
    tonight = clock.start < SMALL_HOURS and board.part == NIGHT
    if not (word or tonight):
        return 0
    typed.notes.append(Note.NEXT_DAY)
    for find in days:
        if Note.PASSED in find.notes:
            find.notes.remove(Note.PASSED)
    return 1


# ------------------------------------------------------------------------- series


class _Wanted(NamedTuple):
    repeat: Repeat
    wishes: list[Wish]
    clock: Clock | None
    usual: time


def _series(board: Board, wanted: _Wanted, now: datetime, week_start: int) -> Settled:
    repeat, wishes, clock, usual = wanted
    start = clock.start if clock else usual
    notes = [] if clock else [Note.TIME_ASSUMED]
    first_day = next((wish.day for wish in wishes if wish.day), None)
    weekdays = {(w.weekday + index) % WEEK for w in wishes if not w.day for index in range(w.run)}
    if weekdays and repeat.every in (Every.DAY, Every.WEEK):
        repeat = replace(repeat, every=Every.WEEK, days=tuple(sorted(weekdays)))
    if first_day is None and not (repeat.days or repeat.month_days or repeat.every is Every.DAY):
        notes.append(Note.TODAY_ASSUMED)
    base = first_day or now.date()
    limit = now if first_day is None else datetime.min
    first = next(
        (day for day in _matching(repeat, base) if datetime.combine(day, start) > limit), base
    )
    repeat = _bounded(board, _anchored(repeat, first), first)
    for find in board.of(Kind.DAY):
        if first_day and datetime.combine(first_day, start) <= now:
            find.notes.append(Note.PASSED)
    begin = datetime.combine(first, start)
    return Settled((begin,), clock, rule_of(repeat, begin, week_start), tuple(notes))


def _matching(repeat: Repeat, base: date) -> Iterator[date]:
    """Days from ``base`` on that a series can begin on."""
    for index in range(FARTHEST):
        day = base + timedelta(days=index)
        if _fits(repeat, day):
            yield day


def _fits(repeat: Repeat, day: date) -> bool:
    if repeat.month_days:
        return day.day in repeat.month_days
    if repeat.days and day.weekday() not in repeat.days:
        return False
    if repeat.nth == -1:
        return day.day + WEEK > calendar.monthrange(day.year, day.month)[1]
    return not repeat.nth or (day.day - 1) // WEEK + 1 == repeat.nth


def _anchored(repeat: Repeat, first: date) -> Repeat:
    """The rule with the day that its first stream gives it."""
    if repeat.every is Every.WEEK and not repeat.days:
        return replace(repeat, days=(first.weekday(),))
    if repeat.every is Every.MONTH and not (repeat.days or repeat.month_days):
        return replace(repeat, month_days=(first.day,))
    return repeat


def _bounded(board: Board, repeat: Repeat, first: date) -> Repeat:
    """The rule with its end: "for 5 weeks" counts from the first stream."""
    for find in board.of(Kind.REPEAT):
        if isinstance(find.value, Ending) and find.value.steps is not None:
            count, unit = find.value.steps
            repeat = replace(repeat, until=_after(first, count, unit) - timedelta(days=1))
    if repeat.until is not None and repeat.until < first:
        _note(board, Kind.REPEAT, Note.PASSED)
    return repeat


def _after(first: date, count: int, unit: Every) -> date:
    if unit in (Every.DAY, Every.WEEK):
        return first + timedelta(days=count * _STEPS[unit])
    months = first.year * 12 + first.month - 1 + count * (12 if unit is Every.YEAR else 1)
    year, index = divmod(months, 12)
    return date(year, index + 1, min(first.day, calendar.monthrange(year, index + 1)[1]))


def _note(board: Board, kind: Kind, note: Note) -> None:
    for find in board.of(kind)[-1:]:
        find.notes.append(note)
