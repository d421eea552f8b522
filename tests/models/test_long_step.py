"""Long work on the plan goes on between the window's turns, and can be cancelled."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.errors import InvalidValueError, PlannerError, StillRunningError
from creatorplanner.domain.streams import Stream
from creatorplanner.models.desk import Desk
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import retitle_stream
from creatorplanner.store.planbook import Edit


def many(edit: Edit, count: int) -> Generator[int, None, Done]:
    for number in range(count):
        edit.add(Stream(f"s{number}", str(number)))
        yield number
    return Done("ideas.added", {"count": count})


def wrong(edit: Edit) -> Generator[int, None, Done]:
    edit.add(Stream("s", "half"))
    yield 0
    raise InvalidValueError("minutes", "0")


@pytest.fixture
def desk(planner: Planner) -> Desk:
    return Desk(planner)


def test_it_ends_as_one_step(qtbot: QtBot, desk: Desk) -> None:
    step, told = desk.run_long(many, 300), []
    step.progress.connect(told.append)
    with qtbot.waitSignals([step.finished, desk.changed]):
        step.start()
    assert told == sorted(told, key=lambda number: (number < 0, abs(number)))
    assert desk.book.streams.count() == 300
    assert not step.is_running
    desk.undo()
    assert desk.book.streams.count() == 0


def test_f02_cancelled_nothing_is_there_and_the_plan_is_free(qtbot: QtBot, desk: Desk) -> None:
    step, refused = desk.run_long(many, 100_000), list[PlannerError]()
    desk.failed.connect(refused.append)
    with qtbot.waitSignal(step.progress):
        step.start()
    assert desk.run(retitle_stream, "s0", "meanwhile") is None
    assert isinstance(refused[0], StillRunningError)
    with qtbot.waitSignal(step.cancelled):
        step.cancel()
    step.cancel()
    assert desk.book.streams.count() == 0
    assert desk.book.journal.last_told() is None


def test_an_error_takes_all_of_it_back(qtbot: QtBot, desk: Desk) -> None:
    step = desk.run_long(wrong)
    with qtbot.waitSignal(step.failed) as failed:
        step.start()
    assert isinstance(failed.args[0], InvalidValueError)
    assert desk.book.streams.count() == 0
