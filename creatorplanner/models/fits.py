"""One fit for all who ask about the same sessions by the same measure: page, advice, calendar.

numpy is only imported where the work is done: in a thread, when somebody looks.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from creatorplanner.domain.measures import Measure
from creatorplanner.domain.zones import to_wall
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.verdicts import ENOUGH, FormatInsights
from creatorplanner.operations.results import Row, value_of

if TYPE_CHECKING:
    from creatorplanner.insights.model import Fit

DAY = timedelta(days=1)
KEPT = 2  # what a page shows, and the calendar's year
SAME_TIME = timedelta(minutes=10)  # ages that much greater change nothing that is shown


class Fitted(NamedTuple):
    """The sessions as the insights take them; the rest is None where too few of them are known."""

    observations: tuple[Observation, ...]
    posterior: Fit | None = None
    formats: FormatInsights | None = None


class _Asked(NamedTuple):
    rows: Sequence[Row]
    measure: Measure
    zone: str


class Fits:
    """Any thread may ask; who asks for what another thread is fitting waits for that."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: deque[tuple[_Asked, datetime, Fitted]] = deque(maxlen=KEPT)

    def of(self, rows: Sequence[Row], measure: Measure, now: datetime, zone: str) -> Fitted:
        """The fit of these sessions as of ``now``."""
        asked = _Asked(list(rows), measure, zone)
        with self._lock:
            for known, then, fitted in self._kept:
                # rows of one ledger are the same objects: that compares thousands at once
                if abs(now - then) < SAME_TIME and known == asked:
                    return fitted
            fitted = fitted_to(tuple(observed(rows, measure, now, zone)))
            self._kept.append((asked, now, fitted))
            return fitted


def observed(rows: Iterable[Row], measure: Measure, now: datetime, zone: str) -> list[Observation]:
    """Sessions as the insights take them; those without a start cannot be placed in the week."""
    found = []
    for row in rows:
        session = row.session
        if session.started is None:
            continue
        wall = to_wall(session.started, zone)
        found.append(
            Observation(
                stream_id=session.stream_id,
                value=value_of(row, measure),
                format_id=row.format_id or "",
                weekday=wall.weekday(),
                hour=wall.hour,
                days_ago=max((now - session.started) / DAY, 0.0),
                platform=session.platform,
                disturbed=bool(session.disturbed),
            )
        )
    return found


def fitted_to(observations: tuple[Observation, ...]) -> Fitted:
    """The model fitted to these; the formats compared by it."""
    if sum(one.value is not None and not one.disturbed for one in observations) < ENOUGH:
        return Fitted(observations)
    from creatorplanner.insights.columns import columns
    from creatorplanner.insights.formats import compared
    from creatorplanner.insights.model import fit

    data = columns(observations)
    if data is None:
        return Fitted(observations)
    posterior = fit(data)
    return Fitted(observations, posterior, compared(posterior))
