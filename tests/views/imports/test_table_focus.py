"""Where the keyboard is on the preview of a table: Enter does what the button says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

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


def test_enter_imports_what_guessing_again_finds(qtbot: QtBot, show: Show) -> None:
    part = show(table(session_line(1)))
    part.model.set_field(3, "")
    settled(qtbot, part)
    done(qtbot, part)
    part.model._found(table(session_line(1)))
    settled(qtbot, part)
    preview = part.preview
    part.first_focus().setFocus()
    assert preview.cancel.hasFocus(), "there is nothing to take"
    QTest.mouseClick(preview.again, Qt.MouseButton.LeftButton)
    settled(qtbot, part)
    assert preview.take.words() == "Import 1 row"
    assert preview.take.hasFocus()
    preview.cancel.setFocus()
    part.model.set_field(4, "")
    settled(qtbot, part)
    assert preview.cancel.hasFocus(), "who went there stays there"
