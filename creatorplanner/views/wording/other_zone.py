"""A stream's time as clocks elsewhere show it."""

from __future__ import annotations

from datetime import datetime

from creatorplanner.domain.zones import to_wall
from creatorplanner.models.regional import Regional
from creatorplanner.views.wording.titles import zone_title


def time_elsewhere(regional: Regional, begins: datetime, ends: datetime, zone: str) -> str:
    """Two instants in a zone: "Berlin: Fri Nov 20, 1-2:30 AM"."""
    first, last = to_wall(begins, zone), to_wall(ends, zone)
    day = regional.date_short(first.date())
    return f"{zone_title(zone)}: {day}, {regional.time_range(first, last)}"
