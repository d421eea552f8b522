"""How one stream stands in the series that it belongs to."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from creatorplanner.domain.series import Series
from creatorplanner.domain.streams import Stream
from creatorplanner.store.planbook import Planbook


class Standing(NamedTuple):
    """``own`` names the fields in which the stream differs from its series.

    ``earlier``: streams lie before it; ``earlier_ahead``: some of these have not begun. ``later``:
    streams come after it.
    """

    series: Series
    recurrence: datetime
    own: tuple[str, ...]
    earlier: bool
    earlier_ahead: bool
    later: bool

    @property
    def around(self) -> bool:
        """Whether a change could be carried on to any other stream."""
        return self.earlier or self.later


def read_standing(book: Planbook, stream: Stream | None, now: datetime) -> Standing | None:
    """The standing of a stream, None for a single one; ``now`` is aware UTC."""
    occurrence = None if stream is None else book.series.occurrence(stream.id)
    series = None if occurrence is None else book.series.get(occurrence.series_id)
    if stream is None or occurrence is None or series is None:
        return None
    own = series.own_fields(stream, occurrence.recurrence)
    near = book.series.neighbours(occurrence, now)
    return Standing(series, occurrence.recurrence, own, *near)
