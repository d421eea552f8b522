"""Days off from streams that come again: the pattern goes on afterwards."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.series import Break, Series
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.operations.done import Done
from creatorplanner.operations.series_rows import Leaving, has_begun, settle
from creatorplanner.store.planbook import Edit


def take_break(
    edit: Edit, first: date, last: date, now: datetime, series_ids: Collection[str] | None = None
) -> Done:
    """Days off for every series (or some): the pattern goes on afterwards.

    Streams in the break that somebody worked on are cancelled instead of deleted.
    """
    if last < first:
        raise InvalidValueError("break", f"{first}/{last}")
    count = 0
    for series in edit.book.series.all():
        if series_ids is not None and series.id not in series_ids:
            continue
        pause = Break(first, last)
        rested = replace(series, breaks=tuple(sorted({*series.breaks, pause})))
        leave = Leaving(edit, series, now)
        for occurrence in edit.book.series.of_series(series.id):
            if first <= occurrence.recurrence.date() <= last:
                count += leave.pause(occurrence)
        edit.put(rested)
    return Done("series.break", {"first": str(first), "last": str(last), "count": count})


def end_break(
    edit: Edit, first: date, last: date, now: datetime, series_ids: Collection[str] | None = None
) -> Done:
    """Take a break back: every series (or some) that had it runs through these days again.

    Days that have passed stay off: nobody streamed then.
    """
    count = 0
    for series in edit.book.series.all():
        chosen = series_ids is None or series.id in series_ids
        if not chosen or Break(first, last) not in series.breaks:
            continue
        today = to_wall(now, series.zone).date()
        kept = [pause for pause in series.breaks if pause != Break(first, last)]
        if first < today:
            kept.append(Break(first, min(last, today - timedelta(days=1))))
        awake = replace(series, breaks=tuple(sorted(kept)))
        edit.put(awake)
        count += settle(edit, awake, now) + _plan_again(edit, awake, first, last, now)
    return Done("series.break_ended", {"first": str(first), "last": str(last), "count": count})


def _plan_again(edit: Edit, series: Series, first: date, last: date, now: datetime) -> int:
    """Streams that were worked on had only been cancelled."""
    count = 0
    for occurrence in edit.book.series.of_series(series.id):
        if first <= occurrence.recurrence.date() <= last:
            stream = edit.get(Stream, occurrence.id)
            if stream.status is Status.CANCELLED and not has_begun(stream, now):
                edit.put(replace(stream, status=Status.PLANNED))
                count += 1
    return count
