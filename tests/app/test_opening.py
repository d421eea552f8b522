"""A plan that does not open gets its answer in a window, and the answer's buttons work."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creatorplanner.app.fault_answers import answers
from creatorplanner.app.opening import Opening
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import FolderNotWritableError
from creatorplanner.store.backups import Backups
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import Open, add_stream, titles


class Watched:
    """An opening, and what it told."""

    def __init__(self, path: Path, clock: FixedClock) -> None:
        self.opening = Opening(path, clock)
        self.books: list[Planbook] = []
        self.ends: list[str] = []
        self.opening.opened.connect(self.books.append)
        self.opening.given_up.connect(lambda: self.ends.append("given up"))
        self.opening.raised.connect(lambda: self.ends.append("raised"))

    def buttons(self) -> dict[str, object]:
        """The window's buttons by action."""
        return {button.objectName(): button for button in self.opening.window.buttons}

    def told(self) -> str:
        """Everything the window says."""
        window = self.opening.window
        assert window.text.textFormat() == Qt.TextFormat.PlainText
        return f"{window.title.text()} {window.text.text()}"

    def press(self, name: str) -> None:
        """Press one of its buttons."""
        self.buttons()[name].click()  # type: ignore[attr-defined]


Begin = Callable[..., Watched]


@pytest.fixture
def begin(qtbot: QtBot, plan_file: Path, clock: FixedClock) -> Iterator[Begin]:  # noqa: ARG001
    """Opens the plan on disk as a start does."""
    made: list[Watched] = []

    def opener(path: Path = plan_file) -> Watched:
        made.append(Watched(path, clock))
        made[-1].opening.begin()
        return made[-1]

    yield opener
    for watched in made:
        watched.opening.leave()
        for book in watched.books:
            book.close()


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _damage(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[4096:] = b"\x5a" * (len(raw) - 4096)
    path.write_bytes(raw[:-100])


def test_a_sound_plan_opens_without_a_window(begin: Begin) -> None:
    watched = begin()
    assert len(watched.books) == 1
    assert watched.opening.window is None


def test_a_newer_plan_is_refused_by_its_version_and_left_alone(
    begin: Begin, plan_file: Path, open_book: Open
) -> None:  # S8
    open_book().close()
    with closing(sqlite3.connect(plan_file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA user_version = 999")
    before = _sum(plan_file)
    watched = begin()
    assert "newer" in watched.told()
    assert "999" in watched.told()
    assert set(watched.buttons()) == {"read_only", "choose_file", "quit"}
    watched.press("quit")
    assert watched.ends == ["given up"]
    assert _sum(plan_file) == before


def _later_version(path: Path, *statements: str) -> str:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        for statement in ("PRAGMA user_version = 999", *statements):
            connection.execute(statement)
    return _sum(path)


def test_a_newer_plan_can_be_looked_at(
    begin: Begin, plan_file: Path, open_book: Open, clock: FixedClock
) -> None:  # S8
    book = open_book()
    add_stream(book, clock, "kept")
    book.close()
    before = _later_version(plan_file, "ALTER TABLE streams ADD COLUMN mood TEXT")
    watched = begin()
    watched.press("read_only")
    [looked] = watched.books
    assert titles(looked) == ["kept"]
    assert looked.read_only
    assert looked.report.newer
    assert _sum(plan_file) == before


def test_a_newer_plan_that_lacks_what_is_known_is_not_offered_for_reading_twice(
    begin: Begin, plan_file: Path, open_book: Open
) -> None:
    open_book().close()
    _later_version(plan_file, "ALTER TABLE streams RENAME COLUMN title TO name")
    watched = begin()
    watched.press("read_only")
    assert not watched.books
    assert set(watched.buttons()) == {"choose_file", "quit"}


def test_a_folder_is_no_plan(begin: Begin, tmp_path: Path) -> None:
    watched = begin(tmp_path)
    assert "not a Creator Planner plan" in watched.told()
    assert set(watched.buttons()) == {"choose_file", "new_plan", "quit"}


unprivileged = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may do everything"
)


@unprivileged
def test_a_file_that_may_not_be_read_says_so(begin: Begin, plan_file: Path) -> None:
    plan_file.write_bytes(b"x" * 200)
    plan_file.chmod(0o000)
    watched = begin()
    assert "can't be read" in watched.told()
    assert "quit" in watched.buttons()


def test_a_new_plan_in_a_folder_that_cannot_be_written_begins_elsewhere(
    tmp_path: Path, clock: FixedClock
) -> None:  # nothing is there yet, so nothing can be called safe
    path = tmp_path / "new.db"
    words = answers(FolderNotWritableError(str(tmp_path)), path, clock)
    assert "safe" not in words.text
    assert [name for name, _ in words.actions] == ["new_plan", "choose_file", "retry", "quit"]
    path.write_bytes(b"x")
    words = answers(FolderNotWritableError(str(tmp_path)), path, clock)
    assert "safe" in words.text
    assert "quit" in dict(words.actions)


def test_another_file_can_be_chosen(begin: Begin, tmp_path: Path) -> None:
    letter = tmp_path / "letter.db"
    letter.write_bytes(b"Dear all, " * 100)
    watched = begin(letter)
    watched.opening.window.file_chosen.emit(str(tmp_path / "other.db"))
    assert [book.path for book in watched.books] == [tmp_path / "other.db"]
    assert letter.read_bytes() == b"Dear all, " * 100


def test_a_damaged_plan_gives_way_to_the_newest_checked_backup(
    begin: Begin, plan_file: Path, open_book: Open, clock: FixedClock
) -> None:  # S6
    book = open_book()
    add_stream(book, clock, "kept")
    Backups.beside(plan_file, clock).take(book.connection, "daily")
    add_stream(book, clock, "lost")
    book.close()
    _damage(plan_file)
    damaged = plan_file.read_bytes()
    watched = begin()
    assert "damaged" in watched.told()
    assert "November 18" in watched.told()
    assert "1 stream" in watched.told()
    watched.press("restore")
    assert titles(watched.books[0]) == ["kept"]
    aside = [path for path in plan_file.parent.iterdir() if ".damaged-" in path.name]
    assert [path.read_bytes() for path in aside] == [damaged]


def test_a_damaged_plan_without_a_backup_is_set_aside(
    begin: Begin, plan_file: Path, open_book: Open
) -> None:
    open_book().close()
    _damage(plan_file)
    watched = begin()
    assert "restore" not in watched.buttons()
    watched.press("start_new")
    assert watched.books[0].report.created
    assert any(".damaged-" in path.name for path in plan_file.parent.iterdir())


def test_a_planted_trigger_is_named_and_opens_for_reading(
    begin: Begin, plan_file: Path, open_book: Open
) -> None:  # S19
    open_book().close()
    with closing(sqlite3.connect(plan_file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(
            "CREATE TRIGGER planted AFTER INSERT ON streams BEGIN DELETE FROM streams; END"
        )
    watched = begin()
    assert "planted" in watched.told()
    watched.press("read_only")
    assert watched.books[0].read_only


def test_a_log_of_another_time_asks_which_is_meant(
    begin: Begin, plan_file: Path, open_book: Open, clock: FixedClock
) -> None:  # S11, S12
    book = open_book()
    add_stream(book, clock)
    book.close()
    plan_file.write_bytes(plan_file.read_bytes())  # put back from elsewhere
    plan_file.with_name("plan.db.state").unlink()
    plan_file.with_name("plan.db-wal").write_bytes(b"left by another file")
    watched = begin()
    assert {"leftover_aside", "leftover_keep", "quit"} == set(watched.buttons())
    assert not watched.books
    watched.press("leftover_aside")
    assert titles(watched.books[0]) == ["Ranked grind"]
    assert any("leftover" in path.name for path in plan_file.parent.iterdir())


def test_a_held_plan_is_told_once_and_opens_when_it_is_free(
    begin: Begin, qtbot: QtBot, plan_file: Path, open_book: Open
) -> None:  # S10, S15: held by somebody without a window
    book = open_book()
    watched = begin()
    qtbot.waitUntil(lambda: watched.opening.window is not None, timeout=10_000)
    assert "open somewhere else" in watched.told()
    note = json.loads(plan_file.with_name("plan.db.lock").read_text())
    assert str(note["pid"]) in watched.told()
    book.close()
    qtbot.waitUntil(lambda: bool(watched.books), timeout=10_000)
    assert watched.opening.window is None


def test_markup_in_a_path_is_shown_as_typed(begin: Begin, tmp_path: Path) -> None:  # U1
    path = tmp_path / "<b>plan & co.db"
    path.write_bytes(b"x" * 200)
    assert "<b>plan & co.db" in begin(path).told()
