"""From the first start to a planned week, and through the sample data back to one's own plan."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from creatorplanner.app.assembled import Assembled
from creatorplanner.app.assembly import assemble
from creatorplanner.app.beginning import Beginning
from creatorplanner.domain.clock import FixedClock
from creatorplanner.views.calendar.drafts import Drafts
from creatorplanner.views.start.first_run import FirstRunCard
from creatorplanner.views.widgets.frames import NoticeBar
from tests.fixtures.plan import Open, add_stream

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def running(qtbot: QtBot, open_book: Open, clock: FixedClock) -> Iterator[Assembled]:
    """The window on a plan on disk that was never started."""
    assembled = assemble(open_book(), clock, locale=QLocale("en_US"))
    qtbot.addWidget(assembled.window)
    assembled.window.resize(1440, 900)
    assembled.window.show()
    yield assembled
    assembled.window.close()
    assembled.close()


def beginning(running: Assembled) -> Beginning:
    """The part under test."""
    assert running.beginning is not None
    return running.beginning


def card(running: Assembled) -> FirstRunCard:
    """The card, which must be there."""
    found = beginning(running).card
    assert found is not None
    assert found.isVisibleTo(running.window)
    return found


def rows_on_disk(path: Path) -> int:
    """Streams, formats and settings that the file holds."""
    with closing(sqlite3.connect(path)) as connection:
        tables = ("streams", "formats", "settings", "sessions", "journal")
        counts = (connection.execute(f"SELECT count(*) FROM {name}") for name in tables)
        return sum(int(cursor.fetchone()[0]) for cursor in counts)


def test_six_clicks_lead_to_a_planned_week(qtbot: QtBot, running: Assembled) -> None:
    shown = card(running)
    chips = shown.formats.chips()
    drafts = running.calendar.week.grid.findChild(Drafts)
    assert drafts is not None
    assert not running.calendar.week.empty.isVisibleTo(running.window)
    clicks = [chips["GRWM"], chips["Gaming"], shown.times.days[5], shown.make]
    for button in clicks:
        qtbot.mouseClick(button, LEFT)
        assert QApplication.activeModalWidget() is None
        assert drafts.isVisibleTo(running.window) == (button is not shown.make)
    assert len(clicks) <= 6
    assert running.kit.desk.book.streams.count() >= 3
    assert len(running.calendar.week.grid.blocks) >= 3
    assert beginning(running).card is None
    running.kit.desk.undo()
    card(running)


def test_a_first_stream_by_hand_ends_it_too(running: Assembled, clock: FixedClock) -> None:
    card(running)
    running.calendar.new_stream()
    assert beginning(running).card is None
    assert clock.now()


def test_sample_data_stays_in_memory(qtbot: QtBot, running: Assembled, plan_file: Path) -> None:
    running.settings.set("theme", "light")
    qtbot.mouseClick(card(running).sample, LEFT)
    assert beginning(running).looks_around
    assert running.kit.desk.book.streams.count() > 60
    assert not running.kit.look.theme.dark
    assert beginning(running).card is None
    add_stream(running.kit.desk.book, FixedClock(running.kit.desk.clock.now()), "Tried out")
    (bar,) = running.window.findChildren(NoticeBar)
    own = next(
        one for one in bar.findChildren(QAbstractButton) if one.accessibleName() == "Start my own"
    )
    qtbot.mouseClick(own, LEFT)
    assert not beginning(running).looks_around
    assert running.kit.desk.book.streams.count() == 0
    card(running)
    running.window.close()
    running.close()
    assert rows_on_disk(plan_file) == 3  # the theme, the step that set it, where the computer is


def test_changes_are_told_once_after_coming_back(qtbot: QtBot, running: Assembled) -> None:
    beginning(running).look_around()
    beginning(running).start_own()
    heard: list[object] = []
    running.kit.desk.changed.connect(heard.append)
    qtbot.mouseClick(card(running).skip, LEFT)
    assert len(heard) == 1
    assert beginning(running).card is None
    assert running.calendar.week.empty.isVisibleTo(running.window)


def test_the_card_follows_region_and_size_but_keeps_answers_through_a_theme(
    running: Assembled,
) -> None:
    first = card(running)
    first.formats.chips()["Haul"].click()
    running.settings.set("theme", "light")
    assert card(running) is first
    running.settings.set("locale", "de_DE")
    german = card(running)
    assert german.times.time.text() == "20:00"
    assert next(iter(german.times.days)) == 1
    running.settings.set("text_percent", 130)
    assert card(running) is not german


def test_closing_while_looking_around_lets_go_of_both(running: Assembled, open_book: Open) -> None:
    beginning(running).look_around()
    running.window.close()
    running.close()
    assert open_book().streams.count() == 0  # nobody holds the file any more
