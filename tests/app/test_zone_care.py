"""The bars for zones that change, in the whole window."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.database import open_in_memory
from creatorplanner.views.widgets.frames import NoticeBar
from tests.fixtures.plan import NOW, ZONE, clock
from tests.fixtures.window import OpenWindow, Whole, open_window, whole

__all__ = ["clock", "open_window", "whole"]

BERLIN = "Europe/Berlin"


def _bars(whole: Whole) -> list[NoticeBar]:
    return [bar for bar in whole.app.window.findChildren(NoticeBar) if not bar.isHidden()]


def _travel(whole: Whole, zone: str) -> None:
    whole.clock.travel(zone)
    whole.clock.advance(minutes=1)
    whole.app.kit.ticker.beat()


def _answer(whole: Whole, words: str) -> None:
    (bar,) = _bars(whole)
    (button,) = [b for b in bar.findChildren(QAbstractButton) if b.accessibleName() == words]
    button.click()


def test_at_home_nothing_is_asked_and_the_zone_is_known_from_then_on(whole: Whole) -> None:
    assert _bars(whole) == []
    assert whole.book.formats.settings().zone == ZONE
    _travel(whole, ZONE)
    assert _bars(whole) == []


def test_keep_leaves_every_stream_as_it_is_and_is_not_asked_again(whole: Whole) -> None:
    key, steps = whole.id("Draw your OC"), whole.steps()
    before = whole.stream(key)
    _travel(whole, BERLIN)
    (bar,) = _bars(whole)
    assert bar.text.text() == ("Your computer moved to Berlin time. Keep stream times in New York?")
    # Thursday 8 PM in New York is shown where the computer now is
    assert whole.app.week.blocks[key].start == datetime(2026, 11, 20, 2)
    _answer(whole, "Keep")
    assert _bars(whole) == []
    assert whole.stream(key) == before
    assert whole.steps() == steps
    assert whole.book.formats.settings().zone == BERLIN
    _travel(whole, BERLIN)
    assert _bars(whole) == []


def test_move_brings_them_along_in_one_step(whole: Whole) -> None:
    key, steps = whole.id("Draw your OC"), whole.steps()
    _travel(whole, BERLIN)
    _answer(whole, "Move")
    assert _bars(whole) == []
    assert whole.stream(key).zone == BERLIN
    assert whole.app.week.blocks[key].start == datetime(2026, 11, 19, 20)
    assert whole.steps() == steps + 1
    assert whole.toast.startswith("Moved ")
    assert "Berlin time" in whole.toast
    whole.undo()
    assert whole.stream(key).zone == ZONE
    _travel(whole, BERLIN)
    assert _bars(whole) == []


def test_back_home_before_an_answer_takes_the_question_away(whole: Whole) -> None:
    _travel(whole, BERLIN)
    assert len(_bars(whole)) == 1
    _travel(whole, "Asia/Tokyo")
    (bar,) = _bars(whole)
    assert "Tokyo" in bar.text.text()
    _travel(whole, ZONE)
    assert _bars(whole) == []


def test_without_streams_to_come_nothing_is_asked(open_window: OpenWindow) -> None:
    whole = open_window(empty=True)
    _travel(whole, BERLIN)
    assert _bars(whole) == []
    assert whole.book.formats.settings().zone == BERLIN


def test_it_is_asked_at_the_next_start_too(open_window: OpenWindow) -> None:
    whole = open_window(zone="Asia/Tokyo")
    assert _bars(whole) == []  # nothing is planned in Tokyo
    again = open_window(book=whole.book, zone=BERLIN)
    assert _bars(again) == []
    with whole.book.edit() as edit:
        for stream in whole.book.streams.between(NOW, NOW + timedelta(days=3)):
            edit.put(replace(stream, zone=BERLIN))
    third = open_window(book=whole.book, zone=BERLIN)
    (bar,) = _bars(third)
    assert "New York time. Keep stream times in Berlin?" in bar.text.text()


def test_streams_that_changed_rules_have_moved_are_named_once(open_window: OpenWindow) -> None:
    book = open_in_memory()
    fill_sample(book, FixedClock(NOW, ZONE))
    book.connection.execute(
        "UPDATE streams SET start_utc = start_utc + 3600 WHERE title LIKE 'Draw your OC%'"
        " OR title LIKE 'Ask me anything%'"
    )
    whole = open_window(book=book)
    (bar,) = _bars(whole)
    told = bar.text.text()
    assert told.startswith("2 streams start at another instant because a zone's rules changed: ")
    assert "Draw your OC" in told
    assert "Ask me anything" in told
    assert whole.app.week.blocks[whole.id("Draw your OC")].start == datetime(2026, 11, 19, 20)
    assert whole.steps() == 0
    _answer(whole, "Close")
    assert _bars(open_window(book=book)) == []
    book.close()


def _far_ahead(whole: Whole, count: int = 260) -> list[str]:
    """So many streams in New York, one a day from next year on."""
    first = datetime(2027, 1, 1, 20)
    keys = [f"far-{number}" for number in range(count)]
    with whole.book.edit() as edit:
        for number, key in enumerate(keys):
            edit.put(Stream(key, key, start=first + timedelta(days=number), zone=ZONE))
    return keys


def test_many_streams_come_along_between_the_windows_turns(qtbot: QtBot, whole: Whole) -> None:
    keys = _far_ahead(whole)
    _travel(whole, BERLIN)
    desk = whole.app.kit.desk
    with qtbot.waitSignal(
        desk.changed, check_params_cb=lambda told: told.done.name == "zone.moved"
    ):
        _answer(whole, "Move")
        assert whole.stream(keys[0]).zone == ZONE, "the window goes on first"
    assert {whole.stream(key).zone for key in keys} == {BERLIN}
    qtbot.waitUntil(lambda: _bars(whole) == [])
    assert whole.book.formats.settings().zone == BERLIN
    whole.undo()
    qtbot.waitUntil(lambda: not desk.is_busy and whole.stream(keys[-1]).zone == ZONE)


def test_a_move_that_is_left_halfway_has_moved_nothing(qtbot: QtBot, whole: Whole) -> None:
    keys = _far_ahead(whole)
    _travel(whole, BERLIN)
    desk = whole.app.kit.desk
    _answer(whole, "Move")
    qtbot.waitUntil(lambda: desk.is_busy)
    desk.stop()
    assert {whole.stream(key).zone for key in keys} == {ZONE}
    assert len(_bars(whole)) == 1, "the question stands"


def test_a_plan_for_looking_only_is_left_alone(open_window: OpenWindow) -> None:
    whole = open_window()
    whole.book.read_only = True
    _travel(whole, BERLIN)
    assert _bars(whole) == []
    assert whole.book.formats.settings().zone == ZONE
