"""Rows that are sessions: which stream each belongs to, and what it adds or changes there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any

from creatorplanner.domain.ids import new_id
from creatorplanner.domain.pieces import let_go
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import MAX_MINUTES, MIN_MINUTES, NOON, Status, Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.changes import (
    differing,
    kept_session,
    kept_stream,
    overwritten,
    session_fields,
    updated,
)
from creatorplanner.exchange.tables.fields import OWN
from creatorplanner.exchange.tables.nearest import (
    Chooser,
    Matches,
    StreamIndex,
    assign,
    same_numbers,
)
from creatorplanner.exchange.tables.own_rows import Formats, own_id, own_stream, stream_texts
from creatorplanner.exchange.tables.planning import (
    LEAVE_OUT,
    NEW_STREAM,
    Answers,
    Differs,
    Entry,
    Existing,
    Look,
    Skip,
    Unmatched,
)
from creatorplanner.exchange.tables.report import Report
from creatorplanner.exchange.tables.said import Said, Teller
from creatorplanner.exchange.tables.shifts import Shifts
from creatorplanner.exchange.tables.values import Guess, TableRow

JOINED = 15 * 60  # seconds between the starts of new rows on several platforms that are one stream
MOST_OFFERED = 12
MOST_ROUNDS = 5
MOST_WEIGHED = 300  # rows without a time that get streams to choose from


class SessionPlanning:
    """Compares rows with the plan; rows of one file see what those before them made."""

    def __init__(
        self, guess: Guess, existing: Existing, answers: Answers, report: Report, formats: Formats
    ) -> None:
        self._answers, self._report, self._formats = answers, report, formats
        self._own = guess.kind == OWN
        self._teller = Teller(guess, answers, report)
        self._streams = dict(existing.streams)
        self._sessions = {
            (stream_id, session.platform): session
            for stream_id, found in existing.sessions.items()
            for session in found
        }
        self._ids = {session.id for session in self._sessions.values()}
        self._taken: set[tuple[str, str]] = set()
        # what rows told of streams of ours, the first one that did
        self._stream_texts: dict[str, dict[str, str]] = {}
        self._sources: dict[tuple[str, str], Said] = {}
        self._ties: dict[int, list[str]] = {}
        # what this file made: (instant, stream id) by quarters of an hour, and ids by days
        self._made: dict[int, list[tuple[int, str]]] = {}
        self._made_on: dict[date, list[str]] = {}
        self._fresh: set[str] = set()  # streams that this file makes
        self._shifts = Shifts(existing.streams, existing.sessions)
        self._tells_times = False

    def plan(self, rows: Iterable[TableRow]) -> None:
        """Tell the report what each row would do."""
        said = [one for one in map(self._teller.read, rows) if one is not None]
        self._tells_times = any(one.started is not None for one in said)
        unsettled = [one for one in said if not self._settled(one)]
        self._shifts.look_at(unsettled)
        waiting = [one for one in unsettled if not self._shifted(one)]
        tied = self._each_once(one for one in waiting if self._has_platform(one))
        for _round in range(MOST_ROUNDS):
            before = len(self._streams)
            tied = self._round(tied)
            if not tied or len(self._streams) == before:
                break
        for one in tied:
            why = "tie" if one.line in self._ties else "no_clock"
            self._look(one, why, [self._streams[key] for key in self._ties.get(one.line, ())])
        self._report.added = [self._at_last(entry) for entry in self._report.added]
        self._report.updated = [self._at_last(entry) for entry in self._report.updated]
        self._sources.clear()
        del unsettled, waiting, tied
        let_go(said)

    def _at_last(self, entry: Entry) -> Entry:
        """The entry with its stream as all rows together leave it."""
        stream = None if entry.stream is None else self._streams[entry.stream.id]
        return entry if stream is entry.stream else replace(entry, stream=stream)

    def _round(self, rows: list[Said]) -> list[Said]:
        """Give rows their streams; those that could be several are left for the next round.

        What the other rows make counts then, as it will when the same table comes again.
        """
        free = [one for one in rows if self._answers.chosen.get(one.line) != NEW_STREAM]
        zone = self._teller.zone
        index = StreamIndex(self._streams.values(), self._sessions, zone)
        chooser = Chooser(index, self._sessions)
        matches = assign(free, chooser.candidates, self._taken)
        self._ties = matches.ties
        tied = []
        for one in rows:
            if one.line in matches.ties or self._waits(one, matches):
                tied.append(one)
            else:
                self._place(one, matches)
        return tied

    def _waits(self, said: Said, matches: Matches) -> bool:
        """Whether a row without the time that others have would make a stream at none."""
        chosen = self._answers.chosen.get(said.line)
        makes = self._answers.unmatched is Unmatched.STREAMS and chosen != NEW_STREAM
        timeless = said.started is None and said.day is not None
        return self._tells_times and timeless and makes and said.line not in matches.found

    # ------------------------------------------------------------ which stream

    def _shifted(self, said: Said) -> bool:
        """Whether a row is there already, told in another zone, or has to wait for its zone."""
        if self._answers.chosen.get(said.line) == NEW_STREAM:
            return False
        key = self._shifts.find(said)
        if key is not None:
            self._skip(said, "shifted", self._streams.get(key))
            return True
        beside = self._shifts.beside(said)
        if beside is not None:
            self._look(said, "zone", beside[:MOST_OFFERED])
        return beside is not None

    def _settled(self, said: Said) -> bool:
        """Whether a row names its stream, or was answered."""
        key = own_id(said.texts.get("stream_id", "")) if self._own else ""
        choice = self._answers.chosen.get(said.line, "")
        if choice == LEAVE_OUT:
            self._skip(said, "left_out")
        elif key:
            self._own_row(said, key)
        elif not said.values:
            self._skip(said, "empty")
        elif choice in self._streams:
            if self._has_platform(said) and self._free(said, choice):
                self._write(said, self._streams[choice])
        else:
            return False
        return True

    def _each_once(self, rows: Iterable[Said]) -> list[Said]:
        """The rows without those that say what a line before them said."""
        seen: dict[tuple[object, ...], Said] = {}
        found = []
        for one in rows:
            when: object = one.started
            if when is None:  # two streams of one day are told apart by their numbers
                same = tuple(sorted((name, str(value)) for name, value in one.values.items()))
                when = (one.day, one.title, same)
            first = seen.setdefault((one.platform, when), one)
            if first is one:
                found.append(one)
            else:
                self._twice(one, first)
        return found

    def _place(self, said: Said, matches: Matches) -> None:
        if said.line in matches.found:
            self._sources[matches.found[said.line], said.platform] = said
            self._write(said, self._streams[matches.found[said.line]])
        elif said.started is None and said.day is None:
            self._timeless(said)
        elif (
            self._answers.unmatched is Unmatched.LEAVE
            and self._answers.chosen.get(said.line) != NEW_STREAM
        ):
            self._skip(said, "unmatched")
        else:
            self._make(said)

    def _timeless(self, said: Said) -> None:
        """A row that no time tells anything of is only known by its numbers."""
        there, free = [], []
        weighed = self._streams if len(self._report.looks) < MOST_WEIGHED else {}
        for stream in weighed.values():
            session = self._sessions.get((stream.id, said.platform))
            if session is not None and same_numbers(session, said):
                there.append(stream)
            elif session is None and stream.begins and stream.begins <= self._answers.now:
                free.append((self._strangeness(said, stream), stream))
        if there:
            self._skip(said, "there", there[0])
        else:
            own = [pair for pair in free if not pair[0][0]]  # of this platform, where there is one
            nearest = sorted(own or free, key=lambda pair: pair[0])[:MOST_OFFERED]
            self._look(said, "no_time", [stream for _rank, stream in nearest])

    def _strangeness(self, said: Said, stream: Stream) -> tuple[bool, bool, int, str]:
        other_title = not said.title or said.title.casefold() != stream.title.casefold()
        foreign = bool(stream.platforms) and said.platform not in stream.platforms
        return foreign, other_title, abs(stream.minutes - said.minutes), stream.id

    def _has_platform(self, said: Said) -> bool:
        if not said.platform:
            self._report.problem(said.line, "platform", "", "platform")
        return bool(said.platform)

    def _free(self, said: Said, key: str) -> bool:
        """Whether no line before this one is on that stream and platform already."""
        place = (key, said.platform)
        if place in self._taken:
            self._twice(said, self._sources[place])
            return False
        self._taken.add(place)
        self._sources[place] = said
        return True

    def _twice(self, said: Said, first: Said) -> None:
        if said.values == first.values:
            self._report.skipped.append(Skip(said.line, "twice", first=first.line))
        else:
            self._report.problem(said.line, "", first.line, "twice")

    # ------------------------------------------------------------ new streams

    def _make(self, said: Said) -> None:
        """A stream that nobody planned, or one more platform of one that a line before made."""
        joined = self._joined(said)
        if joined is not None:
            platforms = (*joined.platforms, said.platform)
            stream = replace(joined, platforms=platforms, title=joined.title or said.title)
            self._taken.add((stream.id, said.platform))
            self._write(said, stream)
            return
        zone = self._answers.zone
        if said.started is not None:
            wall = to_wall(said.started, zone).replace(second=0)
        else:
            assert said.day is not None
            wall = datetime.combine(said.day, NOON)
        kind = self._formats.find(said.texts.get("format", "")) or self._answers.format_id
        stream = Stream(
            id=new_id(),
            title=said.title,
            format_id=kind,
            status=Status.DONE,
            start=wall,
            zone=zone,
            minutes=max(MIN_MINUTES, min(MAX_MINUTES, said.minutes or 60)),
            platforms=(said.platform,),
            tentative=said.started is None,
        )
        if said.started is not None:
            start = int(said.started.timestamp())
            self._made.setdefault(start // JOINED, []).append((start, stream.id))
        else:
            self._made_on.setdefault(wall.date(), []).append(stream.id)
        self._taken.add((stream.id, said.platform))
        self._write(said, stream, made=True, timeless=said.started is None)

    def _joined(self, said: Said) -> Stream | None:
        """A stream that this file made for another platform at about the same time."""
        if said.started is not None:
            start = int(said.started.timestamp())
            around = (self._made.get(start // JOINED + by, [])[:MOST_OFFERED] for by in (-1, 0, 1))
            near = [key for made in around for at, key in made if abs(at - start) <= JOINED]
        else:
            near = self._made_on.get(said.day, [])[:MOST_OFFERED] if said.day else []
        for key in near:
            stream = self._streams[key]
            same = not said.title or not stream.title or said.title == stream.title
            if same and (key, said.platform) not in self._taken:
                return stream
        return None

    # ------------------------------------------------------------ our own rows

    def _own_row(self, said: Said, key: str) -> None:
        base = self._streams.get(key)
        if base is None and self._answers.unmatched is Unmatched.LEAVE:
            self._skip(said, "unmatched")
            return
        made = base is None
        stream = base or Stream(key, status=Status.PLANNED, zone=self._answers.zone)
        known = self._stream_texts.setdefault(key, {})
        told = stream_texts(said.texts)
        new = {name: text for name, text in told.items() if name not in known}
        known |= new
        stream = own_stream(stream, new, self._formats, partial(self._tell, said))
        stream, differs = self._settle_stream(base, stream)
        for name, text in told.items():
            if text != known[name]:
                self._report.problem(said.line, name, text, "other_line")
        if said.texts.get("platform", ""):
            if self._free(said, key):
                self._write(said, stream, made=made, own=True, differs=differs)
            return
        changed = () if base is None else differing(base, stream)
        self._streams[key] = stream
        if made:
            self._report.added.append(Entry(said.line, stream, made=True))
        elif changed:
            entry = Entry(said.line, stream, fields=changed, differs=differs)
            self._report.updated.append(entry)
        else:
            self._skip(said, "there", stream, differs)

    def _settle_stream(
        self, base: Stream | None, wanted: Stream
    ) -> tuple[Stream, tuple[Differs, ...]]:
        if base is None or base.id in self._fresh:
            self._fresh.add(wanted.id)
            return wanted, ()
        if self._answers.replace:
            return wanted, overwritten(base, wanted, differing(base, wanted))
        return kept_stream(base, wanted)

    def _settle_session(
        self, base: Session, wanted: Session
    ) -> tuple[Session, tuple[Differs, ...]]:
        if self._answers.replace:
            return wanted, overwritten(base, wanted, session_fields(base, wanted))
        return kept_session(base, wanted)

    def _tell(self, said: Said, name: str, text: str, why: str) -> None:
        self._report.problem(said.line, name, text, why)

    # ------------------------------------------------------------ what is written

    def _write(
        self,
        said: Said,
        stream: Stream,
        *,
        made: bool = False,
        timeless: bool = False,
        own: bool = False,
        differs: tuple[Differs, ...] = (),
    ) -> None:
        """Note what a row makes of its stream's session on its platform."""
        before = self._streams.get(stream.id, stream)
        base = self._sessions.get((stream.id, said.platform))
        changed = differing(before, stream)
        if base is None:
            session = self._new_session(said, stream)
            stream = stream if own else replace(stream, status=Status.DONE)
            entry = Entry(said.line, stream, session, made=made, timeless=timeless)
            self._report.added.append(entry)
        else:
            session, kept = self._settle_session(base, updated(base, said))
            differs = (*differs, *kept)
            changed = (*changed, *session_fields(base, session))
            if changed:
                entry = Entry(
                    said.line, stream, session, made=made, fields=changed, differs=differs
                )
                self._report.updated.append(entry)
            else:
                self._skip(said, "there", stream, differs)
        self._streams[stream.id] = stream
        self._sessions[stream.id, said.platform] = session

    def _new_session(self, said: Said, stream: Stream) -> Session:
        key = own_id(said.texts.get("session_id", "")) if self._own else ""
        if not key or key in self._ids:
            key = new_id()
        self._ids.add(key)
        values: dict[str, Any] = {"currency": self._answers.currency, **said.values}
        return Session(key, stream.id, said.platform, **values)

    def _skip(
        self,
        said: Said,
        reason: str,
        stream: Stream | None = None,
        differs: tuple[Differs, ...] = (),
    ) -> None:
        reason = "differs" if differs else reason
        self._report.skipped.append(Skip(said.line, reason, stream, differs=differs))

    def _look(self, said: Said, why: str, streams: list[Stream]) -> None:
        timeless = said.started is None and said.day is not None
        self._report.looks.append(Look(said.line, why, tuple(streams), timeless))
