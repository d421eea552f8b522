"""What a block looks like: one routine for the grid, the ghost while dragging, and pictures."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from creatorplanner.domain.streams import Phase
from creatorplanner.models.blocks import BlockData
from creatorplanner.views.calendar.block_content import Content
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import faded, hatch, mixed, outlined


class BlockState(NamedTuple):
    """What a block shows beyond its data."""

    selected: bool = False
    dragging: bool = False
    clash: bool = False
    continues_before: bool = False
    continues_after: bool = False
    live_minutes: int = 0


class BlockPainter:
    """Paints blocks with one kit; radius and bar are in design pixels."""

    RADIUS, BAR = 7, 4

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def paint(self, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState) -> None:
        """The whole block into ``rect``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, data, state)
        painter.save()
        # a text's own direction orders its words, the window's only its side
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setClipRect(rect.adjusted(0, 0, -self._kit.look.px(4), -1))
        self._write(painter, rect, data, state)
        painter.restore()

    def bar_color(self, data: BlockData) -> QColor:
        """The colour of the block's format."""
        return self._kit.look.theme.format(data.format.color if data.format else "slate").bar

    def _write(self, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState) -> None:
        """The text and signs over the ground."""
        Content(self._kit, painter, rect, data, state.live_minutes).paint()

    def _ground(self, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        colors = theme.format(data.format.color if data.format else "slate")
        radius = look.px(self.RADIUS)
        quiet = data.phase in (Phase.DONE, Phase.TO_LOG, Phase.CANCELLED)
        fill = colors.done_fill if quiet else colors.fill
        if state.selected or state.dragging:
            fill = mixed(colors.bar, fill, 0.10)
        path = _block_path(rect, radius, state)
        # blocks lie over each other: a base keeps the one below from shining through
        painter.fillPath(path, theme.surface)
        if data.phase is Phase.IDEA:
            painter.fillPath(path, faded(theme.accent_soft, 0.7))
        else:
            painter.fillPath(path, fill)
        if data.stream.tentative and data.phase is not Phase.CANCELLED:
            hatch(painter, path, faded(colors.bar, 0.20), look.px(9))
        self._bar(painter, rect, path, data, quiet)
        self._outline(painter, rect, data, state)

    def _bar(
        self, painter: QPainter, rect: QRectF, path: QPainterPath, data: BlockData, quiet: bool
    ) -> None:
        theme = self._kit.look.theme
        if theme.outlined or data.phase is Phase.IDEA or data.stream.tentative:
            return
        color = self.bar_color(data)
        if data.phase is Phase.CANCELLED:
            color = faded(color, 0.4)
        elif quiet:
            color = faded(color, 0.65)
        width = self._kit.look.px(self.BAR)
        left = rect.right() - width if self._mirrored else rect.left()
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRectF(left, rect.top(), width, rect.height()), color)
        painter.restore()

    def _outline(self, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        radius, bar = look.px(self.RADIUS), self.bar_color(data)
        dashed = Qt.PenStyle.DashLine
        if data.phase is Phase.LIVE:
            outlined(painter, rect, radius, theme.live, look.px(2))
        elif state.selected or state.dragging:
            outlined(painter, rect, radius, bar, look.px(2))
        elif data.phase is Phase.IDEA:
            outlined(painter, rect, radius, theme.accent_text, look.px(1.4), dashed)
        elif data.stream.tentative:
            outlined(painter, rect, radius, bar, look.px(1.4), dashed)
        elif theme.outlined:
            outlined(painter, rect, radius, bar, look.px(2))

    @property
    def _mirrored(self) -> bool:
        return self._kit.regional.right_to_left


def _block_path(rect: QRectF, radius: float, state: BlockState) -> QPainterPath:
    """A rounded rectangle, square where the stream goes on across midnight."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    if state.continues_before:
        path.addRect(QRectF(rect.left(), rect.top(), rect.width(), radius))
    if state.continues_after:
        path.addRect(QRectF(rect.left(), rect.bottom() - radius, rect.width(), radius))
    return path
