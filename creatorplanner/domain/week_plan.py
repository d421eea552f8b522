"""What a week gets from another one: streams to copy, those that come by themselves, those there.

Wall times and zones are kept: a stream at 8 PM stays at 8 PM across a change of the clocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from creatorplanner.domain.series import Occurrence
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import place


class Standing(StrEnum):
    """How a stream comes into the week: it can be copied, its series does without, or it is in."""

    COPY = "copy"
    OFF = "off"
    REPEATS = "repeats"
    THERE = "there"


class Coming(NamedTuple):
    """A stream and the wall time, in its own zone, that it has or would have in the week.

    ``stream`` is the one to copy, or for what repeats by itself the one of the week itself.
    """

    stream: Stream
    start: datetime
    standing: Standing

    @property
    def begins(self) -> datetime:
        """The UTC instant of the start."""
        return place(self.start, self.stream.zone).instant

    @property
    def ends(self) -> datetime:
        """The UTC instant of the planned end."""
        return self.begins + timedelta(minutes=self.stream.minutes)

    @property
    def usual(self) -> bool:
        """Whether it is copied unless somebody says otherwise."""
        return self.standing is Standing.COPY and self.stream.status is not Status.CANCELLED

    @property
    def offered(self) -> bool:
        """Whether it can be copied at all."""
        return self.standing in (Standing.COPY, Standing.OFF)


def coming(
    source: Iterable[Stream],
    target: Iterable[Stream],
    tied: Mapping[str, Occurrence],
    days: int,
) -> list[Coming]:
    """What a week gets from the streams of another one ``days`` days earlier, in start order.

    ``target`` are the streams that the week has already; ``tied`` says which of all these are of
    a series.
    """
    there = list(target)
    repeating = [one for one in there if one.id in tied and one.status is not Status.CANCELLED]
    found = [Coming(one, one.start, Standing.REPEATS) for one in repeating if one.start is not None]
    taken = {_likeness(one, one.start) for one in there if one.start is not None}
    by_rule = {_likeness(one, one.start) for one in repeating if one.start is not None}
    running = {tied[one.id].series_id for one in there if one.id in tied}
    names = {(one.title, one.format_id) for one in repeating}
    for stream in source:
        if stream.start is None:
            continue
        start = stream.start + timedelta(days=days)
        likeness = _likeness(stream, start)
        occurrence = tied.get(stream.id)
        if likeness in by_rule or (occurrence and occurrence.series_id in running):
            continue
        if likeness in taken:
            found.append(Coming(stream, start, Standing.THERE))
        elif occurrence is None:
            found.append(Coming(stream, start, Standing.COPY))
        elif (stream.title, stream.format_id) not in names:
            found.append(Coming(stream, start, Standing.OFF))
    return sorted(found, key=lambda one: (one.begins, one.stream.id))


def _likeness(stream: Stream, start: datetime) -> tuple[str, str | None, datetime]:
    """Two streams that agree in this are the same to the creator."""
    return stream.title, stream.format_id, place(start, stream.zone).instant
