"""Rows that are moments of a stream: those of one stream become one row.

The peak is the highest one, averages are means of the moments, what each moment counts anew is
added up, and the last position is the length.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from creatorplanner.exchange.tables.values import TableRow

POSITION = "position"
GAP = timedelta(hours=2)  # between two moments of one stream at most
LEVELS = ("average_viewers", "average_watch")
HIGHEST = ("peak_viewers", "unique_viewers", POSITION)  # the others are counted anew each time


def as_sessions(rows: Iterable[TableRow]) -> list[TableRow]:
    """One row a stream, with the line of its first moment."""
    return [_one(group) for group in _groups(rows)]


def _groups(rows: Iterable[TableRow]) -> list[list[TableRow]]:
    """By the platform's own id where there is one, else by gaps in time."""
    found: dict[tuple[str, str], list[list[TableRow]]] = {}
    for row in rows:
        name = row.texts.get("foreign_id", "").strip()
        groups = found.setdefault((row.platform, name), [])
        if groups and (name or _goes_on(groups[-1][-1], row)):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [group for groups in found.values() for group in groups]


def _goes_on(before: TableRow, row: TableRow) -> bool:
    if before.started is None or row.started is None:
        return True
    if (before.started.tzinfo is None) != (row.started.tzinfo is None):
        return False
    return abs(row.started - before.started) <= GAP


def _one(group: list[TableRow]) -> TableRow:
    numbers: dict[str, int] = {}
    for name in dict.fromkeys(name for row in group for name in row.numbers):
        told = [row.numbers[name] for row in group if name in row.numbers]
        if name in LEVELS:
            numbers[name] = (2 * sum(told) + len(told)) // (2 * len(told))
        else:
            numbers[name] = max(told) if name in HIGHEST else sum(told)
    viewers = [row.numbers["average_viewers"] for row in group if "average_viewers" in row.numbers]
    if viewers:
        numbers.setdefault("peak_viewers", max(viewers))
    seconds = numbers.pop(POSITION, 0)
    times = sorted(row.started for row in group if row.started is not None)
    ended = _last(times)
    length = None if ended or not seconds else max(1, round(seconds / 60))
    texts = {name: text for row in reversed(group) for name, text in row.texts.items() if text}
    started = times[0] if times else None
    first = group[0]
    return replace(
        first,
        started=started,
        ended=ended or first.ended,
        minutes=length or first.minutes,
        numbers=numbers,
        texts=texts,
    )


def _last(times: list[datetime]) -> datetime | None:
    return times[-1] if len(times) > 1 and times[-1] > times[0] else None
