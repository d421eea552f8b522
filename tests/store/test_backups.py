"""Backups and restoring them: checked, listed, thinned by count, and always undoable."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import (
    DamagedFileError,
    DiskFullError,
    FileBusyError,
    LeftoverLogError,
    NotFoundError,
    NotOurFileError,
)
from creatorplanner.store.backups import INDEX, Backup, Backups, set_damaged_aside
from creatorplanner.store.migrations import SCHEMA
from creatorplanner.store.restoring import restore_into
from creatorplanner.store.thinning import NEWEST, surplus
from tests.fixtures.plan import NOW, Open, add_stream, titles


@pytest.fixture
def backups(plan_file: Path, clock: FixedClock) -> Backups:
    """The backups of the test's plan."""
    return Backups.beside(plan_file, clock)


@pytest.fixture
def backed_up(open_book: Open, clock: FixedClock, backups: Backups) -> Backup:
    """A backup with one stream; the plan, closed, has one more."""
    book = open_book()
    add_stream(book, clock, "backed up")
    made = backups.take(book.connection, "hand")
    add_stream(book, clock, "since then")
    book.close()
    return made


def _corrupt(path: Path) -> None:
    """Write nonsense over the middle of a file."""
    content = bytearray(path.read_bytes())
    content[8192:12288] = os.urandom(4096)
    path.write_bytes(content)


def test_a_backup_holds_everything_and_is_listed(
    backed_up: Backup, backups: Backups, open_book: Open
) -> None:
    assert backups.all() == [backed_up]
    assert backups.is_intact(backed_up)
    assert backups.newest_verified() == backed_up
    assert (backed_up.created, backed_up.reason, backed_up.version) == (
        NOW,
        "hand",
        SCHEMA.version,
    )
    assert backed_up.counts["streams"] == 1
    names = {path.name for path in backups.folder.iterdir()}
    assert names == {INDEX, backed_up.name}
    assert titles(open_book(backups.path_of(backed_up), read_only=True)) == ["backed up"]


@pytest.mark.skipif(os.name == "nt", reason="POSIX file modes")
def test_u09_backups_are_private(backed_up: Backup, backups: Backups) -> None:
    modes = [path.stat().st_mode & 0o777 for path in (backups.folder, backups.path_of(backed_up))]
    assert modes == [0o700, 0o600]


def test_a_backup_is_due_each_day_and_after_a_clock_jump(
    backed_up: Backup, backups: Backups, clock: FixedClock
) -> None:
    assert backed_up
    clock.advance(hours=23)
    assert not backups.is_due()
    clock.advance(hours=2)
    assert backups.is_due()
    clock.set(NOW - timedelta(days=400))
    assert backups.is_due()


def test_s04_a_full_disk_leaves_the_good_backups_and_no_rest(
    tmp_path: Path, open_book: Open, clock: FixedClock
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1000k", "tmpfs", str(disk)]
    if sys.platform != "linux" or subprocess.run(mount, check=False).returncode:
        pytest.skip("mounting needs root")
    try:
        backups = Backups(disk / "backups", clock)
        book = open_book()
        add_stream(book, clock)
        good = backups.take(book.connection, "hand")
        free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        (disk / "ballast").write_bytes(bytes(free - 100_000))
        with pytest.raises(DiskFullError):
            backups.take(book.connection, "hand")
        assert backups.all() == [good]
        assert backups.is_intact(good)
        assert {path.name for path in backups.folder.iterdir()} == {INDEX, good.name}
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_s06_the_newest_intact_backup_is_offered(
    backed_up: Backup, backups: Backups, open_book: Open
) -> None:
    book = open_book()
    newer = backups.take(book.connection, "hand")
    flipped = bytearray(backups.path_of(newer).read_bytes())
    flipped[5000] ^= 1  # SQLite's own check misses most of these
    backups.path_of(newer).write_bytes(flipped)
    assert backups.newest_verified() == backed_up


def test_s07_a_damaged_plan_never_becomes_a_backup(
    backed_up: Backup, backups: Backups, plan_file: Path, open_book: Open
) -> None:
    _corrupt(plan_file)
    book = open_book()
    with pytest.raises(DamagedFileError):
        backups.take(book.connection, "daily")
    with pytest.raises(DamagedFileError):
        backups.examine(book.connection)
    assert backups.all() == [backed_up]
    assert {path.name for path in backups.folder.iterdir()} == {INDEX, backed_up.name}


def test_s12_restoring_puts_the_old_file_in_place_and_can_be_undone(
    backed_up: Backup, backups: Backups, plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    kept = restore_into(plan_file, backups.path_of(backed_up), backups, clock)
    book = open_book()
    assert titles(book) == ["backed up"]
    book.close()
    assert isinstance(kept, Backup)
    assert kept.reason == "restore"
    restore_into(plan_file, backups.path_of(kept), backups, clock)
    assert titles(open_book()) == ["backed up", "since then"]


def test_s12_a_stale_log_is_moved_aside_by_a_restore(
    backed_up: Backup, backups: Backups, plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    plan_file.unlink()
    plan_file.with_name("plan.db-wal").write_bytes(b"stale" * 1000)
    restore_into(plan_file, backups.path_of(backed_up), backups, clock)
    assert titles(open_book()) == ["backed up"]
    assert list(plan_file.parent.glob("plan.db-wal.before-restore-*"))


def test_s12_a_crashed_plan_is_kept_with_its_log(
    backed_up: Backup, backups: Backups, plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    code = (
        "import os, sys; from pathlib import Path\n"
        "from creatorplanner.domain.clock import SystemClock\n"
        "from creatorplanner.store.database import open_plan\n"
        "from tests.fixtures.plan import add_stream\n"
        "clock = SystemClock(); book = open_plan(Path(sys.argv[1]), clock=clock)\n"
        "add_stream(book, clock, 'in the log'); os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(plan_file)], check=False)
    kept = restore_into(plan_file, backups.path_of(backed_up), backups, clock)
    assert isinstance(kept, Backup)
    assert kept.counts["streams"] == 3
    assert titles(open_book()) == ["backed up"]


def test_a_damaged_plan_is_put_aside_by_a_restore(
    backed_up: Backup, backups: Backups, plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    _corrupt(plan_file)
    damaged = plan_file.read_bytes()
    kept = restore_into(plan_file, backups.path_of(backed_up), backups, clock)
    assert isinstance(kept, Path)
    assert kept.name == "plan.db.damaged-20261118-222000"
    assert kept.read_bytes() == damaged
    assert titles(open_book()) == ["backed up"]


@pytest.mark.parametrize("content", [b"", b"a zip, half of it", b"SQLite format 3\0" + bytes(84)])
def test_f13_what_is_no_backup_is_refused_and_the_plan_untouched(
    backed_up: Backup,
    backups: Backups,
    plan_file: Path,
    tmp_path: Path,
    clock: FixedClock,
    content: bytes,
) -> None:
    before = plan_file.read_bytes()
    source = tmp_path / "backup.db"
    source.write_bytes(content)
    with pytest.raises((NotOurFileError, DamagedFileError)) as refused:
        restore_into(plan_file, source, backups, clock)
    assert refused.value.path == str(source)
    assert plan_file.read_bytes() == before
    assert backups.all() == [backed_up]
    assert not list(plan_file.parent.glob("*.part*"))


def test_a_backup_that_was_changed_is_refused(
    backed_up: Backup, backups: Backups, plan_file: Path, clock: FixedClock
) -> None:
    path = backups.path_of(backed_up)
    flipped = bytearray(path.read_bytes())
    flipped[5000] ^= 1
    path.write_bytes(flipped)
    with pytest.raises(DamagedFileError):
        restore_into(plan_file, path, backups, clock)


def test_an_open_plan_is_neither_replaced_nor_taken_for_a_backup(
    backed_up: Backup, backups: Backups, plan_file: Path, tmp_path: Path, open_book: Open,
    clock: FixedClock,
) -> None:  # fmt: skip
    book = open_book()
    with pytest.raises(FileBusyError):
        restore_into(plan_file, backups.path_of(backed_up), backups, clock)
    add_stream(book, clock, "in the log")
    with pytest.raises(LeftoverLogError):
        restore_into(tmp_path / "other.db", plan_file, backups, clock)


def test_s13_a_saved_copy_of_an_open_plan_is_whole(
    open_book: Open, clock: FixedClock, tmp_path: Path
) -> None:
    book = open_book()
    add_stream(book, clock, "in the log")
    copy = tmp_path / "copy.db"
    copy.write_text("an older copy")
    book.save_copy(copy)
    assert titles(open_book(copy)) == ["in the log"]
    assert not list(tmp_path.glob("*.part*"))


def test_set_damaged_aside_keeps_file_and_log_together(plan_file: Path, clock: FixedClock) -> None:
    for suffix in ("", "-wal"):
        plan_file.with_name(f"plan.db{suffix}").write_text(suffix)
    kept = [set_damaged_aside(plan_file, clock)]
    plan_file.write_text("again")
    kept.append(set_damaged_aside(plan_file, clock))
    assert kept[0] != kept[1]
    assert kept[0].with_name(f"{kept[0].name}-wal").read_text() == "-wal"
    assert not plan_file.exists()


def test_s17_only_what_the_index_lists_unchanged_is_ever_deleted(
    open_book: Open, backups: Backups
) -> None:
    book = open_book()
    first = backups.take(book.connection, "daily")
    changed = backups.take(book.connection, "daily")
    backups.path_of(changed).write_text("the user's own file now")
    foreign = backups.folder / "backup-000000-20200101-000000.db"
    foreign.write_text("a file that only looks like ours")
    for _ in range(6):
        backups.take(book.connection, "daily")
    assert not backups.path_of(first).exists()  # same day: one is enough
    assert backups.path_of(changed).read_text() == "the user's own file now"
    assert foreign.exists()


def test_s17_an_index_that_points_elsewhere_is_not_followed(
    backed_up: Backup, backups: Backups, plan_file: Path
) -> None:
    index = backups.folder / INDEX
    lines = json.loads(index.read_text())
    lines["backups"][0]["name"] = "../plan.db"
    index.write_text(json.dumps(lines))
    assert backups.all() == []
    assert plan_file.exists()
    assert backed_up


def test_a_lost_index_never_makes_two_backups_share_a_name(
    backed_up: Backup, backups: Backups, open_book: Open
) -> None:
    (backups.folder / INDEX).write_text("{half")
    again = backups.take(open_book().connection, "hand")
    assert again.sequence == backed_up.sequence + 1
    assert backups.path_of(backed_up).exists()


def _made(sequence: int, created: datetime) -> Backup:
    return Backup(f"{sequence}", "", 0, created, sequence, 1, "daily")


def _years(count: int) -> Iterator[Backup]:
    for number in range(count):
        yield _made(number, NOW + timedelta(days=number))


def test_thinning_keeps_days_weeks_and_months() -> None:
    everything = list(_years(800))
    gone = {backup.sequence for backup in surplus(everything)}
    kept = [backup for backup in everything if backup.sequence not in gone]
    newest = everything[-1].created
    days = [backup for backup in kept if newest - backup.created < timedelta(days=14)]
    assert len(days) == 14
    assert len({(b.created.year, b.created.month) for b in kept}) == 12
    assert 14 + 6 + 9 <= len(kept) <= 14 + 8 + 12


@given(st.lists(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)), max_size=60))
def test_s16_a_jumping_clock_never_costs_the_newest(times: list[datetime]) -> None:
    made = [_made(n, at.replace(tzinfo=UTC)) for n, at in enumerate(times)]
    gone = {backup.sequence for backup in surplus(made)}
    assert not gone & {backup.sequence for backup in made[-NEWEST:]}


def test_s16_a_clock_in_2099_deletes_nothing(
    open_book: Open, clock: FixedClock, backups: Backups
) -> None:
    book = open_book()
    made = []
    for _ in range(5):
        made.append(backups.take(book.connection, "daily"))
        clock.advance(days=1)
    clock.set(datetime(2099, 1, 1, tzinfo=UTC))
    made.append(backups.take(book.connection, "daily"))
    clock.set(NOW - timedelta(days=3))
    made.append(backups.take(book.connection, "daily"))
    assert backups.all() == made[::-1]


def test_a_backup_that_is_gone_is_named(
    plan_file: Path, backups: Backups, clock: FixedClock, tmp_path: Path
) -> None:
    with pytest.raises(NotFoundError) as refused:
        restore_into(plan_file, tmp_path / "missing.db", backups, clock)
    assert refused.value.key == str(tmp_path / "missing.db")


def test_restores_do_not_push_out_the_days_own_backup(
    open_book: Open, backups: Backups, plan_file: Path, clock: FixedClock
) -> None:  # the backup that was just restored vanished from the list
    book = open_book()
    daily = backups.take(book.connection, "daily")
    book.close()
    for _time in range(4):
        restore_into(plan_file, backups.path_of(daily), backups, clock)
    assert daily in backups.all()
