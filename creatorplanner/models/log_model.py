"""The log: which streams wait, what is known of one, and what of it is usual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.gift_rates import GiftRate
from creatorplanner.domain.incomes import Income
from creatorplanner.domain.likes_tiers import LAST, LikesTiers
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.sessions import COUNTS, Session
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.usual import LEAST, Usual, usual_of
from creatorplanner.domain.zones import comes_later, to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.models.log_rows import LOGGED, TO_LOG, LogRow, LogRows
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.incomes import add_income, delete_income
from creatorplanner.operations.money import gift_rates
from creatorplanner.operations.sessions import (
    delete_sessions,
    log_sessions,
    log_unplanned,
    skip_log,
)
from creatorplanner.operations.streams import Draft

UNPLANNED = "+"
"""Stands for the id of a stream that is not on the plan yet."""
MOST_TO_LOG = 500
MOST_LOGGED = 300
OTHERWISE = ("tiktok",)

Typed = dict[str, str]
"""What stands in the form's fields, by their keys."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the form is about: a stream, its platforms, and its sessions by platform."""

    stream: Stream
    kind: Format | None
    platforms: tuple[str, ...]
    sessions: dict[str, Session]
    incomes: tuple[Income, ...] = ()
    day: date | None = None
    """The day that somebody chose for a stream that was never planned."""

    @property
    def unplanned(self) -> bool:
        """Whether the stream is not on the plan yet."""
        return self.stream.id == UNPLANNED

    @property
    def logged(self) -> bool:
        """Whether there is something to correct instead of to write."""
        return bool(self.sessions)

    @property
    def main(self) -> Session | None:
        """The session that carries the stream's times, feeling and note."""
        known = (self.sessions[name] for name in self.platforms if name in self.sessions)
        return next(known, None)

    @property
    def started(self) -> datetime | None:
        """When it really started, else when it was planned to."""
        return self.stream.begins if self.main is None else self.main.started

    @property
    def ended(self) -> datetime | None:
        """When it really ended, else when it was planned to."""
        return self.stream.ends if self.main is None else self.main.ended


@dataclass(frozen=True, slots=True)
class History:
    """What is usual on one platform: ranges by field, from ``count`` sessions.

    ``kind`` is None where one format alone has too little history, so that all of them count.
    ``likes`` are those of the latest streams, newest first. Disturbed streams are not in it.
    """

    ranges: dict[str, Usual]
    count: int
    kind: Format | None
    likes: tuple[int, ...] = ()


class LogModel(QObject):
    """``changed`` when the lists or a stream of theirs changed; ``rows`` tells by itself.

    ``drafts`` keeps what was typed and not saved, while the program runs.
    """

    changed = Signal()
    replaced = Signal()

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows = LogRows()
        self.drafts: dict[str, Typed] = {}
        self._shown = False
        self._kinds: dict[str, Format] = {}
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)
        ticker.minute.connect(self._refresh)

    def show(self) -> None:
        """The page came to the front."""
        if not self._shown:
            self._shown = True
            self._refresh()

    def hide(self) -> None:
        """The page went to the back: stop reading."""
        self._shown = False

    @property
    def zone(self) -> str:
        """The zone that wall times are shown in."""
        return self._desk.clock.zone()

    @property
    def now(self) -> datetime:
        """This instant (UTC)."""
        return self._desk.clock.now()

    def wall(self, instant: datetime | None = None) -> datetime:
        """The wall time here at an aware instant, now where it is None."""
        return to_wall(self.now if instant is None else instant, self.zone)

    @property
    def today(self) -> date:
        """Today where the computer is."""
        return self.wall().date()

    def sheet(self, stream_id: str) -> Sheet | None:
        """What is known of a stream; None when it is gone or has no date."""
        book = self._desk.book
        stream = book.streams.get(stream_id)
        if stream is None or stream.start is None:
            return None
        kind = None if stream.format_id is None else book.formats.get(stream.format_id)
        sessions = {session.platform: session for session in book.sessions.of_stream(stream_id)}
        names = dict.fromkeys((*stream.platforms, *sessions)) or self.usual_platforms()[:1]
        incomes = tuple(book.money.incomes_of(stream_id))
        return Sheet(stream, kind, tuple(names), sessions, incomes)

    def unplanned_sheet(self, platforms: tuple[str, ...], day: date | None = None) -> Sheet:
        """A sheet for a stream that was never planned: the last full hour, or that of ``day``."""
        # an instant, as the hour before may be another one when clocks are put back
        since = timedelta(minutes=self.wall().minute, hours=1)
        begins = self.now - since
        start = self.wall(begins).replace(second=0, microsecond=0)
        later = day is None and comes_later(begins, self.zone)
        start = start if day is None else datetime.combine(day, start.time())
        stream = Stream(UNPLANNED, start=start, zone=self.zone, platforms=platforms, later=later)
        return Sheet(stream, None, platforms, {}, day=day)

    def usual_platforms(self) -> tuple[str, ...]:
        """Where this creator streams."""
        return self._desk.book.formats.settings().platforms or OTHERWISE

    def formats(self) -> list[Format]:
        """Formats to choose from."""
        return [kind for kind in self._desk.book.formats.all() if not kind.archived]

    def history(self, sheet: Sheet, platform: str) -> History:
        """What is usual on a platform for the sheet's format, else for all formats."""
        kind = sheet.kind
        found = [] if kind is None else self._earlier(sheet, platform, kind.id)
        if len(found) < LEAST:
            kind = None
            found = self._earlier(sheet, platform)
        ranges = {name: usual_of(getattr(session, name) for session in found) for name in COUNTS}
        known = {name: usual for name, usual in ranges.items() if usual is not None}
        likes = tuple(session.likes for session in found if session.likes is not None)
        return History(known, len(found), kind, likes[:LAST])

    def likes_tiers(self, tiers: LikesTiers) -> LikesTiers:
        """Tiers with the creator's own numbers."""
        settings = self._desk.book.formats.settings()
        return tiers.with_own(settings.likes_moderate, settings.likes_high)

    def gift_rates(self, platforms: Platforms) -> dict[str, GiftRate]:
        """What diamonds are taken to pay, by platform."""
        book = self._desk.book
        return gift_rates(platforms, book.money.payouts(self.today), book.formats.settings())

    def next_log(self) -> datetime | None:
        """The wall time at which the next stream is to end, or None."""
        upcoming = self._desk.book.streams.upcoming(self._desk.clock.now())
        ends = upcoming[0].ends if upcoming else None
        return None if ends is None else self.wall(ends)

    def save(
        self, stream_id: str, sessions: Sequence[Session], incomes: Sequence[Income] = ()
    ) -> bool:
        """Write the log of a stream as one step; False when it was refused."""
        done = self._desk.run(log_sessions, stream_id, tuple(sessions), tuple(incomes))
        return self._settled(stream_id, done is not None)

    def save_unplanned(
        self, draft: Draft, sessions: Sequence[Session], incomes: Sequence[Income] = ()
    ) -> bool:
        """Put a stream on the plan together with its log, as one step."""
        placed = replace(draft, zone=self.zone)
        done = self._desk.run(log_unplanned, placed, tuple(sessions), tuple(incomes))
        return self._settled(UNPLANNED, done is not None)

    def add_income(self, stream_id: str, income: Income) -> bool:
        """Write down what a stream brought in, as a step of its own."""
        linked = replace(income, stream_id=stream_id)
        return self._desk.run(add_income, linked) is not None

    def delete_income(self, income_id: str) -> bool:
        """Take an amount out again."""
        return self._desk.run(delete_income, income_id) is not None

    def delete(self, stream_id: str) -> bool:
        """Delete what was logged."""
        return self._settled(stream_id, self._desk.run(delete_sessions, stream_id) is not None)

    def skip(self, stream_id: str) -> bool:
        """The stream did not happen."""
        return self._settled(stream_id, self._desk.run(skip_log, stream_id) is not None)

    def keep(self, stream_id: str, typed: Typed | None) -> None:
        """Keep what was typed for a stream, or forget it (None)."""
        if typed is not None:
            self.drafts[stream_id] = typed
        else:
            self.drafts.pop(stream_id, None)
        self._mark_drafts()

    def _earlier(self, sheet: Sheet, platform: str, format_id: str | None = None) -> list[Session]:
        """What was logged on other nights; what a raid or an outage made is not usual."""
        return [
            session
            for session in self._desk.book.sessions.recent(platform, format_id)
            if session.stream_id != sheet.stream.id and not session.disturbed
        ]

    def _settled(self, stream_id: str, done: bool) -> bool:
        if done:
            self.keep(stream_id, None)
        return done

    def _refresh(self) -> None:
        if not self._shown:
            return
        book, now = self._desk.book, self._desk.clock.now()
        self._kinds = {kind.id: kind for kind in book.formats.all()}
        waiting = book.streams.to_log(now, MOST_TO_LOG)
        logged = book.streams.logged(MOST_LOGGED)
        rows: list[LogRow] = []
        if waiting:
            rows.append(LogRow(TO_LOG, False, count=len(waiting)))
            rows += [self._row(stream, logged=False) for stream in waiting]
        if logged:
            rows.append(LogRow(LOGGED, True, count=len(logged)))
            rows += [self._row(stream, logged=True) for stream in logged]
        self.rows.follow(rows)
        self.changed.emit()

    def _row(self, stream: Stream, *, logged: bool) -> LogRow:
        kind = self._kinds.get(stream.format_id or "")
        return LogRow(stream.id, logged, stream, kind, drafted=stream.id in self.drafts)

    def _mark_drafts(self) -> None:
        rows = self.rows.rows()
        self.rows.follow([replace(row, drafted=row.key in self.drafts) for row in rows])

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(Stream, Session, Format, Income):
            self._refresh()

    def _reopened(self) -> None:
        self.drafts.clear()
        self._refresh()
        self.replaced.emit()
