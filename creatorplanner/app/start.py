"""From a path to a running window, and to a plan that is closed cleanly at the end."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from creatorplanner.app.assembly import FUSION, dress_application
from creatorplanner.app.program import Program
from creatorplanner.domain.clock import Clock, ShiftedClock, SystemClock
from creatorplanner.store.places import default_path

NOW = "CREATORPLANNER_NOW"  # the journeys set it: "2026-11-18T17:20 America/New_York"


def start(path: Path | None = None) -> int:
    """Open the plan at ``path``, or the creator's own; the exit code when the window is closed.

    Raises ``ValueError`` or a ``PlannerError`` for a time in ``CREATORPLANNER_NOW`` that is none.
    """
    clock = chosen_clock(os.environ.get(NOW, ""))
    app = QApplication(["creatorplanner", *FUSION])
    dress_application(app)
    return Program(app, path or default_path(), clock).run()


def chosen_clock(text: str) -> Clock:
    """The computer's clock, or one that was set to a wall time and a zone and runs from there."""
    if not text:
        return SystemClock()
    from creatorplanner.domain.zones import place

    wall, _, zone = text.partition(" ")
    return ShiftedClock(place(datetime.fromisoformat(wall), zone).instant, zone)
