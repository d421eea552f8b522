"""A chart as a table: for screen readers, for the clipboard, for who likes numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
)

from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate
from creatorplanner.views.results.cells import Cell, Line, Plain, plain_of, text_of

Index = QModelIndex | QPersistentModelIndex
MOST_ROWS = 12  # shown at once; longer tables scroll


class TwinModel(QAbstractTableModel):
    """Rows of texts under a head; numbers stand at the right, names at the left."""

    def __init__(self) -> None:
        super().__init__()
        self._head: tuple[str | Cell, ...] = ()
        self._rows: tuple[tuple[str | Cell, ...], ...] = ()

    def show_rows(self, head: Line, rows: Sequence[Line]) -> None:
        """Show these; what is selected stays so where nothing differs."""
        new = tuple(head), tuple(tuple(row) for row in rows)
        if new != (self._head, self._rows):
            self.beginResetModel()
            self._head, self._rows = new
            self.endResetModel()

    def plain_lines(self) -> list[list[Plain]]:
        """The head and every row as programs read them."""
        return [[plain_of(cell) for cell in line] for line in (self._head, *self._rows)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns."""
        return 0 if parent.isValid() else len(self._head)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Column names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return text_of(self._head[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and not section:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The texts."""
        if role == Qt.ItemDataRole.DisplayRole:
            return text_of(self._rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class TwinCells(QStyledItemDelegate):
    """Keeps a value and its unit in order where the window reads from right to left."""

    def displayText(self, value: object, locale: object) -> str:  # noqa: ARG002
        """The text, held together."""
        return isolate(str(value))


class TwinTable(QTableView):
    """Copies what is selected as text with tabs."""

    def __init__(self, kit: Kit, model: QAbstractTableModel, name: str) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.setModel(model)
        self.setAccessibleName(name)
        if kit.regional.right_to_left:
            self.setItemDelegate(TwinCells(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._wide = 0
        self._needed: list[int] | None = None  # unknown while nobody looks
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self._measure)
        kit.look.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """A dozen rows at once: then the table scrolls, else only the page."""
        rows = min(self._model.rowCount(), MOST_ROWS)
        high = rows * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height() if self._wide > self.width() else 0
        return QSize(400, high + self.horizontalHeader().sizeHint().height() + bar + 4)

    def minimumSizeHint(self) -> QSize:
        """As high as the hint."""
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room is shared out, less scrolls."""
        super().resizeEvent(event)
        if self._needed is not None:
            self._share_out(self._needed)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile was not measured: most twins are never looked at."""
        super().showEvent(event)
        if self._needed is None:
            self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy whole rows, with the head."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.as_text())
            return
        super().keyPressEvent(event)

    def texts(self, rows: Sequence[int]) -> list[list[str]]:
        """The head, then these rows."""
        across, count = Qt.Orientation.Horizontal, self._model.columnCount()
        head = [str(self._model.headerData(column, across)) for column in range(count)]
        lines = [
            [str(self._model.index(row, column).data() or "") for column in range(count)]
            for row in rows
        ]
        return [head, *lines]

    def all_texts(self) -> list[list[str]]:
        """The head and every row."""
        return self.texts(range(self._model.rowCount()))

    def as_text(self) -> str:
        """The selected rows, all of them without a selection, with tabs between."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        found = self.texts(rows) if rows else self.all_texts()
        return "\n".join("\t".join(line) for line in found)

    def _dress(self) -> None:
        look = self._kit.look
        self.setStyleSheet(look.sheet("table"))
        self.setFont(look.font(13, 400, tabular=True))
        self.horizontalHeader().setFont(look.font(12, 500))
        self.verticalHeader().setDefaultSectionSize(look.px(34))
        self._measure()

    def _measure(self) -> None:
        """How wide the columns have to be for nothing to be cut."""
        if self.isHidden():
            self._needed = None
            return
        header = self.horizontalHeader()
        self._needed = [
            max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            + self._kit.look.px(6)
            for column in range(self._model.columnCount())
        ]
        self._share_out(self._needed)

    def _share_out(self, needed: list[int]) -> None:
        wide = sum(needed)
        spare = max(0, self.viewport().width() - wide)
        for column, width in enumerate(needed):
            more = spare * (column + 1) // len(needed) - spare * column // len(needed)
            self.horizontalHeader().resizeSection(column, width + more)
        if wide != self._wide or spare == 0:
            self._wide = wide
            self.updateGeometry()
