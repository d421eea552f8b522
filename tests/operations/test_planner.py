"""The one door: steps, undo, redo, merging, and that a refused step changes nothing."""

from __future__ import annotations

from datetime import datetime

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import EditedMeanwhileError, NotFoundError
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.done import ChangeSet, Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import (
    Draft,
    create_stream,
    delete_stream,
    move_stream,
    resize_stream,
    retitle_stream,
    set_stream_text,
)
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import NOW, ZONE, Open

EIGHT = datetime(2026, 11, 20, 20)
NINE = datetime(2026, 11, 20, 21)


@pytest.fixture
def stream_id(planner: Planner) -> str:
    """A stream at eight on Friday."""
    return planner.run(create_stream, Draft(ZONE, EIGHT, title="Ask me anything")).subject


def _dump(book: Planbook) -> list[str]:
    """All rows but the journal's, and how FTS5 keeps its index: what it finds is compared."""
    found = book.connection.execute("SELECT title, texts FROM stream_search ORDER BY title")
    lines = [
        line
        for line in book.connection.iterdump()
        if "journal" not in line and "stream_search" not in line and "stream_rows" not in line
    ]
    return [*lines, *map(str, found)]


def _stream(book: Planbook, key: str) -> Stream:
    found = book.streams.get(key)
    assert found is not None
    return found


def test_a_step_tells_what_changed(planner: Planner, book: Planbook, stream_id: str) -> None:
    heard: list[ChangeSet] = []
    planner.subscribe(heard.append)
    before = _stream(book, stream_id)
    done = planner.run(move_stream, stream_id, NINE)
    (told,) = heard
    assert (told.cause, told.done) == ("do", done)
    assert told.of(Stream) == [(before, _stream(book, stream_id))]
    assert done.facts["start"] == "2026-11-20T21:00"


def test_s18_undo_and_redo_restore_each_state_exactly(
    planner: Planner, book: Planbook, clock: FixedClock, stream_id: str
) -> None:
    states = [_dump(book)]
    steps = [
        (move_stream, (stream_id, NINE)),
        (resize_stream, (stream_id, NINE, 90)),
        (retitle_stream, (stream_id, "Q&A \u202e<b>")),
        (delete_stream, (stream_id,)),
    ]
    for operation, values in steps:
        clock.advance(minutes=1)
        planner.run(operation, *values)  # type: ignore[arg-type]
        states.append(_dump(book))
    for state in states[-2::-1]:
        assert planner.undo() is not None
        assert _dump(book) == state
    for state in states[1:]:
        assert planner.redo() is not None
        assert _dump(book) == state
    assert planner.redo() is None


def test_undo_to_the_beginning_leaves_an_empty_plan(planner: Planner, book: Planbook) -> None:
    empty = _dump(book)
    planner.run(create_stream, Draft(ZONE, EIGHT, title="one", hashtags=("ama",)))
    planner.run(create_stream, Draft(ZONE, NINE, title="two"))
    assert planner.undo()
    assert planner.undo()
    assert planner.undo() is None
    assert _dump(book) == empty


def test_quick_edits_of_one_field_become_one_step(
    planner: Planner, book: Planbook, clock: FixedClock, stream_id: str
) -> None:
    for text in ("b", "bo", "box"):
        planner.run(set_stream_text, stream_id, "notes", text)
        clock.advance(seconds=2)
    clock.advance(seconds=10)
    planner.run(set_stream_text, stream_id, "notes", "box office")
    planner.undo()
    assert _stream(book, stream_id).notes == "box"
    planner.undo()
    assert _stream(book, stream_id).notes == ""


def test_edits_that_end_where_they_began_leave_no_step(
    planner: Planner, book: Planbook, stream_id: str
) -> None:
    before = book.journal.last_done()
    planner.run(set_stream_text, stream_id, "notes", "b")
    planner.run(set_stream_text, stream_id, "notes", "")
    assert book.journal.last_done() == before


def test_a_new_step_ends_what_could_be_redone(planner: Planner, stream_id: str) -> None:
    planner.run(move_stream, stream_id, NINE)
    planner.undo()
    planner.run(retitle_stream, stream_id, "another way")
    assert planner.redo() is None


def test_undo_refuses_what_was_edited_meanwhile(
    planner: Planner, book: Planbook, stream_id: str
) -> None:
    planner.run(move_stream, stream_id, NINE)
    with book.edit() as edit:  # not through the door: as another device would
        stream = edit.get(Stream, stream_id)
        edit.delete(stream)
    before = _dump(book)
    with pytest.raises(EditedMeanwhileError) as refused:
        planner.undo()
    assert refused.value.step == "stream.moved"
    assert _dump(book) == before


def test_a_step_that_fails_half_way_changes_nothing_and_tells_nobody(
    planner: Planner, book: Planbook, stream_id: str
) -> None:
    def half(edit: Edit) -> Done:
        edit.delete(edit.get(Stream, stream_id))
        edit.get(Stream, "nowhere")
        return Done("never")

    heard: list[ChangeSet] = []
    planner.subscribe(heard.append)
    before, step = _dump(book), book.journal.last_done()
    with pytest.raises(NotFoundError):
        planner.run(half)
    assert _dump(book) == before
    assert book.journal.last_done() == step
    assert heard == []


def test_undo_goes_on_after_the_plan_was_closed(open_book: Open, clock: FixedClock) -> None:
    book = open_book()
    planner = Planner(book, clock)
    key = planner.run(create_stream, Draft(ZONE, EIGHT, title="kept")).subject
    planner.run(move_stream, key, NINE)
    before = _stream(book, key)
    planner.run(delete_stream, key)
    book.close()

    book = open_book()
    planner = Planner(book, clock)
    assert book.streams.count() == 0
    planner.undo()
    assert _stream(book, key) == before
    planner.undo()
    assert _stream(book, key).start == EIGHT
    book.close()

    book = open_book()
    planner = Planner(book, clock)
    planner.redo()
    assert _stream(book, key).start == NINE


def test_a_long_history_is_never_searched_through(book: Planbook) -> None:
    asked: list[str] = []
    book.connection.set_trace_callback(asked.append)
    planner = Planner(book, FixedClock(NOW))
    planner.run(create_stream, Draft(ZONE, EIGHT, title="one"))
    planner.undo()
    planner.redo()
    book.connection.set_trace_callback(None)
    about = [text for text in asked if "journal" in text and not text.startswith("--")]
    assert len(about) > 4
    for text in about:
        plan = book.connection.execute(f"EXPLAIN QUERY PLAN {text}").fetchall()
        for *_, detail in plan:
            assert not detail.startswith("SCAN journal") or "ORDER BY seq" in text, text


def test_drags_are_steps_of_their_own_and_nudges_join(
    planner: Planner, book: Planbook, stream_id: str
) -> None:
    ten = NINE.replace(hour=22)
    planner.run(move_stream, stream_id, NINE)
    planner.run(move_stream, stream_id, ten)
    planner.undo()
    assert _stream(book, stream_id).start == NINE
    planner.undo()
    for start in (NINE, ten):
        planner.run(move_stream, stream_id, start, nudge=True)
    planner.undo()
    assert _stream(book, stream_id).start == EIGHT


def test_a_nudge_there_and_back_is_told_to_have_nothing_to_undo(
    planner: Planner, stream_id: str
) -> None:  # undo would take back the stream itself
    heard: list[ChangeSet] = []
    planner.subscribe(heard.append)
    planner.run(move_stream, stream_id, NINE, nudge=True)
    planner.run(move_stream, stream_id, EIGHT, nudge=True)
    assert [told.undoable for told in heard] == [True, False]
