from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.streams import Status
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import (
    Draft,
    create_stream,
    delete_stream,
    move_stream,
    retitle_stream,
    set_status,
)
from creatorplanner.store.database import open_in_memory
from tests.fixtures.plan import NOW, ZONE

FRIDAY = datetime(2026, 11, 20, 20)
BEGINS = datetime(2026, 11, 21, 1, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=90)


@pytest.fixture
def planner() -> Iterator[Planner]:
    book = open_in_memory()
    yield Planner(book, FixedClock(NOW, ZONE))
    book.close()


def test_moves_and_cancellations_are_told_with_their_moment(planner: Planner) -> None:
    key = planner.run(create_stream, Draft(ZONE, FRIDAY)).subject
    planner.run(retitle_stream, key, "AMA")
    planner.run(move_stream, key, FRIDAY + timedelta(days=1))
    planner.run(set_status, key, Status.CANCELLED)
    first, second = planner.book.journal.shifts(LONG_AGO)
    assert first == (key, NOW, BEGINS, BEGINS + timedelta(days=1))
    assert second == (key, NOW, BEGINS + timedelta(days=1), None)


def test_undone_old_and_other_steps_are_left_out(planner: Planner) -> None:
    key = planner.run(create_stream, Draft(ZONE, FRIDAY)).subject
    planner.run(delete_stream, key)
    assert [shift.now for shift in planner.book.journal.shifts(LONG_AGO)] == [None]
    assert planner.book.journal.shifts(NOW + timedelta(seconds=1)) == []
    planner.undo()
    assert planner.book.journal.shifts(LONG_AGO) == []


def test_an_idea_was_never_promised(planner: Planner) -> None:
    key = planner.run(create_stream, Draft(ZONE)).subject
    planner.run(move_stream, key, FRIDAY)
    planner.run(delete_stream, planner.run(create_stream, Draft(ZONE)).subject)
    assert planner.book.journal.shifts(LONG_AGO) == []
