"""Planning a week from another one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from typing import Any

from creatorplanner.domain.streams import Stream
from creatorplanner.domain.week_plan import Coming, Standing, coming
from creatorplanner.domain.zones import place
from creatorplanner.operations.done import Done
from creatorplanner.operations.streams import copy_stream
from creatorplanner.store.planbook import Edit, Planbook

WEEK = timedelta(days=7)
MARGIN = timedelta(days=1)
"""A stream of another zone may slip over the edge of a week when one of the two changes clocks."""


def starting_in_week(book: Planbook, first: date, zone: str) -> list[Stream]:
    """The streams that start in the seven days from ``first`` where the computer is, in order."""
    begin, end = _midnight(first, zone), _midnight(first + WEEK, zone)
    found = book.streams.between(begin, end)
    return [one for one in found if one.begins is not None and begin <= one.begins < end]


def coming_week(book: Planbook, source: date, target: date, zone: str) -> list[Coming]:
    """What the week from ``target`` gets from the week from ``source``; ``zone`` is the computer's.

    Both are first days of a week.
    """
    old = starting_in_week(book, source, zone)
    begin, end = _midnight(target, zone), _midnight(target + WEEK, zone)
    there = book.streams.between(begin - MARGIN, end + MARGIN)
    tied = book.series.occurrences_of([one.id for one in (*old, *there)])
    found = coming(old, there, tied, (target - source).days)
    return [
        one for one in found if one.standing is not Standing.REPEATS or begin <= one.begins < end
    ]


def copy_week(edit: Edit, source: date, target: date, zone: str) -> Done:
    """Copy the streams of one week into another: what was cancelled stays behind.

    Streams that repeat by themselves and those that are there already are not doubled. Ticks are
    cleared, no results are copied.
    """
    found = coming_week(edit.book, source, target, zone)
    chosen = [one for one in found if one.usual]
    standings = Counter(one.standing for one in found)
    facts = {
        "repeating": standings[Standing.REPEATS],
        "there": standings[Standing.THERE],
        "source": source.isoformat(),
    }
    return _copied(edit, "week.copied", chosen, target, facts)


def plan_week(
    edit: Edit, source: date, target: date, zone: str, stream_ids: Collection[str]
) -> Done:
    """Copy the chosen streams of one week into another; what is there by now is left out."""
    found = coming_week(edit.book, source, target, zone)
    chosen = [one for one in found if one.offered and one.stream.id in stream_ids]
    return _copied(edit, "week.planned", chosen, target, {})


def _copied(
    edit: Edit, name: str, chosen: list[Coming], target: date, facts: dict[str, Any]
) -> Done:
    made = [copy_stream(edit, one.stream.id, one.start).subject for one in chosen]
    last = target + WEEK - timedelta(days=1)
    told = {"count": len(made), "first": target.isoformat(), "last": last.isoformat(), **facts}
    return Done(name, told, made[0] if made else "")


def _midnight(day: date, zone: str) -> datetime:
    return place(datetime.combine(day, time()), zone).instant
