"""The latest pictures of blocks, so that a week that comes back is not painted again."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from creatorplanner.models.blocks import BlockData
from creatorplanner.views.calendar.block_paint import BlockPainter, BlockState
from creatorplanner.views.kit import Kit

KEPT = 120  # some weeks back and forth, at most a few megabytes


class BlockPictures:
    """Pictures by all that they show; another look or locale makes every one anew."""

    def __init__(self, kit: Kit, paint: BlockPainter, most: int = KEPT) -> None:
        self._paint, self._most = paint, most
        self._kept: dict[tuple[object, ...], QPixmap] = {}
        kit.look.changed.connect(self._forget)
        kit.regional.changed.connect(self._forget)

    def picture(self, size: QSize, ratio: float, data: BlockData, state: BlockState) -> QPixmap:
        """The block in ``size`` logical pixels for a screen of that ``ratio``."""
        key = (size.width(), size.height(), ratio, data, state)
        pixmap = self._kept.pop(key, None) or self._draw(size, ratio, data, state)
        self._kept[key] = pixmap
        if len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]
        return pixmap

    def _draw(self, size: QSize, ratio: float, data: BlockData, state: BlockState) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._paint.paint(painter, QRectF(QPointF(), QSizeF(size)), data, state)
        painter.end()
        return pixmap

    def _forget(self) -> None:
        self._kept.clear()
