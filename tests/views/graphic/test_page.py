"""The page of the graphic: choices, keys, ways out, and what it says where there are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.operations.streams import move_stream
from creatorplanner.views.graphic.page import ALL_OFF, EMPTY, GraphicPage
from creatorplanner.views.widgets.fields import LineEdit
from tests.fixtures.window import Key, Mod, OpenWindow, Whole
from tests.views.graphic.conftest import drawn, open_page, titles_of

CTRL = Mod.ControlModifier
# lists that drop down and dialogs ask the system for what there is none of offscreen
offscreen = pytest.mark.qt_log_ignore("This plugin does not support")


# ---------------------------------------------------------------------------- choosing


def test_it_opens_on_the_week_that_the_calendar_shows(qtbot: QtBot, whole: Whole) -> None:
    whole.page.turn(-1)
    page = open_page(qtbot, whole)
    assert page.head.days.text() == "Nov 9 – 15, 2026"
    page.head.later.click()
    assert page.head.days.text() == "Nov 16 – 22, 2026"


def test_the_button_in_the_calendar_opens_it(whole: Whole) -> None:
    whole.page.header.findChild(QWidget)
    (button,) = [
        one
        for one in whole.page.header.findChildren(QWidget)
        if one.accessibleName().startswith("Export week graphic")
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert isinstance(whole.app.window.page, GraphicPage)
    whole.key(Key.Key_Escape)
    assert whole.app.window.page is whole.page


def test_escape_goes_back_to_where_one_came_from(whole: Whole) -> None:
    whole.app.window.show_page("today")
    whole.key(Key.Key_E, CTRL)
    whole.key(Key.Key_Escape)
    assert whole.app.window.page is whole.app.window.page_named("today")


def test_arrows_walk_through_the_themes(qtbot: QtBot, page: GraphicPage, whole: Whole) -> None:
    before = page.images[0]
    whole.key(Key.Key_Right)
    assert page.controls.theme.value() == "paper"
    assert drawn(qtbot, page) != before
    whole.key(Key.Key_Left)
    whole.key(Key.Key_Left)
    assert page.controls.theme.value() == "mine"
    assert page.controls.own.isVisible()


def test_sizes_are_as_they_say(qtbot: QtBot, page: GraphicPage) -> None:
    for size, pixels in {
        "square": (1080, 1080),
        "wide": (1920, 1080),
        "reel": (1080, 1920),
    }.items():
        page.controls.size_.chosen.emit(size)
        image = drawn(qtbot, page)
        assert (image.width(), image.height()) == pixels
        assert page.controls.pixels.text() == f"{pixels[0]} × {pixels[1]} pixels"


def test_words_are_remembered_without_a_step(page: GraphicPage, whole: Whole) -> None:
    steps = whole.steps()
    page.controls.title.setFocus()
    page.controls.title.selectAll()
    whole.type("See you live")
    whole.key(Key.Key_Return)
    assert page.model.content().title == "See you live"
    assert whole.book.formats.settings().graphic_title == "See you live"
    assert whole.steps() == steps


def test_streams_are_put_on_and_left_out(page: GraphicPage, whole: Whole) -> None:
    boxes = page.controls.streams.boxes
    luna, draw = whole.id("Guest on @luna"), whole.id("Draw your OC")
    assert boxes[luna].words() == "Sat 10 PM  Guest on @luna (tentative)"
    assert not boxes[luna].isChecked()
    boxes[luna].click()
    boxes[draw].click()
    titles = titles_of(page)
    assert "📖 Guest on @luna" in titles
    assert "🎨 Draw your OC" not in titles


@offscreen
def test_zones_are_added_by_their_city(page: GraphicPage, whole: Whole) -> None:
    zones = page.controls.zones
    zones.field.setFocus()
    whole.type("berlin")
    whole.key(Key.Key_Return)
    assert page.model.settings.graphic_zones == ("Europe/Berlin",)
    assert page.model.content().rows[0].others == ("Thu 1 AM CET",)
    whole.type("nowhere at all")
    whole.key(Key.Key_Return)
    assert zones.problem.isVisible()
    assert len(zones.chips) == 1
    QTest.keyClick(zones.chips[0], Key.Key_Delete)
    assert page.model.settings.graphic_zones == ()


def test_more_streams_than_fit_make_pages(qtbot: QtBot, whole: Whole) -> None:
    with whole.book.edit() as edit:
        stream = whole.stream(whole.id("Draw your OC"))
        from dataclasses import replace

        for number in range(14):
            edit.put(replace(stream, id=f"more-{number}", title=f"Stream {number}"))
    page = open_page(qtbot, whole)
    assert len(page.images) == 2
    assert page.head.pages.text() == "Page 1 of 2"
    page.head.page_after.click()
    assert page.head.pages.text() == "Page 2 of 2"
    page.copy()
    assert QGuiApplication.clipboard().image().size() == page.images[1].size()


# --------------------------------------------------------------------------- nothing


def test_an_empty_week_says_why_nothing_can_be_exported(qtbot: QtBot, whole: Whole) -> None:
    page = open_page(qtbot, whole)
    for _ in range(5):
        page.head.later.click()
    assert page.foot.told.text() == EMPTY
    for button in (page.foot.copy, page.foot.save, page.foot.save_all):
        assert not button.isEnabled()
        assert button.accessibleDescription() == EMPTY
    QGuiApplication.clipboard().clear()
    whole.key(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().image().isNull()
    page.head.today.click()
    assert page.foot.copy.isEnabled()
    assert not page.foot.told.isVisible()


def test_no_stream_ticked_says_so(page: GraphicPage) -> None:
    for box in page.controls.streams.boxes.values():
        if box.isChecked():
            box.click()
    assert page.foot.told.text() == ALL_OFF
    assert not page.foot.save.isEnabled()


# ----------------------------------------------------------------------------- files


def test_one_size_is_written_where_one_says(
    qtbot: QtBot, page: GraphicPage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.exporter.told) as told:
        page.save_to(str(tmp_path / "mine.png"))
    assert told.args == ["Saved mine.png"]
    assert QImage(str(tmp_path / "mine.png")).size() == page.images[0].size()
    assert [path.name for path in tmp_path.iterdir()] == ["mine.png"]
    assert page.model.settings.graphic_folder == str(tmp_path)


def test_all_sizes_are_written_into_a_folder(
    qtbot: QtBot, page: GraphicPage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.exporter.told) as told:
        page.save_all_to(str(tmp_path))
    assert told.args == [f"Saved 4 pictures in {tmp_path.name}"]
    assert {path.name: QImage(str(path)).width() for path in tmp_path.iterdir()} == {
        "Live 2026-11-16 story.png": 1080,
        "Live 2026-11-16 reel.png": 1080,
        "Live 2026-11-16 square.png": 1080,
        "Live 2026-11-16 wide.png": 1920,
    }


def test_a_folder_that_can_not_be_written_is_told(
    qtbot: QtBot, page: GraphicPage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.exporter.failed):
        page.save_to(str(tmp_path / "gone" / "mine.png"))
    assert "could not be written" in page.foot.told.text()
    assert page.model.settings.graphic_made == ()


def test_what_is_old_is_written_again_to_the_same_file(
    qtbot: QtBot, whole: Whole, page: GraphicPage, tmp_path: Path
) -> None:
    path = tmp_path / "mine.png"
    with qtbot.waitSignal(page.exporter.told):
        page.save_to(str(path))
    before = QImage(str(path))
    key = whole.id("Draw your OC")
    start = whole.start(key)
    whole.app.kit.desk.run(move_stream, key, start.replace(hour=21))
    (bar,) = page.stale.bars
    assert "mine.png" in bar.text.text()
    (again,) = [one for one in bar.findChildren(QWidget) if one.accessibleName() == "Make it again"]
    with qtbot.waitSignal(page.exporter.told):
        QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert QImage(str(path)) != before
    assert page.stale.bars == []


@offscreen
def test_places_are_asked_for_without_a_modal_window(page: GraphicPage, whole: Whole) -> None:
    whole.key(Key.Key_S, CTRL)
    page.foot.save_all.click()
    dialogs = whole.app.window.findChildren(QFileDialog)
    assert len(dialogs) == 2
    assert not any(dialog.isModal() for dialog in dialogs)
    assert QApplication.activeModalWidget() is None
    for dialog in dialogs:
        dialog.close()


def test_copying_says_so_on_the_button(page: GraphicPage) -> None:
    page.foot.copy.click()
    assert page.foot.copy.words() == "Copied"


def test_copying_in_a_field_is_the_fields(page: GraphicPage, whole: Whole) -> None:
    page.controls.note.setFocus()
    page.controls.note.selectAll()
    whole.key(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "tap the bell 🔔"


def test_the_window_answers_while_pictures_are_written(
    qtbot: QtBot, page: GraphicPage, tmp_path: Path
) -> None:
    """Typing arrives at once: nothing of drawing and writing happens on this thread."""
    page.save_all_to(str(tmp_path))
    page.controls.title.setFocus()
    QTest.keyClicks(page.controls.title, "Hello")
    assert page.controls.title.text() == "Hello"
    assert page.exporter.job.is_busy
    qtbot.waitUntil(lambda: not page.exporter.job.is_busy)


# --------------------------------------------------------------------- accessibility


def test_everything_has_a_name_and_can_be_reached(page: GraphicPage, whole: Whole) -> None:
    seen = []
    for _ in range(60):
        focus = whole.focus()
        if focus in seen:
            break
        seen.append(focus)
        whole.key(Key.Key_Tab)
    inside = [one for one in seen if page.isAncestorOf(one)]
    for part in (page.preview, page.controls.title, page.foot.copy, page.foot.save_all):
        assert part in inside
    assert all(one.accessibleName() for one in inside)
    assert inside.index(page.preview) < inside.index(page.controls.title)
    assert inside.index(page.controls.title) < inside.index(page.foot.copy)


@pytest.mark.parametrize(("width", "text"), [(1024, 100), (1024, 130), (1440, 130)])
def test_nothing_leaves_the_window(
    qtbot: QtBot, open_window: OpenWindow, width: int, text: int
) -> None:
    whole = open_window(width=width, height=640, text_percent=text)
    page = open_page(qtbot, whole)
    whole.settle()
    window = whole.app.window
    assert window.width() == width
    for part in (page.preview, page.foot.copy, page.foot.save, page.foot.save_all, page.head.close):
        corner = part.mapTo(window, part.rect().bottomRight())
        assert part.isVisible()
        assert corner.x() <= window.width()
        assert corner.y() <= window.height()
    for child in page.controls.findChildren(QWidget):
        if child.isVisible() and isinstance(child, LineEdit | QPushButton):
            right = child.mapTo(page.controls, child.rect().bottomRight()).x()
            assert right <= page.controls.width()
