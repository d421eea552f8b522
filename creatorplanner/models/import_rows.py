"""What an import would do, as rows: the headings of what happens, and the first of each below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal

from PySide6.QtCore import Qt

from creatorplanner.exchange.calendar.importing import ImportPlan, Item, Key, Skip
from creatorplanner.exchange.calendar.parsed import ParsedCalendar, Problem
from creatorplanner.models.keyed_rows import Index, KeyedRows

MOST = 200
"""How many rows of each kind are shown; the others are counted."""

Group = Literal["look", "new", "changed", "same", "left"]
Thing = Item | Skip | Problem


class ImportRole(IntEnum):
    """What a row can be asked for besides its words."""

    ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class ImportRow:
    """A heading (``count`` things), one thing, or ("more") how many of them are not shown."""

    key: str
    group: Group
    kind: Literal["heading", "thing", "more"]
    count: int = 0
    thing: Thing | None = None


@dataclass(frozen=True)
class Summary:
    """How many things are new, changed, there already, left out, or need a look."""

    new: int
    changed: int
    same: int
    left: int
    look: int


def summary(parsed: ParsedCalendar, plan: ImportPlan) -> Summary:
    """The counts of a preview."""
    reasons = [skip.reason for skip in plan.skipped]
    look = len(parsed.problems) + parsed.more_problems + reasons.count("zone")
    same = reasons.count("unchanged")
    left = len(reasons) - same - reasons.count("zone")
    return Summary(len(plan.added), len(plan.changed), same, left, look)


class ImportRows(KeyedRows):
    """The preview's list; ``words`` says a row for screen readers.

    What is new or changed can be left out, each by itself: ``left_out`` are their keys.
    """

    left_out: frozenset[Key] = frozenset()

    def show(self, parsed: ParsedCalendar, plan: ImportPlan) -> None:
        """Be the rows of this plan."""
        told = summary(parsed, plan)
        zones = [skip for skip in plan.skipped if skip.reason == "zone"]
        same = [skip for skip in plan.skipped if skip.reason == "unchanged"]
        left = [skip for skip in plan.skipped if skip.reason not in ("zone", "unchanged")]
        rows: list[ImportRow] = []
        rows += _group("look", [*zones, *parsed.problems], told.look)
        rows += _group("new", plan.added, told.new)
        rows += _group("changed", plan.changed, told.changed)
        rows += _group("left", left, told.left)
        rows += _group("same", same, told.same)
        self.replace_all(rows)

    def row(self, at: int) -> ImportRow:
        """The row at a place."""
        row = self._held[at]
        assert isinstance(row, ImportRow)
        return row

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, and its words once ``words`` is set."""
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(row)
        if role == Qt.ItemDataRole.CheckStateRole and is_choice(row):
            return Qt.CheckState.Checked if self.takes(row) else Qt.CheckState.Unchecked
        return row if role == ImportRole.ROW else None

    def takes(self, row: ImportRow) -> bool:
        """Whether a row's thing would be taken over, as far as it can be chosen."""
        return not isinstance(row.thing, Item) or row.thing.key not in self.left_out

    def choose(self, left_out: frozenset[Key]) -> None:
        """Leave these out."""
        self.left_out = left_out
        last = self.rowCount() - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0, 0), self.index(last, 0))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are for reading; the keyboard goes from one to the next."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        choice = is_choice(self.row(index.row()))
        return flags | Qt.ItemFlag.ItemIsUserCheckable if choice else flags

    def spoken(self, row: ImportRow) -> str:
        """What a screen reader says of a row; screens put their words here."""
        return row.key


def is_choice(row: ImportRow) -> bool:
    """Whether a row's thing can be left out."""
    return row.kind == "thing" and row.group in ("new", "changed")


def _group(group: Group, things: Sequence[Thing], count: int) -> list[ImportRow]:
    if not count:
        return []
    rows = [ImportRow(group, group, "heading", count)]
    rows += [
        ImportRow(f"{group} {at}", group, "thing", thing=thing)
        for at, thing in enumerate(things[:MOST])
    ]
    rest = count - len(rows) + 1
    return [*rows, ImportRow(f"{group} more", group, "more", rest)] if rest else rows
