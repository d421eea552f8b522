"""``creatorplanner results``: totals, and every format's medians per hour live."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from creatorplanner.cli.codes import OK
from creatorplanner.cli.table import table
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.formats import Format
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.platforms import Platforms
from creatorplanner.insights.verdicts import FormatInsight
from creatorplanner.models.format_verdicts import judged, observed
from creatorplanner.operations.results import (
    Row,
    Totals,
    by_format,
    on_platform,
    platforms_of,
    rows_between,
    totals,
)
from creatorplanner.resources import resource
from creatorplanner.store.planbook import Planbook


def results(book: Planbook, clock: Clock, as_json: bool) -> int:
    """Print what all logged sessions say. Money in units of the plan's currency."""
    rows = rows_between(book)
    currency = book.formats.settings().currency
    platforms = Platforms.from_toml(resource("platforms.toml").read_text("utf-8"))
    sums = totals(rows, platforms, currency)
    formats = _formats(book, rows)
    if as_json:
        _add_verdicts(formats, rows, {kind.id for kind in book.formats.all()}, clock)
        found = {"totals": _totals(sums, len(rows), currency), "formats": formats}
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    elif rows:
        sys.stdout.write(_told(sums, len(rows), currency, formats))
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
        "money": _units(sums.income),
        "gifts_estimate": _units(sums.gifts),
        "currency": currency,
    }


def _formats(book: Planbook, rows: list[Row]) -> list[dict[str, Any]]:
    kinds = book.formats.all()
    entries = [
        entry
        for platform in platforms_of(rows)
        for entry in _on_one(on_platform(rows, platform), kinds, platform)
    ]
    return sorted(entries, key=lambda entry: -entry["sessions"])


def _on_one(rows: list[Row], kinds: Sequence[Format], platform: str) -> list[dict[str, Any]]:
    """The formats on one platform: the same word means different things on each."""
    found: dict[str | None, dict[str, Any]] = {}
    for measure in Measure:
        for result in by_format(rows, kinds, measure):
            kind = result.format
            entry = found.setdefault(
                kind.id if kind else None,
                {
                    "id": kind.id if kind else None,
                    "format": kind.name if kind else None,
                    "platform": platform,
                    "sessions": result.count + result.unknown,
                    "disturbed": result.disturbed,
                    "measures": {},
                },
            )
            money = measure is Measure.MONEY
            typical = _units(result.typical) if money else _rounded(result.typical)
            entry["measures"][_key(measure)] = {"n": result.count, "median": typical}
    return list(found.values())


def _add_verdicts(
    entries: list[dict[str, Any]], rows: list[Row], known: set[str], clock: Clock
) -> None:
    """What may be said about each format, with the numbers that it rests on."""
    shown = [row if row.format_id in known else Row(row.session, None) for row in rows]
    for platform in platforms_of(rows):
        there = on_platform(shown, platform)
        for measure in Measure:
            insights = judged(observed(there, measure, clock.now(), clock.zone()))
            said = {one.format_id: one for one in insights.formats} if insights else {}
            for entry in entries:
                one = said.get(entry["id"] or "")
                if entry["platform"] == platform and one is not None:
                    entry["measures"][_key(measure)] |= _verdict(one, measure)


def _verdict(said: FormatInsight, measure: Measure) -> dict[str, Any]:
    shown = _units if measure is Measure.MONEY else _rounded
    return {
        "verdict": said.verdict.value,
        "chance_above_usual": None if said.chance is None else round(said.chance, 3),
        "typical_now": shown(said.typical),
        "8_in_10": [shown(said.low), shown(said.high)],
    }


def _key(measure: Measure) -> str:
    return f"{measure.value}_per_hour" if measure.is_hourly else f"{measure.value}_viewers"


def _units(hundredths: float | None) -> float | None:
    return None if hundredths is None else round(hundredths / 100, 2)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _told(sums: Totals, sessions: int, currency: str, formats: list[dict[str, Any]]) -> str:
    facts = [
        f"{sums.logged} streams, {sessions} sessions, {sums.minutes / 60:.1f} hours live",
        *_apart(sums),
        f"new followers: {_shown(sums.followers)}",
        f"money: {_shown(_units(sums.income))} {currency}",
    ]
    keys = [_key(measure) for measure in Measure]
    heads = (
        "Format",
        "Platform",
        "n",
        *(key.replace("_per_hour", "/h").replace("_", " ") for key in keys),
    )
    lines = [
        (
            entry["format"] or "(no format)",
            entry["platform"],
            str(entry["sessions"]),
            *(_median(entry["measures"].get(key)) for key in keys),
        )
        for entry in formats
    ]
    columns = frozenset(range(2, len(heads)))
    body = table([heads, *lines], columns)
    return "\n".join(facts) + "\n\nMedian of each format (number of sessions it rests on):\n" + body


def _apart(sums: Totals) -> list[str]:
    if not sums.disturbed:
        return []
    streams = "stream" if sums.disturbed == 1 else "streams"
    return [f"disturbed: {sums.disturbed} {streams}, counted above, set apart from all medians"]


def _median(found: dict[str, Any] | None) -> str:
    if found is None or found["median"] is None:
        return "-"
    return f"{_shown(found['median'])} ({found['n']})"


def _shown(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
