"""The place of a cover in the panel: its picture, or where one may be dropped."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import focus_ring, outlined, rounded

WIDTH, HEIGHT = 81, 144  # design pixels: 9:16
Token = tuple[str, int]


class CoverArea(PaintedButton):
    """``pasted`` and ``removed`` come from the keyboard."""

    pasted = Signal()
    removed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        self._icons = kit.icons
        self._there = self._missing = self._over = False
        self._pixmap: QPixmap | None = None
        self._token: Token | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, there: bool, missing: bool) -> None:
        """Whether there is a cover, and whether its file is gone."""
        self._there, self._missing = there, missing
        if missing or not there:
            self._pixmap = self._token = None
        self._restyle()

    def show_image(self, image: QImage | None, ratio: float, token: Token | None = None) -> None:
        """Show a picture that was read for that many device pixels."""
        self._token = token
        self._pixmap = None
        if image is not None:
            self._pixmap = QPixmap.fromImage(image)
            self._pixmap.setDevicePixelRatio(ratio)
        self.update()

    def shows(self, token: Token) -> bool:
        """Whether that picture is on show in that size."""
        return self._token == token

    def set_over(self, over: bool) -> None:
        """Whether something to drop is above."""
        self._over = over
        self.update()

    def inner(self) -> QSize:
        """The room for the picture, in widget pixels."""
        return QSize(self.look.px(WIDTH), self.look.px(HEIGHT))

    def sizeHint(self) -> QSize:
        """9:16, and lower while there is nothing to see."""
        inner = self.inner()
        return inner if self._there and not self._missing else QSize(inner.width(), inner.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste and delete."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._there:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The picture, or a sign on a dashed ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect, radius, theme = QRectF(self.rect()), self.look.px(8), self.look.theme
        if self._pixmap is not None:
            self._paint_picture(painter, rect, radius)
        else:
            normal = theme.accent_soft if self._over else theme.surface
            rounded(painter, rect, radius, self.ground(normal, theme.hover, theme.pressed))
            self._paint_sign(painter, rect, radius)
        if self._over:
            outlined(painter, rect, radius, theme.accent, self.look.px(2))
        if shows_focus(self):
            focus_ring(painter, rect, radius, self.look)

    def _paint_picture(self, painter: QPainter, rect: QRectF, radius: int) -> None:
        assert self._pixmap is not None
        size = self._pixmap.deviceIndependentSize()
        size.scale(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(rect.center())
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(rect, radius, radius)
        painter.setClipPath(shape)
        painter.fillRect(rect, self.look.theme.pressed)
        painter.drawPixmap(box, self._pixmap, QRectF(self._pixmap.rect()))
        painter.restore()
        outlined(painter, rect, radius, self.look.theme.line2)

    def _paint_sign(self, painter: QPainter, rect: QRectF, radius: int) -> None:
        theme, look = self.look.theme, self.look
        if not self._there or self._missing:
            outlined(painter, rect, radius, theme.ctl, 1, Qt.PenStyle.DashLine)
            side = look.px(22)
            box = QRectF(0, 0, side, side)
            box.moveCenter(rect.center())
            icon = "triangle-alert" if self._missing else "image-down"
            self._icons.paint(painter, icon, theme.warn if self._missing else theme.text2, box)
