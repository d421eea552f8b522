"""A stream as a real button, so that focus, tooltip, menu and screen reader know it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from creatorplanner.models.blocks import BlockData
from creatorplanner.views.calendar.block_paint import BlockState
from creatorplanner.views.calendar.block_pictures import BlockPictures
from creatorplanner.views.calendar.block_words import BlockWords
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.paint import focus_ring
from creatorplanner.views.wording.spoken import BLOCK_KEYS, Spoken


class StreamButton(QAbstractButton):
    """Shows a stream's picture. Mouse moves are handed to the drag of the view it stands in."""

    pressed_at = Signal(object, QPointF)  # this button, position in it
    dragged_to = Signal(QMouseEvent)
    let_go = Signal(QMouseEvent)
    menu_asked = Signal(object, QPoint)  # this button, global position
    focused = Signal(object)
    double_clicked = Signal()

    RADIUS = 7  # of the focus ring, in design pixels

    def __init__(self, kit: Kit, pictures: BlockPictures, spoken: Spoken, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._pictures = kit, pictures
        self._words = BlockWords(kit.regional, spoken)
        self.data: BlockData | None = None
        self.state = BlockState()
        self.lifted = False
        self._pixmap: QPixmap | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleDescription(BLOCK_KEYS)

    def show_stream(self, data: BlockData, state: BlockState) -> None:
        """Show a stream; nothing is painted again that looks the same."""
        if (data, state) == (self.data, self.state):
            return
        renamed = self.data != data
        self.data, self.state = data, state
        self._pixmap = None
        if renamed:
            self._name(data)
        self.update()

    def set_lifted(self, lifted: bool) -> None:
        """Fade while it is being dragged."""
        if lifted != self.lifted:
            self.lifted = lifted
            self.update()

    def set_selected(self, selected: bool) -> None:
        """Mark it as the one in the side panel, or not."""
        if selected != self.state.selected:
            self.state = self.state._replace(selected=selected)
            self._pixmap = None
            self.update()

    def forget(self) -> None:
        """Paint and name anew: theme, scale or locale changed."""
        if self.data is not None:
            self._name(self.data)
        self.paint_anew()

    def paint_anew(self) -> None:
        """Paint another picture at the next chance."""
        self._pixmap = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The cached picture, and the focus ring over it."""
        if self.data is None:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._pixmap is None or self._pixmap.size() != size:
            self._pixmap = self._pictures.picture(self.size(), ratio, self.data, self.state)
        if self.lifted:
            painter.setOpacity(0.3)
        painter.drawPixmap(0, 0, self._pixmap)
        if shows_focus(self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, QRectF(self.rect()), self._kit.look.px(self.RADIUS), self._kit.look)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select at once; what follows may be a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed_at.emit(self, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged_to.emit(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End of the press."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go.emit(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The view knows what the first click was on; this one may have come there since."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys belong to the page."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """All keys belong to the page."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the stream; Menu key and Shift+F10 too."""
        self.menu_asked.emit(self, event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """From now on Tab comes back here."""
        super().focusInEvent(event)
        self.focused.emit(self)

    def _name(self, data: BlockData) -> None:
        spoken, tip = self._words.words(data)
        self.setAccessibleName(spoken)
        self.setToolTip(tooltip(tip))
