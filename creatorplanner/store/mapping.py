"""What one kind of thing is to the store: its table, and how it becomes a record and back.

A record is a plain dictionary of what SQLite and JSON can both carry. It is what a table row
holds, what the journal keeps as before and after, and what an undo puts back. Instants are whole
seconds since 1970 UTC; wall times are ISO 8601 without an offset. ``lists`` name the columns that
live in a table of their own (owner, position, value).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")
Record = dict[str, Any]


class Mapping(NamedTuple, Generic[T]):
    """One kind of thing and its table."""

    kind: type[T]
    table: str
    columns: tuple[str, ...]
    to_record: Callable[[T], Record]
    from_record: Callable[[Record], T]
    lists: tuple[tuple[str, str], ...] = ()  # (field, table)


def seconds(instant: datetime | None) -> int | None:
    """Whole seconds since 1970 UTC."""
    return None if instant is None else int(instant.timestamp())


def instant(value: int | None) -> datetime | None:
    """The UTC instant of ``seconds``."""
    return None if value is None else datetime.fromtimestamp(value, UTC)


def plain(*names: str) -> Callable[[Any], Record]:
    """Columns that are the thing's own attributes, as they are."""
    return lambda thing: {name: getattr(thing, name) for name in names}
