"""Usability test 24: week start and clock by locale, without a step of the user."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from creatorplanner.views.panel.panel import StreamPanel
from tests.fixtures.window import Key, OpenWindow, Whole

SUNDAY, MONDAY, SATURDAY = 7, 1, 6


def _window(open_window: OpenWindow, locale: str) -> Whole:
    return open_window(locale=locale, week_start=0)


@pytest.mark.parametrize(
    ("locale", "first", "evening"),
    [
        ("en_US", SUNDAY, "8 PM"),
        ("en_GB", MONDAY, "20:00"),
        ("de_DE", MONDAY, "20:00"),
        ("fr_FR", MONDAY, "20:00"),
        ("pt_BR", SUNDAY, "20:00"),
        ("ja_JP", SUNDAY, "20:00"),
        ("es_MX", SUNDAY, "8 p.m."),
        ("id_ID", SUNDAY, "20.00"),
        ("ar_EG", SATURDAY, "٨ م"),
        ("hi_IN", SUNDAY, "8 pm"),
    ],
)
def test_the_week_starts_and_the_clock_reads_as_the_locale_has_it(
    open_window: OpenWindow, locale: str, first: int, evening: str
) -> None:
    whole = _window(open_window, locale)
    assert whole.app.week.days[0].isoweekday() == first
    assert whole.app.window.sidebar.month.days._first().isoweekday() == first
    regional = whole.app.kit.regional
    assert regional.hour_label(20) == evening
    assert regional.time(datetime(2026, 11, 19, 20)) == evening
    key = whole.id("Draw your OC")
    start = regional.time_range(whole.start(key), datetime(2026, 11, 19, 21, 30)).partition("–")[0]
    assert f"{start} to " in whole.block(key).accessibleName()


def test_in_indonesia_a_time_with_a_dot_is_read(open_window: OpenWindow) -> None:
    whole = _window(open_window, "id_ID")
    key = whole.id("Ask me anything")
    whole.app.kit.navigator.select(key)
    (panel,) = whole.app.window.findChildren(StreamPanel)
    panel.when.edit()
    assert panel.when.editor.start.text() == "20.00"
    panel.when.editor.start.setText("21.15")
    panel.when.editor.start.setFocus()
    whole.key(Key.Key_Return)
    assert whole.start(key) == datetime(2026, 11, 20, 21, 15)


def test_in_egypt_grid_panel_and_arrows_are_mirrored(open_window: OpenWindow) -> None:
    whole = _window(open_window, "ar_EG")
    window, measures = whole.app.window, whole.week.grid.geometry_now()
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    lefts = [measures.day_left(day) for day in range(7)]
    assert lefts == sorted(lefts, reverse=True)
    assert window.sidebar.mapTo(window, QPoint()).x() > whole.page.mapTo(window, QPoint()).x()
    key = whole.id("Draw your OC")
    whole.app.kit.navigator.select(key)
    whole.settle()
    (panel,) = window.findChildren(StreamPanel)
    assert panel.mapTo(window, QPoint()).x() == 0
    header = whole.page.calendar_header
    assert header.earlier.mapTo(window, QPoint()).x() > header.later.mapTo(window, QPoint()).x()
    whole.focus_block(key)
    whole.key(Key.Key_Left)  # onwards, as one reads
    assert whole.selected == whole.id("Ask me anything")
    assert whole.start(whole.selected).date() == date(2026, 11, 20)
