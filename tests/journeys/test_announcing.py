"""Announcing a week in the whole window: a cover with undo and after a restart, texts to paste."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.pictures import OLD, sweep
from creatorplanner.views.panel.panel import StreamPanel
from creatorplanner.views.promotion.page import PromotionPage
from tests.fixtures.plan import NOW, Open
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

CTRL = Mod.ControlModifier


def panel_of(whole: Whole) -> StreamPanel:
    found = whole.app.window.findChild(StreamPanel)
    assert found is not None
    return found


def test_a_pasted_cover_lives_through_undo_redo_and_a_restart(
    qtbot: QtBot, open_window: OpenWindow, open_book: Open, clock: FixedClock, tmp_path: Path
) -> None:
    book = open_book()
    fill_sample(book, clock)
    whole = open_window(book=book)
    key = whole.id("Ask me anything")
    whole.app.kit.navigator.select(key)
    image = QImage(270, 480, QImage.Format.Format_RGB32)
    image.fill(0xFF2244AA)
    QGuiApplication.clipboard().setImage(image)
    panel_of(whole).cover.area.setFocus()
    whole.key(Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: book.posts.cover_of(key) is not None)
    cover = book.posts.cover_of(key)
    assert cover is not None
    assert "has a cover picture" in whole.toast
    whole.key(Key.Key_Z, CTRL)
    assert book.posts.cover_of(key) is None
    assert sweep(book, NOW + OLD + timedelta(days=2)) == []  # a redo needs it
    whole.app.kit.desk.redo()
    whole.app.window.close()
    whole.app.close()

    again = open_book()
    assert again.posts.cover_of(key) == cover
    assert (tmp_path / "pictures" / cover.file).is_file()
    second = open_window(book=again)
    second.app.kit.navigator.select(key)
    area = panel_of(second).cover.area
    qtbot.waitUntil(lambda: area._pixmap is not None)
    second.app.window.close()
    second.app.close()


def test_without_a_file_a_cover_is_refused_with_words(whole: Whole) -> None:
    whole.app.kit.navigator.select(whole.id("Ask me anything"))
    QGuiApplication.clipboard().setImage(QImage(9, 16, QImage.Format.Format_RGB32))
    cover = panel_of(whole).cover
    cover.area.setFocus()
    whole.key(Key.Key_V, CTRL)
    assert "this plan has no file" in cover.told.text()


def test_the_week_is_announced_and_ticked_by_keyboard(whole: Whole) -> None:
    whole.app.window.show_page("promotion")
    page = whole.app.window.page
    assert isinstance(page, PromotionPage)
    page.choose("kit_view")
    page.first_focus().setFocus()
    shown = [page.kit_view.text()]
    whole.key(Key.Key_Down)
    shown.append(page.kit_view.text())
    assert shown[0] != shown[1]
    whole.key(Key.Key_Tab)
    while whole.focus() is not page.kit_view.announce.copy_text:
        whole.key(Key.Key_Tab)
    whole.key(Key.Key_Return)
    assert QGuiApplication.clipboard().text() == shown[1]
    whole.key(Key.Key_Tab)
    whole.key(Key.Key_Space)
    assert page.kit_view.announce.posted.isChecked()
    assert whole.toast.startswith("Marked as posted")
    whole.key(Key.Key_Z, CTRL)
    assert not page.kit_view.announce.posted.isChecked()
