"""That a stream was moved or called off: what the history knows of a promise that changed."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class Shift(NamedTuple):
    """At ``at``, a stream that was to start at ``was`` was given another start, or none.

    All three are UTC instants; ``now`` is None for a stream that was called off.
    """

    stream_id: str
    at: datetime
    was: datetime
    now: datetime | None
