"""Ctrl+F goes to the page's own field, and a picture is pasted wherever the panel is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.database import open_plan
from creatorplanner.views.palette.palette import Palette
from creatorplanner.views.settings.page import SettingsPage
from tests.fixtures.plan import NOW, ZONE
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

CTRL = Mod.ControlModifier


def test_the_settings_are_searched(whole: Whole) -> None:
    whole.app.window.show_page("settings")
    page = whole.app.window.page
    assert isinstance(page, SettingsPage)
    page.show_card(page.cards[-1])
    page.cards[-1].setFocus(Qt.FocusReason.TabFocusReason)
    page.search.clearFocus()
    whole.app.window.actions_["find"].trigger()
    assert page.search.hasFocus()
    whole.type("theme")
    whole.key(Key.Key_F, CTRL)
    assert page.search.selectedText() == "theme"


@pytest.mark.parametrize("page", ["today", "calendar", "results"])
def test_a_page_without_a_field_searches_by_quick_add(whole: Whole, page: str) -> None:
    whole.app.window.show_page(page)
    whole.key(Key.Key_F, CTRL)
    (palette,) = whole.app.window.findChildren(Palette)
    assert palette.isVisible()


@pytest.mark.parametrize("from_panel", [False, True])
def test_a_picture_is_pasted_with_the_focus_anywhere(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, from_panel: bool
) -> None:
    clock = FixedClock(NOW, ZONE)
    book = open_plan(tmp_path / "plan.db", clock=clock)
    fill_sample(book, clock)
    whole = open_window(book=book)
    key = whole.id("Draw")
    block = whole.focus_block(key)
    whole.app.kit.navigator.select(key, "checklist" if from_panel else "")
    assert block.hasFocus() is not from_panel
    image = QImage(90, 160, QImage.Format.Format_RGB32)
    image.fill(QColor("#aa3366"))
    QApplication.clipboard().setImage(image)
    whole.key(Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: book.posts.cover_of(key) is not None)
    whole.app.window.close()
    book.close()


def test_without_a_picture_nothing_is_pasted(whole: Whole) -> None:
    key = whole.id("Draw")
    whole.focus_block(key)
    whole.app.kit.navigator.select(key)
    QApplication.clipboard().setText("no picture")
    steps = whole.steps()
    whole.key(Key.Key_V, CTRL)
    assert whole.steps() == steps
