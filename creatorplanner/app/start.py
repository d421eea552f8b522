"""From a path to a running window, and to a plan that is closed cleanly at the end."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from creatorplanner.app.assembly import FUSION, dress_application
from creatorplanner.app.program import Program
from creatorplanner.domain.clock import NOW, chosen_clock
from creatorplanner.store.places import default_path


def start(path: Path | None = None) -> int:
    """Open the plan at ``path``, or the creator's own; the exit code when the window is closed.

    Raises ``ValueError`` or a ``PlannerError`` for a time in ``CREATORPLANNER_NOW`` that is none.
    """
    clock = chosen_clock(os.environ.get(NOW, ""))
    app = QApplication(["creatorplanner", *FUSION])
    dress_application(app)
    return Program(app, path or default_path(), clock).run()
