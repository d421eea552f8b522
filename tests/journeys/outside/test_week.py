"""The weekly ritual by mouse and keys, from outside the process, on a file on disk."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.outside.conftest import Desktop

pytestmark = pytest.mark.timeout(240)

# of the window of 1440 x 900: the grid's first column, its width, and an hour
LEFT, COLUMN, HOUR = 286, 165, 56
ELEVEN = 171  # where 11 AM stands
GRWM, MAKE = (578, 280), (1061, 591)
SUN, MON, TUE, WED, THU, FRI, SAT = range(7)


def _at(day: int, hour: float) -> tuple[int, int]:
    return LEFT + COLUMN * day + 80, round(ELEVEN + (hour - 11) * HOUR)


def _plan(desktop: Desktop, title: str, day: int, begin: float, end: float) -> None:
    """Drag a stream into the grid, type its title where the keyboard is, close the panel."""
    top, bottom = _at(day, begin), _at(day, end)
    desktop.drag((top[0], top[1] + 3), (bottom[0], bottom[1] + 3))
    desktop.type(title)
    desktop.keys("Return", "Escape", "Escape")


def _log(desktop: Desktop, views: int) -> None:
    desktop.type(str(views))
    desktop.keys("Tab")
    desktop.type(str(views // 3))
    desktop.keys("ctrl+Return")


def _read(path: Path, *words: str) -> Any:
    command = [sys.executable, "-m", "creatorplanner", "--file", str(path), *words, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=50, check=True)
    return json.loads(done.stdout)


def _quit(desktop: Desktop, program: subprocess.Popen[str]) -> None:
    desktop.keys("ctrl+q")
    _, said = program.communicate(timeout=30)
    assert program.returncode == 0, said


def _sessions(path: Path) -> int:
    found: int = _read(path, "results")["totals"]["sessions"]
    return found


def _ticked(path: Path) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        row = connection.execute(
            "SELECT count(*) FROM checklist_items WHERE done_utc IS NOT NULL"
        ).fetchone()
    return int(row[0])


def test_plan_promote_log_review_undo_and_again(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    program = desktop.start(path)
    desktop.click(*GRWM)
    desktop.click(*MAKE)
    for title, day, begin, end in (
        ("Sunday chat", SUN, 19, 20.5),
        ("Monday glam", MON, 20, 21.5),
        ("Story time", TUE, 18, 19.25),
        ("Ask me anything", FRI, 20, 21.5),
    ):
        _plan(desktop, title, day, begin, end)
    desktop.keys("ctrl+1", "Down", "space")
    desktop.keys("ctrl+4")
    for views in (1840, 900, 1200):
        _log(desktop, views)
    desktop.keys("ctrl+5", "ctrl+z", "ctrl+2")
    _quit(desktop, program)

    week = {one["title"]: one for one in _read(path, *WEEK)}
    assert week["Sunday chat"]["start"] == "2026-11-15T19:00:00-05:00"
    assert week["Sunday chat"]["end"] == "2026-11-15T20:30:00-05:00"
    assert week["Ask me anything"]["start"] == "2026-11-20T20:00:00-05:00"
    assert sum(one["format"] == "GRWM" for one in week.values()) >= 1
    assert _sessions(path) == 2
    assert _ticked(path) == 1

    program = desktop.start(path)
    desktop.keys("ctrl+z")
    _quit(desktop, program)
    assert _sessions(path) == 1
    done = [one for one in _read(path, *WEEK) if one["status"] == "done"]
    assert len(done) == 1


WEEK = ("agenda", "--from", "2026-11-15", "--to", "2026-11-21")
