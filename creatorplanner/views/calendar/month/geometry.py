"""Where the days of a month and the chips in them lie, in pixels."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

WEEK = 7
MOST = 4
"""Chips a day, however much room there is."""


class MonthGeometry(NamedTuple):
    """The grid's measures: the row of names, a day's head, a chip, the gap at its sides."""

    width: int
    height: int
    rows: int
    names: int
    head: int
    chip: int
    edge: int
    mirrored: bool = False

    @property
    def column(self) -> float:
        """The width of a day."""
        return self.width / WEEK

    @property
    def row(self) -> float:
        """The height of a day."""
        return (self.height - self.names) / max(1, self.rows)

    @property
    def capacity(self) -> int:
        """How many chips fit into a day."""
        return max(0, min(MOST, int((self.row - self.head) // self.chip)))

    def name(self, column: int) -> QRectF:
        """Where a weekday's name stands."""
        return self._mirror(QRectF(column * self.column, 0, self.column, self.names))

    def cell(self, index: int) -> QRectF:
        """The day of that number, counted from the first shown one."""
        row, column = divmod(index, WEEK)
        top = self.names + row * self.row
        return self._mirror(QRectF(column * self.column, top, self.column, self.row))

    def number(self, index: int) -> QRectF:
        """Where a day's number stands."""
        cell = self.cell(index)
        width = min(cell.width() / 2, self.head * 1.5)
        left = cell.right() - width if self.mirrored else cell.left()
        return QRectF(left, cell.top(), width, self.head)

    def more(self, index: int, width: float) -> QRectF:
        """Where the button for what does not fit stands: across from the number."""
        cell = self.cell(index)
        width = min(width, cell.width() - self.number(index).width())
        edge = 2 * self.edge
        left = cell.left() + edge if self.mirrored else cell.right() - edge - width
        return QRectF(left, cell.top() + 1, width, self.head - 2)

    def chip_rect(self, index: int, slot: int) -> QRectF:
        """Where the chip in that slot of a day stands."""
        cell = self.cell(index)
        top = cell.top() + self.head + slot * self.chip
        return QRectF(cell.left() + self.edge, top, cell.width() - 2 * self.edge, self.chip)

    def index_at(self, position: QPointF) -> int:
        """The number of the day under a position, held within the shown days."""
        x = self.width - position.x() if self.mirrored else position.x()
        column = max(0, min(WEEK - 1, int(x // max(1.0, self.column))))
        row = int((position.y() - self.names) // max(1.0, self.row))
        return max(0, min(self.rows - 1, row)) * WEEK + column

    def _mirror(self, rect: QRectF) -> QRectF:
        if not self.mirrored:
            return rect
        return QRectF(self.width - rect.right(), rect.top(), rect.width(), rect.height())
