"""The plan's sessions in memory: read once, forgotten when they change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.incomes import Income
from creatorplanner.models.desk import Desk
from creatorplanner.models.ledger import Ledger
from creatorplanner.operations.formats import create_format
from creatorplanner.operations.incomes import add_income
from creatorplanner.operations.money import takings
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.results import rows_between
from creatorplanner.operations.settings import change_setting
from creatorplanner.operations.streams import delete_stream
from creatorplanner.store.planbook import Planbook
from tests.support.logged import NOW, PLATFORMS, add_logged, session

ZONE = "America/New_York"
WEEK = timedelta(weeks=1)


@pytest.fixture
def desk(planner: Planner, book: Planbook, qtbot: QtBot) -> Desk:  # noqa: ARG001
    for at in range(6):
        one = replace(session(f"s{at}", days=4.0 * at + 1), diamonds=100 * at, money=at)
        add_logged(book, replace(one, tools=("poll", "guests"), estimated=at == 3), kind="gaming")
    return Desk(planner)


def test_a_piece_is_what_the_plan_says(desk: Desk, book: Planbook) -> None:
    ledger = Ledger(desk)

    for begin, end in ((None, NOW), (NOW - WEEK, NOW), (NOW - 3 * WEEK, NOW - WEEK)):
        assert ledger.between(begin, end) == rows_between(book, begin, end)
        found = ledger.came_in(begin, end, ledger.between(begin, end), PLATFORMS)
        assert found == takings(book, ZONE, begin, end, platforms=PLATFORMS)


def test_nothing_is_read_twice(desk: Desk, book: Planbook, clock: FixedClock) -> None:  # noqa: ARG001
    ledger = Ledger(desk)
    rows = ledger.between(None, NOW)
    ledger.came_in(None, NOW, rows, PLATFORMS)
    asked: list[str] = []
    book.connection.set_trace_callback(asked.append)

    ledger.between(NOW - WEEK, NOW)
    ledger.came_in(NOW - WEEK, NOW, rows, PLATFORMS)

    book.connection.set_trace_callback(None)
    assert asked == []


def test_what_changed_is_read_again(desk: Desk) -> None:
    ledger = Ledger(desk)
    rows = ledger.between(None, NOW)

    desk.run(delete_stream, "s2")

    assert [row.session.stream_id for row in rows] == ["s5", "s4", "s3", "s2", "s1", "s0"]
    left = [row.session.stream_id for row in ledger.between(None, NOW)]
    assert left == ["s5", "s4", "s3", "s1", "s0"]


def test_income_is_read_again_and_a_new_format_is_not_a_reason(desk: Desk) -> None:
    ledger = Ledger(desk)
    rows = ledger.between(None, NOW)
    before = ledger.came_in(None, NOW, rows, PLATFORMS)
    day = NOW.date() - timedelta(days=2)

    desk.run(add_income, Income("", "tips", day, 500))
    after = ledger.came_in(None, NOW, rows, PLATFORMS)

    assert (after.exact or 0) - (before.exact or 0) == 500
    desk.run(create_format, "Haul")
    assert ledger.between(None, NOW)[0] is rows[0]


def test_another_currency_is_told_in_it(desk: Desk) -> None:
    ledger = Ledger(desk)
    rows = ledger.between(None, NOW)
    assert ledger.came_in(None, NOW, rows, PLATFORMS).currency == "USD"

    desk.run(change_setting, "currency", "EUR")

    assert ledger.came_in(None, NOW, rows, PLATFORMS).currency == "EUR"
