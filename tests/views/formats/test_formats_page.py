"""The Formats page: lists that keep their order and selection, an editor that saves itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.formats import Format
from creatorplanner.models.desk import Desk
from creatorplanner.models.formats_model import FormatsModel
from creatorplanner.operations.formats import (
    archive_format,
    create_format,
    delete_format,
    rename_format,
)
from creatorplanner.operations.streams import Draft, create_stream
from creatorplanner.views.formats.page import FormatsPage
from creatorplanner.views.kit import Kit

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def model(desk: Desk) -> FormatsModel:
    made = FormatsModel(desk)
    made.shown()
    return made


@pytest.fixture
def page(kit: Kit, qtbot: QtBot) -> Iterator[FormatsPage]:
    window = QWidget()
    qtbot.addWidget(window)
    made = FormatsPage(kit, FormatsModel(kit.desk), FormatsModel(kit.desk, archived=True))
    made.setParent(window)
    made.header.setParent(window)
    window.resize(1000, 760)
    made.resize(1000, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.shown()
    yield made  # noqa: PT022 - the window must outlive the test


def names(model: FormatsModel) -> list[str]:
    return [row.kind.name for row in model.rows()]


def stored(kit: Kit, format_id: str) -> Format:
    found = kit.desk.book.find(Format, format_id)
    assert found is not None
    return found


def test_the_model_follows_every_change_without_a_reset(
    model: FormatsModel, desk: Desk, qtbot: QtBot
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    with qtbot.assertNotEmitted(model.modelReset):
        for name in ("Gaming", "Haul"):
            desk.run(create_format, name)
        model.moveRows(QModelIndex(), 3, 1, QModelIndex(), 0)
        assert names(model) == ["Haul", "Q&A", "Draw with me", "Gaming"]
        model.moveRows(QModelIndex(), 0, 1, QModelIndex(), 4)
        assert names(model) == ["Q&A", "Draw with me", "Gaming", "Haul"]
        desk.run(rename_format, "draw", "Sketching")
        desk.run(archive_format, "qa")
        assert names(model) == ["Sketching", "Gaming", "Haul"]
        for _step in range(2):
            desk.undo()
        assert names(model) == ["Q&A", "Draw with me", "Gaming", "Haul"]
    tester.deleteLater()


def test_streams_are_counted(model: FormatsModel, desk: Desk) -> None:
    desk.run(create_stream, Draft("UTC", format_id="qa"))
    assert [row.streams for row in model.rows()] == [1, 0]
    desk.undo()
    assert [row.streams for row in model.rows()] == [0, 0]


def test_a_hidden_model_reads_when_it_is_shown(model: FormatsModel, desk: Desk) -> None:
    model.shown(False)
    desk.run(create_format, "Gaming")
    assert names(model) == ["Q&A", "Draw with me"]
    model.shown()
    assert names(model) == ["Q&A", "Draw with me", "Gaming"]


def test_a_new_format_is_named_at_once(qtbot: QtBot, kit: Kit, page: FormatsPage) -> None:
    qtbot.mouseClick(page.new, LEFT)
    editor = page.editor
    assert editor.name.hasFocus()
    qtbot.keyClicks(editor.name, "Karaoke & more")
    qtbot.keyClick(editor.name, Qt.Key.Key_Return)
    assert names(page.model) == ["Q&A", "Draw with me", "Karaoke & more"]
    assert stored(kit, editor.format_id).color == "pink"
    assert page.lists[0].currentIndex().row() == 2


def test_every_field_saves_itself(qtbot: QtBot, kit: Kit, page: FormatsPage) -> None:
    page.pick("qa")
    editor = page.editor
    for field, text in (
        (editor.length, "2h"),
        (editor.goal, "1.2k"),
        (editor.hashtags, "#ama live"),
    ):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.mouseClick(editor.color.swatches["violet"], LEFT)
    kind = stored(kit, "qa")
    assert (kind.minutes, kind.goal, kind.hashtags) == (120, 1200, ("ama",))
    assert kind.color == "violet"
    assert editor.color.swatches["orange"].used
    assert not editor.color.swatches["violet"].used


@pytest.mark.parametrize(
    ("field", "text", "problem"),
    [
        ("name", "  ", "A format needs a name"),
        ("length", "long", "Try 90m or 1h30"),
        ("length", "25h", "Try 90m or 1h30"),
        ("goal", "many", "Try 1200 or 1.2k"),
    ],
)
def test_what_cannot_be_read_stays_and_is_explained(
    qtbot: QtBot, kit: Kit, page: FormatsPage, field: str, text: str, problem: str
) -> None:
    page.pick("qa")
    before = stored(kit, "qa")
    edit = getattr(page.editor, field)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == text
    assert edit.property("state") == "bad"
    assert page.editor.problem.text() == problem
    assert stored(kit, "qa") == before


def test_only_one_emoji_is_taken(qtbot: QtBot, kit: Kit, page: FormatsPage) -> None:
    page.pick("qa")
    field = page.editor.emoji.field
    field.setFocus()
    field.setText("👩‍👩‍👧‍👦🎨")
    field.setModified(True)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert stored(kit, "qa").emoji == "👩‍👩‍👧‍👦"


def test_an_undo_shows_in_the_editor(kit: Kit, page: FormatsPage) -> None:
    page.pick("qa")
    kit.desk.run(rename_format, "qa", "Questions")
    assert page.editor.name.text() == "Questions"
    kit.desk.undo()
    assert page.editor.name.text() == "Q&A"


def test_keys_reorder_and_keep_the_selection(qtbot: QtBot, kit: Kit, page: FormatsPage) -> None:
    page.pick("qa")
    page.lists[0].setFocus()
    qtbot.keyClick(page.lists[0], Qt.Key.Key_Down, ALT)
    assert names(page.model) == ["Draw with me", "Q&A"]
    assert page.lists[0].currentIndex().row() == 1
    assert page.editor.format_id == "qa"
    qtbot.keyClick(page.lists[0], Qt.Key.Key_Down, ALT)
    assert names(page.model) == ["Draw with me", "Q&A"]
    kit.desk.undo()
    assert names(page.model) == ["Q&A", "Draw with me"]


def test_a_format_with_streams_is_archived_first(qtbot: QtBot, kit: Kit, page: FormatsPage) -> None:
    kit.desk.run(create_stream, Draft("UTC", format_id="qa"))
    page.pick("qa")
    leaving = page.editor.leaving
    qtbot.mouseClick(leaving.delete, LEFT)
    assert stored(kit, "qa").name == "Q&A"
    assert leaving.why.isVisible()
    qtbot.mouseClick(leaving.archive, LEFT)
    assert names(page.archive) == ["Q&A"]
    assert page.editor.format_id == "qa"
    qtbot.mouseClick(leaving.archive, LEFT)
    assert names(page.archive) == []
    qtbot.mouseClick(leaving.delete, LEFT)
    qtbot.mouseClick(leaving.release, LEFT)
    assert kit.desk.book.find(Format, "qa") is None
    kit.desk.undo()
    assert names(page.model) == ["Q&A", "Draw with me"]


def test_without_any_format_the_page_says_what_one_is(kit: Kit, page: FormatsPage) -> None:
    for key in ("qa", "draw"):
        kit.desk.run(delete_format, key)
    assert page.first_focus() is page.new
    assert not page.lists[0].isVisible()
    page.add_format()
    assert names(page.model) == ["New format"]
    assert page.lists[0].isVisible()
