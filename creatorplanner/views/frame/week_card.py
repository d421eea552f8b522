"""The shown week in the sidebar: how much is planned, of what, against the goal."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.models.overview import WeekTotals
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import draw_line, outlined, rounded, visual


class WeekCard(QWidget):
    """Painted; its accessible name says the same in words."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._totals: WeekTotals | None = None
        self._this_week = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)
        kit.look.changed.connect(self.update)

    def show_totals(self, totals: WeekTotals, *, this_week: bool) -> None:
        """Show the shown week's totals."""
        if (totals, this_week) != (self._totals, self._this_week):
            self._totals, self._this_week = totals, this_week
            self.setAccessibleName(", ".join(self._texts()))
            self.update()

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(self._kit.look.px(180), self._kit.look.px(82))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Title and count, the bar by format, hours and goal."""
        if self._totals is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self._kit.look, self._kit.look.theme, QRectF(self.rect())
        rounded(painter, rect, look.px(12), theme.surface)
        outlined(painter, rect, look.px(12), theme.line2 if theme.outlined else theme.line)
        title, count, hours, goal = self._texts()
        pad = look.px(11)
        inner = rect.adjusted(pad, pad - 2, -pad, -pad + 2)
        top = QRectF(inner.left(), inner.top(), inner.width(), look.px(18))
        painter.setFont(look.font(12, 600))
        painter.setPen(theme.text)
        draw_line(painter, self, top, title)
        painter.setFont(look.font(11, 500))
        painter.setPen(theme.text2)
        draw_line(painter, self, top, count, trailing=True)
        self._paint_bar(painter, inner)
        bottom = QRectF(inner.left(), inner.bottom() - look.px(18), inner.width(), look.px(18))
        painter.setFont(look.font(11, 500))
        painter.setPen(theme.text3)
        draw_line(painter, self, bottom, hours)
        draw_line(painter, self, bottom, goal, trailing=True)

    def _paint_bar(self, painter: QPainter, inner: QRectF) -> None:
        look, totals = self._kit.look, self._totals
        assert totals is not None
        y, height = inner.top() + look.px(26), look.px(7)
        shares = [share for share in totals.shares if share.minutes]
        whole = max(totals.minutes, totals.goal_minutes, 1)
        rounded(painter, QRectF(inner.left(), y, inner.width(), height), 3, look.theme.line2)
        x = 0.0
        for share in shares:
            width = inner.width() * share.minutes / whole
            box = QRectF(inner.left() + x, y, max(1.0, width - 1.5), height)
            rounded(painter, visual(self, box), 2, look.theme.format(share.format.color).bar)
            x += width

    def _texts(self) -> tuple[str, str, str, str]:
        totals, regional = self._totals, self._kit.regional
        assert totals is not None
        title = "This week" if self._this_week else "Shown week"
        count = f"{regional.number(totals.streams)} stream{'' if totals.streams == 1 else 's'}"
        hours = f"{regional.hours(totals.minutes)} planned"
        goal = f"goal {regional.hours(totals.goal_minutes)}" if totals.goal_minutes else ""
        return title, count, hours, goal
