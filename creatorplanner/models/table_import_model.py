"""A table on its way into the plan: read, its columns understood, compared, taken over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import time
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from creatorplanner.domain.channel import ColumnMapping
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.apart import TableFile
from creatorplanner.exchange.tables.changing import (
    cell_with_time,
    with_field,
    with_parts,
    with_shape,
    with_style,
)
from creatorplanner.exchange.tables.guessing import Hints
from creatorplanner.exchange.tables.matching import plan_table_import
from creatorplanner.exchange.tables.memory import kept
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.planning import (
    Answers,
    Existing,
    TablePlan,
    usual_unmatched,
)
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.exchange.tables.values import Guess, RawTable, ReadTable, Shape, Style
from creatorplanner.models.desk import Desk
from creatorplanner.models.file_import import FileImport
from creatorplanner.models.pieces import Pieces, emptied
from creatorplanner.models.table_steps import (
    Counts,
    Edits,
    GuessChange,
    Report,
    Understood,
    counts,
    edited,
    read_again,
    report,
    understand,
)
from creatorplanner.operations.done import Done
from creatorplanner.operations.table_import import existing_steps, table_steps

EMPTY = RawTable("", (), (), ())
UNKNOWN = Guess("", Shape.SESSIONS, ())


class TableImportModel(FileImport):
    """``imported`` carries the ``Report``. ``settled``: what is shown knows of every change.

    Every part of the guess can be changed from the preview; the rows are then read again in a
    thread, and what the import would do is worked out anew.
    """

    def __init__(
        self,
        desk: Desk,
        platforms: Mapping[str, str],
        locale: Callable[[], tuple[str, str]],
        parent: QObject | None = None,
    ) -> None:
        """``platforms`` are ids by name in small letters, ``locale`` tells name and currency."""
        super().__init__(desk, parent)
        self._platforms, self._locale = platforms, locale
        self.opening = Opening()
        self.raw, self.guess, self._reported = EMPTY, UNKNOWN, EMPTY
        self.read, self.plan = ReadTable(UNKNOWN), TablePlan()
        self.answers = self._blank_answers()
        self.edits = Edits()
        self.report: Report | None = None
        self.settled = self._own_guess = False
        self._changes: list[GuessChange] = []
        self._letting_go = Pieces(self)
        self._letting_go.finished.connect(self._collector.release)
        self._existing = Existing()
        self._then: Callable[[Any], object] = self._understood
        self._pieces.finished.connect(self._compare)
        self._working.finished.connect(self._worked)
        desk.reopened.connect(self._forget)
        self._working.failed.connect(self._refuse)

    @property
    def total(self) -> int:
        """How many rows would change the plan."""
        return self.plan.total

    @property
    def can_look_again(self) -> bool:
        """Whether the rows that the report tells of are still here."""
        return self.state == "done" and bool(self.raw.rows) and self.raw is self._reported

    def shown(self, count: int) -> tuple[tuple[str, ...], ...]:
        """The first rows with the cells that were put right."""
        rows, lines = self.raw.rows[:count], self.raw.lines[:count]
        some = Edits(self.edits.cells)  # rows that are left out are shown all the same
        return edited(replace(self.raw, rows=rows, lines=lines), some).rows

    def counts(self) -> Counts:
        """What the import would do, in numbers."""
        return counts(self.read, self.plan, self.edits)

    def open(self, path: Path) -> None:
        """Read a file; whatever was looked at before is dropped."""
        if self.state != "writing":
            self.stop()
            self.path, self.opening = path, Opening()
            self._read_file()

    def reopen(self, **how: str) -> None:
        """Read the file again: another ``encoding``, ``delimiter`` or ``sheet``."""
        if self.state == "preview":
            self.opening = self.opening._replace(**how)
            self._read_file()

    def set_field(self, column: int, field: str) -> None:
        """What a column means, "" to leave it out."""
        self._change(lambda guess, raw, hints: with_field(guess, raw, column, field, hints))

    def set_style(self, column: int, style: Style) -> None:
        """How a column's cells are written."""
        self._change(lambda guess, raw, hints: with_style(guess, raw, column, style, hints))

    def set_shape(self, shape: Shape) -> None:
        """What one row is about."""
        self._change(lambda guess, raw, hints: with_shape(guess, raw, shape, hints))

    def set_platform(self, platform: str) -> None:
        """The platform that the file comes from."""
        self.set_parts(platform=platform)

    def set_parts(self, **parts: str) -> None:
        """The ``zone`` of its times, the ``currency`` of its amounts, or their ``source``."""
        self._change(lambda guess, raw, hints: with_parts(guess, raw, hints, **parts))

    def set_year(self, year: int) -> None:
        """The year of the newest row, where dates tell none."""
        self._change(lambda guess, _raw, _hints: replace(guess, year=year))

    def fix(self, line: int, column: int, text: str) -> None:
        """Read another text in a cell's place."""
        cells = {**self.edits.cells, (line, column): text}
        self._edit(replace(self.edits, cells=cells))

    def guess_again(self) -> None:
        """Guess as if this table had never been seen; an import then forgets what was chosen."""
        if self.state == "preview":
            self._changes.clear()
            self._own_guess = True
            table = edited(self.raw, self.edits)
            work = partial(understand, table, self._hints()._replace(remembered={}), self._home())
            self._unsettle()
            self._work(work, self._understood)

    def give_time(self, line: int, at: time) -> None:
        """Read a row as if its time stood there, too; it finds its stream anew."""
        row = self.raw.rows[self.raw.lines.index(line)]
        if (found := cell_with_time(self.guess, row, at)) is not None:
            self.fix(line, *found)

    def leave_out(self, line: int) -> None:
        """Leave a row out altogether."""
        self._edit(replace(self.edits, left=self.edits.left | {line}))

    def take_back(self, line: int) -> None:
        """Read a row after all."""
        self._edit(replace(self.edits, left=self.edits.left - {line}))

    def answer(self, **parts: Any) -> None:
        """Change what is decided: ``days``, ``unmatched``, ``format_id``, ``monthly_as_days``."""
        self.answers = replace(self.answers, **parts)
        self._plan_again()

    def choose(self, line: int, what: str) -> None:
        """Settle one row: the id of a stream, NEW_STREAM or LEAVE_OUT."""
        self.answer(chosen={**self.answers.chosen, line: what})

    def examples(self, column: int, styles: tuple[Style, ...]) -> dict[Style, ReadTable]:
        """What the column's first cell says, read in each of these ways."""
        at = next((n for n, row in enumerate(self.raw.rows) if row[column].strip()), None)
        if at is None:
            return {}
        one = replace(self.raw, rows=self.raw.rows[at : at + 1], lines=self.raw.lines[at : at + 1])
        found = {}
        for style in styles:
            columns = list(self.guess.columns)
            columns[column] = replace(columns[column], style=style)
            found[style] = read_rows(one, replace(self.guess, columns=tuple(columns)))
        return found

    def close(self) -> None:
        """Stop and wait for every thread: before the window goes."""
        super().close()
        self._letting_go.stop()

    def take_over(self) -> None:
        """Make it part of the plan, as one step."""
        if self.state == "preview" and self.settled and self.total:
            mapping = None
            if self._own_guess:
                mapping = ColumnMapping(self.guess.fingerprint, kept(self.guess))
            now = self._desk.clock.now()
            self._write(table_steps, self.plan, mapping, self.path.name, now)

    def look_again(self) -> None:
        """From the report back to the rows that were left."""
        if self.can_look_again:
            self._become("comparing")
            self._read_again()

    def show_report(self) -> None:
        """What the last import did."""
        if self.report is not None and not self.is_busy:
            self._become("done")

    # ------------------------------------------------------------ from step to step

    def _read_file(self) -> None:
        self.edits, self._own_guess, self.settled = Edits(), False, False
        self._changes.clear()
        self.answers = self._blank_answers()
        self._read(partial(TableFile, self.path, self.opening), self._found)

    def _found(self, raw: RawTable) -> None:
        self.raw, self.settled = raw, False
        self._become("comparing")
        self._work(partial(understand, raw, self._hints(), self._home()), self._understood)

    def _home(self) -> str:
        """The creator's only platform, "" for one of several."""
        platforms = self._desk.book.formats.settings().platforms
        return platforms[0] if len(platforms) == 1 else ""

    def _hints(self) -> Hints:
        clock, (locale, _currency) = self._desk.clock, self._locale()
        today = to_wall(clock.now(), clock.zone()).date()
        remembered = {one.id: one.columns for one in self._desk.book.money.mappings()}
        return Hints(today, clock.zone(), locale, remembered)

    def _understood(self, found: Understood) -> None:
        if self.state == "comparing" and not self._own_guess:
            self.answers = replace(self.answers, unmatched=usual_unmatched(found.guess))
        self.guess, self.read = found.guess, found.read
        self._changes.clear()
        self._compare_again()

    def _compare_again(self) -> None:
        self._unsettle()
        self._pieces.start(existing_steps(self._desk.book, self.read, self._desk.clock.now()))

    def _compare(self, existing: Existing) -> None:
        self._existing = existing
        self._plan_again()

    def _plan_again(self) -> None:
        self._unsettle()
        answers = replace(self.answers, now=self._desk.clock.now())
        work = partial(plan_table_import, self.read, self._existing, answers)
        self._work(work, self._planned)

    def _planned(self, plan: TablePlan) -> None:
        self.plan, self.settled = plan, True
        self._become("preview")

    def _change(self, change: GuessChange) -> None:
        """Change the guess with what was changed before and is not read yet."""
        if self.state == "preview":
            self._own_guess = True
            self._changes.append(change)
            self._read_again()

    def _edit(self, edits: Edits) -> None:
        if self.state == "preview" and edits != self.edits:
            self.edits = edits
            self._read_again()

    def _read_again(self) -> None:
        self._unsettle()
        self._pieces.stop()
        changes, hints = tuple(self._changes), self._hints()
        work = partial(read_again, self.raw, self.guess, self.edits, changes, hints)
        self._work(work, self._understood)

    def _unsettle(self) -> None:
        self._hold()
        if self.settled:
            self.settled = False
            self.changed.emit()

    def _worked(self, result: Any) -> None:
        self._then(result)

    def _work(self, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        self._then = then
        self._working.start(work)

    def _written(self, _done: Done) -> None:
        self._reported = self.raw
        self.report = report(self.path.name, self.read, self.plan, self.edits)
        self._become("done")
        self.imported.emit(self.report)

    def _let_go(self) -> None:
        """Forget what was compared, in pieces: it may be many values."""
        held: list[object] = [*self.plan.entries, *self.plan.skipped, *self.read.rows]
        held += [*self._existing.streams.values(), *self._existing.sessions.values()]
        self.plan, self._existing = TablePlan(), Existing()
        self.read = ReadTable(self.guess)
        if self._large:
            held += self.raw.rows
            self.raw = self._reported = EMPTY
        self._letting_go.start(emptied(held))

    def _forget(self) -> None:
        """Another plan lies on the desk: what was done to the one before is not its business."""
        self.report, self._reported = None, EMPTY

    def _blank_answers(self) -> Answers:
        clock, (_locale, currency) = self._desk.clock, self._locale()
        return Answers(clock.zone(), clock.now(), currency=currency, platforms=self._platforms)
