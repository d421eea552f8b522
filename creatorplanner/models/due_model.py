"""Promotion lines with the stream they belong to, as a list that changes row by row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from creatorplanner.domain.checklists import ChecklistItem, LineState
from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Stream

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class DueRow:
    """One line as it stands against the clock, its stream and the stream's format."""

    item: ChecklistItem
    stream: Stream
    kind: Format | None
    state: LineState = LineState.AHEAD

    @property
    def late(self) -> bool:
        """Whether it had to be done before now and is still open."""
        return self.state is LineState.LATE

    @property
    def id(self) -> str:
        """The line's id."""
        return self.item.id

    @property
    def copies(self) -> bool:
        """Whether the stream has words to post."""
        return bool(self.stream.caption or self.stream.hashtags)


def due_row(item: ChecklistItem, stream: Stream, kind: Format | None, now: datetime) -> DueRow:
    """A line as it stands at ``now`` (aware UTC)."""
    return DueRow(item, stream, kind, item.state(now))


class DueModel(QAbstractListModel):
    """Rows of ``DueRow``; ``show`` moves from one state to the next without a reset."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DueRow] = []

    @property
    def rows(self) -> tuple[DueRow, ...]:
        """All rows in order."""
        return tuple(self._rows)

    @property
    def open_count(self) -> int:
        """How many rows are not ticked."""
        return sum(not row.item.done for row in self._rows)

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many rows; none below a row."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tick, and the whole row under ``ROW``."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.item.text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.item.done else Qt.CheckState.Unchecked
        return row if role == ROW else None

    def show(self, rows: Iterable[DueRow]) -> None:
        """Hold these rows from now on; what stays is moved or changed in place."""
        wanted = list(rows)
        self._drop({row.id for row in wanted})
        for place, row in enumerate(wanted):
            found = self._place_of(row.id)
            if found is None:
                self.beginInsertRows(_TOP, place, place)
                self._rows.insert(place, row)
                self.endInsertRows()
                continue
            if found != place:
                self.beginMoveRows(_TOP, found, found, _TOP, place)
                self._rows.insert(place, self._rows.pop(found))
                self.endMoveRows()
            self._change(place, row)

    def _drop(self, kept: set[str]) -> None:
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].id not in kept:
                self.beginRemoveRows(_TOP, place, place)
                del self._rows[place]
                self.endRemoveRows()

    def _place_of(self, key: str) -> int | None:
        return next((place for place, row in enumerate(self._rows) if row.id == key), None)

    def _change(self, place: int, row: DueRow) -> None:
        if self._rows[place] != row:
            self._rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)
