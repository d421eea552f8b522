"""A stream is over: Ctrl+4, its numbers as the phone shows them, Ctrl+Enter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from creatorplanner.app.assembled import Assembled
from creatorplanner.app.assembly import assemble
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.sessions import COUNTS
from creatorplanner.operations.sample import fill_sample
from creatorplanner.operations.streams import Draft, create_stream
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.log.page import LogPage
from tests.fixtures.plan import book, clock

__all__ = ["book", "clock"]

KEY_SECONDS = 0.28
FIELD_SECONDS = 2.85  # thinking, and a look at the phone
READ = [1840, 1510, 612, 301, 24_500, 1312, 96, 41, 22]
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


def test_after_the_last_stream_all_is_caught_up(window: Assembled) -> None:
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


def test_ux_15_nine_numbers_in_twenty_steps_and_a_minute(window: Assembled) -> None:
    """ux.md, test 15: stored, at human speed in a minute, the next unlogged stream selected."""
    desk = window.kit.desk
    first = desk.book.streams.to_log(desk.clock.now())[0]
    earlier = Draft(desk.clock.zone(), datetime(2026, 11, 12, 15), 60, "Earlier", None, ("tiktok",))
    done = desk.run(create_stream, earlier)
    assert done is not None
    steps, seconds = 0, 0.0

    def step(key: Qt.Key, *, ctrl: bool = False) -> None:
        nonlocal steps, seconds
        press(key, ctrl=ctrl)
        steps, seconds = steps + 1, seconds + KEY_SECONDS

    step(Qt.Key.Key_4, ctrl=True)
    for number in NINE:
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        QTest.keyClicks(field, number)
        assert field.text() == number
        steps, seconds = steps + 1, seconds + FIELD_SECONDS + len(number) * KEY_SECONDS
        step(Qt.Key.Key_Tab)
    step(Qt.Key.Key_Return, ctrl=True)
    assert steps <= 20
    assert seconds <= 60
    (session,) = desk.book.sessions.of_stream(first.id)
    assert [getattr(session, name) for name in COUNTS[:9]] == READ
    assert (session.coins, session.diamonds) == (None, None)
    page = window.window.page
    assert isinstance(page, LogPage)
    assert page.open_stream == done.subject
    assert QApplication.focusWidget() is page.form.first_field()


@pytest.mark.parametrize(("locale", "text"), [("de_DE", "24,5k"), ("en_US", "24.5k")])
def test_ux_16_numbers_as_the_locale_writes_them(
    qtbot: QtBot, book: Planbook, clock: FixedClock, locale: str, text: str
) -> None:
    """ux.md, test 16: both are 24,500, and what is left blank is unknown, not zero."""
    fill_sample(book, clock)
    waiting = book.streams.to_log(clock.now())[0]
    assembled = assemble(book, clock, locale=QLocale(locale))
    qtbot.addWidget(assembled.window)
    with qtbot.waitActive(assembled.window):
        assembled.window.show()
        assembled.window.activateWindow()
    press(Qt.Key.Key_4, ctrl=True)
    QTest.keyClicks(QApplication.focusWidget(), text)
    press(Qt.Key.Key_Return, ctrl=True)
    (session,) = book.sessions.of_stream(waiting.id)
    assert session.views == 24_500
    assert {getattr(session, name) for name in COUNTS[1:]} == {None}
    assert session.money is None
    assembled.window.close()
    assembled.close()


def test_the_stream_that_is_asked_for_opens_at_its_numbers(window: Assembled) -> None:
    logged = window.kit.desk.book.streams.logged()[3]
    window.kit.navigator.log(logged.id)
    page = window.window.page
    assert isinstance(page, LogPage)
    assert page.open_stream == logged.id
    assert QApplication.focusWidget() is page.form.first_field()
    assert page.form.first_field().text() != ""
