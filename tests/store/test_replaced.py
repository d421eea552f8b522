"""S11: somebody puts another file in the plan's place while it is open."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import DamagedFileError, ReplacedFileError
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.store.guard import FOLD_EVERY
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import Open, add_stream, titles


@pytest.fixture
def theirs(tmp_path: Path, open_book: Open, clock: FixedClock) -> Path:
    """Another version of the plan, as a sync client brings it."""
    path = tmp_path / "theirs" / "plan.db"
    book = open_book(path)
    for number in range(50):
        add_stream(book, clock, f"theirs {number}")
    book.close()
    return path


@pytest.fixture
def ours(open_book: Open, clock: FixedClock) -> Planbook:
    """The open plan, with an edit that is in the log only."""
    book = open_book()
    add_stream(book, clock, "ours")
    return book


def _lay_over(theirs: Path, plan: Path, *, in_place: bool) -> bytes:
    if in_place:
        shutil.copyfile(theirs, plan)
    else:
        os.replace(shutil.copyfile(theirs, plan.with_name("incoming")), plan)
    return plan.read_bytes()


@pytest.mark.parametrize("in_place", [False, True])
def test_s11_writing_stops_and_the_new_file_stays_as_it_came(
    theirs: Path, ours: Planbook, plan_file: Path, clock: FixedClock, in_place: bool
) -> None:
    came = _lay_over(theirs, plan_file, in_place=in_place)
    for _ in range(2):
        with pytest.raises(ReplacedFileError):
            add_stream(ours, clock, "lost?")
    ours.settle()
    ours.close()
    assert plan_file.read_bytes() == came
    kept = [p.name for p in plan_file.parent.iterdir() if "-wal" in p.name]
    assert len(kept) == 1
    assert ".replaced-" in kept[0]


@pytest.mark.parametrize("in_place", [False, True])
def test_s11_afterwards_the_new_file_opens_without_a_question(
    theirs: Path, ours: Planbook, plan_file: Path, open_book: Open, in_place: bool
) -> None:
    _lay_over(theirs, plan_file, in_place=in_place)
    ours.close()
    again = open_book()
    assert len(titles(again)) == 50
    with closing(sqlite3.connect(":memory:")) as copy:
        again.connection.backup(copy)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_s11_both_versions_can_be_kept(
    theirs: Path, ours: Planbook, plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    came = _lay_over(theirs, plan_file, in_place=False)
    with pytest.raises(ReplacedFileError):
        add_stream(ours, clock)
    saved = ours.rescue_copy(clock.now())
    ours.close()
    assert saved.name == "plan (from Creator Planner 20261118-222000).db"
    assert titles(open_book(saved)) == ["ours"]
    assert plan_file.read_bytes() == came


def test_s11_what_was_written_over_is_never_passed_off_as_ours(
    theirs: Path, ours: Planbook, plan_file: Path, clock: FixedClock
) -> None:
    _lay_over(theirs, plan_file, in_place=True)
    with pytest.raises(DamagedFileError):
        ours.rescue_copy(clock.now())


def test_s11_a_file_that_vanished_stops_writing_too(
    ours: Planbook, plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    plan_file.unlink()
    with pytest.raises(ReplacedFileError):
        add_stream(ours, clock)
    saved = ours.rescue_copy(clock.now())
    ours.close()
    assert not plan_file.exists()
    assert titles(open_book(saved)) == ["ours"]


def test_s11_a_file_that_comes_in_the_middle_of_an_edit_stops_that_edit(
    theirs: Path, ours: Planbook, plan_file: Path, clock: FixedClock
) -> None:
    def slowly(edit: Edit) -> Done:
        edit.put(Stream("late"))
        _lay_over(theirs, plan_file, in_place=False)
        return Done("late")

    with pytest.raises(ReplacedFileError):
        Planner(ours, clock).run(slowly)
    assert ours.streams.get("late") is None
    assert titles(ours) == ["ours"]


def test_our_own_folding_is_not_taken_for_a_stranger(
    open_book: Open, clock: FixedClock, plan_file: Path
) -> None:
    book = open_book()
    size = plan_file.stat().st_size
    for number in range(FOLD_EVERY + 5):
        add_stream(book, clock, f"{number}")
    assert plan_file.stat().st_size > size
    for number in range(30):
        add_stream(book, clock, f"more {number}")
    book.settle()
    add_stream(book, clock, "last")
    book.close()
    assert len(titles(open_book())) == FOLD_EVERY + 36
