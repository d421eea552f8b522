"""What is measured inside one process: turning weeks, a drag, a committed edit."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QLocale, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from creatorplanner.app.assembled import Assembled
from creatorplanner.app.assembly import assemble, dress_application
from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import move_stream
from creatorplanner.store.database import open_plan
from creatorplanner.views.calendar.block import Block

WEEKS, MONTHS, STEPS, EDITS = 40, 24, 60, 300
ZONE = "America/New_York"


def _each(act: Callable[[int], object], count: int) -> float:
    """The median of so many runs, in ms; the first few only warm up."""
    taken = []
    for number in range(count + 3):
        begun = time.perf_counter()
        act(number)
        taken.append((time.perf_counter() - begun) * 1000)
    return median(taken[3:])


def weeks_and_drag(path: Path, now: datetime) -> tuple[float, float, float]:
    """ms to turn to another week and month, query to painted; ms for a step of a drag, painted."""
    whole = open_window(path, now)
    turned = _weeks(whole)
    whole.calendar.turn(0)
    dragged = _drag(whole)
    months = _months(whole)
    whole.window.close()
    whole.close()
    return turned, months, dragged


def weeks(path: Path, now: datetime) -> float:
    """ms to turn to another week, query to painted."""
    whole = open_window(path, now)
    turned = _weeks(whole)
    whole.window.close()
    whole.close()
    return turned


def open_window(path: Path, now: datetime) -> Assembled:
    """The window over a plan, shown."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    dress_application(app)
    clock = FixedClock(now, ZONE)
    whole = assemble(open_plan(path, clock=clock), clock, locale=QLocale("en_US"))
    whole.window.resize(1440, 900)
    whole.window.show()
    # a window that is not exposed yet paints nothing, whatever is asked of it
    assert QTest.qWaitForWindowExposed(whole.window)
    return whole


def _weeks(whole: Assembled) -> float:
    page = whole.calendar

    def turn(number: int) -> None:
        page.turn(-1 if number % 2 else 1 + number // 10)
        page.week.repaint()

    return _each(turn, WEEKS)


def _months(whole: Assembled) -> float:
    """Another month each time, none of which was seen before."""
    page = whole.calendar
    page.show_view("month")  # unremembered: the file is measured again

    def turn(_number: int) -> None:
        page.turn(1)
        page.part.widget.repaint()

    return _each(turn, MONTHS)


def _drag(whole: Assembled) -> float:
    """A block under the mouse: every move of it handled and painted at once."""
    week = whole.calendar.week
    block = week.grid.findChildren(Block)[0]
    kind = QEvent.Type

    def send(what: QEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        spot = QPointF(block.mapToGlobal(at))
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(block, QMouseEvent(what, at, spot, button, held, none))

    left, no = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton

    def step(number: int) -> None:
        send(kind.MouseMove, QPointF(20 + 31 * (number % 9), 20 + 15 * (number % 9)), no, left)
        week.grid.repaint()

    send(kind.MouseButtonPress, QPointF(20, 20), left, left)
    taken = _each(step, STEPS)
    assert week.gestures.active
    week.gestures.cancel()
    return taken


def commits(path: Path, now: datetime) -> tuple[float, float]:
    """ms for a committed move through the one door, and for the same rows by raw sqlite3."""
    clock = FixedClock(now, ZONE)
    book = open_plan(path, clock=clock)
    planner = Planner(book, clock)
    key = book.streams.upcoming(now)[0].id
    start = now.replace(tzinfo=None, hour=18, minute=0, second=0, microsecond=0)

    def move(number: int) -> None:
        clock.advance(seconds=10)  # a step of its own, not one merged with the last
        planner.run(move_stream, key, start + timedelta(minutes=15 * (number % 40)))

    ours = _each(move, EDITS)
    journal = book.connection.execute("SELECT * FROM journal ORDER BY 1 DESC LIMIT 1").fetchone()
    streams = book.connection.execute("SELECT * FROM streams WHERE id = ?", (key,)).fetchone()
    items = book.connection.execute(
        "SELECT * FROM checklist_items WHERE stream_id = ?", (key,)
    ).fetchall()
    book.close()
    return ours, _raw(path, {"streams": [streams], "checklist_items": items}, journal)


def _raw(
    path: Path, rows: dict[str, list[tuple[object, ...]]], journal: tuple[object, ...]
) -> float:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("PRAGMA foreign_keys = ON")
    names = {table: _columns(connection, table) for table in (*rows, "journal")}

    def write(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        for table, found in rows.items():
            sets = ", ".join(f"{name} = ?" for name in names[table])
            for row in found:
                connection.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*row, row[0]))
        marks = ", ".join("?" * len(journal))
        connection.execute(
            f"INSERT INTO journal VALUES ({marks})",
            (int(str(journal[0])) + number + 1, *journal[1:]),
        )
        connection.execute("COMMIT")

    taken = _each(write, EDITS)
    connection.close()
    return taken


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
