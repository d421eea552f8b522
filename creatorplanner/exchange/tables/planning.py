"""What taking a table into the plan would do, told before anything is done: the values of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from creatorplanner.domain.channel import ActiveHour, DailyNumber
from creatorplanner.domain.formats import Format
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.tables.values import Guess, Problem
from creatorplanner.exchange.tables.whys import LookWhy, Reason

NEW_STREAM = "+"
LEAVE_OUT = "-"
"""What ``Answers.chosen`` can say of a row beside the id of a stream."""


class Days(StrEnum):
    """What becomes of rows that know only a day."""

    CHANNEL = "channel"  # numbers of the channel, as they are
    SHARE = "share"  # shared out over that day's streams by length, marked as estimated


class Differs(NamedTuple):
    """A field of a stream or session for which a row says another value."""

    field: str
    old: Any
    new: Any


class Unmatched(StrEnum):
    """What becomes of rows that no stream of the plan fits."""

    STREAMS = "streams"  # each becomes a stream that is done
    LEAVE = "leave"


def usual_unmatched(guess: Guess) -> Unmatched:
    """What is offered first: a list that may hold videos makes no streams unasked."""
    return Unmatched.LEAVE if "videos" in guess.doubts else Unmatched.STREAMS


@dataclass(frozen=True)
class Existing:
    """What the plan holds of what a table may mean.

    ``streams`` are those with a date around the table's rows, and those that it names by id.
    ``sessions`` are by stream id, ``days``, ``hours`` and ``money`` by their own ids.
    """

    streams: Mapping[str, Stream] = field(default_factory=dict)
    sessions: Mapping[str, tuple[Session, ...]] = field(default_factory=dict)
    days: Mapping[str, DailyNumber] = field(default_factory=dict)
    hours: Mapping[str, ActiveHour] = field(default_factory=dict)
    formats: tuple[Format, ...] = ()
    money: Mapping[str, Income | Payout] = field(default_factory=dict)


@dataclass(frozen=True)
class Answers:
    """What was decided. ``zone`` is where new streams stand, ``now`` is aware UTC.

    ``format_id`` is for new streams whose row names no format, ``currency`` for money that names
    none. ``chosen`` settles single rows by their line: the id of a stream, NEW_STREAM or
    LEAVE_OUT. ``monthly_as_days``: firsts of months are days all the same. ``platforms`` are ids
    by name in small letters. ``replace``: what the file says takes the place of what is logged;
    else it only fills what is blank or estimated. Of amounts, only those that name one of
    ``naming`` are taken, and those that went out only where ``outgoing`` says so. ``hours_hold``:
    rows that seem to be in the plan at another hour are streams of their own.
    """

    zone: str
    now: datetime
    days: Days = Days.CHANNEL
    unmatched: Unmatched = Unmatched.STREAMS
    format_id: str | None = None
    currency: str = "USD"
    chosen: Mapping[int, str] = field(default_factory=dict)
    monthly_as_days: bool = False
    platforms: Mapping[str, str] = field(default_factory=dict)
    replace: bool = False
    naming: tuple[str, ...] = ()
    outgoing: bool = False
    hours_hold: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One row that changes the plan, with everything as it will be.

    ``stream`` is None for what belongs to none; ``made`` says that the row makes it. ``session``
    and ``stream`` are as they will be, ``money`` too; ``days`` and ``hours`` are only what differs.
    ``fields`` names what an update changes. ``shared``: a part of a day's numbers. ``timeless``:
    the row knows only its day, so the new stream stands at noon and is tentative. ``differs``:
    what was logged otherwise; it is kept, unless ``Answers.replace``. ``unlinked``: an amount that
    belongs to a stream which the plan does not have.
    """

    line: int
    stream: Stream | None = None
    session: Session | None = None
    days: tuple[DailyNumber, ...] = ()
    hours: tuple[ActiveHour, ...] = ()
    made: bool = False
    fields: tuple[str, ...] = ()
    shared: bool = False
    timeless: bool = False
    differs: tuple[Differs, ...] = ()
    money: Income | Payout | None = None
    unlinked: bool = False

    @property
    def keeps(self) -> bool:
        """Whether something stays although the row says otherwise."""
        return any(one.field not in self.fields for one in self.differs)


@dataclass(frozen=True, slots=True)
class Skip:
    """A row that changes nothing: ``reason`` is "there", "twice" (in this file), "left_out",
    "unmatched", "empty" for a row without anything that could be kept, "logged" for a day whose
    streams have numbers of their own, "with_stream" for money that the table of sessions tells,
    "outgoing", "unpaid", "moved" and "unnamed" for amounts that are not taken, "differs" for a row
    whose ``differs`` are not taken, or "shifted" for one that is there at another hour, as a table
    of another zone tells it.

    ``first`` is the line that says the same, where ``reason`` is "twice".
    """

    line: int
    reason: Reason
    stream: Stream | None = None
    first: int = 0
    differs: tuple[Differs, ...] = ()
    money: Income | Payout | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """A row that waits for ``Answers.chosen``, and the streams it may mean, the likeliest first.

    ``why`` is "tie", "no_time" for a row that tells no time at all, "no_clock" for one that tells
    only its day where others tell their time, or "zone" for one whose fellows are there already at
    another hour. ``timeless``: a time would settle it.
    """

    line: int
    why: LookWhy
    candidates: tuple[Stream, ...] = ()
    timeless: bool = False


@dataclass(frozen=True)
class TablePlan:
    """All that would happen, row by row in the order of lines.

    ``problems`` are those of the reading and those that came up here. ``formats`` have to be made
    for it.
    """

    added: tuple[Entry, ...] = ()
    updated: tuple[Entry, ...] = ()
    skipped: tuple[Skip, ...] = ()
    looks: tuple[Look, ...] = ()
    problems: tuple[Problem, ...] = ()
    formats: tuple[Format, ...] = ()

    @property
    def entries(self) -> Iterator[Entry]:
        """Everything that would be written; other rows may belong to a stream that one makes."""
        yield from (entry for entry in self.added if entry.made)
        yield from (entry for entry in self.added if not entry.made)
        yield from self.updated

    @property
    def total(self) -> int:
        """How many rows change the plan."""
        return len(self.added) + len(self.updated)

    @property
    def differing(self) -> tuple[Entry | Skip, ...]:
        """The rows for which something else is logged, by lines."""
        rows: list[Entry | Skip] = [*self.updated, *self.skipped]
        return tuple(sorted((one for one in rows if one.differs), key=lambda one: one.line))

    @property
    def unmatched(self) -> tuple[Skip, ...]:
        """The rows that no stream fits and that are left out."""
        return tuple(skip for skip in self.skipped if skip.reason == "unmatched")


def new_sums(plan: TablePlan) -> dict[str, int]:
    """What new amounts add up to after fees, in hundredths and by currency."""
    found: dict[str, int] = {}
    for entry in plan.added:
        if entry.money is not None:
            one = entry.money
            net = one.net if isinstance(one, Income) else one.money
            found[one.currency] = found.get(one.currency, 0) + net
    return found
