"""Times that no clock showed, and what has not begun: put right, and told as what became of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from creatorplanner.views.widgets.fields import LineEdit
from tests.support.tables_in import session_line
from tests.views.imports.test_table_part import (
    Show,
    book,
    clock,
    done,
    planner,
    settled,
    show,
    table,
)

__all__ = ["book", "clock", "planner", "show"]
SKIPPED = "2026-03-08 02:30"


def test_the_field_holds_the_cell_and_takes_another_time(qtbot: QtBot, show: Show) -> None:
    part = show(table(session_line(1, started=SKIPPED)))
    field = next(iter(part.preview.looks.rows.values())).controls[0]
    assert isinstance(field, LineEdit)
    assert field.text() == SKIPPED
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    for _sign in "02:30":
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, "01:30")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, part)
    assert part.model.read.rows[0].started == datetime(2026, 3, 8, 1, 30)
    assert not part.preview.looks.isVisible()


def test_a_row_that_was_taken_is_told_as_changed_not_as_blank(qtbot: QtBot, show: Show) -> None:
    part = show(table(session_line(1, started=SKIPPED)))
    assert part.preview.told.text() == "1 new, 1 needs a look"
    done(qtbot, part)
    report = part.model.report
    assert report is not None
    assert (report.rows, report.cells) == ((), ())
    assert [one.why for one in report.changed] == ["skipped"]
    assert len(part.report.lines) == 1


def test_a_row_ahead_is_told_as_left_out(qtbot: QtBot, show: Show) -> None:
    part = show(table(session_line(1), session_line(2, started="2026-12-24 20:00")))
    assert part.model.counts().lost == 1
    done(qtbot, part)
    report = part.model.report
    assert report is not None
    assert [one.why for one in report.rows] == ["future"]
    assert (report.cells, report.changed) == ((), ())
