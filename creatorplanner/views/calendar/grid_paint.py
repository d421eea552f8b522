"""The grid's own painting: hour lines, hour labels, today's tint, the now-line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.geometry import DAY_MINUTES, Geometry
from creatorplanner.views.calendar.gutter import paint_second_hours
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import faded, leading, line_of_text, rounded


def paint_grid(
    painter: QPainter, dirty: QRect, measures: Geometry, kit: Kit, model: WeekModel
) -> None:
    """Paint what lies within ``dirty``."""
    theme = kit.look.theme
    painter.fillRect(dirty, theme.surface)
    _today(painter, measures, kit, model)
    _quiet_hours(painter, measures, kit, model)
    _lines(painter, dirty, measures, kit)
    _labels(painter, dirty, measures, kit, model)
    paint_second_hours(painter, measures, dirty.top(), dirty.bottom(), kit, model)
    _now(painter, measures, kit, model)


def _today(painter: QPainter, measures: Geometry, kit: Kit, model: WeekModel) -> None:
    if model.today() in model.days:
        left = measures.day_left(model.days.index(model.today()))
        column = QRectF(left, 0, measures.column, measures.height)
        painter.fillRect(column, kit.look.theme.today)


def _quiet_hours(painter: QPainter, measures: Geometry, kit: Kit, model: WeekModel) -> None:
    """A veil over the hours in which the creator doesn't stream, by the settings' day."""
    theme, settings = kit.look.theme, model.settings
    if theme.outlined:
        return
    begin, end = settings.day_from, settings.day_to
    # an end past midnight belongs to the next day's small hours
    spans = [(end - DAY_MINUTES, begin)] if end > DAY_MINUTES else [(0, begin), (end, DAY_MINUTES)]
    left = 0.0 if measures.mirrored else float(measures.hours)
    width = measures.width - measures.hours
    for first, last in spans:
        if first < last:
            box = QRectF(left, measures.y(first), width, measures.y(last) - measures.y(first))
            painter.fillRect(box, faded(theme.bg, 0.6))


def _lines(painter: QPainter, dirty: QRect, measures: Geometry, kit: Kit) -> None:
    theme = kit.look.theme
    left = 0.0 if measures.mirrored else float(measures.hours)
    width = measures.width - measures.hours
    first = max(0, dirty.top() // measures.hour_height)
    last = min(24, dirty.bottom() // measures.hour_height + 1)
    for hour in range(first, last + 1):
        y = round(measures.y(hour * 60))
        painter.fillRect(QRectF(left, y, width, 1), theme.line)
        if not theme.outlined:
            half = round(measures.y(hour * 60 + 30))
            painter.fillRect(QRectF(left, half, width, 1), faded(theme.line, 0.45))
    for day in range(measures.days):
        x = round(measures.day_left(day) + (measures.column if measures.mirrored else 0))
        painter.fillRect(QRectF(x, dirty.top(), 1, dirty.height()), theme.line)


def _labels(
    painter: QPainter, dirty: QRect, measures: Geometry, kit: Kit, model: WeekModel
) -> None:
    look = kit.look
    painter.setFont(look.font(11.5, 500))
    painter.setPen(look.theme.text3)
    now_y = measures.y(_minutes(model)) if model.today() in model.days else -1e6
    height = look.px(16)
    side = leading(not measures.mirrored)
    for hour in range(24):
        y = measures.y(hour * 60)
        hidden = abs(y - now_y) < look.px(15)
        if hour == 0 or hidden or not dirty.top() - height < y < dirty.bottom() + height:
            continue
        box = QRectF(
            measures.hours_left() + look.px(8), y - height / 2, measures.own - look.px(18), height
        )
        line_of_text(painter, box, kit.regional.hour_label(hour), side)


def _now(painter: QPainter, measures: Geometry, kit: Kit, model: WeekModel) -> None:
    if model.today() not in model.days:
        return
    look, theme = kit.look, kit.look.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    y = round(measures.y(_minutes(model)))
    whole_left = 0.0 if measures.mirrored else float(measures.hours)
    line = QRectF(whole_left, y, measures.width - measures.hours, 1)
    painter.fillRect(line, faded(theme.live, 0.45))
    left = measures.day_left(model.days.index(model.today()))
    painter.fillRect(QRectF(left, y - 0.5, measures.column, look.px(2)), theme.live)
    dot = left + measures.column if measures.mirrored else left
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.live)
    radius = look.px(9) / 2
    painter.drawEllipse(QPointF(dot, y + 0.5), radius, radius)
    _badge(painter, y, measures, kit, model)


def _badge(painter: QPainter, y: int, measures: Geometry, kit: Kit, model: WeekModel) -> None:
    look, theme = kit.look, kit.look.theme
    painter.setFont(look.font(10.5, 700, tabular=True))
    text = kit.regional.time_full(model.now())
    width = min(measures.own - look.px(4), painter.fontMetrics().horizontalAdvance(text) + 10)
    height = look.px(18)
    left = measures.hours_left() + measures.own - look.px(5) - width
    if measures.mirrored:
        left = measures.hours_left() + look.px(5)
    box = QRectF(left, y - height / 2 + 1, width, height)
    rounded(painter, box, look.px(5), theme.live)
    painter.setPen(theme.on_live)
    line_of_text(painter, box, text, Qt.AlignmentFlag.AlignHCenter)


def _minutes(model: WeekModel) -> int:
    now = model.now()
    return now.hour * 60 + now.minute
