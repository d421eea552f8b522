"""The frame of rows that are painted: what the lists of formats, streams, logs and lines share."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from creatorplanner.views.look import Look
from creatorplanner.views.widgets.paint import elided_line, mirrored_in, outlined, rounded

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag


class RowDelegate(QStyledItemDelegate):
    """Paints with smooth edges and leaves the painter as it was; ``rtl`` while it paints."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.rtl = False

    def height(self, index: Index) -> int:
        """How high a row is, in design pixels."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, box: QRectF, state: State, index: Index) -> None:
        """Paint one row into its whole place."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list."""
        del option
        return QSize(self.look.px(200), self.look.px(self.height(index)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        self.rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_row(painter, QRectF(option.rect), option.state, index)
        painter.restore()

    def ground(
        self, painter: QPainter, box: QRectF, state: State, radius: float, line: float
    ) -> None:
        """The tint of the selected row, with a ``line`` around it, or of one under the mouse."""
        theme = self.look.theme
        if state & State.State_Selected:
            rounded(painter, box, radius, theme.accent_soft)
            if line:
                outlined(painter, box, radius, theme.accent_text, line)
        elif state & State.State_MouseOver:
            rounded(painter, box, radius, theme.hover)

    def write(
        self, painter: QPainter, part: QRectF, box: QRectF, words: str, size: float, weight: int
    ) -> None:
        """One line into a part of a row, shortened where it must be."""
        font = self.look.font(size, weight)
        elided_line(self.rtl, painter, mirrored_in(self.rtl, part, box), words, font)
