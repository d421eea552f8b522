"""The plan's sessions in memory, read once: a filter only cuts another piece out of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.models.fits import Fits
from creatorplanner.models.held_collector import HeldCollector
from creatorplanner.models.pieces import Pieces, emptied
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.money import (
    AllMoney,
    Takings,
    all_money,
    all_money_steps,
    with_income,
)
from creatorplanner.operations.results import Row

PIECE = timedelta(weeks=8)  # of time, read in one go while nobody waits
LARGE = 3_000  # sessions from which on their money takes longer than a frame or two
MONEY_SETTINGS = ("currency", "gift_rates", "money_rates")


class Scope(NamedTuple):
    """What is compared: a period of ``WEEKS``, a platform, a measure.

    "" and None are the most used platform and the measure of the settings.
    """

    period: str = "12"
    platform: str = ""
    measure: Measure | None = None


class Ledger(QObject):
    """One for all models, and made before them: what changed is forgotten first, then they read.

    ``fits`` is what was fitted to its sessions lately, ``scope`` what the Results page was asked
    to compare: who judges the same sessions elsewhere goes by it. ``ready`` when what
    ``is_ready`` had to read is there.
    """

    ready = Signal()

    def __init__(self, desk: Desk, platforms: Platforms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.platforms = platforms
        self.fits = Fits()
        self.scope = Scope()
        self._desk = desk
        self._rows: list[Row] = []
        self._starts: list[int] = []
        self._back: float | None = None  # where what was read begins; None before
        self._money: tuple[tuple[str, date], AllMoney] | None = None
        self._earned: dict[str, Row] = {}
        self._ahead = QTimer(self)
        self._ahead.timeout.connect(self._read_on)
        self._reading = Pieces(self)
        self._reading.finished.connect(self._take_money)
        self._letting_go = Pieces(self)
        self._collector = HeldCollector()
        desk.changed.connect(self._heard)
        desk.reopened.connect(self.forget)

    def between(self, begin: datetime | None, end: datetime) -> list[Row]:
        """The sessions of streams that started in [begin, end), oldest first."""
        self._reach(begin)
        first = 0 if begin is None else bisect_left(self._starts, begin.timestamp())
        return self._rows[first : bisect_left(self._starts, end.timestamp())]

    def came_in(self, begin: datetime | None, end: datetime, rows: Iterable[Row]) -> Takings:
        """What ``rows``, the sessions of [begin, end), and those days brought in."""
        keys = {row.session.id for row in rows}
        return self.money().between(self._desk.clock.zone(), begin, end, keys)

    def earned(self, rows: Sequence[Row], came_in: Takings) -> list[Row]:
        """``with_income``; of those that were made before, each that says the same is kept."""
        return with_income(rows, came_in, self._earned)

    def money(self) -> AllMoney:
        """Everything that ever came in."""
        here = zone, today = self._here()
        if self._money is None or self._money[0] != here:
            self._money = here, all_money(self._desk.book, zone, self.platforms, today)
        return self._money[1]

    def is_ready(self) -> bool:
        """Whether it can be asked for everything at once.

        If not, what takes long is read between the window's turns, and ``ready`` tells.
        """
        known = self._money is not None and self._money[0] == self._here()
        if known or self._desk.book.sessions.count() < LARGE:
            return True
        if not self._reading.is_running:
            zone, today = self._here()
            self._collector.hold()
            self._reading.start(all_money_steps(self._desk.book, zone, self.platforms, today))
        return False

    def reaching(self, begin: datetime | None) -> Generator[None, None, None]:
        """Read back to an instant piece by piece: ``between`` has it then."""
        if begin is None:
            self._reach(None)
            return
        first = begin.timestamp()
        while self._back is None or self._back > first:
            back = self._desk.clock.now().timestamp() if self._back is None else self._back
            self._reach(max(begin, datetime.fromtimestamp(back, UTC) - PIECE))
            yield

    def forget(self) -> None:
        """Read again when asked."""
        if self._reading.is_running:
            self._reading.stop()
            self._collector.rest()
        held: list[object] = [*self._rows, *self._earned.values()]
        if self._money is not None:
            held += self._money[1].every
        self._rows, self._starts, self._back = [], [], None
        self._money, self._earned = None, {}
        # what is spared goes like all else; to look at it again would take a pass over everything
        if len(held) >= LARGE:
            self._letting_go.start(emptied(held))

    def read_ahead(self, wanted: bool = True) -> None:
        """Read on piece by piece while nothing else happens: a longer period may be asked next."""
        if wanted and self._back is not None:
            self._ahead.start()
        else:
            self._ahead.stop()

    def _take_money(self, money: AllMoney) -> None:
        self._money = self._here(), money
        self._collector.rest()
        self.ready.emit()

    def _here(self) -> tuple[str, date]:
        """What money is counted by besides the plan: the computer's zone, and its day there."""
        clock = self._desk.clock
        zone = clock.zone()
        return zone, to_wall(clock.now(), zone).date()

    def _read_on(self) -> None:
        first = self._desk.book.streams.first_start()
        if self._back is None or first is None or self._back <= first.timestamp():
            self._ahead.stop()
        else:
            self._reach(datetime.fromtimestamp(self._back, UTC) - PIECE)

    def _reach(self, begin: datetime | None) -> None:
        """Read what lies further back than what was read so far; few look at all of it."""
        first = float("-inf") if begin is None else begin.timestamp()
        if self._back is not None and first >= self._back:
            return
        until = None if self._back is None else datetime.fromtimestamp(self._back, UTC)
        found = self._desk.book.sessions.placed(begin, until)
        self._rows[:0] = [Row(session, kind) for session, kind, _start in found]
        self._starts[:0] = [start for _session, _kind, start in found]
        self._back = first

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(Session, Stream):
            self.forget()
        elif change_set.touches(Income, Payout, settings=MONEY_SETTINGS):
            self._money = None
