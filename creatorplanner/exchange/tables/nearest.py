"""Which stream of the plan a row means: by time and platform, each stream once a platform.

A stream is near when the row starts within two hours of it, or where half of one lies in the other.
The nearest start wins. A stream that was planned for other platforms counts as 45 minutes further
away; a row that knows only its day means it only by its title. Where two are equally near and
titles do not tell them apart, nobody guesses.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from creatorplanner.domain.pieces import let_go
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import MAX_MINUTES, Status, Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.said import NUMBERS, Said

REACH = 2 * 60 * 60  # seconds between two starts that may mean one stream
FOREIGN = 45  # minutes that a stream on other platforms counts as further away
SAME = 60  # seconds: a session with this start is the row's own
APART = 30 * 60  # seconds between a logged start and another one that is no correction of it
DAY_ONLY = 240  # minutes: rows that know their time come before those that only know their day
MOST = 12  # streams that are looked at on each side of a row's start

_KNOWABLE = ("started", "ended", *NUMBERS)
_SURE = 1_000  # more than there is to know

Sessions = Mapping[tuple[str, str], Session]  # by stream id and platform


class Candidate(NamedTuple):
    """A stream that a row may mean; less is nearer."""

    cost: int  # minutes; below zero where it was taken over before
    other_title: bool
    stream_id: str


class Starts:
    """Ids by instants, to find those around one of them."""

    def __init__(self, places: Iterable[tuple[int, str]] = ()) -> None:
        ordered = sorted(places)
        self._instants = [at for at, _key in ordered]
        self._ids = [key for _at, key in ordered]

    def around(self, instant: int, back: int, ahead: int) -> Iterator[tuple[int, str]]:
        """(instant, id) up to so many seconds before and after, at most ``MOST`` each."""
        place = bisect_left(self._instants, instant)
        for at in range(place - 1, max(-1, place - 1 - MOST), -1):
            if instant - self._instants[at] > back:
                break
            yield self._instants[at], self._ids[at]
        for at in range(place, min(len(self._instants), place + MOST)):
            if self._instants[at] - instant > ahead:
                break
            yield self._instants[at], self._ids[at]


class StreamIndex:
    """Streams by their planned starts, and by the real ones of their sessions on a platform."""

    def __init__(self, streams: Iterable[Stream], sessions: Sessions, zone: str) -> None:
        self.streams: dict[str, Stream] = {}
        self._begins: dict[str, int] = {}
        self._zone = zone
        for stream in streams:
            begins = stream.begins
            if begins is not None and stream.status not in (Status.IDEA, Status.CANCELLED):
                self.streams[stream.id] = stream
                self._begins[stream.id] = int(begins.timestamp())
        self._planned = Starts((at, key) for key, at in self._begins.items())
        real: dict[str, list[tuple[int, str]]] = {}
        for (key, platform), session in sessions.items():
            if session.started is not None and key in self.streams:
                place = (int(session.started.timestamp()), key)
                real.setdefault(platform, []).append(place)
        self._real = {platform: Starts(places) for platform, places in real.items()}

    def near(self, platform: str, started: datetime, ended: datetime | None) -> list[str]:
        """The streams that a row of these times may mean."""
        start = int(started.timestamp())
        last = start if ended is None else int(ended.timestamp())
        found: dict[str, None] = {}
        for at, key in self._planned.around(start, MAX_MINUTES * 60, max(REACH, last - start)):
            if abs(start - at) <= REACH or self._covers(key, start, last):
                found[key] = None
        if platform in self._real:
            found |= dict.fromkeys(
                key for _at, key in self._real[platform].around(start, SAME, SAME)
            )
        return list(found)

    def on(self, day: date) -> list[str]:
        """The streams that start on a day of the table's zone."""
        return self._days.get(day, [])[: 2 * MOST]

    @cached_property
    def _days(self) -> dict[date, list[str]]:
        """Ids by day; most tables tell the time, so that nobody asks."""
        found: dict[date, list[str]] = {}
        for stream in self.streams.values():
            begins = stream.begins
            assert begins is not None
            found.setdefault(to_wall(begins, self._zone).date(), []).append(stream.id)
        return found

    def _covers(self, key: str, start: int, last: int) -> bool:
        """Whether half of the row, or half of the stream, lies in the other one's time."""
        begin = self._begins[key]
        end = begin + self.streams[key].minutes * 60
        both, shorter = min(end, last) - max(begin, start), min(end - begin, last - start)
        return begin <= start < end if shorter == 0 else 2 * both >= shorter

    def minutes_from(self, key: str, started: datetime) -> int:
        """How far a start is from the stream's planned one."""
        return abs(self._begins[key] - int(started.timestamp())) // 60


class Chooser:
    """Weighs the streams of an index for rows."""

    def __init__(self, index: StreamIndex, sessions: Sessions) -> None:
        self._index, self._sessions = index, sessions

    def candidates(self, said: Said) -> list[Candidate]:
        """The streams that a row may mean, nearest first."""
        if said.started is not None:
            keys = self._index.near(said.platform, said.started, said.values.get("ended"))
        else:
            keys = self._index.on(said.day) if said.day is not None else []
        weighed = (self._weigh(said, self._index.streams[key]) for key in keys)
        return sorted(one for one in weighed if one is not None)

    def _weigh(self, said: Said, stream: Stream) -> Candidate | None:
        session = self._sessions.get((stream.id, said.platform))
        other_title = not said.title or said.title.casefold() != stream.title.casefold()
        cost = (
            DAY_ONLY if said.started is None else self._index.minutes_from(stream.id, said.started)
        )
        if session is not None:
            if same_session(session, said):
                cost = _sureness(session, said)
            elif _is_other(session, said):
                return None
        elif stream.platforms and said.platform not in stream.platforms:
            if said.started is None and other_title:
                return None  # a day alone tells nothing of a stream somewhere else
            cost += FOREIGN
        return Candidate(cost, other_title, stream.id)


def same_session(session: Session, said: Said) -> bool:
    """Whether a row was surely taken over into a session before."""
    if session.started is None or said.started is None:
        return same_numbers(session, said)
    return abs(session.started - said.started) < timedelta(seconds=SAME)


def same_numbers(session: Session, said: Said) -> bool:
    """Whether a session has everything that a row says."""
    return all(getattr(session, name) == value for name, value in said.values.items())


def _sureness(session: Session, said: Said) -> int:
    """The cost of a session that a row was taken over into: the less it has besides, the surer."""
    if not same_numbers(session, said):
        return -1
    known = sum(getattr(session, name) is not None for name in _KNOWABLE)
    return known - sum(name in said.values for name in _KNOWABLE) - _SURE


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
    return _Assignment({said.line: (said, candidates(said)) for said in rows}, taken).run()


class _Assignment:
    """A tie is looked at again when one of its streams goes to another row."""

    def __init__(
        self, options: dict[int, tuple[Said, list[Candidate]]], taken: set[tuple[str, str]]
    ) -> None:
        self._options, self._taken = options, taken
        self._matches = Matches()
        self._tied: dict[tuple[str, str], list[int]] = {}  # lines that wait for a stream
        self._ranks: dict[int, tuple[int, bool]] = {}  # how near the streams of a tie are

    def run(self) -> Matches:
        """Go through all pairs, the nearest first."""
        pairs = [
            (one.cost, one.other_title, -said.minutes, said.line, one.stream_id)
            for said, found in self._options.values()
            for one in found
        ]
        pairs.sort(reverse=True)
        while pairs:
            cost, other_title, _minutes, line, key = pairs.pop()
            platform = self._options[line][0].platform
            done = line in self._matches.found or line in self._matches.ties
            if not done and (key, platform) not in self._taken:
                self._offer(line, key, (cost, other_title))
        for line in self._matches.ties:
            self._matches.ties[line] = [one.stream_id for one in self._free(line)]
        let_go([self._options.pop(line) for line in list(self._options)])
        return self._matches

    def _free(self, line: int) -> list[Candidate]:
        said, found = self._options[line]
        return [one for one in found if (one.stream_id, said.platform) not in self._taken]

    def _equal(self, line: int, rank: tuple[int, bool]) -> list[str]:
        return [one.stream_id for one in self._free(line) if one[:2] == rank]

    def _offer(self, line: int, key: str, rank: tuple[int, bool]) -> None:
        equal = self._equal(line, rank)
        if len(equal) == 1 or rank[0] < 0:
            self._take(line, key)
            return
        self._matches.ties[line] = equal
        self._ranks[line] = rank
        platform = self._options[line][0].platform
        for one in equal:
            self._tied.setdefault((one, platform), []).append(line)

    def _take(self, line: int, key: str) -> None:
        todo = [(line, key)]
        while todo:
            line, key = todo.pop()
            place = (key, self._options[line][0].platform)
            self._matches.found[line] = key
            self._taken.add(place)
            for waiting in self._tied.pop(place, []):
                if waiting not in self._matches.ties:
                    continue
                left = self._equal(waiting, self._ranks[waiting])
                if len(left) < 2:
                    del self._matches.ties[waiting]
                if len(left) == 1 and not any(one[1] == left[0] for one in todo):
                    todo.append((waiting, left[0]))
