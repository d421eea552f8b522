"""A weekly stream made by keyboard; one of them dragged; the later ones follow; all taken back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from creatorplanner.operations.checklists import tick_item
from creatorplanner.views.panel.panel import StreamPanel
from tests.fixtures.plan import NOW, Open
from tests.fixtures.window import Key, OpenWindow, Whole

FRIDAY = datetime(2026, 11, 20, 20)


def _walls(whole: Whole) -> list[datetime]:
    ahead = whole.book.streams.upcoming(NOW, 500)
    return [s.start for s in ahead if "Ask me" in s.title and s.start is not None]


def _make_weekly(whole: Whole) -> str:
    key = whole.id("Ask me")
    whole.focus_block(key)
    whole.key(Key.Key_Return)
    (panel,) = whole.app.window.findChildren(StreamPanel)
    panel.title.setFocus()
    for _stop in range(4):
        whole.key(Key.Key_Tab)
        if panel.repeat.row.hasFocus():
            break
    assert panel.repeat.row.hasFocus()
    whole.key(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _step in range(3):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction().text() == "Every Friday"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    return key


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_series_from_the_keyboard_to_undo(open_window: OpenWindow) -> None:
    whole = open_window()
    key = _make_weekly(whole)
    assert len(_walls(whole)) == 13

    whole.page.turn(2)
    whole.settle()
    third = whole.id("Ask me")
    items = whole.book.promotion.items_of(third)
    assert items
    whole.app.kit.desk.run(tick_item, items[0].id, NOW)
    whole.page.turn(-1)
    whole.settle()
    second = whole.id("Ask me")
    whole.move_block(second, 1, 60)
    toast = whole.app.window.toast
    (later,) = [
        b for b in toast.findChildren(type(toast._button)) if b.accessibleName() == "This and later"
    ]
    QTest.mouseClick(later, Qt.MouseButton.LeftButton)
    moved = FRIDAY + timedelta(days=8, hours=1)
    assert _walls(whole)[:3] == [FRIDAY, moved, moved + timedelta(weeks=1)]
    assert whole.start(third) == moved + timedelta(weeks=1)
    assert whole.book.promotion.items_of(third)[0].done  # the tick went along

    whole.undo()
    assert whole.start(third) == FRIDAY + timedelta(weeks=2)
    assert whole.start(second) == moved
    whole.undo()
    assert whole.start(second) == FRIDAY + timedelta(weeks=1)
    assert whole.book.promotion.items_of(third)[0].done
    assert whole.start(key) == FRIDAY


def test_a_series_survives_the_window(open_window: OpenWindow, open_book: Open) -> None:
    from creatorplanner.domain.recurrence_text import read_rule
    from creatorplanner.operations.series import create_series
    from creatorplanner.operations.streams import Draft

    book = open_book()
    whole = open_window(book=book)
    draft = Draft(zone="America/New_York", start=FRIDAY, title="Ask me anything")
    whole.app.kit.desk.run(create_series, draft, read_rule("FREQ=WEEKLY"), NOW)
    whole.app.window.close()
    whole.app.close()
    again = open_window(book=open_book())
    assert again.app.week.blocks[again.id("Ask me")].repeats is not None
    again.undo()
    assert again.app.week.blocks == {}
    again.app.window.close()
    again.app.close()
