"""The name of a month above the calendar."""

from __future__ import annotations

from datetime import date

from creatorplanner.models.regional import Regional


def month_title(regional: Regional, month: date) -> tuple[str, str, str]:
    """("November", "Nov", "2026") where the locale writes them so; else all of it in one."""
    whole, name = regional.month_year(month), regional.month(month)
    if whole.startswith(f"{name} "):
        return name, regional.month(month, short=True), whole[len(name) + 1 :]
    return whole, whole, ""
