"""S9: an older file becomes the new version or stays the old one, and a backup is made first."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import DamagedFileError
from creatorplanner.store.backups import Backups
from creatorplanner.store.copies import verify
from creatorplanner.store.database import open_plan
from creatorplanner.store.migrations import SCHEMA, Schema
from tests.fixtures.plan import Open, add_stream, titles

if TYPE_CHECKING:
    from sqlite_utils import Database

MOODS = "CREATE TABLE moods (id TEXT PRIMARY KEY) STRICT"


def add_moods(db: Database) -> None:
    """An imaginary next version."""
    db.conn.execute(MOODS)
    db.conn.execute(f"PRAGMA user_version = {SCHEMA.version + 1}")


def break_off(db: Database) -> None:
    """A migration that fails after its work is done."""
    add_moods(db)
    raise RuntimeError("power cut")


def lose_streams(db: Database) -> None:
    """A migration that leaves references without their target."""
    db.conn.execute("DELETE FROM streams")
    db.conn.execute(f"PRAGMA user_version = {SCHEMA.version + 1}")


def next_schema(step: object = add_moods) -> Schema:
    """A schema with one version more."""
    shapes = (*SCHEMA.shapes, (*SCHEMA.shapes[-1], MOODS))
    return Schema((*SCHEMA.migrations, step), shapes)  # type: ignore[arg-type]


@pytest.fixture
def old_file(plan_file: Path) -> Path:
    """The newest version's shipped file, which an imaginary next one has to bring forward."""
    return _shipped(plan_file, SCHEMA.version)


def _shipped(plan_file: Path, version: int) -> Path:
    plan_file.write_bytes((Path(__file__).parent / "files" / f"v{version}.db").read_bytes())
    return plan_file


def _version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def test_s09_an_older_file_is_backed_up_and_brought_forward(
    old_file: Path, open_book: Open, clock: FixedClock
) -> None:
    before = verify(old_file, SCHEMA)
    book = open_book(schema=next_schema())
    assert book.report.migrated_from == SCHEMA.version
    assert book.connection.execute("SELECT count(*) FROM moods").fetchone() == (0,)
    add_stream(book, clock, "after")
    book.close()
    assert _version(old_file) == SCHEMA.version + 1
    after = verify(old_file, next_schema()).counts
    assert after == {**before.counts, "streams": before.counts["streams"] + 1}
    (backup,) = Backups.beside(old_file, clock).all()
    found = (backup.version, backup.reason, backup.counts)
    assert found == (SCHEMA.version, "migration", before.counts)


@pytest.mark.parametrize("step", [break_off, lose_streams])
def test_s09_a_failing_migration_leaves_the_old_version(
    old_file: Path, open_book: Open, clock: FixedClock, step: object
) -> None:
    with pytest.raises((RuntimeError, sqlite3.IntegrityError)):
        open_plan(old_file, clock=clock, schema=next_schema(step))
    book = open_book()
    assert set(titles(book)) == {"Ask me anything", "Strong slot \u202eRTL"}
    assert book.report.migrated_from is None


def test_s09_a_damaged_old_file_is_not_migrated(old_file: Path, clock: FixedClock) -> None:
    with closing(sqlite3.connect(old_file, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM streams")  # leaves its checklist behind
    with pytest.raises(DamagedFileError):
        open_plan(old_file, clock=clock, schema=next_schema())
    assert Backups.beside(old_file, clock).all() == []
    assert _version(old_file) == SCHEMA.version


KILLED = """
import os, sys
from pathlib import Path
from creatorplanner.domain.clock import SystemClock
from creatorplanner.store.database import open_plan
sys.path.insert(0, sys.argv[2])
import test_migrating

def killed(db):
    test_migrating.add_moods(db)
    os._exit(9)

open_plan(Path(sys.argv[1]), clock=SystemClock(), schema=test_migrating.next_schema(killed))
"""


def test_s09_a_killed_migration_leaves_the_old_version_and_asks_nothing(
    old_file: Path, open_book: Open
) -> None:
    here = str(Path(__file__).parent)
    done = subprocess.run([sys.executable, "-c", KILLED, str(old_file), here], check=False)
    assert done.returncode == 9
    book = open_book()
    assert len(titles(book)) == 4
    book.close()
    assert open_book(schema=next_schema()).report.migrated_from == SCHEMA.version


def test_an_older_file_can_be_read_without_bringing_it_forward(
    old_file: Path, open_book: Open
) -> None:
    before = old_file.read_bytes()
    book = open_book(read_only=True, schema=next_schema())
    assert len(titles(book)) == 4
    assert old_file.read_bytes() == before


def test_every_version_has_a_shipped_file() -> None:
    files = {path.stem for path in (Path(__file__).parent / "files").glob("v*.db")}
    assert files == {f"v{number + 1}" for number in range(SCHEMA.version)}


def test_version_1_gets_series_and_its_streams_can_be_found(
    plan_file: Path, open_book: Open
) -> None:
    book = open_book(_shipped(plan_file, 1))
    assert book.report.migrated_from == 1
    assert titles(book) == ["Ask me anything", "Strong slot \u202eRTL"]
    assert book.series.all() == []
    found = book.connection.execute(
        "SELECT title FROM stream_search WHERE stream_search MATCH '\"anything\"'"
    ).fetchall()
    assert found == [("Ask me anything",)]
    book.connection.execute("INSERT INTO stream_search(stream_search) VALUES ('integrity-check')")
