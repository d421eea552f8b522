"""Templates and hashtag sets as the Promotion page edits them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.start_templates import TIKTOK_STANDARD
from creatorplanner.operations.hashtags import create_hashtag_set
from creatorplanner.views.promotion.page import PromotionPage
from tests.views.today.conftest import Plan

Open = Callable[..., PromotionPage]


def test_standard_template_gives_a_new_stream_its_list(
    qtbot: QtBot, plan: Plan, open_page: Open
) -> None:
    page = open_page("templates")
    assert page.templates.empty.isVisible()
    qtbot.mouseClick(page.templates.empty.buttons[0], Qt.MouseButton.LeftButton)
    editor = page.templates.editor
    assert editor.name.text() == "TikTok standard"
    assert [row.line.text for row in editor.rows.values()] == [
        line.text for line in TIKTOK_STANDARD.lines
    ]
    qtbot.mouseClick(editor.users["qa"], Qt.MouseButton.LeftButton)
    stream = plan.stream("Ask me anything", 20, 20, "qa")
    items = plan.desk.book.promotion.items_of(stream)
    assert len(items) == len(TIKTOK_STANDARD.lines)
    row = page.templates.picker.rows[page.templates_model.sheets[0].template.id]
    assert row.accessibleName() == "TikTok standard, 6 steps · Q&A"


def test_editing_a_template(qtbot: QtBot, plan: Plan, open_page: Open) -> None:
    page = open_page("templates")
    qtbot.mouseClick(page.templates.empty.buttons[1], Qt.MouseButton.LeftButton)
    editor, model = page.templates.editor, page.templates_model
    editor.name.selectAll()
    qtbot.keyClicks(editor.name, "Battle prep")
    qtbot.keyClick(editor.name, Qt.Key.Key_Return)
    assert model.sheets[0].template.name == "Battle prep"
    for text in ("Invite", "Post"):
        qtbot.keyClicks(editor.add, text)
        qtbot.keyClick(editor.add, Qt.Key.Key_Return)
    rows = list(editor.rows.values())
    rows[1].field.selectAll()
    qtbot.keyClicks(rows[1].field, "Post & tag")
    qtbot.keyClick(rows[1].field, Qt.Key.Key_Return)
    qtbot.keyClick(rows[1].due, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [line.text for line in model.sheets[0].lines] == ["Post & tag", "Invite"]
    qtbot.keyClick(rows[1].due, Qt.Key.Key_Delete)
    assert [line.text for line in model.sheets[0].lines] == ["Invite"]
    plan.desk.undo()
    assert [line.text for line in model.sheets[0].lines] == ["Post & tag", "Invite"]


def test_deleted_template_comes_back_with_its_formats(
    qtbot: QtBot, plan: Plan, open_page: Open
) -> None:
    page = open_page("templates")
    model = page.templates_model
    made = model.create(TIKTOK_STANDARD)
    model.use("qa", made)
    page.templates.pick(made)
    qtbot.mouseClick(page.templates.editor.deleted, Qt.MouseButton.LeftButton)
    assert model.sheets == ()
    assert page.templates.empty.isVisible()
    plan.desk.undo()
    assert [kind.id for kind in model.sheets[0].users] == ["qa"]
    assert page.templates.editor.users["qa"].isChecked()


def test_an_emptied_name_is_put_back(qtbot: QtBot, open_page: Open) -> None:
    page = open_page("templates")
    page.templates.pick(page.templates_model.create(TIKTOK_STANDARD))
    name = page.templates.editor.name
    name.clear()
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert name.text() == "TikTok standard"
    assert page.templates_model.sheets[0].template.name == "TikTok standard"


def test_hashtag_set_from_a_pasted_block(qtbot: QtBot, plan: Plan, open_page: Open) -> None:
    page = open_page("sets")
    qtbot.mouseClick(page.sets.empty.buttons[0], Qt.MouseButton.LeftButton)
    editor = page.sets.editor
    QGuiApplication.clipboard().setText("#ama #50k\n#AMA #grwm #live #storytime #tiktoklive")
    qtbot.keyClick(editor.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert list(editor.chips) == ["ama", "50k", "grwm", "live", "storytime", "tiktoklive"]
    assert "TikTok advises up to 5" in editor.advice.text()
    assert editor.told.isHidden()
    qtbot.keyClick(editor.chips["50k"], Qt.Key.Key_Delete)
    assert page.sets.editor.words() == "#ama #grwm #live #storytime #tiktoklive"
    qtbot.mouseClick(editor.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "#ama #grwm #live #storytime #tiktoklive"
    QGuiApplication.clipboard().setText("#a-b")
    qtbot.keyClick(editor.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "was taken as" in editor.told.text()
    plan.desk.undo()
    assert editor.chips == {}  # quick changes of one set are one step


def test_sets_are_picked_renamed_and_deleted(qtbot: QtBot, plan: Plan, open_page: Open) -> None:
    for name in ("First", "Second"):
        plan.desk.run(create_hashtag_set, name, (name,))
    page = open_page("sets")
    rows = list(page.sets.picker.rows.values())
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    editor = page.sets.editor
    assert editor.name.text() == "Second"
    editor.name.selectAll()
    qtbot.keyClicks(editor.name, "Q&A")
    # leaving for another set keeps what was typed
    qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert [known.name for known in page.templates_model.sets] == ["First", "Q&A"]
    assert editor.name.text() == "First"
    qtbot.mouseClick(editor.deleted, Qt.MouseButton.LeftButton)
    assert [known.name for known in page.templates_model.sets] == ["Q&A"]
    plan.desk.undo()
    assert [known.name for known in page.templates_model.sets] == ["First", "Q&A"]


def test_tab_after_a_name_goes_to_what_it_names_and_never_to_delete(
    qtbot: QtBot, open_page: Open
) -> None:  # a space typed there deleted the set
    page = open_page("sets")
    qtbot.mouseClick(page.sets.empty.buttons[0], Qt.MouseButton.LeftButton)
    sets = page.sets.editor
    walked = _walk(sets.name)
    assert walked.index(sets.field) < walked.index(sets.deleted)
    page.choose("templates")
    page.templates.pick(page.templates_model.create(TIKTOK_STANDARD))
    template = page.templates.editor
    walked = _walk(template.name)
    assert walked.index(template.add) < walked.index(template.deleted)


def _walk(start: QWidget) -> list[QWidget]:
    """What Tab comes to from a widget on, whether it is enabled now or not."""
    walked = [start]
    while (following := walked[-1].nextInFocusChain()) is not None and following is not start:
        walked.append(following)
    return walked


def test_what_was_typed_for_a_deleted_set_is_forgotten(
    qtbot: QtBot, plan: Plan, open_page: Open
) -> None:  # each visit said that the set was not there any more
    refused: list[object] = []
    plan.desk.failed.connect(refused.append)
    page = open_page("sets")
    qtbot.mouseClick(page.sets.empty.buttons[0], Qt.MouseButton.LeftButton)
    editor = page.sets.editor
    editor.name.selectAll()
    qtbot.keyClicks(editor.name, "Glam")
    qtbot.mouseClick(editor.deleted, Qt.MouseButton.LeftButton)
    page.choose("streams")
    page.choose("sets")
    assert refused == []
    assert not page.templates_model.sets
