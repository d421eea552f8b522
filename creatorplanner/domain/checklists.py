"""Promotion checklists: a format's template, and a stream's own list made from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from creatorplanner.domain.due_times import DueRule


@dataclass(frozen=True, slots=True)
class Template:
    """A named list of things to do around each stream of a format."""

    id: str
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """One line of a template.

    ``do`` is when to do it, where that is said besides ``due``, when it has to be done.
    ``network`` is where its text goes, so that the line offers the right one to copy; or "".
    """

    id: str
    template_id: str
    text: str
    due: DueRule
    position: int = 0
    do: DueRule | None = None
    network: str = ""


class LineState(StrEnum):
    """How a line stands against the clock."""

    DONE = "done"
    LATE = "late"
    """The time by which it had to be done has passed."""
    NOW = "now"
    """The time to do it has come, and it can still be done in time."""
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line of a stream's own list.

    ``due_at`` (UTC) follows from ``due`` and the stream's start, ``do_at`` from ``do``; both are
    None while the stream has no date. ``line_id`` is the template's line it was made from, or "".
    ``touched`` is set once the creator ticked or changed the line, which keeps it
    when the stream's format changes.
    """

    id: str
    stream_id: str
    text: str
    due: DueRule
    due_at: datetime | None = None
    done_at: datetime | None = None
    touched: bool = False
    position: int = 0
    do: DueRule | None = None
    do_at: datetime | None = None
    network: str = ""
    line_id: str = ""

    @property
    def at(self) -> datetime | None:
        """When it is on: the time to do it, else the time by which it has to be done."""
        return self.do_at or self.due_at

    @property
    def done(self) -> bool:
        """Whether the line is ticked."""
        return self.done_at is not None

    def state(self, now: datetime) -> LineState:
        """How it stands at ``now`` (aware UTC)."""
        if self.done:
            return LineState.DONE
        if self.due_at is not None and self.due_at < now:
            return LineState.LATE
        begun = self.do_at is not None and self.do_at <= now
        return LineState.NOW if begun else LineState.AHEAD


@dataclass(frozen=True, slots=True)
class DroppedLine:
    """That a template's line was taken off one stream: it never comes back by itself there."""

    id: str

    @classmethod
    def of(cls, stream_id: str, line_id: str) -> DroppedLine:
        """The mark for a stream and a template's line."""
        return cls(f"{stream_id}/{line_id}")
