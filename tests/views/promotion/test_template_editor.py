"""Lines of a template: two times, a network, their order; and the streams that follow it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.start_templates import START_TEMPLATES, TIKTOK_STANDARD
from creatorplanner.operations.streams import retitle_stream
from creatorplanner.views.promotion.page import PromotionPage
from creatorplanner.views.promotion.template_editor import TemplateEditor
from creatorplanner.views.promotion.template_line import TemplateLine
from tests.views.today.conftest import Plan

Open = Callable[..., PromotionPage]
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def editor(open_page: Open) -> TemplateEditor:
    """The editor at the standard template."""
    page = open_page("templates")
    page.templates.pick(page.templates_model.create(TIKTOK_STANDARD))
    return page.templates.editor


@pytest.fixture
def stream(editor: TemplateEditor, plan: Plan) -> str:
    """A coming stream with the template's list."""
    assert editor.rows
    editor.users["qa"].click()
    return plan.stream("Ask me anything", 25, 20, "qa")


def rows(editor: TemplateEditor) -> list[TemplateLine]:
    """The lines from top to bottom."""
    return sorted(editor.rows.values(), key=lambda row: row.y())


def texts(editor: TemplateEditor) -> list[str]:
    """What they say, in the plan's order."""
    assert editor._sheet is not None
    return [line.text for line in editor._sheet.lines]


def pick(menu: QMenu, text: str) -> None:
    """Choose an entry by its words."""
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.deleteLater()


def listed(plan: Plan, stream: str) -> list[str]:
    """The stream's lines."""
    return [item.text for item in plan.desk.book.promotion.items_of(stream)]


def test_a_line_says_when_to_do_it_by_when_and_whose_text_it_posts(editor: TemplateEditor) -> None:
    first, teaser = rows(editor)[0], rows(editor)[2]
    assert (first.do.words(), first.due.words()) == ("3 days before start", "2 days before start")
    assert (first.network.words(), teaser.network.words()) == ("None", "TikTok")
    assert teaser.do.accessibleName() == "Do at: 24 h before start"
    assert teaser.due.accessibleName() == "Done by: 12 h before start"


def test_times_and_network_are_changed(editor: TemplateEditor, plan: Plan) -> None:
    row = rows(editor)[0]
    do, due = row.choices()
    pick(do.menu(row), "Any time before it is due")
    pick(due.menu(row), "24 h before start")
    pick(row._network_menu(row), "YouTube")
    assert row.do.words() == "Any time"
    assert row.due.words() == "24 h before start"
    assert row.network.words() == "YouTube"
    line = plan.desk.book.promotion.template_items(row.line.template_id)[0]
    assert (line.do, line.due) == (None, DueRule(Anchor.START, -1440))
    assert line.network == "youtube"


def test_a_line_is_dragged_to_its_place(qtbot: QtBot, editor: TemplateEditor, plan: Plan) -> None:
    before = texts(editor)
    qtbot.waitUntil(lambda: rows(editor)[1].y() > 0)
    first, third = rows(editor)[0], rows(editor)[2]
    grip = first.grip
    start = grip.rect().center()
    end = grip.mapFromGlobal(third.mapToGlobal(QPoint(0, third.height() - 3)))
    QTest.mousePress(grip, LEFT, NONE, start)
    QTest.mouseMove(grip, (start + end) / 2)
    QTest.mouseMove(grip, end)
    QTest.mouseRelease(grip, LEFT, NONE, end)
    assert texts(editor) == [before[1], before[2], before[0], *before[3:]]
    plan.desk.undo()
    assert texts(editor) == before


def test_escape_ends_a_drag(qtbot: QtBot, editor: TemplateEditor) -> None:
    before = texts(editor)
    qtbot.waitUntil(lambda: rows(editor)[1].y() > 0)
    grip = rows(editor)[0].grip
    end = grip.rect().center() + QPoint(0, 120)
    QTest.mousePress(grip, LEFT, NONE, grip.rect().center())
    QTest.mouseMove(grip, end)
    QTest.keyClick(grip, Qt.Key.Key_Escape)
    QTest.mouseRelease(grip, LEFT, NONE, end)
    assert texts(editor) == before


def test_arrows_on_the_grip_move_too(qtbot: QtBot, editor: TemplateEditor) -> None:
    before = texts(editor)
    grip = rows(editor)[0].grip
    assert grip.accessibleName() == f"Move {before[0]}"
    qtbot.keyClick(grip, Qt.Key.Key_Down)
    assert texts(editor)[:2] == [before[1], before[0]]


def test_narrow_lines_say_themselves_what_they_set(qtbot: QtBot, editor: TemplateEditor) -> None:
    row = rows(editor)[0]
    window = editor.window()
    for width, beside in ((1100, True), (560, False)):
        window.resize(width, 800)
        page = next(one for one in window.findChildren(PromotionPage))
        page.resize(width, 740)
        qtbot.waitUntil(
            lambda beside=beside: (row.due.y() < row.field.geometry().bottom()) == beside
        )


def test_a_template_is_duplicated(qtbot: QtBot, editor: TemplateEditor, plan: Plan) -> None:
    before = texts(editor)
    qtbot.mouseClick(editor.copied, LEFT)
    assert editor.name.text() == "TikTok standard, copy"
    assert texts(editor) == before
    names = [template.name for template in plan.desk.book.promotion.templates()]
    assert names == ["TikTok standard", "TikTok standard, copy"]


def test_all_that_come_along_are_offered(open_page: Open, plan: Plan) -> None:
    page = open_page("templates")
    for start in START_TEMPLATES:
        pick(page.templates.start_menu(), start.name)
    pick(page.templates.start_menu(), "Empty template")
    names = [template.name for template in plan.desk.book.promotion.templates()]
    assert names == [*(start.name for start in START_TEMPLATES), "New template"]


def test_a_changed_template_offers_to_refresh_coming_streams(
    qtbot: QtBot, editor: TemplateEditor, plan: Plan, stream: str
) -> None:
    assert editor.stale.isHidden()
    first = rows(editor)[0]
    qtbot.keyClick(first.more, Qt.Key.Key_Delete)
    assert editor.stale.text.text() == "1 coming stream still has the old list."
    assert len(listed(plan, stream)) == 6
    qtbot.mouseClick(editor.stale.buttons[0], LEFT)
    assert listed(plan, stream) == texts(editor)
    assert editor.stale.isHidden()
    plan.desk.undo()
    assert len(listed(plan, stream)) == 6
    assert not editor.stale.isHidden()


def test_leaving_it_is_asked_again_only_after_another_change(
    qtbot: QtBot, editor: TemplateEditor, plan: Plan, stream: str
) -> None:
    qtbot.keyClick(rows(editor)[0].more, Qt.Key.Key_Delete)
    qtbot.mouseClick(editor.stale.buttons[1], LEFT)
    assert editor.stale.isHidden()
    plan.desk.run(retitle_stream, stream, "Another")
    assert editor.stale.isHidden()
    assert len(listed(plan, stream)) == 6
    qtbot.keyClick(rows(editor)[0].more, Qt.Key.Key_Delete)
    assert not editor.stale.isHidden()


def test_what_was_taken_off_a_stream_by_hand_stays_off_after_a_refresh(
    qtbot: QtBot, editor: TemplateEditor, plan: Plan, stream: str, open_page: Open
) -> None:
    page = open_page("streams")
    card = page.streams.cards[stream]
    teaser = next(row for row in card.rows.values() if row.line.item.text == "Teaser video")
    qtbot.keyClick(teaser.check, Qt.Key.Key_Delete)
    qtbot.keyClick(rows(editor)[0].more, Qt.Key.Key_Delete)
    qtbot.mouseClick(editor.stale.buttons[0], LEFT)
    assert listed(plan, stream) == [text for text in texts(editor) if text != "Teaser video"]


def test_done_by_before_do_at_is_said(editor: TemplateEditor) -> None:
    row = rows(editor)[0]
    quiet = row.due.grab().toImage()
    row.choices()[1].choose(DueRule(Anchor.START, -120))
    row.choices()[0].choose(DueRule(Anchor.START, -60))
    assert row.due.accessibleName().endswith("This is before it is to be done.")
    assert "before it is to be done" in row.due.toolTip()
    assert row.due.grab().toImage() != quiet
    row.choices()[0].choose(None)
    assert "before it is to be done" not in row.due.accessibleName()
