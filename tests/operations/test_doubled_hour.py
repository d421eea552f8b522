"""The hour that clocks show twice: the second one can be meant, kept, moved and taken elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from creatorplanner.domain.checklists import Template, TemplateItem
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import (
    Draft,
    change_zone,
    choose_hour,
    copy_stream,
    create_stream,
    move_stream,
    resize_stream,
)
from creatorplanner.operations.zones import settle_instants
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE
from tests.support.calendar_files import taken, written

TWICE = datetime(2026, 11, 1, 1, 30)  # in New York
FIRST = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
SECOND = FIRST + timedelta(hours=1)
BEFORE = datetime(2026, 10, 20, tzinfo=UTC)


@pytest.fixture
def night(planner: Planner) -> str:
    with planner.book.edit() as edit:
        edit.put(Template("t", "Usual"))
        edit.put(TemplateItem("t1", "t", "Go-live post", DueRule(Anchor.START, -15), 0))
        edit.put(Format("qa", "Q&A", template_id="t"))
    return planner.run(create_stream, Draft(ZONE, TWICE, 60, "Night", "qa")).subject


@pytest.fixture
def other() -> Iterator[Planner]:
    book = open_in_memory()
    yield Planner(book, FixedClock(NOW, ZONE))
    book.close()


def _stream(book: Planbook, key: str) -> Stream:
    found = book.streams.get(key)
    assert found is not None
    return found


def test_the_second_is_an_hour_after_the_first_and_is_kept(
    planner: Planner, book: Planbook, night: str
) -> None:
    assert _stream(book, night).begins == FIRST
    done = planner.run(choose_hour, night, True)
    assert done.name == "stream.second_hour"
    stream = _stream(book, night)
    assert (stream.start, stream.begins, stream.ends) == (
        TWICE,
        SECOND,
        SECOND + timedelta(hours=1),
    )
    (line,) = book.promotion.items_of(night)
    assert line.due_at == SECOND - timedelta(minutes=15)
    assert [one.id for one in book.streams.between(SECOND, SECOND + timedelta(minutes=1))] == [
        night
    ]


def test_undo_and_redo_know_which_one_was_meant(
    planner: Planner, book: Planbook, night: str
) -> None:
    planner.run(choose_hour, night, True)
    planner.undo()
    assert _stream(book, night).begins == FIRST
    planner.redo()
    assert _stream(book, night).begins == SECOND
    planner.run(choose_hour, night, False)
    assert _stream(book, night).begins == FIRST


def test_another_length_keeps_it_and_another_start_lets_it_go(
    planner: Planner, book: Planbook, night: str
) -> None:
    planner.run(choose_hour, night, True)
    planner.run(resize_stream, night, TWICE, 90)
    assert _stream(book, night).begins == SECOND
    copy = planner.run(copy_stream, night, TWICE + timedelta(days=7)).subject
    assert not _stream(book, copy).later
    planner.run(move_stream, night, TWICE + timedelta(hours=3))
    planner.run(move_stream, night, TWICE)
    assert _stream(book, night).begins == FIRST


def test_another_zone_has_no_second(planner: Planner, book: Planbook, night: str) -> None:
    planner.run(choose_hour, night, True)
    planner.run(change_zone, night, "Europe/Berlin")
    assert not _stream(book, night).later


def test_a_time_that_comes_once_has_no_second(planner: Planner) -> None:
    key = planner.run(create_stream, Draft(ZONE, TWICE + timedelta(days=1))).subject
    with pytest.raises(InvalidValueError):
        planner.run(choose_hour, key, True)


def test_settling_the_rules_of_zones_leaves_it_where_it_is(
    planner: Planner, book: Planbook, night: str
) -> None:
    planner.run(choose_hour, night, True)
    done = planner.run(settle_instants, BEFORE)
    assert done.facts["count"] == 0
    assert _stream(book, night).begins == SECOND


def test_a_calendar_file_brings_it_back(planner: Planner, other: Planner, night: str) -> None:
    planner.run(choose_hour, night, True)
    data = written(planner.book)
    assert b"DTSTART:20261101T063000Z" in data
    taken(other, data)
    (stream,) = other.book.streams.between(FIRST, SECOND + timedelta(hours=1))
    assert (stream.start, stream.zone, stream.later) == (TWICE, ZONE, True)


def test_a_time_in_utc_of_another_program_is_not_an_hour_early(planner: Planner) -> None:
    lines = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "DTSTART:20261101T063000Z", "SUMMARY:Late")
    data = "\r\n".join((*lines, "DURATION:PT1H", "END:VEVENT", "END:VCALENDAR", "")).encode()
    taken(planner, data)
    (stream,) = planner.book.streams.between(FIRST, SECOND + timedelta(hours=1))
    assert (stream.start, stream.begins) == (TWICE, SECOND)
