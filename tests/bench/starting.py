"""Process start to painted week, and memory, against the bare window: taken in turns."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROUNDS = 9


@dataclass(frozen=True)
class Start:
    """One start: ms to the first paint, MB once settled."""

    ms: float
    mb: float


def start(module: str, *words: str) -> Start:
    """Run a module of this folder and read what it says."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    begun = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    told = dict(line.split() for line in done.stdout.splitlines())
    return Start((int(told["painted"]) - begun) / 1e6, int(told["pss"]) / 1024)


def compare(path: Path) -> tuple[Start, Start]:
    """The program on a plan and the bare window: the medians of several rounds, in turns."""
    start("tests.bench.bare"), start("tests.bench.program", str(path))  # warm the disk's cache
    bare, ours = [], []
    for _round in range(ROUNDS):
        bare.append(start("tests.bench.bare"))
        ours.append(start("tests.bench.program", str(path)))
    return _median(ours), _median(bare)


def _median(starts: list[Start]) -> Start:
    return Start(median(one.ms for one in starts), median(one.mb for one in starts))
