"""The month's model: which day a stream stands on, what changed, and nothing read unseen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.streams import Phase
from creatorplanner.models.desk import Desk
from creatorplanner.models.month_model import MonthModel, next_month
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations import streams
from creatorplanner.operations.planner import Planner
from creatorplanner.store.database import open_in_memory
from tests.fixtures.plan import NOW, ZONE

NOVEMBER, FIRST = date(2026, 11, 1), date(2026, 10, 26)


class Month:
    """A model over a plan in memory, and what its signals told."""

    def __init__(self, planner: Planner, clock: FixedClock) -> None:
        self.clock, self.desk, self.ticker = clock, Desk(planner), Ticker(clock)
        self.model = MonthModel(self.desk, self.ticker)
        self.model.wake()
        self.model.show_month(NOVEMBER, FIRST)
        self.changed: list[set[date]] = []
        self.model.days_changed.connect(self.changed.append)

    def add(self, start: datetime, minutes: int = 60, zone: str = ZONE) -> str:
        done = self.desk.run(streams.create_stream, streams.Draft(zone, start, minutes, "One"))
        assert done is not None
        return done.subject

    def keys(self, day: date) -> list[str]:
        return [block.stream.id for block in self.model.of(day)]


@pytest.fixture
def month() -> Iterator[Month]:
    book = open_in_memory()
    clock = FixedClock(NOW, ZONE)
    yield Month(Planner(book, clock), clock)
    book.close()


def test_whole_weeks_around_the_month_are_shown(month: Month) -> None:
    assert (month.model.days[0], month.model.days[-1]) == (FIRST, date(2026, 12, 6))
    assert len(month.model.days) == 42
    own = month.model.counted_days()
    assert (own[0], own[-1], len(own)) == (NOVEMBER, date(2026, 11, 30), 30)
    assert month.model.show_month(date(2027, 2, 10), date(2027, 2, 1))
    assert len(month.model.days) == 28


def test_without_a_first_day_the_month_alone_is_shown(month: Month) -> None:
    assert month.model.show_month(date(2026, 12, 24))
    assert month.model.days == month.model.counted_days()
    assert len(month.model.days) == 31
    assert not month.model.show_month(date(2026, 12, 1))


def test_a_stream_across_midnight_stands_on_its_first_day_only(month: Month) -> None:
    key = month.add(datetime(2026, 11, 20, 23, 30), 120)
    assert month.keys(date(2026, 11, 20)) == [key]
    assert month.keys(date(2026, 11, 21)) == []
    month.add(datetime(2026, 10, 25, 23, 30), 120)
    assert month.keys(FIRST) == []
    assert month.model.in_order()[0].stream.id == key


def test_the_day_is_the_one_where_the_computer_is(month: Month) -> None:
    key = month.add(datetime(2026, 11, 20, 2), zone="Europe/Berlin")  # 20:00 the day before
    assert month.keys(date(2026, 11, 19)) == [key]


def test_only_days_that_differ_are_told(month: Month) -> None:
    other = month.add(datetime(2026, 11, 3, 20))
    key = month.add(datetime(2026, 11, 20, 20))
    month.changed.clear()
    month.desk.run(streams.move_stream, key, datetime(2026, 11, 25, 20))
    # the next stream is another one now, or still the same: its own day alone differs
    assert month.changed == [{date(2026, 11, 20), date(2026, 11, 25)}]
    month.desk.undo()
    assert month.changed[-1] == {date(2026, 11, 20), date(2026, 11, 25)}
    month.desk.run(streams.move_stream, key, datetime(2027, 3, 1, 20))
    assert month.changed[-1] == {date(2026, 11, 20)}
    assert month.keys(date(2026, 11, 3)) == [other]


def test_nothing_is_read_while_nobody_looks(month: Month) -> None:
    month.model.sleep()
    key = month.add(datetime(2026, 11, 20, 20))
    assert month.keys(date(2026, 11, 20)) == []
    assert not month.changed
    month.model.wake()
    assert month.keys(date(2026, 11, 20)) == [key]
    assert month.changed == [{date(2026, 11, 20)}]
    month.model.wake()
    assert len(month.changed) == 1


def test_a_stream_ends_as_the_minutes_pass(month: Month) -> None:
    key = month.add(datetime(2026, 11, 18, 17))
    assert month.model.blocks[key].phase is Phase.LIVE
    month.clock.advance(minutes=45)
    month.ticker.beat()
    assert month.model.blocks[key].phase is Phase.TO_LOG
    assert month.changed[-1] == {date(2026, 11, 18)}


def test_totals_count_the_month_and_not_its_neighbours(month: Month) -> None:
    month.add(datetime(2026, 11, 20, 20), 90)
    month.add(datetime(2026, 12, 2, 20), 90)
    totals = month.model.totals()
    assert (totals.streams, totals.minutes) == (1, 90)


def test_a_new_stream_starts_when_the_creator_usually_does(month: Month) -> None:
    assert month.model.usual_start(date(2026, 11, 28)) == datetime(2026, 11, 28, 20)
    for day in (3, 4, 5):
        month.add(datetime(2026, 11, day, 15, 30))
    assert month.model.usual_start(date(2026, 11, 28)) == datetime(2026, 11, 28, 15, 30)


@pytest.mark.parametrize(
    ("month", "steps", "expected"),
    [
        (date(2026, 11, 1), 2, date(2027, 1, 1)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(9998, 11, 1), 12, date(9998, 11, 1)),
        (date(1900, 2, 1), -5, date(1900, 2, 1)),
    ],
)
def test_months_stay_within_the_years_of_a_plan(month: date, steps: int, expected: date) -> None:
    assert next_month(month, steps) == expected


def test_the_first_and_the_last_month_can_be_read(month: Month) -> None:
    for edge in (date(1900, 2, 1), date(9998, 11, 1)):
        assert month.model.show_month(edge, edge - timedelta(days=edge.weekday()))
        assert month.model.in_order() == []
