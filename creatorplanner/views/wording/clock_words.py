"""What a change of clocks does to a stream's time."""

from __future__ import annotations

from datetime import datetime

from creatorplanner.domain.zones import place
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr


def clock_note(regional: Regional, wall: datetime, zone: str) -> str:
    """2:30 AM does not exist that day, using 3:30 AM; "" on any other day."""
    placed = place(wall, zone)
    asked = regional.time(wall)
    if placed.kind == "gap":
        shown = regional.time(placed.wall_shown)
        text = "{asked} does not exist that day, using {shown}"
        return tr("Clocks", text, asked=asked, shown=shown)
    if placed.kind == "fold":
        return tr("Clocks", "{asked} comes twice that day, using the first", asked=asked)
    return ""
