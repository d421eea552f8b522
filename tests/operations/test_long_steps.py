"""A step of many changes: history and commit in a thread, and still all or nothing."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from creatorplanner.domain.channel import DailyNumber
from creatorplanner.operations.apart import apart
from creatorplanner.operations.done import COMMITTING, ChangeSet, Done
from creatorplanner.operations.planner import MANY, Planner
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import NOW, book, clock, planner

__all__ = ["book", "clock", "planner"]


def many(edit: Edit, count: int = MANY) -> Generator[int, None, Done]:
    """Write numbers of days that have none."""
    for number in range(count):
        edit.add(DailyNumber.of("tiktok", NOW.date(), f"measure {number}", number))
        if number % 500 == 0:
            yield number
    return Done("table.imported", {"count": count})


def count(book: Planbook) -> int:
    return int(book.connection.execute("SELECT count(*) FROM daily_numbers").fetchone()[0])


def test_its_history_is_whole_and_takes_it_back(planner: Planner, book: Planbook) -> None:
    heard: list[ChangeSet] = []
    planner.subscribe(heard.append)
    told = list(planner.run_in_steps(many))
    assert COMMITTING in told
    assert (count(book), len(heard), len(heard[0].of(DailyNumber))) == (MANY, 1, MANY)
    step = book.journal.last_done()
    assert step is not None
    assert (step.name, len(step.changes)) == ("table.imported", MANY)
    assert step.changes[-1][1] == DailyNumber.of(
        "tiktok", NOW.date(), f"measure {MANY - 1}", MANY - 1
    )
    planner.undo()
    assert count(book) == 0
    planner.redo()
    assert count(book) == MANY


def test_another_large_step_after_it_has_its_own_changes(planner: Planner, book: Planbook) -> None:
    list(planner.run_in_steps(many))
    planner.undo()
    list(planner.run_in_steps(many, MANY + 1))
    step = book.journal.last_done()
    assert step is not None
    assert len(step.changes) == MANY + 1


def test_cancelled_before_the_commit_nothing_is_there(planner: Planner, book: Planbook) -> None:
    steps = planner.run_in_steps(many)
    while next(steps) >= 0:
        pass
    steps.close()
    assert (count(book), book.journal.last_done()) == (0, None)
    list(planner.run_in_steps(many))
    assert count(book) == MANY


def test_cancelled_in_the_commit_it_is_there_and_told(planner: Planner, book: Planbook) -> None:
    heard: list[ChangeSet] = []
    planner.subscribe(heard.append)
    steps = planner.run_in_steps(many)
    while next(steps) != COMMITTING:
        pass
    steps.close()
    assert (count(book), len(heard)) == (MANY, 1)
    assert not planner.is_running


def test_what_a_thread_raises_is_raised_where_it_is_waited_for() -> None:
    def fail() -> None:
        raise KeyError("gone")

    with pytest.raises(KeyError, match="gone"):
        list(apart(fail, 1))
