"""What a user can do with a stream."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.goals import Experiment
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.series import Occurrence, Series
from creatorplanner.domain.streams import MAX_MINUTES, Status, Stream
from creatorplanner.domain.text import (
    CAPTION_LIMIT,
    NOTES_LIMIT,
    TITLE_LIMIT,
    clean_text,
)
from creatorplanner.domain.zones import place
from creatorplanner.operations.captions import copy_captions, delete_captions
from creatorplanner.operations.covers import copy_cover, delete_posts
from creatorplanner.operations.done import Done
from creatorplanner.operations.incomes import unlink_incomes
from creatorplanner.operations.lists import (
    fresh_items,
    refresh_untouched,
    remember_hashtags,
    reschedule,
)
from creatorplanner.store.planbook import Edit

TEXT_FIELDS = {"notes": NOTES_LIMIT, "run_of_show": NOTES_LIMIT, "caption": CAPTION_LIMIT}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a new stream starts with; ``start`` is wall time in ``zone``, None for an idea.

    ``minutes``, ``hashtags`` and ``goal`` come from the format where they are None.
    """

    zone: str
    start: datetime | None = None
    minutes: int | None = None
    title: str = ""
    format_id: str | None = None
    platforms: tuple[str, ...] = ()
    hashtags: tuple[str, ...] | None = None
    status: Status = Status.PLANNED


def create_stream(edit: Edit, draft: Draft) -> Done:
    """Put a new stream on the plan, with its format's length, hashtags and a fresh checklist."""
    kind = None if draft.format_id is None else edit.get(Format, draft.format_id)
    minutes = draft.minutes or (kind.minutes if kind else 60)
    hashtags = draft.hashtags if draft.hashtags is not None else (kind.hashtags if kind else ())
    stream = Stream(
        id=new_id(),
        title=clean_text(draft.title, TITLE_LIMIT),
        format_id=draft.format_id,
        status=Status.IDEA if draft.start is None else draft.status,
        start=draft.start,
        zone=draft.zone,
        minutes=_checked_minutes(minutes),
        goal=kind.goal if kind else None,
        platforms=draft.platforms,
        hashtags=remember_hashtags(edit, hashtags),
    )
    edit.put(stream)
    for item in fresh_items(edit, stream):
        edit.put(item)
    return _done("stream.created", stream)


def move_stream(
    edit: Edit,
    stream_id: str,
    start: datetime,
    minutes: int | None = None,
    *,
    nudge: bool = False,
) -> Done:
    """Start at another wall time in the stream's own zone; open due times follow.

    ``minutes`` gives it another length in the same step. A ``nudge`` by a key joins the nudges
    just before it; a drag is a step of its own, however soon it follows.
    """
    stream = edit.get(Stream, stream_id)
    planned = Status.PLANNED if stream.status is Status.IDEA else stream.status
    length = stream.minutes if minutes is None else _checked_minutes(minutes)
    moved = replace(stream.at(start), status=planned, minutes=length)
    edit.put(moved)
    count = reschedule(edit, moved)
    name = "stream.scheduled" if stream.start is None else "stream.moved"
    return _done(name, moved, merge=f"move:{stream_id}" if nudge else None, items=count)


def resize_stream(
    edit: Edit, stream_id: str, start: datetime | None, minutes: int, *, nudge: bool = False
) -> Done:
    """Change the length, and the start with it when the upper edge was dragged.

    An idea without a date keeps None as its start. ``nudge`` as with ``move_stream``.
    """
    stream = edit.get(Stream, stream_id)
    resized = replace(stream.at(start), minutes=_checked_minutes(minutes))
    edit.put(resized)
    count = reschedule(edit, resized)
    return _done(
        "stream.resized", resized, merge=f"resize:{stream_id}" if nudge else None, items=count
    )


def change_zone(edit: Edit, stream_id: str, zone: str) -> Done:
    """Keep the wall time, but mean it in another zone."""
    stream = edit.get(Stream, stream_id)
    if stream.start is not None:
        place(stream.start, zone)  # refuses an unknown zone before anything is written
    changed = stream.at(stream.start, zone)
    edit.put(changed)
    reschedule(edit, changed)
    return _done("stream.zone", changed)


def choose_hour(edit: Edit, stream_id: str, later: bool) -> Done:
    """Of a time that comes twice when the clocks are put back, mean the second, or the first."""
    stream = edit.get(Stream, stream_id)
    if stream.start is None or place(stream.start, stream.zone).kind != "fold":
        raise InvalidValueError("start", "")
    changed = replace(stream, later=later)
    edit.put(changed)
    count = reschedule(edit, changed)
    return _done("stream.second_hour" if later else "stream.first_hour", changed, items=count)


def copy_stream(edit: Edit, stream_id: str, start: datetime | None) -> Done:
    """A copy at another time (None: an idea): ticks cleared, no results."""
    stream = edit.get(Stream, stream_id)
    copied = replace(
        stream.at(start),
        id=new_id(),
        status=Status.IDEA if start is None else Status.PLANNED,
    )
    edit.put(copied)
    for item in edit.items_of(stream_id):
        edit.put(replace(item, id=new_id(), stream_id=copied.id, done_at=None))
    copy_cover(edit, stream_id, copied.id)
    copy_captions(edit, stream_id, copied.id)
    reschedule(edit, copied)
    return _done("stream.copied", copied)


def unschedule_stream(edit: Edit, stream_id: str) -> Done:
    """Take the stream off the calendar and keep it as an idea."""
    idea = replace(edit.get(Stream, stream_id).at(None), status=Status.IDEA)
    edit.put(idea)
    reschedule(edit, idea)
    return _done("stream.unscheduled", idea, **leave_series(edit, stream_id))


def delete_stream(edit: Edit, stream_id: str) -> Done:
    """Delete a stream with its checklist and its sessions; undo brings all of it back.

    What it brought in besides is kept: money that came in does not go with the plan.
    """
    stream = edit.get(Stream, stream_id)
    left = leave_series(edit, stream_id)
    for session in edit.book.sessions.of_stream(stream_id):
        edit.delete(session)
    for item in edit.items_of(stream_id):
        edit.delete(item)
    delete_posts(edit, stream_id)
    delete_captions(edit, stream_id)
    delete_experiment(edit, stream_id)
    unlink_incomes(edit, stream_id)
    edit.delete(stream)
    return _done("stream.deleted", stream, **left)


def delete_experiment(edit: Edit, stream_id: str) -> None:
    """Forget what was to be learnt from a stream that goes."""
    experiment = edit.find(Experiment, stream_id)
    if experiment is not None:
        edit.delete(experiment)


def leave_series(edit: Edit, stream_id: str) -> dict[str, str]:
    """Untie a stream from its series, which skips that time from now on; facts of what was left."""
    occurrence = edit.find(Occurrence, stream_id)
    if occurrence is None:
        return {}
    series = edit.get(Series, occurrence.series_id)
    skipped = tuple(sorted({*series.skipped, occurrence.recurrence}))
    edit.put(replace(series, skipped=skipped))
    edit.delete(occurrence)
    recurrence = occurrence.recurrence.isoformat(timespec="minutes")
    return {"series": series.id, "recurrence": recurrence}


def retitle_stream(edit: Edit, stream_id: str, title: str) -> Done:
    """Change the title; empty is allowed and shows as "Untitled"."""
    stream = replace(edit.get(Stream, stream_id), title=clean_text(title, TITLE_LIMIT))
    edit.put(stream)
    return _done("stream.retitled", stream, merge=f"title:{stream_id}")


def set_stream_text(edit: Edit, stream_id: str, field: str, text: str) -> Done:
    """Change ``caption``, ``run_of_show`` or ``notes``."""
    if field not in TEXT_FIELDS:
        raise InvalidValueError("field", field)
    clean = clean_text(text, TEXT_FIELDS[field], multiline=True)
    values: dict[str, Any] = {field: clean}
    stream = replace(edit.get(Stream, stream_id), **values)
    edit.put(stream)
    return _done("stream.text", stream, merge=f"{field}:{stream_id}", field=field)


def set_stream_format(edit: Edit, stream_id: str, format_id: str | None) -> Done:
    """Change the format: ticks and changed lines stay, untouched lines become the new list's."""
    stream = edit.get(Stream, stream_id)
    kind = None if format_id is None else edit.get(Format, format_id)
    changed = replace(stream, format_id=format_id)
    if kind is not None and not stream.hashtags and kind.hashtags:
        changed = replace(changed, hashtags=remember_hashtags(edit, kind.hashtags))
    edit.put(changed)
    refresh_untouched(edit, changed)
    return _done("stream.format", changed, format=kind.name if kind else "")


def set_platforms(edit: Edit, stream_id: str, platforms: tuple[str, ...]) -> Done:
    """Where the stream will run, in the order shown."""
    names = tuple(dict.fromkeys(clean_text(name, 60) for name in platforms))
    stream = replace(edit.get(Stream, stream_id), platforms=tuple(filter(None, names)))
    edit.put(stream)
    return _done("stream.platforms", stream, merge=f"platforms:{stream_id}")


def set_hashtags(edit: Edit, stream_id: str, hashtags: tuple[str, ...]) -> Done:
    """The stream's hashtags in order; doubles (by case) are left out."""
    stream = replace(edit.get(Stream, stream_id), hashtags=remember_hashtags(edit, hashtags))
    edit.put(stream)
    return _done("stream.hashtags", stream, merge=f"hashtags:{stream_id}")


def set_goal(edit: Edit, stream_id: str, goal: int | None) -> Done:
    """The peak viewers hoped for; None for no goal."""
    if goal is not None and not 0 <= goal <= 10**12:
        raise InvalidValueError("goal", str(goal))
    stream = replace(edit.get(Stream, stream_id), goal=goal)
    edit.put(stream)
    return _done("stream.goal", stream, merge=f"goal:{stream_id}")


def set_tentative(edit: Edit, stream_id: str, tentative: bool) -> Done:
    """Mark a stream as not yet certain, or as certain."""
    stream = replace(edit.get(Stream, stream_id), tentative=tentative)
    edit.put(stream)
    return _done("stream.tentative" if tentative else "stream.certain", stream)


def set_status(edit: Edit, stream_id: str, status: Status) -> Done:
    """Go live, end, cancel, or take any of these back."""
    stream = replace(edit.get(Stream, stream_id), status=status)
    if stream.start is None and status is not Status.IDEA:
        raise InvalidValueError("status", status.value)
    edit.put(stream)
    return _done(f"stream.{status.value}", stream)


def push_stream(edit: Edit, stream_id: str, minutes: int) -> Done:
    """Start some real minutes later (or earlier), keeping the length."""
    stream = edit.get(Stream, stream_id)
    if stream.start is None:
        raise InvalidValueError("start", "")
    return move_stream(edit, stream_id, stream.start + timedelta(minutes=minutes))


def _checked_minutes(minutes: int) -> int:
    if not 1 <= minutes <= MAX_MINUTES:
        raise InvalidValueError("minutes", str(minutes))
    return minutes


def _done(name: str, stream: Stream, merge: str | None = None, **facts: Any) -> Done:
    start = None if stream.start is None else stream.start.isoformat(timespec="minutes")
    told = {"title": stream.title, "start": start, "minutes": stream.minutes, **facts}
    return Done(name, told, stream.id, merge)
