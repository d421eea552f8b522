"""What one typed line does to an idea: it gets its time, and all else that was typed for it."""

from __future__ import annotations

from datetime import datetime

from creatorplanner.domain.quick_add import Clock, Kind, QuickAdd
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.done import Done
from creatorplanner.operations.ideas import schedule_idea
from creatorplanner.operations.series import repeat_stream
from creatorplanner.operations.streams import (
    resize_stream,
    retitle_stream,
    set_hashtags,
    set_platforms,
    set_stream_format,
)
from creatorplanner.store.planbook import Edit


def schedule_quick(
    edit: Edit, stream_id: str, found: QuickAdd, start: datetime, zone: str, now: datetime
) -> Done:
    """Schedule an idea at a wall time of ``zone``; what was typed replaces what it had.

    Hashtags are added to its own. Of several days the first counts; a rule makes it a series.
    """
    if found.title:
        retitle_stream(edit, stream_id, found.title)
    if found.format_id is not None:
        set_stream_format(edit, stream_id, found.format_id)
    if found.platforms:
        set_platforms(edit, stream_id, found.platforms)
    if found.hashtags:
        known = edit.get(Stream, stream_id).hashtags
        set_hashtags(edit, stream_id, (*known, *found.hashtags))
    minutes = typed_minutes(found)
    if minutes is not None:
        resize_stream(edit, stream_id, None, minutes)
    done = schedule_idea(edit, stream_id, start, zone)
    if found.rule is None:
        return done
    repeat_stream(edit, stream_id, found.rule, now)
    return done


def typed_minutes(found: QuickAdd) -> int | None:
    """The length that was typed, None where it is only the usual one."""
    for token in found.tokens:
        if isinstance(token.value, Clock) and token.value.minutes:
            return token.value.minutes
        if token.kind is Kind.LENGTH and isinstance(token.value, int):
            return token.value
    return None
