"""Times in a table that have not been yet, or that no clock ever showed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.values import Shape
from creatorplanner.operations.planner import Planner
from tests.fixtures.plan import NOW, ZONE
from tests.support.tables import day, logged, nothing_new, planned, row, stream, table, taken

NO_CLOCK = datetime(2026, 3, 8, 2, 30)


def test_a_day_ahead_is_no_result_yet(planner: Planner) -> None:
    read = table(row(2, day=date(2026, 12, 31), views=5), row(3, day=day(16), views=6))
    plan = planned(planner.book, read)
    assert [(one.line, one.why) for one in plan.problems] == [(2, "future")]
    assert [one.line for one in plan.added] == [3]


def test_what_has_not_begun_in_the_table_s_zone_is_no_result_yet(planner: Planner) -> None:
    begun, ahead = NOW - timedelta(minutes=1), NOW + timedelta(minutes=1)
    plan = planned(planner.book, table(row(2, begun, views=5), row(3, ahead, views=6)))
    assert [(one.line, one.why) for one in plan.problems] == [(3, "future")]
    assert [one.line for one in plan.added] == [2]


def test_a_day_is_ahead_until_it_begins_in_the_table_s_zone(planner: Planner) -> None:
    today = to_wall(NOW, ZONE).date()
    read = table(row(2, day=today, views=5), row(3, day=today + timedelta(days=1), views=6))
    plan = planned(planner.book, read)
    assert [(one.line, one.why) for one in plan.problems] == [(3, "future")]
    assert [one.line for one in plan.added] == [2]


def test_a_channel_has_no_day_ahead_either(planner: Planner) -> None:
    read = table(row(2, day=day(25), views=5), shape=Shape.DAYS)
    plan = planned(planner.book, read)
    assert nothing_new(plan)
    assert [one.why for one in plan.problems] == ["future"]


def test_a_time_that_clocks_skipped_is_told(planner: Planner) -> None:
    stream(planner, "a", NO_CLOCK.replace(hour=3))
    plan = taken(planner, table(row(2, NO_CLOCK, minutes=30, views=5)))
    assert [(one.why, one.text) for one in plan.problems] == [
        ("skipped", "2026-03-08 02:30 → 03:30")
    ]
    assert logged(planner.book) == [("a", "tiktok", 5)]
    (found,) = planner.book.sessions.of_stream("a")
    assert found.started == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)
