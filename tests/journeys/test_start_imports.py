"""The first picture is not kept waiting by what it does not show."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "argparse",
    "asyncio",
    "babel",
    "click",
    "dateutil",
    "hashlib",
    "logging",
    "numpy",
    "platformdirs",
    "python_calamine",
    "sqlite_utils",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
)
LATER = (
    "app.beginning",
    "app.finishing",
    "app.notices",
    "app.toasts",
    "domain.calendar_links",
    "domain.channel",
    "domain.entry",
    "domain.entry_numbers",
    "domain.goals",
    "domain.hashtags",
    "domain.incomes",
    "domain.networks",
    "domain.posts",
    "domain.start",
    "exchange",
    "insights",
    "jobs",
    "models.log_model",
    "models.overview",
    "models.results_model",
    "models.stream_model",
    "models.today_model",
    "operations.streams",
    "store.backups",
    "store.map_numbers",
    "store.map_texts",
    "store.read_calendar",
    "store.read_marks",
    "store.read_money",
    "store.read_posts",
    "store.read_search",
    "views.actions",
    "views.formats",
    "views.frame.glance",
    "views.frame.toast",
    "views.ideas",
    "views.log",
    "views.panel",
    "views.promotion",
    "views.results",
    "views.settings",
    "views.start",
    "views.today",
    "views.widgets.fields",
    "views.wording.faults",
    "views.wording.steps",
)

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
bare = set(sys.modules)
from creatorplanner.app import program, start

def painted(window, act):
    own(window, lambda: (print("\\n".join(set(sys.modules) - bare)), QApplication.quit()))

own, program.after_first_paint = program.after_first_paint, painted
raise SystemExit(start.start(Path(sys.argv[1])))
"""


def test_nothing_is_imported_before_the_first_paint_that_it_does_not_need(tmp_path: Path) -> None:
    plan = tmp_path / "plan.creatorplan"
    _started_plan(plan)
    loaded = _loaded_at_first_paint(plan)
    assert "creatorplanner.views.calendar.grid" in loaded
    unwanted = [*HEAVY, *(f"creatorplanner.{name}" for name in LATER)]
    early = [name for name in unwanted if any(_is_in(one, name) for one in loaded)]
    assert early == []


def _is_in(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def _started_plan(path: Path) -> None:
    from datetime import UTC, datetime

    from creatorplanner.domain.clock import FixedClock
    from creatorplanner.domain.settings import setting
    from creatorplanner.store.database import open_plan

    book = open_plan(path, clock=FixedClock(datetime(2026, 11, 18, 22, tzinfo=UTC), "UTC"))
    with book.edit() as edit:
        edit.put(setting("started", True))
    book.close()


def _loaded_at_first_paint(plan: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(plan)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(done.stdout.split())
