"""Quick add from outside the process: three steps make a stream, two more take it back."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.outside.conftest import Desktop

pytestmark = pytest.mark.timeout(180)

# of the window of 1440 x 900: the first run's choice of a format, and its last button
QA, MAKE = (716, 280), (1061, 591)


def _agenda(path: Path) -> list[dict[str, Any]]:
    words = ("agenda", "--from", "2026-11-15", "--to", "2026-12-31", "--json")
    command = [sys.executable, "-m", "creatorplanner", "--file", str(path), *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=50, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _quit(desktop: Desktop, program: subprocess.Popen[str]) -> list[str]:
    desktop.keys("ctrl+q")
    _, said = program.communicate(timeout=30)
    assert program.returncode == 0, said
    return said.splitlines()


def test_t01_a_line_becomes_a_stream_in_three_steps(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    program = desktop.start(path)
    desktop.click(*QA)
    desktop.click(*MAKE)
    desktop.keys("ctrl+k")
    desktop.type("Sat 11am karaoke 45m #live")
    desktop.keys("Return")
    desktop.keys("ctrl+k")
    desktop.type("Sun 9am mistake")
    desktop.keys("Return", "Escape", "ctrl+z", "ctrl+k")
    desktop.type("some day")
    desktop.keys("ctrl+Return", "ctrl+k")
    desktop.type("karaoke")  # found: below what Enter does, and the idea
    desktop.keys("Down", "Down", "Return", "Delete", "ctrl+z")
    assert _quit(desktop, program) == []
    week = _agenda(path)
    (made,) = [one for one in week if one["title"] == "karaoke"]
    assert made["start"] == "2026-11-21T11:00:00-05:00"
    assert made["end"] == "2026-11-21T11:45:00-05:00"
    assert made["hashtags"] == ["live"]
    assert not [one for one in week if one["title"] in ("mistake", "some day")]
