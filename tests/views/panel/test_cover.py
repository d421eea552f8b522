"""The cover in the side panel: taken from files, drops and the clipboard, refused with words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.posts import Cover
from creatorplanner.operations.planner import Planner
from creatorplanner.store.database import open_plan
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.cover import CoverSection
from creatorplanner.views.panel.cover_preview import CoverPreview
from creatorplanner.views.panel.cover_sources import of_file
from creatorplanner.views.panel.panel import StreamPanel
from tests.views.panel.conftest import Add

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def planner(tmp_path: Path, clock: FixedClock) -> Iterator[Planner]:
    """A plan with a file: pictures lie beside it."""
    book = open_plan(tmp_path / "plan.db", clock=clock)
    yield Planner(book, clock)
    book.close()


@pytest.fixture
def section(kit: Kit, panel: StreamPanel, add: Add) -> Iterator[CoverSection]:
    kit.navigator.select(add())
    yield panel.cover
    panel.stop()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return draw(tmp_path / "photo.png")


def draw(path: Path, width: int = 90, height: int = 160) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFAA3366)
    assert image.save(str(path))
    return path


def drop(section: CoverSection, data: QMimeData) -> None:
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, NONE)
    section.dropEvent(event)


def files(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def cover(section: CoverSection, kit: Kit) -> Cover | None:
    return kit.desk.book.posts.cover_of(section.model.stream_id)


def wait_for_cover(qtbot: QtBot, section: CoverSection, kit: Kit) -> Cover:
    qtbot.waitUntil(lambda: cover(section, kit) is not None)
    found = cover(section, kit)
    assert found is not None
    return found


def test_a_dropped_file_becomes_a_copy_beside_the_plan(
    qtbot: QtBot, section: CoverSection, kit: Kit, photo: Path, tmp_path: Path
) -> None:
    assert section.title.text() == "No cover yet"
    drop(section, files(str(photo), str(tmp_path / "other.png")))
    found = wait_for_cover(qtbot, section, kit)
    photo.unlink()  # the copy is all that counts
    assert (found.width, found.height) == (90, 160)
    assert (tmp_path / "pictures" / found.file).is_file()
    assert section.detail.text() == "Fits TikTok's 9:16 frame"
    assert not section.told.isVisibleTo(section)
    qtbot.waitUntil(lambda: section.area._pixmap is not None)
    kit.desk.undo()
    assert section.title.text() == "No cover yet"
    assert section.area._pixmap is None
    kit.desk.redo()
    qtbot.waitUntil(lambda: section.area._pixmap is not None)


@pytest.mark.parametrize("kind", ["image/png", "pixels", "file"])
def test_pasting_with_the_keyboard(
    qtbot: QtBot, section: CoverSection, kit: Kit, photo: Path, kind: str
) -> None:
    data = QMimeData()
    if kind == "image/png":
        data.setData("image/png", photo.read_bytes())
    elif kind == "pixels":
        data.setImageData(QImage(str(photo)))
    else:
        data = files(str(photo))
    QGuiApplication.clipboard().setMimeData(data)
    section.area.setFocus()
    qtbot.keyClick(section.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert wait_for_cover(qtbot, section, kit).width == 90
    qtbot.keyClick(section.area, Qt.Key.Key_Delete)
    assert cover(section, kit) is None


def test_nothing_to_paste_is_told(section: CoverSection) -> None:
    QGuiApplication.clipboard().setText("just words")
    section.paste()
    assert section.told.text() == "There is no picture in the clipboard."


@pytest.mark.parametrize(
    "address", ["https://example.com/cover.png", "data:image/png;base64,AA", "javascript:alert(1)"]
)
def test_links_are_never_followed(section: CoverSection, kit: Kit, address: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl(address)])
    drop(section, data)
    assert section.told.text().startswith("Only files of this computer")
    assert not section.intake.is_busy
    assert cover(section, kit) is None


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("logo.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is not a picture that works"),
        ("empty.jpg", b"", "is not a picture that works"),
        ("a <b>&.png", b"nothing", "<b>"),
        ("gone.png", None, "could not be found or read"),
    ],
)
def test_what_is_no_picture_is_refused_with_words(
    qtbot: QtBot,
    section: CoverSection,
    kit: Kit,
    tmp_path: Path,
    name: str,
    content: bytes | None,
    words: str,
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(section.intake.failed):
        section.take(of_file(str(path)))
    assert words in section.told.text()
    assert section.choose.isEnabled()
    assert cover(section, kit) is None
    assert not (tmp_path / "pictures").exists()


def test_a_picture_that_takes_too_long_is_given_up(
    qtbot: QtBot, section: CoverSection, kit: Kit, photo: Path
) -> None:
    import threading

    gate = threading.Event()
    source = of_file(str(photo))

    def slow(folder: Path) -> Path:
        gate.wait(10)
        return source.keep(folder)

    section.intake._watch.setInterval(20)
    with qtbot.waitSignal(section.intake.failed):
        section.take(source._replace(keep=slow))
    gate.set()
    assert "took too long" in section.told.text()
    section.intake.stop()
    assert cover(section, kit) is None


def test_it_stays_with_the_stream_it_was_dropped_on(
    qtbot: QtBot, section: CoverSection, kit: Kit, photo: Path, add: Add
) -> None:
    first, other = section.model.stream_id, add("Another one")
    section.take(of_file(str(photo)))
    kit.navigator.select(other)
    qtbot.waitUntil(lambda: kit.desk.book.posts.cover_of(first) is not None)
    assert kit.desk.book.posts.cover_of(other) is None
    assert section.title.text() == "No cover yet"


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no such hints
def test_it_goes_to_the_stream_that_the_dialog_was_opened_for(
    qtbot: QtBot, section: CoverSection, kit: Kit, photo: Path, add: Add
) -> None:
    first, other = section.model.stream_id, add("Another one")
    section.ask_file()
    (dialog,) = section.window().findChildren(QFileDialog)
    kit.navigator.select(other)
    dialog.fileSelected.emit(str(photo))
    qtbot.waitUntil(lambda: kit.desk.book.posts.cover_of(first) is not None)
    assert kit.desk.book.posts.cover_of(other) is None
    dialog.close()


def test_a_file_that_is_gone_is_shown_as_such(
    qtbot: QtBot, section: CoverSection, kit: Kit, photo: Path, tmp_path: Path
) -> None:
    section.take(of_file(str(photo)))
    found = wait_for_cover(qtbot, section, kit)
    (tmp_path / "pictures" / found.file).unlink()
    section.model.refresh()
    assert section.title.text() == "Picture not found"
    assert "Preview" not in entries(section.menu())
    section.take(of_file(str(photo)))  # the same picture again heals it
    qtbot.waitUntil(lambda: section.title.text() != "Picture not found")


def test_a_planted_name_leads_nowhere(section: CoverSection, kit: Kit, photo: Path) -> None:
    with kit.desk.book.edit() as edit:
        edit.put(Cover(section.model.stream_id, f"../{photo.name}", 9, 16))
    section.model.refresh()
    assert section.model.path is None
    assert section.title.text() == "Picture not found"


def test_the_preview_marks_the_safe_zone_and_gives_the_focus_back(
    qtbot: QtBot, section: CoverSection, kit: Kit, photo: Path
) -> None:
    section.take(of_file(str(photo)))
    wait_for_cover(qtbot, section, kit)
    section.area.setFocus()
    qtbot.keyClick(section.area, Qt.Key.Key_Return)
    preview = section.window().findChild(CoverPreview)
    assert preview is not None
    assert preview.shows_zone
    qtbot.waitUntil(lambda: preview._image is not None)
    frame = preview.frame()
    assert frame.width() / frame.height() == pytest.approx(9 / 16)
    marked = preview.grab().toImage().pixelColor(frame.center().toPoint())
    assert abs(marked.red() - 0xAA) < 4
    qtbot.mouseClick(preview.zone, LEFT)
    assert not preview.shows_zone
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    assert section.area.hasFocus()


def entries(menu: QMenu) -> list[str]:
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.deleteLater()
    return words


def test_the_menu_offers_what_can_be_done(
    qtbot: QtBot, section: CoverSection, kit: Kit, photo: Path
) -> None:
    assert entries(section.menu()) == ["Choose a picture…", "Paste"]
    section.take(of_file(str(photo)))
    wait_for_cover(qtbot, section, kit)
    assert entries(section.menu()) == ["Preview", "Replace…", "Paste", "Remove"]


def test_bytes_of_a_clipboard_are_looked_at_like_files(
    qtbot: QtBot, section: CoverSection, kit: Kit
) -> None:
    buffer = QBuffer()
    buffer.setData(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    data = QMimeData()
    data.setData("image/png", buffer.data())
    with qtbot.waitSignal(section.intake.failed):
        drop(section, data)
    assert "is not a picture that works" in section.told.text()
    assert cover(section, kit) is None
