"""A list model whose rows have keys: it becomes another list by the smallest steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Keyed(Protocol):
    """A row: equal rows show the same, rows with the same key are the same thing."""

    @property
    def key(self) -> str:
        """What the row is about, one of a kind in the list."""


class KeyedRows(QAbstractListModel):
    """Rows come, go, move and change one by one, so that selection and scroll stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: list[Keyed] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows; a row has no rows of its own."""
        return 0 if parent.isValid() else len(self._held)

    def row_of(self, key: str) -> int:
        """The place of a thing, or -1."""
        return next((at for at, row in enumerate(self._held) if row.key == key), -1)

    def replace_all(self, wanted: Sequence[Keyed]) -> None:
        """Be another list altogether."""
        self.beginResetModel()
        self._held = list(wanted)
        self.endResetModel()

    def follow_rows(self, wanted: Sequence[Keyed]) -> None:
        """Become ``wanted`` by the smallest steps."""
        keep = {row.key for row in wanted}
        for at in reversed(range(len(self._held))):
            if self._held[at].key not in keep:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._held[at]
                self.endRemoveRows()
        for at, row in enumerate(wanted):
            self._put(at, row)

    def _put(self, at: int, row: Keyed) -> None:
        # most rows are where they were: only those that are not are looked for
        if at >= len(self._held) or self._held[at].key != row.key:
            self._bring(at, row)
        if self._held[at] != row:
            self._held[at] = row
            place = self.index(at)
            self.dataChanged.emit(place, place)

    def _bring(self, at: int, row: Keyed) -> None:
        present = self.row_of(row.key)
        if present < 0:
            self.beginInsertRows(QModelIndex(), at, at)
            self._held.insert(at, row)
            self.endInsertRows()
            return
        self.beginMoveRows(QModelIndex(), present, present, QModelIndex(), at)
        self._held.insert(at, self._held.pop(present))
        self.endMoveRows()
