"""The palette's rows in words, as a model that its list and screen readers read."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence

from creatorplanner.domain.formats import Format
from creatorplanner.models.palette_rows import (
    CommandRow,
    ExampleRow,
    IdeaRow,
    PlanRow,
    Row,
    StreamRow,
)
from creatorplanner.models.tongue import tr
from creatorplanner.views.wording.quick_add import QuickAddWords

LINE = int(Qt.ItemDataRole.UserRole) + 1
ENTER = "↵"
_CONTEXT = "QuickAdd"


class Line(NamedTuple):
    """One line of the list; without a ``row`` it is a heading and can't be chosen."""

    title: str
    row: Row | None = None
    detail: str = ""
    hint: str = ""
    icon: str = ""
    kind: Format | None = None
    tall: bool = False
    warning: str = ""

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        return ", ".join(part for part in (self.title, self.detail, self.warning) if part)


def lines_of(
    rows: list[Row], words: QuickAddWords, today: date, formats: dict[str, Format]
) -> list[Line]:
    """The rows with headings between their kinds; ``formats`` by id are those of the plan."""
    found: list[Line] = []
    last = ""
    for row in rows:
        heading = _heading(row)
        if heading and heading != last:
            found.append(Line(tr(_CONTEXT, heading)))
        last = heading
        found.append(_line(row, words, today, formats))
    return found


def _heading(row: Row) -> str:
    if isinstance(row, StreamRow):
        return "Streams"
    if isinstance(row, CommandRow):
        return "Commands"
    return "For example" if isinstance(row, ExampleRow) else ""


def _line(row: Row, words: QuickAddWords, today: date, formats: dict[str, Format]) -> Line:
    if isinstance(row, PlanRow):
        title, detail = words.heading(row), words.detail(row, today)
        warning = words.warning(row, formats)
        return Line(title, row, detail, ENTER, "calendar-plus", row.kind, True, warning)
    if isinstance(row, IdeaRow):
        title = tr(_CONTEXT, "Save as idea without a date")
        return Line(title, row, "", ctrl_enter(), "lightbulb")
    if isinstance(row, StreamRow):
        title, when = words.found_title(row), words.found(row, today)
        return Line(title, row, when, "", "radio", row.kind)
    if isinstance(row, CommandRow):
        return Line(row.words, row, "", row.keys, row.icon)
    return Line(row.text, row, "", "", "sparkles")


def ctrl_enter() -> str:
    """The key for ideas as this system writes it: "Ctrl ↵"."""
    keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
    return keys.replace("+", " ").replace("Return", ENTER)


class LinesModel(QAbstractListModel):
    """The lines for a list view."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    @property
    def lines(self) -> list[Line]:
        """What is shown."""
        return self._lines

    def next_row(self, row: int, steps: int) -> int:
        """The line so many choices further, past headings and round the ends; -1 for none."""
        rows = [number for number, line in enumerate(self._lines) if line.row is not None]
        if not rows:
            return -1
        if row not in rows:
            return rows[0]
        place = rows.index(row) + steps
        if abs(steps) > 1:
            return rows[max(0, min(len(rows) - 1, place))]
        return rows[place % len(rows)]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """The line, its title, or what is spoken for it."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        return line.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        if index.isValid() and self._lines[index.row()].row is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
