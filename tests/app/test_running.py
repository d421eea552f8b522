"""The running program: faults while it is open, bugs, a second start, and its end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from creatorplanner.app.assembled import Assembled
from creatorplanner.app.assembly import assemble
from creatorplanner.app.crashes import LOG, Crashes
from creatorplanner.app.notices import Notices
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import DiskFullError
from creatorplanner.jobs.instance import Instance, ask_to_raise
from creatorplanner.operations.done import Done
from creatorplanner.operations.ideas import add_ideas
from creatorplanner.store.planbook import Edit
from creatorplanner.views.widgets.frames import NoticeBar
from tests.fixtures.plan import Open, add_stream, titles

# the offscreen platform says so whenever a window's hints change
quiet = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def whole(qtbot: QtBot, open_book: Open, clock: FixedClock) -> Iterator[Assembled]:
    """The window over a plan on disk."""
    assembled = assemble(open_book(), clock)
    qtbot.addWidget(assembled.window)
    yield assembled
    assembled.close()


def _bars(assembled: Assembled) -> dict[str, NoticeBar]:
    found = assembled.window.findChildren(NoticeBar)
    return {bar.objectName(): bar for bar in found if not bar.isHidden()}


def _press(bar: NoticeBar, words: str) -> None:
    from creatorplanner.views.widgets.buttons import Button

    next(button for button in bar.findChildren(Button) if button.words() == words).click()


def test_a_full_disk_is_a_bar_and_try_again_makes_the_change(
    whole: Assembled, clock: FixedClock
) -> None:  # S3
    Notices(whole)
    room = [False]

    def cramped(edit: Edit) -> Done:
        if not room[0]:
            raise DiskFullError("plan.db")
        return add_something(edit)

    def add_something(edit: Edit) -> Done:
        return add_ideas(edit, "later", clock.zone(), ())

    whole.kit.desk.run(cramped)
    bar = _bars(whole)["notice-write"]
    assert "disk is full" in bar.text.text()
    assert not whole.kit.desk.book.streams.ideas()
    room[0] = True
    _press(bar, "Try again")
    assert [idea.title for idea in whole.kit.desk.book.streams.ideas()] == ["later"]
    assert "notice-write" not in _bars(whole)


def test_a_replaced_file_keeps_both_versions(
    whole: Assembled, plan_file: Path, clock: FixedClock, tmp_path: Path, open_book: Open
) -> None:  # S11
    notices = Notices(whole)
    add_stream(whole.kit.desk.book, clock, "mine")
    other = open_book(tmp_path / "other.db")
    add_stream(other, clock, "theirs")
    other.close()
    os.replace(tmp_path / "other.db", plan_file)
    theirs = plan_file.read_bytes()
    whole.kit.desk.run(add_ideas, "too late", clock.zone(), ())
    bar = _bars(whole)["notice-replaced"]
    assert "replaced" in bar.text.text()
    _press(bar, "Save a copy")
    kept = next(path for path in plan_file.parent.iterdir() if "from Creator Planner" in path.name)
    assert titles(open_book(kept)) == ["mine"]
    assert plan_file.read_bytes() == theirs
    went_on: list[str] = []
    notices.work_on.connect(went_on.append)
    _press(_bars(whole)["notice-replaced"], "Use the file on disk")
    assert went_on == [str(plan_file)]


def test_a_plan_open_for_reading_says_so(qtbot: QtBot, open_book: Open, clock: FixedClock) -> None:
    open_book().close()
    assembled = assemble(open_book(read_only=True), clock)
    qtbot.addWidget(assembled.window)
    Notices(assembled)
    assert "reading only" in _bars(assembled)["notice-read_only"].text.text()
    assembled.close()


@quiet
def test_a_bug_is_told_once_logged_without_titles_and_survived(
    tmp_path: Path, qapp: object, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:  # U8, U10
    assert qapp
    crashes = Crashes(lambda: tmp_path, clock)

    def slot() -> None:
        raise ValueError("Secret title")

    for _time in range(2):
        try:
            slot()
        except ValueError as error:
            crashes.caught(type(error), error, error.__traceback__)
    assert crashes.window is not None
    assert crashes.window.isVisible()
    assert not crashes.window.isModal()
    assert "ValueError" in crashes.window.report.toPlainText()
    assert "2 times" in crashes.window.text.text()
    log = (tmp_path / LOG).read_text()
    assert log.count("\n") == 2
    assert "test_running.py" in log
    assert "Secret" not in log + crashes.window.report.toPlainText() + capsys.readouterr().err
    crashes.window.copy.click()
    assert crashes.window.copy.words() == "Copied"
    crashes.stop()


@quiet
def test_an_exception_in_a_slot_reaches_the_guard(
    qtbot: QtBot, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    crashes = Crashes(lambda: None, clock)
    with qtbot.captureExceptions():
        crashes.watch()
        QTimer.singleShot(0, lambda: 1 / 0)
        qtbot.waitUntil(lambda: crashes.window is not None)
        crashes.stop()
    assert "ZeroDivisionError: division by zero" in capsys.readouterr().err


def test_a_second_start_is_heard(qtbot: QtBot) -> None:
    name = f"creatorplanner-test-{os.getpid()}"
    instance = Instance()
    heard: list[bool] = []
    instance.raise_asked.connect(lambda: heard.append(True))
    assert instance.listen(name)
    code = f"from creatorplanner.jobs.instance import ask_to_raise; print(ask_to_raise({name!r}))"
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: child.poll() is not None, timeout=20_000)
    assert child.communicate()[0] == "True\n"
    assert heard == [True]
    instance.close()
    assert not ask_to_raise(name)


def _start(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "creatorplanner", "--file", str(path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_second_start_raises_the_first_and_a_signal_closes_in_order(plan_file: Path) -> None:
    first = _start(plan_file)
    lock = plan_file.with_name("plan.db.lock")
    end = time.monotonic() + 20
    while not (lock.exists() and lock.stat().st_size) and time.monotonic() < end:
        assert first.poll() is None, first.communicate()[1]
    second = _start(plan_file)
    _, said = second.communicate(timeout=30)
    assert second.returncode == 0
    assert "already open" in said
    first.send_signal(signal.SIGTERM)
    _, said = first.communicate(timeout=30)
    assert first.returncode == 0, said
    assert not plan_file.with_name("plan.db-wal").exists()
