"""What the sidebar tells of the whole plan."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Status
from creatorplanner.models.desk import Desk
from creatorplanner.models.overview import Count, Overview
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.checklists import add_item, tick_item
from creatorplanner.operations.formats import archive_format
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.settings import change_setting
from creatorplanner.operations.streams import (
    Draft,
    create_stream,
    delete_stream,
    set_status,
    unschedule_stream,
)
from creatorplanner.store.database import open_in_memory
from tests.fixtures.plan import ZONE

MONDAY = date(2026, 11, 16)


@pytest.fixture
def desk(planner: Planner) -> Desk:
    with planner.book.edit() as edit:
        edit.put(Format("qa", "Q&A", "💬", "blue", 90))
        edit.put(Format("draw", "Draw", "🎨", "orange", 60, position=1))
    return Desk(planner)


@pytest.fixture
def overview(desk: Desk) -> Overview:
    return Overview(desk, Ticker(desk.clock))


def _add(desk: Desk, start: datetime | None, kind: str | None = "qa", minutes: int = 60) -> str:
    done = desk.run(create_stream, Draft(ZONE, start, minutes, "x", kind))
    assert done is not None
    return done.subject


def test_an_empty_plan_counts_nothing(overview: Overview) -> None:
    assert {count.number for count in overview.counts().values()} == {0}
    assert overview.dots(MONDAY, MONDAY + timedelta(days=41)) == {}
    totals = overview.week(MONDAY)
    assert (totals.streams, totals.minutes) == (0, 0)
    assert [share.format.name for share in totals.shares] == ["Q&A", "Draw"]


def test_due_today_counts_late_ones_for_two_days_and_promotion_a_week(
    desk: Desk, overview: Overview
) -> None:
    key = _add(desk, datetime(2026, 11, 18, 23))
    hours = {"late": -10, "in an hour": -4, "tomorrow": 20, "in six days": 140, "later": 240}
    for text, offset in hours.items():
        desk.run(add_item, key, text, DueRule(Anchor.START, offset * 60))
    desk.run(add_item, key, "three days late", DueRule(Anchor.START, -80 * 60))
    assert overview.counts()["today"] == Count(2, True)
    assert overview.counts()["promotion"] == Count(4)
    (late,) = [i for i in desk.book.promotion.items_of(key) if i.text == "late"]
    desk.run(tick_item, late.id, desk.clock.now())
    assert overview.counts()["today"].number == 1


def test_ended_streams_wait_to_be_logged_but_cancelled_ones_do_not(
    desk: Desk, overview: Overview
) -> None:
    _add(desk, datetime(2026, 11, 17, 20))
    gone = _add(desk, datetime(2026, 11, 16, 20))
    assert overview.counts()["log"] == Count(2, True)
    desk.run(set_status, gone, Status.CANCELLED)
    assert overview.counts()["log"].number == 1


def test_ideas_are_counted(desk: Desk, overview: Overview) -> None:
    key = _add(desk, datetime(2026, 11, 20, 20))
    _add(desk, None)
    assert overview.counts()["ideas"].number == 1
    desk.run(unschedule_stream, key)
    assert overview.counts()["ideas"].number == 2


def test_dots_have_the_colours_of_the_days_streams(desk: Desk, overview: Overview) -> None:
    _add(desk, datetime(2026, 11, 20, 9))
    _add(desk, datetime(2026, 11, 20, 20), "draw")
    _add(desk, datetime(2026, 11, 21, 20), None)
    _add(desk, datetime(2026, 12, 28, 20))
    dots = overview.dots(date(2026, 11, 2), date(2026, 12, 13))
    assert sorted(dots[date(2026, 11, 20)]) == ["blue", "orange"]
    assert dots[date(2026, 11, 21)] == ["slate"]
    assert date(2026, 12, 28) not in dots


def test_a_week_counts_what_starts_in_it_and_is_not_cancelled(
    desk: Desk, overview: Overview
) -> None:
    _add(desk, datetime(2026, 11, 15, 23), minutes=180)  # ends in the week
    _add(desk, datetime(2026, 11, 16, 0))
    _add(desk, datetime(2026, 11, 22, 23), "draw", 120)  # ends after it
    _add(desk, datetime(2026, 11, 23, 0))
    gone = _add(desk, datetime(2026, 11, 18, 20))
    desk.run(set_status, gone, Status.CANCELLED)
    desk.run(change_setting, "weekly_goal_minutes", 600)
    totals = overview.week(MONDAY)
    assert (totals.streams, totals.minutes, totals.goal_minutes) == (2, 180, 600)
    assert {share.format.id: share.streams for share in totals.shares} == {"qa": 1, "draw": 1}


def test_an_archived_format_is_listed_only_with_streams(desk: Desk, overview: Overview) -> None:
    key = _add(desk, datetime(2026, 11, 18, 20), "draw")
    desk.run(archive_format, "draw")
    assert [share.format.id for share in overview.week(MONDAY).shares] == ["qa", "draw"]
    desk.run(delete_stream, key)
    assert [share.format.id for share in overview.week(MONDAY).shares] == ["qa"]


def test_days_begin_where_the_computer_is(overview: Overview) -> None:
    assert overview.today() == date(2026, 11, 18)
    assert overview.instant(date(2026, 11, 18)) == datetime(2026, 11, 18, 5, tzinfo=UTC)
    assert overview.instant(date(2026, 7, 1)) == datetime(2026, 7, 1, 4, tzinfo=UTC)


def test_it_tells_of_changes_minutes_and_another_plan(
    qtbot: QtBot, planner: Planner, clock: FixedClock
) -> None:
    desk, ticker = Desk(planner), Ticker(clock)
    overview = Overview(desk, ticker)
    with qtbot.waitSignal(overview.changed):
        _add(desk, None, None)
    with qtbot.waitSignal(overview.changed):
        clock.advance(minutes=1)
        ticker.beat()
    other = open_in_memory()
    with qtbot.waitSignal(overview.changed):
        desk.reopen(Planner(other, clock))
    other.close()
