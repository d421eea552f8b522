"""What a cell says once it is read, as an example beside the way of reading it."""

from __future__ import annotations

from creatorplanner.exchange.tables.fields import MONEY
from creatorplanner.exchange.tables.values import ReadTable
from creatorplanner.models.regional import Regional

_DATES = ("started", "ended", "day", "planned")
_SECONDS = ("average_watch", "live_seconds", "position")


def example(read: ReadTable, field: str, regional: Regional) -> str:
    """Apr 3, 2026, or 1 h 19 min, or 24,500; "" where nothing could be read."""
    if not read.rows:
        return ""
    row = read.rows[0]
    if field in _DATES:
        at = {"started": row.started, "ended": row.ended}.get(field)
        day = at.date() if at is not None else row.day
        return regional.date_year(day) if day is not None else ""
    value = row.minutes if field == "minutes" else row.numbers.get(field)
    return "" if value is None else _number(value, field, row.currency, regional)


def _number(value: int, field: str, currency: str, regional: Regional) -> str:
    if field == "minutes":
        return regional.length(value)
    if field in MONEY:
        return regional.money(value, currency)
    return regional.stopwatch(value) if field in _SECONDS else regional.number(value)
