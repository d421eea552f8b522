"""Rows that are in the plan already at another hour: the same table, told in another zone.

A row with enough equal numbers is known alone. Where half of a table's rows are there at one shift,
and none at its own hour but for an hour of summer, that is the table's zone, and the other rows of
it are no longer believed at their hour: what is there at the shift is the same although it was
changed by hand, the rest waits for an answer. All this is a guess, and ``Answers.hours_hold`` says
that it is wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.tables.nearest import APART, SAME, Starts
from creatorplanner.exchange.tables.said import NUMBERS, Said

FARTHEST = 26 * 60 * 60  # seconds between the clocks of two zones
STEP = 15 * 60  # zones lie whole quarters of an hour apart
ENOUGH = 3  # numbers that are equal
TELLING = 2  # of them that are not zero
DAY = 24 * 60 * 60  # a stream of every day is there at a day's shift, too
SUMMER = 60 * 60  # what the shift of two zones changes by between summer and winter
AGREEING = 2  # things that are equal (title, length, numbers), and rows that are, at least

Agreeing = Mapping[int, set[tuple[object, ...]]]
"""By shifts: the lines that are there at it, each with what is alike."""


class _Alike(NamedTuple):
    """What a row and a session tell alike, how many of it are numbers, and what differs."""

    facts: tuple[object, ...]
    numbers: int
    others: int
    longer: bool


class Shifts:
    """The sessions of a plan by platform and start, and by how much a table is off."""

    def __init__(
        self, streams: Mapping[str, Stream], sessions: Mapping[str, Iterable[Session]]
    ) -> None:
        self._streams = streams
        self._sessions: dict[tuple[str, str], Session] = {}
        places: dict[str, list[tuple[int, str]]] = {}
        for key, found in sessions.items():
            for one in found:
                if one.started is not None:
                    self._sessions[key, one.platform] = one
                    place = (int(one.started.timestamp()), key)
                    places.setdefault(one.platform, []).append(place)
        self._starts = {platform: Starts(found) for platform, found in places.items()}
        self._off: dict[str, tuple[int, ...]] = {}  # the shifts of the table by platform

    def look_at(self, rows: Iterable[Said]) -> None:
        """Find out by how much the whole table is off, if it is."""
        told: Counter[str] = Counter()
        right: set[str] = set()  # platforms with a row that is there at its own hour
        agreeing: dict[str, dict[int, set[tuple[object, ...]]]] = {}
        for one in rows:
            told[one.platform] += one.started is not None
            if any(self._is_there(key, one) for key in self._at_its_hour(one)):
                right.add(one.platform)
            for shift, key in self._elsewhere(one):
                facts = self._agrees(key, one) if abs(shift) < DAY else ()
                if facts:
                    shifts = agreeing.setdefault(one.platform, {})
                    shifts.setdefault(shift, set()).add((one.line, *facts))
        for platform, shifts in agreeing.items():
            self._off[platform] = _most(
                _of_summer(shifts) if platform in right else shifts, told[platform]
            )

    def find(self, said: Said) -> str | None:
        """The stream that a row tells at another hour; None where one is at its own."""
        for shift, key in self._elsewhere(said):
            if _same(self._sessions[key, said.platform], said):
                return key
            if shift in self._off.get(said.platform, ()):
                return key
        return self._corrected(said)

    def beside(self, said: Said) -> list[Stream] | None:
        """The streams where a row would be at the hour of the others; None if they are not off."""
        start = self._away(said)
        shifts = self._off.get(said.platform, ())
        if start is None or not shifts:
            return None
        keys = [key for by in shifts for _at, key in self._begins.around(start + by, APART, APART)]
        return [self._streams[key] for key in dict.fromkeys(keys)]

    def _corrected(self, said: Said) -> str | None:
        """A session that was moved a little by hand since the table came."""
        start = self._away(said)
        if start is None:
            return None
        for by in self._off.get(said.platform, ()):
            for _at, key in self._starts[said.platform].around(start + by, APART, APART):
                return key
        return None

    def _away(self, said: Said) -> int | None:
        """The start of a row, None where a session is at its own hour."""
        if said.started is None or self._at_its_hour(said):
            return None
        return int(said.started.timestamp())

    def _at_its_hour(self, said: Said) -> list[str]:
        """The streams with a session that starts when a row does."""
        starts = self._starts.get(said.platform)
        if starts is None or said.started is None:
            return []
        start = int(said.started.timestamp())
        return [key for _at, key in starts.around(start, SAME - 1, SAME - 1)]

    def _elsewhere(self, said: Said) -> Iterator[tuple[int, str]]:
        """(shift in seconds, stream) of sessions that may be a row in another zone."""
        start = self._away(said)
        if start is None or said.platform not in self._starts:
            return
        for at, key in self._starts[said.platform].around(start, FARTHEST, FARTHEST):
            shift = at - start
            if abs(shift) > APART and shift % STEP == 0:
                yield shift, key

    def _is_there(self, key: str, said: Said) -> bool:
        """Whether a row and a session tell something alike, and no number otherwise."""
        alike = self._alike(key, said)
        return bool(alike.facts) and not alike.others

    def _agrees(self, key: str, said: Said) -> tuple[object, ...]:
        """What a row and a session have in common, () where it is little or more differs."""
        alike = self._alike(key, said)
        # other numbers are another stream, unless most are equal: titles and lengths repeat
        if alike.others and alike.numbers <= alike.others:
            return ()
        enough = max(AGREEING, alike.others + alike.longer + 1)
        return alike.facts if len(alike.facts) >= enough else ()

    def _alike(self, key: str, said: Said) -> _Alike:
        session = self._sessions[key, said.platform]
        length, mine = _length(said.started, said.values.get("ended")), _length_of(session)
        told = [
            (getattr(session, name), said.values[name]) for name in NUMBERS if name in said.values
        ]
        both = [(ours, other) for ours, other in told if ours is not None]
        facts: list[object] = [other for ours, other in both if ours == other != 0]
        numbers, others = len(facts), sum(ours != other for ours, other in both)
        facts += [length] if length == mine != -1 else []
        title = said.title.casefold()
        stream = self._streams.get(key)
        facts += [title] if title and stream and stream.title.casefold() == title else []
        return _Alike(tuple(facts), numbers, others, -1 != length != mine != -1)

    @cached_property
    def _begins(self) -> Starts:
        return Starts(
            (int(begins.timestamp()), stream.id)
            for stream in self._streams.values()
            if (begins := stream.begins) is not None
        )


def _of_summer(shifts: Agreeing) -> Agreeing:
    """Two zones may agree in winter and lie an hour apart in summer: London and UTC."""
    return {by: agreeing for by, agreeing in shifts.items() if abs(by) == SUMMER}


def _most(shifts: Agreeing, rows: int) -> tuple[int, ...]:
    """The shift of half of the rows, and those an hour beside it; () where there is none such."""
    if not shifts:
        return ()
    best = max(shifts, key=lambda shift: len(shifts[shift]))
    found = [by for by in (best, best - SUMMER, best + SUMMER) if by in shifts]
    agreeing = set().union(*(shifts[by] for by in found))
    different = {facts[1:] for facts in agreeing}  # the same length each night says nothing
    lines = {facts[0] for facts in agreeing}
    enough = len(different) >= AGREEING and 2 * len(lines) >= rows
    return tuple(found) if enough else ()


def _length(started: datetime | None, ended: datetime | None) -> int:
    if started is None or ended is None:
        return -1
    return (ended - started) // timedelta(minutes=1)


def _length_of(session: Session) -> int:
    return _length(session.started, session.ended)


def _same(session: Session, said: Said) -> bool:
    """Whether all that both tell is equal, and enough of it to be no accident."""
    if _length_of(session) != _length(said.started, said.values.get("ended")):
        return False
    told = [(getattr(session, name), said.values[name]) for name in NUMBERS if name in said.values]
    both = [(mine, other) for mine, other in told if mine is not None]
    telling = sum(mine != 0 for mine, _other in both)
    equal = all(mine == other for mine, other in both)
    return equal and len(both) >= ENOUGH and telling >= TELLING
