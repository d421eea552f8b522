"""The formats as a list, for the Formats page: those in use, or those archived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from creatorplanner.domain.checklists import Template
from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Stream
from creatorplanner.models.desk import Desk
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.formats import move_format

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class FormatRole(IntEnum):
    """What a row can be asked for besides its name."""

    ROW = Qt.ItemDataRole.UserRole
    ID = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class FormatRow:
    """One format and how many streams are of it."""

    kind: Format
    streams: int


class FormatsModel(QAbstractListModel):
    """Formats in the creator's order; rows are moved and changed one by one, never reset."""

    def __init__(
        self, desk: Desk, *, archived: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._archived = archived
        self._rows: list[FormatRow] = []
        self._stale = True
        self._on_show = False
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)

    def shown(self, on_show: bool = True) -> None:
        """The page came to the front or left it; hidden models only note that they are stale."""
        self._on_show = on_show
        if on_show and self._stale:
            self._stale = False
            self._follow(self._read())

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many formats there are; a row has no rows of its own."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The format's name for showing; ``FormatRole`` for the rest."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.kind.name
        if role == FormatRole.ROW:
            return row
        return row.kind.id if role == FormatRole.ID else None

    def moveRows(
        self,
        sourceParent: Index,  # noqa: ARG002, N803
        sourceRow: int,  # noqa: N803
        count: int,
        destinationParent: Index,  # noqa: ARG002, N803
        destinationChild: int,  # noqa: N803
    ) -> bool:
        """Reorder in the plan; the rows follow when the plan has changed."""
        if count != 1 or not 0 <= sourceRow < len(self._rows):
            return False
        index = destinationChild - (destinationChild > sourceRow)
        return self._desk.run(move_format, self._rows[sourceRow].kind.id, index) is not None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are dragged between rows, never onto one."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def supportedDropActions(self) -> Qt.DropAction:
        """Moving only."""
        return Qt.DropAction.MoveAction

    def dropMimeData(self, *_drop: Any) -> bool:
        """Nothing is taken from elsewhere; a move of its own goes through ``moveRows``."""
        return False

    def rows(self) -> tuple[FormatRow, ...]:
        """All rows in order."""
        return tuple(self._rows)

    def row_of(self, format_id: str) -> int:
        """The row of a format, or -1."""
        ids = [row.kind.id for row in self._rows]
        return ids.index(format_id) if format_id in ids else -1

    def templates(self) -> list[Template]:
        """The checklist templates to choose from, read anew."""
        return self._desk.book.promotion.templates()

    def _read(self) -> list[FormatRow]:
        counts = self._desk.book.formats.stream_counts()
        return [
            FormatRow(kind, counts.get(kind.id, 0))
            for kind in self._desk.book.formats.all()
            if kind.archived == self._archived
        ]

    def _heard(self, change_set: ChangeSet) -> None:
        if not self._on_show:
            self._stale = self._stale or change_set.touches(Stream, Format)
        elif change_set.touches(Format) or any(
            _format_id(before) != _format_id(after) for before, after in change_set.of(Stream)
        ):
            self._follow(self._read())

    def _reopened(self) -> None:
        self._stale = True
        self.shown(self._on_show)

    def _follow(self, wanted: list[FormatRow]) -> None:
        """Become ``wanted`` by the smallest steps, so that selection and scroll stay."""
        keep = {row.kind.id for row in wanted}
        for index in reversed(range(len(self._rows))):
            if self._rows[index].kind.id not in keep:
                self.beginRemoveRows(QModelIndex(), index, index)
                del self._rows[index]
                self.endRemoveRows()
        for index, row in enumerate(wanted):
            self._place(index, row)

    def _place(self, index: int, row: FormatRow) -> None:
        present = self._find(row.kind.id, range(index, len(self._rows)))
        if present is None:
            self.beginInsertRows(QModelIndex(), index, index)
            self._rows.insert(index, row)
            self.endInsertRows()
            return
        if present != index:
            self.beginMoveRows(QModelIndex(), present, present, QModelIndex(), index)
            self._rows.insert(index, self._rows.pop(present))
            self.endMoveRows()
        if self._rows[index] != row:
            self._rows[index] = row
            place = self.index(index)
            self.dataChanged.emit(place, place)

    def _find(self, format_id: str, places: Iterable[int]) -> int | None:
        return next((at for at in places if self._rows[at].kind.id == format_id), None)


def _format_id(stream: Stream | None) -> str | None:
    return None if stream is None else stream.format_id
