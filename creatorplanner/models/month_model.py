"""The days of a month for its grid and its list: streams by the day they start on."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.formats import Format
from creatorplanner.domain.free_evening import EVENING, LOOK_AHEAD, LOOK_BACK, usual_times
from creatorplanner.domain.series import Series
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import FIRST_YEAR, LAST_YEAR
from creatorplanner.models.blocks import BlockData
from creatorplanner.models.desk import Desk
from creatorplanner.models.shown_days import ShownDays
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.done import ChangeSet

KINDS = (Stream, Series, ChecklistItem, Session, Format, Setting)
Day = tuple[BlockData, ...]


class MonthModel(ShownDays):
    """Reads while it is looked at; else it notes that it has to, and reads when it is again.

    ``days_changed`` carries the days whose streams came, went or differ.
    """

    days_changed = Signal(set)

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.month = self.today().replace(day=1)
        self.by_day: dict[date, Day] = {}
        self._awake = self._stale = False
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)
        ticker.minute.connect(self.refresh)

    def show_month(self, month: date, first: date | None = None) -> bool:
        """Show a month (any day of it), in whole weeks from ``first`` where that is given.

        Whether it had to be read.
        """
        self.month = month.replace(day=1)
        after = next_month(self.month, 1)
        begin = self.month if first is None else first
        count = (after - begin).days
        if first is not None:
            count += -count % 7
        return self.show_days(begin, count)

    def counted_days(self) -> list[date]:
        """The month's own days."""
        return [day for day in self.days if (day.year, day.month) == self._number]

    def of(self, day: date) -> Day:
        """A day's streams by start."""
        return self.by_day.get(day, ())

    def wake(self) -> None:
        """Somebody looks: read what changed meanwhile."""
        self._awake = True
        if self._stale:
            self.refresh()

    def sleep(self) -> None:
        """Nobody looks."""
        self._awake = False

    def refresh(self) -> None:
        """Read again and tell which days differ."""
        if not self.days:
            return
        if not self._awake:
            self._stale = True
            return
        before = self.by_day
        self._read()
        days = before.keys() | self.by_day.keys()
        changed = {day for day in days if before.get(day) != self.by_day.get(day)}
        if changed:
            self.days_changed.emit(changed)

    def usual_start(self, day: date) -> datetime:
        """When a new stream on that day would start: at the time when most streams do."""
        now = self._desk.clock.now()
        begin, end = now - timedelta(days=LOOK_BACK), now + timedelta(days=LOOK_AHEAD)
        times = usual_times(self._desk.book.streams.starts_between(begin, end))
        return datetime.combine(day, times.get(None, EVENING))

    @property
    def _number(self) -> tuple[int, int]:
        return self.month.year, self.month.month

    def _heard(self, changes: ChangeSet) -> None:
        if changes.touches(*KINDS):
            self.refresh()

    def _reopened(self) -> None:
        if self.days:
            self._read()
            self.loaded.emit()

    def _read(self) -> None:
        self._stale = False
        super()._read()
        shown = set(self.days)
        by_day: dict[date, list[BlockData]] = {}
        for block in self.in_order():
            # what runs into the first day from the night before belongs to a day not shown
            if block.start.date() in shown:
                by_day.setdefault(block.start.date(), []).append(block)
            else:
                del self.blocks[block.stream.id]
        self.by_day = {day: tuple(blocks) for day, blocks in by_day.items()}


def next_month(month: date, steps: int) -> date:
    """The first day of the month so many after (or before) another, within the plan's years."""
    number = month.year * 12 + month.month - 1 + steps
    number = max(FIRST_YEAR * 12 + 1, min(LAST_YEAR * 12 + 10, number))
    return date(number // 12, number % 12 + 1, 1)
