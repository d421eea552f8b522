"""What the insights make of the sessions that the Results page shows.

numpy is only imported where the work is done: in a job's thread, when somebody looks.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from creatorplanner.domain.measures import Measure
from creatorplanner.domain.zones import to_wall
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.verdicts import ENOUGH, FormatInsights
from creatorplanner.operations.results import Row, value_of

DAY = timedelta(days=1)


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


def judged(observations: list[Observation]) -> FormatInsights | None:
    """The verdicts; None where there are too few sessions to say anything about anybody."""
    if sum(one.value is not None and not one.disturbed for one in observations) < ENOUGH:
        return None
    from creatorplanner.insights.formats import format_insights

    return format_insights(observations)
