from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.channel import ActiveHour
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.strong_places import Strong
from creatorplanner.models.desk import Desk
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.strong_slots_model import StrongSlotsModel
from creatorplanner.models.strong_starts import question, strong_starts
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.settings import change_setting
from creatorplanner.store.planbook import Planbook
from tests.support.logged import NOW, PLATFORMS, add_logged, session

WEEK = [date(2026, 11, 16) + timedelta(days=index) for index in range(7)]


def add_hours(book: Planbook, *hours: tuple[int, int, int]) -> None:
    with book.edit() as edit:
        for weekday, hour, followers in hours:
            edit.put(ActiveHour.of("tiktok", weekday, hour, followers))


@pytest.fixture
def desk(book: Planbook, clock: FixedClock) -> Desk:
    return Desk(Planner(book, clock))


@pytest.fixture
def ledger(qapp: object, desk: Desk) -> Ledger:  # noqa: ARG001
    return Ledger(desk, PLATFORMS)


@pytest.fixture
def model(qtbot: QtBot, desk: Desk, ledger: Ledger) -> Iterator[StrongSlotsModel]:
    del qtbot
    model = StrongSlotsModel(desk, ledger)
    yield model
    model.stop()


def test_followers_hours_are_told_where_nothing_was_tried(book: Planbook, ledger: Ledger) -> None:
    add_hours(book, (5, 20, 900), (5, 21, 1_000), (6, 9, 950), (1, 3, 20))
    found = strong_starts(question(book, ledger, NOW, "UTC"), ledger.fits)
    assert [(one.weekday, one.hour, one.streams, one.platform) for one in found] == [
        (5, 21, 0, "tiktok"),
        (6, 9, 0, "tiktok"),
    ]


def test_followers_say_nothing_where_streams_can(book: Planbook, ledger: Ledger) -> None:
    tried = session("one", days=3.9)  # a Sunday, 0 to 1
    assert tried.started is not None
    add_logged(book, tried)
    add_hours(book, (tried.started.weekday(), tried.started.hour, 1_000), (1, 12, 950))
    found = strong_starts(question(book, ledger, NOW, "UTC"), ledger.fits)
    assert [one.weekday for one in found] == [1]


def test_nothing_is_asked_of_an_empty_plan(book: Planbook, ledger: Ledger) -> None:
    assert question(book, ledger, NOW, "UTC").is_empty


def test_the_model_works_them_out_once_awake_and_goes_by_the_setting(
    qtbot: QtBot, model: StrongSlotsModel, desk: Desk
) -> None:
    add_hours(desk.book, (5, 21, 1_000))
    now = datetime(2026, 11, 18, 17, 20)
    assert model.places(WEEK, [], now) == []
    with qtbot.waitSignal(model.changed):
        model.wake()
    assert [place.start for place in model.places(WEEK, [], now)] == [datetime(2026, 11, 21, 21)]
    assert model.strong == (Strong(5, 21, 1.0, 0, "tiktok"),)
    with qtbot.waitSignal(model.changed):
        desk.run(change_setting, "strong_slots", False)
    assert model.places(WEEK, [], now) == []
