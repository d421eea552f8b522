"""Damage that the header does not show: the window's reads come upon it, early or late."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from creatorplanner.app.program import Program
from creatorplanner.domain.clock import FixedClock
from creatorplanner.store.backups import Backups
from creatorplanner.views.crash_window import CrashWindow
from creatorplanner.views.start_fault import FaultWindow
from creatorplanner.views.widgets.frames import NoticeBar
from tests.fixtures.plan import Open, add_stream, titles

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def _spoil(path: Path, table: str) -> None:
    """Fill the first page of a table with noise, as a dying disk would."""
    with closing(sqlite3.connect(path)) as connection:
        [page] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
        [size] = connection.execute("PRAGMA page_size").fetchone()
    raw = bytearray(path.read_bytes())
    raw[(page - 1) * size : page * size] = b"\x5a" * size
    path.write_bytes(raw)


def _shown(kind: type) -> list:  # type: ignore[type-arg]
    return [one for one in QApplication.topLevelWidgets() if type(one) is kind and one.isVisible()]


@pytest.fixture
def program(qapp: QApplication, plan_file: Path, clock: FixedClock) -> Iterator[Program]:
    """The program as it runs, without its event loop."""
    running = Program(qapp, plan_file, clock)
    yield running
    running.end()
    running.deleteLater()
    for window in QApplication.topLevelWidgets():
        window.deleteLater()


def test_damage_at_the_start_is_answered_with_the_backup(
    program: Program, plan_file: Path, open_book: Open, clock: FixedClock
) -> None:  # S6
    book = open_book()
    add_stream(book, clock, "kept")
    Backups.beside(plan_file, clock).take(book.connection, "daily")
    book.close()
    _spoil(plan_file, "formats")
    damaged = plan_file.read_bytes()
    program.begin()
    assert not _shown(CrashWindow)
    [window] = _shown(FaultWindow)
    assert window.title.text() == "This plan is damaged"
    next(button for button in window.buttons if button.objectName() == "restore").click()
    assert program.assembled is not None
    assert titles(program.assembled.kit.desk.book) == ["kept"]
    aside = [path for path in plan_file.parent.iterdir() if ".damaged-" in path.name]
    assert [path.read_bytes() for path in aside] == [damaged]


def test_damage_met_later_never_says_that_the_plan_is_whole(
    program: Program, plan_file: Path, open_book: Open
) -> None:
    open_book().close()
    _spoil(plan_file, "hashtag_sets")
    program.begin()
    assert program.assembled is not None
    with pytest.raises(sqlite3.DatabaseError) as met:
        program.assembled.kit.desk.book.promotion.hashtag_sets()
    sys.excepthook(met.type, met.value, met.tb)  # as PySide does for a slot
    assert not _shown(CrashWindow)
    bars = program.assembled.window.findChildren(NoticeBar)
    assert [bar.objectName() for bar in bars] == ["notice-damaged"]
