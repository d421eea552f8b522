"""The shown days of the calendar: what each block and the promo lane need, and what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.formats import Format
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import Phase, Status, Stream, phase_of
from creatorplanner.domain.week_layout import Segment, Span, lay_out
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.planner import ChangeSet

KINDS = (Stream, ChecklistItem, Session, Format, Setting)


class Figures(NamedTuple):
    """What a stream's sessions add up to; None is unknown."""

    diamonds: int | None = None
    views: int | None = None
    followers: int | None = None


@dataclass(frozen=True, slots=True)
class BlockData:
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


class PromoLine(NamedTuple):
    """One line of the promo lane."""

    item: ChecklistItem
    stream: Stream
    format: Format | None
    due: datetime
    overdue: bool


class Totals(NamedTuple):
    """The shown days in numbers; cancelled streams don't count."""

    streams: int
    minutes: int
    done: int
    total: int


class WeekModel(QObject):
    """Reads the shown days with a handful of indexed queries and says which blocks changed.

    ``loaded``: other days are shown. ``blocks_changed`` carries the ids of streams whose block
    came, went or differs. ``promo_changed``: the lane differs. ``told_changed``: what the next bar
    tells may differ.
    """

    loaded = Signal()
    blocks_changed = Signal(set)
    promo_changed = Signal()
    told_changed = Signal()

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.days: list[date] = []
        self.blocks: dict[str, BlockData] = {}
        self.promo: dict[date, list[PromoLine]] = {}
        self._formats: dict[str, Format] = {}
        self._next: Stream | None = None
        self._waiting: list[Stream] | None = None
        self._layout: Mapping[date, tuple[Segment, ...]] | None = None
        self.settings = desk.book.formats.settings()
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)
        ticker.minute.connect(self.refresh)

    # the clock

    def now(self) -> datetime:
        """Now as wall time where the computer is."""
        return to_wall(self._desk.clock.now(), self.zone).replace(tzinfo=None)

    def today(self) -> date:
        """Today where the computer is."""
        return self.now().date()

    @property
    def zone(self) -> str:
        """The zone that the calendar shows."""
        return self._desk.clock.zone()

    # the shown days

    def show_days(self, first: date, count: int) -> bool:
        """Show ``count`` days from ``first``; whether they had to be read."""
        days = [first + timedelta(days=index) for index in range(count)]
        if days == self.days:
            return False
        self.days = days
        self._read()
        self.loaded.emit()
        return True

    def refresh(self) -> None:
        """Read the shown days again and tell what differs."""
        if not self.days:
            return
        blocks, promo = self.blocks, self.promo
        self._waiting = None
        self._read()
        keys = blocks.keys() | self.blocks.keys()
        changed = {key for key in keys if blocks.get(key) != self.blocks.get(key)}
        if changed:
            self.blocks_changed.emit(changed)
        if promo != self.promo:
            self.promo_changed.emit()
        self.told_changed.emit()

    def layout(self) -> Mapping[date, tuple[Segment, ...]]:
        """Where the blocks stand in their columns; worked out once for all who ask."""
        if self._layout is None:
            spans = [Span(key, block.start, block.end) for key, block in self.blocks.items()]
            self._layout = lay_out(spans, self.days)
        return self._layout

    def follows_streams(self) -> bool:
        """Whether any stream to copy starts in the seven days before the shown ones."""
        end = place(datetime.combine(self.days[0], time()), self.zone).instant
        return bool(self._desk.book.streams.starts_between(end - timedelta(days=7), end))

    def in_order(self) -> list[BlockData]:
        """The blocks by start."""
        return sorted(self.blocks.values(), key=lambda block: (block.start, block.stream.id))

    def totals(self) -> Totals:
        """The shown days in numbers."""
        counted = [
            block
            for block in self.blocks.values()
            if block.phase is not Phase.CANCELLED and block.start.date() in self.days
        ]
        return Totals(
            len(counted),
            sum(block.stream.minutes for block in counted),
            sum(block.done for block in counted),
            sum(block.total for block in counted),
        )

    # what the next bar tells

    def next_stream(self) -> tuple[Stream, Format | None, float] | None:
        """The stream that is next or live, with the seconds until it starts (negative: live)."""
        stream = self._next
        if stream is None or stream.begins is None:
            return None
        kind = self._formats.get(stream.format_id or "")
        return stream, kind, (stream.begins - self._desk.clock.now()).total_seconds()

    def due_before(self, hours: float = 3) -> tuple[int, datetime | None]:
        """How many open promo tasks are due within some hours, and the last of their times."""
        now = self._desk.clock.now()
        reach = now + timedelta(hours=hours)
        items = self._desk.book.promotion.open_between(now, reach)
        times = [item.due_at for item in items if item.due_at is not None]
        last = to_wall(max(times), self.zone).replace(tzinfo=None) if times else None
        return len(items), last

    def to_log(self) -> list[Stream]:
        """Ended streams without a session, newest first. Other days on show change nothing here."""
        if self._waiting is None:
            self._waiting = self._desk.book.streams.to_log(self._desk.clock.now(), 20)
        return self._waiting

    def own_start(self, stream: Stream, shown: datetime) -> datetime:
        """A wall time of the calendar as wall time of the stream's own zone."""
        if stream.zone == self.zone:
            return shown
        return to_wall(place(shown, self.zone).instant, stream.zone).replace(tzinfo=None)

    def stream(self, key: str) -> Stream | None:
        """A stream by its id, shown or not."""
        block = self.blocks.get(key)
        return block.stream if block else self._desk.book.streams.get(key)

    # reading

    def _heard(self, changes: ChangeSet) -> None:
        if any(isinstance(change.thing, KINDS) for change in changes.changes):
            self.refresh()

    def _reopened(self) -> None:
        self._waiting = None
        if self.days:
            self._read()
            self.loaded.emit()
            self.told_changed.emit()

    def _formats_now(self) -> dict[str, Format]:
        return {kind.id: kind for kind in self._desk.book.formats.all()}

    def _read(self) -> None:
        self._layout = None
        book, now = self._desk.book, self._desk.clock.now()
        begin = place(datetime.combine(self.days[0], time()), self.zone).instant
        end = place(datetime.combine(self.days[-1] + timedelta(days=1), time()), self.zone).instant
        self._formats = self._formats_now()
        self.settings = book.formats.settings()
        streams = book.streams.between(begin, end)
        keys = [stream.id for stream in streams]
        progress = book.promotion.progress(keys)
        sessions = book.sessions.of_streams(keys)
        self._next = next(iter(book.streams.upcoming(now)), None)
        next_id = None if self._next is None else self._next.id
        self.blocks = {}
        for stream in streams:
            logged = sessions.get(stream.id, [])
            phase = phase_of(stream, now, logged=bool(logged), next_id=next_id)
            block = self._block(stream, phase, progress.get(stream.id, (0, 0)), logged)
            self.blocks[stream.id] = block
        self._read_promo(begin, end, now)

    def _block(
        self, stream: Stream, phase: Phase, progress: tuple[int, int], sessions: list[Session]
    ) -> BlockData:
        begins, ends = stream.begins, stream.ends
        assert begins is not None
        assert ends is not None
        assert stream.start is not None
        kind = place(stream.start, stream.zone).kind
        return BlockData(
            stream,
            self._formats.get(stream.format_id or ""),
            to_wall(begins, self.zone).replace(tzinfo=None),
            to_wall(ends, self.zone).replace(tzinfo=None),
            phase,
            *progress,
            _figures(sessions) if sessions else None,
            "" if kind == "normal" else str(kind),
        )

    def _read_promo(self, begin: datetime, end: datetime, now: datetime) -> None:
        book = self._desk.book
        self.promo = {}
        strangers: dict[str, Stream | None] = {}
        for item in book.promotion.due_between(begin, end):
            block = self.blocks.get(item.stream_id)
            if block is not None:
                stream: Stream | None = block.stream
            else:
                if item.stream_id not in strangers:
                    strangers[item.stream_id] = book.streams.get(item.stream_id)
                stream = strangers[item.stream_id]
            if stream is None or item.due_at is None or stream.status is Status.CANCELLED:
                continue
            due = to_wall(item.due_at, self.zone).replace(tzinfo=None)
            overdue = not item.done and item.due_at < now
            kind = self._formats.get(stream.format_id or "")
            line = PromoLine(item, stream, kind, due, overdue)
            self.promo.setdefault(due.date(), []).append(line)
        for lines in self.promo.values():
            lines.sort(key=lambda line: line.item.done)  # what is open comes first


def _figures(sessions: list[Session]) -> Figures:
    return Figures(
        _sum(session.diamonds for session in sessions),
        _sum(session.views for session in sessions),
        _sum(session.new_followers for session in sessions),
    )


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
