"""Promises by week as stacked bars, with the hours under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent

from creatorplanner.domain.consistency import KeptWeek, Outcome
from creatorplanner.models.tongue import tr
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.painted_chart import NOTHING, PaintedChart
from creatorplanner.views.widgets.paint import (
    draw_line,
    faded,
    focus_ring,
    hatch,
    outlined,
    rounded,
    visual,
)
from creatorplanner.views.wording.kept_words import week_words

HIGH, FOOT, HEAD = 92, 36, 16  # design pixels: bars, words under them, counts over them


class KeptChart(PaintedChart):
    """A bar a week; each says in words what its week was like."""

    def __init__(self, kit: Kit) -> None:
        self._weeks: list[KeptWeek] = []
        self._goal = 0
        super().__init__(kit, tr("Kept", "Streams kept by week"))

    def show_weeks(self, weeks: Sequence[KeptWeek], goal_minutes: int) -> None:
        """Show these weeks, oldest first."""
        self._weeks, self._goal = list(weeks), goal_minutes
        self.again()

    def marks(self) -> int:
        """The weeks."""
        return len(self._weeks)

    def mark_at(self, position: QPointF) -> int:
        """The week at a place."""
        for index in range(len(self._weeks)):
            box = self._column(index)
            if box.left() <= position.x() < box.right():
                return index
        return NOTHING

    def words(self, mark: int) -> str:
        """What a week was like."""
        return week_words(self.kit.regional, self._weeks[mark], self._goal)

    def can_choose(self, mark: int) -> bool:
        """There is nothing behind a week but its words."""
        del mark
        return False

    def sizeHint(self) -> QSize:
        """Bars and two lines of words."""
        look = self.kit.look
        return QSize(look.px(280), look.px(HIGH + FOOT + HEAD))

    def minimumSizeHint(self) -> QSize:
        """As high as the hint."""
        return QSize(self.kit.look.px(180), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Each week's bar with its words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((week.promised for week in self._weeks), default=0) or 1
        look, theme = self.kit.look, self.kit.look.theme
        base = look.px(HEAD + HIGH)
        painter.fillRect(QRectF(0, base, self.width(), 1), theme.line2)
        for index, week in enumerate(self._weeks):
            box = self._column(index)
            if index == self.marked:
                ground = box.adjusted(look.px(2), 0, -look.px(2), 0)
                rounded(painter, ground, look.px(6), faded(theme.hover, 0.9))
                if shows_focus(self) and index == self.at:
                    focus_ring(painter, ground, look.px(6), look)
            self._paint_week(painter, box, week, base, most)
            self._paint_words(painter, box, week, base, index)

    def _paint_week(
        self, painter: QPainter, box: QRectF, week: KeptWeek, base: float, most: int
    ) -> None:
        look, theme = self.kit.look, self.kit.look.theme
        unit, gap = look.px(HIGH) / most, look.px(1.5)
        width = min(look.px(26), box.width() * 0.6)
        bar = QRectF(box.center().x() - width / 2, 0, width, 0)
        bottom = base - 1
        for outcome in Outcome:
            count = getattr(week, outcome.value)
            if not count:
                continue
            part = QRectF(bar.left(), bottom - count * unit + gap, width, count * unit - gap)
            self._paint_part(painter, part, outcome)
            bottom -= count * unit
        if week.promised:
            painter.setFont(look.font(11, 600, tabular=True))
            painter.setPen(theme.text2)
            number = self.kit.regional.number
            words = number(week.kept)
            if week.kept != week.promised:
                words = f"{number(week.kept)}/{number(week.promised)}"
            head = QRectF(box.left(), bottom - look.px(HEAD), box.width(), look.px(HEAD))
            draw_line(painter, self, head, words, centred=True)

    def _paint_part(self, painter: QPainter, part: QRectF, outcome: Outcome) -> None:
        look, theme = self.kit.look, self.kit.look.theme
        radius = min(look.px(4), part.height() / 2)
        if outcome is Outcome.KEPT:
            rounded(painter, part, radius, theme.accent)
            return
        outlined(painter, part, radius, theme.accent if outcome is Outcome.MOVED else theme.ctl)
        if outcome is Outcome.MOVED:
            path = QPainterPath()
            path.addRoundedRect(part, radius, radius)
            hatch(painter, path, faded(theme.accent, 0.7), look.px(5))

    def _paint_words(
        self, painter: QPainter, box: QRectF, week: KeptWeek, base: float, index: int
    ) -> None:
        look, theme, regional = self.kit.look, self.kit.look.theme, self.kit.regional
        line = QRectF(box.left(), base + look.px(4), box.width(), look.px(15))
        reached = self._goal and week.minutes >= self._goal
        painter.setFont(look.font(11, 600 if reached else 500, tabular=True))
        painter.setPen(theme.text if reached else theme.text2)
        draw_line(painter, self, line, self._hours(painter, week, box.width()), centred=True)
        painter.setFont(look.font(11, 400))
        painter.setPen(theme.text3)
        line.translate(0, look.px(15))
        last = index == len(self._weeks) - 1
        if last or (len(self._weeks) - 1 - index) % 2 == 0:
            wide = line.adjusted(-box.width() / 2, 0, box.width() / 2, 0)
            words = "now" if last else regional.day_month(week.first)
            draw_line(painter, self, line if last else wide, words, centred=True)

    def _hours(self, painter: QPainter, week: KeptWeek, room: float) -> str:
        """The hours as exactly as there is room for."""
        regional, hours = self.kit.regional, week.minutes / 60
        whole = regional.number(round(hours))
        exact = regional.decimal(hours, 1 if week.minutes % 60 else 0)
        advance = painter.fontMetrics().horizontalAdvance
        fits = (words for words in (f"{exact} h", f"{whole} h") if advance(words) <= room)
        return next(fits, whole)

    def _column(self, index: int) -> QRectF:
        width = self.width() / max(1, len(self._weeks))
        return visual(self, QRectF(index * width, 0, width, self.height()))
