"""The wheel scrolls; with Ctrl it changes the hours, with Shift the week."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from creatorplanner.views.widgets.buttons import Button
from tests.fixtures.window import NONE, Mod, OpenWindow, Whole


def _turn(whole: Whole, notches: int, modifiers: Mod = NONE) -> None:
    view = whole.week.area.viewport()
    spot = view.rect().center()
    event = QWheelEvent(
        QPointF(spot),
        QPointF(view.mapToGlobal(spot)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_it_scrolls_and_the_hours_then_stay_where_they_are(whole: Whole) -> None:
    bar = whole.week.area.verticalScrollBar()
    before = bar.value()
    _turn(whole, 2)
    scrolled = bar.value()
    assert scrolled < before
    whole.app.kit.navigator.select(whole.id("Draw"))
    whole.settle()
    assert bar.value() == scrolled, "opening the panel must not scroll the week"


@pytest.mark.parametrize(("notches", "height"), [(1, 64), (-1, 48), (9, 64), (-9, 48)])
def test_with_ctrl_each_turn_changes_the_hours_by_a_step(
    whole: Whole, notches: int, height: int
) -> None:
    _turn(whole, notches, Mod.ControlModifier)
    assert whole.week.grid.geometry_now().hour_height == height
    assert whole.toast == ""


def test_with_shift_it_turns_the_week(whole: Whole) -> None:
    _turn(whole, -1, Mod.ShiftModifier)
    assert whole.app.week.days[0] == date(2026, 11, 23)
    _turn(whole, 1, Mod.ShiftModifier)
    assert whole.app.week.days[0] == date(2026, 11, 16)


@pytest.mark.parametrize("text", [90, 100, 130])
@pytest.mark.parametrize("locale", ["en_US", "de_DE", "ar_EG"])
def test_no_button_of_the_window_is_cut(open_window: OpenWindow, text: int, locale: str) -> None:
    """Usability test 26."""
    whole = open_window(1440, 900, locale, text_percent=text)
    whole.app.kit.navigator.select(whole.id("Draw"))
    whole.settle()
    cut = {
        (button.accessibleName(), button.width(), button.sizeHint().width())
        for button in whole.app.window.findChildren(Button)
        if button.isVisible() and button.width() < button.sizeHint().width()
    }
    assert not cut
