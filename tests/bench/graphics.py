"""Six schedule graphics, drawn and saved in a thread, and how long the window waits meanwhile."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from creatorplanner.app.assembly import dress_application
from creatorplanner.exchange.graphic.sizes import graphic_sizes
from creatorplanner.exchange.graphic.themes import style
from creatorplanner.jobs.newest_job import NewestJob
from creatorplanner.views.graphic.drawing import Drawing
from tests.support.graphics import content

SIZES, THEMES = ("story", "square", "wide"), ("glow", "paper")


def six_graphics(folder: Path) -> tuple[float, float]:
    """ms for all six together; ms of the longest wait between two turns of the event loop."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    dress_application(app)
    return min((_once(folder) for _ in range(3)), key=lambda pair: pair[0])


def _once(folder: Path) -> tuple[float, float]:
    job, loop, turns = NewestJob(), QEventLoop(), [time.perf_counter()]
    pulse = QTimer()
    pulse.timeout.connect(lambda: turns.append(time.perf_counter()))
    pulse.start(1)
    job.finished.connect(loop.quit)

    def work() -> None:
        for size in SIZES:
            for theme in THEMES:
                drawing = Drawing(content(6), graphic_sizes()[size], style(theme))
                drawing.save(folder / f"{size}-{theme}.png")

    begun = time.perf_counter()
    job.ask("six", work)
    loop.exec()
    taken = time.perf_counter() - begun
    pulse.stop()
    job.stop()
    waits = [after - before for before, after in pairwise(turns)]
    return taken * 1000, max(waits) * 1000
