"""Usability test 21: the story graphic on the clipboard, two chords from the calendar."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from creatorplanner.exchange.graphic.layout import lay_out
from creatorplanner.exchange.graphic.plan import PagePlan
from creatorplanner.views.graphic.page import GraphicPage
from creatorplanner.views.graphic.paint import PagePainter
from creatorplanner.views.graphic.pen import Pen
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

CTRL = Mod.ControlModifier


def _page(whole: Whole) -> GraphicPage:
    page = whole.app.window.page
    assert isinstance(page, GraphicPage)
    return page


def _same(one: QImage, other: QImage, rect: QRect) -> bool:
    kind = QImage.Format.Format_RGB32
    return one.copy(rect).convertToFormat(kind) == other.copy(rect).convertToFormat(kind)


def _bare(page: GraphicPage) -> tuple[PagePlan, QImage]:
    """The layout of what was copied, and the same picture without its words."""
    pen, words = Pen(), page.model.content()
    drawing = page.exporter.drawing("story", "glow")
    (plan,) = lay_out(words, drawing.size, pen.width)
    return plan, PagePainter(plan, words, drawing.style, pen).draw(None, words=False)


def test_the_story_graphic_is_on_the_clipboard_after_two_chords(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    whole = open_window()
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    steps = whole.steps()
    whole.key(Key.Key_E, CTRL)
    whole.key(Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: not clipboard.image().isNull())
    image = clipboard.image()
    assert (image.width(), image.height()) == (1080, 1920)

    plan, bare = _bare(_page(whole))
    top, foot = round(1920 * 0.14), round(1920 * 0.20)
    assert not _same(image, bare, QRect(0, top, 1080, 1920 - top - foot))
    assert _same(image, bare, QRect(0, 0, 1080, top))
    assert _same(image, bare, QRect(0, 1920 - foot, 1080, foot))
    shown = [block.stream.title for block in whole.app.week.in_order()][3:]
    shown.remove("Guest on @luna")  # only pencilled in
    for title, row in zip(shown, plan.rows, strict=True):
        words = " ".join(text.text for text in row.texts if text.side == "left")
        assert title in words
        for text in row.texts:
            assert text.box.x >= row.badge.right
            assert text.box.right <= row.box.right
            assert row.box.y <= text.box.y
            assert text.box.bottom <= row.box.bottom
    assert whole.steps() == steps


def test_what_was_copied_is_told_to_be_old_once_a_stream_moves(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    whole = open_window()
    whole.key(Key.Key_E, CTRL)
    whole.key(Key.Key_C, CTRL)
    page = _page(whole)
    qtbot.waitUntil(lambda: bool(page.model.settings.graphic_made))
    whole.key(Key.Key_Escape)
    assert whole.app.window.page is whole.page
    assert whole.app.graphics.bar is None

    whole.move_block(whole.id("Draw your OC"), 0, 30)
    bar = whole.app.graphics.bar
    assert bar is not None
    qtbot.waitUntil(bar.isVisible)
    assert bar.text.text() == "Your graphic for Nov 16 – 22 is out of date."

    whole.app.window.show_page("promotion")
    assert whole.app.graphics.bar is None
    whole.app.window.show_page("today")
    assert whole.app.graphics.bar is not None

    whole.key(Key.Key_E, CTRL)
    assert len(page.stale.bars) == 1
    whole.key(Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: not page.stale.bars)
    whole.app.window.show_page("calendar")
    assert whole.app.graphics.bar is None
