"""What becomes of one row of a table: the stream it goes to, or why it goes nowhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple, TypeVar

from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.tables.planning import Entry, Look, Skip, TablePlan
from creatorplanner.exchange.tables.values import Problem

MADE = ("new", "new_day", "taken", "changed", "shared", "channel", "amount")
WAITING = ("look", "unread")
_LINE = attrgetter("line")
One = TypeVar("One", Entry, Skip, Look, Problem)


class Target(NamedTuple):
    """Where a row goes. ``what`` is one of ``MADE``, ``WAITING`` or a reason of ``Skip``.

    "new_day" is a new stream without a time. ``fields`` are what an update changes, ``streams``
    is how many share the numbers of a day.
    """

    what: str
    stream: Stream | None = None
    fields: tuple[str, ...] = ()
    streams: int = 1


def target_of(plan: TablePlan, line: int) -> Target | None:
    """What becomes of the row in this line; None where it is a part of another row's."""
    added, updated = _at(plan.added, line), _at(plan.updated, line)
    if added or updated:
        return _taken(added, updated)
    for skip in _at(plan.skipped, line):
        return Target(skip.reason, skip.stream)
    if _at(plan.looks, line):
        return Target("look")
    return Target("unread") if _at(plan.problems, line) else None


def _taken(added: Sequence[Entry], updated: Sequence[Entry]) -> Target:
    entries = [*added, *updated]
    first, shared = entries[0], [one for one in entries if one.shared]
    if shared:
        return Target("shared", shared[0].stream, streams=len(shared))
    if first.money is not None:
        return Target("amount", fields=first.fields)
    if first.stream is None:
        return Target("channel", fields=first.fields)
    if first.made:
        return Target("new_day" if first.timeless else "new", first.stream)
    return Target("changed" if updated else "taken", first.stream, first.fields)


def _at(things: Sequence[One], line: int) -> list[One]:
    """Those of a line; they lie in the order of lines."""
    found = []
    for place in range(bisect_left(things, line, key=_LINE), len(things)):
        if things[place].line != line:
            break
        found.append(things[place])
    return found
