"""Reads of income, payouts, goals, experiments, and what is known of a channel as a whole."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from typing import NamedTuple

from creatorplanner.domain.channel import ActiveHour, ColumnMapping, DailyNumber
from creatorplanner.domain.goals import Experiment, Goal
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.store.mapping import seconds
from creatorplanner.store.tables import things


class SessionMoney(NamedTuple):
    """What a session brought in; ``started_utc`` in seconds since 1970."""

    session_id: str
    stream_id: str
    platform: str
    started_utc: int
    diamonds: int | None
    money: int | None
    currency: str


class MoneyReader:
    """Income and payouts by day, goals, experiments by stream, days and hours of a channel."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def incomes(self, first: date, last: date) -> list[Income]:
        """What came in from one day to another, both included, oldest first."""
        return things(
            self._connection,
            Income,
            "WHERE day >= ? AND day <= ? ORDER BY day, id",
            first.isoformat(),
            last.isoformat(),
        )

    def incomes_after(self, last: Income | None, limit: int) -> list[Income]:
        """The next entries, oldest first."""
        day, key = (last.day.isoformat(), last.id) if last else ("", "")
        where = "WHERE (day, id) > (?, ?) ORDER BY day, id LIMIT ?"
        return things(self._connection, Income, where, day, key, limit)

    def incomes_of(self, stream_id: str) -> list[Income]:
        """What a stream brought in, oldest first."""
        return things(self._connection, Income, "WHERE stream_id = ? ORDER BY day, id", stream_id)

    def latest(self, limit: int) -> list[Income]:
        """The latest entries, newest first."""
        return things(self._connection, Income, "ORDER BY day DESC, id DESC LIMIT ?", limit)

    def sessions(self, begin: datetime | None, end: datetime | None) -> list[SessionMoney]:
        """The money side of sessions of streams that started in [begin, end), oldest first."""
        first, last = seconds(begin) or -(1 << 62), seconds(end) or 1 << 62
        rows = self._connection.execute(
            "SELECT s.id, s.stream_id, s.platform, coalesce(s.started_utc, streams.start_utc),"
            " s.diamonds, s.money, s.currency"
            " FROM sessions s JOIN streams ON streams.id = s.stream_id"
            " WHERE streams.start_utc >= ? AND streams.start_utc < ?"
            " AND (s.diamonds IS NOT NULL OR s.money IS NOT NULL)"
            " ORDER BY streams.start_utc, s.id",
            (first, last),
        )
        return [SessionMoney(*row) for row in rows]

    def diamonds(self, platform: str, end: datetime) -> int:
        """How many were logged on a platform with streams that started before ``end``."""
        (found,) = self._connection.execute(
            "SELECT coalesce(sum(s.diamonds), 0)"
            " FROM sessions s JOIN streams ON streams.id = s.stream_id"
            " WHERE s.platform = ? AND streams.start_utc < ?",
            (platform, seconds(end)),
        ).fetchone()
        return int(found)

    def payouts(self, last: date | None = None) -> list[Payout]:
        """Every payout, oldest first; those up to ``last`` where it is given."""
        day = date.max if last is None else last
        return things(self._connection, Payout, "WHERE day <= ? ORDER BY day, id", day.isoformat())

    def goals(self) -> list[Goal]:
        """Every goal, the one that ends first coming first."""
        return things(self._connection, Goal, "ORDER BY last, id")

    def experiments(self) -> list[Experiment]:
        """Every experiment, oldest first."""
        return things(self._connection, Experiment, "ORDER BY made_utc, id")

    def daily(self, measure: str, first: date, last: date) -> list[DailyNumber]:
        """A measure's days from one to another, both included, by platform and day."""
        return things(
            self._connection,
            DailyNumber,
            "WHERE measure = ? AND day >= ? AND day <= ? ORDER BY platform, day",
            measure,
            first.isoformat(),
            last.isoformat(),
        )

    def daily_measures(self) -> list[tuple[str, str]]:
        """(platform, measure) of what is kept by day."""
        rows = self._connection.execute(
            "SELECT DISTINCT platform, measure FROM daily_numbers ORDER BY platform, measure"
        )
        return [(platform, measure) for platform, measure in rows]

    def mappings(self) -> list[ColumnMapping]:
        """What the columns of every known kind of table mean."""
        return things(self._connection, ColumnMapping, "ORDER BY id")

    def every_active_hour(self) -> list[ActiveHour]:
        """When the followers of every platform are there."""
        return things(self._connection, ActiveHour, "ORDER BY id")

    def active_hours(self, platform: str) -> list[ActiveHour]:
        """When a platform's followers are there, by weekday and hour."""
        return things(
            self._connection, ActiveHour, "WHERE platform = ? ORDER BY weekday, hour", platform
        )
