"""A step of many changes lies in several rows of the history, and is one step all the same."""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime, timedelta

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream, retitle_stream
from creatorplanner.store import journal
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import NOW, ZONE, book, clock, planner

__all__ = ["book", "clock", "planner"]
FIRST = datetime(2026, 11, 1, 20)
LONG_AGO = NOW - timedelta(days=365)
COUNT = 2 * journal.PIECE + 10


def hourly(edit: Edit, count: int = COUNT) -> Generator[int, None, Done]:
    """Streams back from the first of the month, one an hour."""
    for number in range(count):
        start = FIRST - timedelta(hours=number)
        edit.add(Stream(f"s{number}", f"Night {number}", start=start, zone=ZONE))
        yield number
    return Done("table.imported", {"count": count})


def names(book: Planbook) -> list[str]:
    rows = book.connection.execute("SELECT name FROM journal ORDER BY seq")
    return [name for (name,) in rows]


def made(book: Planbook, starting: datetime) -> set[str]:
    return set(book.journal.made(LONG_AGO, starting))


@pytest.fixture
def large(planner: Planner) -> Planner:
    list(planner.run_in_steps(hourly))
    return planner


def test_it_lies_in_several_rows_and_is_one_step(large: Planner, book: Planbook) -> None:
    assert names(book) == ["part", "part", "table.imported"]
    told, whole = book.journal.last_told(), book.journal.last_done()
    assert told is not None
    assert whole is not None
    assert (told.seq, told.changes, len(whole.changes)) == (whole.seq, (), COUNT)
    assert book.journal.is_long(told)
    large.undo()
    assert (book.streams.count(), book.journal.last_told()) == (0, None)
    following = book.journal.next_undone()
    assert following is not None
    assert following.changes == whole.changes
    large.redo()
    assert book.streams.count() == COUNT


def test_a_step_after_an_undo_forgets_all_its_rows(large: Planner, book: Planbook) -> None:
    large.undo()
    large.run(create_stream, Draft(ZONE))
    assert names(book) == ["stream.created"]


def test_typing_joins_the_step_before_and_leaves_a_large_one_alone(
    large: Planner, book: Planbook
) -> None:
    for title in ("On", "One"):
        large.run(retitle_stream, "s1", title)
    assert names(book) == ["part", "part", "table.imported", "stream.retitled"]
    large.undo()
    large.undo()
    assert book.streams.count() == 0


def test_only_the_parts_with_streams_of_a_time_are_read_for_it(
    large: Planner, book: Planbook
) -> None:
    day = NOW.replace(year=2026, month=10, day=30)
    begins = {key: place.begins for key in made(book, LONG_AGO) if (place := book.streams.get(key))}
    assert len(begins) == COUNT
    assert made(book, day) == {key for key, at in begins.items() if at is not None and at >= day}
    asked = book.connection.execute(
        "SELECT count(*) FROM journal WHERE name = 'part'"
        " AND json_extract(facts, '$.starts[1]') >= ?",
        (int(day.timestamp()),),
    ).fetchone()[0]
    assert asked == 1, "the newest streams are all in the first part"
    large.undo()
    assert made(book, LONG_AGO) == set()


def test_the_history_never_lets_go_of_half_a_step(
    planner: Planner, book: Planbook, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "KEEP", 4)
    monkeypatch.setattr(journal, "PRUNE_EVERY", 1)
    key = planner.run(create_stream, Draft(ZONE)).subject
    list(planner.run_in_steps(hourly))
    for number in range(4):
        clock.advance(seconds=10)
        planner.run(retitle_stream, key, f"Title {number}")
        whole = names(book)[:3] == ["part", "part", "table.imported"]
        assert whole or "part" not in names(book)
    assert names(book)[0] == "stream.retitled", "in the end all of it has gone"
