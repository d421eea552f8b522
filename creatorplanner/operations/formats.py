"""What a user can do with formats."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from creatorplanner.domain.errors import InUseError, InvalidValueError
from creatorplanner.domain.formats import COLORS, Format
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.streams import MAX_MINUTES
from creatorplanner.domain.text import NAME_LIMIT, clean_text
from creatorplanner.operations.done import Done
from creatorplanner.operations.lists import remember_hashtags
from creatorplanner.operations.streams import set_stream_format
from creatorplanner.store.planbook import Edit

EMOJI_LIMIT = 16  # code points: the longest emoji sequences in use have ten
LARGEST_GOAL = 10**12


def create_format(edit: Edit, name: str, emoji: str = "", color: str | None = None) -> Done:
    """A new format at the end, in the colour that the others use least unless one is given."""
    known = edit.book.formats.all()
    position = max((other.position for other in known), default=-1) + 1
    kind = Format(
        new_id(),
        _checked_name(name),
        clean_text(emoji, EMOJI_LIMIT),
        _checked_color(color or free_color(known)),
        position=position,
    )
    edit.put(kind)
    return _done("format.created", kind)


def create_format_for(edit: Edit, stream_id: str, name: str) -> Done:
    """A new format, chosen for a stream in the same step."""
    done = create_format(edit, name)
    set_stream_format(edit, stream_id, done.subject)
    return done


def free_color(known: list[Format]) -> str:
    """The first of the colours that the fewest formats in use have."""
    used = [kind.color for kind in known if not kind.archived]
    return min(COLORS, key=used.count)


def rename_format(edit: Edit, format_id: str, name: str) -> Done:
    """Give a format another name; streams show it at once."""
    kind = replace(edit.get(Format, format_id), name=_checked_name(name))
    return _changed(edit, kind, "name")


def set_format_emoji(edit: Edit, format_id: str, emoji: str) -> Done:
    """Change the emoji; empty for none."""
    kind = replace(edit.get(Format, format_id), emoji=clean_text(emoji, EMOJI_LIMIT))
    return _changed(edit, kind, "emoji")


def set_format_color(edit: Edit, format_id: str, color: str) -> Done:
    """Change the colour to another of ``COLORS``."""
    kind = replace(edit.get(Format, format_id), color=_checked_color(color))
    return _changed(edit, kind, "color")


def set_format_minutes(edit: Edit, format_id: str, minutes: int) -> Done:
    """Change the length that new streams get; streams already planned keep theirs."""
    if not 1 <= minutes <= MAX_MINUTES:
        raise InvalidValueError("minutes", str(minutes))
    kind = replace(edit.get(Format, format_id), minutes=minutes)
    return _changed(edit, kind, "minutes")


def set_format_goal(edit: Edit, format_id: str, goal: int | None) -> Done:
    """Change the peak viewers that new streams aim for; None for no goal."""
    if goal is not None and not 0 <= goal <= LARGEST_GOAL:
        raise InvalidValueError("goal", str(goal))
    kind = replace(edit.get(Format, format_id), goal=goal)
    return _changed(edit, kind, "goal")


def set_format_hashtags(edit: Edit, format_id: str, hashtags: tuple[str, ...]) -> Done:
    """Change the hashtags that new streams start with."""
    kind = replace(edit.get(Format, format_id), hashtags=remember_hashtags(edit, hashtags))
    return _changed(edit, kind, "hashtags")


def archive_format(edit: Edit, format_id: str) -> Done:
    """Stop offering a format for new streams; its streams and numbers stay."""
    kind = replace(edit.get(Format, format_id), archived=True)
    edit.put(kind)
    return _done("format.archived", kind)


def unarchive_format(edit: Edit, format_id: str) -> Done:
    """Offer an archived format again."""
    kind = replace(edit.get(Format, format_id), archived=False)
    edit.put(kind)
    return _done("format.unarchived", kind)


def delete_format(edit: Edit, format_id: str, *, release: bool = False) -> Done:
    """Delete a format. InUseError while streams are of it, unless ``release`` lets go of them.

    Released streams keep everything but the format; undo gives it back to each of them.
    """
    kind = edit.get(Format, format_id)
    streams = edit.book.streams.of_format(format_id)
    if streams and not release:
        raise InUseError(kind.name, len(streams))
    for stream in streams:
        edit.put(replace(stream, format_id=None))
    for series in edit.book.series.all():
        if series.format_id == format_id:
            edit.put(replace(series, format_id=None))
    edit.delete(kind)
    return _done("format.deleted", kind, count=len(streams))


def move_format(edit: Edit, format_id: str, index: int) -> Done:
    """Put a format at a place among those of its kind (in use, or archived)."""
    kind = edit.get(Format, format_id)
    known = edit.book.formats.all()
    peers = [other for other in known if other.archived == kind.archived and other != kind]
    peers.insert(max(0, min(index, len(peers))), kind)
    others = [other for other in known if other.archived != kind.archived]
    for position, other in enumerate([*peers, *others] if not kind.archived else others + peers):
        edit.put(replace(other, position=position))
    return _done("format.moved", kind, f"format:{format_id}:position")


def _changed(edit: Edit, kind: Format, field: str) -> Done:
    edit.put(kind)
    return _done("format.changed", kind, f"format:{kind.id}:{field}", field=field)


def _checked_name(name: str) -> str:
    clean = clean_text(name, NAME_LIMIT)
    if not clean:
        raise InvalidValueError("name", name)
    return clean


def _checked_color(color: str) -> str:
    if color not in COLORS:
        raise InvalidValueError("color", color)
    return color


def _done(name: str, kind: Format, merge: str | None = None, **facts: Any) -> Done:
    return Done(name, {"title": kind.name, **facts}, kind.id, merge)
