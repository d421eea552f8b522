"""Usability test 10 from outside the process: an idea is scheduled by one drag of the mouse."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.settings import setting
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.database import open_plan
from tests.fixtures.plan import NOW, ZONE
from tests.journeys.outside.conftest import Desktop

pytestmark = pytest.mark.timeout(240)

# of the window of 1440 x 900, ideas open: the fourth card, the week's columns and hours
CARD, TRAY = (1280, 430), (1320, 700)
LEFT, COLUMN = 286, 133
MON, TUE, WED, THU, FRI = range(5)
NOON, HOUR = 280, 56


def _plan(path: Path) -> str:
    """The sample week on disk; the title of the fourth idea."""
    book = open_plan(path, clock=FixedClock(NOW, ZONE))
    fill_sample(book, FixedClock(NOW, ZONE))
    with book.edit() as edit:
        for name, value in {"week_start": 1, "reduced_motion": True, "started": True}.items():
            edit.put(setting(name, value))
    title = book.streams.ideas()[3].title
    book.close()
    return title


def _at(day: int, hour: float) -> tuple[int, int]:
    return LEFT + COLUMN * day + 66, round(NOON + (hour - 12) * HOUR) + 12


def _week(path: Path) -> dict[str, dict[str, Any]]:
    words = ("agenda", "--from", "2026-11-16", "--to", "2026-11-22", "--json")
    command = [sys.executable, "-m", "creatorplanner", "--file", str(path), *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=50, check=True)
    return {one["title"]: one for one in json.loads(done.stdout)}


def _quit(desktop: Desktop, program: subprocess.Popen[str]) -> None:
    desktop.keys("ctrl+q")
    _, said = program.communicate(timeout=30)
    assert program.returncode == 0, said


def test_one_drag_schedules_an_idea_and_undo_puts_it_back(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    idea = _plan(path)
    program = desktop.start(path)
    desktop.keys("i")
    desktop.drag(CARD, _at(WED, 14))
    _quit(desktop, program)
    start = datetime.fromisoformat(_week(path)[idea]["start"])
    assert (start.day, start.hour, start.minute) == (18, 14, 0)

    program = desktop.start(path)
    desktop.keys("ctrl+z")
    _quit(desktop, program)
    assert idea not in _week(path)


def test_one_drag_takes_a_stream_back_to_the_ideas(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    _plan(path)
    assert "Draw your OC" in _week(path)
    program = desktop.start(path)
    desktop.keys("i")
    desktop.drag(_at(THU, 20.5), TRAY)
    _quit(desktop, program)
    assert "Draw your OC" not in _week(path)


def test_escape_in_the_middle_of_a_drag_changes_nothing(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    idea = _plan(path)
    program = desktop.start(path)
    desktop.keys("i")
    at = ("mousemove", "--window", desktop.window)
    desktop.do(*at, *map(str, CARD), "mousedown", "1")
    for spot in ((1100, 300), (800, 380), _at(WED, 14)):
        desktop.do(*at, *map(str, spot), "sleep", "0.05")
    # not ``keys``: clearing the modifiers would let go of the button first
    desktop.do("key", "Escape", "sleep", "0.2")
    desktop.do("mouseup", "1", "sleep", "0.2")
    _quit(desktop, program)
    assert idea not in _week(path)
