"""What one line of text makes of the plan, and that one undo takes it back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.quick_add import QuickAdd, Tongue, read_quick_add
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.quick_add import add_idea, add_quick, quick_context
from creatorplanner.operations.streams import Draft, create_stream, set_status
from creatorplanner.resources import resource
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import NOW, ZONE

QA = Format("qa", "Q&A", minutes=90, goal=1200, hashtags=("ama", "live"))


@pytest.fixture
def plan(planner: Planner) -> Planner:
    """A plan with one format."""

    def put(edit: Edit) -> Done:
        edit.put(QA)
        return Done("format.created")

    planner.run(put)
    return planner


def read(planner: Planner, text: str) -> QuickAdd:
    platforms = Platforms.from_toml(resource("platforms.toml").read_text("utf-8"))
    context = quick_context(planner.book, planner.clock.now(), ZONE, Tongue(), platforms)
    return read_quick_add(text, context)


def add(planner: Planner, text: str) -> Done:
    found = read(planner, text)
    return planner.run(add_quick, found, ZONE, ("tiktok",), planner.clock.now())


def streams(book: Planbook) -> list[Stream]:
    return book.streams.between(NOW - timedelta(days=1), NOW + timedelta(days=400))


def test_one_stream_with_everything(plan: Planner) -> None:
    done = add(plan, "Fri 8pm Q&A 50k special 75m #grwm @twitch")
    assert (done.name, done.facts["title"]) == ("stream.created", "50k special")
    [stream] = streams(plan.book)
    assert stream.id == done.subject
    assert (stream.start, stream.zone, stream.minutes) == (datetime(2026, 11, 20, 20), ZONE, 75)
    assert (stream.title, stream.format_id, stream.goal) == ("50k special", "qa", 1200)
    assert (stream.platforms, stream.hashtags) == (("twitch",), ("grwm",))


def test_what_is_not_typed_comes_from_the_format_and_the_settings(plan: Planner) -> None:
    done = add(plan, "fri 8pm q&a")
    assert done.facts["title"] == "Q&A"
    [stream] = streams(plan.book)
    assert (stream.title, stream.minutes) == ("", 90)
    assert (stream.platforms, stream.hashtags) == (("tiktok",), ("ama", "live"))


def test_several_days_are_one_step(plan: Planner) -> None:
    done = add(plan, "mon,wed,fri 8pm q&a")
    assert (done.name, done.facts) == ("streams.added", {"title": "Q&A", "count": 3})
    assert [stream.start and stream.start.day for stream in streams(plan.book)] == [18, 20, 23]
    plan.undo()
    assert streams(plan.book) == []
    plan.redo()
    assert len(streams(plan.book)) == 3


def test_a_repetition_is_a_series_and_one_step(plan: Planner) -> None:
    done = add(plan, "every other fri 8pm q&a x3")
    assert done.name == "series.created"
    days = [stream.start and stream.start.date().isoformat() for stream in streams(plan.book)]
    assert days == ["2026-11-20", "2026-12-04", "2026-12-18"]
    [series] = plan.book.series.all()
    assert series.format_id == "qa"
    plan.undo()
    assert (streams(plan.book), plan.book.series.all()) == ([], [])


def test_without_a_date_it_is_an_idea(plan: Planner) -> None:
    add(plan, "Paint my pet q&a 75m")
    [idea] = plan.book.streams.ideas()
    assert (idea.title, idea.status, idea.minutes) == ("Paint my pet q&a", Status.IDEA, 75)


def test_a_dated_text_can_be_kept_as_an_idea(plan: Planner) -> None:
    plan.run(add_idea, read(plan, "fri 8pm paint my pet"), ZONE, ())
    [idea] = plan.book.streams.ideas()
    assert (idea.title, idea.start) == ("paint my pet", None)


def test_nothing_is_refused(plan: Planner) -> None:
    found = read(plan, " ")
    with pytest.raises(InvalidValueError):
        plan.run(add_quick, found, ZONE, (), NOW)
    assert found.kind == "nothing"


def test_the_next_free_evening_knows_the_plan(plan: Planner, clock: FixedClock) -> None:
    assert read(plan, "paint").next_free == datetime(2026, 11, 18, 20)
    done = plan.run(create_stream, Draft(zone="Europe/Berlin", start=datetime(2026, 11, 19, 1, 30)))
    assert read(plan, "paint").next_free == datetime(2026, 11, 19, 20)
    plan.run(set_status, done.subject, Status.CANCELLED)
    assert read(plan, "paint").next_free == datetime(2026, 11, 18, 20)
    clock.advance(hours=3)
    assert read(plan, "paint").next_free == datetime(2026, 11, 19, 20)


def test_the_usual_time_of_a_format_stands_in(plan: Planner) -> None:
    for days in (7, 14):
        start = datetime(2026, 11, 18, 18, 30) - timedelta(days=days)
        plan.run(create_stream, Draft(zone=ZONE, start=start, format_id="qa"))
    assert read(plan, "fri q&a").starts == (datetime(2026, 11, 20, 18, 30),)
    assert read(plan, "q&a").next_free == datetime(2026, 11, 18, 18, 30)


def test_archived_formats_are_not_read(plan: Planner) -> None:
    def archive(edit: Edit) -> Done:
        edit.put(Format("old", "Unboxing", archived=True))
        return Done("format.created")

    plan.run(archive)
    assert read(plan, "fri 8pm unboxing").format_id is None
