"""The next bar: whole words where there is room, fewer signs where there isn't."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.models.desk import Desk
from creatorplanner.models.week_model import WeekModel
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream, move_stream
from creatorplanner.views.calendar.next_bar import NextBar
from creatorplanner.views.widgets.paint import leading
from tests.fixtures.kit import kit_of
from tests.fixtures.plan import ZONE, book, clock, planner

__all__ = ["book", "clock", "planner"]
MakeBar = Callable[[int], NextBar]


@pytest.fixture
def make_bar(qtbot: QtBot, planner: Planner, clock: FixedClock) -> MakeBar:
    """The bar at a width, over a week with one stream tonight and one ended yesterday."""
    desk = Desk(planner)
    kit = kit_of(desk, clock)
    desk.run(create_stream, Draft(ZONE, datetime(2026, 11, 18, 19), 120, "Ranked grind w/ chat"))
    desk.run(create_stream, Draft(ZONE, datetime(2026, 11, 17, 21), 75, "Story time"))

    kept: list[QWidget] = []

    def make(width: int) -> NextBar:
        model = WeekModel(desk, kit.ticker)
        model.show_days(date(2026, 11, 16), 7)
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(1200, 40)
        bar = NextBar(kit, model)
        bar.setParent(window)
        model.setParent(window)
        bar.resize(width, 30)
        bar.read()
        window.show()
        return bar

    return make


def shown(bar: NextBar) -> list[bool]:
    """Whether next, log and totals are shown."""
    return [not part.isHidden() for part in (bar.next, bar.log, bar.totals)]


def test_all_of_it_where_there_is_room(make_bar: MakeBar) -> None:
    bar = make_bar(1100)
    assert shown(bar) == [True, True, True]
    assert bar.next.accessibleName() == "Next Ranked grind w/ chat in 1 h 40 min"
    assert bar.log.accessibleName() == "Log “Story time”"
    assert bar.totals.text() == "2 streams  ·  3 h 15 min"
    assert bar.due.isHidden()


def test_the_log_pill_goes_first_then_the_totals(make_bar: MakeBar) -> None:
    bar = make_bar(1100)
    bar.resize(600, 30)
    assert shown(bar) == [True, False, True]
    bar.resize(340, 30)
    assert shown(bar) == [True, False, False]
    bar.resize(1100, 30)
    assert shown(bar) == [True, True, True]


def test_no_pill_that_is_shown_is_cut(make_bar: MakeBar) -> None:
    bar = make_bar(1100)
    for width in range(420, 1100, 20):
        bar.resize(width, 30)
        layout = bar.layout()
        assert layout is not None
        layout.activate()
        for part in (bar.next, bar.log, bar.totals):
            assert part.isHidden() or part.width() >= part.sizeHint().width()


def test_the_bar_follows_a_change(make_bar: MakeBar, planner: Planner) -> None:
    bar = make_bar(1100)
    stream = planner.book.streams.upcoming(planner.clock.now())[0]
    planner.run(move_stream, stream.id, datetime(2026, 11, 18, 20))
    assert bar.next.accessibleName().endswith("in 2 h 40 min")


def test_sides_are_not_turned_around_by_a_mirrored_painter() -> None:
    assert leading(True) & Qt.AlignmentFlag.AlignAbsolute
    assert leading(True) & Qt.AlignmentFlag.AlignRight
    assert leading(False) & Qt.AlignmentFlag.AlignLeft
