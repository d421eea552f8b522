"""Ending a stream, and the order of checklist lines."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.due_times import Anchor, DueRule, due_at
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.start_templates import TIKTOK_STANDARD, StartLine
from creatorplanner.domain.streams import Phase, Stream, phase_of
from creatorplanner.operations.checklists import add_item
from creatorplanner.operations.live import end_stream
from creatorplanner.operations.order import move_item, move_template_item
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.templates import add_template_item, create_template
from tests.fixtures.plan import NOW, ZONE, add_stream

START = NOW + timedelta(minutes=100)  # 19:00 in New York


def _stream(planner: Planner, clock: FixedClock) -> str:
    return add_stream(planner.book, clock).subject


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(1, 1), (42 * 60 + 10, 42), (42 * 60 + 50, 42), (90 * 60, 90)]
)
def test_an_ended_stream_waits_to_be_logged(
    planner: Planner, clock: FixedClock, seconds: int, minutes: int
) -> None:
    key = _stream(planner, clock)
    after = planner.run(add_item, key, "Thank them", DueRule(Anchor.END, 30)).subject
    now = START + timedelta(seconds=seconds)
    planner.run(end_stream, key, now)
    stream = planner.book.find(Stream, key)
    assert stream is not None
    assert stream.minutes == minutes
    if minutes > 1:
        assert phase_of(stream, now, logged=False) is Phase.TO_LOG
    (item,) = planner.book.promotion.items_of(key)
    assert item.id == after
    assert item.due_at == START + timedelta(minutes=minutes + 30)


def test_a_stream_that_has_not_begun_does_not_end(planner: Planner, clock: FixedClock) -> None:
    key = _stream(planner, clock)
    with pytest.raises(InvalidValueError):
        planner.run(end_stream, key, NOW)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.tuples(st.integers(0, 3), st.integers(-2, 6)), max_size=6))
def test_lines_go_where_they_were_put(
    planner: Planner, clock: FixedClock, moves: list[tuple[int, int]]
) -> None:
    key = _stream(planner, clock)
    rule = DueRule(Anchor.START)
    ids = [planner.run(add_item, key, text, rule).subject for text in "abcd"]
    for line, place in moves:
        planner.run(move_item, ids[line], place)
        found = [item.id for item in planner.book.promotion.items_of(key)]
        assert sorted(found) == sorted(ids)
        assert found[max(0, min(place, 3))] == ids[line]


def test_template_lines_move_and_undo(planner: Planner) -> None:
    key = planner.run(create_template, "Own").subject
    lines = [
        planner.run(add_template_item, key, StartLine(text, DueRule(Anchor.START))).subject
        for text in "abc"
    ]
    planner.run(move_template_item, lines[2], 0)
    assert [line.text for line in planner.book.promotion.template_items(key)] == ["c", "a", "b"]
    planner.undo()
    assert [line.text for line in planner.book.promotion.template_items(key)] == ["a", "b", "c"]


def test_the_standard_template_reads_in_the_order_of_doing() -> None:
    evening = START.replace(tzinfo=None) - timedelta(hours=5)
    rules = [line.do or line.due for line in TIKTOK_STANDARD.lines]
    due = [due_at(rule, evening, 90, ZONE) for rule in rules]
    assert due == sorted(due)
    assert [line.text for line in TIKTOK_STANDARD.lines][-2] == "Go-live post"
