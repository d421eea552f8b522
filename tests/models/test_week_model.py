"""The calendar's model: what blocks tell, what changed, and what is worked out only once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Phase, Status, Stream
from creatorplanner.models.blocks import Figures
from creatorplanner.models.desk import Desk
from creatorplanner.models.ticker import Ticker
from creatorplanner.models.week_model import WeekModel
from creatorplanner.operations import streams
from creatorplanner.operations.checklists import tick_item
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import ZONE

MONDAY = date(2026, 11, 16)


class Week:
    """A model over a plan in memory, and what its signals told."""

    def __init__(self, planner: Planner, clock: FixedClock) -> None:
        self.clock = clock
        self.desk = Desk(planner)
        self.ticker = Ticker(clock)
        self.model = WeekModel(self.desk, self.ticker)
        self.model.show_days(MONDAY, 7)
        self.blocks: list[set[str]] = []
        self.loads = self.promos = 0
        self.model.blocks_changed.connect(self.blocks.append)
        self.model.loaded.connect(self._loaded)
        self.model.promo_changed.connect(self._promo)

    def add(self, start: datetime, minutes: int = 60, zone: str = ZONE, title: str = "") -> str:
        done = self.desk.run(streams.create_stream, streams.Draft(zone, start, minutes, title))
        assert done is not None
        self.blocks.clear()
        return done.subject

    def put(self, *things: Session | ChecklistItem) -> None:
        def putting(edit: Edit) -> Done:
            for thing in things:
                edit.put(thing)
            return Done("stream.text", {}, things[0].stream_id)

        assert self.desk.run(putting) is not None

    def phase(self, key: str) -> Phase:
        return self.model.blocks[key].phase

    def _loaded(self) -> None:
        self.loads += 1

    def _promo(self) -> None:
        self.promos += 1


@pytest.fixture
def week(qtbot: QtBot, planner: Planner, clock: FixedClock) -> Week:  # noqa: ARG001
    """The week of Monday 2026-11-16; it is Wednesday, 17:20 in New York."""
    return Week(planner, clock)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A wall time of November 2026."""
    return datetime(2026, 11, day, hour, minute)


def test_a_stream_of_another_zone_stands_at_its_instant(week: Week) -> None:
    key = week.add(at(20, 2), zone="Europe/Berlin")
    assert week.model.blocks[key].start == at(19, 20)
    stream = week.model.stream(key)
    assert stream is not None
    assert week.model.own_start(stream, at(20, 20)) == at(21, 2)


def test_phases_follow_the_clock(week: Week) -> None:
    first, second = week.add(at(18, 18)), week.add(at(19, 18))
    assert (week.phase(first), week.phase(second)) == (Phase.NEXT, Phase.PLANNED)
    week.clock.advance(minutes=45)
    week.ticker.beat()
    assert week.phase(first) is Phase.LIVE
    assert week.blocks == [{first}]
    week.clock.advance(hours=1)
    week.ticker.beat()
    assert (week.phase(first), week.phase(second)) == (Phase.TO_LOG, Phase.NEXT)
    assert week.blocks[-1] == {first, second}


def test_a_passing_minute_that_changes_nothing_tells_no_block(week: Week) -> None:
    week.add(at(18, 19))
    week.clock.advance(minutes=1)
    week.ticker.beat()
    assert week.blocks == []


def test_only_the_moved_block_is_told_and_the_days_stay(week: Week) -> None:
    moved, other = week.add(at(18, 19)), week.add(at(20, 20))
    before = week.model.blocks[other]
    week.desk.run(streams.move_stream, moved, at(18, 21))
    assert week.blocks == [{moved}]
    assert week.model.blocks[other] == before
    assert week.loads == 0


def test_a_stream_that_leaves_or_comes_is_told_too(week: Week) -> None:
    key = week.add(at(18, 19))
    week.desk.run(streams.move_stream, key, at(25, 19))
    assert week.blocks.pop() == {key}
    assert key not in week.model.blocks
    week.desk.undo()
    assert week.blocks == [{key}]
    assert key in week.model.blocks


def test_the_layout_is_kept_until_something_changes(week: Week) -> None:
    key = week.add(at(18, 19))
    kept = week.model.layout()
    assert week.model.layout() is kept
    week.desk.run(streams.move_stream, key, at(19, 19))
    assert [item.key for item in week.model.layout()[date(2026, 11, 19)]] == [key]
    assert week.model.layout()[date(2026, 11, 18)] == ()
    week.model.show_days(MONDAY + timedelta(days=7), 7)
    assert not any(week.model.layout().values())


def test_what_is_to_be_logged_follows_changes_and_the_clock(week: Week) -> None:
    ended, later = week.add(at(17, 21)), week.add(at(18, 18))
    assert [stream.id for stream in week.model.to_log()] == [ended]
    week.model.show_days(MONDAY + timedelta(days=70), 7)
    assert [stream.id for stream in week.model.to_log()] == [ended]
    week.clock.advance(hours=3)
    week.ticker.beat()
    assert [stream.id for stream in week.model.to_log()] == [later, ended]
    week.put(Session(new_id(), ended, "tiktok", diamonds=5))
    assert [stream.id for stream in week.model.to_log()] == [later]


def test_the_next_stream_is_told_from_any_week(week: Week) -> None:
    key = week.add(at(18, 19))
    week.model.show_days(MONDAY + timedelta(days=70), 7)
    found = week.model.next_stream()
    assert found is not None
    assert (found[0].id, found[2]) == (key, 100 * 60)
    week.desk.run(streams.set_status, key, Status.CANCELLED)
    assert week.model.next_stream() is None


def test_a_stream_across_midnight_has_two_segments_and_counts_once(week: Week) -> None:
    key = week.add(at(20, 23), 120)
    assert [item.key for item in week.model.layout()[date(2026, 11, 20)]] == [key]
    assert [item.key for item in week.model.layout()[date(2026, 11, 21)]] == [key]
    week.model.show_days(MONDAY, 7)
    assert (week.model.totals().streams, week.model.totals().minutes) == (1, 120)


def test_a_tail_from_last_week_is_shown_but_not_counted(week: Week) -> None:
    key = week.add(at(15, 23), 120)
    assert key in week.model.blocks
    assert week.model.totals().streams == 0


def test_cancelled_streams_are_shown_but_not_counted(week: Week) -> None:
    key = week.add(at(20, 20))
    week.desk.run(streams.set_status, key, Status.CANCELLED)
    assert week.phase(key) is Phase.CANCELLED
    assert week.model.totals().streams == 0


def test_figures_add_up_what_is_known(week: Week) -> None:
    key = week.add(at(17, 21))
    tiktok = Session(new_id(), key, "tiktok", diamonds=380, views=100)
    week.put(tiktok, Session(new_id(), key, "twitch", views=20))
    assert week.model.blocks[key].figures == Figures(diamonds=380, views=120, followers=None)
    assert week.phase(key) is Phase.DONE


def test_promo_is_told_by_its_due_day_open_ones_first_and_late_ones_marked(week: Week) -> None:
    key = week.add(at(18, 19))
    rule = DueRule(Anchor.START, -120)
    due = datetime(2026, 11, 18, 22, 0, tzinfo=UTC)
    late = ChecklistItem(new_id(), key, "Go-live post", rule, due)
    done = replace(late, id=new_id(), text="Teaser", due_at=due - timedelta(hours=1), done_at=due)
    week.put(late, done)
    lines = week.model.promo[date(2026, 11, 18)]
    assert [line.item.text for line in lines] == ["Go-live post", "Teaser"]
    assert [line.overdue for line in lines] == [True, False]
    week.promos = 0
    week.desk.run(tick_item, late.id, datetime(2026, 11, 18, 22, 20, tzinfo=UTC))
    assert week.promos == 1
    assert week.model.blocks[key].done == 2


@pytest.mark.parametrize(
    ("wall", "zone", "shown", "told"),
    [
        (datetime(2026, 3, 8, 2, 30), ZONE, datetime(2026, 3, 8, 3, 30), "gap"),
        (datetime(2026, 11, 1, 1, 30), ZONE, datetime(2026, 11, 1, 1, 30), "fold"),
    ],
)
def test_times_that_clocks_skip_or_show_twice_are_marked(
    week: Week, wall: datetime, zone: str, shown: datetime, told: str
) -> None:
    key = week.add(wall, zone=zone)
    week.model.show_days(wall.date(), 1)
    block = week.model.blocks[key]
    assert (block.start, block.moved_by_clocks) == (shown, told)


def test_another_plan_on_the_desk_is_read_from_the_start(
    week: Week, clock: FixedClock, other_plan: Planbook
) -> None:
    week.add(at(17, 21))
    assert week.model.to_log()
    week.desk.reopen(Planner(other_plan, clock))
    assert week.loads == 1
    assert (week.model.blocks, week.model.to_log(), week.model.next_stream()) == ({}, [], None)


def test_reading_a_week_walks_the_starts_and_sorts_nothing(week: Week) -> None:
    plans = _plans(week.desk.book, week.model.refresh)
    assert len(plans) == 2, "the shown days, and what is next"
    for plan in plans:
        assert "streams_by_start" in plan
        assert "USE TEMP B-TREE FOR ORDER BY" not in plan, "every planned stream is sorted"


def test_what_is_to_be_logged_does_not_look_at_streams_to_come(week: Week) -> None:
    week.model.refresh()
    (plan,) = _plans(week.desk.book, week.model.to_log)
    assert "streams_open (start_utc<?)" in plan


def _plans(book: Planbook, read: Callable[[], object]) -> list[str]:
    """How SQLite goes about each reading of streams."""
    connection = book.streams._connection
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    read()
    connection.set_trace_callback(None)
    selects = [text for text in statements if "FROM streams " in text and "start_utc" in text]
    return [
        "; ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {text}"))
        for text in selects
    ]


@pytest.fixture
def other_plan() -> Iterator[Planbook]:
    """An empty second plan in memory."""
    plan = open_in_memory()
    yield plan
    plan.close()


def test_stream_finds_what_is_not_shown(week: Week) -> None:
    key = week.add(datetime(2027, 5, 1, 20), title="Far away")
    found = week.model.stream(key)
    assert isinstance(found, Stream)
    assert found.title == "Far away"
    assert key not in week.model.blocks
