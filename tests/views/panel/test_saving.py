"""Typing is saved by itself, never lost, and never disturbed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from pytestqt.qtbot import QtBot

from creatorplanner.domain.settings import Settings
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.streams import retitle_stream, set_stream_text
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.panel import StreamPanel
from creatorplanner.views.panel.text_field import PAUSE_MS
from tests.views.panel.conftest import Add

Stored = Callable[[str], Stream]


def type_into(qtbot: QtBot, panel: StreamPanel, field: str, text: str) -> None:
    widget = panel.texts.fields[field]
    widget.setFocus()
    qtbot.keyClicks(widget, text)


def test_a_pause_saves(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine = add("")
    kit.navigator.select(mine, "title")
    assert panel.title.placeholderText() == "Untitled Q&A"
    type_into(qtbot, panel, "title", "AMA")
    assert stored(mine).title == ""
    qtbot.waitUntil(lambda: stored(mine).title == "AMA", timeout=PAUSE_MS * 5)
    assert panel.foot.state.text() == "Saved just now"


def test_leaving_a_field_saves(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine = add()
    kit.navigator.select(mine)
    type_into(qtbot, panel, "notes", "only for me")
    qtbot.keyClick(panel.texts.fields["notes"], Qt.Key.Key_Backtab)
    assert stored(mine).notes == "only for me"


def test_another_stream_gets_none_of_the_typing(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine, other = add("Mine"), add("Other")
    kit.navigator.select(mine)
    type_into(qtbot, panel, "caption", "for mine")
    kit.navigator.select(other)
    assert stored(mine).caption == "for mine"
    assert stored(other).caption == ""
    assert panel.texts.fields["caption"].toPlainText() == ""
    kit.navigator.select(mine)
    assert panel.texts.fields["caption"].toPlainText() == "for mine"


def test_closing_saves(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine = add()
    kit.navigator.select(mine)
    type_into(qtbot, panel, "caption", "almost lost")
    qtbot.keyClick(panel.texts.fields["caption"], Qt.Key.Key_Escape)
    assert kit.navigator.stream_id == ""
    assert stored(mine).caption == "almost lost"


def test_an_undo_refreshes_the_field_that_has_the_focus(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine = add("Before")
    kit.navigator.select(mine, "title")
    type_into(qtbot, panel, "title", "After")
    panel.title.flush()
    assert stored(mine).title == "After"
    kit.desk.undo()
    assert panel.title.toPlainText() == "Before"
    kit.desk.redo()
    assert panel.title.toPlainText() == "After"
    panel.flush()
    assert stored(mine).title == "After"


def test_an_undo_elsewhere_leaves_unwritten_typing_alone(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine = add("Title")
    kit.navigator.select(mine)
    kit.desk.run(set_stream_text, mine, "notes", "first")
    kit.desk.run(retitle_stream, mine, "Another")
    type_into(qtbot, panel, "caption", "half a sent")
    kit.desk.undo()
    assert panel.title.toPlainText() == "Title"
    assert panel.texts.fields["caption"].toPlainText() == "half a sent"
    qtbot.keyClicks(panel.texts.fields["caption"], "ence")
    panel.flush()
    assert stored(mine).caption == "half a sentence"


def test_own_saving_keeps_what_is_being_typed(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    """The plan drops white space at the end; the field keeps it while one types on."""
    mine = add("")
    kit.navigator.select(mine, "title")
    type_into(qtbot, panel, "title", "Ask me ")
    panel.title.flush()
    assert stored(mine).title == "Ask me"
    qtbot.keyClicks(panel.title, "anything")
    panel.title.flush()
    assert stored(mine).title == "Ask me anything"


def test_what_a_full_disk_refused_is_kept_and_saved_later(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine, other = add("Mine"), add("Other")
    kit.navigator.select(mine)
    kit.desk.book.read_only = True
    type_into(qtbot, panel, "caption", "kept")
    panel.flush()
    assert panel.foot.state.text().startswith("Not saved: ")
    kit.navigator.select(other)
    kit.navigator.select(mine)
    assert panel.texts.fields["caption"].toPlainText() == "kept"
    assert stored(mine).caption == ""
    kit.desk.book.read_only = False
    qtbot.mouseClick(panel.foot.again, Qt.MouseButton.LeftButton)
    assert stored(mine).caption == "kept"
    assert panel.foot.state.text() == "Saved just now"
    assert not panel.foot.again.isVisible()


def test_pasting_into_the_title_stays_on_one_line(
    kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine = add("")
    kit.navigator.select(mine, "title")
    QGuiApplication.clipboard().setText("Ask me\nanything")
    panel.title.paste()
    panel.flush()
    assert stored(mine).title == "Ask me anything"


def test_enter_in_the_title_goes_on(qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add) -> None:
    kit.navigator.select(add(), "title")
    qtbot.keyClick(panel.title, Qt.Key.Key_Return)
    assert panel.title.toPlainText() == "Ask me anything"
    assert not panel.title.hasFocus()


@pytest.mark.parametrize("text", ["<img src=x> Q&A", "\u202eevil", "👩‍👩‍👧‍👦" * 20, "x" * 500])
def test_odd_titles_come_back_as_typed(
    kit: Kit, panel: StreamPanel, add: Add, stored: Stored, text: str
) -> None:
    mine = add("")
    kit.navigator.select(mine, "title")
    panel.title.insertPlainText(text)
    panel.flush()
    assert stored(mine).title == text
    assert panel.title.toPlainText() == text


def test_the_field_grows_with_its_text(kit: Kit, panel: StreamPanel, add: Add) -> None:
    kit.navigator.select(add("Short"))
    low = panel.title.height()
    panel.title.setPlainText("a long title " * 30)
    assert panel.title.height() > low * 4
    panel.title.setPlainText("Short")
    assert panel.title.height() == low


def test_the_windows_undo_takes_back_what_was_just_typed(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine = add("Before")
    undo = QAction(panel.window())
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(kit.desk.undo)
    panel.window().addAction(undo)
    kit.navigator.select(mine, "title")
    type_into(qtbot, panel, "title", "After")
    qtbot.keyClick(panel.title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.title.toPlainText() == "Before"
    assert stored(mine).title == "Before"
    kit.desk.redo()
    assert panel.title.toPlainText() == "After"


def test_the_windows_undo_works_from_a_one_line_field(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine = add("Before")
    kit.navigator.select(mine)
    kit.desk.run(retitle_stream, mine, "After")
    undo = QAction(panel.window())
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(kit.desk.undo)
    panel.window().addAction(undo)
    field = panel.promotion.add
    field.setFocus()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), stored(mine).title) == ("", "After")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stored(mine).title == "Before"


def test_other_regional_settings_show_at_once_and_lose_no_typing(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    mine = add()
    kit.navigator.select(mine)
    type_into(qtbot, panel, "notes", "half")
    kit.regional.apply(Settings(theme="dark", clock_hours=24))
    assert "20:00" in panel.when.row.told()
    assert panel.texts.fields["notes"].toPlainText() == "half"
    assert stored(mine).notes == "half"
