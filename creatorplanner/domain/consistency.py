"""How often what was promised took place: kept, moved with notice, missed. Counted, not judged.

A promise is a stream's planned start as it stood a day before it: what came into the plan later,
or after it took place, was promised to nobody and counts as nothing. Moving or calling off a stream
a day or more ahead is notice; earlier than a week ahead it is planning, and counts as nothing.
Within the day, another hour of the same day keeps the promise. What is over and not logged is
missed, but only after two days: people log later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from creatorplanner.domain.shifts import Shift

NOTICE = timedelta(days=1)
PLANNING = timedelta(days=7)
SLIGHT = timedelta(minutes=30)
LOG_WITHIN = timedelta(days=2)
WEEK = timedelta(days=7)


class Outcome(StrEnum):
    """What became of a promise."""

    KEPT = "kept"
    MOVED = "moved"
    MISSED = "missed"


class Promise(NamedTuple):
    """A planned stream as it stands: UTC instants; ``done`` where it took place."""

    stream_id: str
    begins: datetime
    ends: datetime
    done: bool
    cancelled: bool = False


class Told(NamedTuple):
    """What became of one stream, and when it was to be."""

    stream_id: str
    at: datetime
    outcome: Outcome


class KeptWeek(NamedTuple):
    """The promises of one week, and the minutes that were live in it.

    ``unplanned`` streams took place, but were not in the plan a day before.
    """

    first: date
    kept: int = 0
    moved: int = 0
    missed: int = 0
    minutes: float = 0
    unplanned: int = 0

    @property
    def promised(self) -> int:
        """How many promises there were."""
        return self.kept + self.moved + self.missed


def outcomes(
    promises: Iterable[Promise],
    shifts: Iterable[Shift],
    now: datetime,
    day_of: Callable[[datetime], date],
    made: Mapping[str, datetime] | None = None,
) -> list[Told]:
    """What became of each stream, oldest first; ``day_of`` is the creator's day of an instant.

    ``shifts`` come oldest first. ``made`` says when streams came into the plan, where the history
    still knows; without it they were there long before. What is still to come, or may still be
    logged, is left out.
    """
    moves: dict[str, list[Shift]] = {}
    known = made or {}
    for shift in shifts:
        if is_promise(shift.was, known.get(shift.stream_id)):
            moves.setdefault(shift.stream_id, []).append(shift)
    found = []
    for promise in promises:
        if not is_promise(promise.begins, known.get(promise.stream_id)):
            moves.pop(promise.stream_id, None)
            continue
        told = _of_stream(promise, moves.pop(promise.stream_id, []), now, day_of)
        if told is not None:
            found.append(told)
    for key, own in moves.items():  # streams that are not there any more
        told = _called_off(key, own)
        if told is not None and told.at <= now:
            found.append(told)
    return sorted(found, key=lambda told: (told.at, told.stream_id))


def is_promise(begins: datetime, made: datetime | None) -> bool:
    """Whether it was in the plan a day before its start; ``made`` is None where it long was."""
    return made is None or made <= begins - NOTICE


def by_week(
    told: Iterable[Told],
    live: Iterable[tuple[datetime, float]],
    weeks: Sequence[date],
    week_of: Callable[[datetime], date],
    unplanned: Iterable[datetime] = (),
) -> list[KeptWeek]:
    """Counts and live minutes of some weeks, named by their first days."""
    found = {first: KeptWeek(first) for first in weeks}
    for one in told:
        week = found.get(week_of(one.at))
        if week is not None:
            count = getattr(week, one.outcome.value) + 1
            found[week.first] = week._replace(**{one.outcome.value: count})
    for started, minutes in live:
        week = found.get(week_of(started))
        if week is not None:
            found[week.first] = week._replace(minutes=week.minutes + minutes)
    for begins in unplanned:
        week = found.get(week_of(begins))
        if week is not None:
            found[week.first] = week._replace(unplanned=week.unplanned + 1)
    return list(found.values())


def _of_stream(
    promise: Promise, own: list[Shift], now: datetime, day_of: Callable[[datetime], date]
) -> Told | None:
    if promise.cancelled and not promise.done:
        return _called_off(promise.stream_id, own)
    if promise.begins > now:
        return None
    broken = next((shift for shift in own if _is_late(shift)), None)
    if broken is not None and day_of(broken.was) != day_of(promise.begins):
        return Told(promise.stream_id, broken.was, Outcome.MISSED)
    if not promise.done:
        waiting = now < promise.ends + LOG_WITHIN
        return None if waiting else Told(promise.stream_id, promise.begins, Outcome.MISSED)
    moved = any(_is_notice(shift) for shift in own)
    return Told(promise.stream_id, promise.begins, Outcome.MOVED if moved else Outcome.KEPT)


def _called_off(key: str, own: list[Shift]) -> Told | None:
    """Of a stream that does not take place: with notice, too late, or never really promised."""
    if not own or own[-1].now is not None:
        return None  # the history does not say when
    last = own[-1]
    if _is_notice(last):
        return Told(key, last.was, Outcome.MOVED)
    if _is_late(last) and (last.at <= last.was or not _is_tidying(last)):
        return Told(key, last.was, Outcome.MISSED)
    return None


def _is_notice(shift: Shift) -> bool:
    ahead = shift.was - shift.at
    slight = shift.now is not None and abs(shift.now - shift.was) < SLIGHT
    return NOTICE <= ahead <= PLANNING and not slight


def _is_late(shift: Shift) -> bool:
    return shift.was - shift.at < NOTICE


def _is_tidying(shift: Shift) -> bool:
    """Clearing the calendar of what was long over says nothing about a promise."""
    return shift.at - shift.was > LOG_WITHIN
