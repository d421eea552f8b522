"""A stream's texts: blanks, networks with a text of their own, limits, and hashtags in use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from creatorplanner.domain.posts import Caption
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.captions import VARIABLES
from creatorplanner.operations.settings import change_setting
from creatorplanner.operations.streams import (
    Draft,
    create_stream,
    set_hashtags,
    set_stream_text,
)
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.caption_text import CaptionText
from creatorplanner.views.panel.panel import StreamPanel
from tests.views.panel.conftest import Add

Stored = Callable[[str], Stream]


@pytest.fixture
def mine(kit: Kit, panel: StreamPanel, add: Add) -> str:
    made = add()
    kit.navigator.select(made)
    assert panel.model.stream is not None
    return made


def trigger(menu: QMenu, text: str) -> None:
    """Choose an entry by its words, as shown."""
    entries = {action.text(): action for action in menu.actions()}
    entries[text].trigger()
    menu.deleteLater()


def test_a_hashtag_tells_where_it_was_used(kit: Kit, panel: StreamPanel, mine: str) -> None:
    kit.desk.run(set_hashtags, mine, ("ama",))
    made = kit.desk.run(
        create_stream,
        Draft("America/New_York", datetime(2026, 11, 12, 20), title="Older", hashtags=("ama",)),
    )
    assert made is not None
    menu = panel.hashtags.uses_menu("ama")
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[0] == "#ama on 2 streams"
    assert any("Nov 12, 2026" in word and "Older" in word for word in words)
    trigger(menu, next(word for word in words if "Older" in word))
    assert kit.navigator.stream_id == made.subject


def test_blanks_are_inserted_and_filled_when_copied(
    kit: Kit, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    kit.desk.run(set_stream_text, mine, "caption", "Live")
    editor = panel.caption.editor
    editor.base.moveCursor(QTextCursor.MoveOperation.End)
    words = [action.text() for action in editor.insert_menu().actions()]
    assert [word.split("}")[0][1:] for word in words] == list(VARIABLES)
    trigger(editor.insert_menu(), next(word for word in words if word.startswith("{time}")))
    panel.flush()
    assert stored(mine).caption == "Live {time}"
    block = editor.base.document().firstBlock()
    assert isinstance(editor.base, CaptionText)
    (chip,) = editor.base.chips(block)
    assert chip.width() > 0
    assert panel.caption.text().startswith("Live 8")
    assert "{" not in panel.caption.text()


def test_an_empty_blank_is_said(kit: Kit, panel: StreamPanel, mine: str) -> None:
    kit.desk.run(set_stream_text, mine, "caption", "Follow {handle}")
    assert "Set your handle" in panel.caption.editor.hint.text()
    kit.desk.run(change_setting, "handle", "mia")
    assert panel.caption.editor.hint.isHidden()
    assert panel.caption.text().startswith("Follow @mia")


def test_an_own_limit_counts_at_once(kit: Kit, panel: StreamPanel, mine: str) -> None:
    kit.desk.run(set_stream_text, mine, "caption", "x" * 3000)
    counter = panel.caption.counters.counters["tiktok"]
    assert counter.role() == "bad"
    kit.desk.run(change_setting, "network_limits", ("tiktok characters 4000",))
    assert counter.role() == "text3"


def test_another_stream_starts_with_its_base_text(
    kit: Kit, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    kit.desk.run(set_stream_text, mine, "caption", "Mine")
    editor = panel.caption.editor
    editor.counters.counters["tiktok"].click()
    editor.own.insertPlainText("Only here. ")
    made = kit.desk.run(create_stream, Draft("UTC", datetime(2026, 11, 25, 20), title="Next"))
    assert made is not None
    kit.navigator.select(made.subject)
    assert kit.desk.book.find(Caption, f"{mine}/tiktok") is not None
    assert kit.desk.book.promotion.captions(made.subject) == []
    assert editor.network == ""
    assert stored(mine).caption == "Mine"
    kit.navigator.select(mine)
    assert editor.tabs.tabs["tiktok"].own


def test_a_blank_that_nobody_knows_is_said_and_stays_as_typed(
    kit: Kit, panel: StreamPanel, mine: str
) -> None:
    kit.desk.run(set_stream_text, mine, "caption", "At {Time} in {tim zone}, {1}")
    hint = panel.caption.editor.hint
    assert "{\u2068tim zone\u2069} is not known and is posted as it stands" in hint.text()
    assert hint.text().count("is not known") == 1
    assert panel.caption.text().endswith("in {tim zone}, {1}")
    kit.desk.run(set_stream_text, mine, "caption", "At {Time}")
    assert hint.isHidden()
