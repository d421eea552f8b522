"""One stream for the panel: only what differs is told."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Phase, Status
from creatorplanner.models.desk import Desk
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.checklists import tick_item
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import (
    delete_stream,
    move_stream,
    retitle_stream,
    set_status,
    set_stream_text,
)
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Edit
from tests.views.panel.conftest import FRIDAY, Add


@pytest.fixture
def ticker(desk: Desk) -> Ticker:
    return Ticker(desk.clock)


@pytest.fixture
def followed(desk: Desk, ticker: Ticker) -> StreamModel:
    return StreamModel(desk, ticker)


def heard(model: StreamModel) -> list[str]:
    """Fills with the names of the signals that came."""
    names: list[str] = []
    model.replaced.connect(lambda: names.append("replaced"))
    model.changed.connect(lambda fields: names.extend(sorted(fields)))
    for name in ("lines_changed", "formats_changed", "sessions_changed", "surroundings_changed"):
        getattr(model, name).connect(lambda name=name: names.append(name))
    return names


def test_a_change_names_the_fields_that_differ(followed: StreamModel, desk: Desk, add: Add) -> None:
    mine, other = add(), add("Other", start=FRIDAY + timedelta(days=1))
    followed.show(mine)
    names = heard(followed)
    desk.run(retitle_stream, other, "Still other")
    assert names == []
    desk.run(retitle_stream, mine, "Mine")
    assert names == ["title"]
    desk.undo()
    assert names == ["title", "title"]
    assert followed.stream is not None
    assert followed.stream.title == "Ask me anything"


def test_lines_stand_by_the_clock(
    followed: StreamModel, desk: Desk, add: Add, clock: FixedClock, ticker: Ticker
) -> None:
    followed.show(add())
    standing = [(line.item.text, line.standing) for line in followed.lines]
    assert standing == [("Teaser", "next"), ("Go-live post", "open")]
    clock.advance(days=1, hours=3)  # Thursday 20:20: the teaser was due at 20:00
    ticker.beat()
    assert [line.standing for line in followed.lines] == ["overdue", "next"]
    desk.run(tick_item, followed.lines[0].item.id, clock.now())
    assert [line.standing for line in followed.lines] == ["done", "next"]
    assert followed.done == 1


def test_nothing_of_a_cancelled_stream_is_due(
    followed: StreamModel, desk: Desk, add: Add, clock: FixedClock
) -> None:
    mine = add()
    clock.advance(days=1, hours=3)
    followed.show(mine)
    desk.run(set_status, mine, Status.CANCELLED)
    assert {line.standing for line in followed.lines} == {"open"}


def test_clashes_come_and_go(followed: StreamModel, desk: Desk, add: Add) -> None:
    mine = add()
    other = add("Other", start=FRIDAY + timedelta(minutes=60))
    followed.show(mine)
    assert [stream.id for stream in followed.clashes] == [other]
    names = heard(followed)
    desk.run(move_stream, other, FRIDAY + timedelta(minutes=90))
    assert followed.clashes == ()
    assert "surroundings_changed" in names


def test_a_logged_stream_is_done_and_sets_the_record(
    followed: StreamModel, desk: Desk, add: Add, clock: FixedClock
) -> None:
    mine = add()
    clock.advance(days=3)
    followed.show(mine)
    assert followed.phase is Phase.TO_LOG
    assert followed.best_peak is None

    def log(edit: Edit, key: str) -> Done:
        edit.put(Session("s", key, "tiktok", peak_viewers=612))
        return Done("session.logged")

    desk.run(log, mine)
    assert followed.phase is Phase.DONE
    assert followed.best_peak == 612
    assert [session.peak_viewers for session in followed.sessions] == [612]


def test_a_deleted_stream_is_no_longer_shown(followed: StreamModel, desk: Desk, add: Add) -> None:
    mine = add()
    followed.show(mine)
    names = heard(followed)
    desk.run(delete_stream, mine)
    assert followed.stream is None
    assert names == ["replaced"]


def test_another_plan_clears_it(
    followed: StreamModel, desk: Desk, add: Add, clock: FixedClock, qtbot: QtBot
) -> None:
    followed.show(add())
    another = open_in_memory()
    with qtbot.waitSignal(followed.replaced):
        desk.reopen(Planner(another, clock))
    assert followed.stream is None
    another.close()


def test_a_long_text_elsewhere_says_nothing_of_the_list(
    followed: StreamModel, desk: Desk, add: Add
) -> None:
    mine = add()
    followed.show(mine)
    names = heard(followed)
    desk.run(set_stream_text, mine, "caption", "x" * 5000)
    assert names == ["caption"]
