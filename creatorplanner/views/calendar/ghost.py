"""The ghost: the block that follows the mouse, or an empty slot waiting for Enter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.models.blocks import BlockData
from creatorplanner.views.calendar.block_paint import BlockPainter, BlockState
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import (
    draw_line,
    faded,
    leading,
    mirrored,
    outlined,
    rounded,
    shadow,
)

REACH = 16  # room for the painted shadow


class Ghost(QWidget):
    """A child of the grid that never takes the mouse or the focus."""

    def __init__(self, kit: Kit, paint: BlockPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._paint = kit, paint
        self._data: BlockData | None = None
        self._slot: Slot | None = None
        self._hint = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_block(self, data: BlockData, rect: QRectF) -> None:
        """A block lifted from the grid, with the time it would have."""
        self._data, self._slot = data, None
        self._fit(rect)

    def show_slot(self, slot: Slot, rect: QRectF, hint: str = "") -> None:
        """A new stream's place, with its time and what to press."""
        self._data, self._slot, self._hint = None, slot, hint
        self._fit(rect)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Shadow and block, or the dashed slot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._kit.look
        edge = look.px(REACH)
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        if self._data is not None:
            shadow(painter, rect, look.px(7), look)
            self._paint.paint(painter, rect, self._data, BlockState(dragging=True))
        elif self._slot is not None:
            self._paint_slot(painter, rect, self._slot)

    def _paint_slot(self, painter: QPainter, rect: QRectF, slot: Slot) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        rounded(painter, rect, look.px(7), theme.surface)
        rounded(painter, rect, look.px(7), faded(theme.accent, 0.18))
        outlined(painter, rect, look.px(7), theme.accent_text, look.px(1.5))
        box = rect.adjusted(look.px(10), look.px(5), -look.px(6), -look.px(4))
        painter.setFont(look.font(12, 600))
        painter.setPen(theme.text)
        times = self._kit.regional.time_range(slot.start, slot.end)
        draw_line(painter, self, QRectF(box.topLeft(), QSizeF(box.width(), look.px(16))), times)
        if self._hint and box.height() > look.px(34):
            painter.setFont(look.font(11, 500))
            painter.setPen(theme.text2)
            box.adjust(0, look.px(17), 0, 0)
            flags = leading(mirrored(self)) | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(box, int(flags), self._hint)

    def _fit(self, rect: QRectF) -> None:
        edge = self._kit.look.px(REACH)
        self.setGeometry(rect.adjusted(-edge, -edge, edge, edge).toAlignedRect())
        self.show()
        self.raise_()
        self.update()
