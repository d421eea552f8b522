"""What a change of clocks does to a stream's time."""

from __future__ import annotations

from datetime import datetime

from creatorplanner.domain.zones import place
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr


def clock_note(regional: Regional, wall: datetime, zone: str, *, later: bool = False) -> str:
    """2:30 AM does not exist that day, using 3:30 AM; "" on any other day."""
    placed = place(wall, zone)
    asked = regional.time(wall)
    if placed.kind == "gap":
        shown = regional.time(placed.wall_shown)
        text = "{asked} does not exist that day, using {shown}"
        return tr("Clocks", text, asked=asked, shown=shown)
    if placed.kind == "fold":
        text = "{asked} comes twice that day, using the "
        return tr("Clocks", text + ("second" if later else "first"), asked=asked)
    return ""


def other_hour(regional: Regional, wall: datetime, zone: str, *, later: bool) -> str:
    """Use the second 1:30 AM; "" where the time does not come twice."""
    if place(wall, zone).kind != "fold":
        return ""
    text = "Use the first {time}" if later else "Use the second {time}"
    return tr("Clocks", text, time=regional.time(wall))
