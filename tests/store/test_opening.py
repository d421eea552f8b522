"""Opening a plan: what it makes, what it refuses, and that it leaves alone what it refuses."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import (
    DamagedFileError,
    ForeignSchemaError,
    LeftoverLogError,
    NewerFileError,
    NotOurFileError,
)
from creatorplanner.store.database import open_in_memory, open_plan
from creatorplanner.store.migrations import APPLICATION_ID, SCHEMA, migrate
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import Open, add_stream, titles

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX file modes")


def _sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _change(path: Path, *statements: str) -> str:
    """Change a closed plan behind the program's back; the file's digest afterwards."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return _sha(path)


def _pragma(book: Planbook, name: str) -> object:
    return book.connection.execute(f"PRAGMA {name}").fetchone()[0]


def _closed_plan(open_book: Open, clock: FixedClock) -> None:
    book = open_book()
    add_stream(book, clock)
    book.close()


def test_a_new_plan_is_begun_and_found_again(open_book: Open, clock: FixedClock) -> None:
    book = open_book()
    assert book.report.created
    add_stream(book, clock)
    book.close()
    again = open_book()
    assert not again.report.created
    assert not again.report.unclean
    assert titles(again) == ["Ranked grind"]


def test_an_empty_file_becomes_a_plan(plan_file: Path, open_book: Open) -> None:
    plan_file.touch()
    assert open_book().report.created


def test_the_settings_that_keep_a_plan_safe(open_book: Open) -> None:
    book = open_book()
    wanted = {
        "journal_mode": "wal",
        "locking_mode": "exclusive",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "secure_delete": 0,
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA.version,
    }
    assert {name: _pragma(book, name) for name in wanted} == wanted


def test_only_the_plan_is_left_after_closing(
    plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    _closed_plan(open_book, clock)
    names = {path.name for path in plan_file.parent.iterdir()}
    assert names == {"plan.db", "plan.db.lock", "plan.db.state"}


def test_a_new_file_is_what_the_migrations_make() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as migrated:
        migrate(migrated)
        fresh = open_in_memory()
        look = "SELECT type, name, tbl_name FROM sqlite_master ORDER BY name"
        assert fresh.connection.execute(look).fetchall() == migrated.execute(look).fetchall()
        text = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '%sqlite%' ORDER BY name"
        assert fresh.connection.execute(text).fetchall() == migrated.execute(text).fetchall()
        migrate(fresh.connection)  # finds nothing to do
        applied = "SELECT migration_set, name FROM _sqlite_migrations"
        assert fresh.connection.execute(applied).fetchall() == migrated.execute(applied).fetchall()
        fresh.close()


def test_a_file_of_version_1_opens(tmp_path: Path, open_book: Open) -> None:
    path = tmp_path / "old.db"
    shutil.copy(Path(__file__).parent / "files" / "v1.db", path)
    book = open_book(path)
    assert titles(book) == ["Ask me anything", "Strong slot \u202eRTL"]
    assert [len(book.promotion.items_of(s.id)) for s in book.streams.logged()] == [2]
    step = book.journal.last_done()
    assert step is not None
    assert step.name == "session.logged"


def test_opening_imports_no_sqlite_utils(plan_file: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from creatorplanner.domain.clock import SystemClock\n"
        "from creatorplanner.store.database import open_plan\n"
        f"open_plan(Path({str(plan_file)!r}), clock=SystemClock()).close()\n"
        "print({'sqlite_utils', 'platformdirs', 'dateutil', 'hashlib'} & set(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_s08_a_newer_file_is_refused_unchanged(
    plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    _closed_plan(open_book, clock)
    before = _change(plan_file, "PRAGMA user_version = 99")
    for read_only in (False, True):
        with pytest.raises(NewerFileError) as refused:
            open_plan(plan_file, clock=clock, read_only=read_only)
        assert (refused.value.found, refused.value.supported) == (99, SCHEMA.version)
    assert _sha(plan_file) == before


@pytest.mark.parametrize("content", [b"just some notes, " * 20, b"SQLite format 3\0", b"x"])
def test_what_is_no_plan_is_refused_unchanged(
    plan_file: Path, clock: FixedClock, content: bytes
) -> None:
    plan_file.write_bytes(content)
    with pytest.raises(NotOurFileError):
        open_plan(plan_file, clock=clock)
    assert plan_file.read_bytes() == content


def test_another_programs_database_is_refused_unchanged(plan_file: Path, clock: FixedClock) -> None:
    before = _change(plan_file, "CREATE TABLE moz_places (id)", "PRAGMA user_version = 1")
    with pytest.raises(NotOurFileError):
        open_plan(plan_file, clock=clock)
    assert _sha(plan_file) == before


def test_s06_a_file_cut_short_is_refused_unchanged(
    plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    _closed_plan(open_book, clock)
    whole = plan_file.read_bytes()
    plan_file.write_bytes(whole[: len(whole) // 2 + 100])
    before = _sha(plan_file)
    with pytest.raises(DamagedFileError):
        open_plan(plan_file, clock=clock)
    assert _sha(plan_file) == before


@pytest.mark.parametrize(
    ("planted", "name"),
    [
        (
            "CREATE TRIGGER evil AFTER INSERT ON streams BEGIN UPDATE streams SET title = 'x'; END",
            "evil",
        ),
        ("CREATE VIEW spy AS SELECT * FROM streams", "spy"),
        ("CREATE TABLE extra (id)", "extra"),
        ("ALTER TABLE streams ADD COLUMN extra TEXT", "streams"),
        ("DROP INDEX streams_by_start", "streams_by_start"),
    ],
)
def test_s19_planted_objects_are_refused_by_name(
    plan_file: Path, open_book: Open, clock: FixedClock, planted: str, name: str
) -> None:
    _closed_plan(open_book, clock)
    before = _change(plan_file, planted)
    with pytest.raises(ForeignSchemaError) as refused:
        open_plan(plan_file, clock=clock)
    assert refused.value.names == (name,)
    assert _sha(plan_file) == before


def test_s19_a_file_with_a_planted_trigger_can_be_read(
    plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    _closed_plan(open_book, clock)
    _change(plan_file, "CREATE TRIGGER evil AFTER INSERT ON streams BEGIN SELECT 1; END")
    book = open_book(read_only=True)
    assert book.report.strangers == ("evil",)
    assert titles(book) == ["Ranked grind"]


@posix
def test_u09_only_the_owner_can_read_a_plan(tmp_path: Path, clock: FixedClock) -> None:
    path = tmp_path / "new folder" / "plan.db"
    old = os.umask(0o022)
    try:
        book = open_plan(path, clock=clock)
        add_stream(book, clock)
        modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in path.parent.iterdir()}
        book.close()
    finally:
        os.umask(old)
    assert modes == dict.fromkeys(
        ("plan.db", "plan.db-wal", "plan.db.lock", "plan.db.state"), 0o600
    )
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@posix
def test_u09_a_plan_that_others_could_read_is_closed_to_them(
    plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    _closed_plan(open_book, clock)
    plan_file.chmod(0o644)
    open_book()
    assert stat.S_IMODE(plan_file.stat().st_mode) == 0o600


def _die_with_log(plan_file: Path) -> None:
    """Leave a plan as ``kill -9`` does: a file and a log beside it."""
    code = (
        "import os, sys; from pathlib import Path\n"
        "from creatorplanner.domain.clock import SystemClock\n"
        "from creatorplanner.store.database import open_plan\n"
        "from tests.fixtures.plan import add_stream\n"
        "clock = SystemClock()\n"
        "book = open_plan(Path(sys.argv[1]), clock=clock)\n"
        "[add_stream(book, clock, f'kept {n}') for n in range(3)]\n"
        "os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(plan_file)], check=False)
    assert done.returncode == 9
    assert plan_file.with_name("plan.db-wal").stat().st_size > 0


def test_s01_after_a_crash_nothing_is_asked_and_nothing_is_lost(
    plan_file: Path, open_book: Open
) -> None:
    _die_with_log(plan_file)
    book = open_book()
    assert titles(book) == ["kept 0", "kept 1", "kept 2"]
    assert book.report.unclean


def test_s01_a_crashed_plan_moved_elsewhere_with_its_log_opens(
    plan_file: Path, open_book: Open
) -> None:
    _die_with_log(plan_file)
    other = plan_file.parent.parent / "moved"
    shutil.copytree(plan_file.parent, other)  # keeps times, as cp -a and a sync do
    assert len(titles(open_book(other / "plan.db"))) == 3


def test_s12_a_file_laid_beside_a_stale_log_is_asked_about(
    plan_file: Path, tmp_path: Path, open_book: Open, clock: FixedClock
) -> None:
    older = tmp_path / "older.db"
    book = open_book(older)
    add_stream(book, clock, "older")
    book.close()
    _die_with_log(plan_file)
    shutil.copyfile(older, plan_file)
    before = _sha(plan_file)
    with pytest.raises(LeftoverLogError) as asked:
        open_plan(plan_file, clock=clock)
    assert asked.value.logs == (f"{plan_file}-wal",)
    assert _sha(plan_file) == before

    book = open_book(leftover="aside")
    assert titles(book) == ["older"]
    kept = [p.name for p in plan_file.parent.iterdir() if "wal.leftover-" in p.name]
    assert len(kept) == 1


def test_a_log_without_a_note_is_asked_about_and_can_be_used(
    plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    _die_with_log(plan_file)
    plan_file.with_name("plan.db.state").unlink()  # as when only these two files were copied
    with pytest.raises(LeftoverLogError):
        open_plan(plan_file, clock=clock)
    assert titles(open_book(leftover="use")) == ["kept 0", "kept 1", "kept 2"]
