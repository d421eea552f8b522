"""The graphic as it will be, with what the network's own buttons cover marked on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.exchange.graphic.sizes import GraphicSize
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import (
    faded,
    focus_ring,
    outlined,
    rounded,
)

LABEL = 22


class Preview(QWidget):
    """Shows one page. ``dropped`` carries the path of a file that was let go over it.

    ``reason`` stands in place of the picture where there is none.
    """

    dropped = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._image: QImage | None = None
        self._scaled: QPixmap | None = None
        self._size: GraphicSize | None = None
        self._reason = ""
        self.shows_covered = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Preview of the graphic")
        kit.look.changed.connect(self.update)

    def show_image(self, image: QImage | None, size: GraphicSize, reason: str = "") -> None:
        """Show a finished page of that size, or why there is none."""
        self._image, self._size, self._reason = image, size, reason
        self._scaled = None
        self.setAccessibleDescription(reason or "Left and right arrow keys change the theme")
        self.update()

    def show_covered(self, shown: bool) -> None:
        """Mark what the network covers, or not."""
        self.shows_covered = shown
        self.update()

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(self._kit.look.px(420), self._kit.look.px(480))

    def minimumSizeHint(self) -> QSize:
        """Small windows get a small one."""
        return QSize(self._kit.look.px(200), self._kit.look.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale anew."""
        super().resizeEvent(event)
        self._scaled = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A single file of this computer."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand its path on."""
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            event.acceptProposedAction()
            self.dropped.emit(urls[0].toLocalFile())

    def place(self) -> QRectF:
        """Where the picture stands in the widget."""
        size, px = self._size, self._kit.look.px
        if size is None:
            return QRectF()
        pad = px(16)
        room = QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)
        share = min(room.width() / size.width, room.height() / size.height)
        box = QRectF(0, 0, size.width * share, size.height * share)
        box.moveCenter(room.center())
        return QRectF(round(box.x()), round(box.y()), round(box.width()), round(box.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Picture, marks, focus ring."""
        if self._size is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._kit.look.theme, self.place()
        if self._image is None:
            rounded(painter, box, self._kit.look.px(10), theme.surface)
            outlined(painter, box, self._kit.look.px(10), theme.line2)
            self._tell_reason(painter, box)
        else:
            painter.drawPixmap(box.topLeft(), self._pixmap(box))
            if self.shows_covered:
                self._covered(painter, box)
            if theme.outlined:
                outlined(painter, box, 0, theme.line2)
        if shows_focus(self):
            focus_ring(painter, box.adjusted(-6, -6, 6, 6), self._kit.look.px(8), self._kit.look)

    def _pixmap(self, box: QRectF) -> QPixmap:
        if self._scaled is None:
            assert self._image is not None
            ratio = self.devicePixelRatioF()
            scaled = self._image.scaled(
                round(box.width() * ratio),
                round(box.height() * ratio),
                mode=Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled = QPixmap.fromImage(scaled)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def _covered(self, painter: QPainter, box: QRectF) -> None:
        """A dashed line at the edge of what stays visible, in black on white: seen on any look."""
        size = self._size
        assert size is not None
        share = box.height() / size.height
        for edge, shown in ((size.covered_top, 1), (size.height - size.covered_bottom, -1)):
            if edge in (0, size.height):
                continue
            y = box.top() + edge * share
            theme = self._kit.look.theme
            for ink, offset in ((theme.toast, 0.0), (theme.toast_text, 4.0)):
                pen = QPen(ink, 1.5)
                pen.setDashPattern([4, 4])
                pen.setDashOffset(offset)
                painter.setPen(pen)
                painter.drawLine(int(box.left()), int(y), int(box.right()), int(y))
            self._label(painter, box, y, shown)

    def _label(self, painter: QPainter, box: QRectF, y: float, shown: int) -> None:
        """A pill on the covered side of the line."""
        look = self._kit.look
        painter.setFont(look.font(11, 500))
        words = "Covered by the app"
        wide = painter.fontMetrics().horizontalAdvance(words) + look.px(16)
        tall = look.px(LABEL)
        top = y - tall - look.px(4) if shown > 0 else y + look.px(4)
        pill = QRectF(box.center().x() - wide / 2, top, wide, tall)
        rounded(painter, pill, tall / 2, faded(look.theme.toast, 0.8))
        painter.setPen(look.theme.toast_text)
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)

    def _tell_reason(self, painter: QPainter, box: QRectF) -> None:
        look = self._kit.look
        painter.setFont(look.font(13, 500))
        painter.setPen(look.theme.text2)
        inner = box.adjusted(look.px(16), 0, -look.px(16), 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, int(flags), self._reason)
