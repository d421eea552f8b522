"""Any table, taken over twice: the second time changes nothing, and no row is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.cli.table_report import LOOKS, SKIPPED
from creatorplanner.domain.clock import FixedClock
from creatorplanner.exchange.tables.planning import Days, TablePlan, Unmatched
from creatorplanner.exchange.tables.problems import SENTENCES
from creatorplanner.exchange.tables.values import Shape, TableRow
from creatorplanner.operations.planner import Planner
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE
from tests.support.table_reading import FIXTURES
from tests.support.table_reading import taken as fixture
from tests.support.tables import (
    NIGHT,
    later,
    nothing_new,
    planned,
    stream,
    table,
    taken,
)

minutes = st.integers(-100, 100) | st.integers(-4 * 24 * 60, 5 * 24 * 60)
rows_of_anything = st.lists(
    st.builds(
        lambda at, only_day, length, numbers, platform, title: TableRow(
            line=0,
            started=None if only_day else later(at),
            day=later(at).date(),
            minutes=length,
            platform=platform,
            numbers=numbers,
            texts={"title": title} if title else {},
        ),
        minutes,
        st.booleans(),
        st.none() | st.integers(0, 300),
        st.dictionaries(
            st.sampled_from(("views", "likes", "money", "peak_viewers", "followers")),
            st.integers(0, 10**6),
            max_size=3,
        ),
        st.sampled_from(("", "twitch")),
        st.sampled_from(("", "a", "b")),
    ),
    max_size=12,
)
plans = st.lists(
    st.tuples(minutes, st.integers(15, 300), st.sampled_from(((), ("tiktok",), ("twitch",)))),
    max_size=5,
)


@given(
    plans,
    rows_of_anything,
    st.sampled_from((Shape.SESSIONS, Shape.DAYS)),
    st.sampled_from(Days),
    st.sampled_from(Unmatched),
)
def test_the_same_table_twice_changes_nothing(
    streams: list[tuple[int, int, tuple[str, ...]]],
    found: list[TableRow],
    shape: Shape,
    days: Days,
    unmatched: Unmatched,
) -> None:
    book = open_in_memory()
    planner = Planner(book, FixedClock(NOW, ZONE))
    for number, (at, length, platforms) in enumerate(streams):
        stream(planner, "ab"[number % 2] + str(number), later(at), length, platforms=platforms)
    read = table(*(replace(one, line=at) for at, one in enumerate(found, 2)), shape=shape)
    first = taken(planner, read, days=days, unmatched=unmatched)
    _every_row_is_told(read.rows, first)
    again = planned(book, read, days=days, unmatched=unmatched)
    assert again.total == 0, again
    assert len(again.looks) == len(first.looks)
    if days is Days.SHARE and shape is Shape.DAYS:
        _shares_add_up(book, read.rows)
    book.close()


def _every_row_is_told(rows: tuple[TableRow, ...], plan: TablePlan) -> None:
    told = {one.line for one in (*plan.entries, *plan.skipped, *plan.looks, *plan.problems)}
    assert told == {one.line for one in rows}
    assert {one.why for one in plan.problems} <= SENTENCES.keys()
    assert {one.reason for one in plan.skipped} <= SKIPPED.keys()
    assert {one.why for one in plan.looks} <= LOOKS.keys()


def _shares_add_up(book: Planbook, rows: tuple[TableRow, ...]) -> None:
    """Of each number of a day either the channel has all, or its streams have."""
    wall = {one.id: one.start.date() for one in book.calendars.dated() if one.start}
    shared: dict[tuple[str, object], int] = {}
    for one, _format in book.sessions.with_format():
        if one.views is not None:
            key = (one.platform, wall[one.stream_id])
            shared[key] = shared.get(key, 0) + one.views
    first: dict[tuple[str, object], int | None] = {}
    for read in rows:
        day_of = read.day if read.day is not None else None
        first.setdefault((read.platform or "tiktok", day_of), read.numbers.get("views"))
    for key, value in shared.items():
        assert first[key] == value


@pytest.mark.parametrize("name", sorted(path.name for path in FIXTURES.iterdir()))
@pytest.mark.parametrize("days", Days)
def test_every_known_table_twice_changes_nothing(planner: Planner, name: str, days: Days) -> None:
    read = fixture(name).read
    if not read.guess.platform:
        read = replace(read, guess=replace(read.guess, platform="tiktok"))
    for number, one in enumerate(read.rows[::2]):
        day_of = one.day or (one.started.date() if one.started else NIGHT.date())
        start = datetime.combine(day_of, NIGHT.time())
        stream(planner, f"s{number}", start, platforms=(read.guess.platform,))
    before = planner.book.calendars.dated()
    first = taken(planner, read, days=days)
    assert first.total or first.looks or {"monthly", "agency", "results"} & {*read.guess.doubts}
    assert nothing_new(planned(planner.book, read, days=days))
    if first.total:
        planner.undo()
    assert planner.book.calendars.dated() == before
