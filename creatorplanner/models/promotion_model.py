"""Promotion by stream and by day: the lists of streams to come, and what each day asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.checklists import ChecklistItem, LineState
from creatorplanner.domain.due_times import DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.models.due_model import DueModel, due_row
from creatorplanner.models.stream_model import Line, stand
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.checklists import (
    add_item,
    change_item,
    clear_overdue,
    delete_item,
    do_now,
    set_item_do,
    set_item_network,
    tick_item,
)
from creatorplanner.operations.order import move_item

LATELY = timedelta(hours=48)
DAYS = 14
FORGOTTEN = timedelta(days=14)
FEW = 10
LATE = date.min
"""The key of the group of lines that are late."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stream with its checklist as it stands now."""

    stream: Stream
    kind: Format | None
    lines: tuple[Line, ...]
    older: tuple[str, ...] = ()
    """Ids of the lines that were missed long ago: folded away."""

    @property
    def shown(self) -> tuple[Line, ...]:
        """The lines that are not folded away."""
        return tuple(line for line in self.lines if line.item.id not in self.older)

    @property
    def id(self) -> str:
        """The stream's id."""
        return self.stream.id

    @property
    def done(self) -> int:
        """How many lines are ticked."""
        return sum(line.item.done for line in self.lines)


class PromotionModel(QObject):
    """``blocks_changed`` when the streams or their lines differ, ``days_changed`` when days came
    or went; each day's lines are a ``DueModel``. Nothing is read while nobody looks.
    """

    blocks_changed = Signal()
    days_changed = Signal()

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._limit = FEW
        self._view = ""
        self._kept: set[str] = set()
        self.blocks: tuple[Block, ...] = ()
        self.more = False
        self.days: dict[date, DueModel] = {}
        self.older: tuple[str, ...] = ()
        desk.changed.connect(self._refresh)
        desk.reopened.connect(self._reopened)
        ticker.minute.connect(self._refresh)

    @property
    def today(self) -> date:
        """Today where the computer stands."""
        return self.wall(self._desk.clock.now()).date()

    def wall(self, instant: datetime) -> datetime:
        """The wall time here at an aware instant."""
        return to_wall(instant, self._desk.clock.zone())

    def show(self, view: str) -> None:
        """Read for ``streams`` or ``days`` from now on, for neither with any other word."""
        self._view = view
        self._kept.clear()
        self._refresh()

    def show_more(self) -> None:
        """Read further ahead."""
        self._limit += FEW
        self._refresh()

    def first_ahead(self) -> str:
        """The id of the first stream that is not over; of any where all are; "" without one."""
        now = self._desk.clock.now()
        ahead = [block for block in self.blocks if (block.stream.ends or now) > now]
        return next((block.id for block in (*ahead, *self.blocks)), "")

    def single_keys(self) -> bool:
        """Whether single letters are shortcuts."""
        return self._desk.book.formats.settings().single_keys

    def tick(self, item_id: str, done: bool) -> None:
        """Tick a line now, or clear its tick."""
        self._kept.add(item_id)
        self._desk.run(tick_item, item_id, self._desk.clock.now() if done else None)

    def add(self, stream_id: str, text: str, due: DueRule) -> bool:
        """Add a line to a stream's list; whether that was done."""
        return self._desk.run(add_item, stream_id, text, due) is not None

    def rename(self, item_id: str, text: str) -> None:
        """Give a line another text."""
        self._desk.run(change_item, item_id, text)

    def set_due(self, item_id: str, due: DueRule) -> None:
        """Give a line another due rule."""
        self._desk.run(change_item, item_id, None, due)

    def set_do(self, item_id: str, do: DueRule | None) -> None:
        """Say when to do a line, None for any time."""
        self._desk.run(set_item_do, item_id, do)

    def set_network(self, item_id: str, network: str) -> None:
        """Say whose text a line posts."""
        self._desk.run(set_item_network, item_id, network)

    def do_now(self, item_id: str) -> None:
        """Take a missed line up again."""
        self._desk.run(do_now, item_id, self._desk.clock.now())

    def drop(self, item_id: str) -> None:
        """Take a missed line off its list."""
        self.delete(item_id)

    def clear(self, item_ids: tuple[str, ...]) -> None:
        """Take lines that were missed long ago off their lists, in one step."""
        self._desk.run(clear_overdue, item_ids)

    def delete(self, item_id: str) -> None:
        """Take a line off its list."""
        self._desk.run(delete_item, item_id)

    def move(self, item_id: str, step: int) -> None:
        """Move a line up (negative) or down its list."""
        for block in self.blocks:
            shown = [line.item.id for line in block.shown]
            if item_id in shown and 0 <= shown.index(item_id) + step < len(shown):
                neighbour = shown[shown.index(item_id) + step]
                ids = [line.item.id for line in block.lines]
                self._desk.run(move_item, item_id, ids.index(neighbour))

    def _reopened(self) -> None:
        self._limit = FEW
        self._refresh()

    def _refresh(self) -> None:
        if self._view not in ("streams", "days"):
            return
        kinds = {kind.id: kind for kind in self._desk.book.formats.all()}
        if self._view == "streams":
            self._read_blocks(kinds)
        else:
            self._read_days(kinds)

    def _read_blocks(self, kinds: dict[str, Format]) -> None:
        book, now = self._desk.book, self._desk.clock.now()
        ahead = book.streams.upcoming(now, self._limit + 1)
        lately = [
            stream
            for stream in book.streams.between(now - LATELY, now)
            if stream.status not in (Status.CANCELLED, Status.IDEA)
            and (stream.ends is None or stream.ends <= now)
        ]
        progress = book.promotion.progress([stream.id for stream in lately])
        open_still = [
            stream
            for stream in lately
            if _has_open(progress.get(stream.id)) or self._is_kept(stream)
        ]
        self.more = len(ahead) > self._limit
        blocks = tuple(
            self._block(stream, kinds.get(stream.format_id or ""), now)
            for stream in (*open_still, *ahead[: self._limit])
        )
        if blocks != self.blocks:
            self.blocks = blocks
            self.blocks_changed.emit()

    def _block(self, stream: Stream, kind: Format | None, now: datetime) -> Block:
        lines = stand(tuple(self._desk.book.promotion.items_of(stream.id)), now)
        older = tuple(
            line.item.id
            for line in lines
            if line.standing == "overdue" and line.item.due_at and line.item.due_at < now - LATELY
        )
        return Block(stream, kind, lines, older)

    def _is_kept(self, stream: Stream) -> bool:
        """Whether its last open line was ticked only now: it goes with the next visit."""
        items = self._desk.book.promotion.items_of(stream.id)
        return any(item.id in self._kept for item in items)

    def _read_days(self, kinds: dict[str, Format]) -> None:
        now, today = self._desk.clock.now(), self.today
        end = self._midnight(today + timedelta(days=DAYS))
        grouped: dict[date, list[ChecklistItem]] = {}
        streams: dict[str, Stream | None] = {}
        for item in self._desk.book.promotion.around(now - LATELY, end):
            if item.stream_id not in streams:
                streams[item.stream_id] = self._desk.book.streams.get(item.stream_id)
            key = self._group(item, now, today)
            stream = streams[item.stream_id]
            if key is not None and stream is not None and stream.status is not Status.CANCELLED:
                grouped.setdefault(key, []).append(item)
        fresh = {key: self.days.get(key) or DueModel(self) for key in sorted(grouped)}
        gone = [model for key, model in self.days.items() if key not in fresh]
        older = tuple(self._desk.book.promotion.open_ids(now - FORGOTTEN, now - LATELY))
        differs = list(fresh) != list(self.days) or older != self.older
        self.older = older
        self.days = fresh
        for key, items in grouped.items():
            owners = [(item, streams[item.stream_id]) for item in items]
            fresh[key].show(
                due_row(item, owner, kinds.get(owner.format_id or ""), now)
                for item, owner in owners
                if owner is not None
            )
        if differs:
            self.days_changed.emit()
        for model in gone:
            model.deleteLater()

    def _group(self, item: ChecklistItem, now: datetime, today: date) -> date | None:
        if item.at is None or item.due_at is None:
            return None
        if item.due_at < now and (not item.done or item.id in self._kept):
            return LATE
        day = self.wall(item.at).date()
        if item.state(now) is LineState.NOW:
            return max(day, today)
        return day if day >= today else None

    def _midnight(self, day: date) -> datetime:
        return place(datetime.combine(day, time()), self._desk.clock.zone()).instant


def _has_open(progress: tuple[int, int] | None) -> bool:
    return progress is not None and progress[0] < progress[1]
