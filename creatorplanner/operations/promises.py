"""What became of the streams that were planned, week by week, as plain values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import NamedTuple

from creatorplanner.domain.consistency import (
    NOTICE,
    PLANNING,
    WEEK,
    KeptWeek,
    Promise,
    Told,
    by_week,
    is_promise,
    outcomes,
)
from creatorplanner.domain.measures import minutes_live
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.store.planbook import Planbook

WEEKS = 8
FEWEST = 2
WeekOf = Callable[[date], date]


class Became(NamedTuple):
    """The outcomes of promises, the minutes live by start, and starts of what was no promise."""

    told: list[Told]
    live: list[tuple[datetime, float]]
    unplanned: list[datetime]


def what_became(book: Planbook, begin: datetime, now: datetime, zone: str) -> Became:
    """The outcome of each stream that was to start since ``begin``, and what was live, by start.

    A stream on two platforms is live once: as long as its longest session.
    """
    streams = [one for one in book.streams.between(begin, now) if _since(one, begin)]
    sessions = book.sessions.of_streams([one.id for one in streams])
    made = book.journal.made(begin - NOTICE, begin)
    promises, live, unplanned = [], [], []
    for stream in streams:
        begins, ends = stream.begins, stream.ends
        assert begins is not None
        assert ends is not None
        logged = sessions.get(stream.id, [])
        done = bool(logged) or stream.status in (Status.DONE, Status.LIVE)
        cancelled = stream.status is Status.CANCELLED
        if done and not is_promise(begins, made.get(stream.id)):
            unplanned.append(begins)
        promises.append(Promise(stream.id, begins, ends, done, cancelled))
        minutes = max((minutes_live(one) or 0.0 for one in logged), default=0.0)
        if minutes:
            live.append((begins, minutes))
    shifts = [one for one in book.journal.shifts(begin - PLANNING) if one.was >= begin]
    told = outcomes(promises, shifts, now, lambda at: to_wall(at, zone).date(), made)
    return Became(told, live, unplanned)


def kept_weeks(
    book: Planbook, now: datetime, zone: str, week_of: WeekOf, weeks: int = WEEKS
) -> list[KeptWeek]:
    """The last weeks, this one included, oldest first; ``week_of`` gives a day's first of week.

    Those before there was anything are left out, but for a few.
    """
    this = week_of(to_wall(now, zone).date())
    firsts = [this - (weeks - 1 - index) * WEEK for index in range(weeks)]
    begin = place(datetime.combine(firsts[0], time()), zone).instant
    told, live, unplanned = what_became(book, begin, now, zone)
    found = by_week(told, live, firsts, lambda at: week_of(to_wall(at, zone).date()), unplanned)
    busy = (bool(week.promised or week.minutes or week.unplanned) for week in found)
    began = next((at for at, is_busy in enumerate(busy) if is_busy), weeks)
    return found[min(began, weeks - FEWEST) :]


def kept_between(book: Planbook, begin: datetime, end: datetime) -> list[datetime]:
    """When the streams between two instants started that were planned and took place."""
    streams = [one for one in book.streams.between(begin, end) if _since(one, begin)]
    sessions = book.sessions.of_streams([one.id for one in streams])
    made = book.journal.made(begin - NOTICE, begin)
    return [
        begins
        for one in streams
        if (begins := one.begins) is not None
        and (one.id in sessions or one.status is Status.DONE)
        and is_promise(begins, made.get(one.id))
    ]


def _since(stream: Stream, begin: datetime) -> bool:
    return stream.begins is not None and stream.begins >= begin
