"""A table of a platform is dropped on the window: two keys later it is in the plan."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from creatorplanner.views.imports.page import ImportPage
from tests.fixtures.window import NONE, Key, Whole
from tests.support.hands import Hands
from tests.support.tables_in import session_line, write_table


def drop(hands: Hands, path: Path) -> ImportPage:
    """Let a file go over the window."""
    hands.steps += 1
    data, window = QMimeData(), hands.whole.app.window
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(600, 400), copy, data, left, NONE))
    QApplication.sendEvent(window, QDropEvent(QPointF(600, 400), copy, data, left, NONE))
    assert isinstance(window.page, ImportPage)
    return window.page


def sessions(whole: Whole) -> int:
    return int(whole.book.connection.execute("SELECT count(*) FROM sessions").fetchone()[0])


def reached(qtbot: QtBot, page: ImportPage, state: str) -> None:
    qtbot.waitUntil(lambda: page.model.state == state, timeout=20_000)


def test_ux_17_forty_rows_in_three_steps(qtbot: QtBot, whole: Whole, tmp_path: Path) -> None:
    """ux.md, test 17: 35 added, 3 skipped, 2 listed with the reason; one undo removes all."""
    hands = Hands(whole)
    three = [session_line(number) for number in range(3)]
    earlier = drop(Hands(whole), write_table(tmp_path / "august.csv", *three))
    reached(qtbot, earlier, "preview")
    whole.key(Key.Key_Return)
    reached(qtbot, earlier, "done")
    whole.key(Key.Key_Return)
    before = sessions(whole)

    lines = [session_line(number) for number in range(38)]
    lines.insert(7, session_line(50, started="someday soon"))
    lines.insert(22, session_line(51, started="32.13.2026"))
    page = drop(hands, write_table(tmp_path / "autumn.csv", *lines))
    reached(qtbot, page, "preview")
    assert page.tables is not None
    assert page.tables.preview.told.text() == "35 new, 3 already there, 2 need a look"
    hands.chord(Key.Key_Return)
    reached(qtbot, page, "done")
    assert sessions(whole) == before + 35
    assert whole.toast == "35 sessions added, 3 were already there, 2 left out"
    report = page.tables.report
    assert report.title.text() == "35 sessions added"
    assert report.lines == [
        "Line 9 · \u2068Start time\u2069 · This is not a date: “\u2068someday soon\u2069”",
        "Line 24 · \u2068Start time\u2069 · This is not a date: “\u206832.13.2026\u2069”",
    ]
    hands.chord(Key.Key_Return)
    assert whole.app.window.page is whole.page
    assert hands.steps == 3
    whole.undo()
    assert sessions(whole) == before
