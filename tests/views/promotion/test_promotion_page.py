"""Promotion by stream and by day, on a real plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.streams import Stream
from creatorplanner.models.promotion_model import LATE
from creatorplanner.operations.streams import (
    delete_stream,
    move_stream,
    set_hashtags,
    set_platforms,
    set_stream_text,
)
from creatorplanner.views.kit import Kit
from creatorplanner.views.promotion.page import PromotionPage
from creatorplanner.views.promotion.stream_card import StreamCard
from tests.views.today.conftest import NOW, Plan, Week, at

Open = Callable[..., PromotionPage]


def _texts(card: StreamCard) -> list[str]:
    return [line.item.text for line in card.block.lines]


def test_streams_ahead_and_those_just_over_with_open_steps(week: Week, open_page: Open) -> None:
    page = open_page()
    assert list(page.streams.cards) == [week.story, week.ranked, week.draw]
    ranked = page.streams.cards[week.ranked]
    assert ranked.head.accessibleName() == "Ranked grind w/ chat, Today 7 PM, 3 of 5 steps done"
    # the caption is that of the next stream, not of one that is over
    assert ranked.head.isChecked()
    assert page.streams.side.caption_words() == "Road to Diamond tonight"


def test_tick_counts_and_can_be_undone(
    qtbot: QtBot, plan: Plan, week: Week, open_page: Open
) -> None:
    page = open_page()
    card = page.streams.cards[week.ranked]
    row = card.rows[week.go_live]
    qtbot.mouseClick(row.check, Qt.MouseButton.LeftButton)
    item = plan.desk.book.find(ChecklistItem, week.go_live)
    assert item is not None
    assert item.done_at == NOW
    assert card.head.accessibleName().endswith("4 of 5 steps done")
    plan.desk.undo()
    assert not row.check.isChecked()
    assert card.rows[week.go_live] is row


def test_add_rename_set_due_and_delete(
    qtbot: QtBot, plan: Plan, week: Week, open_page: Open
) -> None:
    page = open_page()
    card = page.streams.cards[week.draw]
    card.add.setFocus()
    qtbot.keyClicks(card.add, "Post the <b>sketch</b> & more")
    qtbot.keyClick(card.add, Qt.Key.Key_Return)
    assert _texts(card)[-1] == "Post the <b>sketch</b> & more"
    assert card.add.text() == ""
    row = card.rows[card.block.lines[-1].item.id]
    row.rename()
    row.field.setText("Post the sketch")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert _texts(card)[-1] == "Post the sketch"
    row.rule_chosen.emit(row.line.item.id, at(12))
    assert row.due.words() == "Thu 12 PM"
    qtbot.keyClick(row.check, Qt.Key.Key_Delete)
    assert _texts(card) == ["Teaser video", "Story", "Cover", "Go-live post"]
    plan.desk.undo()
    assert _texts(card)[-1] == "Post the sketch"


def test_alt_arrows_reorder(qtbot: QtBot, plan: Plan, week: Week, open_page: Open) -> None:
    card = open_page().streams.cards[week.draw]
    row = card.rows[card.block.lines[1].item.id]
    qtbot.keyClick(row.check, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _texts(card) == ["Story", "Teaser video", "Cover", "Go-live post"]
    qtbot.keyClick(row.check, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _texts(card)[0] == "Story"
    plan.desk.undo()
    assert _texts(card) == ["Teaser video", "Story", "Cover", "Go-live post"]


def test_due_times_follow_a_moved_stream(plan: Plan, week: Week, open_page: Open) -> None:
    page = open_page()
    card = page.streams.cards[week.draw]
    plan.desk.run(move_stream, week.draw, datetime(2026, 11, 21, 20))
    story = next(line.item.id for line in card.block.lines if line.item.text == "Story")
    assert card.rows[story].due.words() == "Sat 12 PM"
    assert "Sat 8 PM" in card.head.accessibleName()


def test_picking_a_stream_shows_its_caption_and_saves_what_was_typed(
    qtbot: QtBot, plan: Plan, week: Week, open_page: Open
) -> None:
    page = open_page()
    side = page.streams.side
    side.caption.setPlainText("Changed")
    qtbot.mouseClick(page.streams.cards[week.draw].head, Qt.MouseButton.LeftButton)
    ranked = plan.desk.book.find(Stream, week.ranked)
    assert ranked is not None
    assert ranked.caption == "Changed"
    assert side.caption_words() == ""
    assert not side.copies[0].isEnabled()


def test_the_editor_and_the_side_panel_show_one_stream(
    qtbot: QtBot, kit: Kit, week: Week, open_page: Open
) -> None:
    asked: list[str] = []
    kit.navigator.selected.connect(lambda stream_id, _part: asked.append(stream_id))
    page = open_page().streams
    first = page.selected
    assert first != week.draw
    qtbot.mouseClick(page.cards[week.draw].head, Qt.MouseButton.LeftButton)
    assert asked == []  # no panel is open, and none is opened
    kit.navigator.select(first)
    assert page.selected == first
    qtbot.mouseClick(page.cards[week.draw].head, Qt.MouseButton.LeftButton)
    assert page.selected == kit.navigator.stream_id == week.draw
    page.hide()
    kit.navigator.select(first)
    page.show()
    assert page.selected == first
    kit.navigator.select("")
    assert page.selected == first


def test_copy_caption_hashtags_both(qtbot: QtBot, plan: Plan, week: Week, open_page: Open) -> None:
    plan.desk.run(set_hashtags, week.ranked, ("ranked", "live"))
    side = open_page().streams.side
    copied = []
    for button in side.copies:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        copied.append(QGuiApplication.clipboard().text())
        assert button.words() == "Copied"
    assert copied == [
        "Road to Diamond tonight",
        "#ranked #live",
        "Road to Diamond tonight\n\n#ranked #live",
    ]
    # back to its own words after a moment
    qtbot.waitUntil(lambda: side.copies[0].words() == "Copy caption", timeout=4000)


def test_too_long_caption_counts_in_red_and_copies_anyway(
    plan: Plan, week: Week, open_page: Open
) -> None:
    plan.desk.run(set_platforms, week.ranked, ("instagram",))
    plan.desk.run(set_stream_text, week.ranked, "caption", "x" * 2230)
    side = open_page().streams.side
    counter = side.counters.counters["instagram"]
    assert counter.words() == "30 over"
    assert counter.role() == "bad"
    assert side.copies[0].isEnabled()
    assert "Instagram shows the first 125 in feed." in side.visible_hint.text()


@pytest.mark.usefixtures("week")
def test_no_widget_floats_outside_the_window(open_page: Open) -> None:
    page = open_page()
    for view in ("days", "templates", "sets", "streams"):
        page.choose(view)
    assert QApplication.topLevelWidgets() == [page.window()]


def test_streams_come_and_go(plan: Plan, week: Week, open_page: Open) -> None:
    page = open_page()
    draw = page.streams.cards[week.draw]
    plan.desk.run(delete_stream, week.ranked)
    assert list(page.streams.cards) == [week.story, week.draw]
    assert page.streams.cards[week.draw] is draw
    assert draw.head.isChecked()
    plan.desk.undo()
    assert list(page.streams.cards) == [week.story, week.ranked, week.draw]


def test_narrow_page_puts_the_caption_below_the_picked_card(
    qtbot: QtBot, week: Week, open_page: Open
) -> None:
    page = open_page(width=600)
    streams = page.streams
    qtbot.mouseClick(streams.cards[week.draw].head, Qt.MouseButton.LeftButton)
    place = streams._list.indexOf(streams.side)
    assert streams._list.itemAt(place - 1).widget() is streams.cards[week.draw]


def test_no_streams_offer_the_calendar(qtbot: QtBot, kit: Kit, open_page: Open) -> None:
    page = open_page()
    assert page.streams.empty.isVisible()
    with qtbot.waitSignal(kit.navigator.page_asked) as asked:
        qtbot.mouseClick(page.streams.empty.buttons[0], Qt.MouseButton.LeftButton)
    assert asked.args == ["calendar"]


@pytest.mark.usefixtures("week")
def test_days_group_what_is_due(open_page: Open) -> None:
    page = open_page("days")
    cards = list(page.days.cards.items())
    assert cards[0][0] == LATE
    assert [line.check.words() for line in cards[0][1].lines.lines] == [
        "Go-live post",
        "Teaser video",
    ]
    assert cards[1][1].count.text() == "2 steps"
    assert len(cards[1][1].lines.lines) == 5  # ticked ones of today stay in view


@pytest.mark.usefixtures("week")
def test_late_line_stays_where_it_is_after_a_tick(qtbot: QtBot, open_page: Open) -> None:
    page = open_page("days")
    line = page.days.cards[LATE].lines.lines[1]
    qtbot.mouseClick(line.check, Qt.MouseButton.LeftButton)
    assert page.days.cards[LATE].lines.lines[1] is line
    assert line.check.isChecked()
    assert page.days.cards[LATE].count.text() == "1 step"


@pytest.mark.usefixtures("week")
def test_arrows_walk_from_day_to_day(qtbot: QtBot, open_page: Open) -> None:
    page = open_page("days")
    page.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)
    for _ in range(2):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    days = list(page.days.cards.values())
    assert page.focusWidget() is days[1].lines.lines[0].check


@pytest.mark.usefixtures("week")
def test_every_button_has_a_name(open_page: Open) -> None:
    page = open_page()
    nameless = [
        button
        for button in page.findChildren(QAbstractButton)
        if not button.accessibleName() and button.isVisible()
    ]
    assert nameless == []


def test_tab_follows_the_cards(qtbot: QtBot, week: Week, open_page: Open) -> None:
    streams = open_page().streams
    story, ranked = streams.cards[week.story], streams.cards[week.ranked]
    row = story.rows[week.missed]
    story.head.setFocus()
    seen = []
    for _ in range(5):
        qtbot.keyClick(streams.focusWidget(), Qt.Key.Key_Tab)
        seen.append(streams.focusWidget())
    assert seen == [row.check, row.more, row.due, story.add, ranked.head]
