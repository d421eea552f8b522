"""Work in a thread tells once, on the GUI thread, or not at all."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.jobs.task_job import TaskJob


def refuse() -> None:
    raise InvalidValueError("minutes", "0")


def test_the_result_comes_on_the_gui_thread(qtbot: QtBot) -> None:
    job, threads = TaskJob("work"), list[threading.Thread]()
    job.finished.connect(lambda _result: threads.append(threading.current_thread()))
    alive = list[str]()
    job.finished.connect(lambda _result: alive.extend(one.name for one in threading.enumerate()))
    with qtbot.waitSignal(job.finished) as told:
        job.start(threading.get_ident)
    assert told.args[0] != threading.get_ident()
    assert threads == [threading.main_thread()]
    assert "work" not in alive  # its thread has ended before anybody hears of it
    assert not job.is_running


def test_a_refusal_is_told(qtbot: QtBot) -> None:
    job = TaskJob("work")
    with qtbot.waitSignal(job.failed) as told:
        job.start(refuse)
    assert isinstance(told.args[0], InvalidValueError)


@pytest.mark.parametrize("end", ["drop", "stop"])
def test_what_was_dropped_tells_nothing(qtbot: QtBot, end: str) -> None:
    job, go = TaskJob("work"), threading.Event()
    with qtbot.assertNotEmitted(job.finished):
        job.start(lambda: go.wait(10))
        go.set()
        getattr(job, end)()
    job.stop()


def test_newer_work_is_what_is_told(qtbot: QtBot) -> None:
    job, told, go = TaskJob("work"), list[str](), threading.Event()
    job.finished.connect(told.append)
    job.start(lambda: "old" if go.wait(10) else "")
    job.start(lambda: "new")
    qtbot.waitUntil(lambda: told == ["new"])
    go.set()
    job.stop()
    assert told == ["new"]
