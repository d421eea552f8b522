"""The creator's locale as plain facts for the quick-add reader."""

from __future__ import annotations

from creatorplanner.domain.quick_add import Tongue
from creatorplanner.models.regional import Regional


def tongue_of(regional: Regional) -> Tongue:
    """How this creator's language and settings write days and times."""
    locale = regional.locale
    return Tongue(
        language=locale.name().partition("_")[0],
        order=regional.date_order,
        twelve_hours=regional.twelve_hours,
        days=regional.names("E"),
        months=regional.names("M"),
        before_noon=(locale.amText(),),
        after_noon=(locale.pmText(),),
        week_start=regional.first_weekday - 1,
    )
