"""The hours at the side of the grid: the calendar's own, and those of a second zone beside them.

The second zone's hours are those of the first shown day. Where clocks change on a later one, the
zone's name in the header is marked and says how far off the hours are from then on.
"""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.other_zone import Shift, first_shift, other_hours, short_name
from creatorplanner.domain.zones import place
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.geometry import Geometry
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import leading, line_of_text
from creatorplanner.views.wording.titles import zone_title

OWN, SECOND = 62, 64  # design pixels
EDGE = 6  # design pixels between the second zone's hours and the calendar's own


def gutters(kit: Kit, model: WeekModel) -> tuple[int, int]:
    """The width of all hours at the side, and that of the second zone's part of it."""
    second = kit.look.px(SECOND) if model.settings.second_zone else 0
    return kit.look.px(OWN) + second, second


def paint_second_hours(
    painter: QPainter, measures: Geometry, top: int, bottom: int, kit: Kit, model: WeekModel
) -> None:
    """The other zone's hours between two heights; where its day changes, which day it is."""
    zone, look = model.settings.second_zone, kit.look
    if not zone or not model.days:
        return
    day, height = model.days[0], look.px(16)
    side = leading(not measures.mirrored)
    painter.setFont(look.font(11, 500))
    painter.setPen(look.theme.text3)
    width = measures.second - look.px(EDGE)
    left = measures.second_left() + (look.px(EDGE) if measures.mirrored else 0)
    before = day
    for hour, wall in enumerate(other_hours(day, model.zone, zone)):
        y = measures.y(hour * 60)
        turned, before = hour > 0 and wall.date() != before, wall.date()
        if hour == 0 or not top - 2 * height < y < bottom + height:
            continue
        box = QRectF(left, y - height / 2, width, height)
        line_of_text(painter, box, _hour(kit, wall), side)
        if turned:
            words = "next day" if wall.date() > day else "same day"
            line_of_text(painter, box.translated(0, height - look.px(2)), words, side)


class ZoneNames(QWidget):
    """The short names of both zones, above their hours; nothing without a second zone."""

    def __init__(self, kit: Kit, model: WeekModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._model = kit, model
        self.own = Text(kit.look, "", 11, 600, "text3", parent=self)
        self.second = Text(kit.look, "", 11, 600, "text3", parent=self)
        self.hide()

    def follow(self, measures: Geometry, bottom: int) -> None:
        """Stand above the hours, the lower edge at ``bottom``."""
        zone, days = self._model.settings.second_zone, self._model.days
        self.setVisible(bool(zone and days))
        if not zone or not days:
            return
        look = self._kit.look
        height = look.px(18)
        left = round(measures.width - measures.hours) if measures.mirrored else 0
        self.setGeometry(left, bottom - height, measures.hours, height)
        noon = place(datetime.combine(days[0], time(12)), self._model.zone).instant
        self._name(self.own, self._model.zone, noon, None)
        shift = first_shift(days, self._model.zone, zone)
        self._name(self.second, zone, noon, shift)
        second = round(measures.second_left()) - left
        own = round(measures.hours_left()) - left
        self._stand(self.second, second, measures.second, EDGE)
        self._stand(self.own, own, measures.own, 8 if measures.mirrored else 10)

    def _name(self, label: Text, zone: str, at: datetime, shift: Shift | None) -> None:
        city = zone_title(zone)
        label.setText(short_name(zone, at) + (" *" if shift else ""))
        label.set_role("warn" if shift else "text3")
        lines = [f"{city} time"]
        if shift is not None:
            lines.append(self._told(shift, self._model.days[0]))
        label.setToolTip(tooltip("\n".join(lines)))
        label.setAccessibleName(", ".join(lines))

    def _told(self, shift: Shift, first: date) -> str:
        regional = self._kit.regional
        length = regional.length(abs(shift.minutes))
        way = "later" if shift.minutes > 0 else "earlier"
        return (
            f"These are the hours of {regional.date_short(first)}."
            f" From {regional.date_short(shift.day)} on it is {length} {way} there."
        )

    def _stand(self, label: Text, left: int, width: int, edge: int) -> None:
        """As far from the days as the hours below are."""
        gap, own = self._kit.look.px(edge), min(width, label.sizeHint().width())
        mirrored = self._kit.regional.right_to_left
        at = left + gap if mirrored else left + width - own - gap
        label.setGeometry(at, 0, own, self.height())


def _hour(kit: Kit, wall: datetime) -> str:
    if wall.minute:
        return kit.regional.time(wall)
    return kit.regional.hour_label(wall.hour)
