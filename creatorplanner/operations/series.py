"""What a user can do with streams that come again.

Every change of one stream of a series is a change of only that one. ``widen`` then carries it to
this and the later ones, or to all. What has begun or was logged keeps its time: a plan may change,
what happened does not.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, Literal

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.recurrence import Rule, first_match, occurrences
from creatorplanner.domain.recurrence_text import checked
from creatorplanner.domain.series import (
    SHARED,
    TIMING,
    VALUES,
    Occurrence,
    Series,
    end_of,
    series_like,
)
from creatorplanner.domain.series_moves import move_rule
from creatorplanner.domain.settings import setting
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.covers import copy_cover, delete_posts, give_cover
from creatorplanner.operations.done import Done
from creatorplanner.operations.lists import refresh_untouched, reschedule
from creatorplanner.operations.series_rows import (
    Leaving,
    delete_row,
    has_begun,
    lay_on,
    settle,
)
from creatorplanner.operations.streams import Draft, create_stream
from creatorplanner.store.planbook import Edit

Scope = Literal["later", "all"]


def create_series(edit: Edit, draft: Draft, rule: Rule, now: datetime) -> Done:
    """New streams by a rule, the first at the draft's start."""
    return repeat_stream(edit, create_stream(edit, draft).subject, rule, now)


def repeat_stream(edit: Edit, stream_id: str, rule: Rule, now: datetime) -> Done:
    """Let a stream come again by a rule; it stays the first of them.

    Raises UnsupportedRule, and InvalidValueError for a stream without a date.
    """
    stream = edit.get(Stream, stream_id)
    if stream.start is None:
        raise InvalidValueError("start", "")
    if edit.find(Occurrence, stream_id) is not None:
        return set_rule(edit, stream_id, rule, "later", now)
    series = series_like(stream, checked(rule), new_id())
    edit.add(series)
    give_cover(edit, stream_id, series.id)
    edit.put(Occurrence(stream_id, series.id, stream.start))
    count = settle(edit, series, now)
    return _done("series.created", series, stream, count=count + 1)


def widen(edit: Edit, stream_id: str, scope: Scope, now: datetime) -> Done:
    """Carry what one stream has of its own to this and the later ones, or to all of its series.

    Streams that have a value of their own keep it. Raises UnsupportedRule where the rule can't
    follow to another day.
    """
    occurrence, series, stream = _known(edit, stream_id)
    fields = series.own_fields(stream, occurrence.recurrence)
    if scope == "later":
        series = split(edit, series, occurrence.recurrence)
    values = [name for name in fields if name in VALUES]
    count = _spread(edit, series, stream, values, now) if values else 0
    if any(name in TIMING for name in fields):
        if scope == "all":
            series = split(edit, series, _first_ahead(edit, series, occurrence, now))
        count = max(count, _retime(edit, series, occurrence.recurrence, stream, now))
    name = "series.changed_later" if scope == "later" else "series.changed"
    return _done(name, series, stream, count=count)


def set_rule(edit: Edit, stream_id: str, rule: Rule | None, scope: Scope, now: datetime) -> Done:
    """Give this and the later streams of a series (or all to come) another rule; None: no more.

    Without a rule the stream stays as a single one and those after it go.
    """
    occurrence, series, stream = _known(edit, stream_id)
    point = occurrence.recurrence
    if scope == "all":
        point = _first_ahead(edit, series, occurrence, now)
    series = split(edit, series, point)
    if rule is None:
        edit.delete(occurrence)
        count = _end(edit, series, now)
        return _done("series.stopped", series, stream, count=count)
    start = first_match(checked(rule), series.start)
    changed = replace(series, rule=rule, start=start)
    edit.put(changed)
    if point == occurrence.recurrence and start != point:
        _bring_along(edit, changed, stream, start)
    settle(edit, changed, now)
    return _done("series.rule", changed, stream)


def end_series(edit: Edit, series_id: str, wall: datetime, now: datetime) -> Done:
    """Delete the streams of a series from a wall time on; what has begun stays."""
    series = edit.get(Series, series_id)
    last = split(edit, series, wall)
    count = _end(edit, last, now)
    return _done("series.ended", series, None, count=count)


def delete_series(edit: Edit, series_id: str, now: datetime) -> Done:
    """Delete a series with all its streams to come; what has begun stays as single streams."""
    series = edit.get(Series, series_id)
    count = _end(edit, series, now)
    return _done("series.deleted", series, None, count=count)


def extend(edit: Edit, until: date, now: datetime) -> Done:
    """Lay out every series up to a day. No step of the history: nobody did it."""
    stored = edit.book.formats.settings().series_until
    since = date.fromisoformat(stored) if stored else None
    laid = edit.book.series.after(end_of(since)) if since else {}
    count = 0
    for series in edit.book.series.all():
        if since is None:
            count += settle(edit, series, now, until)
        else:
            count += lay_on(edit, series, since, until, now, laid.get(series.id, set()))
    edit.put(setting("series_until", until.isoformat()))
    return Done("series.extended", {"count": count}, history=False)


def return_to_series(edit: Edit, stream_id: str) -> Done:
    """Give one stream again what its series has: time, length, texts and all."""
    occurrence, series, stream = _known(edit, stream_id)
    values: dict[str, Any] = {name: getattr(series, name) for name in SHARED}
    after = replace(stream, **(values | {"start": occurrence.recurrence, "later": False}))
    edit.put(after)
    reschedule(edit, after)
    if after.format_id != stream.format_id:
        refresh_untouched(edit, after)
    return _done("series.returned", series, after)


def split(edit: Edit, series: Series, wall: datetime) -> Series:
    """The series from one of its wall times on, as a series of its own; the older part ends there.

    The series itself where nothing lies before that time.
    """
    known = edit.book.series.of_series(series.id)
    before = wall - timedelta(minutes=1)
    passed = len(occurrences(series.rule, series.start, before))
    if not passed and not any(one.recurrence < wall for one in known):
        return series
    count = series.rule.count
    rule = series.rule if count is None else replace(series.rule, count=max(1, count - passed))
    later = replace(
        series,
        id=new_id(),
        start=wall,
        rule=rule,
        skipped=tuple(skip for skip in series.skipped if skip >= wall),
    )
    edit.add(later)
    copy_cover(edit, series.id, later.id)
    edit.put(series.ending_before(wall))
    for occurrence in known:
        if occurrence.recurrence >= wall:
            edit.put(replace(occurrence, series_id=later.id))
    return later


def _known(edit: Edit, stream_id: str) -> tuple[Occurrence, Series, Stream]:
    occurrence = edit.get(Occurrence, stream_id)
    return occurrence, edit.get(Series, occurrence.series_id), edit.get(Stream, stream_id)


def _first_ahead(edit: Edit, series: Series, occurrence: Occurrence, now: datetime) -> datetime:
    """The first wall time whose stream has not begun; of the stream itself if there is none."""
    streams = edit.book.series.streams_of(series.id)
    for one in edit.book.series.of_series(series.id):
        if not has_begun(streams[one.id], now):
            return one.recurrence
    return occurrence.recurrence


def _spread(edit: Edit, series: Series, stream: Stream, fields: list[str], now: datetime) -> int:
    """Give the series values of one of its streams, and every stream that followed it too."""
    values: dict[str, Any] = {name: getattr(stream, name) for name in fields}
    edit.put(replace(series, **values))
    changed = 0
    for key, row in edit.book.series.streams_of(series.id).items():
        mine = {
            name: values[name] for name in fields if getattr(row, name) == getattr(series, name)
        }
        if key == stream.id or not mine:
            continue
        after = replace(row, **mine)
        edit.put(after)
        changed += after != row
        if "format_id" in mine and not has_begun(after, now):
            refresh_untouched(edit, after)
    return changed


def _retime(edit: Edit, series: Series, old: datetime, stream: Stream, now: datetime) -> int:
    """Move a series the way one of its streams went: day, time of day, length and zone."""
    assert stream.start is not None
    move = move_rule(series.rule, old, stream.start)
    starts = (move.after(wall) for wall in (series.start, *_some(series)))
    start = next((wall for wall in starts if wall is not None), stream.start)
    skipped = (move.after(wall) for wall in series.skipped)
    moved = replace(
        series,
        start=start,
        zone=stream.zone,
        minutes=stream.minutes,
        rule=move.rule,
        skipped=tuple(sorted({wall for wall in skipped if wall is not None})),
    )
    edit.put(moved)
    changed, taken = 0, set()
    rows = edit.book.series.streams_of(series.id)
    leave = Leaving(edit, series, now)
    for one in edit.book.series.of_series(series.id):
        wall = move.after(one.recurrence)
        if wall is None or wall in taken:
            leave.drop(one)
            continue
        taken.add(wall)
        edit.put(replace(one, recurrence=wall))
        row = rows[one.id]
        if row.id != stream.id and not has_begun(row, now):
            changed += _follow(edit, row, one.recurrence, wall, series, moved)
    settle(edit, moved, now)
    return changed


def _some(series: Series) -> list[datetime]:
    """A few more of its wall times, for rules whose first day does not exist in every month."""
    return occurrences(series.rule, series.start, series.start + timedelta(days=800))[1:]


def _follow(
    edit: Edit, row: Stream, old: datetime, new: datetime, before: Series, after: Series
) -> bool:
    """Move one stream along with its series, where it had followed it."""
    zone = after.zone if row.zone == before.zone else row.zone
    moved = replace(
        row.at(new if row.start == old else row.start, zone),
        minutes=after.minutes if row.minutes == before.minutes else row.minutes,
    )
    edit.put(moved)
    reschedule(edit, moved)
    return moved != row


def _bring_along(edit: Edit, series: Series, stream: Stream, start: datetime) -> None:
    """The stream whose rule was changed is the first by the new rule, if that day is free."""
    tie = edit.get(Occurrence, stream.id)
    taken = {one.recurrence for one in edit.book.series.of_series(series.id)}
    if start in taken:
        edit.delete(tie)
        return
    edit.put(replace(tie, recurrence=start))
    if stream.start == tie.recurrence:
        moved = stream.at(start)
        edit.put(moved)
        reschedule(edit, moved)


def _end(edit: Edit, series: Series, now: datetime) -> int:
    """Delete a series: streams to come go, what has begun stays as single streams."""
    streams = edit.book.series.streams_of(series.id)
    gone = 0
    for one in edit.book.series.of_series(series.id):
        if has_begun(streams[one.id], now):
            copy_cover(edit, one.id, one.id)
            edit.delete(one)
        else:
            delete_row(edit, one)
            gone += 1
    delete_posts(edit, series.id)
    edit.delete(series)
    return gone


def _done(name: str, series: Series, stream: Stream | None, **facts: Any) -> Done:
    told = {
        "title": series.title,
        "start": series.start.isoformat(timespec="minutes"),
        "rule": series.rule.text(),
        "series": series.id,
        **facts,
    }
    return Done(name, told, "" if stream is None else stream.id)
