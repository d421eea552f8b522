"""How far a goal is: what is there, what is likely by its end, and the mark to reach."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.models.goal_told import GoalTold
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import faded, hatch, outlined, rounded, visual

BEYOND = 1.04  # the bar's end, as a share of what goes past the mark


def bar_end(told: GoalTold) -> float:
    """What the whole bar stands for: all of the likely range is on it, also beyond the mark."""
    spread = told.likely or told.said
    top = max(told.reached, spread.high if spread else 0.0)
    return top * BEYOND if top > told.goal.amount else told.goal.amount


class GoalBar(QWidget):
    """Painted; the words beside it say the same."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._told: GoalTold | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)
        kit.look.changed.connect(self.update)

    def show_goal(self, told: GoalTold) -> None:
        """Show how far a goal is."""
        self._told = told
        self.update()

    def sizeHint(self) -> QSize:
        """A bar with its mark."""
        return QSize(self._kit.look.px(120), self._kit.look.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, likely range, what is there, mark."""
        told = self._told
        if told is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        spread = told.likely or told.said
        end = bar_end(told)
        radius = look.px(4)
        ground = self._part(0, 1)
        rail = None if theme.outlined else faded(theme.text3, 0.16)
        rounded(painter, ground, radius, rail)
        if theme.outlined:
            outlined(painter, ground, radius, theme.line2)
        if spread is not None:
            low, high = max(spread.low, 0.0) / end, min(spread.high / end, 1.0)
            box = self._part(min(low, high), high)
            path = QPainterPath()
            path.addRoundedRect(box, radius, radius)
            painter.fillPath(path, faded(theme.accent, 0.16))
            hatch(painter, path, faded(theme.accent, 0.55), look.px(5))
            outlined(painter, box, radius, faded(theme.accent, 0.7))
        share = min(told.reached / end, 1.0)
        if share > 0:
            ink = theme.good if told.is_reached else theme.accent
            box = self._part(0, max(share, radius * 2 / max(1, self.width())))
            rounded(painter, box, radius, ink)
        self._paint_mark(painter, told.goal.amount / end)

    def _paint_mark(self, painter: QPainter, share: float) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        width = look.px(2)
        left = share * (self.width() - width)
        mark = visual(self, QRectF(left, 0, width, self.height()))
        painter.fillRect(mark, theme.text)

    def _part(self, begin: float, end: float) -> QRectF:
        """A stretch of the bar, from 0 to 1."""
        edge = self._kit.look.px(3)
        left, right = begin * self.width(), end * self.width()
        return visual(self, QRectF(left, edge, right - left, self.height() - 2 * edge))
