"""Tables as the reading hands them over, and what taking them over does, as tests need it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.exchange.tables.matching import plan_table_import
from creatorplanner.exchange.tables.planning import Answers, TablePlan
from creatorplanner.exchange.tables.values import (
    Column,
    Guess,
    Problem,
    ReadTable,
    Shape,
    TableRow,
)
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.table_import import existing_for, import_table
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import NOW, ZONE

NIGHT = datetime(2026, 11, 10, 20)  # a Tuesday in New York, a week before now


def row(line: int, started: datetime | None = None, **facts: Any) -> TableRow:
    """A row; numbers and texts may be given by their names."""
    own = {name: facts.pop(name) for name in (*_ROW,) if name in facts}
    texts = {name: value for name, value in facts.items() if isinstance(value, str)}
    numbers = {name: value for name, value in facts.items() if not isinstance(value, str)}
    return TableRow(line, started=started, texts=texts, numbers=numbers, **own)


_ROW = ("day", "ended", "minutes", "hour", "platform", "currency")


def table(*rows: TableRow, shape: Shape = Shape.SESSIONS, **guess: Any) -> ReadTable:
    """A table of TikTok's in the plan's zone, unless ``guess`` says otherwise."""
    problems: tuple[Problem, ...] = guess.pop("problems", ())
    names = dict.fromkeys(name for one in rows for name in one.numbers)
    columns = tuple(Column(name.upper(), name) for name in names)
    values = {"platform": "tiktok", "zone": ZONE, "fingerprint": "f", **guess}
    return ReadTable(Guess("", shape, columns, **values), tuple(rows), problems)


def planned(book: Planbook, read: ReadTable, **answers: Any) -> TablePlan:
    """What taking it over would do."""
    return plan_table_import(read, existing_for(book, read, NOW), Answers(ZONE, NOW, **answers))


def taken(planner: Planner, read: ReadTable, **answers: Any) -> TablePlan:
    """Take it over; what was told before."""
    plan = planned(planner.book, read, **answers)
    planner.run(import_table, plan, None, "table.csv", NOW)
    return plan


def stream(
    planner: Planner, key: str, start: datetime = NIGHT, minutes: int = 90, **values: Any
) -> Stream:
    """A stream of the plan on TikTok."""
    values = {"title": key, "platforms": ("tiktok",), **values}
    made = Stream(key, start=start, zone=ZONE, minutes=minutes, **values)
    planner.run(_put, made)
    return made


def session(planner: Planner, stream_id: str, platform: str = "tiktok", **values: Any) -> Session:
    """A logged session."""
    made = Session(f"{stream_id}-{platform}", stream_id, platform, **values)
    planner.run(_put, made)
    return made


def _put(edit: Edit, thing: Stream | Session) -> Done:
    edit.put(thing)
    return Done("stream.created")


def logged(book: Planbook) -> list[tuple[str, str, int | None]]:
    """(stream's title, platform, views) of every session, by the stream's start."""
    titles = {one.id: one.title for one in book.calendars.dated()}
    rows = [one for one, _format in book.sessions.with_format()]
    return [(titles[one.stream_id], one.platform, one.views) for one in rows]


def nothing_new(plan: TablePlan) -> bool:
    """Whether taking it over would change nothing."""
    return not plan.total and not plan.formats


def day(number: int) -> date:
    """A day of November 2026."""
    return date(2026, 11, number)


def later(minutes: float, start: datetime = NIGHT) -> datetime:
    """Some minutes after a start."""
    return start + timedelta(minutes=minutes)


__all__ = ["NIGHT", "NOW", "ZONE", "Status", "day", "later", "logged", "nothing_new", "planned"]
__all__ += ["row", "session", "stream", "table", "taken"]


def only(planner: Planner, stream_id: str) -> Session:
    """The one session of a stream."""
    (found,) = planner.book.sessions.of_stream(stream_id)
    return found
