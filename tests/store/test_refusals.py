"""Full disks, read-only places, other holders: each gets its answer, and nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import (
    DiskFullError,
    FileBusyError,
    FolderNotWritableError,
    NotFoundError,
    ReadOnlyPlanError,
)
from creatorplanner.store.database import open_plan
from creatorplanner.store.locks import holder, server_name
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import Open, add_stream, titles

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's limits and mounts")


def _mounted(folder: Path, *options: str) -> bool:
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, check=False)
    return done.returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB; only root may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not _mounted(folder, "-t", "tmpfs", "-o", "size=1m", "tmpfs"):
        pytest.skip("mounting needs root")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def _closing(book: Planbook) -> Iterator[Planbook]:
    try:
        yield book
    finally:
        book.close()


def _stuff(ballast: Path) -> None:
    """Take all the room that is left."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4_096))


def _fill(book: Planbook, clock: FixedClock) -> int:
    """Add streams with long titles until the disk is full; how many got in."""
    for number in range(5_000):
        try:
            add_stream(book, clock, f"{number} " + "x" * 400)
        except DiskFullError:
            return number
    raise AssertionError("the disk was never full")


@linux
def test_s03_a_full_disk_loses_nothing_and_the_same_click_works_later(
    small_disk: Path, clock: FixedClock
) -> None:
    ballast = small_disk / "ballast"
    with _closing(open_plan(small_disk / "plan.db", clock=clock)) as book:
        ballast.write_bytes(bytes(300_000))
        got_in = _fill(book, clock)
        assert len(titles(book)) == got_in
        with pytest.raises(DiskFullError):
            add_stream(book, clock, "the click")
        ballast.unlink()
        add_stream(book, clock, "the click")
    with _closing(open_plan(small_disk / "plan.db", clock=clock)) as book:
        assert len(titles(book)) == got_in + 1
        assert "the click" in titles(book)
        assert book.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@linux
def test_s03_a_disk_that_is_full_from_the_first_edit_to_the_close(
    small_disk: Path, clock: FixedClock
) -> None:
    path, ballast = small_disk / "plan.db", small_disk / "ballast"
    with _closing(open_plan(path, clock=clock)) as book:
        add_stream(book, clock, "before")
    with _closing(open_plan(path, clock=clock)) as book:
        _stuff(ballast)
        with pytest.raises(DiskFullError):
            add_stream(book, clock, "the click")
        ballast.unlink()
        for number in range(10):
            add_stream(book, clock, f"{number} " + "x" * 400)
        _stuff(ballast)  # nothing can be folded in any more
    assert path.with_name("plan.db-wal").stat().st_size > 0
    ballast.unlink()
    with _closing(open_plan(path, clock=clock)) as book:
        assert len(titles(book)) == 11
        assert book.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@linux
@pytest.mark.parametrize("only_the_file", [False, True])
def test_s05_without_permission_to_write_a_plan_opens_for_looking(
    plan_file: Path, open_book: Open, clock: FixedClock, only_the_file: bool
) -> None:
    book = open_book()
    add_stream(book, clock, "seen")
    book.close()
    victim = plan_file if only_the_file else plan_file.parent
    victim.chmod(0o400 if only_the_file else 0o500)
    if os.access(victim, os.W_OK):
        pytest.skip("root may write anywhere")
    try:
        looking = open_book()
        assert looking.read_only
        assert titles(looking) == ["seen"]
    finally:
        victim.chmod(0o700)


LIMITED = """
import resource, signal, sys
from pathlib import Path
from creatorplanner.domain.clock import SystemClock
from creatorplanner.domain.errors import DiskFullError
from creatorplanner.store.database import open_plan
from tests.fixtures.plan import add_stream, titles

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
clock = SystemClock()
book = open_plan(Path(sys.argv[1]), clock=clock)
add_stream(book, clock, "before")
unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, unlimited[1]))
count = 0
try:
    while count < 5000:
        add_stream(book, clock, "x" * 400)
        count += 1
except DiskFullError as error:
    print(error.__cause__.sqlite_errorname)
resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
add_stream(book, clock, "the click")
book.close()
print(count)
"""


@linux
def test_s03_a_limit_on_file_size_gets_the_same_answer(plan_file: Path, open_book: Open) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(plan_file)], capture_output=True, text=True, check=True
    )
    name, count = done.stdout.split()
    assert name == "SQLITE_IOERR_WRITE"
    assert len(titles(open_book())) == int(count) + 2


@linux
def test_s05_a_read_only_medium_opens_for_looking(small_disk: Path, clock: FixedClock) -> None:
    path = small_disk / "plan.db"
    with _closing(open_plan(path, clock=clock)) as book:
        add_stream(book, clock, "seen")
    assert _mounted(small_disk, "-o", "remount,ro")
    with _closing(open_plan(path, clock=clock)) as book:
        assert book.read_only
        assert book.report.read_only
        assert titles(book) == ["seen"]
        with pytest.raises(ReadOnlyPlanError):
            add_stream(book, clock)
    with pytest.raises(FolderNotWritableError) as refused:
        open_plan(small_disk / "other.db", clock=clock)
    assert refused.value.path == str(small_disk)
    with pytest.raises(FolderNotWritableError):
        open_plan(small_disk / "deep" / "other.db", clock=clock)


def test_s05_work_on_a_copy(
    plan_file: Path, tmp_path: Path, open_book: Open, clock: FixedClock
) -> None:
    book = open_book()
    add_stream(book, clock, "seen")
    book.close()
    before = plan_file.read_bytes()
    copy = tmp_path / "copy.db"
    open_book(read_only=True).save_copy(copy)
    working = open_book(copy)
    add_stream(working, clock, "added")
    assert titles(working) == ["added", "seen"]
    assert plan_file.read_bytes() == before


def test_reading_only_sees_a_crashed_plans_log_and_leaves_it(
    plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    book = open_book()
    add_stream(book, clock, "in the log")
    source = plan_file.parent / "crashed"
    source.mkdir()
    for name in ("plan.db", "plan.db-wal"):
        (source / name).write_bytes((plan_file.parent / name).read_bytes())
    before = {p.name: p.read_bytes() for p in source.iterdir()}
    assert titles(open_book(source / "plan.db", read_only=True)) == ["in the log"]
    assert {p.name: p.read_bytes() for p in source.iterdir()} == before


def test_reading_only_makes_no_plan(plan_file: Path, clock: FixedClock) -> None:
    with pytest.raises(NotFoundError):
        open_plan(plan_file, clock=clock, read_only=True)
    assert not plan_file.exists()


HOLDING = """
import sys
from pathlib import Path
from creatorplanner.domain.clock import SystemClock
from creatorplanner.store.database import open_plan
book = open_plan(Path(sys.argv[1]), clock=SystemClock())
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def _talking(code: str, plan_file: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the plan until its input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", code, str(plan_file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


@pytest.fixture
def other(plan_file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process of this program that has the plan open."""
    with _talking(HOLDING, plan_file) as process:
        yield process


@pytest.mark.parametrize("read_only", [False, True])
def test_s10_a_second_process_is_told_who_holds_the_plan(
    plan_file: Path, clock: FixedClock, other: subprocess.Popen[str], read_only: bool
) -> None:
    with pytest.raises(FileBusyError) as refused:
        open_plan(plan_file, clock=clock, read_only=read_only)
    assert refused.value.holder == f"process {other.pid}"
    found = holder(plan_file)
    assert found is not None
    assert found.server == server_name(plan_file) != ""


def test_s10_the_same_process_can_not_open_twice(
    plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    book = open_book()
    with pytest.raises(FileBusyError) as refused:
        open_plan(plan_file, clock=clock)
    assert refused.value.holder == f"process {os.getpid()}"
    add_stream(book, clock)
    # SQLite's own lock still stands
    code = "import sqlite3, sys\n"
    code += "sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT * FROM streams')"
    done = subprocess.run(
        [sys.executable, "-c", code, str(plan_file)], capture_output=True, text=True, check=False
    )
    assert "database is locked" in done.stderr


def test_s10_a_holder_that_was_killed_holds_nothing(
    open_book: Open, other: subprocess.Popen[str]
) -> None:
    os.kill(other.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    other.wait()
    open_book()


def test_s10_a_server_name_is_one_per_file(tmp_path: Path, open_book: Open) -> None:
    open_book(tmp_path / "a.db")
    open_book(tmp_path / "b.db")
    (tmp_path / "link.db").symlink_to(tmp_path / "a.db")
    names = [server_name(tmp_path / name) for name in ("a.db", "b.db")]
    assert names[0] != names[1]
    assert server_name(tmp_path / "link.db") == names[0]
    assert holder(tmp_path / "link.db") == holder(tmp_path / "a.db")


LOCKING = """
import sqlite3, sys
stranger = sqlite3.connect(sys.argv[1], isolation_level=None)
stranger.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
stranger.close()
"""


def test_s15_another_programs_lock_is_told_at_once_and_a_retry_gets_in(
    plan_file: Path, open_book: Open, clock: FixedClock
) -> None:
    book = open_book()
    add_stream(book, clock)
    book.close()
    with _talking(LOCKING, plan_file) as process:
        with pytest.raises(FileBusyError) as refused:
            open_plan(plan_file, clock=clock)
        assert refused.value.holder == ""
        process.communicate("")
    book = open_book()
    assert titles(book) == ["Ranked grind"]
    (waits,) = book.connection.execute("PRAGMA busy_timeout").fetchone()
    assert waits == 100  # ms: a window that opens a plan stands still that long, not SQLite's 5 s
