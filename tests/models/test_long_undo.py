"""Taking back a large step goes on between the window's turns; stopped, nothing has happened."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.errors import EditedMeanwhileError, PlannerError, StillRunningError
from creatorplanner.domain.streams import Stream
from creatorplanner.models.desk import Desk
from creatorplanner.models.long_step import LongStep
from creatorplanner.operations.done import ChangeSet, Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import retitle_stream
from creatorplanner.store.planbook import Edit

COUNT = 900


def many(edit: Edit) -> Done:
    for number in range(COUNT):
        edit.add(Stream(f"s{number}", f"“{number}”, [x], \\", notes="n" * 300))
    return Done("ideas.added", {"count": COUNT})


@pytest.fixture
def desk(planner: Planner) -> Desk:
    made = Desk(planner)
    assert made.run(many) is not None
    return made


@pytest.fixture
def told(desk: Desk) -> Generator[list[tuple[LongStep, str]], None, None]:
    found: list[tuple[LongStep, str]] = []
    desk.replaying.connect(lambda step, cause: found.append((step, cause)))
    yield found
    desk.stop()


def test_a_large_step_is_taken_back_and_done_again_in_pieces(
    qtbot: QtBot, desk: Desk, told: list[tuple[LongStep, str]]
) -> None:
    before = [desk.book.find(Stream, f"s{number}") for number in range(COUNT)]
    turns: list[int] = []
    for cause, count in (("undo", 0), ("redo", COUNT)):
        with qtbot.waitSignal(desk.changed) as heard:
            assert (desk.undo if cause == "undo" else desk.redo)() is None
            assert told[-1][1] == cause
            told[-1][0].progress.connect(turns.append)
            assert desk.book.streams.count() == COUNT - count, "nothing has begun yet"
        changes = heard.args[0]
        assert isinstance(changes, ChangeSet)
        assert (changes.cause, changes.done.facts) == (cause, {"count": COUNT})
        assert desk.book.streams.count() == count
    assert len(turns) > 2, "the window had its turns"
    assert [desk.book.find(Stream, f"s{number}") for number in range(COUNT)] == before


def test_meanwhile_nothing_else_is_changed_and_a_stop_leaves_all_as_it_was(
    qtbot: QtBot, desk: Desk, told: list[tuple[LongStep, str]]
) -> None:
    refused: list[PlannerError] = []
    desk.failed.connect(refused.append)
    desk.undo()
    step = told[0][0]
    with qtbot.waitSignal(step.progress):
        pass
    assert desk.is_busy
    assert desk.run(retitle_stream, "s1", "meanwhile") is None
    assert desk.undo() is None
    assert [type(error) for error in refused] == [StillRunningError, StillRunningError]
    with qtbot.waitSignal(step.cancelled):
        desk.stop()
    assert desk.book.streams.count() == COUNT
    last = desk.book.journal.last_told()
    assert last is not None
    assert last.name == "ideas.added"
    assert desk.run(retitle_stream, "s1", "afterwards") is not None


def test_a_thing_that_was_changed_since_is_not_run_over(qtbot: QtBot, desk: Desk) -> None:
    with desk.book.edit() as edit:  # behind the history's back
        edit.put(Stream("s5", "another"))
    with qtbot.waitSignal(desk.failed) as refused:
        desk.undo()
    assert isinstance(refused.args[0], EditedMeanwhileError)
    assert desk.book.streams.count() == COUNT


def test_what_a_step_changed_is_read_one_by_one_as_it_is_read_at_once(planner: Planner) -> None:
    planner.run(many)
    journal = planner.book.journal
    whole = journal.last_done()
    assert whole is not None
    assert tuple(journal.changes_of(whole)) == whole.changes
