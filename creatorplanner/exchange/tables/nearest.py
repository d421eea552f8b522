"""Which stream of the plan a row means: by time and platform, each stream once a platform.

A stream is near when the row starts within two hours of it or runs while it was planned to run.
The nearest start wins. A stream that was planned for other platforms counts as 45 minutes further
away. Where two are equally near and titles do not tell them apart, nobody guesses.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import MAX_MINUTES, Status, Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.said import Said

REACH = 2 * 60 * 60  # seconds between two starts that may mean one stream
FOREIGN = 45  # minutes that a stream on other platforms counts as further away
SAME = 60  # seconds: a session with this start is the row's own
APART = 30 * 60  # seconds between a logged start and another one that is no correction of it
MOST = 12  # streams that are looked at on each side of a row's start

Sessions = Mapping[tuple[str, str], Session]  # by stream id and platform


class Candidate(NamedTuple):
    """A stream that a row may mean; less is nearer."""

    cost: int  # minutes; below zero where it was taken over before
    other_title: bool
    stream_id: str


class StreamIndex:
    """Streams by their starts, planned and real."""

    def __init__(self, streams: Iterable[Stream], sessions: Sessions, zone: str) -> None:
        self.streams: dict[str, Stream] = {}
        self._zone = zone
        self._begins: dict[str, tuple[int, ...]] = {}
        self._ends: dict[str, int] = {}
        self._days: dict[date, list[str]] = {}
        real: dict[str, list[int]] = {}
        for (stream_id, _platform), session in sessions.items():
            if session.started is not None:
                real.setdefault(stream_id, []).append(int(session.started.timestamp()))
        places: list[tuple[int, str]] = []
        for stream in streams:
            places += [(at, stream.id) for at in self._note(stream, real.get(stream.id, ()))]
        places.sort()
        self._starts = [at for at, _key in places]
        self._ids = [key for _at, key in places]

    def add(self, stream: Stream, started: datetime | None) -> None:
        """One stream more, with the real start of its first session."""
        starts = () if started is None else (int(started.timestamp()),)
        for at in self._note(stream, starts):
            place = bisect_right(self._starts, at)
            self._starts.insert(place, at)
            self._ids.insert(place, stream.id)

    def near(self, started: datetime, ended: datetime | None) -> list[str]:
        """The streams that a row of these times may mean."""
        start = int(started.timestamp())
        last = start if ended is None else int(ended.timestamp())
        place = bisect_left(self._starts, start)
        found: dict[str, None] = {}
        for at in range(place - 1, max(-1, place - 1 - MOST), -1):
            back = start - self._starts[at]
            if back > MAX_MINUTES * 60:
                break
            if back <= REACH or self._ends[self._ids[at]] > start:
                found[self._ids[at]] = None
        for at in range(place, min(len(self._starts), place + MOST)):
            if self._starts[at] > max(start + REACH, last):
                break
            found[self._ids[at]] = None
        return list(found)

    def on(self, day: date) -> list[str]:
        """The streams that start on a day of the table's zone."""
        return self._days.get(day, [])[: 2 * MOST]

    def minutes_from(self, key: str, started: datetime) -> int:
        """How far a start is from the stream's planned or real one."""
        start = int(started.timestamp())
        return min(abs(at - start) for at in self._begins[key]) // 60

    def _note(self, stream: Stream, real: Sequence[int]) -> tuple[int, ...]:
        begins = stream.begins
        if begins is None or stream.status in (Status.IDEA, Status.CANCELLED):
            return ()
        begin = int(begins.timestamp())
        starts = tuple({begin, *real})
        self.streams[stream.id] = stream
        self._begins[stream.id] = starts
        self._ends[stream.id] = begin + stream.minutes * 60
        self._days.setdefault(to_wall(begins, self._zone).date(), []).append(stream.id)
        return starts


class Chooser:
    """Weighs the streams of an index for rows."""

    def __init__(self, index: StreamIndex, sessions: Sessions) -> None:
        self._index, self._sessions = index, sessions

    def candidates(self, said: Said) -> list[Candidate]:
        """The streams that a row may mean, nearest first."""
        if said.started is not None:
            keys = self._index.near(said.started, said.values.get("ended"))
        else:
            keys = self._index.on(said.day) if said.day is not None else []
        weighed = (self._weigh(said, self._index.streams[key]) for key in keys)
        return sorted(one for one in weighed if one is not None)

    def _weigh(self, said: Said, stream: Stream) -> Candidate | None:
        session = self._sessions.get((stream.id, said.platform))
        cost = 0 if said.started is None else self._index.minutes_from(stream.id, said.started)
        if session is not None:
            if same_session(session, said):
                cost = -2 if same_numbers(session, said) else -1
            elif _is_other(session, said):
                return None
        elif stream.platforms and said.platform not in stream.platforms:
            cost += FOREIGN
        other_title = not said.title or said.title.casefold() != stream.title.casefold()
        return Candidate(cost, other_title, stream.id)


def same_session(session: Session, said: Said) -> bool:
    """Whether a row was surely taken over into a session before."""
    if session.started is None or said.started is None:
        return same_numbers(session, said)
    return abs(session.started - said.started) < timedelta(seconds=SAME)


def same_numbers(session: Session, said: Said) -> bool:
    """Whether a session has everything that a row says."""
    return all(getattr(session, name) == value for name, value in said.values.items())


def _is_other(session: Session, said: Said) -> bool:
    """Whether what is logged ran at another time than the row: before or after a break, say."""
    if session.started is None or said.started is None:
        return False
    if abs((session.started - said.started).total_seconds()) <= APART:
        return False
    ended = said.values.get("ended") or said.started
    return ended <= session.started or (session.ended or session.started) <= said.started


@dataclass
class Matches:
    """The stream of each row by its line, and the rows that could mean several."""

    found: dict[int, str] = field(default_factory=dict)
    ties: dict[int, list[str]] = field(default_factory=dict)


def assign(
    rows: Iterable[Said],
    candidates: Callable[[Said], list[Candidate]],
    taken: set[tuple[str, str]],
) -> Matches:
    """The nearest pairs first, whatever the order of rows; ``taken`` are stream and platform."""
    options = {said.line: (said, candidates(said)) for said in rows}
    pairs = sorted(
        (one.cost, one.other_title, -said.minutes, said.line, one.stream_id)
        for said, found in options.values()
        for one in found
    )
    matches = Matches()
    for cost, other_title, _minutes, line, key in pairs:
        said, found = options[line]
        if line in matches.found or line in matches.ties or (key, said.platform) in taken:
            continue
        free = [one for one in found if (one.stream_id, said.platform) not in taken]
        equal = [one.stream_id for one in free if one[:2] == (cost, other_title)]
        if len(equal) > 1 and cost >= 0:
            matches.ties[line] = [one.stream_id for one in free]
        else:
            matches.found[line] = key
            taken.add((key, said.platform))
    return matches
