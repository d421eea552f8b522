"""A stream is over: Ctrl+4, its numbers as the phone shows them, Ctrl+Enter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from creatorplanner.app.assembly import Assembled, assemble
from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.log.page import LogPage
from tests.fixtures.plan import book, clock

__all__ = ["book", "clock"]

NINE = ("1840", "1510", "612", "301", "24.5k", "1312", "96", "41", "22")


@pytest.fixture
def window(qtbot: QtBot, book: Planbook, clock: FixedClock) -> Iterator[Assembled]:
    fill_sample(book, clock)
    assembled = assemble(book, clock, locale=QLocale("en_US"))
    qtbot.addWidget(assembled.window)
    with qtbot.waitActive(assembled.window):
        assembled.window.show()
        assembled.window.activateWindow()
    yield assembled
    assembled.window.close()
    assembled.close()


def press(key: Qt.Key, *, ctrl: bool = False) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    plain, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(widget, key, control if ctrl else plain)


def test_nine_numbers_from_anywhere_in_twenty_steps(window: Assembled) -> None:
    waiting = window.kit.desk.book.streams.to_log(window.kit.desk.clock.now())[0]
    press(Qt.Key.Key_4, ctrl=True)
    for number in NINE:
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, number)
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return, ctrl=True)
    found = window.kit.desk.book.sessions.of_stream(waiting.id)
    assert [(session.views, session.likes, session.gifters) for session in found] == [
        (1840, 24_500, 22)
    ]
    assert found[0].diamonds is None
    page = window.window.page
    assert isinstance(page, LogPage)
    assert page.open_stream == ""
    assert page.empty.text.text() == "Next log: tonight 9 PM."


def test_the_stream_that_is_asked_for_opens_at_its_numbers(window: Assembled) -> None:
    logged = window.kit.desk.book.streams.logged()[3]
    window.kit.navigator.log(logged.id)
    page = window.window.page
    assert isinstance(page, LogPage)
    assert page.open_stream == logged.id
    assert QApplication.focusWidget() is page.form.first_field()
    assert page.form.first_field().text() != ""
