"""What one stream of a series has of its own: told under the head, carried on, or let go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.models.desk import Desk
from creatorplanner.operations import streams
from creatorplanner.operations.series import repeat_stream
from creatorplanner.views.panel.panel import StreamPanel
from tests.fixtures.plan import NOW
from tests.views.panel.conftest import FRIDAY, Add

Nth = Callable[[int], str]
SATURDAY = datetime(2026, 11, 28, 21)


@pytest.fixture
def nth(desk: Desk, add: Add) -> Nth:
    desk.run(repeat_stream, add(), read_rule("FREQ=WEEKLY"), NOW)
    (series,) = desk.book.series.all()
    ids = [one.id for one in desk.book.series.of_series(series.id)]
    return ids.__getitem__


def words(panel: StreamPanel) -> list[str]:
    return [button.words() for button in panel.scope.choice.buttons]


def press(panel: StreamPanel, name: str) -> None:
    (button,) = [b for b in panel.scope.choice.buttons if b.words() == name]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def title(desk: Desk, key: str) -> str:
    found = desk.book.streams.get(key)
    assert found is not None
    return found.title


def start(desk: Desk, key: str) -> datetime:
    found = desk.book.streams.get(key)
    assert found is not None
    assert found.start is not None
    return found.start


def test_a_stream_like_its_series_says_nothing(panel: StreamPanel, nth: Nth, add: Add) -> None:
    panel.show_stream(nth(1))
    assert panel.scope.isHidden()
    panel.show_stream(add("Alone", start=datetime(2026, 11, 21, 20)))
    assert panel.scope.isHidden()


def test_typing_a_title_offers_to_carry_it_on(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(1))
    panel.title.setFocus()
    panel.title.selectAll()
    QTest.keyClicks(panel.title, "Another name")
    panel.flush()
    assert panel.scope.isVisible()
    assert panel.scope.choice.text.text() == "Changed only for Fri Nov 27: title"
    assert words(panel) == ["This and later", "All", "Back to the series"]
    press(panel, "This and later")
    assert panel.scope.isHidden()
    assert [title(desk, nth(place)) for place in (0, 1, 2)] == [
        "Ask me anything", "Another name", "Another name",
    ]  # fmt: skip
    desk.undo()
    assert panel.scope.isVisible()
    desk.undo()
    assert panel.scope.isHidden()
    assert title(desk, nth(1)) == "Ask me anything"


def test_all_reaches_those_before_too(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(1))
    desk.run(streams.set_goal, nth(1), 900)
    desk.run(streams.set_platforms, nth(1), ("twitch",))
    assert panel.scope.choice.text.text() == "Changed only for Fri Nov 27: goal and platforms"
    press(panel, "All")
    for place in (0, 1, 5):
        stream = desk.book.streams.get(nth(place))
        assert stream is not None
        assert (stream.goal, stream.platforms) == (900, ("twitch",))


def test_a_moved_stream_can_go_back(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    key = nth(1)
    panel.show_stream(key)
    desk.run(streams.move_stream, key, SATURDAY, 120)
    assert panel.scope.choice.text.text() == "Changed only for Sat Nov 28: time and length"
    press(panel, "Back to the series")
    assert panel.scope.isHidden()
    assert start(desk, key) == FRIDAY + timedelta(weeks=1)
    desk.undo()
    assert start(desk, key) == SATURDAY


def test_many_fields_are_counted(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    key = nth(1)
    panel.show_stream(key)
    desk.run(streams.move_stream, key, SATURDAY, 120)
    desk.run(streams.retitle_stream, key, "Other")
    desk.run(streams.set_goal, key, 5)
    desk.run(streams.set_stream_text, key, "notes", "Bring cake")
    text = panel.scope.choice.text.text()
    assert text == "Changed only for Sat Nov 28: time, length, title and 2 more"


def test_the_first_one_is_carried_to_all(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(0))
    desk.run(streams.retitle_stream, nth(0), "Other")
    assert words(panel) == ["All", "Back to the series"]
    press(panel, "All")
    assert title(desk, nth(7)) == "Other"


def test_text_that_is_being_typed_goes_along(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(1))
    desk.run(streams.set_goal, nth(1), 900)
    caption = panel.caption.field
    caption.setFocus()
    QTest.keyClicks(caption, "Every week anew")
    press(panel, "All")
    stream = desk.book.streams.get(nth(4))
    assert stream is not None
    assert stream.caption == "Every week anew"


def test_the_strip_is_read_after_the_head(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(1))
    desk.run(streams.set_goal, nth(1), 900)
    panel.head.close_button.setFocus()
    for button in panel.scope.choice.buttons:
        QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()
    QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
    assert panel.title.hasFocus()


def test_after_a_choice_the_keyboard_is_somewhere(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    panel.show_stream(nth(1))
    desk.run(streams.set_goal, nth(1), 900)
    button = panel.scope.choice.buttons[0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    focus = panel.window().focusWidget()
    assert focus is not None
    assert panel.isAncestorOf(focus)
    assert focus.isVisible()


def test_what_has_passed_is_left_alone(panel: StreamPanel, nth: Nth, desk: Desk) -> None:
    desk.run(streams.move_stream, nth(0), datetime(2026, 11, 17, 20))
    panel.show_stream(nth(0))
    assert panel.scope.isHidden()
