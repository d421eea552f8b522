"""The work on a table between two looks at it: plain values, done in a thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from creatorplanner.exchange.tables.changing import with_platform
from creatorplanner.exchange.tables.guessing import Hints, guess_table
from creatorplanner.exchange.tables.planning import TablePlan
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.exchange.tables.values import Guess, Problem, RawTable, ReadTable, Shape
from creatorplanner.exchange.tables.whys import KEPT

MOST = 200
"""How many rows that need a look are shown; the others are counted."""

Cell = tuple[int, int]  # line in the file, column from 0
GuessChange = Callable[[Guess, RawTable, Hints], Guess]


@dataclass(frozen=True)
class Edits:
    """What the creator changed of the rows: new texts, and lines that are left out."""

    cells: Mapping[Cell, str] = field(default_factory=dict)
    left: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Understood:
    """A guess, and the rows as it reads them."""

    guess: Guess
    read: ReadTable


@dataclass(frozen=True)
class Counts:
    """Rows by what becomes of them; ``look`` are those with something that should be seen.

    ``lost`` are those of them that can't be taken over as they are. ``differ`` are rows for which
    something else is logged, which is kept.
    """

    new: int
    changed: int
    there: int
    left: int
    look: int
    lost: int
    differ: int = 0


@dataclass(frozen=True)
class Report:
    """What an import did; kept until the next one.

    ``rows`` were left out for a problem, ``cells`` stayed blank for one, ``changed`` were taken
    with one; the first ``MOST`` each.
    """

    name: str
    shape: Shape
    counts: Counts
    rows: tuple[Problem, ...]
    cells: tuple[Problem, ...]
    changed: tuple[Problem, ...] = ()


def understand(raw: RawTable, hints: Hints, home: str) -> Understood:
    """What a file seems to be, and its rows; ``home`` is a creator's only platform, or ""."""
    guess = guess_table(raw, hints)
    if home and "platform" in guess.doubts:
        guess = replace(with_platform(guess, raw, home, hints), chosen=guess.chosen)
    return Understood(guess, read_rows(raw, guess))


def read_again(
    raw: RawTable, guess: Guess, edits: Edits, changes: Sequence[GuessChange], hints: Hints
) -> Understood:
    """The rows with a changed guess or other cells."""
    table = edited(raw, edits)
    for change in changes:
        guess = change(guess, table, hints)
    return Understood(guess, read_rows(table, guess))


def edited(raw: RawTable, edits: Edits) -> RawTable:
    """The table as the creator put it right."""
    if not edits.cells and not edits.left:
        return raw
    texts: dict[int, dict[int, str]] = {}
    for (line, column), text in edits.cells.items():
        texts.setdefault(line, {})[column] = text
    rows, lines = [], []
    for line, row in zip(raw.lines, raw.rows, strict=True):
        if line not in edits.left:
            rows.append(_with(row, texts[line]) if line in texts else row)
            lines.append(line)
    places = {heading: at for at, heading in reversed(list(enumerate(raw.header)))}
    problems = [
        one
        for one in raw.problems
        if one.line not in edits.left and (one.line, places.get(one.heading, -1)) not in edits.cells
    ]
    return replace(raw, rows=tuple(rows), lines=tuple(lines), problems=tuple(problems))


def counts(read: ReadTable, plan: TablePlan, edits: Edits) -> Counts:
    """What an import would do, in numbers."""
    reasons = [skip.reason for skip in plan.skipped]
    there = sum(reasons.count(reason) for reason in ("there", "twice", "shifted"))
    differ = reasons.count("differs")
    whole = _whole(read, plan)
    seen = {problem.line for problem in plan.problems}
    lost = len(seen - whole) + len(plan.looks)
    return Counts(
        new=len(plan.added),
        changed=len(plan.updated),
        there=there,
        left=len(reasons) - there - differ + len(edits.left),
        look=len(seen) + len(plan.looks),
        lost=lost,
        differ=differ + sum(one.keeps for one in plan.updated),
    )


def report(name: str, read: ReadTable, plan: TablePlan, edits: Edits) -> Report:
    """What has been done, in numbers and with what was lost on the way."""
    whole = _whole(read, plan)
    rows = [problem for problem in plan.problems if problem.line not in whole]
    cells = [problem for problem in plan.problems if problem.line in whole]
    blank = [problem for problem in cells if problem.why not in KEPT]
    changed = [problem for problem in cells if problem.why in KEPT]
    told = counts(read, plan, edits)
    shown = (tuple(found[:MOST]) for found in (rows, blank, changed))
    return Report(name, read.guess.shape, told, *shown)


def cell_text(raw: RawTable, edits: Edits, line: int, column: int) -> str:
    """What stands in a cell now."""
    typed = edits.cells.get((line, column))
    return raw.rows[raw.lines.index(line)][column] if typed is None else typed


def _whole(read: ReadTable, plan: TablePlan) -> set[int]:
    """The lines of the rows that nothing keeps out; what was read may still be refused."""
    if read.guess.shape in (Shape.HOURS, Shape.MOMENTS):  # many rows are taken as one
        return {row.line for row in read.rows}
    lines = {entry.line for entry in (*plan.added, *plan.updated)}
    return lines.union((skip.line for skip in plan.skipped), (look.line for look in plan.looks))


def _with(row: tuple[str, ...], texts: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(texts.get(at, cell) for at, cell in enumerate(row))
