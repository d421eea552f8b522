"""The list of reminders, and what is said when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.reminders import Reminder
from creatorplanner.domain.settings import Setting
from creatorplanner.models.desk import Desk
from creatorplanner.models.reminders_model import RemindersModel
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.live import end_stream
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.settings import change_setting
from creatorplanner.operations.streams import Draft, create_stream, move_stream
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import ZONE


@dataclass
class Bench:
    """A model over a plan, and everything that it said."""

    desk: Desk
    clock: FixedClock
    ticker: Ticker
    model: RemindersModel
    said: list[tuple[Reminder, ...]] = field(default_factory=list)

    def at(self, hour: int, minute: int = 0, day: int = 18) -> None:
        """Let the time come, in New York, as when the computer slept until then."""
        wall = datetime(2026, 11, day, hour, minute, tzinfo=UTC) + timedelta(hours=5)
        self.clock.advance(seconds=(wall - self.clock.now()).total_seconds())
        self.ticker.beat()

    def told(self) -> list[list[str]]:
        """What was said, in short; it is forgotten then."""
        found = [[f"{one.about} {one.minutes or ''}".strip() for one in some] for some in self.said]
        self.said.clear()
        return found

    def stream(self, hour: int, minutes: int = 60, day: int = 18) -> str:
        """A stream without a checklist."""
        start = datetime(2026, 11, day, hour)
        done = self.desk.run(create_stream, Draft(ZONE, start, minutes=minutes, title="Drawing"))
        assert done is not None
        return done.subject

    def again(self) -> Bench:
        """The program started anew on the same plan."""
        self.model.stop()
        self.ticker.minute.disconnect(self.model.beat)
        return _bench(self.desk, self.clock)


def _bench(desk: Desk, clock: FixedClock) -> Bench:
    ticker = Ticker(clock)
    bench = Bench(desk, clock, ticker, RemindersModel(desk, ticker))
    bench.model.said.connect(bench.said.append)
    bench.model.beat()
    return bench


@pytest.fixture
def bench(qapp: object, book: Planbook, clock: FixedClock) -> Bench:  # noqa: ARG001
    return _bench(Desk(Planner(book, clock)), clock)


def test_each_is_said_once_at_its_time(bench: Bench) -> None:
    bench.stream(20)
    for minute in range(0, 60):
        bench.at(19, minute)
    assert bench.told() == [["start 60"], ["start 15"], ["start 5"]]


def test_nothing_is_said_while_live_and_what_came_is_told_together(bench: Bench) -> None:
    bench.stream(18, 135)
    bench.stream(21)
    bench.at(17, 59)
    bench.told()
    for minute in range(0, 135):
        bench.at(18 + minute // 60, minute % 60)
        assert bench.model.quiet
    assert bench.told() == []
    assert [row.minutes for row in bench.model.rows] == [60]  # in the list all the same
    bench.at(20, 15)
    assert bench.told() == [["start 60"]]


def test_ending_a_stream_early_ends_the_quiet(bench: Bench) -> None:
    key = bench.stream(18, 120)
    bench.stream(20)
    bench.at(18, 30)
    bench.at(19, 50)
    bench.told()
    bench.desk.run(end_stream, key, bench.clock.now())
    bench.at(19, 51)
    assert bench.told() == [["start 15"]]


def test_without_the_wish_it_is_not_quiet(bench: Bench) -> None:
    bench.desk.run(change_setting, "remind_quiet", False)
    bench.stream(18, 120)
    bench.stream(20)
    bench.at(19, 0)
    assert bench.told() == [["start 60"]]


def test_a_sleep_is_caught_up_with_in_one_go(bench: Bench) -> None:
    bench.stream(20)
    bench.stream(23)
    bench.at(22, 30)
    assert bench.told() == [["log", "start 60"]]
    bench.at(22, 31)
    assert bench.told() == []


def test_a_late_start_catches_up_and_nothing_is_said_twice(bench: Bench) -> None:
    bench.stream(20)
    bench.at(19, 0)
    assert bench.told() == [["start 60"]]
    bench = bench.again()
    assert bench.told() == []
    bench.model.stop()
    bench.clock.advance(minutes=50)
    bench = bench.again()
    assert bench.told() == [["start 15"]]
    bench = bench.again()
    assert bench.told() == []


def test_a_clock_that_leaps_to_2099_and_back_loses_nothing_and_repeats_nothing(
    bench: Bench,
) -> None:  # S16
    bench.stream(20)
    bench.at(19, 0)
    assert bench.told() == [["start 60"]]
    bench.clock.set(datetime(2099, 1, 1, tzinfo=UTC))
    bench.ticker.beat()
    bench.clock.advance(minutes=46)
    bench.ticker.beat()
    assert bench.told() == []
    bench.clock.set(datetime(2026, 11, 19, 0, 46, tzinfo=UTC))  # 19:46 in New York
    bench.ticker.beat()
    assert bench.told() == [["start 15"]]
    bench.clock.set(datetime(2026, 11, 18, 23, 50, tzinfo=UTC))  # 18:50
    bench.ticker.beat()
    bench.at(19, 1)
    bench.at(19, 46)
    assert bench.told() == []
    bench.at(19, 55)
    assert bench.told() == [["start 5"]]


def test_a_moved_stream_is_told_again(bench: Bench) -> None:
    key = bench.stream(20)
    bench.at(19, 45)
    bench.told()
    bench.desk.run(move_stream, key, datetime(2026, 11, 18, 22))
    bench.at(21, 45)
    assert bench.told() == [["start 15"]]


def test_the_badge_counts_what_came_since_the_last_look(bench: Bench) -> None:
    bench.stream(20)
    assert bench.model.unseen == 0
    bench.at(19, 0)
    assert bench.model.unseen == 1
    bench.model.look()
    assert bench.model.unseen == 0
    bench.at(19, 45)
    assert bench.model.unseen == 1
    assert bench.again().model.unseen == 1


def test_snoozed_it_leaves_the_list_and_is_said_again(bench: Bench) -> None:
    bench.stream(20)
    bench.at(21, 30)
    bench.told()
    (row,) = bench.model.rows
    bench.model.snooze([row], "hour")
    assert bench.model.rows == ()
    bench.at(22, 29)
    assert bench.told() == []
    bench.at(22, 30)
    assert bench.told() == [["log"]]


def test_done_takes_it_off_for_good_without_a_step_of_the_history(bench: Bench) -> None:
    bench.stream(20)
    bench.at(21, 30)
    steps = bench.desk.book.connection.execute("SELECT count(*) FROM journal").fetchone()
    bench.model.finish(bench.model.rows[0])
    assert bench.model.rows == ()
    assert bench.again().model.rows == ()
    after = bench.desk.book.connection.execute("SELECT count(*) FROM journal").fetchone()
    assert after == steps


def test_texts_in_the_settings_that_mean_nothing_do_no_harm(bench: Bench) -> None:
    with bench.desk.book.edit() as edit:
        edit.put(Setting("reminded_until", "soon"))
        edit.put(Setting("reminders_seen", "-5"))
        edit.put(Setting("reminders_snoozed", ["x", "start:a ²", ""]))
    bench.stream(20)
    bench = bench.again()
    bench.at(19, 0)
    assert bench.told() == [["start 60"]]
