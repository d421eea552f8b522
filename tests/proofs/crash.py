"""The proof of S1: kill the program at any moment, and nothing that it confirmed is lost.

A child process edits one plan, each edit in two places, and prints a number after each commit.
This process kills it with ``kill -9`` in the middle, opens the plan and looks: every confirmed
edit is there, none is half there, the last step can be undone, the pages are in order, nothing
was asked, and opening took less than 100 ms. Then the next child goes on with the same plan.

    python -m tests.proofs.crash [KILLS]
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from creatorplanner.domain.clock import SystemClock
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.store.database import open_plan
from creatorplanner.store.planbook import Edit, Planbook

EDITS = 200  # a child makes, at most
HALVES = ("left", "right")
BEGIN = datetime(2026, 1, 1)


@dataclass
class Toll:
    """What all kills together did."""

    kills: int = 0
    confirmed: int = 0
    with_log: int = 0
    openings: list[float] = field(default_factory=list)  # seconds


def both(edit: Edit, number: int) -> Done:
    """One user action in two places."""
    for half in HALVES:
        start = BEGIN + timedelta(minutes=15 * number)
        stream = replace(edit.find(Stream, half) or Stream(half), title=str(number), start=start)
        edit.put(replace(stream, notes="x" * (number % 50 * 100)))
    return Done("both", {"number": number})


def child(path: Path) -> None:
    """Edit the plan and tell each number once it is committed."""
    book = open_plan(path, clock=SystemClock())
    planner = Planner(book, SystemClock())
    first = number_of(book) + 1
    for number in range(first, first + EDITS):
        planner.run(both, number)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        if number % 7 == 0:
            book.settle()
    sys.stdin.read()  # wait to be killed


def number_of(book: Planbook) -> int:
    """The number of the last edit, after checking that both of its places agree."""
    found = [book.find(Stream, half) for half in HALVES]
    titles = {stream.title if stream else "0" for stream in found}
    assert len(titles) == 1, f"half an edit: {titles}"
    return int(titles.pop())


def kill_one(path: Path, edits: int, chance: random.Random) -> int:
    """Start a child, kill it after some confirmed edits; the last number it confirmed."""
    last = 0
    with subprocess.Popen(
        [sys.executable, "-m", "tests.proofs.crash", "--child", str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        for _ in range(edits):
            last = int(process.stdout.readline())
        spin = perf_counter() + chance.random() * 0.003  # anywhere inside an edit
        while perf_counter() < spin:
            pass
        process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        rest = process.stdout.read().split()
        # a last line may be cut: only whole ones were confirmed
        return int(rest[-2]) if len(rest) > 1 else last


def inspect(path: Path, confirmed: int, toll: Toll) -> None:
    """Open what the kill left, and hold it against what was confirmed."""
    log = path.with_name(f"{path.name}-wal")
    toll.with_log += log.exists() and log.stat().st_size > 0
    began = perf_counter()
    book = open_plan(path, clock=SystemClock())
    toll.openings.append(perf_counter() - began)
    try:
        found = number_of(book)
        assert found >= confirmed, f"confirmed {confirmed}, found {found}"
        step = book.journal.last_done()
        assert step is not None
        assert step.facts == {"number": found}, "the journal and the plan disagree"
        check = book.connection.execute("PRAGMA integrity_check").fetchone()
        assert check == ("ok",), check
        planner = Planner(book, SystemClock())
        planner.undo()
        assert number_of(book) == found - 1
        planner.redo()
    finally:
        book.close()


def prove(folder: Path, kills: int, seed: int) -> Toll:
    """Kill that many children on one plan. AssertionError tells what was lost."""
    chance, toll, path = random.Random(seed), Toll(), folder / "plan.db"
    for _ in range(kills):
        edits = chance.randint(1, EDITS - 1)
        confirmed = kill_one(path, edits, chance)
        inspect(path, confirmed, toll)
        toll.kills, toll.confirmed = toll.kills + 1, toll.confirmed + edits
    return toll


def main() -> None:
    """Run the proof from a command line."""
    parser = argparse.ArgumentParser(
        allow_abbrev=False, description="Kill the program while it writes."
    )
    parser.add_argument("kills", nargs="?", type=int, default=100)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--child", type=Path)
    given = parser.parse_args()
    if given.child:
        child(given.child)
        return
    with TemporaryDirectory() as folder:
        toll = prove(Path(folder), given.kills, given.seed)
    sys.stdout.write(
        f"seed {given.seed}: {toll.kills} kills, {toll.confirmed} confirmed edits, 0 lost, 0 half,"
        f" {toll.with_log} with a log left; slowest opening {max(toll.openings) * 1000:.1f} ms\n"
    )


if __name__ == "__main__":
    main()
