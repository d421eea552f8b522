"""Reads of income, payouts, goals, experiments, and what is known of a channel as a whole."""

from __future__ import annotations

import sqlite3
from datetime import date

from creatorplanner.domain.channel import ActiveHour, ColumnMapping, DailyNumber
from creatorplanner.domain.goals import Experiment, Goal
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.store.tables import things


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

    def payouts(self) -> list[Payout]:
        """Every payout, oldest first."""
        return things(self._connection, Payout, "ORDER BY day, id")

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
