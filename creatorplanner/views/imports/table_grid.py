"""The first rows of a table, with a drop-down above each column that says what it means."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from creatorplanner.exchange.tables.values import Guess, Style
from creatorplanner.models.table_cells import CellRole, TableCells
from creatorplanner.models.tongue import tr
from creatorplanner.views.imports.column_head import HEIGHT, ColumnHead
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import elided_line, outlined
from creatorplanner.views.widgets.scrolling import dress_bars

ROW, NARROWEST, WIDEST = 30, 132, 300  # design pixels
Meant = Callable[[int, str], object]
Styled = Callable[[int, Style], object]
Examples = Callable[[int], dict[Style, str]]


class Heads(QHeaderView):
    """A drop-down for each column; one of them is in the tab order, arrows go to the others."""

    def __init__(self, kit: Kit, table: QTableView, meant: Meant, styled: Styled) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._kit, self._table = kit, table
        self._meant, self._styled = meant, styled
        self.examples: Examples = lambda _column: {}
        self.heads: list[ColumnHead] = []
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setTabKeyNavigation(False)
        self.sectionResized.connect(self._place)
        table.horizontalScrollBar().valueChanged.connect(self._place)

    def follow(self, guess: Guess, reasons: dict[int, str]) -> None:
        """Show a guess; ``reasons`` say by column why it is not sure."""
        while len(self.heads) > len(guess.columns):
            self.heads.pop().deleteLater()
        while len(self.heads) < len(guess.columns):
            self.heads.append(self._head(len(self.heads)))
        for at, column in enumerate(guess.columns):
            self.heads[at].show_column(column, reasons.get(at, ""))
        self._place()

    def sizeHint(self) -> object:  # type: ignore[override]
        """As high as the drop-downs."""
        hint = super().sizeHint()
        hint.setHeight(self._kit.look.px(HEIGHT))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The drop-downs go along."""
        super().resizeEvent(event)
        self._place()

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:  # noqa: ARG002
        """The drop-downs say it all."""
        painter.fillRect(rect, self._kit.look.theme.surface)  # type: ignore[call-overload]

    def _head(self, at: int) -> ColumnHead:
        head = ColumnHead(self._kit, self.viewport())
        head.meant.connect(partial(self._meant, at))
        head.styled.connect(partial(self._styled, at))
        head.moved.connect(partial(self._move, at))
        head.examples_asked.connect(lambda: head.show_examples(self.examples(at)))
        if at:
            head.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        head.show()
        return head

    def _move(self, at: int, step: int) -> None:
        if 0 <= at + step < len(self.heads):
            self.go_to(at + step)

    def go_to(self, at: int) -> None:
        """Bring the keyboard to a column's drop-down."""
        for number, head in enumerate(self.heads):
            tab, click = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.ClickFocus
            head.setFocusPolicy(tab if number == at else click)
        self._table.scrollTo(self._table.model().index(0, at))
        self.heads[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> None:
        for at, head in enumerate(self.heads):
            if at < self.count():
                left = self.sectionViewportPosition(at)
                head.setGeometry(left, 0, self.sectionSize(at), self.height())


class TableGrid(QTableView):
    """Eight rows. It scrolls sideways only; the page scrolls it up and down."""

    def __init__(self, kit: Kit, meant: Meant, styled: Styled) -> None:
        super().__init__()
        self._kit = kit
        dress_bars(self, kit.look)
        self.cells = TableCells()
        self.setModel(self.cells)
        self.setItemDelegate(_Delegate(kit, self))
        self.setAccessibleName(tr("Import", "The first rows of the file"))
        self.heads = Heads(kit, self, meant, styled)
        self.setHorizontalHeader(self.heads)
        self.verticalHeader().hide()
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)  # Tab leaves; it would go from cell to cell for ever
        kit.look.changed.connect(self._dress)
        self._dress()

    def follow(
        self,
        rows: tuple[tuple[str, ...], ...],
        guess: Guess,
        unread: frozenset[tuple[int, int]],
        reasons: dict[int, str],
    ) -> None:
        """Show these rows under these columns."""
        self.cells.show(rows, guess.columns, unread)
        self.heads.follow(guess, reasons)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share what room there is."""
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        self.setStyleSheet(self._kit.look.sheet("table"))
        self._fit()

    def _fit(self) -> None:
        px, count = self._kit.look.px, self.cells.columnCount()
        if not count:
            return
        wide = max(px(NARROWEST), min(px(WIDEST), self.viewport().width() // count))
        for at in range(count):
            self.heads.resizeSection(at, wide)
        for at in range(self.cells.rowCount()):
            self.setRowHeight(at, px(ROW))
        scrolls = wide * count > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.setFixedHeight(px(HEIGHT) + self.cells.rowCount() * px(ROW) + bar)


class _Delegate(QStyledItemDelegate):
    """A cell in one line; amber where it can't be read, quiet where its column is left out."""

    def __init__(self, kit: Kit, view: QWidget) -> None:
        super().__init__(view)
        self._kit = kit

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, theme, box = self._kit.look, self._kit.look.theme, QRectF(option.rect)
        painter.fillRect(box, theme.surface)
        if index.data(CellRole.UNREAD):
            inside = box.adjusted(1, 1, -1, -1)
            painter.fillRect(inside, theme.warn_soft)
            if theme.outlined:
                outlined(painter, inside, 0, theme.warn)
            painter.setPen(theme.warn)
        else:
            painter.setPen(theme.text if index.data(CellRole.USED) else theme.text3)
        inner = box.adjusted(look.px(13), 0, -look.px(8), 0)
        mirror = self._kit.regional.right_to_left
        if mirror:
            inner = box.adjusted(look.px(8), 0, -look.px(13), 0)
        elided_line(mirror, painter, inner, index.data() or "", look.font(12, 400, True))
        line = theme.line2 if theme.outlined else theme.line
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), line)
