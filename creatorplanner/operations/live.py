"""What a user can do with a stream that is on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.streams import MAX_MINUTES, Status, Stream
from creatorplanner.operations.done import Done
from creatorplanner.operations.lists import reschedule
from creatorplanner.store.planbook import Edit


def end_stream(edit: Edit, stream_id: str, now: datetime) -> Done:
    """End a running stream at ``now`` (aware UTC): it then waits to be logged.

    Its length becomes the real one, so that what is due after the end follows. Raises
    InvalidValueError for a stream that has not begun.
    """
    stream = edit.get(Stream, stream_id)
    if stream.begins is None or stream.begins > now:
        raise InvalidValueError("status", Status.DONE.value)
    ran = round((now - stream.begins).total_seconds() / 60)
    # whole minutes, and never a minute that has yet to pass: the stream would still be on
    whole = ran if stream.begins.timestamp() + ran * 60 <= now.timestamp() else ran - 1
    ended = replace(stream, status=Status.PLANNED, minutes=max(1, min(MAX_MINUTES, whole)))
    edit.put(ended)
    reschedule(edit, ended)
    start = None if ended.start is None else ended.start.isoformat(timespec="minutes")
    facts = {"title": ended.title, "start": start, "minutes": ended.minutes}
    return Done("stream.ended", facts, ended.id)
