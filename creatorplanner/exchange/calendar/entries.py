"""What is written into a calendar file: one entry for each stream or series of the plan."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from creatorplanner.domain.formats import Format
from creatorplanner.domain.recurrence import Rule
from creatorplanner.domain.series import Break
from creatorplanner.domain.streams import Stream

DOMAIN = "@creatorplanner"
"""The end of UIDs that are ours: the id of a stream or series stands before it."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One stream of a series that is not as the series has it; ``recurrence`` is its place."""

    recurrence: datetime
    stream: Stream
    format: Format | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One stream, or a series: then ``stream`` is its first one and ``rule`` how it repeats.

    ``without`` are wall times (in the zone of ``stream``) that the rule gives but the plan does
    not have. Programs disagree about a series whose first time its rule does not give: that one
    is written by itself, ``part_of`` (UID, place) the series, which keeps it as its ``first``.
    """

    uid: str
    stream: Stream
    format: Format | None = None
    rule: Rule | None = None
    without: tuple[datetime, ...] = ()
    changes: tuple[Changed, ...] = ()
    breaks: tuple[Break, ...] = ()
    first: datetime | None = None
    part_of: tuple[str, datetime] | None = None

    @property
    def digest(self) -> str:
        """Changes when anything does that is written; private texts are not."""
        public = replace(self.stream, notes="", run_of_show="")
        changes = [
            (one.recurrence, replace(one.stream, notes="", run_of_show=""), one.format)
            for one in self.changes
        ]
        told = repr(
            (public, self.format, self.rule, self.without, changes, self.breaks, self.first)
        )
        return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


def own_uid(key: str) -> str:
    """The UID of a stream or series that did not come from elsewhere."""
    return f"{key}{DOMAIN}"


def own_id(uid: str) -> str:
    """The id of the stream or series that a UID of ours stands for, else ""."""
    return uid.removesuffix(DOMAIN) if uid.endswith(DOMAIN) else ""
