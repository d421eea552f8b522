"""Giving the plan out as a calendar file."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from creatorplanner.operations.streams import set_stream_text
from creatorplanner.views.imports.export_page import ExportPage
from tests.fixtures.window import Key, Whole


@pytest.fixture
def page(whole: Whole) -> ExportPage:
    whole.app.window.actions_["export"].trigger()
    found = whole.app.window.page
    assert isinstance(found, ExportPage)
    return found


def titles(path: Path) -> set[str]:
    found = Calendar.from_ical(path.read_bytes())
    return {str(event["SUMMARY"]) for event in found.walk("VEVENT")}


def choose(page: ExportPage, value: str) -> None:
    page.which.set_value(value)
    page.which.chosen.emit(value)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_shown_week_goes_into_a_file(
    qtbot: QtBot, whole: Whole, page: ExportPage, tmp_path: Path
) -> None:
    expected = {block.stream.title for block in whole.app.week.in_order()}
    key = whole.id("Ask me anything")
    whole.app.kit.desk.run(set_stream_text, key, "notes", "the door code is 4711")
    assert page.save.hasFocus()
    whole.key(Key.Key_Return)
    dialog = whole.app.window.findChild(QFileDialog)
    assert dialog is not None
    assert not dialog.isModal()
    target = tmp_path / "week.ics"
    with qtbot.waitSignal(whole.app.imports._out.written, timeout=20_000):  # type: ignore[union-attr]
        dialog.fileSelected.emit(str(target))
    dialog.close()
    assert titles(target) == expected
    assert b"4711" not in target.read_bytes(), "private notes stay here"
    assert whole.toast == "Saved \u2068week.ics\u2069"
    assert whole.app.window.page is whole.page


def test_a_range_is_typed(qtbot: QtBot, whole: Whole, page: ExportPage, tmp_path: Path) -> None:
    choose(page, "range")
    page.first.setText("Nov 19, 2026")
    page.last.setText("Nov 20, 2026")
    assert page._read_range()
    with qtbot.waitSignal(whole.app.imports._out.written, timeout=20_000):  # type: ignore[union-attr]
        page.save_to(str(tmp_path / "two days"))
    assert len(titles(tmp_path / "two days.ics")) == 2


def test_a_range_that_is_none_is_told_beside_its_fields(page: ExportPage) -> None:
    choose(page, "range")
    page.first.setText("Nov 30, 2026")
    page.last.setText("Nov 20, 2026")
    page.ask()
    assert page.problem.text() == "The last day lies before the first"
    page.last.setText("someday")
    page.ask()
    assert page.problem.text() == "Type a day, such as Nov 18"
    assert page.window().findChild(QFileDialog) is None


def test_everything_is_one_file(
    qtbot: QtBot, whole: Whole, page: ExportPage, tmp_path: Path
) -> None:
    choose(page, "all")
    assert page.file_name() == "Creator Planner.ics"
    with qtbot.waitSignal(whole.app.imports._out.written, timeout=20_000) as told:  # type: ignore[union-attr]
        page.save_to(str(tmp_path / "all.ics"))
    assert told.args[0].entries == len(whole.book.calendars.dated())


def test_a_folder_that_is_gone_is_told(
    qtbot: QtBot, whole: Whole, page: ExportPage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(whole.app.imports._out.failed, timeout=20_000):  # type: ignore[union-attr]
        page.save_to(str(tmp_path / "gone" / "all.ics"))
    assert whole.toast.startswith("The folder of the calendar file is gone")
    assert whole.app.window.page is page
