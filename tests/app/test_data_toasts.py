"""The plan's file in the whole window: backups from the menu, and a restore taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from creatorplanner.app.assembled import Assembled
from creatorplanner.app.assembly import assemble
from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.ideas import add_ideas
from tests.fixtures.plan import Open, add_stream, titles


@pytest.fixture
def running(qtbot: QtBot, open_book: Open, clock: FixedClock) -> Iterator[Assembled]:
    """The window on a plan on disk with one stream."""
    book = open_book()
    add_stream(book, clock, "Before")
    assembled = assemble(book, clock, locale=QLocale("en_US"))
    qtbot.addWidget(assembled.window)
    assembled.window.show()
    yield assembled
    assembled.window.close()
    assembled.close()


def back_up(qtbot: QtBot, running: Assembled) -> str:
    """Back up by the menu's command; the backup's id."""
    with qtbot.waitSignal(running.keeping().data.backed_up) as made:
        running.window.actions_["backup"].trigger()
    assert "Backed up" in running.window.toast.text
    return str(made.args[0].id)


def test_a_restore_is_taken_back_from_its_toast(
    qtbot: QtBot, running: Assembled, clock: FixedClock
) -> None:
    key = back_up(qtbot, running)
    add_stream(running.kit.desk.book, clock, "After")
    running.keeping().data.restore(key)
    assert titles(running.kit.desk.book) == ["Before"]
    assert "as it was on" in running.window.toast.text
    undo = next(
        one
        for one in running.window.toast.findChildren(QAbstractButton)
        if one.accessibleName().startswith("Undo")
    )
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert titles(running.kit.desk.book) == ["After", "Before"]
    assert len(running.calendar.week.grid.blocks) >= 1


def test_undo_right_after_a_restore_takes_back_the_restore(
    qtbot: QtBot, running: Assembled, clock: FixedClock
) -> None:  # it took back the last step of the restored plan while the toast said otherwise
    running.kit.desk.run(add_ideas, "an idea", clock.zone(), ())
    key = back_up(qtbot, running)
    add_stream(running.kit.desk.book, clock, "After")
    running.keeping().data.restore(key)
    undo = running.window.actions_["undo"]
    assert "backup" in undo.text()
    undo.trigger()
    assert titles(running.kit.desk.book) == ["After", "Before"]
    assert len(running.kit.desk.book.streams.ideas()) == 1
    undo.trigger()
    assert titles(running.kit.desk.book) == ["Before"]


def test_a_change_after_a_restore_is_what_undo_takes_back(
    qtbot: QtBot, running: Assembled, clock: FixedClock
) -> None:
    key = back_up(qtbot, running)
    add_stream(running.kit.desk.book, clock, "After")
    running.keeping().data.restore(key)
    running.kit.desk.run(add_ideas, "an idea", clock.zone(), ())
    running.window.actions_["undo"].trigger()
    assert running.kit.desk.book.streams.ideas() == []
    assert titles(running.kit.desk.book) == ["Before"]


def test_a_refused_restore_says_why(running: Assembled) -> None:
    running.keeping().data.restore("backup-000009-20260101-000000.db")
    assert "backup is not there" in running.window.toast.text
    assert titles(running.kit.desk.book) == ["Before"]


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_a_copy_is_asked_for_without_a_modal_window(
    qtbot: QtBot, running: Assembled, tmp_path: Path
) -> None:
    running.window.actions_["save_copy"].trigger()
    assert QApplication.activeModalWidget() is None
    (dialog,) = running.window.findChildren(QFileDialog)
    with qtbot.waitSignal(running.keeping().data.copied):
        dialog.fileSelected.emit(str(tmp_path / "copy.db"))
    dialog.close()
    assert (tmp_path / "copy.db").is_file()
    assert "copy.db" in running.window.toast.text
