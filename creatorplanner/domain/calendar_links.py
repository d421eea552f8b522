"""Under which name a stream or series is known in calendar files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarLink:
    """That a stream or series (``id``) is an event of a calendar file.

    ``uid`` is the file's UID; ``recurrence`` its RECURRENCE-ID as the file wrote it, empty for the
    event itself; ``source`` names the calendar it came from.
    """

    id: str
    uid: str
    recurrence: str = ""
    source: str = ""
