"""Rows of our own export: each names its stream, and tells of it as well as of its session."""

from __future__ import annotations

from functools import partial

from creatorplanner.domain.streams import Status, Stream
from creatorplanner.exchange.tables.changes import differing, kept_stream, overwritten
from creatorplanner.exchange.tables.own_rows import Formats, own_stream, stream_texts
from creatorplanner.exchange.tables.planning import Answers, Differs, Entry, Unmatched
from creatorplanner.exchange.tables.report import Report
from creatorplanner.exchange.tables.said import Said
from creatorplanner.exchange.tables.session_notes import SessionNotes
from creatorplanner.exchange.tables.whys import Why


class OwnPlanning:
    """Of several rows of one stream the first that tells something of it counts."""

    def __init__(
        self, notes: SessionNotes, answers: Answers, report: Report, formats: Formats
    ) -> None:
        self._notes, self._answers = notes, answers
        self._report, self._formats = report, formats
        self._stream_texts: dict[str, dict[str, str]] = {}
        self._fresh: set[str] = set()  # streams that this file makes

    def take(self, said: Said, key: str) -> None:
        """Note what a row makes of the stream with this id, and of its session."""
        base = self._notes.streams.get(key)
        if base is None and self._answers.unmatched is Unmatched.LEAVE:
            self._notes.skip(said, "unmatched")
            return
        stream, differs = self._told(said, key, base)
        if not said.texts.get("platform", ""):
            self._stream_alone(said, base, stream, differs)
        elif self._notes.free(said, key):
            self._notes.write(said, stream, made=base is None, own=True, differs=differs)

    def _told(
        self, said: Said, key: str, base: Stream | None
    ) -> tuple[Stream, tuple[Differs, ...]]:
        """The stream with what this row says of it first."""
        stream = base or Stream(key, status=Status.PLANNED, zone=self._answers.zone)
        known = self._stream_texts.setdefault(key, {})
        told = stream_texts(said.texts)
        new = {name: text for name, text in told.items() if name not in known}
        known |= new
        stream = own_stream(stream, new, self._formats, partial(self._tell, said))
        for name, text in told.items():
            if text != known[name]:
                self._tell(said, name, text, "other_line")
        return self._settle_stream(base, stream)

    def _stream_alone(
        self, said: Said, base: Stream | None, stream: Stream, differs: tuple[Differs, ...]
    ) -> None:
        """A row without a platform tells of no session."""
        changed = () if base is None else differing(base, stream)
        self._notes.streams[stream.id] = stream
        if base is None:
            self._report.added.append(Entry(said.line, stream, made=True))
        elif changed:
            entry = Entry(said.line, stream, fields=changed, differs=differs)
            self._report.updated.append(entry)
        else:
            self._notes.skip(said, "there", stream, differs)

    def _settle_stream(
        self, base: Stream | None, wanted: Stream
    ) -> tuple[Stream, tuple[Differs, ...]]:
        if base is None or base.id in self._fresh:
            self._fresh.add(wanted.id)
            return wanted, ()
        if self._answers.replace:
            return wanted, overwritten(base, wanted, differing(base, wanted))
        return kept_stream(base, wanted)

    def _tell(self, said: Said, name: str, text: str, why: Why) -> None:
        self._report.problem(said.line, name, text, why)
