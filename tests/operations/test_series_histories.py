"""Whatever is done to a series, and taken back: rows stay true to the rule, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import end_of
from creatorplanner.domain.streams import Stream
from creatorplanner.operations import series as series_ops
from creatorplanner.operations import streams as stream_ops
from creatorplanner.operations.breaks import take_break
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.series_rows import horizon
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE

RULES = (
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR",
    "FREQ=WEEKLY;BYDAY=TU,SA;COUNT=9",
    "FREQ=MONTHLY;BYDAY=3FR",
    "FREQ=MONTHLY;BYMONTHDAY=20",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=DAILY;INTERVAL=3;UNTIL=20270110",
)
SCOPES = st.sampled_from(["later", "all"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("move"), st.integers(0, 30), st.integers(-9, 9), st.integers(0, 23)),
        st.tuples(st.just("title"), st.integers(0, 30), st.text("abc", max_size=2)),
        st.tuples(st.just("widen"), st.integers(0, 30), SCOPES),
        st.tuples(st.just("rule"), st.integers(0, 30), st.sampled_from(RULES), SCOPES),
        st.tuples(st.just("stop"), st.integers(0, 30)),
        st.tuples(st.just("delete"), st.integers(0, 30)),
        st.tuples(st.just("end"), st.integers(0, 30)),
        st.tuples(st.just("break"), st.integers(0, 60), st.integers(0, 10)),
        st.tuples(st.just("extend"), st.integers(92, 140)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rule=st.sampled_from(RULES), back=st.integers(-30, 10), steps=STEPS)
def test_rows_follow_the_rule_and_undo_leads_back(
    rule: str, back: int, steps: list[tuple[Any, ...]]
) -> None:
    book = open_in_memory()
    planner = Planner(book, FixedClock(NOW, ZONE))
    draft = stream_ops.Draft(zone=ZONE, start=datetime(2026, 11, 20, 20) + timedelta(days=back))
    planner.run(series_ops.create_series, draft, read_rule(rule), NOW)
    for step in steps:
        _do(planner, book, step)
        _check(book)
    while planner.undo():
        _check(book)
    assert book.streams.count() == 0
    assert book.series.all() == []
    book.close()


def _do(planner: Planner, book: Planbook, step: tuple[Any, ...]) -> None:
    name, *values = step
    try:
        _perform(planner, book, name, values)
    except PlannerError:
        return


def _perform(planner: Planner, book: Planbook, name: str, values: list[Any]) -> None:
    if name in ("undo", "redo"):
        getattr(planner, name)()
    elif name == "extend":
        planner.run(series_ops.extend, NOW.date() + timedelta(days=values[0]), NOW)
    elif name == "break":
        first = date(2026, 11, 18) + timedelta(days=values[0])
        planner.run(take_break, first, first + timedelta(days=values[1]), NOW)
    else:
        _on_one(planner, book, name, values)


def _on_one(planner: Planner, book: Planbook, name: str, values: list[Any]) -> None:
    streams = _every(book)
    if not streams:
        return
    stream = streams[values[0] % len(streams)]
    deeds: dict[str, Callable[[], object]] = {
        "move": lambda: planner.run(stream_ops.move_stream, stream.id, _other(stream, *values[1:])),
        "title": lambda: planner.run(stream_ops.retitle_stream, stream.id, values[1]),
        "delete": lambda: planner.run(stream_ops.delete_stream, stream.id),
        "widen": lambda: planner.run(series_ops.widen, stream.id, values[1], NOW),
        "rule": lambda: planner.run(
            series_ops.set_rule, stream.id, read_rule(values[1]), values[2], NOW
        ),
        "stop": lambda: planner.run(series_ops.set_rule, stream.id, None, "later", NOW),
        "end": lambda: _end(planner, book, stream),
    }
    deeds[name]()


def _other(stream: Stream, days: int, hour: int) -> datetime:
    assert stream.start is not None
    return (stream.start + timedelta(days=days)).replace(hour=hour)


def _end(planner: Planner, book: Planbook, stream: Stream) -> None:
    found = book.series.occurrence(stream.id)
    if found is not None:
        planner.run(series_ops.end_series, found.series_id, found.recurrence, NOW)


def _every(book: Planbook) -> list[Stream]:
    return book.streams.between(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))


def _check(book: Planbook) -> None:
    """Each series has a stream for each of its wall times, once, and no foreign ones to come."""
    end = end_of(horizon(book, NOW))
    for series in book.series.all():
        known = [one.recurrence for one in book.series.of_series(series.id)]
        assert len(known) == len(set(known))
        walls = series.walls(end)
        assert set(walls) <= set(known)
        extra = [wall for wall in known if wall <= end and wall not in walls]
        assert all(series.pauses(wall.date()) for wall in extra)
    broken = book.connection.execute("PRAGMA foreign_key_check").fetchall()
    assert broken == []
