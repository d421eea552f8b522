"""The usability tests of planning that are about a real mouse and a real window, from outside.

Where things stand is asked of the same window over the same plan, offscreen in this process.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.settings import setting
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream
from creatorplanner.store.database import open_plan
from tests.fixtures.plan import NOW, ZONE
from tests.fixtures.window import OpenWindow, Whole, open_window
from tests.journeys.outside.conftest import Desktop

__all__ = ["open_window"]
pytestmark = pytest.mark.timeout(120)

THURSDAY = datetime(2026, 11, 19, 20)
Spot = tuple[int, int]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan with one stream, on Thursday at 8 PM for an hour and a half."""
    clock = FixedClock(NOW, ZONE)
    place = tmp_path / "plan.db"
    book = open_plan(place, clock=clock)
    with book.edit() as edit:
        for name, value in {"started": True, "week_start": 1, "reduced_motion": True}.items():
            edit.put(setting(name, value))
    draft = Draft(zone=ZONE, start=THURSDAY, minutes=90, title="Draw your OC")
    Planner(book, clock).run(create_stream, draft)
    book.close()
    return place


def places(open_window: OpenWindow, path: Path, ask: Callable[[Whole], list[QPoint]]) -> list[Spot]:
    """Points of the week's grid, as points of the window."""
    book = open_plan(path, clock=FixedClock(NOW, ZONE))
    whole = open_window(book=book)
    grid, window = whole.week.grid, whole.app.window
    found = [grid.mapTo(window, point) for point in ask(whole)]
    window.close()
    whole.app.close()
    return [(point.x(), point.y()) for point in found]


def agenda(path: Path, first: str = "2026-11-16", last: str = "2026-11-29") -> list[Any]:
    """What the plan holds once the program is closed."""
    words = ("--file", str(path), "agenda", "--from", first, "--to", last, "--json")
    command = [sys.executable, "-m", "creatorplanner", *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=50, check=True)
    return list(json.loads(done.stdout))


def times(path: Path) -> list[tuple[str, str, str]]:
    """Title, start and end of each stream, without the offset."""
    return [(one["title"], one["start"][:16], one["end"][:16]) for one in agenda(path)]


def leave(desktop: Desktop, program: subprocess.Popen[str]) -> None:
    """Ctrl+Q."""
    desktop.keys("ctrl+q")
    _, said = program.communicate(timeout=30)
    assert program.returncode == 0, said


def test_ux_02_plan_next_week_from_last_week(desktop: Desktop, path: Path) -> None:
    program = desktop.start(path)
    desktop.keys("ctrl+shift+p", "Return", "Escape")
    leave(desktop, program)
    assert times(path) == [
        ("Draw your OC", "2026-11-19T20:00", "2026-11-19T21:30"),
        ("Draw your OC", "2026-11-26T20:00", "2026-11-26T21:30"),
    ]


def test_ux_03_create_by_drag_then_name_it(
    desktop: Desktop, path: Path, open_window: OpenWindow
) -> None:
    def ask(whole: Whole) -> list[QPoint]:
        return [whole.at(datetime(2026, 11, 20, 18, 4)), whole.at(datetime(2026, 11, 20, 19, 41))]

    begin, end = places(open_window, path, ask)
    program = desktop.start(path)
    desktop.drag(begin, end)
    desktop.type("Unboxing")
    desktop.keys("Return")
    leave(desktop, program)
    assert ("Unboxing", "2026-11-20T18:00", "2026-11-20T19:45") in times(path)


def test_ux_04_and_08_move_by_mouse_after_escaping_once(
    desktop: Desktop, path: Path, open_window: OpenWindow
) -> None:
    def ask(whole: Whole) -> list[QPoint]:
        return [whole.at(datetime(2026, 11, 19, 20, 45)), whole.at(datetime(2026, 11, 22, 19, 30))]

    begin, end = places(open_window, path, ask)
    program = desktop.start(path)
    desktop.drag_and_escape(begin, end)
    leave(desktop, program)
    assert times(path) == [("Draw your OC", "2026-11-19T20:00", "2026-11-19T21:30")]

    program = desktop.start(path)
    desktop.drag(begin, end)
    leave(desktop, program)
    assert times(path) == [("Draw your OC", "2026-11-22T18:45", "2026-11-22T20:15")]


def test_ux_07_resize_with_the_lower_edge(
    desktop: Desktop, path: Path, open_window: OpenWindow
) -> None:
    def ask(whole: Whole) -> list[QPoint]:
        (block,) = whole.week.grid.blocks.values()
        edge = block.mapTo(whole.week.grid, QPoint(block.width() // 2, block.height() - 2))
        return [edge, edge + QPoint(0, round(whole.week.grid.geometry_now().y(30)))]

    begin, end = places(open_window, path, ask)
    program = desktop.start(path)
    desktop.drag(begin, end)
    leave(desktop, program)
    assert times(path) == [("Draw your OC", "2026-11-19T20:00", "2026-11-19T22:00")]


def test_the_window_comes_back_where_it_was(desktop: Desktop, path: Path) -> None:
    program = desktop.start(path)
    desktop.do("windowsize", "--sync", desktop.window, "1200", "760")
    desktop.do("windowmove", "--sync", desktop.window, "210", "140", "sleep", "0.3")
    before = desktop.geometry()
    leave(desktop, program)
    for _ in range(2):
        program = desktop.start(path)
        assert desktop.geometry() == before
        leave(desktop, program)
