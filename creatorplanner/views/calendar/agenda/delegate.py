"""The rows of the list: headings of days, streams below them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from creatorplanner.models.agenda_model import AgendaRole, AgendaRow
from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.agenda.row_paint import RowPainter
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import (
    elided_line,
    focus_ring,
    leading,
    line_of_text,
    outlined,
    rounded,
)
from creatorplanner.views.widgets.row_delegate import Index, RowDelegate, State

ROW, HEADING = 54, 38  # design pixels


class AgendaDelegate(RowDelegate):
    """Paints headings and streams; the selected one has a tint and an outline."""

    def __init__(self, kit: Kit, month: MonthModel, view: QWidget) -> None:
        super().__init__(kit.look, view)
        self._kit, self._month, self._view = kit, month, view

    def height(self, index: Index) -> int:
        """Headings are lower."""
        row: AgendaRow = index.data(AgendaRole.ROW)
        return HEADING if row.block is None else ROW

    def paint_row(self, painter: QPainter, box: QRectF, state: State, index: Index) -> None:
        """One row."""
        row: AgendaRow = index.data(AgendaRole.ROW)
        if row.block is None:
            self.paint_heading(painter, box, row)
        else:
            box = box.adjusted(self._kit.look.px(10), 1, -self._kit.look.px(10), -1)
            self._ground(painter, box, state, row.key)
            RowPainter(self._kit, painter, box, row.block).paint()

    def paint_heading(self, painter: QPainter, box: QRectF, row: AgendaRow) -> None:
        """The day, and how many streams it has; also where it sticks to the top."""
        look, theme, regional = self._kit.look, self._kit.look.theme, self._kit.regional
        today = self._month.today()
        painter.fillRect(box, theme.surface)
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(line, theme.line2 if theme.outlined else theme.line)
        inner = box.adjusted(look.px(20), look.px(6), -look.px(24), 0)
        ink = theme.text3 if row.day < today else theme.text
        painter.setPen(theme.accent_text if row.day == today else ink)
        elided_line(regional.right_to_left, painter, inner, self.heading(row), look.font(13, 600))
        painter.setPen(theme.text3)
        painter.setFont(look.font(12, 500))
        plural = "" if row.count == 1 else "s"
        words = f"{regional.number(row.count)} stream{plural}"
        line_of_text(painter, inner, words, leading(not regional.right_to_left))

    def heading(self, row: AgendaRow) -> str:
        """Today, Wednesday, November 18."""
        regional, today = self._kit.regional, self._month.today()
        words = regional.date_long(row.day)
        if abs((row.day - today).days) <= 1:
            return f"{regional.relative_day(row.day, today)}, {words}"
        return words

    def _ground(self, painter: QPainter, box: QRectF, state: State, key: str) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        radius = look.px(8)
        if key == self._kit.navigator.stream_id:
            rounded(painter, box, radius, theme.accent_soft)
            outlined(painter, box, radius, theme.accent_text)
        elif state & (State.State_MouseOver | State.State_Selected):
            rounded(painter, box, radius, theme.hover)
        if state & State.State_Selected and shows_focus(self._view):
            focus_ring(painter, box, radius, look)
