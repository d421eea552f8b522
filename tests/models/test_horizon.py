"""Streams of series are laid out before anybody looks there, quietly and not for ever."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.models.desk import Desk
from creatorplanner.models.horizon import AHEAD, FARTHEST, RESERVE, Horizon
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.series import create_series
from creatorplanner.operations.streams import Draft
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE, Open

FRIDAY = datetime(2026, 11, 20, 20)
TODAY = date(2026, 11, 18)


@pytest.fixture
def desk(planner: Planner) -> Desk:
    return Desk(planner)


@pytest.fixture
def ticker(clock: FixedClock) -> Ticker:
    return Ticker(clock)


@pytest.fixture
def weekly(planner: Planner) -> None:
    draft = Draft(zone=ZONE, start=FRIDAY, title="Ask me anything")
    planner.run(create_series, draft, read_rule("FREQ=WEEKLY"), NOW)


def _last(book: Planbook) -> date:
    far = datetime(2100, 1, 1, tzinfo=UTC)
    return max(s.start for s in book.streams.between(NOW, far) if s.start).date()


def _until(book: Planbook) -> str:
    return book.formats.settings().series_until


@pytest.mark.usefixtures("weekly", "qtbot")
def test_days_beyond_the_horizon_are_laid_out_when_they_are_shown(
    desk: Desk, ticker: Ticker, book: Planbook
) -> None:
    horizon = Horizon(desk, ticker)
    horizon.start()
    heard: list[ChangeSet] = []
    desk.changed.connect(heard.append)
    steps = book.journal.last_done()
    far = TODAY + timedelta(days=200)
    assert horizon.reach(far)
    assert far - timedelta(days=7) < _last(book) <= far
    assert not horizon.reach(far - timedelta(days=30))
    assert book.journal.last_done() == steps  # nothing to take back
    assert [change.done.history for change in heard] == [False]


@pytest.mark.usefixtures("weekly")
def test_the_weeks_after_the_shown_ones_follow_in_between(
    desk: Desk, ticker: Ticker, book: Planbook, qtbot: QtBot
) -> None:
    horizon = Horizon(desk, ticker)
    horizon.start()
    shown = TODAY + timedelta(days=AHEAD + 10)
    horizon.reach(shown)
    goal = (shown + timedelta(days=RESERVE)).isoformat()
    qtbot.waitUntil(lambda: _until(book) == goal)
    assert not horizon.reach(shown + timedelta(days=RESERVE))


@pytest.mark.usefixtures("weekly", "qtbot")
def test_two_years_are_the_end(desk: Desk, ticker: Ticker, book: Planbook) -> None:
    horizon = Horizon(desk, ticker)
    horizon.start()
    horizon.reach(date(2099, 1, 1))
    assert _until(book) == (TODAY + FARTHEST).isoformat()
    assert not horizon.reach(date(2099, 1, 1))


@pytest.mark.usefixtures("qtbot")
def test_a_plan_without_series_is_left_alone(desk: Desk, ticker: Ticker, book: Planbook) -> None:
    horizon = Horizon(desk, ticker)
    horizon.start()
    assert not horizon.reach(date(2028, 1, 1))
    assert _until(book) == ""


@pytest.mark.usefixtures("weekly", "qtbot")
def test_before_the_start_it_only_remembers(desk: Desk, ticker: Ticker, book: Planbook) -> None:
    horizon = Horizon(desk, ticker)
    shown = TODAY + timedelta(days=150)
    assert not horizon.reach(shown)
    assert _until(book) == ""
    horizon.start()
    assert _until(book) == shown.isoformat()


@pytest.mark.usefixtures("weekly", "qtbot")
def test_a_new_day_moves_it_on_when_two_months_are_left(
    desk: Desk, ticker: Ticker, book: Planbook, clock: FixedClock
) -> None:
    horizon = Horizon(desk, ticker)
    horizon.start()
    first = _until(book)
    assert first == (TODAY + timedelta(days=AHEAD)).isoformat()
    clock.advance(days=20)
    ticker.beat()
    assert _until(book) == first
    clock.advance(days=12)
    ticker.beat()
    assert _until(book) == (TODAY + timedelta(days=32 + AHEAD)).isoformat()
    assert _last(book) > TODAY + timedelta(days=110)


@pytest.mark.usefixtures("qtbot")
def test_a_plan_open_for_reading_is_never_written(
    open_book: Open, clock: FixedClock, ticker: Ticker
) -> None:
    book = open_book()
    draft = Draft(zone=ZONE, start=FRIDAY)
    Planner(book, clock).run(create_series, draft, read_rule("FREQ=WEEKLY"), NOW)
    book.close()
    reading = open_book(read_only=True)
    desk = Desk(Planner(reading, clock))
    refused: list[object] = []
    desk.failed.connect(refused.append)
    horizon = Horizon(desk, ticker)
    horizon.start()
    assert not horizon.reach(date(2027, 12, 1))
    assert refused == []


@pytest.mark.usefixtures("qtbot")
def test_a_series_that_begins_far_ahead_goes_on_on_the_shown_days(
    desk: Desk, ticker: Ticker, book: Planbook, qtbot: QtBot
) -> None:
    horizon = Horizon(desk, ticker)
    horizon.start()
    begin = datetime(2027, 6, 7, 20)
    horizon.reach(date(2027, 6, 13))
    desk.run(create_series, Draft(zone=ZONE, start=begin), read_rule("FREQ=DAILY"), NOW)
    qtbot.waitUntil(lambda: _last(book) >= date(2027, 6, 13))
