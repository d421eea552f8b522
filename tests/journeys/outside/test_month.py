"""The month and the list by mouse and keys, from outside the process, on a file on disk."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.settings import setting
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.database import open_plan
from tests.journeys.outside.conftest import Desktop

pytestmark = pytest.mark.timeout(120)

# of the window of 1440 x 900: November 2026 in five weeks from Sunday
LEFT, TOP, COLUMN, ROW = 224, 126, 174, 155
CHIP = 40  # the first chip's middle below the upper edge of its day


def _seed(path: Path) -> None:
    clock = FixedClock(datetime(2026, 11, 18, 22, 20, tzinfo=UTC), "America/New_York")
    book = open_plan(path, clock=clock)
    fill_sample(book, clock)
    with book.edit() as edit:
        edit.put(setting("started", True))
        edit.put(setting("reduced_motion", True))
    book.close()


def _on(day: int, down: int = CHIP) -> tuple[int, int]:
    """A day of November, at the first chip unless said otherwise."""
    row, column = divmod(day - 1, 7)
    return LEFT + column * COLUMN + 80, TOP + row * ROW + down


def _starts(path: Path) -> dict[str, str]:
    command = [sys.executable, "-m", "creatorplanner", "--file", str(path), "agenda", "--json"]
    command += ["--from", "2026-11-18", "--to", "2026-12-01"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=50, check=True)
    return {stream["title"]: stream["start"][:16] for stream in json.loads(done.stdout)}


def test_the_month_from_outside(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "plan.creatorplan"
    _seed(path)
    program = desktop.start(path)
    desktop.keys("m")
    desktop.drag(_on(19), _on(25, 90))  # Draw your OC to the Wednesday after
    desktop.keys("Escape")
    x, y = _on(27, 100)
    desktop.do(
        *("mousemove", "--window", desktop.window, str(x), str(y)),
        *("click", "--repeat", "2", "--delay", "60", "1", "sleep", "0.5"),
    )
    desktop.type("Fresh one")
    desktop.keys("Return", "Escape", "Escape")
    desktop.click(*_on(20))  # Ask me anything, with its panel
    desktop.keys("Escape", "alt+Right", "alt+Down")
    desktop.keys("l", "Down", "Delete", "ctrl+z", "w", "ctrl+q")
    _, said = program.communicate(timeout=30)
    assert program.returncode == 0, said
    starts = _starts(path)
    assert starts["Draw your OC"] == "2026-11-25T20:00"
    assert starts["Fresh one"].startswith("2026-11-27T")
    assert starts["Ask me anything — 50k special"] == "2026-11-28T20:00"
    assert len(starts) == 8
