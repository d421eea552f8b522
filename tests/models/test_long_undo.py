"""Undo of a large step goes on between the window's turns."""

from __future__ import annotations

import gc

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.errors import PlannerError, StillRunningError
from creatorplanner.domain.streams import Stream
from creatorplanner.models import desk as desk_module
from creatorplanner.models.desk import Desk
from creatorplanner.operations.planner import Done, Planner
from creatorplanner.operations.streams import retitle_stream
from creatorplanner.store.planbook import Edit


def some(edit: Edit, count: int) -> Done:
    for number in range(count):
        edit.add(Stream(f"s{number}", str(number)))
    return Done("ideas.added", {"count": count})


@pytest.fixture
def desk(planner: Planner, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(desk_module, "LARGE", 10_000)
    return Desk(planner)


def test_a_large_step_is_told_at_once_and_undone_later(qtbot: QtBot, desk: Desk) -> None:
    begun: list[tuple[object, str]] = []
    refused: list[PlannerError] = []
    desk.replaying.connect(lambda step, cause: begun.append((step.name, cause)))
    desk.failed.connect(refused.append)
    desk.run(some, 300)
    with qtbot.waitSignal(desk.changed):
        step = desk.undo()
        assert step
        assert desk.book.streams.count() == 300
        qtbot.waitUntil(lambda: desk.is_busy)
        desk.run(retitle_stream, "s1", "meanwhile")
    assert isinstance(refused[0], StillRunningError)
    assert desk.book.streams.count() == 0
    with qtbot.waitSignal(desk.changed):
        desk.redo()
    assert desk.book.streams.count() == 300
    assert begun == [("ideas.added", "undo"), ("ideas.added", "redo")]
    qtbot.waitUntil(gc.isenabled)


def test_a_small_step_is_undone_at_once(desk: Desk) -> None:
    desk.run(some, 3)
    desk.undo()
    assert desk.book.streams.count() == 0


def test_stopped_before_its_end_nothing_of_it_is_undone(qtbot: QtBot, desk: Desk) -> None:
    desk.run(some, 3_000)
    desk.undo()
    qtbot.waitUntil(lambda: desk.is_busy)
    desk.stop()
    assert not desk.is_busy
    assert desk.book.streams.count() == 3_000
    desk.stop()
