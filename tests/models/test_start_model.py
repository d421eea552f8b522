"""The first run is wanted on a fresh plan only, and again when it was undone."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.start import START_FORMATS, StartAnswers
from creatorplanner.models.desk import Desk
from creatorplanner.models.start_model import StartModel
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.database import open_in_memory
from tests.fixtures.plan import add_stream


def test_making_a_week_ends_it_and_undo_brings_it_back(qtbot: QtBot, planner: Planner) -> None:
    desk = Desk(planner)
    model = StartModel(desk)
    assert model.wanted
    answers = StartAnswers(START_FORMATS[:1])
    expected = [stream.start for stream in model.drafts(answers)]
    with qtbot.waitSignal(model.wanted_changed) as heard:
        assert model.make(answers)
    assert heard.args == [False]
    assert len(expected) == desk.book.streams.count() == 3
    with qtbot.waitSignal(model.wanted_changed) as heard:
        desk.undo()
    assert heard.args == [True]
    assert model.skip()
    assert not model.wanted


def test_other_plans_say_for_themselves(
    qapp: object,  # noqa: ARG001
    planner: Planner,
    clock: FixedClock,
) -> None:
    desk = Desk(planner)
    model = StartModel(desk)
    sample = open_in_memory()
    fill_sample(sample, clock)
    desk.reopen(Planner(sample, clock))
    assert not model.wanted
    desk.reopen(planner)
    assert model.wanted
    sample.close()


def test_a_plan_with_streams_never_wants_it(
    qapp: object,  # noqa: ARG001
    planner: Planner,
    clock: FixedClock,
) -> None:
    add_stream(planner.book, clock)
    assert not StartModel(Desk(planner)).wanted
