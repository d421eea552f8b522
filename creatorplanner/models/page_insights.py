"""What the insights make of the shown sessions, for all cards of the page from one fit.

numpy is only imported where the work is done: in a job's thread, when somebody looks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from creatorplanner.domain.measures import Measure
from creatorplanner.domain.sessions import Session
from creatorplanner.insights.heat import blank_hours, heat_cells
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.told import EffectInsight, HeatCell, Trend
from creatorplanner.insights.verdicts import FormatInsights
from creatorplanner.models.fits import Fits, Fitted
from creatorplanner.operations.results import Row


class Marked(StrEnum):
    """What streams can have about them."""

    HASHTAGS = "hashtags"
    STEPS = "steps"
    TOOLS = "tools"


Marks = Mapping[Marked, Mapping[str, Collection[str]]]


@dataclass(frozen=True, slots=True)
class Told:
    """``heat`` are facts and always there; the rest is None or empty with too few sessions.

    ``blank`` counts the streams of hours of the week that have no number to show.
    """

    observations: tuple[Observation, ...] = ()
    formats: FormatInsights | None = None
    heat: tuple[HeatCell, ...] = ()
    trend: Trend | None = None
    effects: Mapping[Marked, tuple[EffectInsight, ...]] = field(default_factory=dict)
    blank: Mapping[tuple[int, int], int] = field(default_factory=dict)


def tell(fitted: Fitted, marks: Marks) -> Told:
    """Ask everything of one fit; ``marks`` by stream id."""
    observations, posterior, formats = fitted
    heat, blank = heat_cells(observations), blank_hours(observations)
    if posterior is None:
        return Told(observations, heat=heat, blank=blank)
    from creatorplanner.insights.effects import effects
    from creatorplanner.insights.trend import trend

    found = {family: effects(posterior, by_stream) for family, by_stream in marks.items()}
    return Told(observations, formats, heat, trend(posterior), found, blank)


def look(
    fits: Fits, rows: Sequence[Row], measure: Measure, now: datetime, zone: str, marks: Marks
) -> Told:
    """The same from the sessions themselves: for a thread, as thousands take their time."""
    return tell(fits.of(rows, measure, now, zone), marks)


def tools_used(sessions: Sequence[Session]) -> dict[str, set[str]]:
    """The tools of each stream's sessions."""
    found: dict[str, set[str]] = {}
    for session in sessions:
        if session.tools:
            found.setdefault(session.stream_id, set()).update(session.tools)
    return found
