"""S15: while another program holds the file, the window lives; one message, then it opens."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import NewerFileError
from creatorplanner.jobs.patient_opening import PatientOpening
from tests.fixtures.plan import Open, add_stream, titles


@pytest.fixture
def beats(qapp: object) -> Callable[[], int]:
    """How often the event loop came round meanwhile."""
    assert qapp
    found = []
    timer = QTimer()
    timer.timeout.connect(lambda: found.append(1))
    timer.start(5)

    def stop() -> int:
        timer.stop()
        return len(found)

    return stop


def test_s15_one_message_after_two_seconds_then_it_opens(
    qtbot: QtBot, plan_file: Path, open_book: Open, clock: FixedClock, beats: Callable[[], int]
) -> None:
    book = open_book()
    add_stream(book, clock)
    book.close()
    opening, told = PatientOpening(open_book), []
    opening.busy.connect(told.append)
    with closing(sqlite3.connect(plan_file, isolation_level=None)) as stranger:
        stranger.execute("BEGIN IMMEDIATE")
        began = perf_counter()
        with qtbot.waitSignal(opening.busy, timeout=10_000):
            opening.start()
        assert perf_counter() - began > 1  # a lock that is let go soon is not worth a message
    with qtbot.waitSignal(opening.opened) as opened:
        pass
    assert titles(opened.args[0]) == ["Ranked grind"]
    assert len(told) == 1
    assert beats() > 5  # one that waits for the lock in one go would stand still for two seconds


def test_another_error_ends_the_tries(qtbot: QtBot) -> None:
    tries = []

    def newer() -> object:
        tries.append(1)
        raise NewerFileError("plan.db", 9, 1)

    opening = PatientOpening(newer)  # type: ignore[arg-type]
    with qtbot.waitSignal(opening.failed):
        opening.start()
    assert len(tries) == 1
