"""``make bench``: measure, print the table, and keep it in tests/bench/results.md.

    python -m tests.bench [--keep]

Every figure is a ratio or a time of this one run: only those can be compared between computers.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DOCS = Path(__file__).resolve().parent / "results.md"
START = "process start to painted week, 10,000 streams, against a bare window"
HEAD = """# Speed

Measured by `make bench` on one computer in one run, without a display; the last run that was kept.
A frame of 60 a second is 16.7 ms.

| what | measured | goal | |
|---|---|---|---|
"""


def main(words: list[str]) -> int:
    """Measure everything; 0 also where a goal is missed: a busy computer proves nothing."""
    rows = measure()
    table = "".join(
        f"| {what} | {found} | {goal} | {'reached' if reached else 'missed'} |\n"
        for what, found, goal, reached in rows
    )
    sys.stdout.write(table)
    if "--keep" in words:
        DOCS.parent.mkdir(exist_ok=True)
        DOCS.write_text(HEAD + table, encoding="utf-8")
    return 0


def measure() -> list[tuple[str, str, str, bool]]:
    """(what, measured, goal, whether it was reached)."""
    from tests.bench.calendar_import import import_and_parse
    from tests.bench.inside import commits, weeks, weeks_and_drag
    from tests.bench.seed import seed, seed_series
    from tests.bench.starting import compare

    now = datetime.now(UTC)
    with TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.db", Path(folder) / "large.db"
        seed(small, 10_000, now)
        seed(large, 100_000, now)
        ours, bare = compare(small)
        turned, months, dragged = weeks_and_drag(large, now)
        seed_series(Path(folder) / "series.db", now)
        series = weeks(Path(folder) / "series.db", now)
        quick = _quick_add(large, now)
        edit, raw = commits(small, now)
        taken, parsed, piece = import_and_parse(Path(folder), now)
        tables = _tables(Path(folder), now)
        looked = _results(Path(folder), now)
        graphics = _graphics(Path(folder))
    return [
        _ratio(START, ours.ms, bare.ms, 1.35, "ms"),
        _ratio("memory (PSS), against a bare window", ours.mb, bare.mb, 1.6, "MB"),
        _time("another week of 100,000 streams, query to painted", turned, 16.7),
        _time("another week of 200 series over ten years, query to painted", series, 16.7),
        _time("another month of 100,000 streams, query to painted", months, 50),
        _time("a step of a drag, painted", dragged, 8.0),
        _ratio("a committed edit, against the same rows by raw sqlite3", edit, raw, 2.0, "ms"),
        _ratio(
            "10,000 events taken over, against icalendar parsing them", taken, parsed, 1.25, "ms"
        ),
        _time("the longest piece of that in which a window waits", piece, 50.0),
        *tables,
        *quick,
        *looked,
        *graphics,
    ]


def _tables(folder: Path, now: datetime) -> list[tuple[str, str, str, bool]]:
    from tests.bench.table_import import measured
    from tests.bench.window_import import waits

    first, again = measured(folder, now)
    imported, undone = waits(folder, now)
    longest = max(first.longest_gather, first.longest_write, again.longest_gather)
    return [
        _time("50,000 rows of a table, compared in a thread", first.compare, 5_000),
        _time("the same rows again, compared with 50,000 streams", again.compare, 3_000),
        _time("50,000 rows written into the plan", first.write, 15_000),
        _time("the longest piece of that in which a window waits", longest, 50.0),
        _time("the longest piece of taking it back", again.longest_undo, 50.0),
        _time("the window's longest wait for such a file, opened to taken over", imported, 50.0),
        _time("the window's longest wait while that is taken back", undone, 50.0),
    ]


def _results(folder: Path, now: datetime) -> list[tuple[str, str, str, bool]]:
    from tests.bench.results_page import filtered, fit, insights, seed_sessions, sums

    some, many = folder / "some.db", folder / "many.db"
    seed_sessions(some, 10_000, now)
    seed_sessions(many, 100_000, now)
    year, everything = filtered(some, now)
    few_told, told = insights()
    ours, raw = sums(many, now)
    return [
        _time("the model fitted to 10,000 sessions, 12 formats", fit(some, now), 100.0),
        _time("all that the page tells of 200 sessions, in a thread", few_told, 10.0),
        _time("all that it tells of 10,000 sessions, every slot, in a thread", told, 100.0),
        _time("results of a year out of 10,000 sessions, painted", year, 100.0),
        _time("results of all 10,000 sessions, painted", everything, 100.0),
        _ratio("sums of 100,000 sessions, against the same by raw SQL", ours, raw, 1.25, "ms"),
    ]


def _graphics(folder: Path) -> list[tuple[str, str, str, bool]]:
    from tests.bench.graphics import six_graphics

    six, waited = six_graphics(folder)
    return [
        _time("six schedule graphics, drawn and saved in a thread", six, 1500),
        _time("the longest wait of the window meanwhile", waited, 33.4),
    ]


def _quick_add(plan: Path, now: datetime) -> list[tuple[str, str, str, bool]]:
    from tests.bench.quick_add import opened_and_typed
    from tests.bench.reading import keys

    opened, shown = opened_and_typed(plan, now)
    typed = keys()
    return [
        _time("quick add, opened and painted", opened, 50.0),
        _time("a key of quick add, read, 99 of 100", typed[len(typed) * 99 // 100], 5.0),
        _time("a key of quick add, read, searched in 100,000 streams, painted", shown, 16.7),
    ]


def _ratio(
    what: str, ours: float, floor: float, most: float, unit: str
) -> tuple[str, str, str, bool]:
    found = f"{ours / floor:.2f} x ({ours:.3g} to {floor:.3g} {unit})"
    return what, found, f"{most:g} x", ours <= most * floor


def _time(what: str, ms: float, most: float) -> tuple[str, str, str, bool]:
    return what, f"{ms:.2f} ms", f"{most:g} ms", ms <= most


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
