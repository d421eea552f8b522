"""What lies behind the month's chips: names, days, today, the day in hand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.month.geometry import WEEK, MonthGeometry
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import faded, leading, line_of_text, outlined


class MonthPainter:
    """Paints the ground of the month grid."""

    def __init__(self, kit: Kit, model: MonthModel) -> None:
        self._kit, self._model = kit, model

    def paint(self, painter: QPainter, measures: MonthGeometry) -> None:
        """Grounds, lines and names."""
        theme, today = self._kit.look.theme, self._model.today()
        painter.fillRect(0, 0, measures.width, measures.height, theme.surface)
        for index, day in enumerate(self._model.days):
            if day == today:
                painter.fillRect(measures.cell(index), theme.today)
            elif day.month != self._model.month.month:
                painter.fillRect(measures.cell(index), theme.bg)
        line = theme.line2 if theme.outlined else theme.line
        for row in range(measures.rows):
            top = round(measures.names + row * measures.row)
            painter.fillRect(0, top, measures.width, 1, theme.line2 if row == 0 else line)
        for column in range(1, WEEK):
            painter.fillRect(
                round(column * measures.column), measures.names, 1, measures.height, line
            )
        self._names(painter, measures, today)

    def mark(self, painter: QPainter, cell: QRectF, *, drop: bool, ring: bool) -> None:
        """The day under a dragged stream, or the one that the keyboard or a click is on."""
        look, theme = self._kit.look, self._kit.look.theme
        if drop:
            painter.fillRect(cell, faded(theme.accent, 0.16))
            outlined(painter, cell, look.px(4), theme.accent_text, look.px(2))
        else:
            painter.fillRect(cell.adjusted(1, 1, 0, 0), faded(theme.accent, 0.08))
        if ring:
            inner = cell.adjusted(1, 1, 0, 0)
            outlined(painter, inner, look.px(4), theme.text, look.px(2))

    def _names(self, painter: QPainter, measures: MonthGeometry, today: date) -> None:
        look, theme, regional = self._kit.look, self._kit.look.theme, self._kit.regional
        edge = look.px(8)
        shown = self._model.month.replace(day=1)
        this_month = (today.year, today.month) == (shown.year, shown.month)
        for column, day in enumerate(self._model.days[:WEEK]):
            own = this_month and day.weekday() == today.weekday()
            painter.setFont(look.font(12, 600 if own else 500))
            painter.setPen(theme.accent_text if own else theme.text2)
            box = measures.name(column).adjusted(edge, 0, -edge, 0)
            words = regional.weekday_short(day)
            line_of_text(painter, box, words, leading(measures.mirrored))
