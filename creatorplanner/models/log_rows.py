"""The list beside the log form: what waits to be logged, and what is logged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Stream

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TO_LOG, LOGGED = "to_log", "logged"


class LogRole(IntEnum):
    """What a row can be asked for besides its name."""

    ROW = Qt.ItemDataRole.UserRole
    KEY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class LogRow:
    """A heading (``stream`` is None, ``count`` what is below it) or a stream.

    ``drafted`` where numbers were typed that are not saved yet.
    """

    key: str
    logged: bool
    stream: Stream | None = None
    kind: Format | None = None
    count: int = 0
    drafted: bool = False


class LogRows(QAbstractListModel):
    """Headings and streams; rows come, go, move and change one by one, never all at once."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[LogRow] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows, headings too; a row has no rows of its own."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title for showing; ``LogRole`` for the rest."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.key if row.stream is None else row.stream.title
        if role == LogRole.ROW:
            return row
        return row.key if role == LogRole.KEY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are for reading only."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].stream is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def rows(self) -> tuple[LogRow, ...]:
        """All rows in order."""
        return tuple(self._rows)

    def row_of(self, key: str) -> int:
        """The place of a stream, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def first_to_log(self) -> str:
        """The id of the stream that waits on top, or ""."""
        waiting = (row.key for row in self._rows if row.stream is not None and not row.logged)
        return next(waiting, "")

    def follow(self, wanted: list[LogRow]) -> None:
        """Become ``wanted`` by the smallest steps, so that selection and scroll stay."""
        keep = {row.key for row in wanted}
        for at in reversed(range(len(self._rows))):
            if self._rows[at].key not in keep:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, row in enumerate(wanted):
            self._put(at, row)

    def _put(self, at: int, row: LogRow) -> None:
        # most rows are where they were: only those that are not are looked for
        if at >= len(self._rows) or self._rows[at].key != row.key:
            self._bring(at, row)
        if self._rows[at] != row:
            self._rows[at] = row
            place = self.index(at)
            self.dataChanged.emit(place, place)

    def _bring(self, at: int, row: LogRow) -> None:
        present = self.row_of(row.key)
        if present < 0:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        self.beginMoveRows(QModelIndex(), present, present, QModelIndex(), at)
        self._rows.insert(at, self._rows.pop(present))
        self.endMoveRows()
