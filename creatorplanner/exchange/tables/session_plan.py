"""Rows that are sessions: which stream each belongs to, and what it adds or changes there."""

from __future__ import annotations

from collections.abc import Iterable

from creatorplanner.domain.pieces import let_go
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.tables.fields import OWN
from creatorplanner.exchange.tables.nearest import (
    Chooser,
    Matches,
    StreamIndex,
    assign,
    same_numbers,
)
from creatorplanner.exchange.tables.own_plan import OwnPlanning
from creatorplanner.exchange.tables.own_rows import Formats, own_id
from creatorplanner.exchange.tables.planning import (
    LEAVE_OUT,
    NEW_STREAM,
    Answers,
    Existing,
    Unmatched,
)
from creatorplanner.exchange.tables.report import Report
from creatorplanner.exchange.tables.said import Said, Teller
from creatorplanner.exchange.tables.session_notes import SessionNotes
from creatorplanner.exchange.tables.shifts import Shifts
from creatorplanner.exchange.tables.stream_making import StreamMaking
from creatorplanner.exchange.tables.values import Guess, TableRow
from creatorplanner.exchange.tables.whys import LookWhy

MOST_OFFERED = 12
MOST_ROUNDS = 5
MOST_WEIGHED = 300  # rows without a time that get streams to choose from


class SessionPlanning:
    """Compares rows with the plan; rows of one file see what those before them made."""

    def __init__(
        self, guess: Guess, existing: Existing, answers: Answers, report: Report, formats: Formats
    ) -> None:
        self._answers, self._report = answers, report
        self._own = guess.kind == OWN
        self._teller = Teller(guess, answers, report)
        self._notes = SessionNotes(existing, answers, report, own=self._own)
        self._making = StreamMaking(self._notes, answers, formats)
        self._own_rows = OwnPlanning(self._notes, answers, report, formats)
        self._ties: dict[int, list[str]] = {}
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
            before = len(self._notes.streams)
            tied = self._round(tied)
            if not tied or len(self._notes.streams) == before:
                break
        for one in tied:
            why: LookWhy = "tie" if one.line in self._ties else "no_clock"
            self._notes.look(
                one, why, [self._notes.streams[key] for key in self._ties.get(one.line, ())]
            )
        self._notes.finish()
        del unsettled, waiting, tied
        let_go(said)

    def _round(self, rows: list[Said]) -> list[Said]:
        """Give rows their streams; those that could be several are left for the next round.

        What the other rows make counts then, as it will when the same table comes again.
        """
        free = [one for one in rows if self._answers.chosen.get(one.line) != NEW_STREAM]
        zone = self._teller.zone
        index = StreamIndex(self._notes.streams.values(), self._notes.sessions, zone)
        chooser = Chooser(index, self._notes.sessions)
        matches = assign(free, chooser.candidates, self._notes.taken)
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
        if self._answers.hours_hold or self._answers.chosen.get(said.line) == NEW_STREAM:
            return False
        key = self._shifts.find(said)
        if key is not None:
            self._notes.skip(said, "shifted", self._notes.streams.get(key))
            return True
        beside = self._shifts.beside(said)
        if beside is not None:
            self._notes.look(said, "zone", beside[:MOST_OFFERED])
        return beside is not None

    def _settled(self, said: Said) -> bool:
        """Whether a row names its stream, or was answered."""
        key = own_id(said.texts.get("stream_id", "")) if self._own else ""
        choice = self._answers.chosen.get(said.line, "")
        if choice == LEAVE_OUT:
            self._notes.skip(said, "left_out")
        elif key:
            self._own_rows.take(said, key)
        elif not said.values:
            self._notes.skip(said, "empty")
        elif choice in self._notes.streams:
            if self._has_platform(said) and self._notes.free(said, choice):
                self._notes.write(said, self._notes.streams[choice])
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
                self._notes.twice(one, first)
        return found

    def _place(self, said: Said, matches: Matches) -> None:
        if said.line in matches.found:
            key = matches.found[said.line]
            self._notes.source(said, key)
            self._notes.write(said, self._notes.streams[key])
        elif said.started is None and said.day is None:
            self._timeless(said)
        elif (
            self._answers.unmatched is Unmatched.LEAVE
            and self._answers.chosen.get(said.line) != NEW_STREAM
        ):
            self._notes.skip(said, "unmatched")
        else:
            self._making.make(said)

    def _timeless(self, said: Said) -> None:
        """A row that no time tells anything of is only known by its numbers."""
        there, free = [], []
        weighed = self._notes.streams if len(self._report.looks) < MOST_WEIGHED else {}
        for stream in weighed.values():
            session = self._notes.sessions.get((stream.id, said.platform))
            if session is not None and same_numbers(session, said):
                there.append(stream)
            elif session is None and stream.begins and stream.begins <= self._answers.now:
                free.append((self._strangeness(said, stream), stream))
        if there:
            self._notes.skip(said, "there", there[0])
        else:
            own = [pair for pair in free if not pair[0][0]]  # of this platform, where there is one
            nearest = sorted(own or free, key=lambda pair: pair[0])[:MOST_OFFERED]
            self._notes.look(said, "no_time", [stream for _rank, stream in nearest])

    def _strangeness(self, said: Said, stream: Stream) -> tuple[bool, bool, int, str]:
        other_title = not said.title or said.title.casefold() != stream.title.casefold()
        foreign = bool(stream.platforms) and said.platform not in stream.platforms
        return foreign, other_title, abs(stream.minutes - said.minutes), stream.id

    def _has_platform(self, said: Said) -> bool:
        if not said.platform:
            self._report.problem(said.line, "platform", "", "platform")
        return bool(said.platform)
