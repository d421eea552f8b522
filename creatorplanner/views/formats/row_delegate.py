"""How a format looks in the list: colour bar, emoji, name, usual length, streams."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from creatorplanner.models.formats_model import FormatRole, FormatRow
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import line_of_text, mirrored_in, rounded
from creatorplanner.views.widgets.row_delegate import Index, RowDelegate, State

ROW_HEIGHT = 52  # design pixels


class FormatDelegate(RowDelegate):
    """Paints one row; selection is a tint and an outline, so it never rests on colour alone."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.look, parent)
        self._kit = kit

    def height(self, index: Index) -> int:
        """All rows are alike."""
        del index
        return ROW_HEIGHT

    def paint_row(self, painter: QPainter, box: QRectF, state: State, index: Index) -> None:
        """One row."""
        row: FormatRow = index.data(FormatRole.ROW)
        look = self._kit.look
        box = box.adjusted(2, 2, -2, -2)
        self.ground(painter, box, state, look.px(8), 1)
        bar = QRectF(box.left() + look.px(8), box.top() + look.px(10), look.px(5), 0)
        bar.setBottom(box.bottom() - look.px(10))
        color = look.theme.format(row.kind.color).bar
        rounded(painter, mirrored_in(self.rtl, bar, box), look.px(2.5), color)
        self._paint_text(painter, box, row)

    def _paint_text(self, painter: QPainter, box: QRectF, row: FormatRow) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        emoji = QRectF(box.left() + look.px(22), box.top(), look.px(30), box.height())
        painter.setPen(theme.text)
        painter.setFont(look.font(17))
        middle = Qt.AlignmentFlag.AlignHCenter
        line_of_text(painter, mirrored_in(self.rtl, emoji, box), row.kind.emoji, middle)
        left, half = box.left() + look.px(60), box.height() / 2
        name = QRectF(left, box.top() + look.px(6), box.right() - left - look.px(10), half)
        name.setHeight(half - look.px(4))
        self.write(painter, name, box, row.kind.name, 13, 600)
        painter.setPen(theme.text2)
        name.translate(0, half - look.px(3))
        self.write(painter, name, box, self.facts(row), 12, 400)

    def facts(self, row: FormatRow) -> str:
        """The second line: usual length, goal, how many streams."""
        regional, kind = self._kit.regional, row.kind
        streams = "1 stream" if row.streams == 1 else f"{regional.number(row.streams)} streams"
        goal = "" if kind.goal is None else f"goal {regional.number(kind.goal)}"
        return " · ".join(filter(None, (regional.duration(kind.minutes), goal, streams)))
