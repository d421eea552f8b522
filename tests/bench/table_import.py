"""Taking over 50,000 rows of a table: how long it is compared, and what the window waits for."""

from __future__ import annotations

import time
from collections.abc import Generator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from creatorplanner.domain.clock import FixedClock
from creatorplanner.exchange.tables.matching import plan_table_import
from creatorplanner.exchange.tables.planning import Answers
from creatorplanner.exchange.tables.values import Guess, ReadTable, Shape, TableRow
from creatorplanner.models.held_collector import HeldCollector
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.table_import import existing_steps, table_steps
from creatorplanner.store.database import open_plan

ROWS = 50_000
ZONE = "America/New_York"
NUMBERS = ("views", "unique_viewers", "peak_viewers", "likes", "comments", "shares", "diamonds")


class Measured(NamedTuple):
    """In ms: gathering, comparing, writing, undoing; then the longest pieces in which one waits."""

    gather: float
    compare: float
    write: float
    longest_gather: float
    longest_write: float
    longest_undo: float = 0.0


def big_table(now: datetime, rows: int = ROWS) -> ReadTable:
    """A session every five hours, back from now."""
    guess = Guess("", Shape.SESSIONS, (), platform="tiktok", zone=ZONE, fingerprint="bench")
    return ReadTable(guess, tuple(_row(now, number) for number in range(rows)))


def _row(now: datetime, number: int) -> TableRow:
    started = now - timedelta(hours=5 * (number + 1))
    numbers = {name: (number * 7 + at) % 5_000 for at, name in enumerate(NUMBERS)}
    texts = {"title": f"Stream number {number}"}
    return TableRow(number + 2, started=started, minutes=90, numbers=numbers, texts=texts)


def measured(folder: Path, now: datetime, rows: int = ROWS) -> tuple[Measured, Measured]:
    """Into an empty plan, and the same table again; as in the window, nothing else is looked after.

    At the end all of it is taken back.
    """
    collector = HeldCollector()
    collector.hold()
    try:
        return _measured(folder, now, rows)
    finally:
        collector.release()


def _measured(folder: Path, now: datetime, rows: int) -> tuple[Measured, Measured]:
    clock = FixedClock(now, ZONE)
    book = open_plan(folder / "tables.db", clock=clock)
    planner, table = Planner(book, clock), big_table(now, rows)
    found = []
    for _time in range(2):
        existing, gather, longest = _run(existing_steps(book, table, now))
        begun = time.perf_counter()
        plan = plan_table_import(table, existing, Answers(ZONE, now))
        compare = (time.perf_counter() - begun) * 1000
        steps = planner.run_in_steps(table_steps, plan, None, "table.csv", now)
        _done, write, longest_write = _run(steps)
        found.append(Measured(gather, compare, write, longest, longest_write))
        assert book.sessions.count() == rows
    assert not plan.total
    step = planner.long_step("undo")
    assert step
    _done, _taken, longest = _run(planner.replay_in_steps(step, "undo"))
    assert book.sessions.count() == 0
    book.close()
    return found[0], found[1]._replace(longest_undo=longest)


def _run(steps: Generator[Any, None, Any]) -> tuple[Any, float, float]:
    """What it returns, how long it takes, and its longest piece."""
    begun = last = time.perf_counter()
    longest = 0.0
    while True:
        try:
            next(steps)
        except StopIteration as end:
            turn = time.perf_counter()
            return end.value, (turn - begun) * 1000, max(longest, turn - last) * 1000
        turn = time.perf_counter()
        longest, last = max(longest, turn - last), turn
