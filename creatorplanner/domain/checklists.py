"""Promotion checklists: a format's template, and a stream's own list made from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from creatorplanner.domain.due_times import DueRule


@dataclass(frozen=True, slots=True)
class Template:
    """A named list of things to do around each stream of a format."""

    id: str
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """One line of a template."""

    id: str
    template_id: str
    text: str
    due: DueRule
    position: int = 0


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line of a stream's own list.

    ``due_at`` (UTC) follows from ``due`` and the stream's start; it is None while the stream
    has no date. ``touched`` is set once the creator ticked or changed the line, which keeps it
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

    @property
    def done(self) -> bool:
        """Whether the line is ticked."""
        return self.done_at is not None
