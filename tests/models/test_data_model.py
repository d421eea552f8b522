"""Backups, copies and restores through the model, on real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import (
    DamagedFileError,
    FileBusyError,
    NotFoundError,
    StorageError,
)
from creatorplanner.jobs.backup_job import BackupJob
from creatorplanner.models.data_model import DataModel
from creatorplanner.models.desk import Desk
from creatorplanner.operations.planner import Planner
from creatorplanner.store.backups import Backups
from creatorplanner.store.database import open_plan
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import Open, add_stream, titles


@pytest.fixture
def desk(qapp: object, open_book: Open, clock: FixedClock) -> Iterator[Desk]:  # noqa: ARG001
    desk = Desk(Planner(open_book(), clock))
    yield desk
    desk.book.close()


@pytest.fixture
def data(desk: Desk, plan_file: Path, clock: FixedClock) -> Iterator[DataModel]:
    backups = Backups.beside(plan_file, clock)
    job = BackupJob(backups)
    yield DataModel(desk, backups, job, lambda path: open_plan(path, clock=clock))
    job.stop()


def back_up(qtbot: QtBot, data: DataModel) -> str:
    with qtbot.waitSignal(data.backed_up) as made:
        data.back_up()
        assert data.busy
    assert not data.busy
    return str(made.args[0].id)


def test_a_backup_joins_the_list(
    qtbot: QtBot, data: DataModel, desk: Desk, clock: FixedClock
) -> None:
    add_stream(desk.book, clock)
    assert data.rows() == []
    key = back_up(qtbot, data)
    (row,) = data.rows()
    assert (row.id, row.streams, row.reason) == (key, 1, "hand")
    assert row.created == clock.now()
    assert row.size == (Path(data.backup_folder) / key).stat().st_size


def test_a_restore_can_be_taken_back(
    qtbot: QtBot, data: DataModel, desk: Desk, clock: FixedClock
) -> None:
    add_stream(desk.book, clock, "Before")
    key = back_up(qtbot, data)
    add_stream(desk.book, clock, "After")
    with qtbot.waitSignals([data.restored, desk.reopened]), qtbot.waitSignal(data.restored) as told:
        data.restore(key)
    assert titles(desk.book) == ["Before"]
    row, kept = told.args
    assert row.id == key
    data.restore(kept)
    assert titles(desk.book) == ["After", "Before"]


def test_a_damaged_backup_changes_nothing(
    qtbot: QtBot, data: DataModel, desk: Desk, clock: FixedClock
) -> None:
    add_stream(desk.book, clock, "Mine")
    key = back_up(qtbot, data)
    place = Path(data.backup_folder) / key
    place.write_bytes(place.read_bytes()[:-1] + b"x")
    with qtbot.waitSignal(data.failed) as failed, qtbot.assertNotEmitted(data.restored):
        data.restore(key)
    assert isinstance(failed.args[0], DamagedFileError)
    assert titles(desk.book) == ["Mine"]
    add_stream(desk.book, clock, "Still works")


def test_a_plan_that_does_not_open_again_is_told(
    qtbot: QtBot, desk: Desk, plan_file: Path, clock: FixedClock
) -> None:
    backups = Backups.beside(plan_file, clock)

    def busy(path: Path) -> Planbook:
        raise FileBusyError(str(path))

    data = DataModel(desk, backups, BackupJob(backups), busy)
    made = backups.take(desk.book.connection, "hand")
    with qtbot.waitSignal(data.lost) as lost, qtbot.assertNotEmitted(data.restored):
        data.restore(made.name)
    assert isinstance(lost.args[0], FileBusyError)


def test_an_unknown_backup_is_refused(qtbot: QtBot, data: DataModel, desk: Desk) -> None:
    with qtbot.waitSignal(data.failed) as failed:
        data.restore("backup-000099-20260101-000000.db")
    assert isinstance(failed.args[0], NotFoundError)
    assert titles(desk.book) == []


def test_a_copy_is_a_whole_plan(
    qtbot: QtBot, data: DataModel, desk: Desk, clock: FixedClock, tmp_path: Path, open_book: Open
) -> None:
    add_stream(desk.book, clock, "Mine")
    target = tmp_path / "copies" / "mine.db"
    target.parent.mkdir()
    with qtbot.waitSignal(data.copied):
        data.save_copy(str(target))
    assert titles(open_book(target)) == ["Mine"]
    with qtbot.waitSignal(data.failed) as failed:
        data.save_copy(str(tmp_path / "nowhere" / "mine.db"))
    assert isinstance(failed.args[0], StorageError)


def test_a_plan_in_memory_has_no_file(
    data: DataModel, desk: Desk, book: Planbook, clock: FixedClock
) -> None:
    real = desk.book
    desk.reopen(Planner(book, clock))
    assert (data.path, data.folder, data.rows()) == ("", "", [])
    data.back_up()
    assert not data.busy
    real.close()
