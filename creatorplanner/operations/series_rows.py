"""Keeping the streams of a series true to its rule, as rows up to a horizon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from creatorplanner.domain.checklists import TemplateItem
from creatorplanner.domain.series import FARTHEST, Occurrence, Series, end_of
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.operations.captions import delete_captions
from creatorplanner.operations.covers import delete_posts
from creatorplanner.operations.incomes import unlink_incomes
from creatorplanner.operations.lists import items_from, template_lines
from creatorplanner.operations.streams import delete_experiment
from creatorplanner.store.planbook import Edit, Planbook

AHEAD = timedelta(days=92)
"""How far ahead the streams of a series are laid out at least."""


def horizon(book: Planbook, now: datetime) -> date:
    """The last day up to which every series is laid out; ``now`` is aware UTC."""
    stored = book.formats.settings().series_until
    ahead = now.astimezone(UTC).date() + AHEAD
    return max(ahead, date.fromisoformat(stored)) if stored else ahead


def not_laid_out(book: Planbook, last: date, now: datetime) -> list[tuple[Series, Stream]]:
    """The streams up to a day that series will have and that are no rows yet, for readers.

    They have other ids each time. ``now`` is aware UTC.
    """
    end = end_of(min(last, now.date() + FARTHEST))
    found = []
    for series in book.series.all():
        have = {occurrence.recurrence for occurrence in book.series.of_series(series.id)}
        walls = series.walls(end, to_wall(now, series.zone))
        found += [(series, series.stream(wall)) for wall in walls if wall not in have]
    return found


def settle(edit: Edit, series: Series, now: datetime, until: date | None = None) -> int:
    """Add the streams that the series lacks up to its horizon, take out what it no longer has.

    Returns how many were added.
    """
    end = end_of(until or horizon(edit.book, now))
    known = edit.book.series.of_series(series.id)
    walls = series.walls(end)
    wanted = set(walls)
    leave = Leaving(edit, series, now)
    for occurrence in known:
        if occurrence.recurrence not in wanted and occurrence.recurrence <= end:
            leave.drop(occurrence)
    have = {occurrence.recurrence for occurrence in known}
    lines = template_lines(edit, series.format_id)
    missing = [wall for wall in walls if wall not in have]
    for wall in missing:
        _add(edit, series, wall, lines, now)
    return len(missing)


def lay_on(
    edit: Edit, series: Series, since: date, until: date, now: datetime, have: set[datetime]
) -> int:
    """Add what comes after ``since``, up to which nothing lacks; ``have`` are walls after it.

    Years that were laid out before cost nothing. Returns how many were added.
    """
    begin = end_of(since) + timedelta(minutes=1)
    missing = [wall for wall in series.walls(end_of(until), begin) if wall not in have]
    lines = template_lines(edit, series.format_id) if missing else []
    for wall in missing:
        _add(edit, series, wall, lines, now)
    return len(missing)


def settle_after_replay(edit: Edit, series_ids: set[str], now: datetime) -> None:
    """After an undo or redo: rows that were laid out since then follow what the series is now."""
    for series_id in series_ids:
        series = edit.find(Series, series_id)
        if series is not None:
            settle(edit, series, now)
            continue
        leave = Leaving(edit, None, now)
        for occurrence in edit.book.series.of_series(series_id):
            leave.drop(occurrence)


class Leaving:
    """Takes streams out of a series: untouched ones to come go, all others stay as single ones."""

    def __init__(self, edit: Edit, series: Series | None, now: datetime) -> None:
        self._edit, self._series, self._now = edit, series, now
        self._kept: Callable[[str], bool] | None = None

    def drop(self, occurrence: Occurrence) -> None:
        """Delete the stream if nobody worked on it and it lies ahead, else let it stand alone."""
        stream = self._edit.get(Stream, occurrence.id)
        if self._untouched(stream, occurrence):
            delete_row(self._edit, occurrence)
        elif self._series is None or not self._series.pauses(occurrence.recurrence.date()):
            self._edit.delete(occurrence)

    def pause(self, occurrence: Occurrence) -> bool:
        """Take out a stream that falls into a break; one that was worked on is cancelled."""
        stream = self._edit.get(Stream, occurrence.id)
        if has_begun(stream, self._now):
            return False
        if self._untouched(stream, occurrence):
            delete_row(self._edit, occurrence)
        else:
            self._edit.put(replace(stream, status=Status.CANCELLED))
        return True

    def _untouched(self, stream: Stream, occurrence: Occurrence) -> bool:
        if stream.status is not Status.PLANNED or has_begun(stream, self._now):
            return False
        if self._series and self._series.own_fields(stream, occurrence.recurrence):
            return False
        return not self._worked_on(occurrence)

    def _worked_on(self, occurrence: Occurrence) -> bool:
        if self._kept is None:
            self._kept = self._edit.book.series.kept(occurrence.series_id).__contains__
        return self._kept(occurrence.id)


def delete_row(edit: Edit, occurrence: Occurrence) -> None:
    """Delete the stream of an occurrence with all that hangs on it."""
    for session in edit.book.sessions.of_stream(occurrence.id):
        edit.delete(session)
    for item in edit.items_of(occurrence.id):
        edit.delete(item)
    delete_posts(edit, occurrence.id)
    delete_captions(edit, occurrence.id)
    delete_experiment(edit, occurrence.id)
    unlink_incomes(edit, occurrence.id)
    edit.delete(occurrence)
    edit.delete(edit.get(Stream, occurrence.id))


def has_begun(stream: Stream, now: datetime) -> bool:
    """Whether a stream lies behind us or runs: what happened is not planned any more."""
    return stream.begins is None or stream.begins <= now


def _add(
    edit: Edit, series: Series, wall: datetime, lines: list[TemplateItem], now: datetime
) -> None:
    stream = series.stream(wall)
    edit.add(stream)
    edit.add(Occurrence(stream.id, series.id, wall))
    if not has_begun(stream, now):
        for item in items_from(lines, stream):
            edit.add(item)
