"""Sessions and streams go out as tables, and come back unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from creatorplanner.models.desk import Desk
from creatorplanner.models.table_out import TableOut
from creatorplanner.operations.planner import Planner
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import book, clock, planner
from tests.fixtures.window import Whole
from tests.support.logged import add_logged, session

__all__ = ["book", "clock", "planner"]


@pytest.fixture
def out(planner: Planner, book: Planbook) -> Iterator[TableOut]:
    add_logged(book, session("one", days=3), title="=Q&A")
    made = TableOut(Desk(planner))
    yield made
    made.stop()


def test_sessions_as_a_table(qtbot: QtBot, out: TableOut, tmp_path: Path) -> None:
    with qtbot.waitSignal(out.written) as told:
        out.start(tmp_path / "all.csv", "sessions")
    assert told.args[0].rows == 1
    text = (tmp_path / "all.csv").read_text("utf-8-sig")
    assert text.startswith("Started,Ended,Title")
    assert "'=Q&A" in text, "no spreadsheet runs it"


def test_streams_as_json(qtbot: QtBot, out: TableOut, tmp_path: Path) -> None:
    with qtbot.waitSignal(out.written):
        out.start(tmp_path / "all.JSON", "streams")
    told = json.loads((tmp_path / "all.JSON").read_text("utf-8"))
    assert [one["title"] for one in told["streams"]] == ["=Q&A"]


def test_a_folder_that_is_gone_is_told(qtbot: QtBot, out: TableOut, tmp_path: Path) -> None:
    with qtbot.waitSignal(out.failed) as told:
        out.start(tmp_path / "gone" / "all.csv", "sessions")
    assert told.args[0].gone


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_command_asks_and_the_toast_shows_where(
    qtbot: QtBot, whole: Whole, tmp_path: Path
) -> None:
    window = whole.app.window
    window.actions_["export_table"].trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert not dialog.isModal()
    assert dialog.selectedNameFilter() == "Sessions as a table (*.csv)"
    dialog.selectNameFilter("Streams as JSON (*.json)")
    dialog.filterSelected.emit("Streams as JSON (*.json)")
    assert dialog.selectedFiles()[0].endswith("Creator Planner streams.json")
    dialog.fileSelected.emit(str(tmp_path / "mine.json"))
    dialog.close()
    qtbot.waitUntil(lambda: whole.toast == "Saved \u2068mine.json\u2069")
    assert "streams" in json.loads((tmp_path / "mine.json").read_text("utf-8"))


def test_what_formats_did(qtbot: QtBot, out: TableOut, tmp_path: Path) -> None:
    with qtbot.waitSignal(out.written):
        out.start(tmp_path / "formats.csv", "results")
    text = (tmp_path / "formats.csv").read_text("utf-8-sig")
    assert text.startswith("Format")
