"""The chart as a table: for screen readers, for the clipboard, for who likes numbers."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from creatorplanner.operations.results import FormatResult
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.chart_layout import Shown
from creatorplanner.views.results.measure_words import NAMES, shown_value
from creatorplanner.views.results.verdict_words import VERDICTS

Index = QModelIndex | QPersistentModelIndex
COLUMNS = (
    *("Format", "Sessions", "Median", "Lowest", "Highest"),
    *("Not known", "Set apart", "Verdict"),
)


class FormatTableModel(QAbstractTableModel):
    """One row a format."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._shown = Shown()

    def show_results(self, shown: Shown) -> None:
        """Show these formats."""
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def show_verdicts(self, shown: Shown) -> None:
        """The same formats with their verdicts; what is selected stays so."""
        self._shown = shown
        last = len(COLUMNS) - 1
        self.dataChanged.emit(self.index(0, last), self.index(self.rowCount() - 1, last))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The formats."""
        return 0 if parent.isValid() else len(self._shown.results)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Column names; the median's says of what."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 2:
            return f"{COLUMNS[2]}, {NAMES[self._shown.measure].lower()}"
        return COLUMNS[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The texts, numbers at the right."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._shown.results[index.row()], index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, result: FormatResult, column: int) -> str:
        regional = self._kit.regional
        values = [point.value for point in result.points]
        if column == 0:
            return result.format.name if result.format else "No format"
        counts = {1: result.count, 5: result.unknown, 6: result.disturbed}
        if column in counts:
            return regional.number(counts[column])
        if column == 7:
            said = self._shown.said(result)
            return VERDICTS[said.verdict] if said else ""
        value = {2: result.typical, 3: min(values, default=None), 4: max(values, default=None)}
        found = value[column]
        return "" if found is None else shown_value(regional, self._shown.measure, found)


class FormatTable(QTableView):
    """Copies what is selected as text with tabs."""

    def __init__(self, kit: Kit, model: FormatTableModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.setModel(model)
        self.setAccessibleName("Formats compared")
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self.updateGeometry)
        kit.look.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """All rows at once: the page scrolls, not the table."""
        rows = self._model.rowCount() * self.verticalHeader().defaultSectionSize()
        return QSize(400, rows + self.horizontalHeader().sizeHint().height() + 4)

    def minimumSizeHint(self) -> QSize:
        """As high as the hint."""
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy whole rows, with the head."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.as_text())
            return
        super().keyPressEvent(event)

    def as_text(self) -> str:
        """The selected rows, all of them without a selection, with tabs between."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        rows = rows or list(range(self._model.rowCount()))
        across = Qt.Orientation.Horizontal
        head = [str(self._model.headerData(c, across)) for c in range(len(COLUMNS))]
        lines = [
            [str(self._model.index(row, column).data() or "") for column in range(len(COLUMNS))]
            for row in rows
        ]
        return "\n".join("\t".join(line) for line in [head, *lines])

    def _dress(self) -> None:
        look = self._kit.look
        self.setStyleSheet(look.sheet("table"))
        self.setFont(look.font(13, 400, tabular=True))
        self.horizontalHeader().setFont(look.font(12, 500))
        self.verticalHeader().setDefaultSectionSize(look.px(34))
        self.updateGeometry()
