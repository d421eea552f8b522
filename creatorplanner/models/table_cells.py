"""The first rows of a table from outside, as its preview shows them."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from creatorplanner.exchange.tables.values import Column

SHOWN = 8
LONGEST = 300  # code points of a cell that are shown
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class CellRole(IntEnum):
    """What a cell can be asked for besides its text."""

    UNREAD = Qt.ItemDataRole.UserRole
    USED = Qt.ItemDataRole.UserRole + 1


class TableCells(QAbstractTableModel):
    """Cells as they stand in the file; which of them can't be read, which are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._columns: tuple[Column, ...] = ()
        self._unread: frozenset[tuple[int, int]] = frozenset()

    def show(
        self,
        rows: tuple[tuple[str, ...], ...],
        columns: tuple[Column, ...],
        unread: frozenset[tuple[int, int]],
    ) -> None:
        """Be these rows; ``unread`` are (row, column) of cells that could not be read."""
        same = len(rows) == len(self._rows) and len(columns) == len(self._columns)
        if not same:
            self.beginResetModel()
        self._rows, self._columns, self._unread = rows, columns, unread
        if not same:
            self.endResetModel()
        elif rows and columns:
            last = self.index(len(rows) - 1, len(columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns the file has."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text in one line, and whether it is read and used."""
        if not index.isValid():
            return None
        at = (index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(self._rows[at[0]][at[1]][:LONGEST].split())
        if role == CellRole.UNREAD:
            return at in self._unread
        return bool(self._columns[at[1]].field) if role == CellRole.USED else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The column's name in the file."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading
        return None
