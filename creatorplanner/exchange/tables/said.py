"""What a row says of a session: checked values, and nothing where it is silent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from creatorplanner.domain.entry_numbers import LARGEST
from creatorplanner.domain.sessions import COUNTS, DISTURBANCES, TOOLS
from creatorplanner.domain.text import NOTES_LIMIT, TITLE_LIMIT, clean_text
from creatorplanner.domain.zones import DateOutOfRange, is_zone, place, to_wall
from creatorplanner.exchange.tables.fields import OWN
from creatorplanner.exchange.tables.planning import Answers
from creatorplanner.exchange.tables.report import Report
from creatorplanner.exchange.tables.values import Guess, TableRow
from creatorplanner.exchange.tables.whys import Why

LONGEST = timedelta(days=2)
FIRST_CLOCK = timedelta(hours=14)  # how far the earliest clocks of the earth are ahead of UTC
PLATFORM_LIMIT = 60
NEGATIVE = ("new_followers", "money")  # what may be below zero
NUMBERS = (*COUNTS, "money", "average_watch", "subscribers")
_YES = frozenset({"yes", "y", "true", "1", "x", "✓", "✔", "☑"})
_NO = frozenset({"no", "n", "false", "0", "☐"})
_CURRENCY = re.compile("[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Said:
    """One row, checked. ``values`` are those of a ``Session`` that it tells, times in UTC.

    ``day`` is set for a row that knows no time; ``minutes`` is 0 where no length is known.
    """

    line: int
    platform: str
    values: Mapping[str, Any]
    day: date | None
    minutes: int
    title: str
    texts: Mapping[str, str]

    @property
    def started(self) -> datetime | None:
        """The UTC instant of the start."""
        found: datetime | None = self.values.get("started")
        return found


class Teller:
    """Reads rows; what cannot be is told to the report and left out."""

    def __init__(self, guess: Guess, answers: Answers, report: Report) -> None:
        self._guess, self._answers, self._report = guess, answers, report
        self.zone = guess.zone if is_zone(guess.zone) else answers.zone
        # our own file tells what was logged here, and a stream may begin before its time
        self._latest = answers.now + timedelta(days=guess.kind == OWN)

    def read(self, row: TableRow) -> Said | None:
        """What a row says; None where its time cannot be taken."""
        times = self._times(row)
        if times is None:
            return None
        values = {**times, **self._numbers(row), **self._texts(row)}
        started, ended = values.get("started"), values.get("ended")
        known = (ended - started) // timedelta(minutes=1) if started and ended else 0
        return Said(
            row.line,
            self.platform(row),
            values,
            row.day if started is None else None,
            known or max(0, min(row.minutes or 0, LONGEST // timedelta(minutes=1))),
            clean_text(row.texts.get("title", ""), TITLE_LIMIT),
            row.texts,
        )

    def platform(self, row: TableRow) -> str:
        """The platform's id; "" where neither row nor table names any."""
        name = row.platform or row.texts.get("platform", "") or self._guess.platform
        name = clean_text(name, PLATFORM_LIMIT)
        return self._answers.platforms.get(name.casefold(), name)

    def number(self, line: int, name: str, value: int) -> int | None:
        """A number that can be kept, else None after telling."""
        if name not in NEGATIVE and value < 0:
            self._report.problem(line, name, value, "negative")
        elif abs(value) > LARGEST or (name == "average_watch" and value > LONGEST.total_seconds()):
            self._report.problem(line, name, value, "large")
        else:
            return value
        return None

    def instant(self, wall: datetime) -> datetime:
        """A time of the table as a UTC instant of whole seconds. Raises DateOutOfRange."""
        if wall.tzinfo is None:
            return place(wall.replace(microsecond=0), self.zone).instant
        return wall.astimezone(UTC).replace(microsecond=0)

    def is_ahead(self, day: date) -> bool:
        """Whether a day has begun nowhere on earth: platforms count days by clocks of their own."""
        return day > (self._answers.now + FIRST_CLOCK).date()

    def _times(self, row: TableRow) -> dict[str, datetime] | None:
        if row.started is None:
            return self._day_only(row)
        try:
            self._tell_skipped(row)
            started = self.instant(row.started)
            ended = None if row.ended is None else self.instant(row.ended)
        except (DateOutOfRange, OverflowError):
            self._report.problem(row.line, "started", row.started, "year")
            return None
        if started > self._latest:
            self._report.problem(row.line, "started", row.started, "future")
            return None
        return self._span(row, started, ended)

    def _day_only(self, row: TableRow) -> dict[str, datetime] | None:
        if row.day is None or row.day <= to_wall(self._latest, self.zone).date():
            return {}
        self._report.problem(row.line, "day", row.day, "future")
        return None

    def _span(
        self, row: TableRow, started: datetime, ended: datetime | None
    ) -> dict[str, datetime]:
        """The start, and the end where it can be one."""
        if ended is None and row.minutes is not None:
            ended = started + timedelta(minutes=max(0, min(row.minutes, LARGEST)))
        if ended is None:
            return {"started": started}
        if not timedelta(0) < ended - started <= LONGEST:
            why: Why = "end_first" if ended <= started else "too_long"
            self._report.problem(row.line, "ended", row.ended or row.minutes, why)
            return {"started": started}
        return {"started": started, "ended": ended}

    def _tell_skipped(self, row: TableRow) -> None:
        """Say which times no clock of the zone showed, and as what they are read."""
        for name, wall in (("started", row.started), ("ended", row.ended)):
            if wall is None or wall.tzinfo is not None:
                continue
            placed = place(wall.replace(microsecond=0), self.zone)
            if placed.kind == "gap":
                told = f"{wall:%Y-%m-%d %H:%M} → {placed.wall_shown:%H:%M}"
                self._report.problem(row.line, name, told, "skipped")

    def _numbers(self, row: TableRow) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in NUMBERS:
            value = row.numbers.get(name)
            if value is not None and (kept := self.number(row.line, name, value)) is not None:
                found[name] = kept
        currency = row.currency or row.texts.get("currency", "")
        if "money" in found:
            currency = currency or self._guess.currency or self._answers.currency
        elif self._guess.kind != OWN:
            return found
        if _CURRENCY.fullmatch(currency):
            found["currency"] = currency
        return found

    def _texts(self, row: TableRow) -> dict[str, Any]:
        found: dict[str, Any] = {}
        note = clean_text(row.texts.get("note", ""), NOTES_LIMIT, multiline=True)
        feeling = row.texts.get("feeling", "").strip()
        if note:
            found["note"] = note
        if feeling in ("1", "2", "3", "4", "5"):
            found["feeling"] = int(feeling)
        elif feeling:
            self._report.problem(row.line, "feeling", feeling, "word")
        if row.texts.get("estimated"):
            found["estimated"] = row.texts["estimated"] == "yes"
        return found | self._names(row)

    def _names(self, row: TableRow) -> dict[str, Any]:
        """Tools, which only our own names can tell, and disturbances."""
        found: dict[str, Any] = {}
        tools = re.findall(r"[^,\s]+", row.texts.get("tools", ""))
        for tool in tools:
            if tool not in TOOLS:
                self._report.problem(row.line, "tools", tool, "word")
        if known := tuple(tool for tool in tools if tool in TOOLS):
            found["tools"] = known
        return found | self._disturbance(row)

    def _disturbance(self, row: TableRow) -> dict[str, str]:
        """What disturbed the night; a table of others may only say that something did."""
        told = row.texts.get("disturbed", "").strip()
        name = "other" if told.casefold() in _YES else told.casefold()
        if name in DISTURBANCES:
            note = clean_text(row.texts.get("disturbed_note", ""), NOTES_LIMIT)
            return {"disturbed": name, **({"disturbed_note": note} if note else {})}
        if told and name not in _NO:
            self._report.problem(row.line, "disturbed", told, "word")
        return {}
