"""From a part of the week to a day and a time: the start that the creator knows there best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from creatorplanner.insights.slots import Days, Slot, Time, slot_of

HOURS = {
    Time.NIGHT: 0,
    Time.MORNING: 10,
    Time.AFTERNOON: 15,
    Time.EVENING: 20,
    Time.LATE: 21,
}
LAST = {Days.WORKDAYS: 3, Days.FRIDAY: 4, Days.SATURDAY: 5, Days.SUNDAY: 6}
HALF = 30


def meant_starts(
    slot: Slot, first: date, known: Iterable[datetime], own: Iterable[datetime] = ()
) -> list[datetime]:
    """Wall starts in the week from ``first`` that belong to a slot, the most usual one first.

    ``own`` are earlier starts of the format itself, ``known`` those of all formats. Where nothing
    was ever streamed in the slot, an hour that is usual for everybody.
    """
    counted = Counter[tuple[int, time]]()
    for weight, starts in ((1, known), (3, own)):
        for start in starts:
            if slot_of(start.weekday(), start.hour) == slot:
                counted[start.weekday(), _rounded(start)] += weight
    places = [place for place, _count in sorted(counted.items(), key=_rank)]
    if not places:
        at = time(HOURS[slot.time])
        last = LAST[slot.days]
        places = [(day, at) for day in ((1, 2, 3, 0) if last == 3 else (last,))]
    days = {day.weekday(): day for day in (first + timedelta(days=index) for index in range(7))}
    return [datetime.combine(days[weekday], at) for weekday, at in places]


def _rank(counted: tuple[tuple[int, time], int]) -> tuple[int, int, time]:
    (weekday, at), count = counted
    return -count, weekday, at


def _rounded(start: datetime) -> time:
    """To the half hour before: odd minutes are chance."""
    return time(start.hour, start.minute // HALF * HALF)
