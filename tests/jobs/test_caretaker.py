"""The caretaker: a backup a day, a check after a crash, folding when the user rests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.jobs.backup_job import BackupJob
from creatorplanner.jobs.caretaker import Caretaker
from creatorplanner.store.backups import Backups
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import Open, add_stream


@pytest.fixture
def backups(plan_file: Path, clock: FixedClock) -> Backups:
    """The backups of the test's plan."""
    return Backups.beside(plan_file, clock)


@pytest.fixture
def caretaker(qapp: object, backups: Backups) -> Iterator[Caretaker]:
    """One that is let go at the end."""
    assert qapp
    keeper = Caretaker(backups, BackupJob(backups))
    yield keeper
    keeper.let_go()


def test_one_backup_a_day(
    qtbot: QtBot, caretaker: Caretaker, open_book: Open, backups: Backups, clock: FixedClock
) -> None:
    caretaker.care_for(open_book())
    with qtbot.waitSignal(caretaker.backed_up):
        caretaker.look()
    clock.advance(hours=20)
    caretaker.look()
    caretaker.let_go()  # would wait for a thread
    assert len(backups.all()) == 1
    caretaker.care_for(open_book(backups.folder.parent / "other.db"))
    clock.advance(hours=5)
    with qtbot.waitSignal(caretaker.backed_up):
        caretaker.look()
    assert [backup.reason for backup in backups.all()] == ["daily", "daily"]


def test_damage_after_a_crash_is_found(
    qtbot: QtBot, caretaker: Caretaker, open_book: Open, plan_file: Path, backups: Backups
) -> None:
    first = open_book()
    backups.take(first.connection, "daily")  # none is due today
    # a page that the crash leaves out of its log
    look = "SELECT rootpage FROM sqlite_master WHERE name = 'sessions'"
    (page,) = first.connection.execute(look).fetchone()
    first.close()
    code = (
        "import os, sys; from pathlib import Path\n"
        "from creatorplanner.domain.clock import SystemClock\n"
        "from creatorplanner.store.database import open_plan\n"
        "from tests.fixtures.plan import add_stream\n"
        "clock = SystemClock(); book = open_plan(Path(sys.argv[1]), clock=clock)\n"
        "add_stream(book, clock); os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(plan_file)], check=False)
    found = plan_file.stat()
    with plan_file.open("r+b") as file:
        file.seek((page - 1) * 4_096)
        file.write(b"\xff" * 4_096)
    os.utime(plan_file, ns=(found.st_atime_ns, found.st_mtime_ns))  # a bad disk tells nobody
    caretaker.care_for(open_book())
    with qtbot.waitSignal(caretaker.failed):
        caretaker.look()


def test_the_log_is_folded_in_when_the_user_rests(
    qtbot: QtBot, caretaker: Caretaker, open_book: Open, clock: FixedClock, plan_file: Path
) -> None:
    book = open_book()
    caretaker.care_for(book)
    before = plan_file.stat().st_size
    for number in range(40):
        add_stream(book, clock, f"{number} " + "x" * 400)
        caretaker.edited()
    assert plan_file.stat().st_size == before
    qtbot.waitUntil(lambda: plan_file.stat().st_size > before)


def test_a_plan_without_a_file_is_left_alone(
    caretaker: Caretaker, book: Planbook, backups: Backups
) -> None:
    caretaker.care_for(book)
    caretaker.edited()
    caretaker.look()
    assert not backups.folder.exists()


def test_pictures_are_tidied_once_for_each_plan(
    qapp: object, open_book: Open, backups: Backups
) -> None:
    assert qapp
    book, tidied = open_book(), list[Planbook]()
    backups.take(book.connection, "daily")  # none is due today
    keeper = Caretaker(backups, BackupJob(backups), tidy=tidied.append)
    keeper.care_for(book)
    assert tidied == []
    keeper.look()
    keeper.look()
    assert tidied == [book]
    keeper.care_for(book)
    keeper.look()
    assert tidied == [book, book]
    keeper.let_go()
    keeper.look()
    assert len(tidied) == 2
