"""What rows make of streams and sessions: later rows see what those before them made."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from creatorplanner.domain.ids import new_id
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.exchange.tables.changes import (
    differing,
    kept_session,
    overwritten,
    session_fields,
    updated,
)
from creatorplanner.exchange.tables.own_rows import own_id
from creatorplanner.exchange.tables.planning import Answers, Differs, Entry, Existing, Look, Skip
from creatorplanner.exchange.tables.report import Report
from creatorplanner.exchange.tables.said import Said
from creatorplanner.exchange.tables.whys import LookWhy, Reason


class SessionNotes:
    """Streams and sessions as the rows so far leave them, and the entries of the report.

    ``taken`` are the streams, with the platform, that rows of this file belong to.
    """

    def __init__(self, existing: Existing, answers: Answers, report: Report, *, own: bool) -> None:
        self._answers, self._report, self._own = answers, report, own
        self.streams = dict(existing.streams)
        self.sessions = {
            (stream_id, session.platform): session
            for stream_id, found in existing.sessions.items()
            for session in found
        }
        self.taken: set[tuple[str, str]] = set()
        self._ids = {session.id for session in self.sessions.values()}
        # what rows told of streams of ours, the first one that did
        self._sources: dict[tuple[str, str], Said] = {}

    def source(self, said: Said, key: str) -> None:
        """Note the row that tells of this stream on its platform."""
        self._sources[key, said.platform] = said

    def free(self, said: Said, key: str) -> bool:
        """Whether no line before this one is on that stream and platform already."""
        place = (key, said.platform)
        if place in self.taken:
            self.twice(said, self._sources[place])
            return False
        self.taken.add(place)
        self._sources[place] = said
        return True

    def twice(self, said: Said, first: Said) -> None:
        """Tell of a row that a line before it has told, or told otherwise."""
        if said.values == first.values:
            self._report.skipped.append(Skip(said.line, "twice", first=first.line))
        else:
            self._report.problem(said.line, "", first.line, "twice")

    def write(
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
        before = self.streams.get(stream.id, stream)
        base = self.sessions.get((stream.id, said.platform))
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
                self.skip(said, "there", stream, differs)
        self.streams[stream.id] = stream
        self.sessions[stream.id, said.platform] = session

    def skip(
        self,
        said: Said,
        reason: Reason,
        stream: Stream | None = None,
        differs: tuple[Differs, ...] = (),
    ) -> None:
        """Note a row that changes nothing."""
        reason = "differs" if differs else reason
        self._report.skipped.append(Skip(said.line, reason, stream, differs=differs))

    def look(self, said: Said, why: LookWhy, streams: list[Stream]) -> None:
        """Ask which of these streams a row means."""
        timeless = said.started is None and said.day is not None
        self._report.looks.append(Look(said.line, why, tuple(streams), timeless))

    def finish(self) -> None:
        """Let every entry tell its stream as all rows together leave it."""
        self._report.added = [self._at_last(entry) for entry in self._report.added]
        self._report.updated = [self._at_last(entry) for entry in self._report.updated]
        self._sources.clear()

    def _at_last(self, entry: Entry) -> Entry:
        """The entry with its stream as all rows together leave it."""
        stream = None if entry.stream is None else self.streams[entry.stream.id]
        return entry if stream is entry.stream else replace(entry, stream=stream)

    def _new_session(self, said: Said, stream: Stream) -> Session:
        key = own_id(said.texts.get("session_id", "")) if self._own else ""
        if not key or key in self._ids:
            key = new_id()
        self._ids.add(key)
        values: dict[str, Any] = {"currency": self._answers.currency, **said.values}
        return Session(key, stream.id, said.platform, **values)

    def _settle_session(
        self, base: Session, wanted: Session
    ) -> tuple[Session, tuple[Differs, ...]]:
        if self._answers.replace:
            return wanted, overwritten(base, wanted, session_fields(base, wanted))
        return kept_session(base, wanted)
