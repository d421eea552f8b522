"""The list under the palette's field: what Enter would do, and what else there is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QToolTip,
    QWidget,
)

from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.palette.lines import ENTER, LINE, Line, LinesModel
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.paint import (
    elided_line,
    leading,
    line_of_text,
    mirrored_in,
    outlined,
    rounded,
)
from creatorplanner.views.widgets.row_delegate import Index, RowDelegate, State
from creatorplanner.views.widgets.scrolling import dress_bars

TALL, WARNED, NORMAL, HEADING = 68, 20, 34, 30  # design pixels; a warning adds its line


class PaletteList(QListView):
    """``chosen`` carries the line that was clicked. The focus stays in the field."""

    chosen = Signal(object)

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self.lines = LinesModel(self)
        dress_bars(self, kit.look)
        self.setAccessibleName(tr("QuickAdd", "What it does"))
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(kit, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        kit.look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_lines(self, lines: list[Line]) -> None:
        """Show other lines; the first one that can be chosen is current."""
        if lines == self.lines.lines:
            return
        self.lines.show_lines(lines)
        self.go(self.lines.next_row(-1, 0))
        self.scrollToTop()

    def go(self, row: int) -> None:
        """Make a line current; -1 for none."""
        self.setCurrentIndex(self.lines.index(row))

    def move_by(self, steps: int) -> None:
        """Up or down from the current line."""
        self.go(self.lines.next_row(self.currentIndex().row(), steps))
        if self.currentIndex().row() <= 1:
            self.scrollToTop()  # the heading too

    def current(self) -> Line | None:
        """The current line."""
        found: Line | None = self.currentIndex().data(LINE)
        return found

    def wanted_height(self) -> int:
        """The height of all lines."""
        px = self._kit.look.px
        return sum(px(_height(line)) for line in self.lines.lines)

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole line, which may be shortened."""
        if isinstance(event, QHelpEvent):
            line: Line | None = self.indexAt(event.pos()).data(LINE)
            QToolTip.showText(event.globalPos(), tooltip(line.spoken if line else ""), self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press makes the line current; nothing else of a list is wanted here."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.flags():
            self.setCurrentIndex(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click does what the line says."""
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and index == self.currentIndex():
            self.chosen.emit(index.data(LINE))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """No dragging from line to line; the hover is the style's."""
        if not event.buttons():
            super().mouseMoveEvent(event)


class LineDelegate(RowDelegate):
    """Sign, words and keys of a line."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.look, parent)
        self._kit = kit

    def height(self, index: Index) -> int:
        """Headings are lower, what Enter does is taller."""
        return _height(index.data(LINE))

    def paint_row(self, painter: QPainter, box: QRectF, state: State, index: Index) -> None:
        """One line."""
        line: Line = index.data(LINE)
        if line.row is None:
            self._paint_heading(painter, box, line)
        else:
            radius = self.look.px(10 if line.tall else 8)
            outline = self.look.px(2) if self.look.theme.outlined else 0
            self.ground(painter, box, state, radius, outline)
            if line.tall:
                self._paint_tall(painter, box, line)
            else:
                self._paint_normal(painter, box, line)

    def _paint_heading(self, painter: QPainter, box: QRectF, line: Line) -> None:
        look = self._kit.look
        painter.setPen(look.theme.text2)
        inner = box.adjusted(look.px(12), look.px(6), -look.px(12), 0)
        elided_line(self.rtl, painter, inner, line.title, look.font(12, 600))

    def _paint_tall(self, painter: QPainter, box: QRectF, line: Line) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        side = look.px(44)
        tile = QRectF(box.left() + look.px(12), box.center().y() - side / 2, side, side)
        self._paint_tile(painter, mirrored_in(self.rtl, tile, box), line)
        end = self._paint_keys(painter, box, line.hint)
        left = tile.right() + look.px(12)
        inner = QRectF(left, box.top() + look.px(13), end - left - look.px(10), look.px(21))
        painter.setPen(theme.text)
        self.write(painter, inner, box, line.title, 15, 600)
        inner.translate(0, look.px(22))
        painter.setPen(theme.text2)
        self.write(painter, inner, box, line.detail, 12, 500)
        if line.warning:
            inner.translate(0, look.px(WARNED))
            painter.setPen(theme.warn)
            self.write(painter, inner, box, line.warning, 12, 600)

    def _paint_tile(self, painter: QPainter, tile: QRectF, line: Line) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        colors = theme.format(line.kind.color if line.kind else "slate")
        rounded(painter, tile, look.px(9), colors.fill if line.kind else theme.chip)
        if theme.outlined:
            outlined(painter, tile, look.px(9), colors.bar)
        self._paint_sign(painter, tile, line, 20)

    def _paint_sign(self, painter: QPainter, box: QRectF, line: Line, size: int) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        if line.kind is not None and line.kind.emoji:
            painter.setFont(look.font(size))
            painter.setPen(theme.text)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), line.kind.emoji)
            return
        side = look.px(size if line.tall else 17)
        inner = QRectF(0, 0, side, side)
        inner.moveCenter(box.center())
        self._kit.icons.paint(painter, line.icon, theme.text2, inner)

    def _paint_normal(self, painter: QPainter, box: QRectF, line: Line) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        sign = QRectF(box.left() + look.px(12), box.top(), look.px(20), box.height())
        self._paint_sign(painter, mirrored_in(self.rtl, sign, box), line, 15)
        end = self._paint_keys(painter, box, line.hint)
        end = self._paint_when(painter, box, end, line.detail)
        left = sign.right() + look.px(10)
        painter.setPen(theme.text)
        inner = QRectF(left, box.top(), end - left - look.px(8), box.height())
        self.write(painter, inner, box, line.title, 13, 500)

    def _paint_when(self, painter: QPainter, box: QRectF, end: float, words: str) -> float:
        if not words:
            return end
        look = self._kit.look
        font = look.font(12, 500, tabular=True)
        width = QFontMetrics(font).horizontalAdvance(words) + 2
        part = QRectF(end - look.px(2) - width, box.top(), width, box.height())
        painter.setPen(look.theme.text2)
        painter.setFont(font)
        line_of_text(painter, mirrored_in(self.rtl, part, box), words, leading(not self.rtl))
        return part.left()

    def _paint_keys(self, painter: QPainter, box: QRectF, keys: str) -> float:
        """The key caps at the end of a line; where they begin."""
        look, theme = self._kit.look, self._kit.look.theme
        end = box.right() - look.px(10)
        if not keys:
            return end
        font = look.font(13 if keys == ENTER else 11, 600)
        width = max(look.px(24), QFontMetrics(font).horizontalAdvance(keys) + look.px(12))
        height = look.px(20)
        cap = QRectF(end - width, box.center().y() - height / 2, width, height)
        cap = mirrored_in(self.rtl, cap, box)
        strong = keys == ENTER
        outlined(painter, cap, look.px(5), theme.accent_text if strong else theme.line2)
        painter.setPen(theme.accent_text if strong else theme.text2)
        painter.setFont(font)
        line_of_text(painter, cap, keys, Qt.AlignmentFlag.AlignHCenter)
        return end - width


def _height(line: Line) -> int:
    if line.row is None:
        return HEADING
    if line.tall:
        return TALL + WARNED if line.warning else TALL
    return NORMAL
