"""Where days and minutes lie on the grid, in pixels, mirrored for right-to-left."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF

from creatorplanner.domain.week_layout import Segment

DAY_MINUTES = 24 * 60


class Geometry(NamedTuple):
    """The grid's measures in pixels.

    ``hours`` is the width of all hour labels, ``second`` what of it a second zone's take.
    """

    width: int
    days: int
    hour_height: int
    hours: int
    mirrored: bool = False
    second: int = 0

    @property
    def height(self) -> int:
        """The height of a whole day."""
        return self.hour_height * 24

    @property
    def column(self) -> float:
        """The width of one day."""
        return (self.width - self.hours) / max(1, self.days)

    def day_left(self, index: int) -> float:
        """The left edge of a day."""
        if self.mirrored:
            return self.width - self.hours - (index + 1) * self.column
        return self.hours + index * self.column

    def hours_left(self) -> float:
        """The left edge of the calendar's own hour labels: beside the days."""
        return self.width - self.hours if self.mirrored else self.second

    @property
    def own(self) -> int:
        """The width of the calendar's own hour labels."""
        return self.hours - self.second

    def second_left(self) -> float:
        """The left edge of the second zone's hour labels: at the outer edge."""
        return self.width - self.second if self.mirrored else 0

    def y(self, minutes: float) -> float:
        """The height of a minute after midnight."""
        return minutes * self.hour_height / 60

    def minutes(self, y: float) -> float:
        """The minute after midnight at a height."""
        return y * 60 / self.hour_height

    def day_at(self, x: float) -> int:
        """The index of the day at ``x``, held within the shown days."""
        from_edge = self.width - self.hours - x if self.mirrored else x - self.hours
        return max(0, min(self.days - 1, int(from_edge // self.column)))

    def rect(self, segment: Segment, index: int, edge: float) -> QRectF:
        """The rectangle of a segment in a day; ``edge`` is the gap to the column's sides."""
        inner = self.column - 2.5 * edge
        left = segment.left * inner
        width = segment.width * inner
        if self.mirrored:
            left = inner - left - width
        x = self.day_left(index) + edge * (1.5 if self.mirrored else 1) + left
        top = self.y(segment.top) + 1
        return QRectF(x, top, width, max(self.y(segment.bottom) - 1 - top, 14))
