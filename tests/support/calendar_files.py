"""A plan written into a calendar file, and files taken over, as tests do it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import SHARED, Series
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.calendar.importing import Answers, ImportPlan, plan_import
from creatorplanner.exchange.calendar.reading import Reading, read_calendar
from creatorplanner.exchange.calendar.writing import Writing, write_calendar
from creatorplanner.operations.calendar_export import all_entries
from creatorplanner.operations.calendar_import import (
    existing_for,
    import_calendar,
)
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.series import create_series
from creatorplanner.operations.streams import (
    Draft,
)
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE

PRIVATE = ("notes", "run_of_show", "format_id")
SOURCE = "Mia"


def written(book: Planbook, **how: Any) -> bytes:
    return write_calendar(all_entries(book), Writing(NOW, **how))


def planned(book: Planbook, data: bytes, *, source: str = SOURCE, **answers: Any) -> ImportPlan:
    parsed = read_calendar(data, Reading(ZONE, date(2026, 11, 18)))
    assert [one for one in parsed.problems if one.code not in ("floating", "all_day")] == []
    return plan_import(parsed, existing_for(book, parsed, source), Answers(ZONE, NOW, **answers))


def taken(planner: Planner, data: bytes, **answers: Any) -> ImportPlan:
    plan = planned(planner.book, data, **answers)
    planner.run(import_calendar, plan, SOURCE, NOW)
    return plan


def shown(book: Planbook) -> list[tuple[Any, ...]]:
    """What anyone can see of a plan, whatever the ids are; private texts excepted."""
    names = {kind.id: (kind.name, kind.emoji, kind.color) for kind in book.formats.all()}
    streams = {stream.id: stream for stream in book.calendars.dated()}
    ties = book.series.occurrences_of(streams)
    every = {series.id: series for series in book.series.all()}

    def told(thing: Stream | Series) -> tuple[Any, ...]:
        values = [getattr(thing, name) for name in SHARED if name not in PRIVATE]
        return (*values, names.get(thing.format_id or ""))

    def tie(key: str) -> Any:
        found = ties.get(key)
        return None if found is None else (found.recurrence, told(every[found.series_id]))

    rows = [(*told(one), one.status, tie(one.id)) for one in streams.values()]
    rows += [
        (
            *told(one),
            one.rule.text(),
            one.breaks,
            {w for w in one.skipped if not one.pauses(w.date())},
        )
        for one in every.values()
    ]
    return sorted(rows, key=repr)


def draft(title: str = "Ranked grind", **values: Any) -> Draft:
    start = values.pop("start", datetime(2026, 11, 20, 20))
    return Draft(zone=values.pop("zone", ZONE), start=start, title=title, minutes=90, **values)


def a_series(planner: Planner, rule: str = "FREQ=WEEKLY;BYDAY=FR", **values: Any) -> Series:
    planner.run(create_series, draft(**values), read_rule(rule), NOW)
    return planner.book.series.all()[-1]
