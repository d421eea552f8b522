"""How month and list are made, when they are first wanted."""

from __future__ import annotations

from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.part import Part
from creatorplanner.views.kit import Kit


def make_part(name: str, kit: Kit) -> Part:
    """The month or the list."""
    model = MonthModel(kit.desk, kit.ticker)
    if name == "list":
        from creatorplanner.views.calendar.agenda.agenda_part import AgendaPart

        return AgendaPart(kit, model)
    from creatorplanner.views.calendar.month.month_part import MonthPart

    return MonthPart(kit, model)
