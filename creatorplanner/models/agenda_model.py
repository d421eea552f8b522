"""A month's streams as rows below the headings of their days, narrowed by what is searched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from creatorplanner.models.blocks import BlockData
from creatorplanner.models.keyed_rows import Index, KeyedRows
from creatorplanner.models.month_model import MonthModel


class AgendaRole(IntEnum):
    """What a row can be asked for besides its name."""

    ROW = Qt.ItemDataRole.UserRole
    KEY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A stream, or (``block`` is None) the heading of a day with ``count`` streams below it."""

    key: str
    day: date
    block: BlockData | None = None
    count: int = 0


class AgendaModel(KeyedRows):
    """Follows a ``MonthModel`` that shows the month alone.

    ``words`` says a row for screen readers, with all that it shows.
    """

    def __init__(
        self,
        month: MonthModel,
        words: Callable[[AgendaRow], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._month, self._words = month, words
        self._sought = ""
        month.loaded.connect(self._loaded)
        month.days_changed.connect(lambda _days: self.follow_rows(self._wanted()))

    @property
    def sought(self) -> str:
        """What the rows are narrowed by."""
        return self._sought

    def seek(self, text: str) -> None:
        """Show only streams whose title, format, hashtags or platforms hold this text."""
        sought = " ".join(text.casefold().split())
        if sought != self._sought:
            self._sought = sought
            self.follow_rows(self._wanted())

    def row(self, at: int) -> AgendaRow:
        """The row at a place."""
        row = self._held[at]
        assert isinstance(row, AgendaRow)
        return row

    def rows(self) -> list[AgendaRow]:
        """All rows in order."""
        return [self.row(at) for at in range(self.rowCount())]

    def streams(self) -> list[int]:
        """The places of the streams."""
        return [at for at, row in enumerate(self.rows()) if row.block is not None]

    def heading_at(self, at: int) -> int:
        """The place of the heading that a row stands below."""
        while at > 0 and self.row(at).block is not None:
            at -= 1
        return at

    def heading_after(self, at: int) -> int:
        """The place of the next heading below a row, or -1."""
        later = range(at + 1, self.rowCount())
        return next((place for place in later if self.row(place).block is None), -1)

    def first_from(self, day: date) -> int:
        """The place of the first heading that is not before a day; the last one, or -1."""
        headings = [at for at, row in enumerate(self.rows()) if row.block is None]
        later = [at for at in headings if self.row(at).day >= day]
        return next(iter(later or headings[-1:]), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title for showing, the whole of it for screen readers; ``AgendaRole``."""
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.day.isoformat() if row.block is None else row.block.stream.title
        if role == AgendaRole.ROW:
            return row
        return row.key if role == AgendaRole.KEY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are for reading only."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.row(index.row()).block is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def _loaded(self) -> None:
        self.replace_all(self._wanted())

    def _wanted(self) -> list[AgendaRow]:
        rows: list[AgendaRow] = []
        for day, blocks in self._month.by_day.items():
            found = [block for block in blocks if self._fits(block)]
            if found:
                rows.append(AgendaRow(f"day {day.isoformat()}", day, None, len(found)))
                rows += [AgendaRow(block.stream.id, day, block) for block in found]
        return rows

    def _fits(self, block: BlockData) -> bool:
        if not self._sought:
            return True
        stream = block.stream
        kind = "" if block.format is None else block.format.name
        tags = (f"#{tag}" for tag in stream.hashtags)
        hay = " ".join((stream.title, kind, *tags, *stream.platforms)).casefold()
        return self._sought in hay
