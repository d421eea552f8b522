"""Rows that know only a day: numbers of the channel, or shares for that day's streams.

They are never shared out unasked. A share is marked as estimated; what cannot be added up (peaks,
averages, people who are counted once) goes to a stream only where it was alone that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from creatorplanner.domain.channel import DailyNumber
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.sessions import COUNTS, Session
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.planning import (
    LEAVE_OUT,
    Answers,
    Days,
    Entry,
    Existing,
    Skip,
)
from creatorplanner.exchange.tables.report import Report
from creatorplanner.exchange.tables.said import Teller
from creatorplanner.exchange.tables.sharing import largest_remainder
from creatorplanner.exchange.tables.values import Guess, TableRow
from creatorplanner.exchange.tables.whys import Reason, Why

MONTHLY: Literal["monthly"] = "monthly"
ADDS_UP = frozenset({
    "views", "likes", "comments", "shares", "new_followers", "coins", "diamonds", "money",
    "subscribers",
})  # fmt: skip
OF_SESSIONS = frozenset((*COUNTS, "money", "average_watch", "subscribers"))


class DayPlanning:
    """Compares rows of days with the plan."""

    def __init__(self, guess: Guess, existing: Existing, answers: Answers, report: Report) -> None:
        self._guess, self._existing = guess, existing
        self._answers, self._report = answers, report
        self._teller = Teller(guess, answers, report)
        self._seen: dict[tuple[str, date], TableRow] = {}
        share = answers.days is Days.SHARE
        self._streams = self._by_day() if share else dict[date, list[Stream]]()

    def plan(self, rows: Iterable[TableRow]) -> None:
        """Tell the report what each row would do."""
        for row in rows:
            platform, day = self._teller.platform(row), row.day
            if day is None and row.started is not None:
                day = row.started.date()
            if self._answers.chosen.get(row.line) == LEAVE_OUT:
                self._skip(row, "left_out")
            elif day is None:
                self._report.problem(row.line, "day", "", "no_date")
            elif why := self._unusable(platform, day):
                field = "platform" if why == "platform" else "day"
                self._report.problem(row.line, field, "" if why == field else day, why)
            elif self._is_first(row, platform, day):
                self._take(row, platform, day)

    def _unusable(self, platform: str, day: date) -> Why | Literal[""]:
        """Why a row of this day is no day's of a channel, "" where it may be."""
        if self._teller.is_ahead(day):
            return "future"
        if MONTHLY in self._guess.doubts and not self._answers.monthly_as_days:
            return MONTHLY
        return "" if platform else "platform"

    def _is_first(self, row: TableRow, platform: str, day: date) -> bool:
        first = self._seen.setdefault((platform, day), row)
        if first is row:
            return True
        if dict(first.numbers) == dict(row.numbers):
            self._report.skipped.append(Skip(row.line, "twice", first=first.line))
        else:
            self._report.problem(row.line, "", first.line, "twice")
        return False

    def _take(self, row: TableRow, platform: str, day: date) -> None:
        told = ((name, self._teller.number(row.line, name, n)) for name, n in row.numbers.items())
        numbers = {name: value for name, value in told if value is not None}
        if not numbers:
            self._skip(row, "empty")
            return
        streams = [
            stream
            for stream in self._streams.get(day, [])
            if not stream.platforms or platform in stream.platforms
        ]
        reason: Reason = "there"
        if streams and all(self._is_logged(stream, platform) for stream in streams):
            # their own numbers are better than any share
            numbers = {name: n for name, n in numbers.items() if name not in OF_SESSIONS}
            reason = "logged"
        entries = self._shared(row, platform, numbers, streams)
        entries += self._days(row, platform, day, numbers)
        if not entries:
            self._skip(row, reason)

    # ------------------------------------------------------------ of the channel

    def _days(
        self, row: TableRow, platform: str, day: date, numbers: Mapping[str, int]
    ) -> list[Entry]:
        """What is kept as the channel's; ``numbers`` are those that were not shared out."""
        currency = row.currency or self._guess.currency or self._answers.currency
        made = [
            DailyNumber.of(platform, day, _measure(name, currency, self._answers.currency), value)
            for name, value in numbers.items()
        ]
        changed = [one for one in made if self._existing.days.get(one.id) != one]
        if not changed:
            return []
        known = [one for one in changed if one.id in self._existing.days]
        names = tuple(one.measure for one in known)
        entry = Entry(row.line, days=tuple(changed), fields=names)
        (self._report.updated if known else self._report.added).append(entry)
        return [entry]

    # ------------------------------------------------------------ shared out

    def _by_day(self) -> dict[date, list[Stream]]:
        """The streams that have begun, by the day of the table's zone they began on."""
        found: dict[date, list[Stream]] = {}
        for stream in self._existing.streams.values():
            begins = stream.begins
            off = stream.status in (Status.IDEA, Status.CANCELLED)
            if begins is not None and not off and begins <= self._answers.now:
                day = to_wall(begins, self._teller.zone).date()
                found.setdefault(day, []).append(stream)
        for streams in found.values():
            streams.sort(key=lambda stream: (stream.begins, stream.id))
        return found

    def _shared(
        self, row: TableRow, platform: str, numbers: dict[str, int], streams: list[Stream]
    ) -> list[Entry]:
        """Shares for streams without numbers of their own; takes what it shares out of numbers."""
        known = {stream.id: self._session(stream, platform) for stream in streams}
        logged = [s for s in known.values() if s is not None and not s.estimated]
        free = [stream for stream in streams if (s := known[stream.id]) is None or s.estimated]
        parts: dict[str, dict[str, int]] = {stream.id: {} for stream in free}
        for name in [name for name in numbers if free and name in OF_SESSIONS]:
            left = self._left(row, name, numbers[name], logged, alone=len(streams) == 1)
            if left is None:
                continue
            del numbers[name]
            shares = largest_remainder(left, [stream.minutes for stream in free])
            for stream, share in zip(free, shares, strict=True):
                parts[stream.id][name] = share
        found = [
            self._entry(row, platform, stream, known[stream.id], parts[stream.id])
            for stream in free
            if parts[stream.id]
        ]
        return [entry for entry in found if entry is not None]

    def _left(
        self, row: TableRow, name: str, value: int, logged: list[Session], *, alone: bool
    ) -> int | None:
        """What of a number is left for streams without their own; None where nobody can say."""
        if name not in ADDS_UP:
            return value if alone else None
        known: list[int | None] = [getattr(session, name) for session in logged]
        if any(part is None for part in known):
            self._report.problem(row.line, name, value, "part_unknown")
            return None
        left = value - sum(part or 0 for part in known)
        if left * value < 0 or (value == 0 and left != 0):
            self._report.problem(row.line, name, value, "less_than_logged")
            return None
        if left == 0 and value != 0:  # the others have it all, so nobody can say
            self._report.problem(row.line, name, value, "used_up")
            return None
        return left

    def _entry(
        self,
        row: TableRow,
        platform: str,
        stream: Stream,
        base: Session | None,
        part: Mapping[str, int],
    ) -> Entry | None:
        currency = row.currency or self._guess.currency or self._answers.currency
        values: dict[str, Any] = {**part, **({"currency": currency} if "money" in part else {})}
        if base is None:
            fresh = Session(
                new_id(), stream.id, platform, currency=self._answers.currency, estimated=True
            )
            done = replace(stream, status=Status.DONE)
            entry = Entry(row.line, done, replace(fresh, **values), shared=True)
            self._report.added.append(entry)
            return entry
        names = tuple(name for name, value in values.items() if getattr(base, name) != value)
        if not names:
            return None
        session = replace(base, **values)
        entry = Entry(row.line, stream, session, fields=names, shared=True)
        self._report.updated.append(entry)
        return entry

    def _session(self, stream: Stream, platform: str) -> Session | None:
        found = self._existing.sessions.get(stream.id, ())
        return next((one for one in found if one.platform == platform), None)

    def _is_logged(self, stream: Stream, platform: str) -> bool:
        session = self._session(stream, platform)
        return session is not None and not session.estimated

    def _skip(self, row: TableRow, reason: Reason) -> None:
        self._report.skipped.append(Skip(row.line, reason))


def _measure(name: str, currency: str, usual: str) -> str:
    """Money in another currency than the plan's is another measure."""
    return f"money {currency}" if name == "money" and currency != usual else name
