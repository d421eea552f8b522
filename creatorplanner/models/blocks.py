"""What a stream shows on the calendar, read for a span of time with a handful of queries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from creatorplanner.domain.formats import Format
from creatorplanner.domain.series import Pattern
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Phase, Stream, phase_of
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.models.desk import Desk


class Figures(NamedTuple):
    """What a stream's sessions add up to; None is unknown."""

    diamonds: int | None = None
    views: int | None = None
    followers: int | None = None


class BlockData(NamedTuple):
    """All that a block shows. ``start`` and ``end`` are wall times of the computer's zone."""

    stream: Stream
    format: Format | None
    start: datetime
    end: datetime
    phase: Phase
    done: int = 0
    total: int = 0
    figures: Figures | None = None
    moved_by_clocks: str = ""  # "gap" or "fold": the wall time does not exist, or exists twice
    elsewhere: str = ""  # the second zone in which its time is told too
    repeats: Pattern | None = None


class BlockReader:
    """Reads blocks; ``formats`` by id and the ``next`` stream are those of the last read."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.formats: dict[str, Format] = {}
        self.next: Stream | None = None
        self.second_zone = ""

    def read(self, begin: datetime, end: datetime) -> dict[str, BlockData]:
        """The streams that run in [begin, end), two UTC instants, by id and in start order."""
        book, now = self._desk.book, self._desk.clock.now()
        self.formats = {kind.id: kind for kind in book.formats.all()}
        streams = book.streams.between(begin, end)
        keys = [stream.id for stream in streams]
        progress = book.promotion.progress(keys)
        sessions = book.sessions.of_streams(keys)
        patterns = book.series.patterns_of(keys)
        self.next = next(iter(book.streams.upcoming(now)), None)
        next_id = None if self.next is None else self.next.id
        blocks = {}
        for stream in streams:
            logged = sessions.get(stream.id, [])
            phase = phase_of(stream, now, logged=bool(logged), next_id=next_id)
            ticks, pattern = progress.get(stream.id, (0, 0)), patterns.get(stream.id)
            blocks[stream.id] = self._block(stream, phase, ticks, logged, pattern)
        return blocks

    def wall(self, instant: datetime) -> datetime:
        """An aware instant as wall time where the computer is."""
        return to_wall(instant, self._desk.clock.zone()).replace(tzinfo=None)

    def _block(
        self,
        stream: Stream,
        phase: Phase,
        progress: tuple[int, int],
        sessions: list[Session],
        pattern: Pattern | None,
    ) -> BlockData:
        begins, ends = stream.begins, stream.ends
        assert begins is not None
        assert ends is not None
        assert stream.start is not None
        kind = place(stream.start, stream.zone).kind
        return BlockData(
            stream,
            self.formats.get(stream.format_id or ""),
            self.wall(begins),
            self.wall(ends),
            phase,
            *progress,
            _figures(sessions) if sessions else None,
            "" if kind == "normal" else str(kind),
            self.second_zone,
            pattern,
        )


def _figures(sessions: list[Session]) -> Figures:
    return Figures(
        _sum(session.diamonds for session in sessions),
        _sum(session.views for session in sessions),
        _sum(session.new_followers for session in sessions),
    )


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
