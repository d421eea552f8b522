"""What one row of a table is about, from what its columns mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from creatorplanner.exchange.tables.dates import date_reader
from creatorplanner.exchange.tables.fields import DAILY
from creatorplanner.exchange.tables.income_words import is_income, tells_income
from creatorplanner.exchange.tables.kinds import Kind
from creatorplanner.exchange.tables.moments_text import Moment
from creatorplanner.exchange.tables.plain import is_unknown
from creatorplanner.exchange.tables.values import Column, Shape

_LOOKED_AT = 400
_A_STREAM = 4  # rows a few minutes apart that are no streams of their own
_MOMENTS = 900
"""Seconds between two rows of one stream at most; a platform writes one every five minutes."""


def shape_of(kind: Kind | None, columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> Shape:
    """The shape of a known table, else what the fields tell."""
    if kind is not None and kind.shape is not Shape.MOMENTS:
        return kind.shape
    fields = {column.field for column in columns}
    if "position" in fields or (kind is not None and _close_together(columns, cells)):
        return Shape.MOMENTS
    return Shape.SESSIONS if kind is not None else _unknown(fields, columns, cells)


def _unknown(fields: set[str], columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> Shape:
    if {"hour", "active_followers"} <= fields:
        return Shape.HOURS
    if tells_income(fields):
        return Shape.INCOME
    if fields & {"title", "minutes", "time", "ended"}:
        return Shape.SESSIONS
    if cells and len(cells[0]) >= _A_STREAM and _close_together(columns, cells):
        return Shape.MOMENTS
    found = _by_days(fields, columns, cells)
    return Shape.INCOME if found is not Shape.DAYS and is_income(fields) else found


def _by_days(fields: set[str], columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> Shape:
    """Days where each follows the one before, or where only a channel has such numbers."""
    days = _moments(columns, cells)
    if any(day.seconds for day in days):
        return Shape.SESSIONS
    if fields & {*DAILY}:
        return Shape.DAYS
    found = [date(day.year or 2001, day.month, min(day.day, 28)) for day in days]
    steps = [abs((after - before).days) for before, after in pairwise(found)]
    return (
        Shape.DAYS
        if len(steps) > 3 and sum(s == 1 for s in steps) > len(steps) * 0.7
        else Shape.SESSIONS
    )


def _close_together(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> bool:
    """Whether the rows are moments of a stream: a few minutes lie between them."""
    stamps = [
        date(day.year or 2001, day.month, min(day.day, 28)).toordinal() * 86400 + day.seconds
        for day in _moments(columns, cells)
        if day.seconds is not None
    ]
    steps = [abs(after - before) for before, after in pairwise(stamps)]
    return bool(steps) and median(steps) <= _MOMENTS


def _moments(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[Moment]:
    fields = [column.field for column in columns]
    place = next((fields.index(name) for name in ("started", "day") if name in fields), None)
    if place is None:
        return []
    read = date_reader(columns[place].style, columns[place].language)
    some = (cell for cell in cells[place][:_LOOKED_AT] if not is_unknown(cell))
    return [day for cell in some if (day := read(cell)) is not None]
