"""Templates and the coming streams that follow them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.start_templates import START_TEMPLATES, StartLine
from creatorplanner.operations.checklists import change_item, delete_item, do_now, tick_item
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream, move_stream
from creatorplanner.operations.templates import (
    add_template_item,
    change_template_item,
    create_template,
    delete_template_item,
    outdated,
    refresh_streams,
    set_template_item_do,
)
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import NOW, ZONE

FRIDAY = datetime(2026, 11, 20, 20)
LINES = tuple(
    StartLine(text, DueRule(Anchor.START, -60 * hours), DueRule(Anchor.START, -120 * hours))
    for text, hours in (("Story", 4), ("Teaser", 3), ("Go-live post", 1))
)


@pytest.fixture
def template_id(planner: Planner) -> str:
    """A template of three lines that the format "qa" uses."""
    key = planner.run(create_template, "Mine", LINES).subject

    def use(edit: Edit) -> Done:
        edit.put(Format("qa", "Q&A", "💬", "blue", 60, template_id=key))
        return Done("format.created")

    planner.run(use)
    return key


@pytest.fixture
def stream_id(planner: Planner, template_id: str) -> str:
    """A stream on Friday with the template's list."""
    assert template_id
    return planner.run(create_stream, Draft(ZONE, FRIDAY, format_id="qa")).subject


def items(book: Planbook, stream_id: str) -> dict[str, ChecklistItem]:
    """The stream's lines by their text."""
    return {item.text: item for item in book.promotion.items_of(stream_id)}


def test_a_line_is_done_at_one_time_and_due_at_another(book: Planbook, stream_id: str) -> None:
    story = items(book, stream_id)["Story"]
    assert story.do_at is not None
    assert story.due_at is not None
    assert story.due_at - story.do_at == timedelta(hours=4)
    assert story.at == story.do_at
    day = NOW.replace(hour=0), NOW + timedelta(days=9)
    assert [item.text for item in book.promotion.due_between(*day)] == [
        "Story", "Teaser", "Go-live post",
    ]  # fmt: skip


def test_moving_the_stream_moves_both_times_of_open_lines(
    planner: Planner, book: Planbook, stream_id: str
) -> None:
    before = items(book, stream_id)
    planner.run(tick_item, before["Teaser"].id, NOW)
    planner.run(move_stream, stream_id, FRIDAY + timedelta(days=2))
    after = items(book, stream_id)
    assert after["Teaser"].due_at == before["Teaser"].due_at
    for text in ("Story", "Go-live post"):
        assert after[text].at == (before[text].at or NOW) + timedelta(days=2)


def test_coming_streams_follow_their_template_when_asked(
    planner: Planner, book: Planbook, stream_id: str, template_id: str
) -> None:
    assert outdated(book, template_id, NOW) == []
    lines = book.promotion.template_items(template_id)
    mine = items(book, stream_id)
    planner.run(tick_item, mine["Teaser"].id, NOW)
    planner.run(change_item, mine["Go-live post"].id, text="My own go-live post")
    planner.run(change_template_item, lines[0].id, text="Story with question box")
    planner.run(delete_template_item, lines[1].id)
    planner.run(add_template_item, template_id, StartLine("Cover", DueRule(Anchor.START, -90)))
    assert [stream.id for stream in outdated(book, template_id, NOW)] == [stream_id]
    done = planner.run(refresh_streams, template_id, NOW)
    assert done.facts["count"] == 1
    assert set(items(book, stream_id)) == {
        "Story with question box", "Teaser", "My own go-live post", "Cover",
    }  # fmt: skip
    assert items(book, stream_id)["Story with question box"].id == mine["Story"].id
    assert outdated(book, template_id, NOW) == []
    planner.undo()
    assert set(items(book, stream_id)) == {"Story", "Teaser", "My own go-live post"}


def test_what_was_taken_off_a_stream_never_comes_back(
    planner: Planner, book: Planbook, stream_id: str, template_id: str
) -> None:
    planner.run(delete_item, items(book, stream_id)["Story"].id)
    assert outdated(book, template_id, NOW) == []
    line = book.promotion.template_items(template_id)[1]
    planner.run(set_template_item_do, line.id, None)
    planner.run(refresh_streams, template_id, NOW)
    assert set(items(book, stream_id)) == {"Teaser", "Go-live post"}
    assert items(book, stream_id)["Teaser"].do is None


def test_past_streams_keep_their_lists(planner: Planner, book: Planbook, template_id: str) -> None:
    past = planner.run(create_stream, Draft(ZONE, FRIDAY - timedelta(days=7), format_id="qa"))
    line = book.promotion.template_items(template_id)[0]
    planner.run(delete_template_item, line.id)
    assert outdated(book, template_id, NOW) == []
    planner.run(refresh_streams, template_id, NOW)
    assert "Story" in items(book, past.subject)


def test_a_missed_line_can_be_taken_up_again(
    planner: Planner, book: Planbook, stream_id: str
) -> None:
    late = NOW + timedelta(days=3)
    item = items(book, stream_id)["Story"]
    planner.run(do_now, item.id, late)
    again = items(book, stream_id)["Story"]
    assert again.at == late + timedelta(hours=1)


@pytest.mark.parametrize("template", START_TEMPLATES, ids=lambda template: template.name)
def test_lines_that_come_along_are_to_be_done_before_they_are_due(
    planner: Planner, book: Planbook, template: object
) -> None:
    name, lines = template  # type: ignore[misc]
    key = planner.run(create_template, name, lines).subject

    def use(edit: Edit) -> Done:
        edit.put(Format("qa", "Q&A", "💬", "blue", 60, template_id=key))
        return Done("format.created")

    planner.run(use)
    stream = planner.run(create_stream, Draft(ZONE, FRIDAY, minutes=120, format_id="qa")).subject
    for item in book.promotion.items_of(stream):
        assert item.do_at is None or (item.due_at is not None and item.do_at < item.due_at)


def test_many_streams_are_asked_about_at_once(
    planner: Planner, book: Planbook, template_id: str
) -> None:
    def questions() -> int:
        asked: list[str] = []
        book.connection.set_trace_callback(asked.append)
        found = outdated(book, template_id, NOW)
        book.connection.set_trace_callback(None)
        assert len(found) == len(streams)
        return len(asked)

    streams: list[str] = []
    for day in range(30):
        draft = Draft(ZONE, FRIDAY + timedelta(days=day), format_id="qa")
        streams.append(planner.run(create_stream, draft).subject)
    planner.run(delete_item, items(book, streams[3])["Story"].id)
    planner.run(delete_item, items(book, streams[4])["Teaser"].id)
    assert book.promotion.dropped_of(streams) == {
        key: book.promotion.dropped(key) for key in streams[3:5]
    }
    lists = book.promotion.lists_of(streams)
    assert lists == {key: book.promotion.items_of(key) for key in streams}
    lines = book.promotion.template_items(template_id)
    planner.run(change_template_item, lines[-1].id, text="Changed")
    assert questions() < 10
