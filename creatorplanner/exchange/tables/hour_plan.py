"""Rows that tell how many followers are active in an hour: the mean of each hour of the week."""

from __future__ import annotations

from collections.abc import Iterable

from creatorplanner.domain.channel import ActiveHour
from creatorplanner.exchange.tables.planning import LEAVE_OUT, Answers, Entry, Existing, Skip
from creatorplanner.exchange.tables.report import Report
from creatorplanner.exchange.tables.said import Teller
from creatorplanner.exchange.tables.values import Guess, TableRow

FOLLOWERS = "active_followers"
Place = tuple[str, int, int]  # platform, weekday, hour


class HourPlanning:
    """Compares rows of hours with the plan."""

    def __init__(self, guess: Guess, existing: Existing, answers: Answers, report: Report) -> None:
        self._existing, self._answers, self._report = existing, answers, report
        self._teller = Teller(guess, answers, report)

    def plan(self, rows: Iterable[TableRow]) -> None:
        """Tell the report what each hour of the week would become; its line is the first one."""
        found: dict[Place, list[tuple[int, int]]] = {}
        for row in rows:
            place, value = self._place(row), self._value(row)
            if place is not None and value is not None:
                found.setdefault(place, []).append((row.line, value))
        for place, told in found.items():
            self._take(place, told)

    def _place(self, row: TableRow) -> Place | None:
        platform = self._teller.platform(row)
        if self._answers.chosen.get(row.line) == LEAVE_OUT:
            self._report.skipped.append(Skip(row.line, "left_out"))
        elif not platform:
            self._report.problem(row.line, "platform", "", "platform")
        elif row.day is None:
            self._report.problem(row.line, "day", "", "no_date")
        elif row.hour is None or not 0 <= row.hour <= 23:
            self._report.problem(row.line, "hour", "" if row.hour is None else row.hour, "hour")
        else:
            return platform, row.day.weekday(), row.hour
        return None

    def _value(self, row: TableRow) -> int | None:
        value = row.numbers.get(FOLLOWERS)
        if value is None:
            self._report.skipped.append(Skip(row.line, "empty"))
            return None
        return self._teller.number(row.line, FOLLOWERS, value)

    def _take(self, place: Place, told: list[tuple[int, int]]) -> None:
        line, values = told[0][0], [value for _line, value in told]
        mean = (2 * sum(values) + len(values)) // (2 * len(values))  # halves go up
        hour = ActiveHour.of(*place, mean)
        known = self._existing.hours.get(hour.id)
        if known == hour:
            self._report.skipped.append(Skip(line, "there"))
        elif known is None:
            self._report.added.append(Entry(line, hours=(hour,)))
        else:
            self._report.updated.append(Entry(line, hours=(hour,), fields=(FOLLOWERS,)))
