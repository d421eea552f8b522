"""The days that a view of the calendar shows, and the streams in them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.series import Break
from creatorplanner.domain.streams import Phase, Stream
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.models.blocks import BlockData, BlockReader
from creatorplanner.models.desk import Desk


class Totals(NamedTuple):
    """The shown days in numbers; cancelled streams don't count."""

    streams: int
    minutes: int
    done: int
    total: int


class ShownDays(QObject):
    """What week, month and list have in common; each says in its own way what differs.

    ``loaded``: other days are shown.
    """

    loaded = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reader = BlockReader(desk)
        self.days: list[date] = []
        self.blocks: dict[str, BlockData] = {}
        self.settings = desk.book.formats.settings()

    # the clock

    def now(self) -> datetime:
        """Now as wall time where the computer is."""
        return self._reader.wall(self._desk.clock.now())

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

    def counted_days(self) -> list[date]:
        """The days that ``totals`` are about."""
        return self.days

    def in_order(self) -> list[BlockData]:
        """The blocks by start."""
        return sorted(self.blocks.values(), key=lambda block: (block.start, block.stream.id))

    def totals(self) -> Totals:
        """The shown days in numbers."""
        days = set(self.counted_days())
        counted = [
            block
            for block in self.blocks.values()
            if block.phase is not Phase.CANCELLED and block.start.date() in days
        ]
        return Totals(
            len(counted),
            sum(block.stream.minutes for block in counted),
            sum(block.done for block in counted),
            sum(block.total for block in counted),
        )

    def time_off(self) -> tuple[Break, int] | None:
        """The first break that touches the days that count, with how many series pause in it.

        None where there is none, or where it is over.
        """
        days = self.counted_days()
        if not days:
            return None
        found = self._desk.book.series.pausing(max(days[0], self.today()), days[-1])
        return next(iter(found.items()), None)

    # streams

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

    def _read(self) -> None:
        self.settings = self._desk.book.formats.settings()
        self._reader.second_zone = self.settings.second_zone
        self.blocks = self._reader.read(*self._span())

    def _span(self) -> tuple[datetime, datetime]:
        """The shown days as two UTC instants."""
        first, last = self.days[0], self.days[-1] + timedelta(days=1)
        return self._midnight(first), self._midnight(last)

    def _midnight(self, day: date) -> datetime:
        return place(datetime.combine(day, time()), self.zone).instant
