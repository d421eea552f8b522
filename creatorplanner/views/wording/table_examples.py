"""What a cell says once it is read, as an example beside the way of reading it."""

from __future__ import annotations

from creatorplanner.exchange.tables.values import ReadTable
from creatorplanner.models.regional import Regional


def example(read: ReadTable, field: str, regional: Regional) -> str:
    """3 April 2026, 1 h 19, 24,500; "" where nothing could be read."""
    if not read.rows:
        return ""
    row = read.rows[0]
    at = {"started": row.started, "ended": row.ended}.get(field)
    day = at.date() if at is not None else row.day
    if field in ("started", "ended", "day", "planned"):
        return regional.date_year(day) if day is not None else ""
    if field == "minutes":
        return regional.length(row.minutes) if row.minutes is not None else ""
    value = row.numbers.get(field)
    if value is None:
        return ""
    if field == "money":
        return regional.money(value, row.currency)
    if field in ("average_watch", "live_seconds", "position"):
        return regional.stopwatch(value)
    return regional.number(value)
