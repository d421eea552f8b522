"""The creator's own look: colours, a picture beside the plan, and what is refused (fault F12)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.sample import fill_sample
from creatorplanner.views.graphic.page import GraphicPage
from tests.fixtures.plan import Open
from tests.fixtures.window import Mod, OpenWindow
from tests.views.graphic.conftest import drawn, open_page


@pytest.fixture
def own_page(
    qtbot: QtBot, open_window: OpenWindow, open_book: Open, clock: FixedClock
) -> Iterator[GraphicPage]:
    """The page on a plan with a file, as a picture lies beside it."""
    book = open_book()
    fill_sample(book, clock)
    page = open_page(qtbot, open_window(book=book))
    page.model.choose("graphic_theme", "mine")
    yield page
    page.stop()


def _picture(path: Path, color: Qt.GlobalColor = Qt.GlobalColor.darkBlue) -> Path:
    image = QImage(300, 500, QImage.Format.Format_RGB32)
    image.fill(color)
    assert image.save(str(path))
    return path


def test_a_picture_is_kept_beside_the_plan(
    qtbot: QtBot, own_page: GraphicPage, tmp_path: Path, plan_file: Path
) -> None:
    source = _picture(tmp_path / "mine.png")
    with qtbot.waitSignal(own_page.controls.own.taken):
        own_page.controls.own.take(str(source))
    source.unlink()
    kept = own_page.model.picture
    assert kept is not None
    assert kept.parent == plan_file.parent / "pictures"
    corner = drawn(qtbot, own_page).pixelColor(5, 5)
    assert abs(corner.blue() - 128) < 4  # the copy is a JPEG
    assert corner.red() + corner.green() < 6
    own_page.controls.own.remove.click()
    assert own_page.model.picture is None
    assert drawn(qtbot, own_page).pixelColor(5, 5) != corner


def test_a_picture_can_be_dropped_on_the_preview(
    qtbot: QtBot, own_page: GraphicPage, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(_picture(tmp_path / "dropped.jpg")))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), action, data, button, Mod.NoModifier)
    own_page.model.choose("graphic_theme", "glow")
    with qtbot.waitSignal(own_page.controls.own.taken):
        own_page.preview.dropEvent(event)
    assert own_page.model.picture is not None
    assert own_page.model.settings.graphic_theme == "mine"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture that works"),
        ("drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture that works"),
        ("text.txt", b"hello", "not a picture that works"),
        ("gone.png", None, "could not be found"),
    ],
)
def test_all_else_is_refused_with_words(
    qtbot: QtBot,
    own_page: GraphicPage,
    tmp_path: Path,
    name: str,
    content: bytes | None,
    words: str,
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    own = own_page.controls.own
    with qtbot.waitSignal(own.job.failed):
        own.take(str(path))
    assert words in own.told.text()
    assert name in own.told.text()
    assert own.told.isVisible()
    assert own_page.model.settings.graphic_picture == ""
    assert own.choose.isEnabled()


def test_a_picture_that_went_missing_is_told_and_not_needed(
    qtbot: QtBot, own_page: GraphicPage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(own_page.controls.own.taken):
        own_page.controls.own.take(str(_picture(tmp_path / "mine.png")))
    kept = own_page.model.picture
    assert kept is not None
    kept.unlink()
    own_page.model.turn(1)
    own_page.model.turn(0)
    assert "not there any more" in own_page.controls.own.told.text()
    assert not drawn(qtbot, own_page).isNull()


def test_a_plan_without_a_file_can_keep_no_picture(page: GraphicPage, tmp_path: Path) -> None:
    page.model.choose("graphic_theme", "mine")
    page.controls.own.take(str(_picture(tmp_path / "mine.png")))
    assert "has no file" in page.controls.own.told.text()


def test_own_colours_aredrawn(qtbot: QtBot, page: GraphicPage) -> None:
    page.model.choose("graphic_theme", "mine")
    page.controls.own.swatches[0].picked.emit("#FF0000")
    corner = drawn(qtbot, page).pixelColor(0, 0)
    assert (corner.red(), corner.green(), corner.blue()) == (255, 0, 0)
