"""Backups in the background: edits go on, and every copy is a state the plan was really in."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import DamagedFileError
from creatorplanner.domain.streams import Stream
from creatorplanner.jobs.backup_job import BackupJob
from creatorplanner.store.backups import Backup, Backups
from creatorplanner.store.copies import Findings
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import ZONE, Open, add_stream

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def backups(plan_file: Path, clock: FixedClock) -> Backups:
    """The backups of the test's plan."""
    return Backups.beside(plan_file, clock)


@pytest.fixture
def big(open_book: Open) -> Planbook:
    """A plan of a few megabytes."""
    book = open_book()
    begin = datetime(2020, 1, 1)
    with book.edit() as edit:
        for number in range(3_000):
            start = begin + timedelta(hours=number)
            edit.put(Stream(f"{number:04}", start=start, zone=ZONE, notes="n" * 1_500))
    return book


def test_a_backup_is_told_about_when_it_is_whole(
    qtbot: QtBot, open_book: Open, clock: FixedClock, backups: Backups
) -> None:
    book = open_book()
    add_stream(book, clock)
    job = BackupJob(backups)
    with qtbot.waitSignal(job.finished) as told:
        assert job.back_up(book, "daily")
        assert not job.back_up(book, "daily")
    (backup,) = told.args
    assert isinstance(backup, Backup)
    assert backups.is_intact(backup)
    assert not job.is_running
    with qtbot.waitSignal(job.finished) as told:
        assert job.examine(book)
    assert isinstance(told.args[0], Findings)


def test_edits_go_on_during_a_backup_and_none_is_half_in_it(
    qtbot: QtBot, big: Planbook, backups: Backups
) -> None:
    job, told = BackupJob(backups), []
    job.finished.connect(told.append)
    job.failed.connect(told.append)
    job.back_up(big, "daily")
    edits = 0
    while not told:  # each edit makes two streams or none
        with big.edit() as edit:
            for half in "ab":
                edit.put(Stream(f"{half}{edits}", notes="x" * 3_000))
        edits += 1
        if edits % 21 == 0:
            big.settle()  # folds the log in under the backup
        qtbot.wait(1)
    (backup,) = told
    assert isinstance(backup, Backup), backup
    assert backup.counts["streams"] % 2 == 0
    assert 3_000 <= backup.counts["streams"] <= 3_000 + 2 * edits
    assert edits > 5, "no edit waits for the whole backup"


def test_stopping_leaves_nothing_behind(big: Planbook, backups: Backups) -> None:
    job, told = BackupJob(backups), []
    job.finished.connect(told.append)
    job.failed.connect(told.append)
    job.back_up(big, "daily")
    job.stop()
    big.close()
    assert not job.is_running
    assert backups.all() == []
    assert list(backups.folder.glob("*")) == []
    assert told == []


def test_damage_is_told_as_an_error(
    qtbot: QtBot, big: Planbook, plan_file: Path, open_book: Open, backups: Backups
) -> None:
    big.close()
    content = bytearray(plan_file.read_bytes())
    content[500_000:504_096] = bytes(4_096)
    plan_file.write_bytes(content)
    job = BackupJob(backups)
    with qtbot.waitSignal(job.failed) as told:
        job.examine(open_book())
    assert isinstance(told.args[0], DamagedFileError)
