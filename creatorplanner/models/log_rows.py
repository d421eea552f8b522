"""The list beside the log form: what waits to be logged, and what is logged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Stream
from creatorplanner.models.keyed_rows import Index, KeyedRows

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


class LogRows(KeyedRows):
    """Headings and streams."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title for showing; ``LogRole`` for the rest."""
        if not index.isValid():
            return None
        row = self.rows()[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.key if row.stream is None else row.stream.title
        if role == LogRole.ROW:
            return row
        return row.key if role == LogRole.KEY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are for reading only."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.rows()[index.row()].stream is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def rows(self) -> tuple[LogRow, ...]:
        """All rows in order."""
        return tuple(row for row in self._held if isinstance(row, LogRow))

    def first_to_log(self) -> str:
        """The id of the stream that waits on top, or ""."""
        waiting = (row.key for row in self.rows() if row.stream is not None and not row.logged)
        return next(waiting, "")

    def follow(self, wanted: list[LogRow]) -> None:
        """Become ``wanted`` by the smallest steps, so that selection and scroll stay."""
        self.follow_rows(wanted)
