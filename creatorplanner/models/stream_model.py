"""One stream, as the side panel shows it: its values, checklist, sessions and surroundings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.checklists import ChecklistItem, LineState
from creatorplanner.domain.formats import Format
from creatorplanner.domain.hashtags import HashtagSet
from creatorplanner.domain.posts import Caption
from creatorplanner.domain.series import Occurrence, Series
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Phase, Status, Stream, phase_of
from creatorplanner.models.desk import Desk
from creatorplanner.models.series_standing import Standing, read_standing
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.done import ChangeSet

LineStanding = Literal["done", "overdue", "now", "next", "open"]
_TIED = (Series, Occurrence, Stream)
_FIELDS = tuple(field.name for field in fields(Stream))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the checklist, and how it stands against the clock."""

    item: ChecklistItem
    standing: LineStanding

    @property
    def state(self) -> LineState:
        """The same as its list's other places tell it."""
        known = {"done": LineState.DONE, "overdue": LineState.LATE, "now": LineState.NOW}
        return known.get(self.standing, LineState.AHEAD)


class StreamModel(QObject):
    """What the panel shows; a signal for each part, so that typing elsewhere is left alone.

    ``replaced``: another stream, or none, is shown. ``changed`` carries the names of the fields of
    ``Stream`` that differ now. ``surroundings_changed``: phase, clashes or best peak differ.
    ``series_changed``: how it stands in its series does. ``captions_changed``: the texts that
    networks have of their own do.
    """

    replaced = Signal()
    changed = Signal(object)
    lines_changed = Signal()
    formats_changed = Signal()
    sessions_changed = Signal()
    surroundings_changed = Signal()
    series_changed = Signal()
    captions_changed = Signal()

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = ""
        self._clear()
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)
        ticker.minute.connect(self._minute)

    def show(self, stream_id: str) -> None:
        """Show another stream; "" for none. Showing the same again changes nothing."""
        if stream_id != self._id:
            self._id = stream_id
            self._read_all()
            self.replaced.emit()

    @property
    def stream(self) -> Stream | None:
        """The stream on show, or None."""
        return self._stream

    @property
    def kind(self) -> Format | None:
        """Its format, archived or not; None without one."""
        wanted = self._stream.format_id if self._stream else None
        return next((kind for kind in self._formats if kind.id == wanted), None)

    @property
    def formats(self) -> tuple[Format, ...]:
        """The formats to choose from, in the creator's order."""
        return tuple(kind for kind in self._formats if not kind.archived)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The checklist in order."""
        return self._lines

    @property
    def done(self) -> int:
        """How many lines are ticked."""
        return sum(line.item.done for line in self._lines)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """What was logged, by platform."""
        return self._sessions

    @property
    def phase(self) -> Phase:
        """How the stream stands right now."""
        return self._phase

    @property
    def clashes(self) -> tuple[Stream, ...]:
        """Other streams that run at the same time, soonest first."""
        return self._clashes

    @property
    def best_peak(self) -> int | None:
        """The highest peak of viewers that this format ever had, or None."""
        return self._best_peak

    @property
    def standing(self) -> Standing | None:
        """How it stands in its series, None for a single stream."""
        return self._standing

    @property
    def captions(self) -> dict[str, str]:
        """The texts that networks have instead of the base text."""
        return self._captions

    def exists(self, stream_id: str) -> bool:
        """Whether the plan holds that stream."""
        return bool(stream_id) and self._desk.book.find(Stream, stream_id) is not None

    def kind_of(self, stream: Stream) -> Format | None:
        """The format of another stream, to name it by."""
        return next((kind for kind in self._formats if kind.id == stream.format_id), None)

    def hashtag_sets(self) -> list[HashtagSet]:
        """The named sets, read anew: they are asked for only when a menu opens."""
        return self._desk.book.promotion.hashtag_sets()

    def streams_with(self, hashtag: str) -> tuple[int, list[Stream]]:
        """How many streams carry a hashtag, and the latest of them."""
        return self._desk.book.promotion.streams_with(hashtag)

    def known_hashtags(self) -> list[str]:
        """Hashtags ever used, the most used first, for completion."""
        return [tag.name for tag in self._desk.book.promotion.hashtags()]

    def _clear(self) -> None:
        self._stream: Stream | None = None
        self._formats: tuple[Format, ...] = ()
        self._items: tuple[ChecklistItem, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._sessions: tuple[Session, ...] = ()
        self._phase = Phase.IDEA
        self._clashes: tuple[Stream, ...] = ()
        self._best_peak: int | None = None
        self._standing: Standing | None = None
        self._captions: dict[str, str] = {}

    def _read_all(self) -> None:
        self._clear()
        book = self._desk.book
        self._stream = book.find(Stream, self._id) if self._id else None
        if self._stream is None:
            self._id = ""
            return
        self._formats = tuple(book.formats.all())
        self._captions = self._read_captions()
        self._items = tuple(book.promotion.items_of(self._id))
        self._sessions = tuple(book.sessions.of_stream(self._id))
        self._lines = self._read_lines()
        self._read_surroundings()
        self._standing = read_standing(book, self._stream, self._desk.clock.now())

    def _read_lines(self) -> tuple[Line, ...]:
        off = self._stream is not None and self._stream.status is Status.CANCELLED
        return stand(self._items, None if off else self._desk.clock.now())

    def _read_surroundings(self) -> bool:
        """Read phase, clashes and best peak again; whether any of them differs."""
        assert self._stream is not None
        book, now = self._desk.book, self._desk.clock.now()
        upcoming = book.streams.upcoming(now)
        following = upcoming[0].id if upcoming else None
        logged = bool(self._sessions)
        format_id = self._stream.format_id
        found = (
            phase_of(self._stream, now, logged=logged, next_id=following),
            self._read_clashes(self._stream),
            book.sessions.best_peak(format_id) if format_id else None,
        )
        differs = found != (self._phase, self._clashes, self._best_peak)
        self._phase, self._clashes, self._best_peak = found
        return differs

    def _read_clashes(self, stream: Stream) -> tuple[Stream, ...]:
        begins, ends = stream.begins, stream.ends
        if begins is None or ends is None or stream.status is Status.CANCELLED:
            return ()
        return tuple(
            other
            for other in self._desk.book.streams.between(begins, ends)
            if other.id != stream.id and other.status is not Status.CANCELLED
        )

    def _heard(self, change_set: ChangeSet) -> None:
        if not self._id:
            return
        mine = _of(self._id, change_set.of(Stream))
        if mine is not None and mine[1] is None:
            self.show("")
            return
        if change_set.touches(Format):
            self._formats = tuple(self._desk.book.formats.all())
            self.formats_changed.emit()
        if mine is not None:
            self._take(mine[1])
        self._hear_captions(change_set)
        self._hear_lists(change_set)
        if change_set.touches(Stream, Session) and self._read_surroundings():
            self.surroundings_changed.emit()
        if change_set.touches(*_TIED):
            self._refresh_standing()

    def _refresh_standing(self) -> None:
        standing = read_standing(self._desk.book, self._stream, self._desk.clock.now())
        if standing != self._standing:
            self._standing = standing
            self.series_changed.emit()

    def _take(self, after: Stream | None) -> None:
        before, self._stream = self._stream, after
        differing = frozenset(
            name for name in _FIELDS if getattr(before, name) != getattr(after, name)
        )
        if differing:
            self.changed.emit(differing)
        if "status" in differing:
            self._refresh_lines()

    def _read_captions(self) -> dict[str, str]:
        captions = self._desk.book.promotion.captions(self._id)
        return {caption.network: caption.text for caption in captions}

    def _hear_captions(self, change_set: ChangeSet) -> None:
        owners = {one.owner for pair in change_set.of(Caption) for one in pair if one is not None}
        if self._id in owners:
            self._captions = self._read_captions()
            self.captions_changed.emit()

    def _hear_lists(self, change_set: ChangeSet) -> None:
        if _belong(self._id, change_set.of(ChecklistItem)):
            self._items = tuple(self._desk.book.promotion.items_of(self._id))
            self._refresh_lines()
        if _belong(self._id, change_set.of(Session)):
            self._sessions = tuple(self._desk.book.sessions.of_stream(self._id))
            self.sessions_changed.emit()

    def _refresh_lines(self) -> None:
        lines = self._read_lines()
        if lines != self._lines:
            self._lines = lines
            self.lines_changed.emit()

    def _minute(self) -> None:
        if self._stream is not None:
            self._refresh_lines()
            if self._read_surroundings():
                self.surroundings_changed.emit()

    def _reopened(self) -> None:
        self._id = ""
        self._clear()
        self.replaced.emit()


def stand(items: tuple[ChecklistItem, ...], now: datetime | None) -> tuple[Line, ...]:
    """How each line stands at ``now`` (aware UTC); without a time none is due.

    The one open line that is due soonest is "next".
    """
    ahead = [item for item in items if not item.done and item.at and now and item.at >= now]
    soonest = min(ahead, key=_due, default=None)
    return tuple(Line(item, _standing(item, now, item is soonest)) for item in items)


def _due(item: ChecklistItem) -> datetime:
    assert item.at is not None
    return item.at


def _standing(item: ChecklistItem, now: datetime | None, soonest: bool) -> LineStanding:
    state = LineState.DONE if item.done else LineState.AHEAD
    if now is not None:
        state = item.state(now)
    known: dict[LineState, LineStanding] = {
        LineState.DONE: "done",
        LineState.LATE: "overdue",
        LineState.NOW: "now",
    }
    return known.get(state, "next" if soonest else "open")


StreamPair = tuple[Stream | None, Stream | None]


def _of(key: str, pairs: Iterable[StreamPair]) -> StreamPair | None:
    """What happened to one stream."""
    for before, after in pairs:
        one = after or before
        if one is not None and one.id == key:
            return before, after
    return None


def _belong(key: str, pairs: Iterable[tuple[ChecklistItem | Session | None, ...]]) -> bool:
    """Whether any of these is a stream's; a line or a session never goes to another one."""
    things = (pair[1] or pair[0] for pair in pairs)
    return any(thing is not None and thing.stream_id == key for thing in things)
