"""What the window waits for while 50,000 rows are taken over, and while they are taken back."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from creatorplanner.app.assembled import Assembled
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.settings import setting
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.database import open_plan
from creatorplanner.views.imports.page import ImportPage
from creatorplanner.views.imports.table_part import TablePart
from tests.bench.inside import ZONE, open_window
from tests.support.tables_in import HEADER, session_line

ROWS, FEW = 50_000, 20
PAGES = ("today", "promotion", "log", "results", "ideas", "formats", "settings", "calendar")
SETTLED = 1_500  # ms in which all that follows a change has come to rest


class Pulse(QObject):
    """The longest time between two beats of a timer: what a press of a key would wait for."""

    def __init__(self) -> None:
        super().__init__()
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def taken(self) -> float:
        """The longest wait in ms since it was last asked."""
        self._beat()
        found, self.longest = self.longest * 1000, 0.0
        return found

    def stop(self) -> None:
        """No more beats."""
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def waits(folder: Path, now: datetime, rows: int = ROWS) -> tuple[float, float]:
    """ms of the longest wait from the file's opening to the report, and of its undo."""
    path = folder / "window.db"
    clock = FixedClock(now, ZONE)
    book = open_plan(path, clock=clock)
    fill_sample(book, clock)
    with book.edit() as edit:
        edit.put(setting("started", True))
    book.close()
    whole = open_window(path, now)
    for page in PAGES:
        whole.window.show_page(page)
        _rest(200)
    pulse = Pulse()
    _take_over(whole, _table(folder / "few.csv", now - timedelta(days=20_000), FEW))
    pulse.taken()
    _take_over(whole, _table(folder / "many.csv", now, rows))
    imported = pulse.taken()
    desk = whole.kit.desk
    desk.undo()
    _until(lambda: not desk.is_busy)
    _rest(SETTLED)
    undone = pulse.taken()
    assert whole.kit.desk.book.streams.count() < rows
    pulse.stop()
    whole.window.close()
    whole.close()
    return imported, undone


def _table(path: Path, now: datetime, rows: int) -> Path:
    """A list of streams as TikTok exports it, one every five hours back from now."""
    starts = (now - timedelta(hours=5 * (number + 1)) for number in range(rows))
    lines = (session_line(n, f"{at:%Y-%m-%d %H:%M:%S}") for n, at in enumerate(starts))
    path.write_text("\n".join([HEADER, *lines]), encoding="utf-8")
    return path


def _take_over(whole: Assembled, path: Path) -> None:
    """Drop a table on the window and press what takes it over."""
    whole.window.file_dropped.emit(str(path))
    page = whole.window.page
    assert isinstance(page, ImportPage)
    part = page.tables
    assert isinstance(part, TablePart)
    _until(lambda: part.model.state == "preview" and part.model.settled)
    _rest(200)
    part.preview.take.click()
    _until(lambda: part.model.state == "done")
    _rest(SETTLED)


def _rest(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _until(there: Callable[[], bool]) -> None:
    loop, watch = QEventLoop(), QTimer(interval=5)
    watch.timeout.connect(lambda: there() and loop.quit())
    watch.start()
    loop.exec()
    watch.stop()
