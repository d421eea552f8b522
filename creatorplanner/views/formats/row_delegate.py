"""How a format looks in the list: colour bar, emoji, name, usual length, streams."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from creatorplanner.models.formats_model import FormatRole, FormatRow
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import (
    elided_line,
    line_of_text,
    mirrored_in,
    outlined,
    rounded,
)

ROW_HEIGHT = 52  # design pixels


class FormatDelegate(QStyledItemDelegate):
    """Paints one row; selection is a tint and an outline, so it never rests on colour alone."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._rtl = False

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are alike."""
        del option, index
        return QSize(self._kit.look.px(200), self._kit.look.px(ROW_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        row: FormatRow = index.data(FormatRole.ROW)
        look = self._kit.look
        self._rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        self._paint_ground(painter, box, option.state)
        bar = QRectF(box.left() + look.px(8), box.top() + look.px(10), look.px(5), 0)
        bar.setBottom(box.bottom() - look.px(10))
        color = look.theme.format(row.kind.color).bar
        rounded(painter, mirrored_in(self._rtl, bar, box), look.px(2.5), color)
        self._paint_text(painter, box, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        radius = look.px(8)
        if state & QStyle.StateFlag.State_Selected:
            rounded(painter, box, radius, theme.accent_soft)
            outlined(painter, box, radius, theme.accent_text)
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, box, radius, theme.hover)

    def _paint_text(self, painter: QPainter, box: QRectF, row: FormatRow) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        emoji = QRectF(box.left() + look.px(22), box.top(), look.px(30), box.height())
        painter.setPen(theme.text)
        painter.setFont(look.font(17))
        middle = Qt.AlignmentFlag.AlignHCenter
        line_of_text(painter, mirrored_in(self._rtl, emoji, box), row.kind.emoji, middle)
        left, half = box.left() + look.px(60), box.height() / 2
        name = QRectF(left, box.top() + look.px(6), box.right() - left - look.px(10), half)
        name.setHeight(half - look.px(4))
        elided_line(
            self._rtl, painter, mirrored_in(self._rtl, name, box), row.kind.name, look.font(13, 600)
        )
        painter.setPen(theme.text2)
        name.translate(0, half - look.px(3))
        elided_line(
            self._rtl, painter, mirrored_in(self._rtl, name, box), self.facts(row), look.font(12)
        )

    def facts(self, row: FormatRow) -> str:
        """The second line: usual length, goal, how many streams."""
        regional, kind = self._kit.regional, row.kind
        streams = "1 stream" if row.streams == 1 else f"{regional.number(row.streams)} streams"
        goal = "" if kind.goal is None else f"goal {regional.number(kind.goal)}"
        return " · ".join(filter(None, (regional.duration(kind.minutes), goal, streams)))
