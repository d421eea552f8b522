"""A template's lines on a stream that did not start with it, and copies of templates."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.start_templates import RUN_OF_SHOW, StartLine
from creatorplanner.operations.checklists import (
    add_lines_from_template,
    add_start_lines,
    delete_item,
)
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream, set_stream_format
from creatorplanner.operations.templates import create_template, duplicate_template
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import ZONE

START = datetime(2026, 11, 20, 20)
LINES = tuple(
    StartLine(text, DueRule(Anchor.START, -30), DueRule(Anchor.START, -60), "tiktok")
    for text in ("Hello", "Poll")
)


@pytest.fixture
def stream(planner: Planner) -> str:
    """A stream without a list."""
    return planner.run(create_stream, Draft(ZONE, START)).subject


def texts(book: Planbook, stream: str) -> list[str]:
    """Its lines in order."""
    return [item.text for item in book.promotion.items_of(stream)]


def test_lines_are_added_timed_and_only_once(planner: Planner, book: Planbook, stream: str) -> None:
    template = planner.run(create_template, "Show", LINES).subject
    done = planner.run(add_lines_from_template, stream, template)
    assert done.facts["count"] == 2
    first = book.promotion.items_of(stream)[0]
    assert first.due_at is not None
    assert first.do_at == first.due_at - timedelta(minutes=30)
    assert first.network == "tiktok"
    assert planner.run(add_lines_from_template, stream, template).facts["count"] == 0
    assert texts(book, stream) == ["Hello", "Poll"]


def test_a_line_taken_off_comes_back_when_it_is_asked_for(
    planner: Planner, book: Planbook, stream: str
) -> None:
    template = planner.run(create_template, "Show", LINES).subject
    planner.run(add_lines_from_template, stream, template)
    planner.run(delete_item, book.promotion.items_of(stream)[0].id)
    assert len(book.promotion.dropped(stream)) == 1
    planner.run(add_lines_from_template, stream, template)
    assert texts(book, stream) == ["Poll", "Hello"]
    assert book.promotion.dropped(stream) == set()
    planner.undo()
    assert texts(book, stream) == ["Poll"]
    assert len(book.promotion.dropped(stream)) == 1


def test_added_lines_stay_when_the_format_changes(
    planner: Planner, book: Planbook, stream: str
) -> None:
    planner.run(add_start_lines, stream, RUN_OF_SHOW.name, RUN_OF_SHOW.lines)
    planner.run(set_stream_format, stream, None)
    assert texts(book, stream) == [line.text for line in RUN_OF_SHOW.lines]


def test_a_copy_has_the_same_lines(planner: Planner, book: Planbook) -> None:
    template = planner.run(create_template, "Show", LINES).subject
    copy = planner.run(duplicate_template, template, "Show, copy").subject
    known = [
        [
            (line.text, line.due, line.do, line.network)
            for line in book.promotion.template_items(key)
        ]
        for key in (template, copy)
    ]
    assert known[0] == known[1]
    assert [one.name for one in book.promotion.templates()] == ["Show", "Show, copy"]
