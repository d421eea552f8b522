"""Hours that have not been yet: the last day of an export goes on with zeros to its midnight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from creatorplanner.exchange.tables.values import TableRow

_FIELD = "active_followers"


def without_hours_ahead(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The same rows; zeros at the end of the newest day are unknown, unless all of it is zero."""
    days = [row.day for row in rows if row.day is not None]
    newest = [row for row in rows if row.day == max(days)] if days else []
    known = [row.hour for row in newest if row.hour is not None and row.numbers.get(_FIELD)]
    if not known:
        return tuple(rows)
    ahead = {row.line for row in newest if row.hour is not None and row.hour > max(known)}
    return tuple(_unknown(row) if row.line in ahead else row for row in rows)


def _unknown(row: TableRow) -> TableRow:
    numbers = {name: value for name, value in row.numbers.items() if name != _FIELD}
    return replace(row, numbers=numbers)
