"""What follows when the computer stands in another zone, or when a zone's rules changed."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import datetime

from creatorplanner.domain.series import Series
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import place
from creatorplanner.operations.done import Done
from creatorplanner.operations.lists import reschedule
from creatorplanner.operations.series import split
from creatorplanner.store.planbook import Edit, Planbook


def moved_by(book: Planbook, old: str, new: str, now: datetime) -> list[Stream]:
    """The streams to come that ``move_zone`` would bring to another instant."""
    return [
        stream
        for stream in book.streams.planned_in(old, now)
        if stream.start is not None and now < place(stream.start, new).instant != stream.begins
    ]


def move_zone(edit: Edit, old: str, new: str, now: datetime) -> Done:
    """Let the streams to come keep their times on the clock, but mean them in another zone.

    One that would have begun already then stays as it is. Ideas without a date come along, and
    series from their first moved stream on.
    """
    steps = move_zone_in_steps(edit, old, new, now)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            done: Done = end.value
            return done


def move_zone_in_steps(edit: Edit, old: str, new: str, now: datetime) -> Generator[int, None, Done]:
    """The same for many streams: yields how many have moved."""
    moved = moved_by(edit.book, old, new, now)
    items = 0
    for number, stream in enumerate(moved):
        changed = stream.at(stream.start, new)
        edit.put(changed)
        items += reschedule(edit, changed)
        yield number
    keys = {stream.id for stream in moved}
    for series in edit.book.series.all():
        if series.zone == old:
            _move_series(edit, series, new, keys)
    for idea in edit.book.streams.ideas():
        if idea.zone == old:
            edit.put(replace(idea, zone=new))
    return Done("zone.moved", {"count": len(moved), "zone": new, "items": items})


def _move_series(edit: Edit, series: Series, zone: str, moved: set[str]) -> None:
    """What has begun keeps its zone: the series is parted where the first moved stream stands."""
    ahead = [one for one in edit.book.series.of_series(series.id) if one.id in moved]
    if ahead:
        series = split(edit, series, ahead[0].recurrence)
    elif series.rule.until is not None or series.rule.count is not None:
        return
    edit.put(replace(series, zone=zone))


def settle_instants(edit: Edit, now: datetime) -> Done:
    """Put streams to come where today's rules of their zones place them.

    The instants in the file are those of the rules that were known when a stream was written. No
    step of the history: the times on the clock, which are what the creator said, stay.
    """
    found = edit.book.streams.misplaced(now)
    for stream in found:
        edit.write_again(stream)
        reschedule(edit, stream)
    titles = [stream.id for stream in found]
    return Done("zone.settled", {"count": len(found), "streams": titles}, history=False)
