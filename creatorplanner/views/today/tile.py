"""What stands for a stream on its card: its cover, else its format's emoji on its colour."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.jobs.newest_job import NewestJob
from creatorplanner.jobs.picture_intake import read_picture
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import outlined, rounded

SIDE, WIDTH, HEIGHT = 56, 54, 96  # design pixels: without a cover, and with one (9:16)
RADIUS = 14


class Tile(QWidget):
    """A cover is read in a thread; one that can't be read is told in the side panel."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._look, self._icons = kit.look, kit.icons
        self._emoji = self._color = ""
        self._path: Path | None = None
        self.image: QImage | None = None
        self._job = NewestJob(self)
        self._job.finished.connect(self._read)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)

    def show_kind(self, emoji: str, color: str) -> None:
        """Show an emoji, or the sign of a stream where there is none."""
        self._emoji, self._color = emoji, color
        self.update()

    def show_cover(self, path: Path | None) -> None:
        """Show a picture instead, once it is read; None for none."""
        if path != self._path:
            self._path = path
            self._take(None)
            self._ask()

    def sizeHint(self) -> QSize:
        """A square, or as upright as covers are."""
        px = self._look.px
        return QSize(px(SIDE), px(SIDE)) if self.image is None else QSize(px(WIDTH), px(HEIGHT))

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was asked for while nobody looked."""
        super().showEvent(event)
        if self.image is None:
            self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing runs on when the page has gone."""
        super().hideEvent(event)
        self._job.stop()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The cover, or tint and emoji."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.image is not None:
            self._paint_cover(painter, self.image)
            return
        look, theme, rect = self._look, self._look.theme, QRectF(self.rect())
        colors = theme.format(self._color)
        rounded(painter, rect, look.px(RADIUS), colors.fill)
        if theme.outlined:
            outlined(painter, rect, look.px(RADIUS), colors.bar, look.px(2))
        if self._emoji:
            painter.setFont(look.font(26))
            painter.setPen(theme.text)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self._emoji)
            return
        side = look.px(26)
        box = QRectF(0, 0, side, side)
        box.moveCenter(rect.center())
        self._icons.paint(painter, "radio", theme.text, box)

    def _paint_cover(self, painter: QPainter, image: QImage) -> None:
        """As large as fills the tile; what is more is cut off at two sides."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect, radius = QRectF(self.rect()), self._look.px(RADIUS)
        shape = QPainterPath()
        shape.addRoundedRect(rect, radius, radius)
        painter.save()
        painter.setClipPath(shape)
        whole = QRectF(image.rect())
        part = rect.size()
        part.scale(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
        source = QRectF(0, 0, part.width(), part.height())
        source.moveCenter(whole.center())
        painter.drawImage(rect, image, source)
        painter.restore()
        outlined(painter, rect, radius, self._look.theme.line2)

    def _ask(self) -> None:
        if self._path is not None and self.isVisible():
            # a wide picture is cut to the tile's height: twice its own length is enough
            side = round(2 * self._look.px(HEIGHT) * self.devicePixelRatioF())
            self._job.ask(self._path, partial(read_picture, self._path, side))

    def _read(self, path: Path, image: QImage) -> None:
        if path == self._path:
            self._take(image)

    def _take(self, image: QImage | None) -> None:
        self.image = image
        self.updateGeometry()
        self.update()
