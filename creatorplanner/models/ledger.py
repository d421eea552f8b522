"""The plan's sessions in memory, read once: a filter only cuts another piece out of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QObject

from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.models.desk import Desk
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.money import AllMoney, Takings, all_money
from creatorplanner.operations.results import Row

MONEY_SETTINGS = ("currency", "gift_rates", "money_rates")


class Ledger(QObject):
    """Make it before the models that use it: what changed is forgotten first, then they read."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Row] | None = None
        self._starts: list[int] = []
        self._money: tuple[str, AllMoney] | None = None
        desk.changed.connect(self._heard)
        desk.reopened.connect(self.forget)

    def between(self, begin: datetime | None, end: datetime) -> list[Row]:
        """The sessions of streams that started in [begin, end), oldest first."""
        if self._rows is None:
            found = self._desk.book.sessions.placed()
            self._rows = [Row(session, kind) for session, kind, _start in found]
            self._starts = [start for _session, _kind, start in found]
        first = 0 if begin is None else bisect_left(self._starts, begin.timestamp())
        return self._rows[first : bisect_left(self._starts, end.timestamp())]

    def came_in(
        self, begin: datetime | None, end: datetime, rows: Iterable[Row], platforms: Platforms
    ) -> Takings:
        """What ``rows``, the sessions of [begin, end), and those days brought in."""
        keys = {row.session.id for row in rows}
        return self.money(platforms).between(self._desk.clock.zone(), begin, end, keys)

    def money(self, platforms: Platforms) -> AllMoney:
        """Everything that ever came in."""
        zone = self._desk.clock.zone()
        if self._money is None or self._money[0] != zone:
            self._money = zone, all_money(self._desk.book, zone, platforms)
        return self._money[1]

    def forget(self) -> None:
        """Read again when asked."""
        self._rows = self._money = None

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(Session, Stream):
            self.forget()
        elif change_set.touches(Income, Payout, settings=MONEY_SETTINGS):
            self._money = None
