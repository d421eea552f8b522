"""A table on its way into the plan: read, its columns understood, compared, taken over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from creatorplanner.domain.channel import ColumnMapping
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.apart import TableFile
from creatorplanner.exchange.tables.changing import with_field, with_style
from creatorplanner.exchange.tables.guessing import Hints, guess_table
from creatorplanner.exchange.tables.matching import Answers, Existing, TablePlan, plan_table_import
from creatorplanner.exchange.tables.memory import kept
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.exchange.tables.values import Guess, Problem, RawTable, ReadTable, Shape, Style
from creatorplanner.models.desk import Desk
from creatorplanner.models.file_import import FileImport
from creatorplanner.models.table_cells import SHOWN
from creatorplanner.operations.planner import Done
from creatorplanner.operations.table_import import existing_steps, table_steps

Cell = tuple[int, int]  # line in the file, column from 0
EMPTY = RawTable("", (), (), ())
UNKNOWN = Guess("", Shape.SESSIONS, ())


@dataclass(frozen=True)
class Edits:
    """What the creator changed of the cells: new texts, and lines that are left out."""

    cells: dict[Cell, str] = field(default_factory=dict)
    left: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Report:
    """What an import did: kept until the next one."""

    name: str
    plan: TablePlan
    guess: Guess
    problems: tuple[Problem, ...]
    left: int


class TableImportModel(FileImport):
    """``imported`` carries the ``Report``; ``settled`` says that the preview shows all changes.

    Every part of the guess can be changed from the preview; the rows are then read again in a
    thread, and what the import would do is worked out anew.
    """

    def __init__(
        self, desk: Desk, locale: Callable[[], str], parent: QObject | None = None
    ) -> None:
        """``locale`` is the creator's, such as de_DE: what dates of an unsure order mean."""
        super().__init__(desk, parent)
        self._locale = locale
        self.opening = Opening()
        self.raw, self.guess = EMPTY, UNKNOWN
        self.read = ReadTable(UNKNOWN)
        self.plan = TablePlan()
        self.answers = Answers()
        self.edits = Edits()
        self.changed_guess = False
        self.report: Report | None = None
        self.settled = False
        self._existing: Existing | None = None
        self._then: Callable[[Any], object] = self._understood
        self._pieces.finished.connect(self._compare)
        self._working.finished.connect(self._worked)
        self._working.failed.connect(self._refuse)
