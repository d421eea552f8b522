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
from creatorplanner.operations.money import takings, with_income
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
    ledger = Ledger(desk, PLATFORMS)

    for begin, end in ((None, NOW), (NOW - WEEK, NOW), (NOW - 3 * WEEK, NOW - WEEK)):
        assert ledger.between(begin, end) == rows_between(book, begin, end)
        found = ledger.came_in(begin, end, ledger.between(begin, end))
        assert found == takings(book, ZONE, begin, end, platforms=PLATFORMS)


def test_nothing_is_read_twice(desk: Desk, book: Planbook, clock: FixedClock) -> None:  # noqa: ARG001
    ledger = Ledger(desk, PLATFORMS)
    rows = ledger.between(None, NOW)
    ledger.came_in(None, NOW, rows)
    asked: list[str] = []
    book.connection.set_trace_callback(asked.append)

    ledger.between(NOW - WEEK, NOW)
    ledger.came_in(NOW - WEEK, NOW, rows)

    book.connection.set_trace_callback(None)
    assert asked == []


def test_it_reaches_back_as_far_as_asked_and_ahead_in_pieces(
    desk: Desk, book: Planbook, qtbot: QtBot
) -> None:
    old = session("old", days=400)
    add_logged(book, old, replace(old, id="old-twitch", platform="twitch"))
    ledger = Ledger(desk, PLATFORMS)
    ledger.read_ahead()
    near = ledger.between(NOW - WEEK, NOW)
    asked: list[str] = []
    book.connection.set_trace_callback(asked.append)

    ledger.read_ahead()

    qtbot.waitUntil(lambda: not ledger._ahead.isActive())
    pieces = [one for one in asked if "sessions" in one]
    assert 400 / 7 / 8 < len(pieces) < 400 / 7 / 8 + 2
    asked.clear()
    found = ledger.between(NOW - 60 * WEEK, NOW)
    book.connection.set_trace_callback(None)
    assert asked == []
    assert found == rows_between(book, None, NOW)
    assert found[-1] is near[-1]


def test_income_by_session_is_kept_where_it_is_the_same(desk: Desk) -> None:
    ledger = Ledger(desk, PLATFORMS)
    rows = ledger.between(None, NOW)
    first = ledger.earned(rows, ledger.came_in(None, NOW, rows))
    desk.run(add_income, Income("", "tips", NOW.date() - timedelta(days=2), 500, stream_id="s0"))

    later = ledger.earned(rows, ledger.came_in(None, NOW, rows))

    assert later == with_income(rows, takings(desk.book, ZONE, None, NOW, platforms=PLATFORMS))
    kept = [old is new for old, new in zip(first, later, strict=True)]
    assert kept == [True] * 5 + [False]


def test_what_changed_is_read_again(desk: Desk) -> None:
    ledger = Ledger(desk, PLATFORMS)
    rows = ledger.between(None, NOW)

    desk.run(delete_stream, "s2")

    assert [row.session.stream_id for row in rows] == ["s5", "s4", "s3", "s2", "s1", "s0"]
    left = [row.session.stream_id for row in ledger.between(None, NOW)]
    assert left == ["s5", "s4", "s3", "s1", "s0"]


def test_income_is_read_again_and_a_new_format_is_not_a_reason(desk: Desk) -> None:
    ledger = Ledger(desk, PLATFORMS)
    rows = ledger.between(None, NOW)
    before = ledger.came_in(None, NOW, rows)
    day = NOW.date() - timedelta(days=2)

    desk.run(add_income, Income("", "tips", day, 500))
    after = ledger.came_in(None, NOW, rows)

    assert (after.exact or 0) - (before.exact or 0) == 500
    desk.run(create_format, "Haul")
    assert ledger.between(None, NOW)[0] is rows[0]


def test_another_currency_is_told_in_it(desk: Desk) -> None:
    ledger = Ledger(desk, PLATFORMS)
    rows = ledger.between(None, NOW)
    assert ledger.came_in(None, NOW, rows).currency == "USD"

    desk.run(change_setting, "currency", "EUR")

    assert ledger.came_in(None, NOW, rows).currency == "EUR"
