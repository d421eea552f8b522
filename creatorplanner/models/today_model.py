"""What today asks for: the next stream, what is due, what waits to be logged, and tomorrow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Phase, Status, Stream, phase_of
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.models.cover_model import cover_file
from creatorplanner.models.desk import Desk
from creatorplanner.models.due_model import DueModel, DueRow, due_row
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.checklists import clear_overdue, delete_item, do_now, tick_item
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.live import end_stream
from creatorplanner.operations.streams import Draft, create_stream, push_stream

SOON = timedelta(hours=2)
FOLDED = timedelta(hours=48)
FORGOTTEN = timedelta(days=14)
"""Lines missed longer ago are let be: nobody has to clear a history."""
PUSH_MINUTES = 15
MOST_TO_LOG = 5
SECONDS_WITHIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class StreamRow:
    """A stream with its format and its promotion: ``done`` of ``total`` lines."""

    stream: Stream
    kind: Format | None
    phase: Phase
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """Everything of the page that is no list of due lines; ``cover`` is the card's picture."""

    today: date
    card: StreamRow | None = None
    cover: Path | None = None
    to_log: tuple[StreamRow, ...] = ()
    more_to_log: bool = False
    older: tuple[str, ...] = ()
    tomorrow: tuple[StreamRow, ...] = ()
    ticked: int = 0


class TodayModel(QObject):
    """``changed`` when ``day`` differs; the three lists of due lines tell by themselves.

    Lines stay in their list after a tick until the page is left, so that a slip can be taken back
    where it happened. Nothing is read while nobody looks.
    """

    changed = Signal()

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ticker = ticker
        self.now_rows = DueModel(self)
        self.later_rows = DueModel(self)
        self.tomorrow_rows = DueModel(self)
        self._kept: set[str] = set()
        self._shown = False
        self._day = Day(self.wall().date())
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)
        ticker.minute.connect(self._refresh)

    @property
    def day(self) -> Day:
        """The page's state but for its lists."""
        return self._day

    @property
    def today(self) -> date:
        """The day on show."""
        return self._day.today

    def wall(self, instant: datetime | None = None) -> datetime:
        """The wall time here at an aware instant, now where it is None."""
        clock = self._desk.clock
        return to_wall(clock.now() if instant is None else instant, clock.zone())

    def show(self) -> None:
        """The page came to the front."""
        self._shown = True
        self._kept.clear()
        self._refresh()

    def hide(self) -> None:
        """The page went to the back: stop reading."""
        self._shown = False
        self._ticker.want_seconds(False)

    def until_start(self) -> timedelta:
        """Time to the next stream's start; negative once it is on."""
        card = self._day.card
        begins = None if card is None else card.stream.begins
        return timedelta() if begins is None else begins - self._desk.clock.now()

    def tick(self, item_id: str, done: bool) -> None:
        """Tick a line now, or clear its tick."""
        self._kept.add(item_id)
        self._desk.run(tick_item, item_id, self._desk.clock.now() if done else None)

    def push(self) -> None:
        """Start the next stream a quarter of an hour later."""
        if self._day.card is not None:
            self._desk.run(push_stream, self._day.card.stream.id, PUSH_MINUTES)

    def end(self) -> str:
        """End the running stream; its id, "" if that was refused."""
        card = self._day.card
        if card is None:
            return ""
        done = self._desk.run(end_stream, card.stream.id, self._desk.clock.now())
        return card.stream.id if done is not None else ""

    def new_stream(self) -> str:
        """Plan a stream at the next full hour; its id, "" if that was refused."""
        start = self.wall().replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        platforms = self._desk.book.formats.settings().platforms
        draft = Draft(self._desk.clock.zone(), start, platforms=platforms)
        done = self._desk.run(create_stream, draft)
        return "" if done is None else done.subject

    def clear_older(self) -> None:
        """Take the lines that were missed long ago off their checklists."""
        self._desk.run(clear_overdue, self._day.older)

    def drop(self, item_id: str) -> None:
        """Take a missed line off its checklist."""
        self._desk.run(delete_item, item_id)

    def do_now(self, item_id: str) -> None:
        """Take a missed line up again."""
        self._desk.run(do_now, item_id, self._desk.clock.now())

    def single_keys(self) -> bool:
        """Whether single letters are shortcuts."""
        return self._desk.book.formats.settings().single_keys

    def _heard(self, change_set: ChangeSet) -> None:
        ticked = [after for _, after in change_set.of(ChecklistItem) if after and after.done]
        self._kept.update(item.id for item in ticked)
        self._refresh()

    def _reopened(self) -> None:
        self._kept.clear()
        self._refresh()

    def _refresh(self) -> None:
        if not self._shown:
            return
        now = self._desk.clock.now()
        lookup = _Lookup(self._desk)
        today = self.wall().date()
        if today != self._day.today:
            self._kept.clear()
        # "now" reaches past midnight where it must: a go-live post at 0:15 is due soon at 23:00
        evening = max(now + SOON, self._midnight(today + timedelta(days=1)))
        night = max(evening, self._midnight(today + timedelta(days=2)))
        promotion = self._desk.book.promotion
        due = promotion.around(now - FOLDED, now + SOON)
        self.now_rows.show(_useful_first(self._rows(due, lookup), now))
        self.later_rows.show(self._rows(promotion.due_between(now + SOON, evening), lookup))
        self.tomorrow_rows.show(self._rows(promotion.due_between(evening, night), lookup))
        self._take(self._read_day(today, now, lookup, (evening, night)))

    def _rows(self, items: list[ChecklistItem], lookup: _Lookup) -> list[DueRow]:
        now = self._desk.clock.now()
        wanted = [item for item in items if not item.done or item.id in self._kept]
        return [due_row(item, *lookup.owner(item), now) for item in wanted if lookup.is_on(item)]

    def _read_day(
        self, today: date, now: datetime, lookup: _Lookup, tomorrow: tuple[datetime, datetime]
    ) -> Day:
        streams = self._desk.book.streams
        upcoming = streams.upcoming(now)
        next_id = upcoming[0].id if upcoming else None
        to_log = streams.to_log(now, MOST_TO_LOG + 1)
        coming = [stream for stream in streams.between(*tomorrow) if _begins_in(stream, tomorrow)]
        midnight = self._midnight(today)
        due_today = self._desk.book.promotion.due_between(midnight, tomorrow[0])
        card = next(iter(lookup.rows(upcoming, now, next_id)), None)
        return Day(
            today=today,
            card=card,
            cover=None if card is None else self._cover(card.stream.id),
            to_log=tuple(lookup.rows(to_log[:MOST_TO_LOG], now)),
            more_to_log=len(to_log) > MOST_TO_LOG,
            older=tuple(self._desk.book.promotion.open_ids(now - FORGOTTEN, now - FOLDED)),
            tomorrow=tuple(lookup.rows(coming, now)),
            ticked=sum(item.done for item in due_today),
        )

    def _cover(self, stream_id: str) -> Path | None:
        path = cover_file(self._desk, self._desk.book.posts.cover_of(stream_id))
        return path if path is not None and path.is_file() else None

    def _take(self, day: Day) -> None:
        before, self._day = self._day, day
        left = self.until_start()
        self._ticker.want_seconds(day.card is not None and left <= SECONDS_WITHIN)
        if day != before:
            self.changed.emit()

    def _midnight(self, day: date) -> datetime:
        return place(datetime.combine(day, time()), self._desk.clock.zone()).instant


class _Lookup:
    """Streams and formats of one refresh, each read once."""

    def __init__(self, desk: Desk) -> None:
        self._book = desk.book
        self._kinds = {kind.id: kind for kind in desk.book.formats.all()}
        self._streams: dict[str, Stream | None] = {}

    def is_on(self, item: ChecklistItem) -> bool:
        """Whether the line's stream was not cancelled."""
        stream = self._find(item.stream_id)
        return stream is not None and stream.status is not Status.CANCELLED

    def owner(self, item: ChecklistItem) -> tuple[Stream, Format | None]:
        """The line's stream and its format."""
        stream = self._find(item.stream_id)
        assert stream is not None
        return stream, self._kinds.get(stream.format_id or "")

    def rows(
        self, streams: Iterable[Stream], now: datetime, next_id: str | None = None
    ) -> list[StreamRow]:
        """Streams without a session as rows."""
        known = [stream for stream in streams if stream.status is not Status.CANCELLED]
        progress = self._book.promotion.progress([stream.id for stream in known])
        return [
            StreamRow(
                stream,
                self._kinds.get(stream.format_id or ""),
                phase_of(stream, now, logged=False, next_id=next_id),
                *progress.get(stream.id, (0, 0)),
            )
            for stream in known
        ]

    def _find(self, stream_id: str) -> Stream | None:
        if stream_id not in self._streams:
            self._streams[stream_id] = self._book.streams.get(stream_id)
        return self._streams[stream_id]


def _useful_first(rows: list[DueRow], now: datetime) -> list[DueRow]:
    """What still helps a stream to come stands before what was missed for one that is over."""
    return sorted(rows, key=lambda row: row.stream.ends is not None and row.stream.ends <= now)


def _begins_in(stream: Stream, span: tuple[datetime, datetime]) -> bool:
    return stream.begins is not None and span[0] <= stream.begins < span[1]
