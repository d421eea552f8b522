"""Whether a change of the plan may change what results say."""

from __future__ import annotations

from collections.abc import Collection

from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import Stream
from creatorplanner.store.planbook import Change


def counts(change: Change, kinds: tuple[type, ...], settings: Collection[str]) -> bool:
    """Whether it is of one of the kinds, of a setting named here, or of a stream's format."""
    before, after, thing = change.before, change.after, change.thing
    if isinstance(before, Stream) and isinstance(after, Stream):
        return before.format_id != after.format_id
    if isinstance(thing, Setting):
        return thing.id in settings
    return isinstance(thing, kinds)
