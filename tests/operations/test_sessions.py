"""The log: written, corrected, deleted, skipped, each as one step that can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from creatorplanner.domain.checklists import Template, TemplateItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.errors import InvalidValueError, NotFoundError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.measures import minutes_live
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sessions import (
    delete_sessions,
    log_sessions,
    log_unplanned,
    skip_log,
)
from creatorplanner.operations.streams import Draft, create_stream, set_tentative
from tests.fixtures.plan import ZONE

STARTED = datetime(2026, 11, 18, 2, tzinfo=UTC)
TIKTOK = Session("", "", "tiktok", STARTED, STARTED + timedelta(minutes=79), views=1840, likes=0)
TWITCH = Session("", "", "twitch", views=400)


@pytest.fixture
def stream(planner: Planner) -> str:
    draft = Draft(ZONE, datetime(2026, 11, 17, 21), 75, "Story time", platforms=("tiktok",))
    return planner.run(create_stream, draft).subject


def logged(planner: Planner, stream_id: str) -> dict[str, Session]:
    return {each.platform: each for each in planner.book.sessions.of_stream(stream_id)}


def status(planner: Planner, stream_id: str) -> Status:
    found = planner.book.streams.get(stream_id)
    assert found is not None
    return found.status


def test_one_step_writes_every_platform_and_ends_the_stream(planner: Planner, stream: str) -> None:
    done = planner.run(log_sessions, stream, [TIKTOK, TWITCH])
    found = logged(planner, stream)
    assert done.name == "session.logged"
    assert found["tiktok"].views == 1840
    assert found["tiktok"].likes == 0
    assert found["tiktok"].comments is None
    assert minutes_live(found["tiktok"]) == 79
    assert found["twitch"].stream_id == stream
    assert status(planner, stream) is Status.DONE
    planner.undo()
    assert logged(planner, stream) == {}
    assert status(planner, stream) is Status.PLANNED
    planner.redo()
    assert logged(planner, stream) == found


def test_a_correction_keeps_the_session_and_drops_what_is_left_out(
    planner: Planner, stream: str
) -> None:
    planner.run(log_sessions, stream, [TIKTOK, TWITCH])
    before = logged(planner, stream)
    done = planner.run(log_sessions, stream, [replace(TIKTOK, views=1900)])
    after = logged(planner, stream)
    assert done.name == "session.changed"
    assert list(after) == ["tiktok"]
    assert after["tiktok"].id == before["tiktok"].id
    assert after["tiktok"].views == 1900
    planner.undo()
    assert logged(planner, stream) == before


def test_deleting_the_log_asks_for_it_again(planner: Planner, stream: str) -> None:
    planner.run(log_sessions, stream, [TIKTOK])
    planner.run(delete_sessions, stream)
    assert logged(planner, stream) == {}
    waiting = planner.book.streams.to_log(planner.clock.now())
    assert [each.id for each in waiting] == [stream]


def test_skipping_cancels(planner: Planner, stream: str) -> None:
    planner.run(skip_log, stream)
    assert status(planner, stream) is Status.CANCELLED
    assert planner.book.streams.to_log(planner.clock.now()) == []


def test_a_stream_that_was_never_planned(planner: Planner) -> None:
    with planner.book.edit() as edit:
        edit.put(Template("list", "List", 0))
        edit.put(TemplateItem("line", "list", "Teaser", DueRule(Anchor.START, -60), 0))
        edit.put(Format("qa", "Q&A", goal=300, template_id="list"))
    draft = Draft(ZONE, datetime(2026, 11, 17, 21), 79, " Surprise\nlive ", "qa", ("tiktok",))
    done = planner.run(log_unplanned, draft, [TIKTOK])
    made = planner.book.streams.get(done.subject)
    assert made is not None
    assert (made.title, made.status, made.minutes, made.goal) == (
        "Surprise live",
        Status.DONE,
        79,
        300,
    )
    assert logged(planner, made.id)["tiktok"].views == 1840
    assert planner.book.promotion.items_of(made.id) == []
    planner.undo()
    assert planner.book.streams.get(made.id) is None
    assert planner.book.sessions.count() == 0


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("views", -1),
        ("likes", 10**16),
        ("feeling", 6),
        ("feeling", 0),
        ("money", 10**16),
        ("ended", STARTED),
        ("ended", STARTED + timedelta(days=3)),
        ("platform", " "),
    ],
)
def test_what_cannot_be_is_refused_whole(
    planner: Planner, stream: str, field: str, wrong: object
) -> None:
    bad = replace(TIKTOK, **{field: wrong})  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError) as caught:
        planner.run(log_sessions, stream, [TWITCH, bad])
    assert caught.value.field == field
    assert logged(planner, stream) == {}
    assert status(planner, stream) is Status.PLANNED


def test_two_sessions_of_one_platform_and_none_at_all(planner: Planner, stream: str) -> None:
    for sessions in ([TIKTOK, TIKTOK], []):
        with pytest.raises(InvalidValueError):
            planner.run(log_sessions, stream, sessions)


def test_ideas_and_streams_that_are_gone(planner: Planner) -> None:
    idea = planner.run(create_stream, Draft(ZONE)).subject
    with pytest.raises(InvalidValueError):
        planner.run(log_sessions, idea, [TIKTOK])
    with pytest.raises(InvalidValueError):
        planner.run(log_unplanned, Draft(ZONE), [TIKTOK])
    with pytest.raises(NotFoundError):
        planner.run(log_sessions, "gone", [TIKTOK])
    assert isinstance(planner.book.find(Stream, idea), Stream)


def test_a_stream_of_which_only_the_day_was_known_stands_where_it_ran(planner: Planner) -> None:
    # a table with days makes such streams; its session has no times
    noon = datetime(2026, 11, 17, 12)
    draft = Draft(ZONE, noon, 60, "From a table", platforms=("tiktok",), status=Status.DONE)
    stream_id = planner.run(create_stream, draft).subject
    planner.run(set_tentative, stream_id, True)
    planner.run(log_sessions, stream_id, [TWITCH])
    made = planner.book.streams.get(stream_id)
    assert made is not None
    assert made.only_day
    planner.run(log_sessions, stream_id, [TIKTOK])
    timed = planner.book.streams.get(stream_id)
    assert timed is not None
    assert (timed.only_day, timed.begins, timed.tentative) == (False, STARTED, False)


def test_what_ran_is_tentative_no_longer_and_keeps_its_plan(planner: Planner, stream: str) -> None:
    planner.run(set_tentative, stream, True)
    planner.run(log_sessions, stream, [replace(TIKTOK, started=STARTED + timedelta(minutes=4))])
    found = planner.book.streams.get(stream)
    assert found is not None
    assert (found.tentative, found.start) == (False, datetime(2026, 11, 17, 21))
