"""Bringing a calendar file in: seen before anything changes, one step, refusals in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from creatorplanner.models.import_rows import MOST
from creatorplanner.operations.streams import retitle_stream
from creatorplanner.views.imports.page import ImportPage
from tests.fixtures.window import Key, Mod, OpenWindow, Whole
from tests.support.tables_in import session_line, write_table
from tests.views.imports.conftest import Bring, event, reached, row_texts

Write = Callable[..., Path]
offscreen = pytest.mark.qt_log_ignore("This plugin does not support")
GIVEN = "BEGIN:VEVENT\r\nUID:bare\r\nSUMMARY:No time\r\nEND:VEVENT\r\n"


def count(whole: Whole) -> int:
    return whole.book.streams.count()


class TestPreview:
    def test_it_tells_what_would_come_and_writes_nothing(
        self, whole: Whole, file: Write, bring: Bring
    ) -> None:
        before = count(whole)
        page = bring(file(event("1", "Q&A <b>night</b>"), event("2"), GIVEN))
        assert page.preview.told.text() == "2 new, 1 needs a look"
        assert row_texts(page) == [
            "Need a look, 1",
            "An event without a start that can be read was left out, line 15",
            "New, 2",
            "Q&A <b>night</b>, Fri Nov 27, 8\u20139 PM · New York time",
            "Their stream, Fri Nov 27, 8\u20139 PM · New York time",
        ]
        assert page.preview.take.words() == "Import 2 streams"
        assert page.preview.take.hasFocus()
        assert (count(whole), whole.steps()) == (before, 0)

    def test_enter_imports_as_one_step_that_undo_takes_back(
        self, qtbot: QtBot, whole: Whole, file: Write, bring: Bring
    ) -> None:
        before = count(whole)
        page = bring(file(event("1", "Faraway"), event("2", day=28)))
        whole.key(Key.Key_Return)
        reached(qtbot, page, "start")
        assert whole.toast == "Took over 2 streams from a calendar file"
        # the calendar, at the first that came
        qtbot.waitUntil(lambda: whole.app.window.page is whole.page)
        assert "Faraway" in [block.stream.title for block in whole.app.week.in_order()]
        assert (count(whole), whole.steps()) == (before + 2, 1)
        whole.undo()
        assert count(whole) == before

    def test_f07_the_same_file_again_brings_nothing(
        self, qtbot: QtBot, file: Write, bring: Bring
    ) -> None:
        path = file(event("1"), event("2", day=28))
        page = bring(path)
        page.preview.take.click()
        reached(qtbot, page, "start")
        qtbot.waitUntil(lambda: not page.isVisible())
        bring(path)
        assert page.preview.told.text() == "2 already there"
        assert page.preview.take.words() == "Nothing to import"
        assert not page.preview.take.isEnabled()
        assert page.preview.cancel.hasFocus()

    def test_a_changed_event_says_what_differs(
        self, qtbot: QtBot, file: Write, bring: Bring
    ) -> None:
        page = bring(file(event("1")))
        page.preview.take.click()
        qtbot.waitUntil(lambda: not page.isVisible())
        bring(file(event("1", "New name", day=29)))
        assert page.preview.told.text() == "1 changed"
        assert row_texts(page)[1].endswith("New York time, time, title")

    def test_it_follows_the_plan_while_it_is_open(
        self, qtbot: QtBot, whole: Whole, file: Write, bring: Bring
    ) -> None:
        path = file(event("1"))
        page = bring(path)
        page.preview.take.click()
        qtbot.waitUntil(lambda: not page.isVisible())
        bring(path)
        key = next(b.stream.id for b in whole.app.week.in_order() if "Their" in b.stream.title)
        whole.app.kit.desk.run(retitle_stream, key, "Ours")
        qtbot.waitUntil(lambda: page.preview.told.text() == "1 changed")

    def test_single_events_are_left_out_by_click_and_space(
        self, qtbot: QtBot, whole: Whole, file: Write, bring: Bring
    ) -> None:
        before = count(whole)
        page = bring(file(event("1", "First"), event("2", "Second", day=28)))
        shown, rows = page.preview.list, page.preview.rows
        spot = shown.visualRect(rows.index(1, 0)).center()
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert page.preview.take.words() == "Import 1 stream"
        assert row_texts(page)[1].startswith("First, ")
        assert row_texts(page)[1].endswith(", left out")
        shown.setCurrentIndex(rows.index(2, 0))
        qtbot.keyClick(shown, Key.Key_Space)
        assert not page.preview.take.isEnabled()
        qtbot.keyClick(shown, Key.Key_Space)
        shown.setCurrentIndex(rows.index(0, 0))
        qtbot.keyClick(shown, Key.Key_Space)  # a heading: nothing to choose
        page.preview.take.click()
        reached(qtbot, page, "start")
        assert count(whole) == before + 1
        titles = "SELECT count(*) FROM streams WHERE title = ?"
        assert whole.book.connection.execute(titles, ("First",)).fetchone() == (0,)
        assert whole.book.connection.execute(titles, ("Second",)).fetchone() == (1,)

    def test_what_the_calendar_no_longer_has_goes_only_when_asked(
        self, qtbot: QtBot, whole: Whole, file: Write, bring: Bring
    ) -> None:
        before = count(whole)
        page = bring(file(event("1"), event("2", day=28)))
        assert page.preview.gone.isHidden()
        page.preview.take.click()
        reached(qtbot, page, "start")
        bring(file(event("1")))
        gone = page.preview.gone
        assert gone.words() == "Remove 1 stream that came from this calendar and is gone from it"
        assert not gone.isChecked()
        assert not page.preview.take.isEnabled()
        gone.click()
        assert page.preview.take.isEnabled()
        page.preview.take.click()
        reached(qtbot, page, "start")
        assert count(whole) == before + 1
        assert whole.toast == "Removed 1 stream that a calendar no longer has"
        whole.undo()
        assert count(whole) == before + 2

    def test_only_the_first_rows_are_shown_all_are_counted(self, file: Write, bring: Bring) -> None:
        page = bring(file(*(event(str(number)) for number in range(MOST + 5))))
        assert page.preview.rows.rowCount() == MOST + 2
        assert row_texts(page)[-1] == "and 5 more"

    def test_a_repeating_event_says_how_it_repeats(self, file: Write, bring: Bring) -> None:
        page = bring(file(event("1", more="RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=6\r\n")))
        assert row_texts(page)[1].endswith("New York time · Every Friday · 6 times")

    def test_an_empty_calendar_has_nothing_to_import(self, file: Write, bring: Bring) -> None:
        page = bring(file())
        assert page.preview.told.text() == "Nothing in it"
        assert not page.preview.take.isEnabled()


class TestQuestions:
    def test_f05_an_unknown_zone_is_asked_never_guessed(
        self, qtbot: QtBot, file: Write, bring: Bring
    ) -> None:
        page = bring(file(event("1"), event("2", "Elsewhere", zone="Studio clock")))
        preview = page.preview
        assert preview.told.text() == "1 new, 1 needs a look"
        assert preview.zones.isVisible()
        assert "Left out until you say" in row_texts(page)[1]
        preview.zones.pickers["Studio clock"].chosen.emit("Europe/Berlin")
        reached(qtbot, page, "preview")
        assert preview.told.text() == "2 new"
        assert "Elsewhere, Fri Nov 27, 8\u20139 PM · Berlin time" in row_texts(page)
        assert preview.zones.title.text() == "Every time zone is known now"
        assert preview.zones.pickers["Studio clock"].button.words() == "Berlin time"

    def test_new_streams_get_the_platform_and_format_that_were_chosen(
        self, qtbot: QtBot, whole: Whole, file: Write, bring: Bring
    ) -> None:
        page = bring(file(event("1", "Guest night", more="LOCATION:Twitch\r\n"), event("2")))
        choices = page.preview.choices
        choices.platform.setCurrentIndex(choices.platform.findData("youtube"))
        choices.format.setCurrentIndex(1)
        choices.format.activated.emit(1)
        page.preview.take.click()
        qtbot.waitUntil(lambda: not page.isVisible())
        found = {b.stream.title: b.stream for b in whole.app.week.in_order()}
        assert found["Guest night"].platforms == ("twitch",)
        assert found["Their stream"].platforms == ("youtube",)
        assert found["Their stream"].format_id == choices.format.itemData(1)


class TestRefusals:
    def test_a_letter_is_no_calendar(self, tmp_path: Path, bring: Bring) -> None:
        path = tmp_path / "letter.ics"
        path.write_text("Dear all")
        page = bring(path, "refused")
        assert page.refused.title.text() == "This file holds no calendar"
        assert page.refused.isVisible()
        assert page.refused.buttons[0].hasFocus()

    def test_f09_a_table_that_is_none_is_refused_in_words(
        self, tmp_path: Path, bring: Bring
    ) -> None:
        path = tmp_path / "numbers.csv"
        path.write_bytes(b"")
        page = bring(path, "refused")
        assert page.refused.title.text() == "There is nothing in this file"
        assert page.refused.buttons[0].hasFocus()

    def test_a_table_and_a_calendar_take_turns(
        self, tmp_path: Path, file: Write, bring: Bring
    ) -> None:
        page = bring(write_table(tmp_path / "nights.csv", session_line(1)))
        assert page.tables is not None
        assert page.tables.preview.isVisible()
        bring(file(event("1")))
        assert page.preview.isVisible()
        assert page.preview.told.text() == "1 new"
        assert page.tables.model.state == "start", "it holds nothing any more"
        bring(tmp_path / "nights.csv")
        assert page.tables.preview.isVisible()

    def test_f01_a_rule_that_never_ends_is_refused_or_kept_in_bounds(
        self, file: Write, bring: Bring
    ) -> None:
        page = bring(file(event("1", more="RRULE:FREQ=SECONDLY\r\n")))
        assert "1 needs a look" in page.preview.told.text()

    def test_a_file_that_is_gone_says_so(self, tmp_path: Path, bring: Bring) -> None:
        page = bring(tmp_path / "gone.ics", "refused")
        assert page.refused.title.text() == "This file can't be opened"


class TestWays:
    def test_its_keys_open_the_page_and_escape_leaves_it(self, whole: Whole) -> None:
        whole.key(Key.Key_I, Mod.ControlModifier)
        page = whole.app.window.page
        assert isinstance(page, ImportPage)
        assert page.start.isVisible()
        whole.key(Key.Key_Escape)
        assert whole.app.window.page is whole.page

    @offscreen
    def test_choosing_a_file_blocks_nothing(self, qtbot: QtBot, whole: Whole, file: Write) -> None:
        whole.app.window.show_page("import")
        page = whole.app.window.page
        assert isinstance(page, ImportPage)
        page.start.buttons[0].click()
        dialog = whole.app.window.findChild(QFileDialog)
        assert dialog is not None
        assert not dialog.isModal()
        dialog.fileSelected.emit(str(file(event("1"))))
        dialog.close()
        reached(qtbot, page, "preview")

    def test_a_file_can_be_dropped_on_the_window(
        self, qtbot: QtBot, whole: Whole, file: Write
    ) -> None:
        data, window = QMimeData(), whole.app.window
        data.setUrls([QUrl.fromLocalFile(str(file(event("1"))))])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Mod.NoModifier
        enter = QDragEnterEvent(QPoint(600, 400), copy, data, left, none)
        QApplication.sendEvent(window, enter)
        assert enter.isAccepted()
        drop = QDropEvent(QPointF(600, 400), copy, data, left, none)
        QApplication.sendEvent(window, drop)
        assert isinstance(window.page, ImportPage)
        reached(qtbot, window.page, "preview")

    def test_a_picture_is_not_taken_for_a_calendar(self, whole: Whole) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile("/pictures/cover.png")])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Mod.NoModifier
        enter = QDragEnterEvent(QPoint(600, 400), copy, data, left, none)
        enter.ignore()
        QApplication.sendEvent(whole.app.window, enter)
        assert not enter.isAccepted()

    def test_escape_drops_the_preview_first(self, whole: Whole, file: Write, bring: Bring) -> None:
        page = bring(file(event("1")))
        whole.key(Key.Key_Escape)
        assert page.start.isVisible()
        assert whole.app.window.page is page

    def test_f02_reading_can_be_cancelled(self, whole: Whole, file: Write, bring: Bring) -> None:
        many = file(*(event(str(number)) for number in range(2000)))
        page = bring(many, "reading")
        assert page.busy.isVisible()
        page.busy.cancel.click()
        assert page.model.state == "start"
        assert whole.steps() == 0

    def test_f02_taking_over_can_be_cancelled_and_leaves_nothing(
        self, qtbot: QtBot, whole: Whole, file: Write, bring: Bring
    ) -> None:
        before = count(whole)
        page = bring(file(*(event(str(number)) for number in range(600))))
        with qtbot.waitSignal(page.model.progress):
            page.model.take_over()
        page.busy.cancel.click()
        assert page.model.state == "preview"
        assert (count(whole), whole.steps()) == (before, 0)
        assert page.preview.told.text() == "600 new"

    def test_the_window_can_close_while_a_file_is_read(
        self, whole: Whole, file: Write, bring: Bring
    ) -> None:
        bring(file(*(event(str(number)) for number in range(2000))), "reading")
        assert whole.app.window.close()


def test_it_reads_from_right_to_left(qtbot: QtBot, open_window: OpenWindow, file: Write) -> None:
    whole = open_window(1024, 640, "ar_EG")
    whole.app.imports.open(str(file(event("1", "L" * 400))))
    page = whole.app.window.page
    assert isinstance(page, ImportPage)
    reached(qtbot, page, "preview")
    whole.settle()
    assert page.preview.take.x() < page.preview.cancel.x()
    assert page.preview.list.horizontalScrollBar().maximum() == 0
