"""What one line of text makes: a stream, several, a series, or an idea; always one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.free_evening import EVENING, LOOK_AHEAD, LOOK_BACK, usual_times
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.quick_add import (
    Context,
    FormatFact,
    PlatformFact,
    QuickAdd,
    Span,
    Tongue,
)
from creatorplanner.domain.streams import Status
from creatorplanner.domain.zones import to_wall
from creatorplanner.operations.done import Done
from creatorplanner.operations.series import create_series
from creatorplanner.operations.streams import Draft, create_stream
from creatorplanner.store.planbook import Edit, Planbook


def quick_context(
    book: Planbook, now: datetime, zone: str, tongue: Tongue, platforms: Platforms
) -> Context:
    """What the reader must know of a plan; ``now`` is aware, ``zone`` the computer's."""
    wall = to_wall(now, zone).replace(second=0, microsecond=0)
    ahead, back = now + timedelta(days=LOOK_AHEAD), now - timedelta(days=LOOK_BACK)
    times = usual_times(book.streams.starts_between(back, ahead))
    return Context(
        now=wall,
        tongue=tongue,
        formats=tuple(
            FormatFact(
                kind.id, kind.name, kind.emoji, kind.minutes, kind.hashtags, times.get(kind.id)
            )
            for kind in book.formats.all()
            if not kind.archived
        ),
        platforms=tuple(PlatformFact(one.id, one.name) for one in platforms.known),
        taken=taken_spans(book, now, zone),
        usual=times.get(None, EVENING),
    )


def taken_spans(book: Planbook, now: datetime, zone: str) -> tuple[Span, ...]:
    """The streams of the coming weeks as wall times of a zone."""
    coming = book.streams.between(now, now + timedelta(days=LOOK_AHEAD + 2))
    return tuple(
        (to_wall(stream.begins, zone), to_wall(stream.ends, zone))
        for stream in coming
        if stream.begins and stream.ends and stream.status is not Status.CANCELLED
    )


def add_quick(
    edit: Edit, found: QuickAdd, zone: str, platforms: tuple[str, ...], now: datetime
) -> Done:
    """Make what a text asks for; ``platforms`` are the usual ones, where it names none.

    Raises InvalidValueError for a text that asks for nothing.
    """
    if found.kind == "nothing":
        raise InvalidValueError("text", found.text)
    drafts = [_draft(found, start, zone, platforms) for start in found.starts]
    if found.rule is not None:
        return _named(edit, create_series(edit, drafts[0], found.rule, now), found)
    if not drafts:
        return add_idea(edit, found, zone, platforms)
    made = [create_stream(edit, draft) for draft in drafts]
    if len(made) == 1:
        return _named(edit, made[0], found)
    facts = {"title": found.title, "count": len(made)}
    return _named(edit, Done("streams.added", facts, made[0].subject), found)


def add_idea(edit: Edit, found: QuickAdd, zone: str, platforms: tuple[str, ...]) -> Done:
    """Keep what a text says as an idea, whatever day it names."""
    return _named(edit, create_stream(edit, _draft(found, None, zone, platforms)), found)


def _named(edit: Edit, done: Done, found: QuickAdd) -> Done:
    """What was made, called by its format where it has no title of its own."""
    if found.title or found.format_id is None:
        return done
    name = edit.get(Format, found.format_id).name
    return replace(done, facts={**done.facts, "title": name})


def _draft(found: QuickAdd, start: datetime | None, zone: str, platforms: tuple[str, ...]) -> Draft:
    return Draft(
        zone=zone,
        start=start,
        minutes=found.minutes,
        title=found.title,
        format_id=found.format_id,
        platforms=found.platforms or platforms,
        hashtags=found.hashtags or None,
    )
