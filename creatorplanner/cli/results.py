"""``creatorplanner results``: totals, and every format's medians per hour live."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple

from creatorplanner.cli.codes import OK
from creatorplanner.cli.counted import counted
from creatorplanner.cli.table import table
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.format_lines import (
    add_verdicts,
    format_lines,
    measure_key,
    units,
)
from creatorplanner.operations.money import takings, with_income, with_money
from creatorplanner.operations.results import (
    WEEKS,
    Row,
    Totals,
    begin_of,
    platforms_of,
    rows_between,
    totals,
)
from creatorplanner.shipped import shipped_platforms
from creatorplanner.store.planbook import Planbook


class Asked(NamedTuple):
    """The period that all numbers are of; ``first`` is None where nothing was logged at all.

    It begins on its first day at the time of day that it is now.
    """

    weeks: int | None
    first: date | None
    last: date

    @staticmethod
    def of(period: str, begin: datetime | None, rows: list[Row], clock: Clock) -> Asked:
        """That of the page's name; all of it begins with the first that was logged."""
        zone = clock.zone()
        starts = (row.session.started for row in rows)
        begin = begin or min((one for one in starts if one is not None), default=None)
        first = None if begin is None else to_wall(begin, zone).date()
        return Asked(WEEKS[period], first, to_wall(clock.now(), zone).date())

    def as_object(self) -> dict[str, Any]:
        """For programs; no ``weeks`` for all time."""
        first = None if self.first is None else self.first.isoformat()
        return {"weeks": self.weeks, "first": first, "last": self.last.isoformat()}

    def words(self) -> str:
        """last 12 weeks: 2026-08-26 to 2026-11-18"""
        what = "all time" if self.weeks is None else f"last {self.weeks} weeks"
        return f"{what}: {self.first or '-'} to {self.last}"


def results(book: Planbook, clock: Clock, as_json: bool, period: str = "12") -> int:
    """Print what the sessions of a period say. Money in units of the plan's currency.

    ``period`` is one of the Results page's; every number is of it, as on the page.
    """
    currency = book.formats.settings().currency
    platforms = shipped_platforms()
    now, zone = clock.now(), clock.zone()
    begin = begin_of(period, now)
    came_in = takings(book, zone, begin, now, platforms=platforms, today=to_wall(now, zone).date())
    rows = with_income(rows_between(book, begin, now), came_in)
    asked = Asked.of(period, begin, rows, clock)
    used = platforms_of(rows)  # the median peak is of the one used most, as on the page
    sums = with_money(totals(rows, used[0] if used else ""), came_in)
    formats = format_lines(book, rows)
    if as_json:
        add_verdicts(formats, rows, {kind.id for kind in book.formats.all()}, clock)
        found: dict[str, Any] = {
            "period": asked.as_object(),
            "totals": _totals(sums, len(rows), currency),
            "formats": formats,
        }
        from creatorplanner.models.page_numbers import page_numbers

        found |= page_numbers(book, clock, platforms, period)
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    elif rows:
        sys.stdout.write(f"{asked.words()}\n{_told(sums, len(rows), currency, formats)}")
    elif book.sessions.count():
        sys.stdout.write(f"Nothing was logged in the {asked.words()}. Try --period all.\n")
    else:
        sys.stdout.write("Nothing is logged yet.\n")
    return OK


def _totals(sums: Totals, sessions: int, currency: str) -> dict[str, Any]:
    return {
        "streams": sums.logged,
        "sessions": sessions,
        "disturbed_streams": sums.disturbed,
        "hours": round(sums.minutes / 60, 2),
        "median_peak_viewers": sums.peak,
        "new_followers": sums.followers,
        "money": units(sums.income),
        "gifts_estimate": units(sums.gifts),
        "currency": currency,
    }


def _told(sums: Totals, sessions: int, currency: str, formats: list[dict[str, Any]]) -> str:
    facts = [
        f"{counted(sums.logged, 'stream')}, {counted(sessions, 'session')}, {_live(sums)}",
        *_apart(sums),
        f"new followers: {_shown(sums.followers)}",
        f"money: {_amount(units(sums.income))} {currency}",
        f"gifts, an estimate: {_amount(units(sums.gifts))} {currency}",
    ]
    keys = {measure: measure_key(measure) for measure in Measure}
    heads = (
        "Format",
        "Platform",
        "n",
        *(key.replace("_per_hour", "/h").replace("_", " ") for key in keys.values()),
    )
    lines = [
        (
            entry["format"] or "(no format)",
            entry["platform"],
            str(entry["sessions"]),
            *(_median(entry["measures"].get(key), _in(measure)) for measure, key in keys.items()),
        )
        for entry in formats
    ]
    columns = frozenset(range(2, len(heads)))
    body = table([heads, *lines], columns)
    return "\n".join(facts) + "\n\nMedian of each format (number of sessions it rests on):\n" + body


def _live(sums: Totals) -> str:
    if not sums.untimed:
        return f"{sums.minutes / 60:.1f} hours live"
    if not sums.streams:
        return "hours live not known"
    return f"{sums.minutes / 60:.1f} hours live, {sums.untimed} without times"


def _apart(sums: Totals) -> list[str]:
    if not sums.disturbed:
        return []
    streams = counted(sums.disturbed, "stream")
    return [f"disturbed: {streams}, counted above, set apart from all medians"]


def _median(found: dict[str, Any] | None, shown: Callable[[float | None], str]) -> str:
    if found is None or found["median"] is None:
        return "-"
    return f"{shown(found['median'])} ({found['n']})"


def _in(measure: Measure) -> Callable[[float | None], str]:
    return _amount if measure is Measure.MONEY else _shown


def _amount(value: float | None) -> str:
    return "-" if value is None else f"{value:,.2f}"


def _shown(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
