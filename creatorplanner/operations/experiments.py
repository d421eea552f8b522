"""What a user can do with what is proposed for a week: put it on the calendar, as one step."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.goals import KINDS, Experiment
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.done import Done
from creatorplanner.operations.streams import (
    Draft,
    copy_stream,
    create_stream,
    unschedule_stream,
)
from creatorplanner.operations.weeks import plan_week
from creatorplanner.store.planbook import Edit


@dataclass(frozen=True, slots=True)
class Wish:
    """One stream that is proposed; ``start`` is wall time of ``zone``.

    ``like`` is the stream that it is a copy of, "" for a new one of the format. ``instead`` is the
    planned stream that gives it its place.
    """

    format_id: str
    start: datetime
    zone: str
    minutes: int | None = None
    platforms: tuple[str, ...] = ()
    like: str = ""
    instead: str = ""


class Proposal(NamedTuple):
    """What ``plan_proposal`` takes."""

    kind: str
    wishes: tuple[Wish, ...]
    told: str


def plan_proposal(edit: Edit, kind: str, wishes: Sequence[Wish], told: str, now: datetime) -> Done:
    """Put what was proposed on the calendar, and remember why, so that it can be looked at later.

    A stream that gives its place waits among the ideas: nothing of it is lost. ``told`` is JSON
    text of what was said. InvalidValueError for an unknown kind, or for nothing to plan.
    """
    if kind not in KINDS:
        raise InvalidValueError("kind", kind)
    if not wishes:
        raise InvalidValueError("start", "")
    given_up = [edit.get(Stream, wish.instead) for wish in wishes if wish.instead]
    for stream in given_up:
        unschedule_stream(edit, stream.id)
    made = [edit.get(Stream, _plan(edit, wish)) for wish in wishes]
    for stream in made:
        edit.put(Experiment(stream.id, kind, now, told))
    return _done(edit, kind, made, given_up)


def plan_week_with(
    edit: Edit,
    weeks: tuple[date, date],
    zone: str,
    stream_ids: Collection[str],
    proposals: Sequence[Proposal],
    now: datetime,
) -> Done:
    """Copy the chosen streams of a week (source, target) and plan some proposals, as one step."""
    done = plan_week(edit, *weeks, zone, stream_ids)
    made = [plan_proposal(edit, *one, now) for one in proposals]
    count = done.facts["count"] + sum(one.facts["count"] for one in made)
    subject = done.subject or next((one.subject for one in made), "")
    return replace(done, facts={**done.facts, "count": count}, subject=subject)


def _plan(edit: Edit, wish: Wish) -> str:
    if wish.like:
        return copy_stream(edit, wish.like, wish.start).subject
    kind = edit.find(Format, wish.format_id) if wish.format_id else None
    draft = Draft(
        title=kind.name if kind else "",
        zone=wish.zone,
        start=wish.start,
        minutes=wish.minutes,
        format_id=wish.format_id or None,
        platforms=wish.platforms,
    )
    return create_stream(edit, draft).subject


def _done(edit: Edit, kind: str, made: list[Stream], given_up: list[Stream]) -> Done:
    first = made[0]
    assert first.start is not None
    facts: dict[str, Any] = {
        "kind": kind,
        "title": _called(edit, first),
        "start": first.start.isoformat(timespec="minutes"),
        "minutes": first.minutes,
        "count": len(made),
    }
    if given_up:
        facts["other"] = _called(edit, given_up[0])
        return Done("proposal.swapped", facts, first.id)
    return Done("proposal.planned" if len(made) == 1 else "proposal.kept", facts, first.id)


def _called(edit: Edit, stream: Stream) -> str:
    """A stream's title, or its format's name where it has none of its own."""
    kind = edit.find(Format, stream.format_id) if stream.format_id else None
    return stream.title or (kind.name if kind else "")
