"""Drawing in a thread: the newest wish wins, errors come as words, nothing outlives its window."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.errors import NotAPictureError, PictureTooSlowError
from creatorplanner.jobs.newest_job import NewestJob


@pytest.fixture
def job(qapp: object) -> Iterator[NewestJob]:  # noqa: ARG001
    made = NewestJob()
    yield made
    made.stop()


def test_what_it_yields_comes_back_on_this_thread(qtbot: QtBot, job: NewestJob) -> None:
    threads: list[int] = []
    job.finished.connect(lambda _token, _result: threads.append(threading.get_ident()))
    with qtbot.waitSignal(job.finished) as heard:
        job.ask("one", threading.get_ident)
    token, worked_on = heard.args
    assert token == "one"
    assert worked_on != threading.get_ident()
    assert threads == [threading.get_ident()]
    assert not job.is_busy


def test_only_the_newest_wish_is_drawn_next(qtbot: QtBot, job: NewestJob) -> None:
    gate, heard = threading.Event(), []
    job.finished.connect(lambda token, _result: heard.append(token))
    job.ask("first", gate.wait)
    for token in ("second", "third", "last"):
        job.ask(token, int)
    gate.set()
    qtbot.waitUntil(lambda: not job.is_busy)
    assert heard == ["first", "last"]


def test_errors_that_can_be_understood_come_as_such(qtbot: QtBot, job: NewestJob) -> None:
    def refuse() -> None:
        raise NotAPictureError("a.svg")

    with qtbot.waitSignal(job.failed) as heard:
        job.ask("one", refuse)
    assert heard.args[0] == "one"
    assert isinstance(heard.args[1], NotAPictureError)


def test_what_takes_too_long_is_given_up(qtbot: QtBot) -> None:
    gate = threading.Event()
    job = NewestJob(limit=20, late=lambda: PictureTooSlowError("slow.png"))
    late: list[object] = []
    job.finished.connect(lambda token, _result: late.append(token))
    with qtbot.waitSignal(job.failed) as heard:
        job.ask("slow", gate.wait)
    assert isinstance(heard.args[1], PictureTooSlowError)
    with qtbot.waitSignal(job.finished):
        job.ask("quick", int)
    gate.set()
    job.stop()
    assert late == ["quick"]


def test_stopping_waits_and_tells_nothing(qtbot: QtBot, job: NewestJob) -> None:
    gate, heard = threading.Event(), []
    job.finished.connect(lambda token, _result: heard.append(token))
    job.ask("one", gate.wait)
    job.ask("two", int)
    gate.set()
    job.stop()
    qtbot.waitUntil(lambda: threading.active_count() >= 1)
    assert heard == []
    assert not job.is_busy
