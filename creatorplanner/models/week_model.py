"""The shown days of the calendar: what each block and the promo lane need, and what changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.checklists import ChecklistItem, LineState
from creatorplanner.domain.formats import Format
from creatorplanner.domain.series import Series
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.week_layout import Segment, Span, lay_out
from creatorplanner.models.desk import Desk
from creatorplanner.models.shown_days import ShownDays
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.done import ChangeSet

KINDS = (Stream, Series, ChecklistItem, Session, Format, Setting)
EARLIER = 6  # weeks before the shown days that can be planned from


class PromoLine(NamedTuple):
    """One line of the promo lane."""

    item: ChecklistItem
    stream: Stream
    format: Format | None
    due: datetime
    state: LineState

    @property
    def overdue(self) -> bool:
        """Whether it had to be done before now and is still open."""
        return self.state is LineState.LATE


class WeekModel(ShownDays):
    """Reads the shown days with a handful of indexed queries and says which blocks changed.

    ``blocks_changed`` carries the ids of streams whose block came, went or differs.
    ``promo_changed``: the lane differs. ``told_changed``: what the next bar tells may differ.
    ``zones_changed``: the hours at the side are those of other zones.
    """

    blocks_changed = Signal(set)
    promo_changed = Signal()
    told_changed = Signal()
    zones_changed = Signal()

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.promo: dict[date, list[PromoLine]] = {}
        self._zones = ("", "")
        self._waiting: list[Stream] | None = None
        self._layout: Mapping[date, tuple[Segment, ...]] | None = None
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)
        ticker.minute.connect(self.refresh)

    # the shown days

    def refresh(self) -> None:
        """Read the shown days again and tell what differs."""
        if not self.days:
            return
        blocks, promo, zones = self.blocks, self.promo, self._zones
        self._waiting = None
        self._read()
        if zones != self._zones:
            self.zones_changed.emit()
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

    def follows_streams(self, weeks: int = 1) -> bool:
        """Whether any stream to copy starts in the weeks before the shown days."""
        end = self._midnight(self.days[0])
        return bool(self._desk.book.streams.starts_between(end - timedelta(weeks=weeks), end))

    def lies_ahead(self) -> bool:
        """Whether all shown days are still to come."""
        return bool(self.days) and self.days[0] > self.today()

    # what the next bar tells

    def next_stream(self) -> tuple[Stream, Format | None, float] | None:
        """The stream that is next or live, with the seconds until it starts (negative: live)."""
        stream = self._reader.next
        if stream is None or stream.begins is None:
            return None
        kind = self._reader.formats.get(stream.format_id or "")
        return stream, kind, (stream.begins - self._desk.clock.now()).total_seconds()

    def due_before(self, hours: float = 3) -> tuple[int, datetime | None]:
        """How many open promo tasks come up within some hours, and the last of their times.

        One that is on already comes up when it is due.
        """
        now = self._desk.clock.now()
        reach = now + timedelta(hours=hours)
        items = self._desk.book.promotion.open_around(now, reach)
        moments = [item.due_at if item.at and item.at < now else item.at for item in items]
        times = [moment for moment in moments if moment is not None and moment < reach]
        last = self._reader.wall(max(times)) if times else None
        return len(times), last

    def to_log(self) -> list[Stream]:
        """Ended streams without a session, newest first. Other days on show change nothing here."""
        if self._waiting is None:
            self._waiting = self._desk.book.streams.to_log(self._desk.clock.now(), 20)
        return self._waiting

    # reading

    def _heard(self, changes: ChangeSet) -> None:
        if changes.touches(*KINDS):
            self.refresh()

    def _reopened(self) -> None:
        self._waiting = None
        if self.days:
            self._read()
            self.loaded.emit()
            self.told_changed.emit()

    def _read(self) -> None:
        self._layout = None
        super()._read()
        self._zones = (self.zone, self.settings.second_zone)
        self._read_promo(*self._span(), self._desk.clock.now())

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
            if stream is None or item.at is None or stream.status is Status.CANCELLED:
                continue
            due = self._reader.wall(item.at)
            kind = self._reader.formats.get(stream.format_id or "")
            line = PromoLine(item, stream, kind, due, item.state(now))
            self.promo.setdefault(due.date(), []).append(line)
        for lines in self.promo.values():
            lines.sort(key=lambda line: line.item.done)  # what is open comes first
