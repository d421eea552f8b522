"""New streams for rows that nobody planned: one stream for all platforms that it went live on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from creatorplanner.domain.ids import new_id
from creatorplanner.domain.streams import MAX_MINUTES, MIN_MINUTES, NOON, Status, Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.own_rows import Formats
from creatorplanner.exchange.tables.planning import Answers
from creatorplanner.exchange.tables.said import Said
from creatorplanner.exchange.tables.session_notes import SessionNotes

JOINED = 15 * 60  # seconds between the starts of new rows on several platforms that are one stream
MOST_NEAR = 12  # streams that are tried for one more platform


class StreamMaking:
    """Makes streams, and remembers those of this file."""

    def __init__(self, notes: SessionNotes, answers: Answers, formats: Formats) -> None:
        self._notes, self._answers, self._formats = notes, answers, formats
        # what this file made: (instant, stream id) by quarters of an hour, and ids by days
        self._made: dict[int, list[tuple[int, str]]] = {}
        self._made_on: dict[date, list[str]] = {}

    def make(self, said: Said) -> None:
        """A stream that nobody planned, or one more platform of one that a line before made."""
        joined = self._joined(said)
        if joined is not None:
            platforms = (*joined.platforms, said.platform)
            stream = replace(joined, platforms=platforms, title=joined.title or said.title)
            self._notes.taken.add((stream.id, said.platform))
            self._notes.write(said, stream)
            return
        stream = self._new_stream(said)
        self._remember(said, stream)
        self._notes.taken.add((stream.id, said.platform))
        self._notes.write(said, stream, made=True, timeless=said.started is None)

    def _new_stream(self, said: Said) -> Stream:
        zone = self._answers.zone
        if said.started is not None:
            wall = to_wall(said.started, zone).replace(second=0)
        else:
            assert said.day is not None
            wall = datetime.combine(said.day, NOON)
        kind = self._formats.find(said.texts.get("format", "")) or self._answers.format_id
        return Stream(
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

    def _remember(self, said: Said, stream: Stream) -> None:
        if said.started is not None:
            start = int(said.started.timestamp())
            self._made.setdefault(start // JOINED, []).append((start, stream.id))
        elif said.day is not None:
            self._made_on.setdefault(said.day, []).append(stream.id)

    def _joined(self, said: Said) -> Stream | None:
        """A stream that this file made for another platform at about the same time."""
        if said.started is not None:
            start = int(said.started.timestamp())
            around = (self._made.get(start // JOINED + by, [])[:MOST_NEAR] for by in (-1, 0, 1))
            near = [key for made in around for at, key in made if abs(at - start) <= JOINED]
        else:
            near = self._made_on.get(said.day, [])[:MOST_NEAR] if said.day else []
        for key in near:
            stream = self._notes.streams[key]
            same = not said.title or not stream.title or said.title == stream.title
            if same and (key, said.platform) not in self._notes.taken:
                return stream
        return None
