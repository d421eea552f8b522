"""Usability test 27: every control of the week with Tab and F6, in reading order, no trap."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from creatorplanner.views.panel.panel import StreamPanel
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

MOST = 60


def _reachable(window: QWidget) -> set[QWidget]:
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and not _is_off(widget)
    }


def _is_off(widget: QWidget) -> bool:
    """One of a few to choose from that is not the chosen one: arrows lead there."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    chosen = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen is not None and chosen is not widget


def _walk(whole: Whole, most: int, backwards: bool = False) -> list[QWidget]:
    """Where Tab goes until it comes back to where it began."""
    begin = whole.focus()
    visited = [begin]
    key, held = (Key.Key_Backtab, Mod.ShiftModifier) if backwards else (Key.Key_Tab, Mod.NoModifier)
    for _step in range(most):
        QTest.keyClick(whole.focus(), key, held)
        if whole.focus() is begin:
            return visited
        visited.append(whole.focus())
    raise AssertionError(f"not back after {most} Tabs: {visited[-3:]}")


def _place(whole: Whole, widget: QWidget) -> QPoint:
    middle = QPoint(widget.width() // 2, widget.height() // 2)
    spot = widget.mapTo(whole.app.window, middle)
    mirrored = whole.app.kit.regional.right_to_left
    return QPoint(whole.app.window.width() - spot.x(), spot.y()) if mirrored else spot


def _follows(before: QPoint, after: QPoint) -> bool:
    """Below, or on the same line and further on."""
    return after.y() > before.y() + 8 or (
        abs(after.y() - before.y()) <= 8 and after.x() > before.x()
    )


@pytest.mark.parametrize("locale", ["en_US", "ar_EG"])
def test_tab_reaches_everything_in_sixty_steps_and_in_reading_order(
    open_window: OpenWindow, locale: str
) -> None:
    whole = open_window(locale=locale)
    whole.settle()
    visited = _walk(whole, MOST)
    assert set(visited) == _reachable(whole.app.window)
    assert len(visited) <= MOST
    assert len(visited) == len(set(visited))
    window = whole.app.window
    order = [window.sidebar, whole.page.header, whole.week.header, whole.week.grid]
    named = [next((one for one in order if _within(one, stop)), None) for stop in visited]
    assert None not in named
    changes = [one for before, one in pairwise([None, *named]) if before is not one]
    assert changes == [order[-1], *order[:-1]]  # the round began in the middle of the grid
    for region in order[:2]:
        spots = [_place(whole, one) for one in visited if region.isAncestorOf(one)]
        assert len(spots) > 3
        assert [pair for pair in pairwise(spots) if not _follows(*pair)] == []
    lane = [_place(whole, one) for one in visited if whole.week.header.isAncestorOf(one)]
    columns = [whole.week.grid.wall_at(_on_grid(whole, spot)).date() for spot in lane]
    assert columns == sorted(columns)
    # the grid for its free slots, and one of the ten streams: arrows go to the others
    within = [one for one in visited if whole.week.grid.isAncestorOf(one)]
    assert within == [whole.week.grid, whole.week.grid.stop()]


@pytest.mark.parametrize(("view", "stops"), [("month", 1), ("list", 2)])
def test_month_and_list_are_walked_in_reading_order(
    open_window: OpenWindow, view: str, stops: int
) -> None:
    whole = open_window(calendar_view=view)
    whole.page.first_focus().setFocus(Qt.FocusReason.TabFocusReason)
    visited = _walk(whole, MOST)
    assert set(visited) == _reachable(whole.app.window)
    assert len(visited) == len(set(visited))
    # however many streams there are: one of the month's days, or the field and the list
    assert len([one for one in visited if _within(whole.page, one)]) == stops
    window = whole.app.window
    order = [window.sidebar, whole.page.header, whole.page]
    named = [next(one for one in order if _within(one, stop)) for stop in visited]
    changes = [one for before, one in pairwise([None, *named]) if before is not one]
    assert changes in ([order[-1], *order[:-1]], [order[-1], *order])
    backwards = _walk(whole, MOST, backwards=True)
    assert backwards == [visited[0], *reversed(visited[1:])]


def _within(region: QWidget, widget: QWidget) -> bool:
    return region is widget or region.isAncestorOf(widget)


def _on_grid(whole: Whole, spot: QPoint) -> object:
    mirrored = whole.app.kit.regional.right_to_left
    x = whole.app.window.width() - spot.x() if mirrored else spot.x()
    return whole.week.grid.mapFrom(whole.app.window, QPoint(x, 300)).toPointF()


def test_shift_tab_goes_the_same_way_back(whole: Whole) -> None:
    forwards, backwards = _walk(whole, MOST), _walk(whole, MOST, backwards=True)
    assert backwards == [forwards[0], *reversed(forwards[1:])]


def test_f6_enters_each_region_and_comes_round(whole: Whole) -> None:
    whole.app.kit.navigator.select(whole.id("Draw your OC"))
    whole.app.window.toggle_tray()
    whole.settle()
    (panel,) = whole.app.window.findChildren(StreamPanel)
    tray = whole.app.window.tray
    assert tray is not None
    regions = [whole.app.window.sidebar, whole.page.header, whole.page, tray, panel]
    whole.week.grid.setFocus()
    seen = []
    for _step in range(len(regions)):
        QTest.keyClick(whole.focus(), Key.Key_F6)
        seen.append(next(one for one in regions if one.isAncestorOf(whole.focus())))
    assert seen == [tray, panel, whole.app.window.sidebar, whole.page.header, whole.page]


def test_with_panel_and_ideas_nothing_traps_the_tab(whole: Whole) -> None:
    whole.app.window.toggle_tray()
    whole.app.kit.navigator.select(whole.id("Draw your OC"))
    whole.settle()
    reachable = _reachable(whole.app.window)
    visited = _walk(whole, len(reachable) + 1)
    assert set(visited) == reachable
    assert QApplication.focusWidget() is visited[0]
