"""The log's list: granular, in order, with headings that count."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QAbstractItemModelTester

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.sessions import Session
from creatorplanner.models.desk import Desk
from creatorplanner.models.log_model import LogModel
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sessions import log_sessions, log_unplanned
from creatorplanner.operations.streams import Draft, create_stream, delete_stream
from tests.fixtures.plan import ZONE


@pytest.fixture
def desk(qapp: QObject, planner: Planner) -> Desk:  # noqa: ARG001
    return Desk(planner)


@pytest.fixture
def model(desk: Desk, clock: FixedClock) -> LogModel:
    model = LogModel(desk, Ticker(clock))
    model.show()
    return model


def add(desk: Desk, day: int) -> str:
    done = desk.run(create_stream, Draft(ZONE, datetime(2026, 11, day, 20), 60, f"Nov {day}"))
    assert done is not None
    return done.subject


def told(model: LogModel) -> list[str]:
    return [
        f"{row.key} {row.count}" if row.stream is None else row.stream.title
        for row in model.rows.rows()
    ]


def test_rows_come_move_and_go_one_by_one(desk: Desk, model: LogModel) -> None:
    tester = QAbstractItemModelTester(
        model.rows, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    resets: list[int] = []
    model.rows.modelReset.connect(lambda: resets.append(1))
    first, second = add(desk, 15), add(desk, 17)
    assert told(model) == ["to_log 2", "Nov 17", "Nov 15"]
    desk.run(log_sessions, second, [Session("", "", "tiktok", views=3)])
    assert told(model) == ["to_log 1", "Nov 15", "logged 1", "Nov 17"]
    desk.run(log_sessions, first, [Session("", "", "tiktok")])
    assert told(model) == ["logged 2", "Nov 17", "Nov 15"]
    desk.undo()
    assert told(model) == ["to_log 1", "Nov 15", "logged 1", "Nov 17"]
    desk.run(delete_stream, first)
    assert told(model) == ["logged 1", "Nov 17"]
    assert not resets
    assert tester is not None


def test_a_hidden_page_reads_nothing_until_it_is_shown(desk: Desk, model: LogModel) -> None:
    model.hide()
    add(desk, 17)
    assert told(model) == []
    model.show()
    assert told(model) == ["to_log 1", "Nov 17"]


def test_what_is_usual_is_of_this_platform_and_never_of_the_stream_itself(
    desk: Desk, model: LogModel
) -> None:
    for day, views in ((1, 100), (2, 200), (3, 300), (4, 9_000)):
        draft = Draft(ZONE, datetime(2026, 11, day, 20), 60, "Past", platforms=("tiktok",))
        numbers = [Session("", "", "tiktok", views=views), Session("", "", "twitch", views=5)]
        done = desk.run(log_unplanned, draft, numbers)
    assert done is not None
    sheet = model.sheet(done.subject)
    assert sheet is not None
    history = model.history(sheet, "tiktok")
    assert (history.ranges["views"].low, history.ranges["views"].high) == (150, 250)
    assert history.count == 3
    assert "likes" not in history.ranges
    assert model.history(sheet, "kick").ranges == {}


def test_ideas_and_streams_that_are_gone_have_no_sheet(desk: Desk, model: LogModel) -> None:
    idea = desk.run(create_stream, Draft(ZONE))
    assert idea is not None
    assert model.sheet(idea.subject) is None
    assert model.sheet("gone") is None
