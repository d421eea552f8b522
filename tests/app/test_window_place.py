"""The window comes back where it was left, and always where a screen is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.app.assembly import assemble
from creatorplanner.app.window_place import fitted, read_place, remember, restore, written
from creatorplanner.domain.clock import FixedClock
from tests.fixtures.plan import Open

LEAST = QSize(1024, 640)
LAPTOP, WIDE = QRect(0, 30, 1920, 1050), QRect(1920, 0, 2560, 1440)
PLACE = QRect(100, 60, 1440, 900)


def test_a_place_that_is_seen_stays() -> None:
    assert fitted(PLACE, [LAPTOP, WIDE], LEAST) == PLACE
    there = PLACE.translated(2000, 100)
    assert fitted(there, [LAPTOP, WIDE], LEAST) == there


def test_a_screen_that_was_unplugged_brings_it_to_the_middle_of_the_first() -> None:
    found = fitted(PLACE.translated(2400, 300), [LAPTOP], LEAST)
    assert LAPTOP.contains(found)
    assert found.size() == PLACE.size()
    assert abs(found.center().x() - LAPTOP.center().x()) <= 1


def test_a_larger_window_fits_a_smaller_screen() -> None:
    small = QRect(0, 0, 1280, 700)
    assert fitted(QRect(0, 0, 2560, 1440), [small], LEAST) == small


numbers = st.integers(-20_000, 20_000)
sizes = st.integers(1, 8_000)
rects = st.builds(QRect, numbers, numbers, sizes, sizes)
screens = st.builds(QRect, numbers, numbers, st.integers(1024, 5_000), st.integers(640, 3_000))


@given(rects, st.lists(screens, min_size=1, max_size=3))
def test_it_is_always_inside_one_screen_and_never_too_small(
    place: QRect, areas: list[QRect]
) -> None:
    found = fitted(place, areas, LEAST)
    assert any(area.contains(found) for area in areas)
    assert found.width() >= LEAST.width()
    assert found.height() >= LEAST.height()


@pytest.mark.parametrize("text", ["", "1 2 3", "a b c d", "0 0 0 0", "1 2 -3 4 max", "max"])
def test_nonsense_is_no_place(qtbot: QtBot, text: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before = window.geometry()
    assert read_place(text) is None
    assert not restore(window, text, [LAPTOP])
    assert window.geometry() == before


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_it_is_kept_with_the_plan_without_a_step(
    qtbot: QtBot, open_book: Open, clock: FixedClock
) -> None:
    book = open_book()
    whole = assemble(book, clock)
    qtbot.addWidget(whole.window)
    whole.window.setGeometry(PLACE.adjusted(0, 0, -200, -100))
    whole.beginning.look_around()  # the sample plan keeps nothing
    remember(whole)
    assert book.formats.settings().window_place == "100 60 1240 800"
    assert book.journal.last_done() is None
    other = QWidget()
    qtbot.addWidget(other)
    assert restore(other, book.formats.settings().window_place, [LAPTOP])
    assert written(other) == "100 60 1240 800"
    whole.close()


def test_maximised_comes_back_maximised(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert restore(window, "100 60 1240 800 max", [LAPTOP])
    assert window.isMaximized()
    assert written(window).endswith(" max")
