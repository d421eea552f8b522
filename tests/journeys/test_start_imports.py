"""Nothing heavy is imported before the first paint: the start stays as quick as it was made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "asyncio",
    "creatorplanner.app.beginning",
    "creatorplanner.models.log_model",
    "creatorplanner.store.backups",
    "creatorplanner.views.panel.panel",
    "creatorplanner.views.settings.page",
    "creatorplanner.views.start_fault",
    "dateutil",
    "numpy",
    "PySide6.QtNetwork",
    "sqlite_utils",
)
CODE = """
import sys
from pathlib import Path
from creatorplanner.cli.main import load_start
start = load_start()
from creatorplanner.app import program
from PySide6.QtWidgets import QApplication
def painted(window, act):
    own(window, lambda: (print(*sorted(sys.modules)), window.close(), QApplication.quit()))
own, program.after_first_paint = program.after_first_paint, painted
sys.exit(start(Path(sys.argv[1])))
"""
STARTED = """
import sys
from pathlib import Path
from creatorplanner.domain.clock import SystemClock
from creatorplanner.domain.settings import setting
from creatorplanner.store.database import open_plan
book = open_plan(Path(sys.argv[1]), clock=SystemClock())
with book.edit() as edit:
    edit.put(setting("started", True))
book.close()
"""


def _run(code: str, path: Path) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code, str(path)]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=50, check=True
    )
    return done.stdout


def test_the_first_paint_pays_for_the_calendar_alone(tmp_path: Path) -> None:
    _run(STARTED, tmp_path / "plan.db")
    loaded = set(_run(CODE, tmp_path / "plan.db").split())
    assert "creatorplanner.views.calendar.page" in loaded
    assert sorted(loaded & set(HEAVY)) == []
