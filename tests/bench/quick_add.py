"""Quick add, measured as it is used: opened over the window, then typed into."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from statistics import median

from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from creatorplanner.app.assembly import assemble, dress_application
from creatorplanner.app.quick_adding import palette_of
from creatorplanner.domain.clock import FixedClock
from creatorplanner.store.database import open_plan

LINES = ("Fri 8pm Q&A 90m #grwm", "every other fri 8 battle until dec 20", "ranked grind w/ chat")
OPENED = 12
ZONE = "America/New_York"


def opened_and_typed(path: Path, now: datetime) -> tuple[float, float]:
    """ms to open and paint; to read one more letter, search, and paint the result."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    dress_application(app)
    clock = FixedClock(now, ZONE)
    whole = assemble(open_plan(path, clock=clock), clock, locale=QLocale("en_US"))
    whole.window.resize(1440, 900)
    whole.window.show()
    assert QTest.qWaitForWindowExposed(whole.window)
    palette = palette_of(whole)
    palette.prepare()
    opening, typing = [], []
    for _ in range(OPENED):
        palette.leave()
        begun = time.perf_counter()
        palette.open()
        palette.repaint()
        opening.append(_since(begun))
    for line in LINES:
        palette.open()
        for letter in line:
            begun = time.perf_counter()
            QTest.keyClicks(palette.card.field, letter)
            palette.card.repaint()
            typing.append(_since(begun))
    whole.window.close()
    whole.close()
    return median(opening), median(typing)


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000
