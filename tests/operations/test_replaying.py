"""A large step taken back in pieces: all of it or nothing, as a small one at once."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import datetime

import pytest

from creatorplanner.domain.channel import DailyNumber
from creatorplanner.domain.errors import EditedMeanwhileError, StillRunningError
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.done import ChangeSet, Done
from creatorplanner.operations.planner import Planner, Replay
from creatorplanner.operations.replaying import EVERY
from creatorplanner.operations.series import create_series
from creatorplanner.operations.streams import Draft, retitle_stream
from creatorplanner.store.journal import PIECE
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import NOW, ZONE

COUNT = 1_200


def many(edit: Edit) -> Generator[int, None, Done]:
    """Streams with letters of several bytes, and a number of a day that had another value."""
    edit.put(DailyNumber.of("tiktok", NOW.date(), "views", 2))
    for number in range(COUNT):
        title = f"{'🚀é' * (number % 7)} {number}"
        edit.add(Stream(f"s{number}", title, start=datetime(2026, 1, 1, 20), zone=ZONE))
        yield number
    return Done("table.imported", {"count": COUNT})


def before(edit: Edit) -> Done:
    edit.put(DailyNumber.of("tiktok", NOW.date(), "views", 1))
    return Done("table.imported")


def run(steps: Generator[int, None, Done]) -> list[int]:
    return list(steps)


def replay(planner: Planner, cause: Replay) -> Generator[int, None, Done]:
    """In pieces, whatever its length."""
    journal = planner.book.journal
    step = journal.last_told() if cause == "undo" else journal.next_told()
    assert step
    return planner.replay_in_steps(step, cause)


def state(book: Planbook) -> tuple[int, list[int], bool, bool]:
    journal = book.journal
    views = [one.value for one in book.money.daily("views", NOW.date(), NOW.date())]
    done, undone = journal.last_told(), journal.next_told()
    assert done
    return book.streams.count(), views, done.facts.get("count") == COUNT, undone is not None


@pytest.fixture
def filled(planner: Planner) -> Planner:
    planner.run(before)
    run(planner.run_in_steps(many))
    return planner


def test_what_a_step_changed_is_read_in_pieces(filled: Planner) -> None:
    step = filled.book.journal.last_done()
    assert step
    assert filled.book.journal.is_long(step)
    assert len(step.changes) == COUNT + 1 > 2 * PIECE
    assert tuple(filled.book.journal.changes_of(step)) == step.changes
    assert tuple(filled.book.journal.changes_of(step, back=True)) == step.changes[::-1]


def test_undo_and_redo_in_pieces_are_undo_and_redo(filled: Planner) -> None:
    heard: list[ChangeSet] = []
    filled.subscribe(heard.append)
    told = run(replay(filled, "undo"))
    assert len(told) > COUNT // EVERY
    assert state(filled.book) == (0, [1], False, True)
    run(replay(filled, "redo"))
    assert state(filled.book) == (COUNT, [2], True, False)
    assert [(one.cause, len(one.of(Stream))) for one in heard] == [
        ("undo", COUNT),
        ("redo", COUNT),
    ]
    filled.undo()
    assert state(filled.book) == (0, [1], False, True)


def test_f02_cancelled_half_way_the_step_is_as_it_was(filled: Planner) -> None:
    steps = replay(filled, "undo")
    while next(steps) < COUNT // 2:
        pass
    with pytest.raises(StillRunningError):
        filled.run(retitle_stream, "s1", "Meanwhile")
    steps.close()
    assert state(filled.book) == (COUNT, [2], True, False)


def test_what_was_changed_meanwhile_stays_and_nothing_is_half_undone(filled: Planner) -> None:
    def aside(edit: Edit) -> Done:
        edit.put(replace(edit.get(Stream, "s7"), title="Mine"))
        return Done("zone.settled", history=False)

    filled.run(aside)
    with pytest.raises(EditedMeanwhileError):
        run(replay(filled, "undo"))
    assert state(filled.book) == (COUNT, [2], True, False)


def test_a_series_is_settled_again(planner: Planner) -> None:
    draft = Draft(zone=ZONE, start=datetime(2026, 11, 20, 20), title="Weekly")
    planner.run(create_series, draft, read_rule("FREQ=WEEKLY"), NOW)
    laid_out = planner.book.streams.count()
    run(replay(planner, "undo"))
    assert planner.book.streams.count() == 0
    run(replay(planner, "redo"))
    assert planner.book.streams.count() == laid_out > 3
