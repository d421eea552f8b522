"""The usability tests of promotion's texts, as written, with their steps counted.

The week is the sample week, the clock stands at Wednesday 2026-11-18, 17:20 in New York.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.posts import Caption
from creatorplanner.exchange.go_live_pack import caption_text
from creatorplanner.operations.captions import set_caption_for
from creatorplanner.operations.checklists import set_item_network
from creatorplanner.operations.streams import set_stream_text
from creatorplanner.views.panel.copying import copy_text
from creatorplanner.views.promotion.by_stream import ByStream
from creatorplanner.views.promotion.page import PromotionPage
from creatorplanner.views.today.due_line import DueLine
from tests.fixtures.window import Key, Mod, Whole, whole
from tests.support.hands import Hands

__all__ = ["whole"]

CTRL, SHIFT = Mod.ControlModifier, Mod.ShiftModifier
Said = list[str]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """What screen readers were asked to say, gathered at Qt's own door."""
    words: Said = []
    real: Callable[..., None] = QAccessible.updateAccessibility

    def gather(event: object) -> None:
        if hasattr(event, "message"):
            words.append(event.message())
        real(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", gather)
    return words


def _streams(whole: Whole) -> ByStream:
    whole.app.window.show_page("promotion")
    page = whole.app.window.page
    assert isinstance(page, PromotionPage)
    return page.streams


def test_ux_13_copy_caption_for_instagram_and_tick(whole: Whole, said: Said) -> None:
    key = whole.id("50k special")
    kit = whole.app.kit
    kit.desk.run(set_caption_for, key, "instagram", "Insta: {title} on {day}")
    streams = _streams(whole)
    streams.select(key)
    row = next(row for row in streams.cards[key].rows.values() if not row.line.item.done)
    row.check.setFocus(Qt.FocusReason.TabFocusReason)
    before = streams.cards[key].block.done
    hands = Hands(whole)
    hands.chord(Key.Key_2, CTRL | SHIFT)
    hands.chord(Key.Key_Space)
    assert hands.steps <= 2
    stream = whole.stream(key)
    wanted = f"Insta: {stream.title} on Friday, November 20"
    assert QGuiApplication.clipboard().text() == caption_text(wanted, stream.hashtags)
    assert "#" in QGuiApplication.clipboard().text()
    assert "Copied" in said
    assert streams.cards[key].block.done == before + 1
    assert row.check.isChecked()


def test_ux_14_caption_thirty_over_the_limit(whole: Whole) -> None:
    key = whole.id("50k special")
    streams = _streams(whole)
    streams.select(key)
    side, stream = streams.side, whole.stream(key)
    tags = len(caption_text("x", stream.hashtags)) - 1
    side.caption.setFocus()
    side.caption.selectAll()
    hands = Hands(whole)
    QGuiApplication.clipboard().setText("x" * (2_230 - tags))
    hands.chord(Key.Key_V, CTRL)
    assert hands.steps == 1
    counter = side.counters.counters["instagram"]
    assert (counter.words(), counter.role()) == ("30 over", "bad")
    assert "30 over for Instagram." in side.visible_hint.text()
    assert all(button.isEnabled() for button in side.copies)
    assert QApplication.activeModalWidget() is None


def test_control_and_enter_copies_what_belongs_to_the_line_and_ticks(whole: Whole) -> None:
    key = whole.id("50k special")
    whole.app.kit.desk.run(set_stream_text, key, "caption", "Base {time}")
    streams = _streams(whole)
    row = next(row for row in streams.cards[key].rows.values() if not row.line.item.done)
    row.check.setFocus(Qt.FocusReason.TabFocusReason)
    Hands(whole).chord(Key.Key_Return, CTRL)
    assert QGuiApplication.clipboard().text().startswith("Base 8")
    assert row.line.item.done


def test_a_networks_own_text_is_written_shown_and_taken_back(whole: Whole) -> None:
    key = whole.id("50k special")
    kit = whole.app.kit
    kit.desk.run(set_stream_text, key, "caption", "Base")
    streams = _streams(whole)
    streams.select(key)
    editor = streams.side.editor
    editor.counters.counters["instagram"].click()
    assert editor.network == "instagram"
    assert editor.own.toPlainText() == "Base"
    assert not editor.tabs.tabs["instagram"].own
    editor.own.setFocus()
    hands = Hands(whole)
    hands.chord(Key.Key_End, CTRL)
    hands.type(" own")
    editor.flush()
    caption = whole.book.find(Caption, f"{key}/instagram")
    assert caption is not None
    assert caption.text == "Base own"
    assert editor.tabs.tabs["instagram"].own
    kit.desk.run(set_stream_text, key, "caption", "Other")
    assert editor.own.toPlainText() == "Base own"
    editor.tabs.tabs[""].click()
    assert editor.whole().startswith("Other")
    assert editor.whole("instagram").startswith("Base own")
    editor.choose("instagram")
    editor.back.click()
    assert whole.book.find(Caption, f"{key}/instagram") is None
    assert editor.own.toPlainText() == "Other"
    whole.undo()
    assert editor.own.toPlainText() == "Base own"


def test_without_a_network_at_that_place_nothing_is_copied(whole: Whole) -> None:
    whole.app.kit.navigator.select(whole.id("50k special"))
    copy_text(whole.app.window, "before")
    Hands(whole).chord(Key.Key_5, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == "before"
    assert whole.toast == "This stream has no network 5"


def test_writing_a_networks_text_says_nothing(whole: Whole) -> None:
    key = whole.id("50k special")
    whole.app.kit.desk.run(set_caption_for, key, "x", "Short")
    assert whole.toast == ""
    whole.undo()
    assert "text of" in whole.toast


def test_today_copies_the_text_of_the_steps_network(whole: Whole) -> None:
    whole.app.window.show_page("today")
    whole.settle()
    page = whole.app.window.page
    assert page is not None
    line = next(one for one in page.findChildren(DueLine) if one.isVisible() and one.row)
    assert line.row is not None
    desk = whole.app.kit.desk
    desk.run(set_item_network, line.row.item.id, "discord")
    desk.run(set_caption_for, line.row.stream.id, "discord", "For Discord")
    line.check.setFocus(Qt.FocusReason.TabFocusReason)
    Hands(whole).chord(Key.Key_C)
    assert QGuiApplication.clipboard().text().startswith("For Discord")
    assert not line.check.isChecked()
    Hands(whole).chord(Key.Key_Return, CTRL)
    item = whole.book.find(ChecklistItem, line.row.item.id)
    assert item is not None
    assert item.done
