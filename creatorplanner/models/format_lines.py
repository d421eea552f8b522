"""The comparison of formats as plain lines: for the command line and for tables that leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.formats import Format
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.zones import to_wall
from creatorplanner.insights.verdicts import Doubt, FormatInsight
from creatorplanner.models.fits import fitted_to, observed
from creatorplanner.operations.money import takings, with_income
from creatorplanner.operations.results import (
    Row,
    by_format,
    on_platform,
    platforms_of,
    rows_between,
    with_known_formats,
)
from creatorplanner.store.planbook import Planbook


def measure_key(measure: Measure) -> str:
    """What a measure is called for programs."""
    return f"{measure.value}_per_hour" if measure.is_hourly else f"{measure.value}_viewers"


PARTS = {"n": "sessions", "median": "median", "verdict": "verdict", "typical_now": "typical_now"}
_ENDS = (*PARTS.values(), "low", "high")
RESULT_COLUMNS = (
    *("format", "platform", "sessions", "disturbed"),
    *(f"{measure_key(measure)}_{part}" for measure in Measure for part in _ENDS),
)


def result_rows(book: Planbook, clock: Clock) -> list[dict[str, Any]]:
    """Every line with its verdicts, laid out flat under RESULT_COLUMNS."""
    zone = clock.zone()
    came_in = takings(book, zone, today=to_wall(clock.now(), zone).date())
    rows = with_income(rows_between(book), came_in)
    lines = format_lines(book, rows)
    add_verdicts(lines, rows, {kind.id for kind in book.formats.all()}, clock)
    return [_flat(line) for line in lines]


def _flat(line: Mapping[str, Any]) -> dict[str, Any]:
    found = {name: line[name] for name in RESULT_COLUMNS[:4]}
    for key, told in line["measures"].items():
        for part, name in PARTS.items():
            found[f"{key}_{name}"] = told.get(part)
        low, high = told.get("8_in_10", (None, None))
        found |= {f"{key}_low": low, f"{key}_high": high}
    return found


def format_lines(book: Planbook, rows: list[Row]) -> list[dict[str, Any]]:
    """One line a format and platform, the most used first. Money in units of its currency."""
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
            typical = units(result.typical) if money else _rounded(result.typical)
            entry["measures"][measure_key(measure)] = {"n": result.count, "median": typical}
    return list(found.values())


def add_verdicts(
    entries: list[dict[str, Any]], rows: list[Row], known: set[str], clock: Clock
) -> None:
    """What may be said about each format, with the numbers that it rests on."""
    shown = with_known_formats(rows, known)
    for platform in platforms_of(rows):
        there = on_platform(shown, platform)
        for measure in Measure:
            seen = observed(there, measure, clock.now(), clock.zone())
            insights = fitted_to(tuple(seen)).formats
            said = {one.format_id: one for one in insights.formats} if insights else {}
            for entry in entries:
                one = said.get(entry["id"] or "")
                if entry["platform"] == platform and one is not None:
                    entry["measures"][measure_key(measure)] |= _verdict(one, measure)


def _verdict(said: FormatInsight, measure: Measure) -> dict[str, Any]:
    shown = units if measure is Measure.MONEY else _rounded
    return {
        "verdict": said.verdict.value,
        "chance_above_usual": None if said.chance is None else round(said.chance, 3),
        "typical_now": shown(said.typical),
        "8_in_10": [shown(said.low), shown(said.high)],
        "cannot_be_told_from": doubt_told(said.doubt),
    }


def doubt_told(doubt: Doubt | None) -> dict[str, Any] | None:
    """What a format may only seem to do; a weekday is 0 for Monday."""
    if doubt is None:
        return None
    if doubt.weekday is not None:
        return {"weekday": doubt.weekday}
    if doubt.slot is not None:
        return {"days": doubt.slot.days.name.lower(), "time": doubt.slot.time.name.lower()}
    return {"times": "several"}


def units(hundredths: float | None) -> float | None:
    """An amount as people read it."""
    return None if hundredths is None else round(hundredths / 100, 2)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
