"""Plans on disk and the program as a process, as a script would use them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from creatorplanner.operations.sample import fill_sample
from tests.fixtures.plan import Open, clock, open_book, plan_file

__all__ = ["clock", "open_book", "plan_file"]

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def program() -> Run:
    """Runs the program with words, and an environment without any display."""

    def run(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        environment = {name: value for name, value in os.environ.items() if name not in hidden}
        return subprocess.run(
            [sys.executable, "-m", "creatorplanner", *words],
            env={**environment, **variables},
            capture_output=True,
            text=True,
            timeout=50,
            check=False,
        )

    return run


@pytest.fixture
def sample_file(plan_file: Path, open_book: Open, clock: object) -> Path:
    """The sample plan on disk, closed."""
    book = open_book()
    fill_sample(book, clock)  # type: ignore[arg-type]
    book.close()
    return plan_file
